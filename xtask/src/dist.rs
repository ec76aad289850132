//! `cargo xtask dist`: the release build, ready for any static host.

use crate::run::{Outcome, run, say, step, top};
use crate::{assemble, bundle, plain, shrink, tools};
use std::path::PathBuf;
use std::{env, fs};

/// Makes `dist/` and gives its path.
///
/// # Errors
/// If a tool cannot be installed or the build fails.
pub fn dist() -> Outcome<PathBuf> {
    let dist = build(&tools::builder()?, true)?;
    step("compressing: hosts can send the small copies", || {
        assemble::compress(&dist)
    })?;
    say(&format!(
        "the site is in {}; HOSTING.md there says how to host it",
        dist.display()
    ));
    Ok(dist)
}

/// The flags of `.cargo/config.toml`, and short names for the sources of libraries: the messages of a
/// panic hold them, and the same sources must give the same program on every machine.
fn release_flags() -> String {
    let mut flags = vec!["--cfg".to_owned(), "erase_components".to_owned()];
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let folders = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    for folder in folders.into_iter().flatten().flatten() {
        flags.push(format!("--remap-path-prefix={}=", folder.path().display()));
    }
    flags.push(format!("--remap-path-prefix={}=", top().display()));
    // What refers to what, and whole names: `split` works by them.
    flags.push("-Clink-args=--emit-relocs --no-demangle".to_owned());
    flags.join("\u{1f}")
}

/// Builds the page into `dist/` (release, with the worker) or `target/dev` (neither).
///
/// # Errors
/// If the build fails.
pub fn build(tools: &tools::Builder, release: bool) -> Outcome<PathBuf> {
    bundle::styles()?;
    let what = if release {
        "building the page for release: the first time takes minutes"
    } else {
        "building the page"
    };
    step(what, || {
        let mut trunk = tools.command("trunk");
        trunk.args(["build", "--skip-version-check", "--log", "warn"]);
        if release {
            trunk.arg("--release");
            trunk.env("CARGO_ENCODED_RUSTFLAGS", release_flags());
        }
        // Trunk refuses the value that some terminals set here.
        run(trunk.env_remove("NO_COLOR"))
    })?;
    let built = top().join("target/trunk");
    if release {
        let dist = top().join("dist");
        assemble::assemble(&built, &dist)?;
        step("making the page smaller", || {
            shrink::shrink(tools, &dist, &top().join("target/shrink"))
        })?;
        plain::pages(&dist)?;
        assemble::seal(&dist)?;
        return Ok(dist);
    }
    let dev = top().join("target/dev");
    assemble::assemble(&built, &dev)?;
    plain::pages(&dev)?;
    Ok(dev)
}
