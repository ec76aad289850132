//! The traffic light: what follows from the answer after an exercise (care rules, section 6).
//!
//! The bands and the rule of place are usual practice, not yet reviewed by a clinician. Must never take
//! something that was not answered for green.

use crate::record::{End, Felt, Reach, Score, Stop};

/// Pain and its place, as told before or after an exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Leg pain.
    pub leg: Option<Score>,
    /// Back pain.
    pub back: Option<Score>,
    /// Where the furthest pain, tingling or numbness is.
    pub place: Option<Reach>,
}

/// The colour, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Go on.
    Green,
    /// The question was not answered. It counts for nothing, and never as green.
    NotAnswered,
    /// Go on, smaller if wished; no step up.
    Amber,
    /// Stop this exercise today.
    Red,
}

/// Why it has that colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Same or better.
    Same,
    /// The question was not answered.
    NotAnswered,
    /// Closer to the back: a good sign.
    Closer,
    /// Further down the leg.
    Further,
    /// Much worse or further down, and where is not known.
    PlaceNotKnown,
    /// The pain of leg or back rose out of the green band.
    Rose,
    /// Pain of 8 or more.
    High,
    /// "Much worse", whatever the numbers.
    MuchWorse,
    /// "A bit worse", and a number or the place is missing.
    NotRated,
    /// Pain of 7 or more before: only rest positions.
    SettleOnly,
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The colour.
    pub light: Light,
    /// Its reason.
    pub why: Why,
    /// Whether to go on with a smaller movement.
    pub smaller: bool,
    /// Whether to ask again after 10 minutes or at the end: whether it is still further down, or tingling lasts.
    pub ask_again: bool,
}

impl Decision {
    /// Whether pain went further down, or may have: that stops the direction, too.
    #[must_use]
    pub fn is_further(&self) -> bool {
        matches!(self.why, Why::Further | Why::PlaceNotKnown)
    }
}

/// So long after an exercise the place is asked again, in minutes, if it was further down.
pub const AGAIN_AFTER: u16 = 10;
/// Pain of so much or more is always red.
pub const ALWAYS_RED: u8 = 8;
/// From so much leg pain on only rest positions are offered.
pub const SETTLE: u8 = 7;

/// Pain that was under this before is judged by what it is now: see [`AMBER_FROM`] and [`RED_FROM`].
pub const CALM_UNDER: u8 = 4;
/// From so much on, pain that was calm before is amber.
pub const AMBER_FROM: u8 = 4;
/// From so much on, pain that was calm before is red.
pub const RED_FROM: u8 = 6;
/// Pain that was not calm before is still green if it rose by so much.
pub const GREEN_RISE: u8 = 1;
/// It is amber if it rose by so much, and red if it rose more.
pub const AMBER_RISE: u8 = 2;

/// The colour of one pain, from what it was before.
///
/// Before under 4: 0-3 green, 4-5 amber, 6 and more red. Before 4 to 6: 1 more is green, 2 more amber, 3 more
/// red. Before 7: amber. 8 and more is always red.
#[must_use]
pub fn colour(before: Score, now: Score) -> Light {
    let (before, now) = (before.get(), now.get());
    let rose = now.saturating_sub(before);
    match (before, now) {
        (_, ALWAYS_RED..) => Light::Red,
        (0..CALM_UNDER, 0..AMBER_FROM) => Light::Green,
        (0..CALM_UNDER, AMBER_FROM..RED_FROM) => Light::Amber,
        (0..CALM_UNDER, _) => Light::Red,
        (CALM_UNDER..SETTLE, _) if rose <= GREEN_RISE => Light::Green,
        (CALM_UNDER..SETTLE, _) if rose <= AMBER_RISE => Light::Amber,
        (CALM_UNDER..SETTLE, _) => Light::Red,
        _ => Light::Amber,
    }
}

