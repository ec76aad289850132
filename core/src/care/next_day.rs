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

/// The session that the next-day question is about, and what is asked. "Is it still worse?" of an earlier answer comes
/// first, of any of the last days: until it is answered nothing else is known of that session. How it compares is asked
/// of the last day before this one with a session, the latest session of it first: those of days before that count as not
/// answered. `minute` is the time of the day.
#[must_use]
pub fn next_day(record: &Record, today: Day, minute: u16) -> Option<(Id, AsksNextDay)> {
    let earlier = || {
        let last = record.sessions().rev();
        let last = last.take_while(|(_, session)| today.days_since(session.day) <= ASK_UNTIL);
        last.filter(|(id, session)| session.day < today && steps_of(record, *id).next().is_some())
    };
    let still = earlier().find(|(_, session)| {
        let open = matches!(session.next_day, Some(NextDay::Worse { still: None, .. }));
        open && a_day_has_passed(session, today, minute)
    });
    if let Some((id, _)) = still {
        return Some((id, AsksNextDay::Still));
    }
    let day = earlier().next().map(|(_, session)| session.day)?;
    if today.days_since(day) == 1 && minute < MORNING {
        return None;
    }
    let mut of_day = earlier().filter(|(_, session)| session.day == day);
    let open = of_day.find(|(_, session)| session.next_day.is_none());
    open.map(|(id, _)| (id, AsksNextDay::Compared))
}

/// Whether 24 hours have passed since a session began.
#[must_use]
pub fn a_day_has_passed(session: &Session, today: Day, minute: u16) -> bool {
    let after = today.days_since(session.day);
    after > STILL_AFTER
        || after == STILL_AFTER && session.written.minute.is_none_or(|began| minute >= began)
}
