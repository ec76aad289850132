//! The exercises: the catalogue, and all bodies as one text whose lines say what they are.

use crate::provenance::{filled, provenance};
use crate::{Source, moves};
use serde::Deserialize;
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    pub id: String,
    pub number: u8,
    title: String,
    aim: String,
    written: String,
    reviewed: String,
    pub patterns: Vec<String>,
    kind: String,
    equipment: Vec<String>,
    source: String,
    do_not: Vec<String>,
    steps: Vec<String>,
    stop: Vec<String>,
    feel: String,
    pub dose: Dose,
    pub level: Vec<Level>,
    #[serde(rename = "figure")]
    _figure: Option<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dose {
    pub sets: Option<[u16; 2]>,
    pub repetitions: Option<[u16; 2]>,
    pub hold_seconds: Option<[u16; 2]>,
    pub minutes: Option<[u16; 2]>,
    times_a_day: Option<[u16; 2]>,
    /// Whether all of it is done on one side, then on the other.
    #[serde(default)]
    pub sides: bool,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub name: String,
    text: String,
    pub exercise: Option<String>,
    pub position: String,
    pub floor: bool,
    pub bed: bool,
    pub loads: Vec<String>,
    pub balance: String,
    pub smallest_seconds: u16,
    /// How its sides are trained, where that differs from the dose: "together", "each" or "half way".
    pub sides: Option<String>,
    /// How long it is held, where that is longer than the shortest hold of the dose.
    pub hold_seconds: Option<u16>,
}

/// Writes the catalogue of exercises and their bodies.
pub fn exercises(files: &[Source], out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut all = Vec::new();
    for file in files {
        let read = || -> Result<Exercise, Box<dyn Error>> {
            let exercise = toml::from_str(&file.text)?;
            check(&exercise, &file.name)?;
            Ok(exercise)
        };
        all.push(read().map_err(|e| format!("{}: {e}", file.name))?);
    }
    all.sort_by_key(|exercise| exercise.number);
    let mut catalogue = String::new();
    let mut bodies = String::new();
    let mut moves = String::new();
    for exercise in &all {
        let kind = match exercise.kind.as_str() {
            "repetitions" => "Repetitions",
            "hold" => "Hold",
            "rest" => "Rest",
            "walk" => "Walk",
            other => return Err(format!("{}: unknown kind {other:?}", exercise.id).into()),
        };
        writeln!(
            catalogue,
            "    Exercise {{ id: {:?}, title: {:?}, aim: {:?}, kind: Kind::{kind} }},",
            exercise.id, exercise.title, exercise.aim
        )?;
        body(exercise, &mut bodies)?;
        moves::write_move(exercise, &all, &mut moves)?;
    }
    writeln!(
        out,
        "/// What can be chosen of each exercise, by their number in the library.\npub static MOVES: &[Move] = &[{moves}];"
    )?;
    writeln!(
        out,
        "/// The exercises, by their number in the library.\npub static EXERCISES: &[Exercise] = &[{catalogue}];\n/// The bodies of all exercises.\npub static EXERCISE_BODIES: &str = {bodies:?};"
    )?;
    Ok(())
}

fn check(exercise: &Exercise, name: &str) -> Result<(), Box<dyn Error>> {
    provenance(&exercise.written, &exercise.reviewed)?;
    filled(
        &exercise.id,
        &[
            &exercise.title,
            &exercise.aim,
            &exercise.source,
            &exercise.feel,
        ],
    )?;
    for level in &exercise.level {
        filled(&level.name, &[&level.text])?;
        if level.smallest_seconds < 20 {
            return Err(format!("{}: its smallest dose is too small", level.name).into());
        }
    }
    let dose = &exercise.dose;
    let ranges = [dose.sets, dose.repetitions, dose.hold_seconds, dose.minutes];
    let wrong = [
        (exercise.id != name, "its id is not its file's name"),
        (
            exercise.do_not.len() < 3,
            "it says too little of who must not do it",
        ),
        (exercise.steps.len() < 3, "it has too few steps"),
        (exercise.stop.len() < 2, "it has too few stop rules"),
        (
            !exercise.level.iter().any(|level| level.name == "standard"),
            "it has no standard level",
        ),
        (ranges.iter().all(Option::is_none), "it has no dose"),
        (
            ranges
                .iter()
                .flatten()
                .any(|[low, high]| low > high || *low == 0),
            "a range of its dose is upside down",
        ),
        (exercise.patterns.is_empty(), "it has no pattern"),
    ];
    match wrong.iter().find(|(wrong, _)| *wrong) {
        Some((_, what)) => Err((*what).into()),
        None => Ok(()),
    }
}

fn body(exercise: &Exercise, out: &mut String) -> Result<(), Box<dyn Error>> {
    writeln!(
        out,
        "={}\nt{}\na{}",
        exercise.id, exercise.title, exercise.aim
    )?;
    let mut lines = |tag: char, texts: &[String]| {
        texts
            .iter()
            .try_for_each(|text| writeln!(out, "{tag}{text}"))
    };
    lines('n', &exercise.do_not)?;
    lines('q', &exercise.equipment)?;
    lines('1', &exercise.steps)?;
    lines('o', &[dose(&exercise.dose)])?;
    lines('f', std::slice::from_ref(&exercise.feel))?;
    lines('x', &exercise.stop)?;
    for level in &exercise.level {
        if level.name == "standard" {
            continue;
        }
        let tag = if level.name == "easier" { 'e' } else { 'E' };
        let other = level.exercise.as_deref().unwrap_or_default();
        writeln!(out, "{tag}{}\t{other}", level.text)?;
    }
    writeln!(
        out,
        "u{}\nw{}\nr{}",
        exercise.source, exercise.written, exercise.reviewed
    )?;
    Ok(())
}

/// The dose in words: "2 to 3 sets of 8 to 12 times, each held for 3 to 5 seconds."
fn dose(dose: &Dose) -> String {
    let range = |[low, high]: [u16; 2]| match low == high {
        true => low.to_string(),
        false => format!("{low} to {high}"),
    };
    let many = |[_, high]: [u16; 2], one: &str| match high {
        1 => one.to_owned(),
        _ => format!("{one}s"),
    };
    let mut words = String::new();
    match (dose.sets, dose.repetitions) {
        (Some(sets), Some(times)) => words.push_str(&format!(
            "{} {} of {} {}",
            range(sets),
            many(sets, "set"),
            range(times),
            many(times, "time")
        )),
        (None, Some(times)) => words.push_str(&format!("{} {}", range(times), many(times, "time"))),
        (Some(sets), None) => words.push_str(&format!("{} {}", range(sets), many(sets, "set"))),
        (None, None) => {}
    }
    let mut also = |text: String| {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(&text);
    };
    if let Some(seconds) = dose.hold_seconds {
        also(format!("hold each for {} seconds", range(seconds)));
    }
    if let Some(minutes) = dose.minutes {
        also(format!("{} {}", range(minutes), many(minutes, "minute")));
    }
    match dose.times_a_day {
        None => {}
        Some([1, 1]) => also("once a day".to_owned()),
        Some(times) => also(format!("{} times a day", range(times))),
    }
    let first = words.get(..1).unwrap_or_default().to_uppercase();
    let rest = words.get(1..).unwrap_or_default();
    let note = dose.note.as_deref().unwrap_or_default();
    format!("{first}{rest}. {note}").trim().to_owned()
}
