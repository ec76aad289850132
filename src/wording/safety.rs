//! The page Safety: the frame around the signs of `content/safety/`.

pub use legwork_core::library::words::safety::*;
use legwork_core::library::{CrisisLine, EmergencyNumber};

/// "Call 112".
#[must_use]
pub fn call(number: &EmergencyNumber) -> String {
    call_number(number.number)
}

/// "Call 116 123".
#[must_use]
pub fn call_crisis(line: &CrisisLine) -> String {
    call_number(line.number)
}

/// When the signs were written.
#[must_use]
pub fn written(day: &str) -> String {
    written_on(day)
}
