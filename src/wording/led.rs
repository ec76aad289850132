//! An exercise while it is led.

pub use legwork_core::library::words::led::*;
use legwork_core::library::{Kind, Sides};
use legwork_core::pace::{Course, Moment, Part};

/// What comes next.
#[must_use]
pub fn next(name: &str) -> String {
    next_is(name)
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
        Kind::Repetitions => times(TIMES),
        Kind::Hold => times(if work.repetitions == 1 { HOLD } else { HOLDS }),
        Kind::Rest | Kind::Walk => (clock(u32::from(work.seconds)), MINUTES.to_owned()),
    }
}

/// The large number, and what it counts.
#[must_use]
pub fn count(moment: &Moment, course: &Course) -> (String, String) {
    let work = course.work();
    let seconds = |n: u32| (n.to_string(), seconds(n).to_owned());
    match moment.part {
        Part::Minutes => (clock(moment.left), LEFT.to_owned()),
        Part::Once { .. } if work.kind == Kind::Hold && moment.held => seconds(moment.hold_left),
        Part::Once { number, .. } => (number.to_string(), of_all(work.repetitions)),
        Part::Ready | Part::Between { .. } => seconds(moment.left),
    }
}

fn seconds(n: u32) -> &'static str {
    match n {
        1 => SECOND,
        _ => SECONDS,
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
        (_, false) => FIRST_SIDE,
        (_, true) => OTHER_SIDE,
    };
    match (work.sets, side) {
        (0 | 1, side) => side.to_owned(),
        (sets, "") => SetOf {
            number: set,
            of: sets,
        }
        .said(),
        (sets, side) => SetAndSide {
            set: SetOf {
                number: set,
                of: sets,
            }
            .said(),
            side,
        }
        .said(),
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
        Part::Once { number, .. } if new_part => Some(
            NumberAndCue {
                cue: of_key,
                number,
            }
            .said(),
        ),
        Part::Minutes if !new_words && !new_part => None,
        Part::Minutes => Some(of_key.to_owned()).filter(|words| !words.is_empty()),
        _ if new_part || new_key => Some(cue(now, of_key)).filter(|words| !words.is_empty()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(part: Part) -> Moment {
        Moment {
            part,
            left: 3,
            over: 0.0,
            figure: 0.0,
            held: false,
            hold_left: 0,
            key: 0,
        }
    }

    fn once(number: u16) -> Moment {
        at(Part::Once {
            set: 1,
            other: false,
            number,
        })
    }

    #[test]
    fn the_voice_counts_and_says_how_the_first_two_times() {
        let said = |before: Option<&Moment>, now: &Moment| {
            spoken(before, now, "Lift slowly.", before.is_none())
        };
        assert_eq!(said(None, &at(Part::Ready)).as_deref(), Some("Get ready."));
        let first = said(Some(&at(Part::Ready)), &once(1));
        assert_eq!(first.as_deref(), Some("1. Lift slowly."));
        let second = said(Some(&once(1)), &once(2));
        assert_eq!(second.as_deref(), Some("2. Lift slowly."));
        assert_eq!(said(Some(&once(2)), &once(3)).as_deref(), Some("3"));
        assert_eq!(said(Some(&once(3)), &once(3)), None);
        let change = Part::Between {
            set: 1,
            sides: true,
        };
        let changed = said(Some(&once(3)), &at(change));
        assert_eq!(changed.as_deref(), Some("Change sides."));
    }
}
