//! The page Safety: the frame around the signs of `content/safety/`.

use legwork_core::library::EmergencyNumber;

/// The page's name.
pub const TITLE: &str = "Safety";
/// The number's heading.
pub const NUMBER: &str = "Your emergency number";
/// The choice of the country.
pub const COUNTRY: &str = "Where are you?";
/// A country that is not listed.
pub const ELSEWHERE: &str = "Somewhere else";
/// What to do there.
pub const LOCAL_NUMBER: &str = "Call your local emergency number.";
/// When it is only a guess.
pub const GUESS: &str = "This is a guess from your browser's language. Is it wrong? Choose below.";
/// A sign of another version of Legwork.
pub const UNKNOWN_SIGN: &str = "A sign that this version of Legwork does not know";
/// The way from the card "I cannot cope" to its own page.
pub const COPE_ALONE: &str = "Show only this, with the number";
/// Printing.
pub const PRINT: &str = "Print this page";

/// "Call 112".
#[must_use]
pub fn call(number: &EmergencyNumber) -> String {
    format!("Call {}", number.number)
}

/// Where the signs come from.
pub const SOURCES: &str = "Where these signs come from";
/// Signs without a published source.
pub const USUAL_PRACTICE: &str = "usual practice";
/// That nobody has reviewed them.
pub const NOT_REVIEWED: &str = "No clinician has reviewed this page yet.";

/// When the signs were written.
#[must_use]
pub fn written(day: &str) -> String {
    format!("Written on {day}.")
}
