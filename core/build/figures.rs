//! The poses of the exercises: from the names of joints, contacts and things in `content/` to the lines that
//! `core::figure` reads. Refuses a name that it does not know.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;

/// Of a file of content, its figures.
#[derive(Deserialize)]
pub struct Drawn {
    id: String,
    pub number: u8,
    #[serde(default)]
    figure: Vec<Figure>,
}

/// A figure of an exercise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    level: String,
    /// The other levels whose movement is the same.
    #[serde(default)]
    also: Vec<String>,
    view: View,
    start: String,
    #[serde(default)]
    props: Vec<Vec<toml::Value>>,
    #[serde(default)]
    painful: bool,
    #[serde(default)]
    walks: bool,
    arrow: Option<(String, i32, i32)>,
    key: Vec<Key>,
}

/// From where it is seen: a name, or how far turned and how far from above.
#[derive(Deserialize)]
#[serde(untagged)]
enum View {
    Named(String),
    Of(i32, i32),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    #[serde(default)]
    seconds: f32,
    #[serde(default)]
    stays: f32,
    /// Whether the hold of the dose is here. Keys that follow each other are one hold.
    #[serde(default)]
    held: bool,
    anchor: Option<String>,
    on: Option<Vec<String>>,
    holds: Option<BTreeMap<String, String>>,
    #[serde(default)]
    cue: String,
    #[serde(default)]
    pose: BTreeMap<String, i32>,
}

/// A posture that figures start from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posture {
    name: String,
    anchor: String,
    on: Vec<String>,
    #[serde(default)]
    holds: BTreeMap<String, String>,
    pose: BTreeMap<String, i32>,
}

