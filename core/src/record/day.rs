//! A local calendar day, as the person's own clock names it. Never an instant, never a time zone.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A calendar day between 1900-01-01 and 9999-12-31, whatever the time zone.
///
/// The bounds are wide on purpose: a device whose clock is set to another year must still be able to
/// keep what its owner writes.
// Held as the number of the day, counted from 0001-01-01 as 1: ten years of charts compare and count days
// a hundred thousand times, and name only a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 9999;
/// 1900-01-01 and 9999-12-31.
const FIRST: i32 = 693_596;
const LAST: i32 = 3_652_059;

impl Day {
    /// The first day of all, 1900-01-01.
    pub const FIRST: Day = Day(FIRST);

    /// The day with this year, month (1-12) and day of the month, or `None` if there is no such day
    /// or it is out of bounds.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Day(date.num_days_from_ce()))
    }

    /// The day as eight digits, `YYYYMMDD`: shorter, where several stand in one setting.
    #[must_use]
    pub fn digits(self) -> String {
        self.to_string().replace('-', "")
    }

    /// Reads what [`Day::digits`] writes.
    #[must_use]
    pub fn of_digits(text: &str) -> Option<Day> {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        Day::parse(&format!("{year}-{month}-{day}"))
    }

    /// Reads `YYYY-MM-DD`, ten characters, nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<u32> {
            bytes.get(range)?.iter().try_fold(0u32, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + u32::from(byte - b'0'))
            })
        };
        Day::new(
            i32::try_from(number(0..4)?).ok()?,
            number(5..7)?,
            number(8..10)?,
        )
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or_default()
    }

    /// The year, 1900 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.date().month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.date().day()
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        // 0001-01-01 was a Monday.
        (self.0 - 1).rem_euclid(7).unsigned_abs()
    }

    /// So many days earlier; stays at the first day of all if that would be left.
    #[must_use]
    pub fn minus(self, days: u64) -> Day {
        let days = i32::try_from(days).unwrap_or(LAST);
        Day((self.0 - days).max(FIRST))
    }

    /// So many days later; stays at the last day of all if that would be left.
    #[must_use]
    pub fn plus(self, days: u64) -> Day {
        let days = i32::try_from(days).unwrap_or(LAST);
        Day(self.0.saturating_add(days).min(LAST))
    }

    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Day {
        self.minus(u64::from(self.weekday()))
    }

    /// How many days this day lies after `other`; negative if before.
    #[must_use]
    pub fn days_since(self, other: Day) -> i64 {
        i64::from(self.0) - i64::from(other.0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        let (year, month, day) = (date.year(), date.month(), date.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_reads_back_as_it_was_written() {
        for text in ["1900-01-01", "2024-02-29", "2026-11-23", "9999-12-31"] {
            assert_eq!(Day::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "",
            "2026-2-3",
            "2026-02-30",
            "2026-13-01",
            "1899-12-31",
            "+026-01-01",
            "2026-11-23 ",
            "２026-11-2",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn daylight_saving_and_leap_years_do_not_shift_the_count_of_days() {
        // Both European changes of 2026 lie between these two days.
        let from = Day::parse("2026-03-28").unwrap();
        let to = Day::parse("2026-10-26").unwrap();
        assert_eq!(to.days_since(from), 212);
        assert_eq!(to.minus(212), from);
        assert_eq!(
            Day::parse("2024-03-01").unwrap().minus(1).to_string(),
            "2024-02-29"
        );
    }

    #[test]
    fn the_bounds_are_the_days_that_they_are_said_to_be() {
        assert_eq!(Day::FIRST.to_string(), "1900-01-01");
        assert_eq!(Day::new(1900, 1, 1), Some(Day::FIRST));
        let last = Day::FIRST.plus(u64::MAX);
        assert_eq!(Day::new(9999, 12, 31), Some(last));
        assert_eq!(last.minus(u64::MAX), Day::FIRST);
    }

    #[test]
    fn the_days_of_the_week_are_those_of_the_calendar() {
        // A Thursday, a Sunday and a Monday.
        for (text, weekday) in [("2026-01-01", 3), ("2024-02-25", 6), ("1900-01-01", 0)] {
            assert_eq!(Day::parse(text).unwrap().weekday(), weekday, "{text}");
        }
    }

    #[test]
    fn stepping_back_stops_at_the_first_day() {
        assert_eq!(
            Day::parse("1900-01-05").unwrap().minus(30).to_string(),
            "1900-01-01"
        );
    }
}
