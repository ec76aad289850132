//! Days and times in words.

use legwork_core::record::{Day, Month};

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn weekday(day: Day) -> &'static str {
    let number = usize::try_from(day.weekday()).unwrap_or_default();
    WEEKDAYS.get(number).copied().unwrap_or_default()
}

fn month_name(number: u32) -> &'static str {
    let index = usize::try_from(number).unwrap_or_default().wrapping_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

/// "Mon".
#[must_use]
pub fn short_weekday(day: Day) -> &'static str {
    weekday(day).get(..3).unwrap_or_default()
}

/// "Monday 23 November", with the year if it is another than this one.
#[must_use]
pub fn long(day: Day, today: Day) -> String {
    let name = format!(
        "{} {} {}",
        weekday(day),
        day.day_of_month(),
        month_name(day.month())
    );
    if day.year() == today.year() {
        name
    } else {
        format!("{name} {}", day.year())
    }
}

/// "Today, Monday 23 November"; "Yesterday, ..."; otherwise as [`long`].
#[must_use]
pub fn relative(day: Day, today: Day) -> String {
    match today.days_since(day) {
        0 => format!("Today, {}", long(day, today)),
        1 => format!("Yesterday, {}", long(day, today)),
        _ => long(day, today),
    }
}

/// "today", "yesterday" or "Monday 23 November", for the middle of a sentence.
#[must_use]
pub fn in_a_sentence(day: Day, today: Day) -> String {
    match today.days_since(day) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => long(day, today),
    }
}

/// "23 Nov", with the year if it is another than this one.
#[must_use]
pub fn short(day: Day, today: Day) -> String {
    let month = month_name(day.month()).get(..3).unwrap_or_default();
    let name = format!("{} {month}", day.day_of_month());
    match day.year() == today.year() {
        true => name,
        false => format!("{name} {}", day.year()),
    }
}

/// "14:05".
#[must_use]
pub fn time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// "November 2026".
#[must_use]
pub fn month(month: Month) -> Option<String> {
    let (year, number) = month.year_and_month()?;
    Some(format!("{} {year}", month_name(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_named_as_people_name_it() {
        let day = |text| Day::parse(text).unwrap();
        let today = day("2026-11-23");
        assert_eq!(relative(today, today), "Today, Monday 23 November");
        assert_eq!(
            relative(day("2026-11-22"), today),
            "Yesterday, Sunday 22 November"
        );
        assert_eq!(
            relative(day("2025-12-31"), today),
            "Wednesday 31 December 2025"
        );
        assert_eq!(in_a_sentence(today, today), "today");
        assert_eq!(short_weekday(today), "Mon");
        assert_eq!(time(845), "14:05");
        assert_eq!(month(Month::of(today)).as_deref(), Some("November 2026"));
        assert_eq!(month(Month::NONE), None);
    }
}
