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

/// So many seconds the exercise at this place may take, if all of them have so many. Where there is time for all as they
/// are drawn, it is taken; where there is not, what is left over their smallest doses is shared.
#[must_use]
pub fn share(seconds: u16, all: &[Need], at: usize) -> u16 {
    let Some(this) = all.get(at) else {
        return 0;
    };
    let taken: f32 = all.iter().map(|one| one.smallest + READY + ANSWER).sum();
    let wanted: f32 = all.iter().map(|one| one.more()).sum();
    let spare = (f32::from(seconds) - taken).max(0.0);
    let part = (spare / wanted.max(0.1)).min(1.0);
    // A course that may take as long as it wants is not made quicker by the rounding.
    (this.smallest + this.more() * part).ceil() as u16
}
