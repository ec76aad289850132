//! What a person works towards: an activity of daily life with its ladder, or a weekly target.

use super::Day;

/// The longest name of an activity or a rung, in characters.
pub const MAX_NAME: usize = 120;
/// A ladder has at least so many rungs.
pub const MIN_RUNGS: usize = 3;
/// A ladder has at most so many rungs.
pub const MAX_RUNGS: usize = 5;
/// The most sessions that a week can have: a session is a day with exercise.
pub const MAX_SESSIONS: u8 = 7;
/// The most walking that a weekly target can name, in minutes.
pub const MAX_WALKING: u16 = 2_000;

/// What is aimed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// An activity of daily life.
    Activity(Activity),
    /// So many sessions a week, 1 to [`MAX_SESSIONS`].
    Sessions(u8),
    /// So many minutes of walking a week, 1 to [`MAX_WALKING`].
    Walking(u16),
}

/// An activity of daily life and the steps that lead to it, in the person's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What the person wants to be able to do; one line.
    pub name: String,
    /// The ladder, the first step first; each is one line.
    pub rungs: Vec<String>,
    /// How many rungs are reached, from the first on.
    pub reached: u8,
}

/// How a goal came to its end. None is better than the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It was reached.
    Done,
    /// Another goal took its place.
    Changed,
    /// The person let it go.
    LetGo,
}

impl How {
    /// All of them, by their number.
    pub const ALL: [How; 3] = [How::Done, How::Changed, How::LetGo];
}

/// A goal. Its ratings name it, so it keeps its identity for as long as it means the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What is aimed at.
    pub aim: Aim,
    /// The day on which it was set.
    pub since: Day,
    /// When and how it ended; `None` while it is open.
    pub ended: Option<(Day, How)>,
}

impl Goal {
    /// A new one.
    #[must_use]
    pub fn new(aim: Aim, since: Day) -> Goal {
        Goal {
            aim,
            since,
            ended: None,
        }
    }

    /// Whether it could have been written here: a name, a ladder, a target within its bounds.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        match &self.aim {
            Aim::Sessions(sessions) => (1..=MAX_SESSIONS).contains(sessions),
            Aim::Walking(minutes) => (1..=MAX_WALKING).contains(minutes),
            Aim::Activity(activity) => {
                let rungs = activity.rungs.len();
                !activity.name.is_empty()
                    && (MIN_RUNGS..=MAX_RUNGS).contains(&rungs)
                    && usize::from(activity.reached) <= rungs
            }
        }
    }

    /// Its activity, if it is one.
    #[must_use]
    pub fn activity(&self) -> Option<&Activity> {
        match &self.aim {
            Aim::Activity(activity) => Some(activity),
            Aim::Sessions(_) | Aim::Walking(_) => None,
        }
    }

    /// The same goal with so many rungs reached.
    #[must_use]
    pub fn with_reached(mut self, rungs: usize) -> Goal {
        if let Aim::Activity(activity) = &mut self.aim {
            let rungs = rungs.min(activity.rungs.len());
            activity.reached = u8::try_from(rungs).unwrap_or_default();
        }
        self
    }

    /// The same goal at its end, or open again for `None`.
    #[must_use]
    pub fn with_end(mut self, ended: Option<(Day, How)>) -> Goal {
        self.ended = ended;
        self
    }
}
