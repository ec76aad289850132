//! How long each exercise of a session may take: as long as it wants to, as far as the minutes of all allow.

use super::course::{Course, READY, Work};
use crate::figure::Clip;
use crate::library::Kind;

/// The question after an exercise takes about so long, in seconds.
pub const ANSWER: f32 = 10.0;

/// What an exercise needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// Its smallest dose takes so many seconds. The choice has counted with them.
    smallest: f32,
    /// As it is drawn, with all its rests, it takes so many.
    whole: f32,
}

impl Need {
    /// What this work needs, whose seconds are those of the smallest dose.
    #[must_use]
    pub fn of(work: Work, clip: Option<&Clip>) -> Need {
        let smallest = f32::from(work.seconds);
        let whole = match work.kind {
            Kind::Rest | Kind::Walk => smallest,
            Kind::Repetitions | Kind::Hold => {
                Course::of(Work { seconds: 0, ..work }, clip).seconds() - READY
            }
        };
        Need { smallest, whole }
    }

    /// How much more it wants than its smallest dose.
    fn more(self) -> f32 {
        (self.whole - self.smallest).max(0.0)
    }
}

/// So many seconds are left over the smallest doses of all.
fn spare(seconds: u16, all: &[Need]) -> f32 {
    let taken: f32 = all.iter().map(|one| one.smallest + READY + ANSWER).sum();
    (f32::from(seconds) - taken).max(0.0)
}

/// As much of this work as there is time for, if the exercise at this place takes what all of them leave: a dose that has
/// grown is led in full only where the minutes allow it. Never less than so many sets and repetitions, its smallest dose:
/// the choice has counted with those.
#[must_use]
pub fn within(
    work: Work,
    clip: Option<&Clip>,
    smallest: (u16, u16),
    seconds: u16,
    all: &[Need],
    at: usize,
) -> Work {
    let counted = matches!(work.kind, Kind::Repetitions | Kind::Hold);
    let Some(this) = all.get(at).filter(|_| counted) else {
        return work;
    };
    let room = (this.smallest + spare(seconds, all)).min(f32::from(u16::MAX)) as u16;
    let fits = |sets: u16, repetitions: u16| {
        let less = Work {
            sets,
            repetitions,
            seconds: room,
            ..work
        };
        Course::of(less, clip).seconds() - READY <= f32::from(room)
    };
    let least = |led: u16, smallest: u16| smallest.clamp(1, led.max(1));
    let (few, least) = (
        least(work.sets, smallest.0),
        least(work.repetitions, smallest.1),
    );
    let mut best = (few, least);
    for sets in few..=work.sets {
        for repetitions in least..=work.repetitions {
            let more =
                u32::from(sets) * u32::from(repetitions) > u32::from(best.0) * u32::from(best.1);
            if more && fits(sets, repetitions) {
                best = (sets, repetitions);
            }
        }
    }
    Work {
        sets: best.0,
        repetitions: best.1,
        ..work
    }
}

/// So many seconds the exercise at this place may take, if all of them have so many. Where there is time for all as they
/// are drawn, it is taken; where there is not, what is left over their smallest doses is shared.
#[must_use]
pub fn share(seconds: u16, all: &[Need], at: usize) -> u16 {
    let Some(this) = all.get(at) else {
        return 0;
    };
    let wanted: f32 = all.iter().map(|one| one.more()).sum();
    let part = (spare(seconds, all) / wanted.max(0.1)).min(1.0);
    // A course that may take as long as it wants is not made quicker by the rounding.
    (this.smallest + this.more() * part).ceil() as u16
}
