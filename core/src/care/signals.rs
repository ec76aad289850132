//! What the entries themselves show: a reason for the short check, or for a clinician (care rules, sections 2
//! and 7). Usual practice, not yet reviewed by a clinician.

use super::commonest;
use crate::chart::{POINT, Value, mean};
use crate::record::Day;

/// So many values make a mean that counts.
const ENOUGH: usize = 3;
/// A week's mean so much above that of two weeks before sends to a clinician.
const RISE: i32 = 2 * POINT;

/// Whether the place of pain has been lower, on 3 days with an entry in a row, than the commonest place of
/// the 14 days before: the short check is due. The values are one a day, the earliest first.
#[must_use]
pub fn is_lower(places: &[Value], today: Day) -> bool {
    let until: Vec<Value> = places.iter().copied().filter(|v| v.day <= today).collect();
    let Some(split) = until.len().checked_sub(3) else {
        return false;
    };
    let (before, last) = until.split_at(split);
    let Some(first) = last.first() else {
        return false;
    };
    let days = |v: &&Value| (1..=14).contains(&first.day.days_since(v.day));
    let usual = commonest(before.iter().filter(days).map(|v| v.value));
    usual.is_some_and(|usual| last.iter().all(|v| v.value > usual))
}

/// Whether the mean of leg pain of the last 7 days lies 2 or more above that of 14 days earlier, with 3 values
/// each: a clinician should be seen.
#[must_use]
pub fn is_rising(leg: &[Value], today: Day) -> bool {
    let week = |to: Day| {
        let from = to.minus(6);
        let found: Vec<i32> = leg
            .iter()
            .filter(|v| (from..=to).contains(&v.day))
            .map(|v| v.value)
            .collect();
        (found.len() >= ENOUGH).then(|| mean(found))?
    };
    match (week(today.minus(14)), week(today)) {
        (Some(before), Some(now)) => now - before >= RISE,
        _ => false,
    }
}
