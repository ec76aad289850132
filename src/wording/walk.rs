//! What is led beside the exercises: a walk, breathing, relaxation.

/// What else can be led.
pub const OTHERS: &str = "Or do something else";
/// A walk.
pub const WALK: &str = "A walk";
/// The minutes of a walk.
pub const COMFORTABLE_WALK: &str = "How long can you walk with ease?";
/// The button that begins a walk.
pub const WALK_NOW: &str = "Walk now";
/// The button that ends it.
pub const WALK_END: &str = "End walk";
/// The button that keeps it.
pub const WALK_SAVE: &str = "Save walk";
/// It is kept.
pub const WALK_SAVED: &str = "Walk saved";
/// It was shorter than a minute.
pub const WALK_SHORT: &str = "Less than a minute: nothing was saved";
/// Breathing or relaxation is over.
pub const CALM_OVER: &str = "That was it. Take a moment before you get up.";
/// Once more.
pub const ONCE_MORE: &str = "Once more";
/// Of breathing and relaxation.
pub const NOT_REVIEWED: &str = "No clinician has reviewed it yet.";
/// How long a walk was.
#[must_use]
pub fn walked(minutes: u32) -> String {
    match minutes {
        1 => "You walked for 1 minute.".to_owned(),
        n => format!("You walked for {n} minutes."),
    }
}
