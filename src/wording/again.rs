//! What was worse in a session is asked again.

/// Asked again.
pub const AGAIN: &str = "It was further down before. How is it now?";
/// Asked again if something was worse and not further down.
pub const AGAIN_TINGLES: &str = "Something was worse before. One more question.";
/// Lasting tingling, 10 minutes or more after it was worse.
pub const TINGLES: &str = "Has tingling lasted for over 10 minutes?";
/// Tingling, before that.
pub const TINGLES_NOW: &str = "Does it tingle now where it did not before?";
/// What has not settled gets time.
pub const WAIT: &str = "Give it some minutes";
/// How.
pub const WAIT_HOW: &str =
    "Rest in a position that eases your leg. Do no exercise until we have asked again.";
/// The page may be closed.
pub const WAIT_CLOSE: &str = "You can close this page. We ask you when you come back today.";
/// It has settled before.
pub const SETTLED: &str = "It feels better: ask me now";
/// New numbness or weakness.
pub const WORSE_NOW: &str = "It is getting worse: check now";
/// No time to wait.
pub const NO_WAIT: &str = "I cannot wait: no more exercise today";

/// On Today, as long as it has no answer.
pub const AGAIN_LATER: &str = "One more question";
/// Why.
pub const AGAIN_LATER_TEXT: &str =
    "Something was worse in your session. Tell us how it is now, before you do more.";
/// The way there.
pub const ANSWER: &str = "Answer now";

/// How long it lasts until it is asked again.
#[must_use]
pub fn wait(minutes: u16) -> String {
    match minutes {
        0 | 1 => "We ask again in about 1 minute.".to_owned(),
        n => format!("We ask again in about {n} minutes."),
    }
}
