//! A plan from a clinician, as it is kept.

use super::{Day, Level, MAX_REPETITIONS, MAX_SETS, Written};

/// The most exercises of a plan.
pub const MAX_PLAN: usize = 12;

/// One exercise of a plan with its dose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The stable name of the exercise; kept also if this version does not know it.
    pub exercise: String,
    /// Its level.
    pub level: Level,
    /// Sets, 1 to [`MAX_SETS`]; `None` where they are not counted.
    pub sets: Option<u16>,
    /// Repetitions of a set, 1 to [`MAX_REPETITIONS`]; `None` where they are not counted.
    pub repetitions: Option<u16>,
}

/// A plan from a clinician. It replaces the choice of exercises, and nothing that keeps the person safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The day on which it came.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// Who it says it is from; may be empty.
    pub from: String,
    /// The exercises, in their order; 1 to [`MAX_PLAN`].
    pub exercises: Vec<Planned>,
    /// What is to be avoided, by stable names of loads and positions.
    pub avoid: Vec<String>,
    /// The conditions that the clinician knows about, by their stable names.
    pub knows_about: Vec<String>,
    /// Whether the app may raise a dose.
    pub step_up: bool,
    /// The day on which to ask whether to go on.
    pub review: Option<Day>,
}

impl Plan {
    /// Whether every name and number is within its bounds.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let is_name = |name: &String| super::safety::is_name(name);
        let within =
            |number: Option<u16>, most: u16| number.is_none_or(|n| (1..=most).contains(&n));
        let sound = |one: &Planned| {
            is_name(&one.exercise)
                && within(one.sets, MAX_SETS)
                && within(one.repetitions, MAX_REPETITIONS)
        };
        (1..=MAX_PLAN).contains(&self.exercises.len())
            && self.exercises.iter().all(sound)
            && self.avoid.iter().chain(&self.knows_about).all(is_name)
    }
}

/// An exercise of a plan as a text: its name, `=`, its level, and its dose if it is counted: `bridge=1/2/10`.
pub(super) fn text_of(planned: &Planned) -> String {
    let mut text = format!("{}={}", planned.exercise, planned.level as u8);
    if planned.sets.is_some() || planned.repetitions.is_some() {
        let number = |number: Option<u16>| number.unwrap_or_default();
        text.push_str(&format!(
            "/{}/{}",
            number(planned.sets),
            number(planned.repetitions)
        ));
    }
    text
}

/// Reads what [`text_of`] writes.
pub(super) fn planned(text: &str) -> Option<Planned> {
    let (exercise, rest) = text.split_once('=')?;
    let mut parts = rest.split('/');
    let level: usize = parts.next()?.parse().ok()?;
    let mut number = || match parts.next() {
        None => Some(None),
        Some(text) => {
            let number: u16 = text.parse().ok()?;
            Some((number > 0).then_some(number))
        }
    };
    let (sets, repetitions) = (number()?, number()?);
    let planned = Planned {
        exercise: exercise.to_owned(),
        level: *Level::ALL.get(level)?,
        sets,
        repetitions,
    };
    // A text that would be written otherwise was not written here.
    (text_of(&planned) == text).then_some(planned)
}