#[derive(Deserialize)]
struct Postures {
    posture: Vec<Posture>,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

// The same names in the same order as in `core/src/figure/`.
const TRUNK: [&str; 11] = [
    "turn", "roll", "lumbar", "middle", "upper", "lean", "twist", "neck", "head", "look", "breath",
];
const LIMB: [&str; 11] = [
    "hip",
    "hip-out",
    "hip-turn",
    "knee",
    "ankle",
    "toes",
    "shoulder",
    "shoulder-out",
    "shoulder-turn",
    "elbow",
    "wrist",
];
const CONTACTS: [&str; 18] = [
    "pelvis",
    "chest",
    "nape",
    "head",
    "near-knee",
    "far-knee",
    "near-foot",
    "far-foot",
    "near-toes",
    "far-toes",
    "near-elbow",
    "far-elbow",
    "near-hand",
    "far-hand",
    "near-hip",
    "far-hip",
    "near-shoulder",
    "far-shoulder",
];
const SPOTS: [&str; 16] = [
    "behind-near-thigh",
    "behind-far-thigh",
    "on-near-thigh",
    "on-far-thigh",
    "near-knee",
    "far-knee",
    "near-shin",
    "far-shin",
    "near-ankle",
    "far-ankle",
    "low-back",
    "hip",
    "tail",
    "nape",
    "head",
    "chest",
];
const PROPS: [&str; 14] = [
    "mat",
    "chair",
    "chair-turned",
    "wall",
    "wall-behind",
    "worktop",
    "worktop-behind",
    "pillow",
    "stick",
    "towel",
    "bag",
    "cushion",
    "band",
    "step",
];
const VIEWS: [(&str, i32, i32); 6] = [
    ("side", 12, 12),
    ("front", 78, 10),
    ("half", 40, 16),
    ("above", 0, 70),
    ("feet", 58, 26),
    ("head", -40, 24),
];

/// All figures as one text, in the order of their numbers.
pub fn figures(all: &[Drawn], postures: &str) -> Outcome<String> {
    let postures: Postures = toml::from_str(postures)?;
    let mut text = String::new();
    for exercise in all.iter().filter(|exercise| !exercise.figure.is_empty()) {
        writeln!(text, "={}", exercise.id)?;
        for figure in &exercise.figure {
            for level in std::iter::once(&figure.level).chain(&figure.also) {
                let written = write_figure(figure, level, &postures.posture, &mut text);
                written.map_err(|e| format!("{}, figure of {level}: {e}", exercise.id))?;
            }
        }
    }
    Ok(text)
}

fn letter(of: &str, names: &[&str]) -> Outcome<char> {
    let at = names.iter().position(|name| *name == of);
    let at = at.ok_or(format!(
        "there is no {of:?}; there are {}",
        names.join(", ")
    ))?;
    Ok(char::from(b'a' + u8::try_from(at)?))
}

fn write_figure(
    figure: &Figure,
    level: &str,
    postures: &[Posture],
    text: &mut String,
) -> Outcome<()> {
    let start = postures.iter().find(|posture| posture.name == figure.start);
    let start = start.ok_or(format!("there is no posture {:?}", figure.start))?;
    let level = match level {
        "easier" => 0,
        "standard" => 1,
        "harder" => 2,
        other => return Err(format!("no level {other:?}").into()),
    };
    let (turn, above) = match &figure.view {
        View::Of(turn, above) => (*turn, *above),
        View::Named(name) => {
            let known = VIEWS.iter().find(|(known, ..)| known == name);
            let (_, turn, above) = known.ok_or(format!("no view {name:?}"))?;
            (*turn, *above)
        }
    };
    let marks = match (figure.painful, figure.walks) {
        (true, true) => "PW",
        (true, false) => "P",
        (false, true) => "W",
        (false, false) => "-",
    };
    let arrow = match &figure.arrow {
        None => "-".to_owned(),
        Some((contact, right, up)) => {
            format!("{}{right},{up}", letter(contact, &CONTACTS)?)
        }
    };
    write!(text, "f{level} {turn} {above} {marks} {arrow}")?;
    for prop in &figure.props {
        let (name, numbers) = prop.split_first().ok_or("a thing has no name")?;
        let name = name.as_str().ok_or("a thing begins with its name")?;
        let numbers: Vec<String> = numbers.iter().map(toml::Value::to_string).collect();
        write!(text, " {}{}", letter(name, &PROPS)?, numbers.join(","))?;
    }
    text.push('\n');
    if figure.key.len() < 2 {
        return Err("a figure has two keys or more".into());
    }
    for key in &figure.key {
        write_key(key, start, text)?;
    }
    Ok(())
}

fn write_key(key: &Key, start: &Posture, text: &mut String) -> Outcome<()> {
    let anchor = letter(key.anchor.as_ref().unwrap_or(&start.anchor), &CONTACTS)?;
    let on = key.on.as_ref().unwrap_or(&start.on);
    let mut letters = String::new();
    for contact in on {
        // "feet" stands for both.
        match contact.as_str() {
            "feet" => letters.push_str("gh"),
            "toes" => letters.push_str("ij"),
            "knees" => letters.push_str("ef"),
            "elbows" => letters.push_str("kl"),
            "hands" => letters.push_str("mn"),
            other => letters.push(letter(other, &CONTACTS)?),
        }
    }
    if letters.is_empty() {
        letters.push('-');
    }
    let holds = key.holds.as_ref().unwrap_or(&start.holds);
    let hold = |side: &str| match holds.get(side).or(holds.get("both")) {
        Some(spot) => letter(spot, &SPOTS),
        None => Ok('.'),
    };
    if let Some(other) = holds
        .keys()
        .find(|k| !["near", "far", "both"].contains(&k.as_str()))
    {
        return Err(format!("no hand {other:?}").into());
    }
    write!(
        text,
        "{}{} {} {anchor} {letters} {}{}",
        if key.held { 'K' } else { 'k' },
        (key.seconds * 10.0).round(),
        (key.stays * 10.0).round(),
        hold("near")?,
        hold("far")?
    )?;
    // What a key says of both sides comes before what it says of one.
    let mut pose = [0; 33];
    for changes in [&start.pose, &key.pose] {
        for one_side in [false, true] {
            for (name, value) in changes {
                let places = places(name)?;
                if side_of(name).is_some() == one_side {
                    for at in places {
                        *pose.get_mut(at).ok_or("a joint too many")? = *value;
                    }
                }
            }
        }
    }
    for (at, value) in pose.iter().enumerate().filter(|(_, value)| **value != 0) {
        write!(text, " {at}:{value}")?;
    }
    text.push('\n');
    if !key.cue.is_empty() {
        writeln!(text, "c{}", key.cue)?;
    }
    Ok(())
}

fn side_of(name: &str) -> Option<(usize, &str)> {
    let near = name.strip_prefix("near-").map(|rest| (TRUNK.len(), rest));
    near.or(name
        .strip_prefix("far-")
        .map(|rest| (TRUNK.len() + LIMB.len(), rest)))
}

/// Where the number of a joint stands; two places for one of both sides.
fn places(name: &str) -> Outcome<Vec<usize>> {
    if let Some(at) = TRUNK.iter().position(|known| *known == name) {
        return Ok(vec![at]);
    }
    let limb = |rest: &str| LIMB.iter().position(|known| *known == rest);
    let found = match side_of(name) {
        Some((from, rest)) => limb(rest).map(|at| vec![from + at]),
        None => limb(name).map(|at| vec![TRUNK.len() + at, TRUNK.len() + LIMB.len() + at]),
    };
    Ok(found.ok_or(format!("there is no joint {name:?}"))?)
}
