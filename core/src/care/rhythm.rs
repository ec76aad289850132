//! How often a person wants to check in (care rules, section 9): it is shown, and nobody is ever nagged.

use crate::record::{Day, Entry, Record};

/// The setting with it: `daily`, `weekly`, or nothing for three times a week.
pub const RHYTHM: &str = "rhythm";

/// How many check-ins a week the person wants: 7, 3 or 1.
#[must_use]
pub fn wanted(record: &Record) -> usize {
    match record.setting(RHYTHM) {
        Some("daily") => 7,
        Some("weekly") => 1,
        _ => 3,
    }
}

/// On how many days of this week, from Monday on, there is a check-in.
#[must_use]
pub fn this_week(record: &Record, today: Day) -> usize {
    let monday = today.monday();
    let days = record.days_until(today).take_while(|day| *day >= monday);
    days.filter(|day| {
        record
            .of_day(*day)
            .any(|(_, entry)| matches!(entry, Entry::CheckIn(_)))
    })
    .count()
}
