//! The page with the places that are not in the bar.

/// The page's name.
pub const TITLE: &str = "More";
/// About Check-in.
pub const CHECK_IN: &str = "Note how a day was, today or before.";
/// About Diary.
pub const DIARY: &str = "Find, change or delete what you wrote.";
/// About Goals.
pub const GOALS: &str = "What you want to do again, and your week.";
/// About Settings.
pub const SETTINGS: &str = "Colours, text size, backup, delete everything.";
/// About Safety.
pub const SAFETY: &str = "Warning signs that need help fast.";
/// About About.
pub const ABOUT: &str = "What Legwork is, and what it is not.";
