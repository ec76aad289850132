//! Exercise that a person did, and how well an activity went.

use super::{Day, Id, Score, Step, Written};

/// The exercise whose minutes are walking. It belongs to no session.
pub const WALKING: &str = "walking";
/// The most sets of a log.
pub const MAX_SETS: u16 = 20;
/// The most repetitions of a log.
pub const MAX_REPETITIONS: u16 = 500;
/// The most minutes of a log: a day.
pub const MAX_MINUTES: u16 = 24 * 60;

/// One exercise on one day, written down by hand or in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseLog {
    /// The day on which it was done.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// The stable name of the exercise; kept also if this version does not know it.
    pub exercise: String,
    /// Sets, 1 to [`MAX_SETS`].
    pub sets: Option<u16>,
    /// Repetitions of a set, 1 to [`MAX_REPETITIONS`].
    pub repetitions: Option<u16>,
    /// Minutes in all, 1 to [`MAX_MINUTES`].
    pub minutes: Option<u16>,
    /// Leg pain before it.
    pub before: Option<Score>,
    /// Leg pain after it.
    pub after: Option<Score>,
    /// How hard it was, 0 (no effort) to 10 (as hard as can be).
    pub effort: Option<Score>,
    /// What it was in a session; `None` if it was written down by hand.
    pub step: Option<Step>,
    /// The person's own words; may be empty.
    pub note: String,
}

impl ExerciseLog {
    /// Whether this was a walk.
    #[must_use]
    pub fn is_walk(&self) -> bool {
        self.exercise == WALKING
    }

    /// Whether it could have been written here: it has an amount or was begun in a session, and every number is within its bounds.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let within =
            |number: Option<u16>, most: u16| number.is_none_or(|n| (1..=most).contains(&n));
        (self.has_amount() || self.step.is_some())
            && within(self.sets, MAX_SETS)
            && within(self.repetitions, MAX_REPETITIONS)
            && within(self.minutes, MAX_MINUTES)
    }

    /// Whether it says how much was done. A walk is its minutes.
    #[must_use]
    pub fn has_amount(&self) -> bool {
        let counted = self.sets.is_some() || self.repetitions.is_some();
        self.minutes.is_some() || counted && !self.is_walk()
    }
}

/// How well an activity goes, "0 cannot do it" to "10 as well as before".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The day that it tells of.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// The goal whose activity is rated.
    pub goal: Id,
    /// The rating.
    pub score: Score,
}
