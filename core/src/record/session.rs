//! Sessions of exercise, what was felt in them, and visits to a clinician, as they are kept.

use super::{Day, Id, Reach, Score, Written};

/// The most minutes of a session.
pub const MAX_SESSION: u8 = 60;

/// The level of an exercise, the easiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Easier than usual.
    Easier,
    /// As usual.
    Standard,
    /// Harder than usual.
    Harder,
}

impl Level {
    /// All of them, by their number.
    pub const ALL: [Level; 3] = [Level::Easier, Level::Standard, Level::Harder];
}

/// The answer to "Pain, tingling or numbness in leg or back is now:".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Felt {
    /// Same or better.
    SameOrBetter,
    /// A bit worse.
    BitWorse,
    /// Much worse, or further down the leg.
    MuchWorse,
}

impl Felt {
    /// All of them, by their number.
    pub const ALL: [Felt; 3] = [Felt::SameOrBetter, Felt::BitWorse, Felt::MuchWorse];
}

/// What a log says of the session that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The session's identity.
    pub session: Id,
    /// The level that was done.
    pub level: Level,
    /// How it felt; `None` if that was not answered, which never counts as good.
    pub felt: Option<Felt>,
    /// Back pain after it, if it was asked.
    pub back: Option<Score>,
    /// Where the furthest pain, tingling or numbness was after it, if that was asked.
    pub reach: Option<Reach>,
}

/// Where a session is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A mat on the floor.
    Mat,
    /// A firm bed.
    Bed,
    /// A chair.
    Chair,
    /// Standing, with something to hold near by.
    Standing,
}

impl Place {
    /// All of them, by their number.
    pub const ALL: [Place; 4] = [Place::Mat, Place::Bed, Place::Chair, Place::Standing];
}

/// Why somebody stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The leg got worse.
    LegWorse,
    /// The back got worse.
    BackWorse,
    /// New numbness or weakness.
    NumbOrWeak,
    /// Chest pain, faint or breathless.
    Chest,
    /// Another pain.
    OtherPain,
    /// Out of time.
    NoTime,
    /// Enough for today.
    Enough,
}

impl Stop {
    /// All reasons, by their number, in the order in which they are offered.
    pub const ALL: [Stop; 7] = [
        Stop::LegWorse,
        Stop::BackWorse,
        Stop::NumbOrWeak,
        Stop::Chest,
        Stop::OtherPain,
        Stop::NoTime,
        Stop::Enough,
    ];
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// All of it was done, or the rest was skipped.
    Done,
    /// It was stopped.
    Stopped(Stop),
}

/// "Compared with before the session, your leg is:"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextDay {
    /// Better.
    Better,
    /// The same.
    Same,
    /// Worse.
    Worse {
        /// Whether it reaches below the knee.
        below_knee: bool,
        /// Whether it is still worse after 24 hours; `None` as long as that was not asked.
        still: Option<bool>,
    },
}

impl NextDay {
    /// The answer with this number.
    #[must_use]
    pub fn new(number: u8) -> Option<NextDay> {
        Some(match number {
            0 => NextDay::Better,
            1 => NextDay::Same,
            2..=7 => NextDay::Worse {
                below_knee: number % 2 == 1,
                still: match number {
                    2 | 3 => None,
                    4 | 5 => Some(false),
                    _ => Some(true),
                },
            },
            _ => return None,
        })
    }

    /// Its number, 0 to 7.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            NextDay::Better => 0,
            NextDay::Same => 1,
            NextDay::Worse { below_knee, still } => {
                let still = match still {
                    None => 2,
                    Some(false) => 4,
                    Some(true) => 6,
                };
                still + u8::from(below_knee)
            }
        }
    }
}

/// A session. Its exercises are logs that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its day.
    pub day: Day,
    /// When it began.
    pub written: Written,
    /// The minutes that were chosen, 1 to [`MAX_SESSION`].
    pub minutes: u8,
    /// Where it was done.
    pub place: Place,
    /// Leg pain before it.
    pub leg: Option<Score>,
    /// Back pain before it.
    pub back: Option<Score>,
    /// How far down the pain went before it.
    pub reach: Option<Reach>,
    /// How it ended; `None` as long as it goes on, or if the page was closed.
    pub end: Option<End>,
    /// Whether pain was still further down when it was asked again; `None` if that was not asked.
    pub stayed_down: Option<bool>,
    /// How hard it was, 0 (no effort) to 10 (as hard as can be).
    pub effort: Option<Score>,
    /// Leg pain after it.
    pub leg_after: Option<Score>,
    /// The answer of the next day.
    pub next_day: Option<NextDay>,
}

impl Session {
    /// Whether it could have been written here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        (1..=MAX_SESSION).contains(&self.minutes)
    }
}

/// A visit to a clinician.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The day on which it was written down.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// Who it was, in the person's own words; may be empty.
    pub who: String,
    /// The day of the visit.
    pub on: Day,
    /// The stable names of what the clinician knows about and says that the person can exercise with; none
    /// if that was not spoken of.
    pub cleared: Vec<String>,
}

impl Visit {
    /// Whether it could have been written here: nobody tells of a visit before it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.on <= self.day && self.cleared.iter().all(|name| super::safety::is_name(name))
    }
}
