//! Sessions and walking, week by week.

use super::*;
use legwork_core::record::{ExerciseLog, WALKING};

/// What is told of sessions and of walking: so many sessions and minutes in each week from the fifth of January
/// on, seen on the last day of the last of them, with these targets.
fn trained(weeks: &[(u64, u16)], sessions: Option<u8>, minutes: Option<u16>) -> [Shown; 2] {
    let monday = day("2026-01-05");
    let log = |on: Day, exercise: &str, minutes: Option<u16>| {
        let log = ExerciseLog {
            day: on,
            written: Written::NOT_YET,
            exercise: exercise.to_owned(),
            sets: None,
            repetitions: minutes.is_none().then_some(8),
            minutes,
            before: None,
            after: None,
            effort: None,
            step: None,
            note: String::new(),
        };
        Entry::Log(log)
    };
    let mut entries = Vec::new();
    for (n, (sessions, minutes)) in (0u64..).zip(weeks) {
        let first = monday.plus(7 * n);
        entries.extend((0..*sessions).map(|day| log(first.plus(day), "bridge", None)));
        if *minutes > 0 {
            entries.push(log(first, WALKING, Some(*minutes)));
        }
    }
    let aims = [sessions.map(Aim::Sessions), minutes.map(Aim::Walking)];
    let goals = aims.into_iter().flatten();
    entries.extend(goals.map(|aim| Entry::Goal(Goal::new(aim, monday))));
    let named = entries.into_iter().zip(1..);
    let record = record(named.map(|(e, n)| (Id::new(monday, n), e)).collect());
    let today = monday.plus(7 * weeks.len() as u64 - 1);
    charts(&record, monday, today).training
}

#[test]
fn sessions_and_walking_are_told_week_by_week_with_and_without_a_target() {
    type Told<'a> = (&'a [(u64, u16)], &'a str, &'a str);
    let without: [Told<'_>; 6] = [
        (
            &[(0, 0)],
            "This week so far: 0 sessions.",
            "This week so far: 0 minutes.",
        ),
        (
            &[(2, 60), (2, 60)],
            "This week so far: 2 sessions. Last week: 2 sessions.",
            "This week so far: 60 minutes. Last week: 60 minutes.",
        ),
        (
            &[(1, 1), (3, 90)],
            "This week so far: 3 sessions. Last week: 1 session.",
            "This week so far: 90 minutes. Last week: 1 minute.",
        ),
        (
            &[(3, 90), (1, 1)],
            "This week so far: 1 session. Last week: 3 sessions.",
            "This week so far: 1 minute. Last week: 90 minutes.",
        ),
        (
            &[(3, 90), (0, 0), (2, 30)],
            "This week so far: 2 sessions. Last week: 0 sessions. On average in the 2 weeks before this one: 1.5 sessions a week.",
            "This week so far: 30 minutes. Last week: 0 minutes. On average in the 2 weeks before this one: 45 minutes a week.",
        ),
        (
            &[(7, 700), (7, 700)],
            "This week so far: 7 sessions. Last week: 7 sessions.",
            "This week so far: 700 minutes. Last week: 700 minutes.",
        ),
    ];
    for (weeks, of_sessions, of_walking) in without {
        let [sessions, walking] = trained(weeks, None, None);
        assert_eq!(sessions.question, "How often do I exercise?");
        assert_eq!(walking.question, "How much do I walk?");
        assert_eq!(sessions.answer, of_sessions);
        assert_eq!(walking.answer, of_walking);
        assert_eq!((sessions.line, walking.line), (None, None));
        // Without anything done there is nothing to draw.
        let drawn = if weeks == [(0, 0)] { 0 } else { weeks.len() };
        assert_eq!((sessions.marks.len(), walking.marks.len()), (drawn, drawn));
        let [sessions, walking] = trained(weeks, Some(3), Some(90));
        let with = |said: &str, target: &str| format!("{said} Your target: {target}.");
        assert_eq!(sessions.answer, with(of_sessions, "3 sessions"));
        assert_eq!(walking.answer, with(of_walking, "90 minutes"));
        let lines = (Some(3 * POINT), Some(90 * POINT));
        assert_eq!((sessions.line, walking.line), lines);
    }
    let [sessions, walking] = trained(&[(1, 1)], Some(1), Some(1));
    assert_eq!(
        sessions.answer,
        "This week so far: 1 session. Your target: 1 session."
    );
    assert_eq!(
        walking.answer,
        "This week so far: 1 minute. Your target: 1 minute."
    );
    // The scale of bars is a round number above the most.
    assert_eq!(sessions.frame.top, 8 * POINT);
}

/// Ten years by turns of 2 and 3 sessions, and of 60 and 90 minutes.
#[test]
fn of_ten_years_the_mean_week_is_told() {
    let weeks: Vec<(u64, u16)> = (0..521u16)
        .map(|n| if n % 2 == 0 { (2, 60) } else { (3, 90) })
        .collect();
    let [sessions, walking] = trained(&weeks, None, None);
    assert_eq!(
        sessions.answer,
        "This week so far: 2 sessions. Last week: 3 sessions. On average in the 520 weeks before this one: 2.5 sessions a week."
    );
    assert_eq!(
        walking.answer,
        "This week so far: 60 minutes. Last week: 90 minutes. On average in the 520 weeks before this one: 75 minutes a week."
    );
}
