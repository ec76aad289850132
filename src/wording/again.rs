//! What was worse in a session is asked again.

pub use legwork_core::library::words::again::*;
/// How long it lasts until it is asked again.
#[must_use]
pub fn wait(minutes: u16) -> String {
    match minutes {
        0 | 1 => WAIT_ONE.to_owned(),
        n => wait_many(n),
    }
}
