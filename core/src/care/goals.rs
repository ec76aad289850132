//! Which goals are open, and which weekly targets hold.

use crate::record::{Aim, Day, Goal, Id, Record};

/// So many activities are kept at a time. A rule of the view: a merge may bring more, and all are shown.
pub const MAX_ACTIVITIES: usize = 3;

/// A weekly target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The goal that sets it.
    pub id: Id,
    /// So many a week.
    pub amount: u16,
}

/// The open goals that are activities, the first set first.
pub fn activities(record: &Record) -> impl Iterator<Item = (Id, &Goal)> {
    let open = record.goals().filter(|(_, goal)| goal.ended.is_none());
    open.filter(|(_, goal)| goal.activity().is_some())
}

/// The activity that the check-in of this day asks about: each in its turn.
#[must_use]
pub fn activity_of(record: &Record, day: Day) -> Option<(Id, &Goal)> {
    let count = i64::try_from(activities(record).count()).unwrap_or_default();
    let turn = day.days_since(Day::FIRST).checked_rem(count)?;
    activities(record).nth(usize::try_from(turn).ok()?)
}

/// Whether there is room for one more activity.
#[must_use]
pub fn may_add_activity(record: &Record) -> bool {
    activities(record).count() < MAX_ACTIVITIES
}

/// The goals that have ended, the last set first.
pub fn past(record: &Record) -> impl Iterator<Item = (Id, &Goal)> {
    record
        .goals()
        .rev()
        .filter(|(_, goal)| goal.ended.is_some())
}

/// The target of sessions a week. Of several open ones the last set holds.
#[must_use]
pub fn sessions_target(record: &Record) -> Option<Target> {
    target(record, |aim| match aim {
        Aim::Sessions(sessions) => Some(u16::from(*sessions)),
        _ => None,
    })
}

/// The target of minutes of walking a week. Of several open ones the last set holds.
#[must_use]
pub fn walking_target(record: &Record) -> Option<Target> {
    target(record, |aim| match aim {
        Aim::Walking(minutes) => Some(*minutes),
        _ => None,
    })
}

fn target(record: &Record, amount: fn(&Aim) -> Option<u16>) -> Option<Target> {
    record.goals().rev().find_map(|(id, goal)| {
        let amount = amount(&goal.aim).filter(|_| goal.ended.is_none())?;
        Some(Target { id, amount })
    })
}
