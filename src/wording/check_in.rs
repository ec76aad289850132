//! The check-in form and its page.

use super::dates;
pub use legwork_core::library::words::check_in::*;
use legwork_core::record::Day;

/// Which day the form is for.
#[must_use]
pub fn day(day: Day, today: Day) -> String {
    day_for(dates::in_a_sentence(day, today))
}

/// When midnight has passed over an open form.
#[must_use]
pub fn day_has_passed(day: Day, today: Day) -> String {
    new_day(dates::long(day, today))
}

/// The heading of the saved answers of a day.
#[must_use]
pub fn saved_for(day: Day, today: Day) -> String {
    checked_in(dates::in_a_sentence(day, today))
}
