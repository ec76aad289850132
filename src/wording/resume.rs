//! A session that was begun before the page was closed.

pub use legwork_core::library::words::resume::*;
/// How far a session is.
#[must_use]
pub fn begun(done: usize, left: usize) -> String {
    DoneAndLeft { done, left }.said()
}
