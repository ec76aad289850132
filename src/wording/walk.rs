//! What is led beside the exercises: a walk, breathing, relaxation.

use legwork_core::record::Stop;

/// What else can be led.
pub const OTHERS: &str = "Or do something else";
/// A walk.
pub const WALK: &str = "A walk";
/// The minutes of a walk.
pub const COMFORTABLE_WALK: &str = "How long can you walk with ease?";
/// A walk hurt today.
pub const WALK_LEFT: &str = "No more led walks today";
/// Why.
pub const WALK_STOPPED: &str = "A walk hurt too much today. Leave led walks until tomorrow. A short walk as usual is fine if it does not hurt more.";
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
/// One that was begun before the page was closed.
pub const WALK_BEGUN: &str = "You have begun a walk today";
/// Goes on with it.
pub const WALK_GO_ON: &str = "Go on with the walk";
/// It is over.
pub const WALK_OVER: &str = "It is over";
/// Another one.
pub const WALK_ANEW: &str = "Begin a new walk";
/// Asked when it is ended.
pub const WALK_WHY: &str = "Do you end your walk?";
/// The usual answer.
pub const WALK_DONE: &str = "I am done";
/// How long it was: the page may have been closed meanwhile.
pub const WALK_MINUTES: &str = "Minutes that you walked";
/// What was written is no number of minutes.
pub const WALK_NO_MINUTES: &str = "Write the minutes as a whole number, such as 12.";
/// Too much pain for a walk that is led.
pub const WALK_REST: &str = "Rest comes first now";
/// The way to rest.
pub const WALK_TO_REST: &str = "Show rest positions";
/// Breathing or relaxation is over.
pub const CALM_OVER: &str = "That was it. Take a moment before you get up.";
/// Once more.
pub const ONCE_MORE: &str = "Once more";
/// Of breathing and relaxation.
pub const NOT_REVIEWED: &str = "No clinician has reviewed it yet.";
/// How much of a walk is kept so far.
#[must_use]
pub fn kept_so_far(minutes: u16) -> String {
    match minutes {
        1 => "1 minute is saved so far. You can go on, or say how long it was.".to_owned(),
        n => format!("{n} minutes are saved so far. You can go on, or say how long it was."),
    }
}

/// How long a walk was.
#[must_use]
pub fn walked(minutes: u32) -> String {
    match minutes {
        1 => "You walked for 1 minute.".to_owned(),
        n => format!("You walked for {n} minutes."),
    }
}

/// How long the walk is that is led.
#[must_use]
pub fn begins_with(minutes: u16) -> String {
    format!("This walk is {minutes} minutes: about three quarters of that.")
}

/// Of a walk that was ended for this, beside its minutes.
#[must_use]
pub fn ended_for(why: Stop) -> String {
    format!("The walk ended: {}", super::session::stop(why))
}