/// What follows from the answer after one exercise. A warning sign is the gate's, and comes first.
#[must_use]
pub fn traffic_light(before: Told, felt: Option<Felt>, now: Told) -> Decision {
    let decide = |light, why| Decision {
        light,
        why,
        smaller: light == Light::Amber,
        // What is worse may be tingling, and that counts once it lasts.
        ask_again: felt.is_some_and(|felt| felt != Felt::SameOrBetter),
    };
    let Some(felt) = felt else {
        return decide(Light::NotAnswered, Why::NotAnswered);
    };
    if felt == Felt::SameOrBetter {
        // Pain for which there is only rest is no green light, even if it is the same.
        // Leg pain that was not told counts as that.
        return match before.leg.is_none_or(|leg| leg.get() >= SETTLE) {
            true => decide(Light::Amber, Why::SettleOnly),
            false => decide(Light::Green, Why::Same),
        };
    }
    let moved = match (before.place, now.place) {
        (Some(before), Some(now)) => Some(now.cmp(&before)),
        _ => None,
    };
    match moved {
        Some(std::cmp::Ordering::Greater) => return decide(Light::Red, Why::Further),
        None if felt == Felt::MuchWorse => return decide(Light::Red, Why::PlaceNotKnown),
        Some(std::cmp::Ordering::Less) => return closer(now),
        _ => {}
    }
    let rated = |before: Option<Score>, now: Option<Score>| Some(colour(before?, now?));
    let high = |score: Option<Score>| score.is_some_and(|score| score.get() >= ALWAYS_RED);
    if high(now.leg) || high(now.back) {
        return decide(Light::Red, Why::High);
    }
    let leg = rated(before.leg, now.leg);
    let back = rated(before.back, now.back);
    let worse = leg.max(back).unwrap_or(Light::Green);
    if before.leg.is_some_and(|leg| leg.get() >= SETTLE) && worse <= Light::Amber {
        return decide(Light::Amber, Why::SettleOnly);
    }
    let rated = leg.is_some() && back.is_some() && moved.is_some();
    match (worse, rated, felt) {
        (Light::Red | Light::Amber, ..) => decide(worse, Why::Rose),
        (_, _, Felt::MuchWorse) => decide(Light::Amber, Why::MuchWorse),
        (_, false, _) => decide(Light::Amber, Why::NotRated),
        _ => decide(Light::Green, Why::Same),
    }
}

/// Closer to the back is a good sign, even if the back aches more. Back pain of 7 or more means smaller, not
/// stop; leg pain of 8 or more is red here too.
fn closer(now: Told) -> Decision {
    let (light, why) = match now.leg.map(Score::get) {
        Some(ALWAYS_RED..) => (Light::Red, Why::High),
        Some(_) => (Light::Green, Why::Closer),
        None => (Light::Amber, Why::NotRated),
    };
    let aches = now.back.is_some_and(|back| back.get() >= SETTLE);
    Decision {
        light,
        why,
        smaller: light == Light::Amber || light == Light::Green && aches,
        ask_again: false,
    }
}

/// What follows when it is asked again, 10 minutes later or at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Back where it was, or closer: this exercise stays stopped, the session may go on.
    Settled,
    /// Not yet, and the 10 minutes are not over: it is asked once more then. No exercise until then.
    NotYet,
    /// Still further down, still tingling, or not answered: no more exercise today, the short check, and it
    /// counts as a bad next day.
    NoMoreToday,
}

/// The answer that is asked again after "further down", so many minutes after it was told.
#[must_use]
pub fn again(before: Option<Reach>, now: Option<Reach>, tingles: bool, minutes: u16) -> Again {
    match (before, now) {
        (Some(before), Some(now)) if now <= before && !tingles => Again::Settled,
        (None, Some(Reach::None | Reach::Back)) if !tingles => Again::Settled,
        // What came a moment ago has had no time to settle, and nothing can have lasted for 10 minutes.
        (_, Some(_)) if minutes < AGAIN_AFTER => Again::NotYet,
        _ => Again::NoMoreToday,
    }
}

/// What a stop leads to, the more careful the later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AfterStop {
    /// Thanks.
    Thanks,
    /// The stop is noted; the exercise is red today.
    Noted,
    /// The short check.
    ShortCheck,
    /// The emergency page, and a lock.
    Emergency,
}

impl Stop {
    /// What it leads to.
    #[must_use]
    pub fn leads_to(self) -> AfterStop {
        match self {
            Stop::NumbOrWeak => AfterStop::ShortCheck,
            Stop::Chest => AfterStop::Emergency,
            Stop::LegWorse | Stop::BackWorse | Stop::OtherPain => AfterStop::Noted,
            Stop::NoTime | Stop::Enough => AfterStop::Thanks,
        }
    }
}

/// How a session has ended of which two windows tell different things: the more careful of both.
#[must_use]
pub fn end_of(was: Option<End>, now: End) -> End {
    match (was, now) {
        (Some(was @ End::Stopped(_)), End::Done) => was,
        (Some(End::Stopped(was)), End::Stopped(now)) if was.leads_to() > now.leads_to() => {
            End::Stopped(was)
        }
        _ => now,
    }
}
