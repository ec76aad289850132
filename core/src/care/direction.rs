//! The direction test: ten slow movements forward, then ten back, and where the furthest pain is after each
//! (care rules, section 5). Optional. Usual practice, not yet reviewed by a clinician.
//!
//! Must never offer a direction that a limit or the hour leaves out, and ends on the first "further down".

use super::answers::eases;
use super::choice::red_today;
use super::history::{further_on, past};
use super::known::limits;
use super::limits::Limit;
use super::patterns::{Eases, pattern};
use super::plan::{avoids, current};
use super::session::Up;
use crate::library::{Level, Load, Pattern, Rank, are_related, move_of};
use crate::record::{Day, Reach, Record};

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Forward.
    Bend,
    /// Back.
    Arch,
}

impl Direction {
    /// Both, in the order in which they are tried.
    pub const ALL: [Direction; 2] = [Direction::Bend, Direction::Arch];

    /// The exercise whose movement it is.
    #[must_use]
    pub fn exercise(self) -> &'static str {
        match self {
            Direction::Bend => "seated-fold",
            Direction::Arch => "standing-back-bend",
        }
    }

    fn opposite(self) -> Direction {
        match self {
            Direction::Bend => Direction::Arch,
            Direction::Arch => Direction::Bend,
        }
    }

    fn pattern(self) -> Pattern {
        match self {
            Direction::Bend => Pattern::Flexion,
            Direction::Arch => Pattern::Extension,
        }
    }
}

/// What ten movements came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// The furthest pain is closer to the back.
    Closer,
    /// It is where it was.
    Same,
    /// It is further down.
    Further,
}

impl Came {
    /// What it came to, from where the furthest pain was before and after.
    #[must_use]
    pub fn of(before: Reach, after: Reach) -> Came {
        match after.cmp(&before) {
            std::cmp::Ordering::Less => Came::Closer,
            std::cmp::Ordering::Equal => Came::Same,
            std::cmp::Ordering::Greater => Came::Further,
        }
    }
}

/// The level at which a direction is tried, the easiest that fits; `None` if none does: then that direction is
/// not tried.
#[must_use]
pub fn level_for(
    direction: Direction,
    eases: &Eases,
    limits: &[Limit],
    up: Up,
) -> Option<&'static Level> {
    // Legs that hurt upright and ease on bending are never arched.
    if direction == Direction::Arch && pattern(eases) == Pattern::Stenosis {
        return None;
    }
    let found = move_of(direction.exercise())?;
    found
        .levels
        .iter()
        .filter(|level| level.rank <= Rank::Standard)
        .find(|level| {
            let out = limits.iter().any(|limit| limit.leaves_out(found, level));
            let early = up == Up::UnderOneHour && level.loads(Load::EndRangeBend);
            !out && !early
        })
}

/// The level at which a direction is tried today; `None` if it is not. Where pain went further down today nothing is
/// tried any more, nor what was red today, nor what a clinician's plan avoids.
#[must_use]
pub fn level_today(
    record: &Record,
    today: Day,
    direction: Direction,
    up: Up,
) -> Option<&'static Level> {
    let past = past(record);
    let stopped = |red: &&str| are_related(red, direction.exercise());
    if further_on(record, today) > 0 || red_today(&past, today).iter().any(stopped) {
        return None;
    }
    let level = level_for(direction, &eases(record), &limits(record, today), up)?;
    let avoided = current(record).is_some_and(|plan| avoids(plan, level));
    (!avoided).then_some(level)
}

/// Results of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tested {
    /// Its day.
    pub on: Day,
    /// What bending came to, if it was tried.
    pub bend: Option<Came>,
    /// What arching came to, if it was tried.
    pub arch: Option<Came>,
}

/// The setting with the last test.
pub const TESTED: &str = "direction";
/// A test holds for so many days.
pub const HOLDS: i64 = 28;

impl Tested {
    /// Nothing was tried yet.
    #[must_use]
    pub fn new(on: Day) -> Tested {
        Tested {
            on,
            bend: None,
            arch: None,
        }
    }

    /// Adds what a direction came to.
    #[must_use]
    pub fn with(self, direction: Direction, came: Came) -> Tested {
        match direction {
            Direction::Bend => Tested {
                bend: Some(came),
                ..self
            },
            Direction::Arch => Tested {
                arch: Some(came),
                ..self
            },
        }
    }

    /// What a direction came to.
    #[must_use]
    pub fn came(self, direction: Direction) -> Option<Came> {
        match direction {
            Direction::Bend => self.bend,
            Direction::Arch => self.arch,
        }
    }

    /// Whether it is over: on the first "further down".
    #[must_use]
    pub fn has_ended(self) -> bool {
        [self.bend, self.arch].contains(&Some(Came::Further))
    }

    /// It as a setting.
    #[must_use]
    pub fn text(self) -> String {
        let number = |came: Option<Came>| match came {
            None => '-',
            Some(Came::Closer) => '0',
            Some(Came::Same) => '1',
            Some(Came::Further) => '2',
        };
        format!("{} {}{}", self.on, number(self.bend), number(self.arch))
    }

    fn parse(text: &str) -> Option<Tested> {
        let (on, came) = text.split_once(' ')?;
        let read = |letter| match letter {
            '-' => Some(None),
            '0' => Some(Some(Came::Closer)),
            '1' => Some(Some(Came::Same)),
            '2' => Some(Some(Came::Further)),
            _ => None,
        };
        let mut letters = came.chars();
        let tested = Tested {
            on: Day::parse(on)?,
            bend: read(letters.next()?)?,
            arch: read(letters.next()?)?,
        };
        letters.next().is_none().then_some(tested)
    }
}

/// The last test, if it still holds.
#[must_use]
pub fn tested(record: &Record, today: Day) -> Option<Tested> {
    let tested = Tested::parse(record.setting(TESTED)?)?;
    (0..HOLDS)
        .contains(&today.days_since(tested.on))
        .then_some(tested)
}

/// The pattern that the answers and the test come to. A test refines neutral, and turns a pattern that made it
/// worse into neutral or the other one; it never changes the stenosis-like pattern.
#[must_use]
pub fn refined(eases: &Eases, tested: Option<Tested>) -> Pattern {
    let told = pattern(eases);
    let Some(tested) = tested else { return told };
    let closer = |direction: Direction| tested.came(direction) == Some(Came::Closer);
    let told_direction = Direction::ALL.into_iter().find(|d| d.pattern() == told);
    match (told, told_direction) {
        (Pattern::Stenosis, _) => told,
        (_, Some(direction)) if tested.came(direction) == Some(Came::Further) => {
            match closer(direction.opposite()) {
                true => direction.opposite().pattern(),
                false => Pattern::Neutral,
            }
        }
        (_, Some(_)) => told,
        _ => match (closer(Direction::Bend), closer(Direction::Arch)) {
            (true, false) => Pattern::Flexion,
            (false, true) => Pattern::Extension,
            _ => told,
        },
    }
}
