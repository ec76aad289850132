//! Sessions and walking, week by week.
//!
//! A session is a day with at least one logged exercise other than a walk. What was only begun counts for nothing.

use super::Trends;
use crate::record::{Day, Entry, ExerciseLog, Record};

/// What was done in one week, Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub monday: Day,
    /// Days with exercise other than a walk.
    pub sessions: u16,
    /// Minutes of walking.
    pub walking: u32,
}

/// Whether a day is a session.
#[must_use]
pub fn is_session(record: &Record, day: Day) -> bool {
    record
        .of_day(day)
        .any(|(_, entry)| matches!(entry, Entry::Log(log) if is_of_a_session(log)))
}

/// Whether so much was done that it makes its day a session: what was only begun has no amount.
fn is_of_a_session(log: &ExerciseLog) -> bool {
    !log.is_walk() && log.has_amount()
}

/// The week of a day.
#[must_use]
pub fn week(record: &Record, day: Day) -> Week {
    let monday = day.monday();
    let found = Trends::of(record, monday, monday).weeks;
    found.first().copied().unwrap_or(Week {
        monday,
        sessions: 0,
        walking: 0,
    })
}

/// The weeks from that of `from` to that of `to`, with nothing counted yet.
pub(super) fn weeks(from: Day, to: Day) -> Vec<Week> {
    let (first, last) = (from.monday(), to.monday());
    let count = last.days_since(first) / 7 + 1;
    (0..u64::try_from(count).unwrap_or_default())
        .map(|n| Week {
            monday: first.plus(7 * n),
            sessions: 0,
            walking: 0,
        })
        .collect()
}

/// Counts a log in its week. Logs come in the order of their days; `counted` is the last day that was counted
/// as a session.
pub(super) fn count(weeks: &mut [Week], log: &ExerciseLog, counted: &mut Option<Day>) {
    let first = weeks.first().map(|week| log.day.days_since(week.monday));
    let at = first.and_then(|days| usize::try_from(days.div_euclid(7)).ok());
    let Some(week) = at.and_then(|at| weeks.get_mut(at)) else {
        return;
    };
    if log.is_walk() {
        week.walking += u32::from(log.minutes.unwrap_or_default());
    } else if is_of_a_session(log) && counted.replace(log.day) != Some(log.day) {
        week.sessions += 1;
    }
}

/// The last log of an exercise up to a day that says how much was done: its values are offered for the next.
#[must_use]
pub fn last_log<'r>(record: &'r Record, exercise: &str, until: Day) -> Option<&'r ExerciseLog> {
    record
        .between(Day::FIRST, until)
        .rev()
        .find_map(|(_, entry)| match entry {
            Entry::Log(log) if log.exercise == exercise && log.has_amount() => Some(log),
            _ => None,
        })
}
