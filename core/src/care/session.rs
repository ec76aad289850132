//! What a session is chosen from, and what it is: exercises with their reasons, and what was left out with
//! its reason (care rules, section 5).

use super::limits::Limit;
use super::patterns::Eases;
use super::tailor::BREATHING;
use crate::library::{MOVES, Pattern, Rank};
use crate::record::{Place, Reach};

/// How long ago the person got up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Up {
    /// Under an hour. What is not answered counts as this.
    UnderOneHour,
    /// One to two hours.
    OneToTwoHours,
    /// Over two hours.
    OverTwoHours,
}

/// How much time there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Minutes {
    /// 3 minutes: one exercise.
    Three,
    /// 7 minutes: three.
    Seven,
    /// 15 minutes: five.
    Fifteen,
}

impl Minutes {
    /// The seconds in them.
    #[must_use]
    pub fn seconds(self) -> u16 {
        match self {
            Minutes::Three => 180,
            Minutes::Seven => 420,
            Minutes::Fifteen => 900,
        }
    }

    /// So many exercises at most.
    #[must_use]
    pub fn exercises(self) -> usize {
        match self {
            Minutes::Three => 1,
            Minutes::Seven => 3,
            Minutes::Fifteen => 5,
        }
    }
}

/// What the choice rests on.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// What eases and what worsens the leg.
    pub eases: Eases,
    /// Leg pain now, 0 to 10; `None` counts as 7 or more.
    pub leg: Option<u8>,
    /// The mean leg pain of the last 7 days, if there are 3 check-ins.
    pub week_mean: Option<u8>,
    /// Where the furthest pain is.
    pub place_of_pain: Option<Reach>,
    /// Whether the front of the thigh hurts.
    pub front_thigh: bool,
    /// Whether there is a comfortable position today; asked from leg pain 5 on.
    pub comfortable: Option<bool>,
    /// Time since getting up.
    pub up: Up,
    /// Began over a week ago, and nothing was worse or further down in the last 7 days.
    pub settled: bool,
    /// Whether a question was skipped.
    pub skipped: bool,
    /// Why all are done at their easiest level, if they are: a clinician should be seen, or pain went further down today.
    pub easiest: Option<Easier>,
    /// Whether a clinician has said yes to something that is asked first: the easiest level begins.
    pub cleared: bool,
    /// The limits.
    pub limits: &'a [Limit],
    /// The ranks that sessions or the person have led to.
    pub ranks: &'a [(&'a str, Rank)],
    /// The exercises that were swapped for others.
    pub swapped: &'a [&'a str],
    /// The exercises after which the light was red today.
    pub red: &'a [&'a str],
    /// The exercises that the person likes.
    pub liked: &'a [&'a str],
    /// The time.
    pub minutes: Minutes,
    /// The place.
    pub place: Place,
}

/// Why an exercise was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It rests the leg on a bad day.
    Settles,
    /// It is for this pattern.
    Pattern(Pattern),
    /// Pain went further down today, and this goes the other way.
    Turned,
    /// In the direction test this way brought the pain closer to the back.
    Tested,
    /// It moves the nerve gently.
    Glide,
    /// The person likes it.
    Liked,
    /// A clinician's plan names it.
    Plan,
    /// The person asked for this one.
    Asked,
    /// It was begun before the page was closed.
    Begun,
}

/// Why an exercise was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// A bad day: only rest.
    BadDay,
    /// It is a position of rest.
    RestPosition,
    /// Walking has a target of its own.
    Walking,
    /// It is for another pattern.
    OtherPattern,
    /// This limit concerns it.
    Limit(Limit),
    /// It is a level of another exercise.
    LevelOfAnother,
    /// It was swapped for another, as the leg was worse after it twice.
    Swapped,
    /// The light was red after it today.
    RedToday,
    /// Pain stayed further down today: no more exercise.
    NoMoreToday,
    /// Pain went further down today, and a plan is never turned around.
    FurtherToday,
    /// A nerve glide, and this is missing.
    Glide(GlideNeeds),
    /// It bends to the end of the range, and the first hour after getting up is not over.
    Morning,
    /// It cannot be done at this place.
    Place,
    /// There is no time left for it.
    Time,
    /// The clinician's plan does not name it.
    NotInPlan,
    /// The clinician's plan says that this is to be avoided.
    Avoided,
    /// It is in the clinician's plan, and is paused, as the leg was worse after it twice.
    Paused,
}

