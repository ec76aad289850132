//! What the entries themselves show: a reason for the short check, or for a clinician (care rules, sections 2
//! and 7). Usual practice, not yet reviewed by a clinician.

use super::commonest;
use crate::chart::{POINT, Value, mean};
use crate::record::Day;

/// So many values make a mean that counts.
pub const ENOUGH: usize = 3;
/// A week's mean so many points above that of [`RISE_DAYS`] before sends to a clinician.
pub const RISE: u8 = 2;
/// So many days make such a week.
pub const RISE_WEEK: u64 = 7;
/// So many days lie between the two weeks.
pub const RISE_DAYS: u64 = 14;
/// On so many days with an entry in a row the place of pain must be lower.
pub const LOWER_DAYS: usize = 3;
/// The commonest place of so many days before is the usual one.
pub const USUAL_DAYS: i64 = 14;

/// Whether the place of pain has been lower, on 3 days with an entry in a row, than the commonest place of
/// the 14 days before: the short check is due. The values are one a day, the earliest first.
#[must_use]
pub fn is_lower(places: &[Value], today: Day) -> bool {
    let until: Vec<Value> = places.iter().copied().filter(|v| v.day <= today).collect();
    let Some(split) = until.len().checked_sub(LOWER_DAYS) else {
        return false;
    };
    let (before, last) = until.split_at(split);
    let Some(first) = last.first() else {
        return false;
    };
    let days = |v: &&Value| (1..=USUAL_DAYS).contains(&first.day.days_since(v.day));
    let usual = commonest(before.iter().filter(days).map(|v| v.value));
    usual.is_some_and(|usual| last.iter().all(|v| v.value > usual))
}

/// Whether the mean of leg pain of the last 7 days lies 2 or more above that of 14 days earlier, with 3 values
/// each: a clinician should be seen.
#[must_use]
pub fn is_rising(leg: &[Value], today: Day) -> bool {
    let week = |to: Day| {
        let from = to.minus(RISE_WEEK - 1);
        let found: Vec<i32> = leg
            .iter()
            .filter(|v| (from..=to).contains(&v.day))
            .map(|v| v.value)
            .collect();
        (found.len() >= ENOUGH).then(|| mean(found))?
    };
    match (week(today.minus(RISE_DAYS)), week(today)) {
        (Some(before), Some(now)) => now - before >= i32::from(RISE) * POINT,
        _ => false,
    }
}
