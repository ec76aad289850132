//! Sessions of the past, and what their answers come to (care rules, section 7).

use super::traffic_light::Light;
use crate::library::Rank;
use crate::record::{Day, NextDay};

/// An exercise that was done in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its stable name.
    pub id: String,
    /// The level at which it was done.
    pub rank: Rank,
    /// What the answer after it came to.
    pub light: Light,
}

/// A level that the person chose, easier or harder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The day of the choice; it holds for the sessions of that day and later.
    pub day: Day,
    /// The stable name of the exercise.
    pub id: String,
    /// The level.
    pub rank: Rank,
}

/// A session of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Its day.
    pub day: Day,
    /// Its exercises, in their order.
    pub exercises: Vec<Done>,
    /// Whether pain was still further down when it was asked again: that counts as a bad next day.
    pub stayed_down: bool,
    /// How hard it was, 0 to 10.
    pub effort: Option<u8>,
    /// The next-day answer.
    pub next_day: Option<NextDay>,
}

/// What a session's answers come to, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// Not answered: neither good nor bad.
    NotAnswered,
    /// Better or the same.
    Good,
    /// Worse, but not below the knee and not for long, or that is not known yet.
    Worse,
    /// Worse and below the knee, worse after 24 hours, or still further down on the day.
    Bad,
}

/// What the answers of a session come to.
#[must_use]
pub fn judge(session: &Past) -> Judged {
    if session.stayed_down {
        return Judged::Bad;
    }
    match session.next_day {
        None => Judged::NotAnswered,
        Some(NextDay::Better | NextDay::Same) => Judged::Good,
        Some(NextDay::Worse { below_knee, still }) => match below_knee || still == Some(true) {
            true => Judged::Bad,
            false => Judged::Worse,
        },
    }
}
