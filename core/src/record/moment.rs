//! What the outside tells a command about the moment in which it was given.

use super::{Day, Writer};

/// The moment of a command, as the platform saw it. None of it orders anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The local calendar day.
    pub today: Day,
    /// Local minutes since midnight, 0 to 1439.
    pub minute: u16,
    /// A random number, new for every command.
    pub chance: u64,
    /// This page load.
    pub writer: Writer,
}
