//! The texts that are shipped as data files, and what the page tells the app of them.

use crate::assemble::named;
use crate::run::Outcome;
use legwork_core::care::choice::TAILORING;
use legwork_core::care::rules;
use legwork_core::library::{EXERCISE_BODIES, FIGURES, LESSON_BODIES};
use std::path::Path;

/// The build setting that leaves the choice of exercises to clinicians.
const SETTING: &str = "LEGWORK_TAILORING";

/// What tells the app that it chooses no exercises, where the build setting says so.
fn tailoring(setting: Option<&str>) -> String {
    match setting {
        Some("off") => format!("<meta name=\"{TAILORING}\" content=\"off\">"),
        _ => String::new(),
    }
}

/// The bodies of lessons and exercises, each file under its hashed name, which the page tells the app.
pub(crate) fn data_files(dist: &Path) -> Outcome<String> {
    let mut names = tailoring(std::env::var(SETTING).ok().as_deref());
    let rules = rules::bodies();
    let bodies = [
        ("lessons", LESSON_BODIES),
        ("exercises", EXERCISE_BODIES),
        ("rules", rules.as_str()),
        ("figures", FIGURES),
    ];
    for (name, text) in bodies {
        names.push_str(&named(dist, name, "txt", text.as_bytes())?);
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_off_turns_the_choice_off_under_the_name_that_the_app_looks_for() {
        let off = tailoring(Some("off"));
        assert_eq!(off, format!("<meta name=\"{TAILORING}\" content=\"off\">"));
        for setting in [None, Some(""), Some("on"), Some("OFF"), Some("off ")] {
            assert_eq!(tailoring(setting), "", "{setting:?}");
        }
    }
}
