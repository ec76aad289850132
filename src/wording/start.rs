//! First steps, the gate, and a visit to a clinician: the frame around `content/questions/`.

use super::dates;
pub use legwork_core::library::words::start::*;
use legwork_core::record::Day;

/// "Screen 2 of 12".
#[must_use]
pub fn screen(at: usize, of: usize) -> String {
    ScreenOf { number: at + 1, of }.said()
}

/// Until when a condition holds by itself.
#[must_use]
pub fn until(day: Day, today: Day) -> String {
    ends_on(dates::in_a_sentence(day, today))
}

/// What else an answer is for, with its source.
#[must_use]
pub fn why(rule: &str, source: &str) -> String {
    RuleAndSource { rule, source }.said()
}

/// What a plan says that its clinician knows about.
#[must_use]
pub fn plan_from(clinic: &str) -> String {
    match clinic {
        "" => PLAN_SAYS.to_owned(),
        _ => plan_of(clinic),
    }
}
