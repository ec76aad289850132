//! The names of the pages in the navigation. The word for a page is the same everywhere.

/// The page Today.
pub const TODAY: &str = super::today::TITLE;
/// The page Check-in.
pub const CHECK_IN: &str = super::check_in::TITLE;
/// The page Diary.
pub const DIARY: &str = super::diary::TITLE;
/// The page Settings.
pub const SETTINGS: &str = super::settings::TITLE;
/// The page Safety.
pub const SAFETY: &str = super::safety::TITLE;
/// The page About.
pub const ABOUT: &str = super::about::TITLE;
/// The page Exercises.
pub const EXERCISES: &str = super::exercises::TITLE;
/// The page Learn.
pub const LEARN: &str = super::learn::TITLE;
/// The page Goals.
pub const GOALS: &str = super::goals::TITLE;
/// The page Progress.
pub const PROGRESS: &str = super::progress::TITLE;
/// The page with the other places.
pub const MORE: &str = super::more::TITLE;
