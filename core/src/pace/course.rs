//! The course of an exercise: its parts one after the other, each with its length.

use crate::figure::{Clip, Figure};
use crate::library::{Kind, Move, Rank, Sides};
use std::ops::RangeInclusive;

/// How much of an exercise is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// How it is counted.
    pub kind: Kind,
    /// Sets, 1 or more.
    pub sets: u16,
    /// Repetitions or holds of a set, and of a side where each is trained by itself, 1 or more; not used where minutes
    /// are counted.
    pub repetitions: u16,
    /// How the sides are trained.
    pub sides: Sides,
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
        let level = found.level(rank);
        let hold = level.map_or(0, |level| level.hold);
        // What has no repetitions is counted in minutes, whatever its kind.
        let kind = match kind {
            Kind::Repetitions | Kind::Hold if repetitions == 0 => Kind::Rest,
            kind => kind,
        };
        Work {
            kind,
            sets: sets.max(1),
            repetitions: repetitions.max(1),
            sides: level.map_or(Sides::Together, |level| level.sides),
            hold: most.map_or(hold, |most| hold.min(most)),
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
        /// The set that it follows, or in whose midst it is.
        set: u16,
        /// Whether the sides are changed.
        sides: bool,
    },
    /// Minutes in a position, or walking.
    Minutes,
}

/// A hold within one repetition, in the figure's own time.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Hold {
    /// When it begins.
    begins: f32,
    /// How long it is in the figure; the dose says how long it really is.
    lasts: f32,
}

/// The course of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    parts: Vec<(Part, f32)>,
    /// How long one movement takes without its holds, in seconds.
    movement: f32,
    /// How long it takes beside how it is drawn: 1, or less where time is short.
    tempo: f32,
    /// The holds of one repetition; none where the dose has none.
    holds: Vec<Hold>,
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
/// And is held in its middle.
const PLAIN_HOLD: Hold = Hold {
    begins: PLAIN / 2.0,
    lasts: 0.0,
};
/// "Back" within so many seconds after a part has begun means the one before.
const JUST_BEGUN: f32 = 2.0;
/// In minutes "back" gives so many seconds back: nobody wants to rest for all of them again.
const SOME_SECONDS: f32 = 15.0;

