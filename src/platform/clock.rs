//! The device's clock, as local calendar day and minute. Nobody else reads it.

use js_sys::Date;
use legwork_core::record::Day;

/// The local day and the minutes since midnight (0 to 1439).
#[must_use]
pub fn now() -> (Day, u16) {
    let date = Date::new_0();
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    let day = Day::new(
        year.clamp(1900, 9999),
        date.get_month() + 1,
        date.get_date(),
    );
    let minute = date.get_hours() * 60 + date.get_minutes();
    (
        day.unwrap_or(Day::FIRST),
        u16::try_from(minute).unwrap_or_default(),
    )
}

/// The hour of the day, 0 to 23.
#[must_use]
pub fn hour() -> u32 {
    Date::new_0().get_hours()
}

/// Milliseconds of the device's clock, to measure how long something takes; it goes on while the page is hidden.
#[must_use]
pub fn milliseconds() -> f64 {
    Date::now()
}

/// Milliseconds until just after the next local midnight, at most an hour: a sleeping device or a
/// changed time zone would make a longer wait wrong.
#[must_use]
pub fn until_tomorrow() -> u32 {
    const HOUR: f64 = 3_600_000.0;
    let now = Date::new_0();
    let next = Date::new_0();
    next.set_hours(24);
    next.set_minutes(0);
    next.set_seconds(1);
    let wait = (next.get_time() - now.get_time()).clamp(1_000.0, HOUR);
    // In range: clamped just above.
    wait as u32
}
