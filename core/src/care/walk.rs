//! A walk that is under way: its entry is kept from its first minute on, so that it can go on after the page was
//! closed.

use super::conditions::SEVERE;
use super::traffic_light::SETTLE;
use crate::record::{Day, Entry, ExerciseLog, Id, Record};

/// Whether it is asked if it has been this bad at rest for over a week (care rules, section 1).
#[must_use]
pub fn asks_severe(leg: u8) -> bool {
    leg >= SEVERE
}

/// Whether a walk is led with this leg pain: from 7 on there is only rest (care rules, section 5, and what the
/// walking plan says itself).
#[must_use]
pub fn is_led(leg: u8) -> bool {
    leg < SETTLE
}

/// The setting with the walk that was begun last: the identity of its entry, and the minutes that were planned. Empty
/// once it has ended.
pub const WALK: &str = "walk";

/// The value of [`WALK`] for this walk.
#[must_use]
pub fn walk(id: Id, planned: u16) -> String {
    format!("{id} {planned}")
}

/// A walk that can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Its entry.
    pub id: Id,
    /// The minutes that were planned.
    pub planned: u16,
    /// What is kept of it.
    pub log: ExerciseLog,
}

/// The walk of today that was begun last and not ended; `None` if there is none. What cannot be read is none.
#[must_use]
pub fn begun_walk(record: &Record, today: Day) -> Option<Begun> {
    let (id, planned) = record.setting(WALK)?.split_once(' ')?;
    let (id, planned) = (Id::parse(id)?, planned.parse().ok()?);
    match record.entry(id)? {
        Entry::Log(log) if log.is_walk() && log.day == today => Some(Begun {
            id,
            planned,
            log: log.clone(),
        }),
        _ => None,
    }
}
