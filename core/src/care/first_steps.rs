//! The order of First steps, and where it is taken up again (care rules, section 3).

use super::answers::answer;
use crate::library::{GROUPS, question};
use crate::record::{Day, Extent, Record, Score};

/// One screen of First steps, or several that belong to the safety check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// These questions, by their stable names.
    Ask(&'static [&'static str]),
    /// How far down it goes and how much it hurts now, and what it is like.
    Leg,
    /// The safety check.
    Check,
    /// Three minutes of movement, or why not.
    End,
}

/// All of it, in order. The risk factors come before the check, as some signs count more with them.
pub const STEPS: [Step; 8] = [
    Step::Ask(&["age", "risks"]),
    Step::Check,
    Step::Leg,
    Step::Ask(&["began", "trend", "seen"]),
    Step::Ask(&["eases", "worsens"]),
    Step::Ask(&["limits"]),
    Step::Ask(&["first"]),
    Step::End,
];

/// The setting that says how far First steps has gone: the number of the next step.
pub const REACHED: &str = "start";
/// The setting with leg pain at the moment of First steps: the day and the rating.
pub const LEG_NOW: &str = "legnow";

/// The step at which First steps is taken up.
#[must_use]
pub fn next(record: &Record) -> usize {
    let reached = record.setting(REACHED).and_then(|text| text.parse().ok());
    let reached: usize = reached.unwrap_or_default();
    reached.min(STEPS.len() - 1)
}

/// Leg pain as it was told at this moment, if that was today.
#[must_use]
pub fn leg_now(record: &Record, today: Day) -> Option<u8> {
    let (day, leg) = record.setting(LEG_NOW)?.split_once(' ')?;
    let leg = leg.parse().ok().and_then(Score::new)?;
    (Day::parse(day)? == today).then_some(leg.get())
}

/// Whether anything of it was begun.
#[must_use]
pub fn is_begun(record: &Record) -> bool {
    record.setting(REACHED).is_some()
}

/// Whether nothing that the gate needs is missing, at this step.
#[must_use]
pub fn is_answered(record: &Record, step: Step) -> bool {
    match step {
        Step::Ask(names) => names.iter().all(|name| {
            let needed = question(name).is_some_and(|question| question.safety);
            !needed || answer(record, name).is_some()
        }),
        Step::Check => record
            .safety_checks()
            .any(|(_, check)| check.extent == Extent::Full),
        Step::Leg | Step::End => true,
    }
}

/// Whether it has come to its end, and nothing that the gate needs is missing.
#[must_use]
pub fn is_done(record: &Record) -> bool {
    let answered = STEPS.iter().all(|step| is_answered(record, *step));
    answered && next(record) + 1 == STEPS.len()
}

/// How many screens a step has: the check has one for each of its groups.
fn screens_of(step: &Step) -> usize {
    match step {
        Step::Check => GROUPS.len(),
        _ => 1,
    }
}

/// How many screens there are.
#[must_use]
pub fn screens() -> usize {
    STEPS.iter().map(screens_of).sum()
}

/// The number of the first screen of a step, from 0.
#[must_use]
pub fn screen_of(step: usize) -> usize {
    STEPS.iter().take(step).map(screens_of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::QUESTIONS;

    /// Proves start-part-1-length.
    #[test]
    fn first_steps_has_twelve_screens_and_asks_every_question_once() {
        assert_eq!(screens(), 12);
        assert_eq!(screen_of(STEPS.len() - 1), 11);
        let asked: Vec<&str> = STEPS
            .iter()
            .flat_map(|step| match step {
                Step::Ask(names) => names.to_vec(),
                Step::Leg => vec!["where", "side"],
                Step::Check | Step::End => vec![],
            })
            .collect();
        let known: Vec<&str> = QUESTIONS
            .iter()
            .filter(|question| !question.card)
            .map(|question| question.id)
            .collect();
        assert_eq!(asked, known);
    }
}
