//! The check-in form and its page.

use super::dates;
use legwork_core::record::Day;

/// The page's name.
pub const TITLE: &str = "Check-in";
/// What the scores tell of.
pub const PERIOD: &str = "Think of the last 24 hours.";
/// The question about an activity, which stands above it.
pub const COULD: &str = "Could you do this?";
/// The question about the leg.
pub const LEG: &str = "Leg pain, on average";
/// The question about the back.
pub const BACK: &str = "Back pain, on average";
/// The low end of the scale.
pub const LOW_END: &str = "0 is no pain";
/// The high end of the scale.
pub const HIGH_END: &str = "10 is the worst you can imagine";
/// The low end of a rating of an activity.
pub const CANNOT: &str = "0 is not at all";
/// Its high end.
pub const AS_BEFORE: &str = "10 is as well as before";
/// The low end of effort.
pub const NO_EFFORT: &str = "0 is no effort";
/// Its high end.
pub const MOST_EFFORT: &str = "10 is as hard as can be";
/// Fills in what is offered.
pub const USE_THESE: &str = "Use these";
/// The question about the place.
pub const REACH: &str = "How far down does it go?";
/// The field for words.
pub const NOTE: &str = "Your words (if you like)";
/// What opens that field.
pub const ADD_NOTE: &str = "Add a note";
/// The button.
pub const SAVE: &str = "Save check-in";
/// The button when an entry is edited.
pub const SAVE_CHANGES: &str = "Save changes";
/// Leaves editing.
pub const CANCEL: &str = "Cancel";
/// Empties the form.
pub const CLEAR: &str = "Clear my answers";
/// After that: what stood there comes back.
pub const UNCLEAR: &str = "Bring my answers back";
/// Leads to the warning signs.
pub const WORSE: &str = "Something new or worse?";
/// Opens the day field.
pub const OTHER_DAY: &str = "Another day";
/// The day field.
pub const DAY: &str = "Day";
/// Above the errors.
pub const PROBLEM: &str = "This is not saved yet";
/// When an unfinished form was found.
pub const DRAFT: &str = "You began this before and did not save it. Your answers are still here.";
/// After saving.
pub const SAVED: &str = "Saved";
/// Another one on the same day.
pub const AGAIN: &str = "Check in again";
/// Changes the saved one.
pub const CHANGE: &str = "Change";
/// The field of a note.
pub const NOTE_FIELD: &str = "Your note";
/// Its button.
pub const SAVE_NOTE: &str = "Save note";

/// Which day the form is for.
#[must_use]
pub fn day(day: Day, today: Day) -> String {
    format!("For {}.", dates::in_a_sentence(day, today))
}

/// When midnight has passed over an open form.
#[must_use]
pub fn day_has_passed(day: Day, today: Day) -> String {
    format!(
        "A new day has begun. These answers are for {}.",
        dates::long(day, today)
    )
}

/// Moves the form to the new day.
pub const MOVE_TO_TODAY: &str = "Make it for today";

/// The heading of the saved answers of a day.
#[must_use]
pub fn saved_for(day: Day, today: Day) -> String {
    format!("Checked in for {}", dates::in_a_sentence(day, today))
}

/// Without a day.
pub const NO_DAY: &str = "There is no day yet. Choose a day.";
