//! The direction test.

pub use legwork_core::library::words::direction::*;
/// The heading of a movement.
#[must_use]
pub fn ten_slow(name: &str) -> String {
    ten_times(name)
}
