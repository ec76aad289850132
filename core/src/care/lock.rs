//! Locks by a warning sign, and what opens them (care rules, section 1).
//!
//! A lock is never edited or deleted, only answered. An answer names the locks that it answers, and a lock
//! that none names holds, whatever the dates: so the order in which entries come together cannot matter.

use crate::record::{Day, Id, LockAnswer, Record, Release, SafetyCheck, Said, Since, Urgency};

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
    let held = |lock: &&Lock| {
        !releases
            .iter()
            .any(|release| opens(release, lock, releases))
    };
    locks.iter().filter(held).collect()
}

/// Whether this answer opens this lock: it names it, and every item that locked is answered for. Items with
/// two answers count by the worse. What has got worse since a visit, as one of `all_answers` says, is settled only by a later
/// one: "the same" of the visit that came before says nothing of it. Nor does a yes count any more once a clinician has
/// said no at a later visit.
#[must_use]
pub fn opens(release: &Release, lock: &Lock, all_answers: &[Release]) -> bool {
    let settled = match &release.how {
        LockAnswer::Checked {
            on,
            began,
            said,
            items,
            who,
        } => {
            let settled = |since: &Since| since.is_settled();
            let visit = (*on, who.as_str());
            let worse = |item: &String| {
                all_answers
                    .iter()
                    .any(|other| worse_since(other, visit, item))
            };
            on >= began
                && *said == Said::MayExercise
                && all(lock, items, settled)
                && !lock.items.iter().any(worse)
                && !all_answers.iter().any(|other| forbids(other, lock, *on))
        }
        LockAnswer::Mistake(items) => all(lock, items, |ticked| !ticked),
    };
    settled && release.locks.contains(&lock.id)
}

/// Whether this answer says that this item got worse after this visit, or after a later one. Two visits of one day are told
/// apart by who checked.
fn worse_since(answer: &Release, (on, who): (Day, &str), item: &str) -> bool {
    let LockAnswer::Checked {
        on: visit,
        who: by,
        items,
        ..
    } = &answer.how
    else {
        return false;
    };
    let not_later = on < *visit || on == *visit && who.trim() == by.trim();
    let mut of_item = items.iter().filter(|(name, _)| name == item);
    not_later && of_item.any(|(_, since)| !since.is_settled())
}

/// Whether this answer names this lock and says no exercise, after a visit later than this one.
fn forbids(answer: &Release, lock: &Lock, on: Day) -> bool {
    let LockAnswer::Checked {
        on: visit, said, ..
    } = &answer.how
    else {
        return false;
    };
    *visit > on && *said == Said::MayNot && answer.locks.contains(&lock.id)
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
