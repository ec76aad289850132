//! How much of an exercise is done, and how it begins (care rules, sections 5 and 7). Usual practice.

use crate::library::{Move, Rank, move_of};

/// How much of an exercise is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    /// The level: the one that adapting or the person has led to, else the highest at which it was done.
    pub rank: Rank,
    /// Repetitions of a set; 0 where they are not counted.
    pub repetitions: u16,
    /// Sets; 0 where they are not counted.
    pub sets: u16,
    /// Whether it is half of the smallest dose.
    pub half: bool,
}

/// How an exercise begins: the standard level, the low end of its dose.
#[must_use]
pub fn first_dose(of: &Move) -> Dose {
    Dose {
        rank: Rank::Standard,
        repetitions: of.repetitions.0,
        sets: of.sets.0,
        half: false,
    }
}

/// The next easier level that this exercise has.
pub(super) fn lower_rank(id: &str, rank: Rank) -> Option<Rank> {
    let levels = move_of(id)?.levels.iter().rev();
    levels.map(|level| level.rank).find(|other| *other < rank)
}
