//! The page Today.

/// The page's name.
pub const TITLE: &str = "Today";
/// To a newcomer.
pub const WELCOME: &str = "Welcome to Legwork";
/// What Legwork is.
pub const WHAT: &str = "Legwork helps you look after back pain that goes down your leg. You note how each day was, and you see how it goes over time.";
/// What it is not.
pub const WHAT_NOT: &str = "It does not tell you what is wrong, and it does not take the place of a doctor, physiotherapist or chiropractor.";
/// Where entries are.
pub const PRIVATE: &str = "What you enter stays in this browser, on this device. Nothing is sent anywhere. One browser is for one person.";
/// To someone with a backup.
pub const HAVE_BACKUP: &str = "I have a backup";
/// To someone who is worried.
pub const WORRIED: &str = "Something worries me";
/// Above the form, for a newcomer.
pub const FIRST: &str = "Your first check-in";
/// Above the form.
pub const HOW: &str = "How was your day?";
/// After a gap.
pub const WELCOME_BACK: &str = "Welcome back";
/// While it is not certain whether anything is stored.
pub const LOOKING: &str = "Looking for your entries.";
/// The week.
pub const WEEK: &str = "The week so far";
/// A day without an entry.
pub const NO_ENTRY: &str = "no check-in";
/// The day's session.
pub const SESSION: &str = "Today's session";
/// What it is.
pub const SESSION_TEXT: &str = "Three minutes count in full. You choose how long, and where.";
/// Once one was done today.
pub const DONE: &str = "Done for today";
/// What that means.
pub const DONE_TEXT: &str = "You have done a session today. Rest is part of it.";
/// One more.
pub const ANOTHER: &str = "Do another session";
/// The way to it.
pub const START_SESSION: &str = "Start session";
/// The way to a walk.
pub const LOG_WALK: &str = "Write down a walk";
/// With all targets reached.
pub const REACHED: &str = "You have reached what you planned for this week. Rest is part of it.";
/// The lesson of the day.
pub const LESSON: &str = "A short lesson";
/// To the diary.
pub const TO_DIARY: &str = "See all days";

/// After a gap, below; whether there is a session to do.
#[must_use]
pub fn welcome_back(session: bool) -> &'static str {
    match session {
        true => "Three minutes is a good start. All that you wrote is still here.",
        false => {
            "It is good to see you. All that you wrote is still here. One check-in is a good start."
        }
    }
}

/// The greeting for this hour (0 to 23).
#[must_use]
pub fn greeting(hour: u32) -> &'static str {
    match hour {
        5..=11 => "Good morning",
        12..=17 => "Good afternoon",
        _ => "Good evening",
    }
}

/// How many days of the week have a check-in.
#[must_use]
pub fn week_in_words(days: usize) -> String {
    match days {
        0 => "No check-in in the last 7 days yet.".to_owned(),
        1 => "1 of the last 7 days has a check-in.".to_owned(),
        n => format!("{n} of the last 7 days have a check-in."),
    }
}

/// How many check-ins there are this week, of as many as the person wants.
#[must_use]
pub fn check_ins(made: usize, wanted: usize) -> String {
    match made >= wanted {
        true => "You have made as many check-ins as you want this week. One more is fine too."
            .to_owned(),
        false => format!("Check-ins this week: {made} of {wanted}."),
    }
}
