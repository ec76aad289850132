//! Logs, sessions, walking, and the series that charts show.

use crate::common::{check_in, day, line, record, writer};
use legwork_core::care::*;
use legwork_core::chart::{Mark, POINT, Value};
use legwork_core::record::*;

fn log(on: &str, exercise: &str, minutes: Option<u16>) -> ExerciseLog {
    ExerciseLog {
        day: day(on),
        written: Written::NOT_YET,
        exercise: exercise.to_owned(),
        sets: None,
        repetitions: minutes.is_none().then_some(10),
        minutes,
        before: Score::new(4),
        after: Score::new(3),
        effort: None,
        step: None,
        note: String::new(),
    }
}

fn logs(all: &[(&str, &str, Option<u16>)]) -> Record {
    record((1..).zip(all).map(|(n, (on, exercise, minutes))| {
        line(
            n,
            1,
            1,
            Content::Entry(Entry::Log(log(on, exercise, *minutes))),
        )
    }))
}

#[test]
fn a_session_is_a_day_with_exercise_other_than_a_walk() {
    let record = logs(&[
        ("2026-11-16", "bridge", None),
        ("2026-11-16", "cat-camel", None),
        ("2026-11-17", "walking", Some(12)),
        ("2026-11-22", "walking", Some(8)),
        ("2026-11-22", "bridge", None),
        ("2026-12-01", "walking", Some(5)),
    ]);
    let trends = Trends::of(&record, day("2026-11-03"), day("2026-12-01"));
    let told: Vec<_> = trends
        .weeks
        .iter()
        .map(|week| (week.monday.to_string(), week.sessions, week.walking))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-11-16".to_owned(), 2, 20),
            ("2026-11-23".to_owned(), 0, 0),
            ("2026-11-30".to_owned(), 0, 5),
        ],
        "a week without anything is zero; before the first entry nothing is known"
    );
    assert!(is_session(&record, day("2026-11-22")));
    assert!(!is_session(&record, day("2026-11-17")));
    assert_eq!(week(&record, day("2026-11-22")).sessions, 2);
}

/// An exercise that was begun in a session and stopped for pain: it has no amount.
fn begun(on: &str, exercise: &str) -> ExerciseLog {
    ExerciseLog {
        repetitions: None,
        step: Some(Step {
            session: Id::new(day(on), 1),
            level: Level::Standard,
            felt: None,
            back: None,
            reach: None,
        }),
        ..log(on, exercise, None)
    }
}

#[test]
fn what_was_only_begun_is_no_session_and_no_offer_for_the_next_time() {
    let all = [
        begun("2026-11-16", "bridge"),
        begun("2026-11-17", "bridge"),
        log("2026-11-17", "cat-camel", None),
        begun("2026-11-18", "walking"),
    ];
    assert!(begun("2026-11-16", "bridge").is_sound());
    let lines = (1..).zip(all);
    let lines = lines.map(|(n, log)| line(n, 1, 1, Content::Entry(Entry::Log(log))));
    let record = record(lines);
    assert!(!is_session(&record, day("2026-11-16")));
    assert!(is_session(&record, day("2026-11-17")));
    let week = week(&record, day("2026-11-22"));
    assert_eq!((week.sessions, week.walking), (1, 0));
    for exercise in ["bridge", "walking"] {
        assert_eq!(last_log(&record, exercise, day("2026-11-22")), None);
    }
    assert!(last_log(&record, "cat-camel", day("2026-11-22")).is_some());
}

#[test]
fn behind_what_was_only_begun_the_last_amount_is_offered() {
    let all = [
        log("2026-11-16", "bridge", Some(3)),
        begun("2026-11-17", "bridge"),
    ];
    let lines = (1..).zip(all);
    let lines = lines.map(|(n, log)| line(n, 1, 1, Content::Entry(Entry::Log(log))));
    let record = record(lines);
    let last = last_log(&record, "bridge", day("2026-11-22"));
    assert_eq!(last.and_then(|log| log.minutes), Some(3));
}

