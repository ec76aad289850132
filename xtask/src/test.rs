//! `cargo xtask test`: every test, or some parts; `bench` and `shots` run the same way.

use crate::report::{Report, counts};
use crate::run::{Outcome, about, cargo, run, say, top};
use crate::{dist, tools};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PARTS: [&str; 7] = [
    "format", "clippy", "native", "web", "build", "stories", "budgets",
];
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// What was asked for on the command line.
struct Wanted {
    parts: Vec<String>,
    engine: Option<String>,
    all_engines: bool,
    only: String,
}

impl Wanted {
    fn read(args: &[String]) -> Outcome<Wanted> {
        let mut wanted = Wanted {
            parts: Vec::new(),
            engine: None,
            all_engines: false,
            only: String::new(),
        };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--all-engines" => wanted.all_engines = true,
                "--engine" => {
                    let engine = args.next().filter(|e| ENGINES.contains(&e.as_str()));
                    let engine = engine.ok_or("--engine wants chromium, firefox or webkit")?;
                    wanted.engine = Some(engine.clone());
                }
                "--only" => wanted.only = args.next().cloned().unwrap_or_default(),
                part if PARTS.contains(&part) => wanted.parts.push(part.to_owned()),
                other => {
                    return Err(format!(
                        "no such part: {other}; there are {}",
                        PARTS.join(" ")
                    ));
                }
            }
        }
        Ok(wanted)
    }

    fn has(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|p| p == part)
    }

    fn engines(&self) -> Vec<&str> {
        let wanted = |engine: &&str| self.engine.as_ref().is_none_or(|e| e == engine);
        ENGINES.into_iter().filter(wanted).collect()
    }
}

/// Runs the tests and prints the table. Gives whether all passed.
///
/// # Errors
/// If the machine cannot be set up.
pub fn test(args: &[String]) -> Outcome<bool> {
    let wanted = Wanted::read(args)?;
    let mut report = Report::default();
    let builder = tools::builder()?;
    let test_tools = tools::for_tests()?;
    let path = builder.path();
    if wanted.has("format") {
        report.part("format", || {
            checked(cargo().args(["fmt", "--all", "--check"]))
        });
    }
    if wanted.has("clippy") {
        report.part("clippy", || {
            let strict = ["--", "-D", "warnings"];
            let mut here = cargo();
            here.args(["clippy", "--quiet", "--workspace", "--all-targets"])
                .args(strict);
            let mut wasm = cargo();
            wasm.args([
                "clippy", "--quiet", "-p", "legwork", "--lib", "--bins", "--test", "web",
            ]);
            wasm.args(WASM).args(strict);
            add(checked(&mut here), checked(&mut wasm))
        });
    }
    if wanted.has("native") {
        report.part("native", || {
            let mut command = cargo();
            command.args(["test", "--quiet", "--workspace", "--no-fail-fast"]);
            counted(command.env("LEGWORK_TEXTSTAT", &test_tools.textstat))
        });
    }
    if wanted.has("web") {
        let engine = wanted.engine.as_deref().unwrap_or("chromium");
        for engine in ENGINES
            .iter()
            .filter(|e| wanted.all_engines || **e == engine)
        {
            report.part(&format!("web ({engine})"), || {
                let _screen = Screen::for_engine(engine);
                let mut command = cargo();
                command
                    .args(["test", "-p", "legwork", "--test", "web"])
                    .args(WASM);
                command.env("PATH", &path);
                driver_of(&mut command, engine, &test_tools);
                counted(&mut command)
            });
        }
    }
    if wanted.has("build") {
        report.part("build", || match dist::dist() {
            Ok(_) => (1, 0),
            Err(error) => {
                say(&error);
                (0, 1)
            }
        });
    }
    if wanted.has("stories") {
        for engine in wanted.engines() {
            let filter = match wanted.only.as_str() {
                "" if engine == "chromium" || wanted.all_engines => "stories::",
                "" => "stories::engines::",
                only => only,
            };
            report.part(&format!("stories ({engine})"), || {
                stories(engine, filter, &test_tools)
            });
        }
    }
    if wanted.has("budgets") {
        report.part("budgets", || stories("chromium", "budgets::", &test_tools));
    }
    report.print();
    Ok(report.is_good())
}

