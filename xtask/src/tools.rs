//! The pinned tools: found on the machine, or installed into the cache folder.
//!
//! The cache is `${XDG_CACHE_HOME:-~/.cache}/legwork/<tool>-<version>`. A tool that the machine already
//! has in the right version is used as it is.

use crate::run::{Outcome, about, cargo, output, run, say, step, top};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
const ESBUILD: &str = "0.28.2";
const TEXTSTAT: &str = "0.7.8";
const TARGET: &str = "wasm32-unknown-unknown";

/// The driver of WebKitGTK's own small browser.
pub const WEBKIT_DRIVER: &str = "WebKitWebDriver";

/// Debian's packages for what tests need: the program that shows that it is there, and the package.
const PACKAGES: [(&str, &str); 5] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    (WEBKIT_DRIVER, "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
];

/// Folders with the tools that building needs, for the front of `PATH`.
pub struct Builder {
    folders: Vec<PathBuf>,
}

impl Builder {
    /// A command that finds these tools before all others.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(top()).env("PATH", self.path());
        command
    }

    /// The value of `PATH` with these tools first.
    #[must_use]
    pub fn path(&self) -> std::ffi::OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned();
        env::join_paths(all.chain(env::split_paths(&inherited))).unwrap_or(inherited)
    }
}

/// What running the tests needs, beyond building.
pub struct TestTools {
    /// Mozilla's driver.
    pub geckodriver: PathBuf,
    /// The text of axe-core.
    pub axe: PathBuf,
    /// A Python that has textstat, against which the reading grades are checked.
    pub textstat: PathBuf,
}

/// Makes sure that everything for building is there.
///
/// # Errors
/// If something cannot be installed.
pub fn builder() -> Outcome<Builder> {
    wasm_target()?;
    let bindgen = locked_version("wasm-bindgen")?;
    let folders = [
        cargo_tool("trunk", TRUNK, true, "it builds the page")?,
        cargo_tool(
            "wasm-bindgen-cli",
            &bindgen,
            false,
            "it joins WebAssembly and JavaScript, and must match Cargo.lock",
        )?,
        npm_tool(
            "binaryen",
            BINARYEN,
            "its wasm-opt makes the program smaller",
        )?
        .join("node_modules/.bin"),
        npm_tool("esbuild", ESBUILD, "it makes scripts and styles smaller")?
            .join("node_modules/.bin"),
    ];
    Ok(Builder {
        folders: folders.into_iter().collect(),
    })
}

/// Makes sure that everything for testing is there.
///
/// # Errors
/// If something cannot be installed; where there is no apt, the missing packages are named.
pub fn for_tests() -> Outcome<TestTools> {
    components()?;
    packages()?;
    let geckodriver = cargo_tool("geckodriver", GECKODRIVER, false, "it drives Firefox")?;
    let axe = npm_tool("axe-core", AXE, "it finds barriers for people")?;
    Ok(TestTools {
        geckodriver: geckodriver.join("geckodriver"),
        axe: axe.join("node_modules/axe-core/axe.min.js"),
        textstat: textstat()?,
    })
}

fn cache() -> Outcome<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .filter(|dir| !dir.is_empty())
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))
        .ok_or("neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools")?;
    Ok(base.join("legwork"))
}

fn wasm_target() -> Outcome<()> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    let there = output(&mut rustc).is_some_and(|dir| Path::new(dir.trim()).is_dir());
    if there {
        return Ok(());
    }
    step(
        "adding the WebAssembly target: the app is compiled to it",
        || run(Command::new("rustup").args(["target", "add", TARGET])),
    )
}

fn components() -> Outcome<()> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(cargo().args([tool, "--version"])).is_none() {
            step(&format!("adding {component}"), || {
                run(Command::new("rustup").args(["component", "add", component]))
            })?;
        }
    }
    Ok(())
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Outcome<String> {
    let lock = fs::read_to_string(top().join("Cargo.lock")).map_err(about("Cargo.lock"))?;
    let head = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != head).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock names no {package}"))
}

