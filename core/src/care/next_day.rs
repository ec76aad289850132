//! The question of the day after a session (care rules, section 7). Usual practice, not yet reviewed by a clinician.

use super::history::steps_of;
use crate::record::{Day, Id, NextDay, Record, Session};

/// The question is asked until this many days after a session.
pub const ASK_UNTIL: i64 = 3;
/// So many days after a session, at the minute of its beginning, it is asked whether it is still worse: 24 hours.
pub const STILL_AFTER: i64 = 1;

/// It is asked from this minute of the next day on: in the morning, not just past midnight.
pub const MORNING: u16 = 4 * 60;

/// What the next-day question asks now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsksNextDay {
    /// "Compared with before the session, your leg is: better, the same, worse?"
    Compared,
    /// "Is it still worse?"
    Still,
}

/// The session that the next-day question is about, and what is asked: of the last day before this one with a session
/// each that has an open question, the latest first. Those of days before it count as not answered: their answers now
/// would change more than one thing in a day. `minute` is the time of the day.
#[must_use]
pub fn next_day(record: &Record, today: Day, minute: u16) -> Option<(Id, AsksNextDay)> {
    let led = |(id, session): &(Id, &Session)| {
        session.day < today && steps_of(record, *id).next().is_some()
    };
    let (_, latest) = record.sessions().rev().find(led)?;
    let (day, after) = (latest.day, today.days_since(latest.day));
    if after > ASK_UNTIL || after == 1 && minute < MORNING {
        return None;
    }
    let earlier = record
        .sessions()
        .rev()
        .filter(|(_, session)| session.day == day);
    let earlier = earlier.filter(led);
    let mut open = earlier.filter_map(|(id, session)| {
        let asks = match session.next_day {
            None => AsksNextDay::Compared,
            Some(NextDay::Worse { still: None, .. })
                if a_day_has_passed(session, today, minute) =>
            {
                AsksNextDay::Still
            }
            _ => return None,
        };
        Some((id, asks))
    });
    open.next()
}

/// Whether 24 hours have passed since a session began.
#[must_use]
pub fn a_day_has_passed(session: &Session, today: Day, minute: u16) -> bool {
    let after = today.days_since(session.day);
    after > STILL_AFTER
        || after == STILL_AFTER && session.written.minute.is_none_or(|began| minute >= began)
}
