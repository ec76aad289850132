//! Locks by a warning sign, and what opens them (care rules, section 1).
//!
//! A lock is never edited or deleted, only answered. An answer names the locks that it answers, and a lock
//! that none names holds, whatever the dates: so the order in which entries come together cannot matter.

use crate::record::{Id, LockAnswer, Record, Release, SafetyCheck, Said, Since, Urgency};

/// A lock: a check, or a stop, that found an emergency or a same-day sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The identity of its entry.
    pub id: Id,
    /// How fast it needs help, never [`Urgency::See`].
    pub urgency: Urgency,
    /// The stable names of the items that locked.
    pub items: Vec<String>,
}

impl Lock {
    /// The lock that a check is, if it is one.
    #[must_use]
    pub fn of(id: Id, check: &SafetyCheck) -> Option<Lock> {
        Some(Lock {
            id,
            urgency: check.found.filter(|found| found.locks())?,
            items: check.locked.clone(),
        })
    }
}

/// The locks that hold, in the order in which they were given.
#[must_use]
pub fn holding<'l>(locks: &'l [Lock], releases: &[Release]) -> Vec<&'l Lock> {
    let held = |lock: &&Lock| !releases.iter().any(|release| opens(release, lock));
    locks.iter().filter(held).collect()
}

/// Whether this answer opens this lock: it names it, and every item that locked is answered for. Items with
/// two answers count by the worse.
#[must_use]
pub fn opens(release: &Release, lock: &Lock) -> bool {
    let settled = match &release.how {
        LockAnswer::Checked {
            on,
            began,
            said,
            items,
            ..
        } => {
            let settled = |since: &Since| since.is_settled();
            on >= began && *said == Said::MayExercise && all(lock, items, settled)
        }
        LockAnswer::Mistake(items) => all(lock, items, |ticked| !ticked),
    };
    settled && release.locks.contains(&lock.id)
}

/// Whether every item of a lock has an answer, and only such as fit.
fn all<T>(lock: &Lock, answers: &[(String, T)], fits: impl Fn(&T) -> bool) -> bool {
    lock.items.iter().all(|item| {
        let mut of_item = answers.iter().filter(|(name, _)| name == item).peekable();
        of_item.peek().is_some() && of_item.all(|(_, answer)| fits(answer))
    })
}

/// All locks of a record, answered or not.
#[must_use]
pub fn locks(record: &Record) -> Vec<Lock> {
    let found = record.safety_checks();
    found
        .filter_map(|(id, check)| Lock::of(id, check))
        .collect()
}

/// All answers to locks.
#[must_use]
pub fn releases(record: &Record) -> Vec<Release> {
    record
        .releases()
        .map(|(_, release)| release.clone())
        .collect()
}