/// Builds the site and runs a measuring harness of `tests/` on it.
///
/// # Errors
/// If the machine cannot be set up or the harness fails.
pub fn measure(harness: &str, args: &[String]) -> Outcome<bool> {
    let test_tools = tools::for_tests()?;
    if !args.iter().any(|arg| arg == "--as-built") {
        dist::dist()?;
    }
    let mut command = cargo();
    command.args(["test", "--quiet", "-p", "legwork", "--test", harness, "--"]);
    command.args(args.iter().filter(|arg| *arg != "--as-built"));
    for_stories(&mut command, "chromium", &test_tools);
    run(&mut command)?;
    Ok(true)
}

fn stories(engine: &str, filter: &str, tools: &tools::TestTools) -> (u32, u32) {
    let _screen = Screen::for_engine(engine);
    let mut command = cargo();
    command.args(["test", "-p", "legwork", "--test", "e2e", "--", filter]);
    // WebKitGTK has no mode without windows: those of two stories take the focus from each other.
    let at_once = if engine == "webkit" { "1" } else { "2" };
    command.args(["--test-threads", at_once]);
    for_stories(&mut command, engine, tools);
    counted(&mut command)
}

fn for_stories(command: &mut Command, engine: &str, tools: &tools::TestTools) {
    command
        .env("LEGWORK_ENGINE", engine)
        .env("LEGWORK_DIST", top().join("dist"))
        .env("LEGWORK_GECKODRIVER", &tools.geckodriver)
        .env("LEGWORK_AXE", &tools.axe);
    if engine == "webkit" {
        command.env("DISPLAY", Screen::NAME);
    }
}

fn driver_of(command: &mut Command, engine: &str, tools: &tools::TestTools) {
    let found = |program: &str| tools::on_path(program).map(|folder| folder.join(program));
    let (variable, driver) = match engine {
        "firefox" => ("GECKODRIVER", Some(tools.geckodriver.clone())),
        "webkit" => ("SAFARIDRIVER", found(tools::WEBKIT_DRIVER)),
        _ => ("CHROMEDRIVER", found("chromedriver")),
    };
    if let Some(driver) = driver {
        command.env(variable, driver);
    }
    if engine == "webkit" {
        command.env("DISPLAY", Screen::NAME);
    }
}

/// A screen that nobody sees, for the engine that wants one.
struct Screen(Option<Child>);

impl Screen {
    const NAME: &str = ":77";

    fn for_engine(engine: &str) -> Screen {
        if engine != "webkit" {
            return Screen(None);
        }
        let mut xvfb = Command::new("Xvfb");
        xvfb.args([Screen::NAME, "-screen", "0", "1400x1000x24"]);
        let started = xvfb.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let ready = std::path::Path::new("/tmp/.X11-unix/X77");
        let patience = Instant::now();
        while !ready.exists() && patience.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(100));
        }
        Screen(started.ok())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn add(a: (u32, u32), b: (u32, u32)) -> (u32, u32) {
    (a.0 + b.0, a.1 + b.1)
}

/// One check that passes or fails as a whole.
fn checked(command: &mut Command) -> (u32, u32) {
    match run(command) {
        Ok(()) => (1, 0),
        Err(error) => {
            say(&error);
            (0, 1)
        }
    }
}

/// Runs a test runner, shows what it prints, and counts. A runner that fails without saying so counts as
/// one failure.
fn counted(command: &mut Command) -> (u32, u32) {
    let mut sum = (0, 0);
    let ended = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(about("the tests cannot be started"))
        .and_then(|mut child| {
            if let Some(printed) = child.stdout.take() {
                for line in BufReader::new(printed).lines().map_while(Result::ok) {
                    println!("{line}");
                    sum = add(sum, counts(&line).unwrap_or_default());
                }
            }
            child.wait().map_err(about("the tests did not end"))
        });
    let failed_unsaid = match ended {
        Ok(status) => !status.success() && sum.1 == 0,
        Err(error) => {
            say(&error);
            true
        }
    };
    if failed_unsaid || sum == (0, 0) {
        sum.1 += 1;
    }
    sum
}
