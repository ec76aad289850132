//! The page Safety: the frame around the signs of `content/safety/`.

use legwork_core::library::EmergencyNumber;
pub use legwork_core::library::words::safety::*;

/// "Call 112".
#[must_use]
pub fn call(number: &EmergencyNumber) -> String {
    call_number(number.number)
}

/// When the signs were written.
#[must_use]
pub fn written(day: &str) -> String {
    written_on(day)
}
