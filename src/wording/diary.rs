//! The diary: every entry by day.

use super::dates;
use legwork_core::record::Day;

/// The page's name.
pub const TITLE: &str = "Diary";
/// What it is.
pub const INTRO: &str = "Every entry, the latest day first.";
/// The search field.
pub const SEARCH: &str = "Find words or a day";
/// An example for it.
pub const SEARCH_HINT: &str = "For example: garden, or November";
/// With nothing in it.
pub const EMPTY: &str = "Your diary is empty. Your check-ins and notes will show up here.";
/// To the first entry.
pub const FIRST: &str = "Check in now";
/// With nothing found.
pub const NOTHING_FOUND: &str = "No entry has these words.";
/// More days.
pub const OLDER: &str = "Show older days";
/// A check-in for a day.
pub const ADD_CHECK_IN: &str = "Add a check-in";
/// A note for a day.
pub const ADD_NOTE: &str = "Add a note";
/// A day with nothing.
pub const EMPTY_DAY: &str = "There is no entry for this day.";
/// Back to all days.
pub const ALL_DAYS: &str = "All days";
/// A day's earlier neighbour.
pub const DAY_BEFORE: &str = "Day before";
/// A day's later neighbour.
pub const DAY_AFTER: &str = "Day after";
/// Days after today, from a clock that was wrong.
pub const FUTURE: &str = "This day has not come yet. Was the clock of your device wrong? Use Edit to move the entry to the right day.";
/// After a deletion.
pub const DELETED: &str = "Deleted.";
/// After an edit.
pub const CHANGED: &str = "Changed.";
/// Takes it back.
pub const UNDO: &str = "Undo";
/// After that.
pub const UNDONE: &str = "Back as it was.";

/// How many entries there are.
#[must_use]
pub fn count(entries: usize, days: usize) -> String {
    format!("{} on {}.", entries_in_words(entries), days_in_words(days))
}

/// How many entries were found.
#[must_use]
pub fn found(entries: usize) -> String {
    match entries {
        0 => NOTHING_FOUND.to_owned(),
        1 => "1 entry found.".to_owned(),
        n => format!("{n} entries found."),
    }
}

/// "1 entry", "14 entries".
#[must_use]
pub fn entries_in_words(entries: usize) -> String {
    match entries {
        1 => "1 entry".to_owned(),
        n => format!("{n} entries"),
    }
}

fn days_in_words(days: usize) -> String {
    match days {
        1 => "1 day".to_owned(),
        n => format!("{n} days"),
    }
}

/// The heading of a day's own page.
#[must_use]
pub fn day(day: Day, today: Day) -> String {
    dates::relative(day, today)
}

/// All words by which a day can be found, in lower case.
#[must_use]
pub fn words_of_day(day: Day) -> String {
    // Another year than the day's own, so that the year is named.
    format!("{} {day}", dates::long(day, Day::FIRST)).to_ascii_lowercase()
}
