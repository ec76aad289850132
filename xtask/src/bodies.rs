//! The texts that are shipped as data files, and what the page tells the app of them.

use crate::assemble::named;
use crate::run::Outcome;
use legwork_core::library::{EXERCISE_BODIES, LESSON_BODIES, RULE_BODIES};
use std::path::Path;

/// What tells the app that it chooses no exercises.
const TAILORING_OFF: &str = "<meta name=\"tailoring\" content=\"off\">";

/// The bodies of lessons and exercises, each file under its hashed name, which the page tells the app.
pub(crate) fn data_files(dist: &Path) -> Outcome<String> {
    let mut names = String::new();
    let bodies = [
        ("lessons", LESSON_BODIES),
        ("exercises", EXERCISE_BODIES),
        ("rules", RULE_BODIES),
    ];
    // The build setting that leaves the choice of exercises to clinicians.
    if std::env::var("LEGWORK_TAILORING").is_ok_and(|value| value == "off") {
        names.push_str(TAILORING_OFF);
    }
    for (name, text) in bodies {
        names.push_str(&named(dist, name, "txt", text.as_bytes())?);
    }
    Ok(names)
}
