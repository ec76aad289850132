//! What the choice of exercises needs to know of each: its levels, what they load and where they can be done.

use super::MOVES;

/// What eases a leg, and so which exercises come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// Neither direction, or both.
    Neutral,
    /// Bending forward eases.
    Flexion,
    /// Straightening eases.
    Extension,
    /// Worse on walking or standing, eased by sitting or bending.
    Stenosis,
    /// A nerve glide.
    Nerve,
    /// Fits every pattern.
    Any,
}

/// The position of a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Standing.
    Stand,
    /// Sitting.
    Chair,
    /// On hands and knees.
    Kneel,
    /// Lying on the front.
    Front,
    /// Lying on the back.
    Back,
    /// Lying on one side.
    Side,
}

/// What a level puts load on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// The wrists.
    Wrist,
    /// The shoulders.
    Shoulder,
    /// The knees.
    Knee,
    /// A hip bent past 90 degrees, or crossed.
    HipPast90,
    /// The back bent forward to its end.
    EndRangeBend,
    /// A twist of the back.
    Twist,
    /// An arch of the back.
    Arch,
}

/// How much balance a level asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Balance {
    /// None.
    None,
    /// Some, with a hand on something firm.
    Some,
    /// Some, with both hands taken or free.
    HandsFree,
    /// Standing on one leg.
    OneLeg,
}

/// How hard a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Easier.
    Easier,
    /// As it usually is.
    Standard,
    /// Harder. Reached only by stepping up.
    Harder,
}

/// How the two sides of the body are trained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Both at once, or one after the other within each repetition.
    Together,
    /// All repetitions of a set on one side, then as many on the other.
    Each,
    /// One side for the first half of a set, the other for the rest of it.
    HalfWay,
}

/// One level of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// How hard it is.
    pub rank: Rank,
    /// The other exercise of the library that this level is, if it is one.
    pub exercise: Option<&'static str>,
    /// Its position.
    pub position: Position,
    /// Whether it is done on the floor or on a bed.
    pub floor: bool,
    /// Whether a firm bed does.
    pub bed: bool,
    /// What it loads.
    pub loads: &'static [Load],
    /// The balance that it asks for.
    pub balance: Balance,
    /// Its smallest dose, in seconds.
    pub seconds: u16,
    /// How the two sides are trained.
    pub sides: Sides,
    /// How long a position is held, in seconds; 0 where nothing is held.
    pub hold: u16,
}

impl Level {
    /// Whether it loads this.
    #[must_use]
    pub fn loads(&self, load: Load) -> bool {
        self.loads.contains(&load)
    }
}

/// What can be chosen of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The stable name of the exercise.
    pub id: &'static str,
    /// Its number in the library, 1 to 26.
    pub number: u8,
    /// The patterns that it is for.
    pub patterns: &'static [Pattern],
    /// Repetitions of a set, from and to; 0 where they are not counted.
    pub repetitions: (u16, u16),
    /// Sets, from and to; 0 where they are not counted.
    pub sets: (u16, u16),
    /// The longest that an effort is held, in seconds; 0 where nothing is held. Rest is no hold.
    pub hold: u16,
    /// Minutes, from and to; 0 where they are not counted.
    pub minutes: (u16, u16),
    /// Its levels, the easiest first.
    pub levels: &'static [Level],
}

impl Move {
    /// The level of this rank.
    #[must_use]
    pub fn level(&self, rank: Rank) -> Option<&'static Level> {
        self.levels.iter().find(|level| level.rank == rank)
    }
}

/// What can be chosen of the exercise with this stable name.
#[must_use]
pub fn move_of(id: &str) -> Option<&'static Move> {
    MOVES.iter().find(|found| found.id == id)
}

/// Whether one of these exercises is a level of the other, so that what is said of one holds for both.
#[must_use]
pub fn are_related(one: &str, other: &str) -> bool {
    let is_level = |of: &str, wanted: &str| {
        let levels = move_of(of).map_or(&[][..], |found| found.levels);
        levels.iter().any(|level| level.exercise == Some(wanted))
    };
    one == other || is_level(one, other) || is_level(other, one)
}
