//! An exercise while it is led.

use legwork_core::library::{Kind, Sides};
use legwork_core::pace::{Course, Moment, Part};

/// The button that begins.
pub const START: &str = "Start";
/// The button that pauses.
pub const PAUSE: &str = "Pause";
/// The button that goes on.
pub const GO_ON: &str = "Go on";
/// The button to the part before.
pub const BACK: &str = "Back";
/// After "back": forward to where it was.
pub const FORWARD: &str = "Forward again";
/// Before it begins.
pub const BEFORE: &str = "Take your time. Press Start when you are in position.";
/// While it is paused.
pub const PAUSED: &str = "Paused. Go on when you are ready.";
/// A moment to get ready.
pub const READY: &str = "Get ready.";
/// The rest between sets.
pub const REST: &str = "Rest for a moment. Breathe.";
/// Between the sides.
pub const CHANGE: &str = "Change sides.";
/// All is over.
pub const OVER: &str = "That is all of it.";
/// There is no easier way.
pub const EASIEST: &str = "It cannot be easier. Skip it if it is too much.";
/// There is no harder way now.
pub const HARDEST: &str = "Not harder for now. It grows step by step as your answers allow.";
/// How it is done.
pub const HOW: &str = "How to do it";
/// The switch of the voice.
pub const VOICE: &str = "Voice";
/// The switch of the tone.
pub const SOUND: &str = "Tone and buzz";
/// Keys.
pub const KEYS: &str = "Keys: space to pause, arrow left for back, arrow right to skip, arrow up and down for harder and easier, Escape to stop.";
/// Of a walk.
pub const WALK_PAUSE: &str = "Pause whenever you need to. Only the time that you walk counts.";
/// No voice of this device.
pub const NO_VOICE: &str =
    "There is no voice on this device. Legwork uses no voice from a server. The words stay here.";

/// What comes next.
#[must_use]
pub fn next(name: &str) -> String {
    format!("Next: {name}")
}

/// What is said at this moment: the cue of the way, or of the rest.
#[must_use]
pub fn cue(moment: &Moment, of_key: &str) -> String {
    match moment.part {
        Part::Ready => READY.to_owned(),
        Part::Between { sides: true, .. } => CHANGE.to_owned(),
        Part::Between { sides: false, .. } => REST.to_owned(),
        Part::Once { .. } | Part::Minutes => of_key.to_owned(),
    }
}

/// The large number before it begins: how much of it there is.
#[must_use]
pub fn whole(course: &Course) -> (String, String) {
    let work = course.work();
    let times = |what: &str| (work.repetitions.to_string(), what.to_owned());
    match work.kind {
        Kind::Repetitions => times("times"),
        Kind::Hold => times(if work.repetitions == 1 {
            "hold"
        } else {
            "holds"
        }),
        Kind::Rest | Kind::Walk => (clock(u32::from(work.seconds)), "minutes".to_owned()),
    }
}

/// The large number, and what it counts.
#[must_use]
pub fn count(moment: &Moment, course: &Course) -> (String, String) {
    let work = course.work();
    let seconds = |n: u32| (n.to_string(), seconds(n).to_owned());
    match moment.part {
        Part::Minutes => (clock(moment.left), "left".to_owned()),
        Part::Once { .. } if work.kind == Kind::Hold && moment.held => seconds(moment.hold_left),
        Part::Once { number, .. } => (number.to_string(), format!("of {}", work.repetitions)),
        Part::Ready | Part::Between { .. } => seconds(moment.left),
    }
}

fn seconds(n: u32) -> &'static str {
    match n {
        1 => "second",
        _ => "seconds",
    }
}

/// Minutes and seconds, such as 4:05.
#[must_use]
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The set and the side, where there is more than one.
#[must_use]
pub fn place(moment: &Moment, course: &Course) -> String {
    let work = course.work();
    let Part::Once { set, other, .. } = moment.part else {
        return String::new();
    };
    let side = match (work.sides, other) {
        (Sides::Together, _) => "",
        (_, false) => "First side",
        (_, true) => "Other side",
    };
    match (work.sets, side) {
        (0 | 1, side) => side.to_owned(),
        (sets, "") => format!("Set {set} of {sets}"),
        (sets, side) => format!("Set {set} of {sets}. {side}"),
    }
}

/// What a voice says when this moment comes after that one; nothing if there is nothing new. `new_words` says
/// whether what is told has changed: in minutes that counts, and the first words after getting ready.
#[must_use]
pub fn spoken(
    before: Option<&Moment>,
    now: &Moment,
    of_key: &str,
    new_words: bool,
) -> Option<String> {
    let new_part = before.is_none_or(|before| before.part != now.part);
    let new_key = before.is_none_or(|before| before.key != now.key);
    match now.part {
        // The first two times it is told how; after that the number is enough.
        Part::Once { number, .. } if number > 2 => new_part.then(|| number.to_string()),
        Part::Once { number, .. } if new_part => Some(format!("{number}. {of_key}")),
        Part::Minutes if !new_words && !new_part => None,
        Part::Minutes => Some(of_key.to_owned()).filter(|words| !words.is_empty()),
        _ if new_part || new_key => Some(cue(now, of_key)).filter(|words| !words.is_empty()),
        _ => None,
    }
}
