//! When a safety check is due, and how long it may wait (care rules, section 2). Usual practice.

use super::gate::{Check, Door};
use crate::record::Day;

/// A full check holds for so many days: 4 weeks.
pub const FULL_DAYS: i64 = 28;
/// A due check may be put off so often, at most once a day.
pub const PUT_OFF: usize = 2;

/// What is known of safety checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safety {
    /// The last full check that was finished.
    pub full: Option<Day>,
    /// The last short check; a full one counts as one too.
    pub short: Option<Day>,
    /// The days on which a due check was put off. Those before the last check of the kind that is due count no more.
    pub put_off: Vec<Day>,
    /// The first day on which something asked for the short check that was not made since.
    pub short_asked: Option<Day>,
    /// The first day on which something asked for the full check that was not made since: a new bout, or
    /// "something new or worse".
    pub full_asked: Option<Day>,
    /// Whether what was asked for cannot wait: it opens a lock, follows a stop for numbness or pain that stayed
    /// further down, or the person said that something is new or worse.
    pub cannot_wait: bool,
}

/// A check that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which one.
    pub check: Check,
    /// Since when.
    pub since: Option<Day>,
    /// Whether it may still be put off.
    pub may_wait: bool,
}

/// The check that is due at this door, if one is. The full check comes before the short one.
#[must_use]
pub fn due(safety: &Safety, today: Day, door: Door) -> Option<Due> {
    let Some(full) = safety.full else {
        return Some(Due {
            check: Check::Full,
            since: None,
            may_wait: false,
        });
    };
    // A check of a day that has not come yet was made under a wrong clock: it holds for no day.
    let old = full > today || today.days_since(full) >= FULL_DAYS;
    let asked = |asked: Option<Day>, done: Option<Day>| {
        asked.filter(|day| done.is_none_or(|done| done <= *day))
    };
    let full_asked = asked(safety.full_asked, Some(full));
    let done = safety.short.max(Some(full));
    let short_asked = asked(safety.short_asked, done);
    let short_waits = || may_wait(safety, done, Day::FIRST, today, door);
    if old || full_asked.is_some() {
        let ran_out = full.plus(u64::try_from(FULL_DAYS).unwrap_or_default());
        let since = full_asked.unwrap_or(ran_out);
        // What asks for the short check as well waits no longer for that.
        let short_too = short_asked.is_none() || short_waits();
        return Some(Due {
            check: Check::Full,
            since: Some(since),
            may_wait: short_too && may_wait(safety, Some(full), since, today, door),
        });
    }
    // A flare-up's half dose wants one of the same day.
    let at_flare = (door == Door::HalfDose && done != Some(today)).then_some(today);
    let since = short_asked.or(at_flare)?;
    Some(Due {
        check: Check::Short,
        since: Some(since),
        may_wait: short_waits(),
    })
}

/// The check that is due at this door and may wait, unless it was put off today: whoever comes to the door is asked
/// for it there.
#[must_use]
pub fn waiting(safety: &Safety, today: Day, door: Door) -> Option<Check> {
    let due = due(safety, today, door).filter(|due| due.may_wait)?;
    (!safety.put_off.contains(&today)).then_some(due.check)
}

/// Whether a due check may wait: never before a half dose or the first session, else twice, once a day, since it is
/// due and the last one of its kind was done. A short check does not make a full one wait longer, and having put off a
/// short one does not make a full one that is due later wait less.
fn may_wait(safety: &Safety, done: Option<Day>, since: Day, today: Day, door: Door) -> bool {
    if safety.cannot_wait || matches!(door, Door::HalfDose | Door::FirstSession) {
        return false;
    }
    let mut days: Vec<Day> = safety.put_off.clone();
    // A day that has not come yet says nothing: then all that was put off counts.
    let since = if since > today { Day::FIRST } else { since };
    days.retain(|day| *day >= since && done.is_none_or(|done| *day > done));
    days.sort_unstable();
    days.dedup();
    days.len() < PUT_OFF || days.len() == PUT_OFF && days.contains(&today)
}
