//! The exercises and their logs.

use super::dates;
use legwork_core::library::Rank;
use legwork_core::library::exercise;
pub use legwork_core::library::words::exercises::*;
use legwork_core::record::{Day, ExerciseLog, Score};

/// What it is, in a copy that chooses exercises and in one that does not.
#[must_use]
pub fn intro(chooses: bool) -> &'static str {
    match chooses {
        true => INTRO_CHOOSES,
        false => INTRO,
    }
}
/// The groups of the list, each with the number of its exercises, in their order in the library.
pub const GROUPS: [(&str, usize); 6] = [
    (GROUP_REST, 3),
    (GROUP_STRAIGHTEN, 3),
    (GROUP_MOVE, 6),
    (GROUP_NERVE, 3),
    (GROUP_STRONGER, 9),
    (GROUP_STRETCH, 2),
];

/// After a log with more leg pain after the exercise than before.
#[must_use]
pub fn worse(before: u8, after: u8) -> String {
    LegWasWorse { after, before }.said()
}

/// The name of a level.
#[must_use]
pub fn level(rank: Rank) -> &'static str {
    match rank {
        Rank::Easier => EASIER,
        Rank::Standard => USUAL,
        Rank::Harder => HARDER,
    }
}

/// The name of an exercise; of one that this version does not know, its stable name.
#[must_use]
pub fn name(id: &str) -> String {
    exercise(id).map_or_else(|| id.to_owned(), |known| known.title.to_owned())
}

/// How much was done, or that it was only begun.
#[must_use]
pub fn done(log: &ExerciseLog) -> String {
    match log.has_amount() {
        true => amount(log),
        false => BEGUN.to_owned(),
    }
}

fn sets_in_words(sets: u16) -> String {
    match sets {
        1 => SET_ONE.to_owned(),
        n => sets_many(n),
    }
}

/// What was counted: "2 sets of 10", "12 minutes".
#[must_use]
pub fn amount(log: &ExerciseLog) -> String {
    let sets = match (log.sets, log.repetitions) {
        (Some(sets), Some(times)) => Some(
            SetsOf {
                sets: sets_in_words(sets),
                times,
            }
            .said(),
        ),
        (Some(sets), None) => Some(sets_in_words(sets)),
        (None, Some(times)) => Some(match times {
            1 => TIME_ONE.to_owned(),
            n => times_many(n),
        }),
        (None, None) => None,
    };
    let minutes = log.minutes.map(|minutes| match minutes {
        1 => MINUTE_ONE.to_owned(),
        n => minutes_many(n),
    });
    sets.into_iter()
        .chain(minutes)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What is offered for the next log.
#[must_use]
pub fn last_time(log: &ExerciseLog, today: Day) -> String {
    LastWas {
        amount: amount(log),
        day: dates::in_a_sentence(log.day, today),
    }
    .said()
}

/// Leg pain before and after, and effort, as far as they were answered.
#[must_use]
pub fn felt(log: &ExerciseLog) -> String {
    let part = |of: fn(u8) -> String, score: Option<Score>| score.map(|s| of(s.get()));
    let parts = [
        part(leg_before, log.before),
        part(leg_after, log.after),
        part(effort_was, log.effort),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Who has reviewed a text, and when it was written.
#[must_use]
pub fn written(day: &str, reviewed: &str) -> String {
    let day = Day::parse(day).map(|day| dates::long(day, Day::FIRST));
    let day = day.unwrap_or_default();
    match reviewed {
        "none" => written_not_reviewed(day),
        who => WrittenAndReviewed { day, who }.said(),
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
