//! The course of an exercise: its parts one after the other, each with its length.

use crate::figure::Clip;
use crate::library::{Kind, Move, Rank};

/// How much of an exercise is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// How it is counted.
    pub kind: Kind,
    /// Sets, 1 or more.
    pub sets: u16,
    /// Repetitions or holds of a set and side, 1 or more; not used where minutes are counted.
    pub repetitions: u16,
    /// Whether each set is done on one side, then on the other.
    pub sides: bool,
    /// How long each is held, in seconds; 0 where nothing is held.
    pub hold: u16,
    /// How long all of it takes where minutes are counted, and how long it should take at most elsewhere, in
    /// seconds; 0 where that does not matter.
    pub seconds: u16,
}

impl Work {
    /// What is led of an exercise at this level: these sets and repetitions, each hold at most so long, and so many seconds
    /// where minutes are counted.
    #[must_use]
    pub fn of(
        found: &Move,
        rank: Rank,
        kind: Kind,
        sets: u16,
        repetitions: u16,
        most: Option<u16>,
        seconds: u16,
    ) -> Work {
        let hold = most.map_or(found.shortest_hold, |most| found.shortest_hold.min(most));
        // What has no repetitions is counted in minutes, whatever its kind.
        let kind = match kind {
            Kind::Repetitions | Kind::Hold if repetitions == 0 => Kind::Rest,
            kind => kind,
        };
        Work {
            kind,
            sets: sets.max(1),
            repetitions: repetitions.max(1),
            sides: found.level(rank).is_some_and(|level| level.sides),
            hold,
            seconds,
        }
    }
}

/// A part of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A moment to get into position.
    Ready,
    /// One repetition or hold, counted from 1.
    Once {
        /// Of this set.
        set: u16,
        /// On the other side.
        other: bool,
        /// Which one.
        number: u16,
    },
    /// A rest between sets, or to change sides.
    Between {
        /// Whether the sides are changed.
        sides: bool,
    },
    /// Minutes in a position, or walking.
    Minutes,
}

/// The course of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    parts: Vec<(Part, f32)>,
    /// How long one movement takes without its hold, in seconds.
    movement: f32,
    /// How long it takes beside how it is drawn: 1, or less where time is short.
    tempo: f32,
    /// The key at which it is held longest, and how long its figure stays there.
    held: (usize, f32),
    work: Work,
}

/// Getting into position takes so long, in seconds.
pub const READY: f32 = 5.0;
/// A rest between sets.
pub const REST: f32 = 15.0;
/// Changing sides.
pub const CHANGE: f32 = 8.0;
/// Where time is short, rests shrink first, down to this.
const SHORT_REST: f32 = 5.0;
/// Then movements get quicker, down to so much of how they are drawn.
const QUICKEST: f32 = 0.6;
/// Without a figure a repetition takes so long.
const PLAIN: f32 = 4.0;