/// What a nerve glide needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlideNeeds {
    /// Pain below the knee or in the front of the thigh.
    PainThere,
    /// Leg pain of 5 or less.
    LessPain,
    /// A week without anything new.
    Settled,
    /// Two hours since getting up.
    Later,
    /// Another glide fits better.
    Another,
}

/// Why an exercise is done below the level that it would have, or half as much. What adapting has led to is none of these:
/// its decisions say so themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Easier {
    /// Pain went further down today.
    Further,
    /// A clinician should be seen.
    SeeClinician,
    /// A question was skipped.
    Skipped,
    /// Leg pain is 4 or more.
    Pain,
    /// A clinician has said yes to what needs one first.
    Cleared,
    /// A day for rest, a limit that concerns it, or what leaves out the next level.
    LeftOut(LeftOut),
}

/// An exercise of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The exercise.
    pub exercise: &'static str,
    /// Its level.
    pub rank: Rank,
    /// Whether half the dose is done, because there is no easier level.
    pub half: bool,
    /// The longest hold in seconds, where a limit makes it shorter.
    pub hold: Option<u16>,
    /// Whether something to hold on to is needed.
    pub hold_on: bool,
    /// The seconds that it takes at least.
    pub seconds: u16,
    /// Why.
    pub because: Because,
    /// Why it is the easier way, or half of it; `None` if it is as it would be.
    pub easier: Option<Easier>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whether it only settles: with slow breathing, and the flare-up lesson on offer.
    pub settles: bool,
    /// The seconds of slow breathing at its end; 0 if there is none.
    pub breathing: u16,
    /// The pattern.
    pub pattern: Pattern,
    /// The exercises, in their order.
    pub chosen: Vec<Chosen>,
    /// All others, by their number in the library.
    pub left_out: Vec<(&'static str, LeftOut)>,
    /// The exercise after which its rest was chosen anew last, as pain went further down in it.
    pub turned: Option<&'static str>,
    /// The exercises that were made easier or harder since, as they were chosen.
    pub changed: Vec<Chosen>,
}

impl Session {
    /// No exercise any more on a day on which pain stayed further down; only slow breathing.
    #[must_use]
    pub fn no_more_today(pattern: Pattern) -> Session {
        let all = MOVES.iter().map(|found| (found.id, LeftOut::NoMoreToday));
        Session {
            settles: true,
            breathing: BREATHING,
            pattern,
            chosen: Vec::new(),
            left_out: all.collect(),
            turned: None,
            changed: Vec::new(),
        }
    }

    /// The exercise at this place as it was chosen, whatever was made of it since.
    #[must_use]
    pub fn as_chosen(&self, at: usize) -> Option<Chosen> {
        let now = self.chosen.get(at)?;
        let mut changed = self.changed.iter();
        let was = changed.find(|was| was.exercise == now.exercise);
        Some(*was.unwrap_or(now))
    }

    /// Makes the exercise at this place easier or harder.
    pub fn change(&mut self, at: usize, to: Chosen) {
        let Some(was) = self.as_chosen(at) else {
            return;
        };
        self.changed.retain(|known| known.exercise != was.exercise);
        if was != to {
            self.changed.push(was);
        }
        if let Some(now) = self.chosen.get_mut(at) {
            *now = to;
        }
    }

    /// Whether there is no more exercise today.
    #[must_use]
    pub fn is_over_for_today(&self) -> bool {
        let mut why = self.left_out.iter().map(|(_, why)| *why);
        self.chosen.is_empty() && why.all(|why| why == LeftOut::NoMoreToday)
    }

    /// The seconds that all of it takes at least.
    #[must_use]
    pub fn seconds(&self) -> u16 {
        let chosen = self.chosen.iter().map(|chosen| chosen.seconds);
        chosen.sum::<u16>() + self.breathing
    }
}
