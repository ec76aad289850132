//! The drawn person.

pub use legwork_core::library::words::figure::*;
/// What the picture is, for who cannot see it: the steps say the rest.
#[must_use]
pub fn drawing(name: &str) -> String {
    drawn(name)
}