impl Course {
    /// The course of this work, as its figure moves.
    #[must_use]
    pub fn of(work: Work, clip: Option<&Clip>) -> Course {
        let (movement, held) = match clip {
            None => (PLAIN, (0, 0.0)),
            Some(clip) => {
                let mut held = (0, 0.0);
                let keys = &clip.figure().keys;
                // The beginning is held only where there is nothing else to hold.
                let moved = keys.iter().enumerate().skip(1);
                for (at, key) in moved.chain(keys.iter().enumerate().take(1)) {
                    if key.stays > held.1 && (at > 0 || held.1 == 0.0) {
                        held = (at, key.stays);
                    }
                }
                (clip.seconds(), held)
            }
        };
        // The hold of the dose takes the place of the figure's longest stay.
        let movement = match work.hold > 0 {
            true => movement - held.1,
            false => movement,
        };
        let sides = if work.sides { 2.0 } else { 1.0 };
        let counted = f32::from(work.sets) * f32::from(work.repetitions) * sides;
        let rests = f32::from(work.sets) - 1.0;
        let changes = f32::from(work.sets) * (sides - 1.0);
        // What is left for the movements, once rests are as short as can be.
        let left = f32::from(work.seconds)
            - counted * f32::from(work.hold)
            - (rests + changes) * SHORT_REST;
        let tempo = match work.seconds {
            0 => 1.0,
            _ => (left / (counted * movement).max(0.1)).clamp(QUICKEST, 1.0),
        };
        let used = counted * (movement * tempo + f32::from(work.hold));
        let spare = match work.seconds {
            0 => f32::MAX,
            seconds => (f32::from(seconds) - used) / (rests + changes).max(1.0),
        };
        let (rest, change) = (
            spare.clamp(SHORT_REST, REST),
            spare.clamp(SHORT_REST, CHANGE),
        );
        let movement = movement * tempo;
        let once = movement + f32::from(work.hold);
        let mut parts = vec![(Part::Ready, READY)];
        match work.kind {
            Kind::Rest | Kind::Walk => parts.push((Part::Minutes, f32::from(work.seconds))),
            Kind::Repetitions | Kind::Hold => {
                for set in 1..=work.sets {
                    if set > 1 {
                        parts.push((Part::Between { sides: false }, rest));
                    }
                    for other in [false, true] {
                        if other && !work.sides {
                            continue;
                        }
                        if other {
                            parts.push((Part::Between { sides: true }, change));
                        }
                        let all = (1..=work.repetitions)
                            .map(|number| (Part::Once { set, other, number }, once));
                        parts.extend(all);
                    }
                }
            }
        }
        Course {
            parts,
            movement,
            tempo,
            held,
            work,
        }
    }

    /// How much is led.
    #[must_use]
    pub fn work(&self) -> Work {
        self.work
    }

    /// How long all of it takes, in seconds.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.parts.iter().map(|(_, seconds)| seconds).sum()
    }

    /// The part at this time, how far into it, and how long it is; `None` once all is over.
    #[must_use]
    pub fn at(&self, time: f32) -> Option<(Part, f32, f32)> {
        let mut left = time.max(0.0);
        for (part, seconds) in &self.parts {
            if left < *seconds {
                return Some((*part, left, *seconds));
            }
            left -= seconds;
        }
        None
    }

    /// The time at which the part before the one at this time began, or at which this one began if that is some
    /// seconds ago: where "back" leads.
    #[must_use]
    pub fn back(&self, time: f32) -> f32 {
        let mut begins = 0.0;
        let mut before = 0.0;
        for (_, seconds) in &self.parts {
            if time < begins + seconds {
                return if time - begins > 2.0 { begins } else { before };
            }
            before = begins;
            begins += seconds;
        }
        before
    }

    /// The figure's own time at this far into a repetition: while it is held, the figure stays.
    #[must_use]
    pub fn figure_time(&self, clip: &Clip, into: f32) -> f32 {
        let hold = f32::from(self.work.hold);
        if hold <= 0.0 {
            return into / self.tempo;
        }
        let (reached, stays) = (self.hold_begins(clip), self.held.1);
        if into <= reached {
            into / self.tempo
        } else if into < reached + hold {
            // Just inside the stay, as the figure has one of its own length.
            reached / self.tempo + (stays * 0.5).min(into - reached)
        } else {
            (into - hold) / self.tempo + stays
        }
    }

    /// How far into a repetition its hold begins, in seconds.
    #[must_use]
    pub fn hold_begins(&self, clip: &Clip) -> f32 {
        let mut reached = 0.0;
        for (at, key) in clip.figure().keys.iter().enumerate() {
            // The way to the first key comes last.
            reached += if at == 0 { 0.0 } else { key.seconds };
            if at == self.held.0 {
                break;
            }
            reached += key.stays;
        }
        reached * self.tempo
    }

    /// How long one movement takes without its hold, in seconds.
    #[must_use]
    pub fn movement(&self) -> f32 {
        self.movement
    }
}