#[test]
fn a_log_says_what_was_done_and_a_walk_its_minutes() {
    let moment = Moment {
        today: day("2026-11-23"),
        minute: 600,
        chance: 9,
        writer: writer(1),
    };
    let add = |log: ExerciseLog| apply(&Record::default(), Command::Add(Entry::Log(log)), &moment);
    assert!(add(log("2026-11-23", "bridge", None)).is_ok());
    assert!(add(log("2026-11-23", "walking", Some(10))).is_ok());
    assert_eq!(
        add(log("2026-11-23", "walking", None)),
        Err(Rejection::NoAmount)
    );
    assert_eq!(
        add(log("2026-11-24", "bridge", None)),
        Err(Rejection::FutureDay)
    );
    let zero = log("2026-11-23", "walking", Some(0));
    assert_eq!(add(zero), Err(Rejection::OutOfBounds(MAX_MINUTES)));
}

#[test]
fn the_last_values_of_an_exercise_are_offered() {
    let record = logs(&[
        ("2026-11-16", "bridge", Some(1)),
        ("2026-11-20", "bridge", Some(2)),
        ("2026-11-21", "walking", Some(9)),
    ]);
    let last = |exercise, on| last_log(&record, exercise, day(on)).and_then(|log| log.minutes);
    assert_eq!(last("bridge", "2026-11-23"), Some(2));
    assert_eq!(last("bridge", "2026-11-19"), Some(1));
    assert_eq!(last("press-up", "2026-11-23"), None);
}

#[test]
fn of_each_day_the_last_check_in_counts_also_with_an_answer_left_out() {
    let mut unanswered = check_in("2026-11-21", 5, "");
    if let Content::Entry(Entry::CheckIn(check_in)) = &mut unanswered {
        check_in.leg = None;
        check_in.written.order = 2;
    }
    let record = record([
        line(1, 1, 1, check_in("2026-11-20", 7, "")),
        line(2, 1, 1, check_in("2026-11-21", 5, "")),
        line(3, 1, 1, unanswered),
        line(4, 1, 1, check_in("2026-11-22", 3, "")),
    ]);
    let of = |series: &[Value]| -> Vec<i32> { series.iter().map(|v| v.value / POINT).collect() };
    let trends = Trends::of(&record, day("2026-11-01"), day("2026-11-30"));
    assert_eq!(of(&trends.leg), [7, 3]);
    assert_eq!(of(&trends.back), [4, 4, 4]);
    assert_eq!(of(&trends.place), [3, 3, 3]);
    let goal = Id::new(day("2026-11-01"), 1);
    assert!(trends.activity(goal).is_empty());
    // The week of the first day is whole for sessions, the series begin with the day itself.
    let later = Trends::of(&record, day("2026-11-21"), day("2026-11-21"));
    assert_eq!(of(&later.back), [4]);
}

#[test]
fn of_a_week_of_places_the_commonest_counts_and_of_a_day_its_own() {
    let first = day("2024-01-01");
    let value = |n: u64, place: i32| Value {
        day: first.plus(n),
        value: place * POINT,
    };
    let days = places(&[value(0, 3), value(1, 5)]);
    let of = |marks: &[Mark]| -> Vec<[i32; 3]> {
        let each = |m: &Mark| [m.low, m.value, m.high].map(|value| value / POINT);
        marks.iter().map(each).collect()
    };
    assert_eq!(of(&days), [[3, 3, 3], [5, 5, 5]]);
    // The first week: twice the thigh, once the foot. Then nothing for 60 weeks.
    let weeks = places(&[
        value(0, 3),
        value(2, 5),
        value(6, 3),
        value(420, 2),
        value(421, 4),
    ]);
    assert_eq!(of(&weeks), [[3, 3, 5], [2, 4, 4]]);
    assert!(weeks.iter().all(|mark| mark.smooth.is_none()));
}

#[test]
fn pain_of_eight_or_three_above_the_week_before_is_high() {
    let series = |values: &[i32]| -> Vec<Value> {
        let value = |(n, value): (u64, &i32)| Value {
            day: day("2026-11-01").plus(n),
            value: value * POINT,
        };
        (0..).zip(values).map(value).collect()
    };
    for (values, high) in [
        (&[][..], false),
        (&[7], false),
        (&[8], true),
        (&[8, 8, 8], true),
        (&[3, 3, 3, 3, 3, 3, 3, 5], false),
        (&[3, 3, 3, 3, 3, 3, 3, 6], true),
        // What was more than a week ago does not count.
        (&[0, 6, 6, 6, 6, 6, 6, 6, 7], false),
        (&[9, 2], false),
    ] {
        assert_eq!(is_high(&series(values)), high, "{values:?}");
    }
}
