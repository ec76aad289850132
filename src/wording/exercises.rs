//! The exercises and their logs.

use super::dates;
use legwork_core::library::Rank;
use legwork_core::library::exercise;
use legwork_core::record::{Day, ExerciseLog, Score};

/// The page's name.
pub const TITLE: &str = "Exercises";
/// What it is, in a copy that chooses exercises and in one that does not.
#[must_use]
pub fn intro(chooses: bool) -> &'static str {
    match chooses {
        true => {
            "Here are 26 exercises to look at. A session on Today chooses from them for you. Each page says who must not do it."
        }
        false => "Here are 26 exercises to look at. Each page says who must not do it.",
    }
}
/// Liking one.
pub const LIKE: &str = "I like this one";
/// For a leg that hurts upright and eases on sitting.
pub const WALK_AND_SIT: &str =
    "Stop a walk before your leg symptoms come. Sit down, then go again.";
/// Above why an exercise is left out.
pub const LEFT_OUT: &str = "Left out for you";
/// That asking helps.
pub const ASK: &str = "Ask your clinician before you do it.";
/// The groups of the list, each with the number of its exercises, in their order in the library.
pub const GROUPS: [(&str, usize); 6] = [
    ("Rest", 3),
    ("Straighten your back", 3),
    ("Move your back", 6),
    ("Move the nerve", 3),
    ("Get stronger", 9),
    ("Stretch and walk", 2),
];
/// Above the list of those who must not do it.
pub const DO_NOT: &str = "Do not do this if";
/// To the warning signs.
pub const TO_SAFETY: &str = "Read the warning signs first";
/// What is needed.
pub const NEEDS: &str = "You need";
/// The steps.
pub const STEPS: &str = "How to do it";
/// The dose.
pub const DOSE: &str = "How much";
/// What is usual to feel.
pub const FEEL: &str = "What you may feel";
/// When to stop.
pub const STOP: &str = "Stop if";
/// The easier level.
pub const EASIER: &str = "Easier";
/// The harder level.
pub const HARDER: &str = "Harder";
/// To another exercise.
pub const OPEN_IT: &str = "Open it";
/// Where it comes from.
pub const SOURCE: &str = "Where this comes from";
/// All exercises.
pub const ALL: &str = "All exercises";
/// Above the form.
pub const LOG: &str = "Write down what you did";
/// What was done the last times.
pub const EARLIER: &str = "What you did before";
/// To the diary.
pub const TO_DIARY: &str = "See all in the diary";
/// The group of numbers.
pub const WHAT: &str = "What you did";
/// A number.
pub const SETS: &str = "Sets";
/// A number.
pub const REPETITIONS: &str = "Times in each set";
/// A number.
pub const HOLDS: &str = "Holds in each set";
/// A number.
pub const MINUTES: &str = "Minutes";
/// A rating.
pub const BEFORE: &str = "Leg pain before it";
/// A rating.
pub const AFTER: &str = "Leg pain after it";
/// A rating.
pub const EFFORT: &str = "How hard was it?";
/// The field for words.
pub const NOTE: &str = "Your words (if you like)";
/// The button.
pub const SAVE: &str = "Save exercise";
/// After saving.
pub const SAVED: &str = "Saved.";

/// After a log with more leg pain after the exercise than before.
#[must_use]
pub fn worse(before: u8, after: u8) -> String {
    format!(
        "Your leg was worse after it: {before} before, {after} after. Leave this exercise out for today. If pain went further down, or numbness or weakness is new, read the Safety page now."
    )
}
/// The picture.
pub const PICTURE: &str = "How it looks";
/// Its levels.
pub const LEVELS: &str = "Which way to do it";
/// The button that leads it.
pub const DO_IT: &str = "Do it now";

/// The name of a level.
#[must_use]
pub fn level(rank: Rank) -> &'static str {
    match rank {
        Rank::Easier => "Easier",
        Rank::Standard => "Usual",
        Rank::Harder => "Harder",
    }
}

/// One more.
pub const AGAIN: &str = "Write down another";
/// What is no number.
pub const NO_NUMBER: &str = "One of the numbers cannot be read. Use whole numbers, such as 10.";
/// When it did not come.
pub const NOT_THERE: &str = "This text could not be loaded. You may be offline. Your entries are safe, and you can still write down what you did.";

/// The name of an exercise; of one that this version does not know, its stable name.
#[must_use]
pub fn name(id: &str) -> String {
    exercise(id).map_or_else(|| id.to_owned(), |known| known.title.to_owned())
}

/// What a log without an amount says: it was stopped before it was done.
pub const BEGUN: &str = "Begun, then stopped";

/// How much was done, or that it was only begun.
#[must_use]
pub fn done(log: &ExerciseLog) -> String {
    match log.has_amount() {
        true => amount(log),
        false => BEGUN.to_owned(),
    }
}

/// What was counted: "2 sets of 10", "12 minutes".
#[must_use]
pub fn amount(log: &ExerciseLog) -> String {
    let many = |n: u16, one: &str| match n {
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    };
    let sets = match (log.sets, log.repetitions) {
        (Some(sets), Some(times)) => Some(format!("{} of {times}", many(sets, "set"))),
        (Some(sets), None) => Some(many(sets, "set")),
        (None, Some(times)) => Some(many(times, "time")),
        (None, None) => None,
    };
    let minutes = log.minutes.map(|minutes| many(minutes, "minute"));
    sets.into_iter()
        .chain(minutes)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What is offered for the next log.
#[must_use]
pub fn last_time(log: &ExerciseLog, today: Day) -> String {
    format!(
        "Last time, {}: {}.",
        dates::in_a_sentence(log.day, today),
        amount(log)
    )
}

/// Leg pain before and after, and effort, as far as they were answered.
#[must_use]
pub fn felt(log: &ExerciseLog) -> String {
    let part = |name: &str, score: Option<Score>| score.map(|s| format!("{name} {}", s.get()));
    let parts = [
        part("leg before", log.before),
        part("leg after", log.after),
        part("effort", log.effort),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Who has reviewed a text, and when it was written.
#[must_use]
pub fn written(day: &str, reviewed: &str) -> String {
    let day = Day::parse(day).map(|day| dates::long(day, Day::FIRST));
    let day = day.unwrap_or_default();
    match reviewed {
        "none" => format!("Written on {day}. Not yet reviewed by a clinician."),
        who => format!("Written on {day}. Reviewed by {who}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use legwork_core::library::EXERCISES;
    use legwork_core::record::Written;

    #[test]
    fn every_exercise_stands_in_a_group_of_the_list() {
        let in_groups: usize = GROUPS.iter().map(|(_, count)| count).sum();
        assert_eq!(in_groups, EXERCISES.len());
    }

    #[test]
    fn a_log_says_how_much_was_done_or_that_it_was_only_begun() {
        let log = |sets, repetitions, minutes| ExerciseLog {
            day: Day::FIRST,
            written: Written::NOT_YET,
            exercise: "bridge".to_owned(),
            sets,
            repetitions,
            minutes,
            before: None,
            after: None,
            effort: None,
            step: None,
            note: String::new(),
        };
        for (log, said) in [
            (log(Some(2), Some(10), None), "2 sets of 10"),
            (log(None, None, Some(1)), "1 minute"),
            (log(None, None, None), "Begun, then stopped"),
        ] {
            assert_eq!(done(&log), said);
        }
    }
}
