//! Running other programs, and saying what is done and why.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A result whose error is a sentence for the person at the terminal.
pub type Outcome<T> = Result<T, String>;

/// The top folder of the checkout.
#[must_use]
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Says what begins and why it is needed.
pub fn say(what: &str) {
    println!("xtask: {what}");
}

/// Runs a command with its output on the terminal.
///
/// # Errors
/// If it cannot be started or fails.
pub fn run(command: &mut Command) -> Outcome<()> {
    let status = command
        .status()
        .map_err(|error| format!("{} cannot be started: {error}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("{} failed ({status})", shown(command)))
}

/// Runs a command and gives what it printed, or `None` if it is missing or fails.
#[must_use]
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Runs a long step and says how long it took.
///
/// # Errors
/// As the step.
pub fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    say(what);
    let start = Instant::now();
    let done = work()?;
    say(&format!("done in {:.0} s", start.elapsed().as_secs_f64()));
    Ok(done)
}

/// A cargo command in the checkout.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    command.current_dir(top());
    command
}

/// Turns any error into a sentence that names what it was about.
pub fn about<E: std::fmt::Display>(what: impl std::fmt::Display) -> impl FnOnce(E) -> String {
    move |error| format!("{what}: {error}")
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|a| a.to_string_lossy().into_owned()));
    words.join(" ")
}
