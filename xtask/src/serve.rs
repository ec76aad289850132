//! `cargo xtask serve`: set up, build, serve; with `--dev`, rebuild on every change.

use crate::run::{Outcome, say, top};
use crate::server::{Server, Site};
use crate::{assemble, clinic, dist, tools};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

const PORT: u16 = 8040;
/// The development server is another origin, so that no worker of the release answers for it.
const DEV_PORT: u16 = 8041;
/// So far above Legwork's port is that of the clinic's page, which is another origin.
const CLINIC: u16 = 10;
const WATCHED: [&str; 7] = [
    "src",
    "core/src",
    "content",
    "style",
    "static",
    "index.html",
    "Cargo.toml",
];

/// Serves until it is stopped.
///
/// # Errors
/// If the build fails or the port is taken.
pub fn serve(args: &[String]) -> Outcome<()> {
    let dev = args.iter().any(|arg| arg == "--dev");
    let port = match args.iter().position(|arg| arg == "--port") {
        Some(at) => {
            let number = args.get(at + 1).and_then(|n| n.parse().ok());
            number.ok_or("--port wants a number")?
        }
        None if dev => DEV_PORT,
        None => PORT,
    };
    let tools = tools::builder()?;
    let root = if dev || !is_fresh() {
        let root = dist::build(&tools, !dev)?;
        if !dev {
            assemble::compress(&root)?;
        }
        root
    } else {
        say("nothing has changed since the last build");
        top().join("dist")
    };
    let server = Server::start(
        Site {
            root,
            ..Site::default()
        },
        port,
    )?;
    let pages = top().join("target/clinic");
    let clinic = clinic::serve(&server.url(), &pages, port + CLINIC)?;
    println!(
        "\nLegwork is at {}\nA clinic's page with Legwork in it is at {}\nStop with Ctrl-C.",
        server.url(),
        clinic::url(&clinic, "")
    );
    let mut built = newest();
    loop {
        std::thread::sleep(Duration::from_millis(500));
        if dev && newest() > built {
            built = newest();
            // The server reads from the folder, so the next load of the page shows the new build.
            match dist::build(&tools, false) {
                Ok(_) => say("built: load the page again"),
                Err(error) => say(&error),
            }
        }
    }
}

/// Whether `dist/` is newer than everything that it is made of.
fn is_fresh() -> bool {
    let sealed = modified(&top().join("dist/sw.js.gz"));
    let lock = modified(&top().join("Cargo.lock"));
    let made_by = newest_in(&top().join("xtask/src")).max(modified(&top().join("docs/hosting.md")));
    sealed.is_some() && sealed > newest().max(lock).max(made_by)
}

fn newest() -> Option<SystemTime> {
    let newest = |name: &&str| newest_in(&top().join(name));
    WATCHED.iter().filter_map(newest).max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    if path.is_file() {
        return modified(path);
    }
    let entries = std::fs::read_dir(path).ok()?;
    let paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.iter().filter_map(|path| newest_in(path)).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
