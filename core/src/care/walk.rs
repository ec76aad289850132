//! A walk that is under way: its entry is kept from its first minute on, so that it can go on after the page was
//! closed.

use super::conditions::SEVERE;
use super::traffic_light::{AfterStop, Light, SETTLE, colour};
use crate::record::{Day, Entry, ExerciseLog, Id, Record, Score, Stop};

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

/// How many minutes of a walk are led by someone who can walk so many with ease: about three quarters, between half and
/// 80 % of them (walking plan; usual practice).
#[must_use]
pub fn led_minutes(ease: u16) -> u16 {
    (ease * 3 / 4).max(1)
}

/// No walk is led for longer, in minutes.
const LONGEST: u16 = 240;

/// The setting with the minutes that the person could walk with ease when asked last.
pub const EASE: &str = "walkease";

/// The setting with the day on which a walk was ended for pain, or hurt as much as makes an exercise red.
pub const STOPPED: &str = "walkstop";

/// Whether no other walk is led today: as after a red exercise (care rules, section 6).
#[must_use]
pub fn is_stopped(record: &Record, today: Day) -> bool {
    record.setting(STOPPED).and_then(Day::parse) == Some(today)
}

/// Whether a walk is left for today: it was ended for pain, or its pain rose as much as makes an exercise red.
#[must_use]
pub fn is_red(why: Option<Stop>, before: Option<Score>, after: Option<Score>) -> bool {
    let rose = before
        .zip(after)
        .map(|(before, after)| colour(before, after));
    // A warning sign is another matter: its check says what follows.
    why.is_some_and(|why| why.leads_to() == AfterStop::Noted) || rose == Some(Light::Red)
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
    let (id, planned): (Id, u16) = (Id::parse(id)?, planned.parse().ok()?);
    // Of a record that was edited by hand.
    let planned = planned.clamp(1, LONGEST);
    match record.entry(id)? {
        Entry::Log(log) if log.is_walk() && log.day == today => Some(Begun {
            id,
            planned,
            log: log.clone(),
        }),
        _ => None,
    }
}
