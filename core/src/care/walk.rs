//! A walk that is under way: its entry is kept from its first moment on, so that it can go on after the page was
//! closed.

use crate::record::{Day, Entry, ExerciseLog, Id, Record};

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
