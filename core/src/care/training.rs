//! Sessions and walking, week by week.
//!
//! A session is a day with at least one logged exercise other than a walk.

use super::trend::entries;
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
        .any(|(_, entry)| matches!(entry, Entry::Log(log) if !log.is_walk()))
}

/// The week of a day.
#[must_use]
pub fn week(record: &Record, day: Day) -> Week {
    let monday = day.monday();
    let found = weeks(&entries(record, monday, monday.plus(6)), monday, monday);
    found.first().copied().unwrap_or(Week {
        monday,
        sessions: 0,
        walking: 0,
    })
}

/// The weeks from that of `from` to that of `to`, each of them, also those without anything: what these
/// entries tell of them.
#[must_use]
pub fn weeks(entries: &[&Entry], from: Day, to: Day) -> Vec<Week> {
    let (first, last) = (from.monday(), to.monday());
    let count = last.days_since(first) / 7 + 1;
    let mut weeks: Vec<Week> = (0..u64::try_from(count).unwrap_or_default())
        .map(|n| Week {
            monday: first.plus(7 * n),
            sessions: 0,
            walking: 0,
        })
        .collect();
    let mut counted = None;
    for entry in entries {
        let Entry::Log(log) = entry else { continue };
        if log.day < first {
            continue;
        }
        let at = usize::try_from(log.day.days_since(first) / 7).unwrap_or_default();
        let Some(week) = weeks.get_mut(at) else {
            continue;
        };
        if log.is_walk() {
            week.walking += u32::from(log.minutes.unwrap_or_default());
        } else if counted.replace(log.day) != Some(log.day) {
            week.sessions += 1;
        }
    }
    weeks
}

/// The last log of an exercise up to a day: its values are offered for the next.
#[must_use]
pub fn last_log<'r>(record: &'r Record, exercise: &str, until: Day) -> Option<&'r ExerciseLog> {
    record
        .between(Day::FIRST, until)
        .rev()
        .find_map(|(_, entry)| match entry {
            Entry::Log(log) if log.exercise == exercise => Some(log),
            _ => None,
        })
}
