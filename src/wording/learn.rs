//! The lessons.

/// The page's name.
pub const TITLE: &str = "Learn";
/// What it is.
pub const INTRO: &str = "Short lessons. Each has one main point and one thing to do.";
/// Opens the rest of a lesson.
pub const MORE: &str = "More";
/// The one thing to do.
pub const DO: &str = "One thing to do";
/// The sources.
pub const SOURCES: &str = "Sources";
/// What stands without a number.
pub const USUAL: &str = "What has a number comes from that source. The rest is usual practice.";
/// Whom a lesson with two versions is for.
pub const FOR_WHOM: &str = "How long have you had it?";
/// All lessons.
pub const ALL: &str = "All lessons";
