//! A session of exercise.

/// The page's name.
pub const TITLE: &str = "Session";
