//! What the choice of exercises needs to know of each, as code.

use crate::exercises::{Exercise, Level};
use std::error::Error;
use std::fmt::Write;

const PATTERNS: [(&str, &str); 6] = [
    ("neutral", "Neutral"),
    ("flexion", "Flexion"),
    ("extension", "Extension"),
    ("stenosis", "Stenosis"),
    ("nerve", "Nerve"),
    ("any", "Any"),
];
const POSITIONS: [(&str, &str); 6] = [
    ("stand", "Stand"),
    ("chair", "Chair"),
    ("kneel", "Kneel"),
    ("front", "Front"),
    ("back", "Back"),
    ("side", "Side"),
];
const LOADS: [(&str, &str); 7] = [
    ("wrist", "Wrist"),
    ("shoulder", "Shoulder"),
    ("knee", "Knee"),
    ("hip-past-90", "HipPast90"),
    ("end-range-bend", "EndRangeBend"),
    ("twist", "Twist"),
    ("arch", "Arch"),
];
const RANKS: [(&str, &str); 3] = [
    ("easier", "Easier"),
    ("standard", "Standard"),
    ("harder", "Harder"),
];
const BALANCES: [(&str, &str); 4] = [
    ("none", "None"),
    ("some", "Some"),
    ("hands-free", "HandsFree"),
    ("one-leg", "OneLeg"),
];

/// Writes what can be chosen of an exercise. `all` are all of them: a level may be another exercise.
pub fn write_move(
    exercise: &Exercise,
    all: &[Exercise],
    out: &mut String,
) -> Result<(), Box<dyn Error>> {
    let in_file = |error: String| format!("{}: {error}", exercise.id);
    let hold = exercise.dose.hold_seconds;
    let shortest = hold.map_or(0, |[from, _]| from);
    let patterns = named("Pattern", &exercise.patterns, &PATTERNS).map_err(in_file)?;
    let mut levels = String::new();
    let mut last = None;
    for level in &exercise.level {
        let rank = RANKS.iter().position(|(name, _)| *name == level.name);
        if rank <= last {
            return Err(in_file("its levels are not easier, standard, harder".into()).into());
        }
        last = rank;
        if let Some(other) = &level.exercise
            && !all.iter().any(|known| known.id == *other)
        {
            return Err(in_file(format!("a level is {other:?}, which is no exercise")).into());
        }
        let longest = hold.map_or(0, |[_, to]| to);
        if level
            .hold_seconds
            .is_some_and(|own| !(shortest..=longest).contains(&own))
        {
            return Err(in_file(format!("{}: its hold is not within the dose", level.name)).into());
        }
        let one = |what: &str, name: &String, all| named(what, std::slice::from_ref(name), all);
        write!(
            levels,
            "Level {{ rank: {}, exercise: {:?}, position: {}, floor: {}, bed: {}, loads: &[{}], balance: {}, seconds: {}, sides: Sides::{}, hold: {} }}, ",
            one("Rank", &level.name, &RANKS).map_err(in_file)?,
            level.exercise,
            one("Position", &level.position, &POSITIONS).map_err(in_file)?,
            level.floor,
            level.bed,
            named("Load", &level.loads, &LOADS).map_err(in_file)?,
            one("Balance", &level.balance, &BALANCES).map_err(in_file)?,
            level.smallest_seconds,
            sides(exercise, level).map_err(in_file)?,
            level.hold_seconds.unwrap_or(shortest)
        )?;
    }
    let dose = &exercise.dose;
    let range = |range: Option<[u16; 2]>| range.map_or((0, 0), |[from, to]| (from, to));
    writeln!(
        out,
        "    Move {{ id: {:?}, number: {}, patterns: &[{patterns}], repetitions: {:?}, sets: {:?}, hold: {}, minutes: {:?}, levels: &[{levels}] }},",
        exercise.id,
        exercise.number,
        range(dose.repetitions),
        range(dose.sets),
        range(dose.hold_seconds).1,
        range(dose.minutes)
    )?;
    Ok(())
}

/// How the sides are trained at this level, as code.
fn sides(exercise: &Exercise, level: &Level) -> Result<&'static str, String> {
    match level.sides.as_deref() {
        None if exercise.dose.sides => Ok("Each"),
        None | Some("together") => Ok("Together"),
        Some("each") => Ok("Each"),
        Some("half way") => Ok("HalfWay"),
        Some(other) => Err(format!("{}: no sides {other:?}", level.name)),
    }
}

/// The variants with these names, as code.
fn named(of: &str, names: &[String], all: &[(&str, &str)]) -> Result<String, String> {
    let variant = |name: &String| match all.iter().find(|(known, _)| known == name) {
        Some((_, variant)) => Ok(format!("{of}::{variant}")),
        None => Err(format!("{name:?} is none of {all:?}")),
    };
    let found: Result<Vec<_>, _> = names.iter().map(variant).collect();
    Ok(found?.join(", "))
}
