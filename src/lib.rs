//! Legwork in the browser: the store and the platform around `legwork-core`, and the interface.
//!
//! See `ARCHITECTURE.md` for the rooms and for who may know whom.

pub mod keeper;
pub mod platform;
pub mod store;
pub mod ui;
pub mod wording;