impl Course {
    /// The course of this work, as its figure moves.
    #[must_use]
    pub fn of(work: Work, clip: Option<&Clip>) -> Course {
        let (whole, holds) = match clip {
            None => (PLAIN, vec![PLAIN_HOLD]),
            Some(clip) => (clip.seconds(), holds(clip.figure())),
        };
        let holds = if work.hold > 0 { holds } else { Vec::new() };
        let movement = whole - holds.iter().map(|hold| hold.lasts).sum::<f32>();
        let held = f32::from(work.hold) * holds.len() as f32;
        let (sides, changes) = match work.sides {
            Sides::Together => (1.0, 0.0),
            Sides::Each => (2.0, f32::from(work.sets)),
            Sides::HalfWay => (1.0, f32::from(work.sets)),
        };
        let counted = f32::from(work.sets) * f32::from(work.repetitions) * sides;
        let rests = f32::from(work.sets) - 1.0;
        // What is left for the movements, once rests are as short as can be.
        let left = f32::from(work.seconds) - counted * held - (rests + changes) * SHORT_REST;
        let tempo = match work.seconds {
            0 => 1.0,
            _ => (left / (counted * movement).max(0.1)).clamp(QUICKEST, 1.0),
        };
        let once = movement * tempo + held;
        // What is left then makes them longer again, all by the same part of what they lack.
        let lacks = rests * (REST - SHORT_REST) + changes * (CHANGE - SHORT_REST);
        let part = match work.seconds {
            0 => 1.0,
            _ => ((left - counted * movement * tempo) / lacks.max(0.1)).clamp(0.0, 1.0),
        };
        let rest = SHORT_REST + (REST - SHORT_REST) * part;
        let change = SHORT_REST + (CHANGE - SHORT_REST) * part;
        let parts = match work.kind {
            Kind::Rest | Kind::Walk => vec![(Part::Minutes, f32::from(work.seconds))],
            Kind::Repetitions | Kind::Hold => counted_parts(work, once, rest, change),
        };
        Course {
            parts: std::iter::once((Part::Ready, READY)).chain(parts).collect(),
            movement: movement * tempo,
            tempo,
            holds,
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

    /// Where "back" leads from this time: to the beginning of this part, or of the part before if this one has just
    /// begun. Of minutes that are counted only some seconds are given back.
    #[must_use]
    pub fn back(&self, time: f32) -> f32 {
        let mut begins = 0.0;
        let mut before = 0.0;
        for (part, seconds) in &self.parts {
            if time < begins + seconds {
                return match time - begins > JUST_BEGUN {
                    true if *part == Part::Minutes => (time - SOME_SECONDS).max(begins),
                    true => begins,
                    false => before,
                };
            }
            before = begins;
            begins += seconds;
        }
        before
    }

    /// When this part of another course begins in this one: the same repetition of the same set and side, or the last
    /// before it that there is. Minutes and repetitions do not compare: that is the beginning.
    #[must_use]
    pub fn begins(&self, wanted: Part) -> f32 {
        let order = |part: &Part| match part {
            Part::Once { set, other, number } => Some((*set, *other, *number)),
            // After all of its side, or of its set.
            Part::Between { set, sides } => Some((*set, !sides, u16::MAX)),
            Part::Ready | Part::Minutes => None,
        };
        let mut begins = 0.0;
        let mut last = 0.0;
        for (part, seconds) in &self.parts {
            let fits = order(part).is_some_and(|this| Some(this) <= order(&wanted));
            if fits || *part == wanted {
                last = begins;
            }
            begins += seconds;
        }
        last
    }

    /// The figure's own time at this far into a repetition. While it is held, the figure stays, or does what is done in
    /// the hold.
    #[must_use]
    pub fn figure_time(&self, into: f32) -> f32 {
        let hold = f32::from(self.work.hold);
        let (mut led, mut figure) = (0.0, 0.0);
        for held in &self.holds {
            let way = (held.begins - figure) * self.tempo;
            if into < led + way {
                break;
            }
            (led, figure) = (led + way, held.begins);
            if into < led + hold {
                return figure + (into - led) / hold * held.lasts;
            }
            (led, figure) = (led + hold, figure + held.lasts);
        }
        figure + (into - led) / self.tempo
    }

    /// How much of a hold is left at this far into a repetition, in seconds; `None` while nothing is held.
    #[must_use]
    pub fn held(&self, into: f32) -> Option<f32> {
        let hold = f32::from(self.work.hold);
        let mut before = 0.0;
        for (at, held) in self.holds.iter().enumerate() {
            let begins = (held.begins - before) * self.tempo + at as f32 * hold;
            if (begins..begins + hold).contains(&into) {
                return Some(begins + hold - into);
            }
            // What the figure itself stays takes no time of its own.
            before += held.lasts;
        }
        None
    }

    /// How long one movement takes without its holds, in seconds.
    #[must_use]
    pub fn movement(&self) -> f32 {
        self.movement
    }
}

/// The holds of a figure, in their order.
fn holds(figure: &Figure) -> Vec<Hold> {
    let mut all: Vec<Hold> = Vec::new();
    let (mut time, mut goes_on) = (0.0, false);
    for (at, key) in figure.keys.iter().enumerate() {
        // The way to the first key comes last.
        let way = if at == 0 { 0.0 } else { key.seconds };
        match all.last_mut().filter(|_| key.held && goes_on) {
            Some(last) => last.lasts += way + key.stays,
            None if key.held => all.push(Hold {
                begins: time + way,
                lasts: key.stays,
            }),
            None => {}
        }
        time += way + key.stays;
        goes_on = key.held;
    }
    all
}

/// The repetitions of all sets and sides, with the rests between them.
fn counted_parts(work: Work, once: f32, rest: f32, change: f32) -> Vec<(Part, f32)> {
    let all = work.repetitions;
    let (first, other) = match work.sides {
        Sides::Together => (1..=all, None),
        Sides::Each => (1..=all, Some(1..=all)),
        Sides::HalfWay => {
            let half = all.div_ceil(2);
            (1..=half, (half < all).then_some(half + 1..=all))
        }
    };
    let mut parts = Vec::new();
    for set in 1..=work.sets {
        if set > 1 {
            let before = set - 1;
            parts.push((
                Part::Between {
                    set: before,
                    sides: false,
                },
                rest,
            ));
        }
        let side = |other: bool, numbers: RangeInclusive<u16>| {
            numbers.map(move |number| (Part::Once { set, other, number }, once))
        };
        parts.extend(side(false, first.clone()));
        if let Some(numbers) = other.clone() {
            parts.push((Part::Between { set, sides: true }, change));
            parts.extend(side(true, numbers));
        }
    }
    parts
}