/// The folder with a tool that cargo installs.
fn cargo_tool(package: &str, version: &str, locked: bool, why: &str) -> Outcome<PathBuf> {
    let program = package.strip_suffix("-cli").unwrap_or(package);
    if let Some(folder) = on_path(program)
        && says_version(&folder.join(program), version)
    {
        return Ok(folder);
    }
    let root = cache()?.join(format!("{program}-{version}"));
    let folder = root.join("bin");
    if says_version(&folder.join(program), version) {
        return Ok(folder);
    }
    step(
        &format!("installing {package} {version}: {why} (some minutes, once)"),
        || {
            let mut install = Command::new("cargo");
            install
                .args([
                    "install",
                    "--quiet",
                    package,
                    "--version",
                    version,
                    "--root",
                ])
                .arg(&root)
                .args(locked.then_some("--locked"))
                // The tool's own profile takes three times as long to compile, for a tool that waits for disks.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env_remove("CARGO_TARGET_DIR")
                .current_dir(env::temp_dir());
            run(&mut install)
        },
    )?;
    Ok(folder)
}

fn says_version(program: &Path, version: &str) -> bool {
    let said = output(Command::new(program).arg("--version"));
    said.is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

/// The folder of a program that is on the machine.
#[must_use]
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find(|folder| folder.join(program).is_file())
}

/// The folder in which a package from npm is installed.
fn npm_tool(package: &str, version: &str, why: &str) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let marker = folder
        .join("node_modules")
        .join(package)
        .join("package.json");
    if marker.is_file() {
        return Ok(folder);
    }
    if on_path("npm").is_none() {
        return Err(format!(
            "npm is missing: install Node.js 20 or newer ({package}: {why})"
        ));
    }
    step(&format!("installing {package} {version}: {why}"), || {
        fs::create_dir_all(&folder).map_err(about(folder.display()))?;
        let mut npm = Command::new("npm");
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(format!("{package}@{version}"))
            .current_dir(&folder);
        run(&mut npm)
    })?;
    Ok(folder)
}

/// The Python packages of `tests/reading/requirements.txt`, in an environment of their own.
fn textstat() -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("textstat-{TEXTSTAT}"));
    let wanted = top().join("tests/reading/requirements.txt");
    let wanted = fs::read_to_string(&wanted).map_err(about(wanted.display()))?;
    let (python, ready) = (folder.join("bin/python"), folder.join("ready"));
    if fs::read_to_string(&ready).is_ok_and(|held| held == wanted) {
        return Ok(python);
    }
    step(
        &format!("installing textstat {TEXTSTAT}: the tests check the reading grades against it"),
        || {
            let _ = fs::remove_dir_all(&folder);
            run(Command::new("/usr/bin/python3")
                .args(["-m", "venv"])
                .arg(&folder))?;
            let requirements = top().join("tests/reading/requirements.txt");
            let mut pip = Command::new(&python);
            pip.args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ]);
            pip.args(["--only-binary", ":all:", "--no-deps", "-r"]);
            run(pip.arg(&requirements))?;
            // Last, so that an installation that was cut short is made anew.
            fs::write(&ready, &wanted).map_err(about(ready.display()))
        },
    )?;
    Ok(python)
}

/// Debian's bare Python cannot make environments.
fn has_venv() -> bool {
    let python = "/usr/bin/python3";
    output(Command::new(python).args(["-c", "import ensurepip"])).is_some()
}

fn packages() -> Outcome<()> {
    let mut missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(program, _)| !is_installed(program))
        .map(|(_, package)| *package)
        .collect();
    if !has_venv() {
        missing.push("python3-venv");
    }
    if missing.is_empty() {
        return Ok(());
    }
    if on_path("apt-get").is_none() {
        return Err(format!(
            "the tests need these packages, and there is no apt to install them: {}",
            missing.join(" ")
        ));
    }
    let names = missing.join(" ");
    step(
        &format!(
            "installing {names}: the browsers in which the stories run, and what else tests need"
        ),
        || {
            // A list that is not fresh may name packages that are gone; an update that fails may still do.
            if let Err(error) = run(apt().args(["update", "-q"])) {
                say(&format!("{error}; going on with the lists that are here"));
            }
            let mut install = apt();
            install.args(["install", "-q", "-y", "--no-install-recommends"]);
            run(install.args(&missing))
        },
    )
}

fn is_installed(program: &str) -> bool {
    on_path(program).is_some() || Path::new("/usr/bin").join(program).is_file()
}

fn apt() -> Command {
    let root = output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if root || on_path("sudo").is_none() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
