//! A session that was begun before the page was closed.

/// A session that was begun before.
pub const BEGUN: &str = "You have begun a session today";
/// What can be done with it.
pub const BEGUN_TEXT: &str = "What you did is saved. You can go on, or finish it as it is.";
/// The button that goes on.
pub const GO_ON_SESSION: &str = "Go on";
/// The button that ends it.
pub const FINISH_NOW: &str = "Finish it now";
/// The button to a new one.
pub const BEGIN_ANEW: &str = "Begin a new session";

/// How far a session is.
#[must_use]
pub fn begun(done: usize, left: usize) -> String {
    format!("Done: {done}. Left: {left}.")
}
