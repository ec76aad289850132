//! The page Today.

pub use legwork_core::library::words::today::*;
/// After a gap, below; whether there is a session to do.
#[must_use]
pub fn welcome_back(session: bool) -> &'static str {
    match session {
        true => BACK_TO_SESSION,
        false => BACK_TO_CHECK_IN,
    }
}

/// The greeting for this hour (0 to 23).
#[must_use]
pub fn greeting(hour: u32) -> &'static str {
    match hour {
        5..=11 => MORNING,
        12..=17 => AFTERNOON,
        _ => EVENING,
    }
}

/// How many days of the week have a check-in.
#[must_use]
pub fn week_in_words(days: usize) -> String {
    match days {
        0 => WEEK_NONE.to_owned(),
        1 => WEEK_ONE.to_owned(),
        n => week_many(n),
    }
}

/// How many check-ins there are this week, of as many as the person wants.
#[must_use]
pub fn check_ins(made: usize, wanted: usize) -> String {
    match made >= wanted {
        true => CHECK_INS_MADE.to_owned(),
        false => CheckInsOf { made, wanted }.said(),
    }
}
