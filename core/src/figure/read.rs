//! Figures as they are shipped: lines in one data file, which `core/build/figures.rs` writes.
//!
//! ```text
//! =bridge                        the figures of this exercise begin
//! f1 12 10 P a30,40 a-560,900    a figure: level, view, marks, arrow; then its things
//! k20 30 c cgh .. 0:180 22:45    a key: way and stay in tenths of a second, anchor, what rests, hands, joints; K if
//!                                the hold of the dose is here
//! cLift your hips.               what is said on the way to it
//! ```
//!
//! Must never give half a figure: a line that cannot be read gives none.

use super::clip::{Figure, Key};
use super::contact::{Contact, Spot};
use super::pose::Pose;
use super::props::{Prop, PropKind};
use super::view::View;

/// The figure of this exercise at this level (0 to 2). Never that of another level: it would show, and lead, another
/// movement.
#[must_use]
pub fn figure(file: &str, exercise: &str, level: u8) -> Option<Figure> {
    let begins = |line: &&str| line.strip_prefix('=') == Some(exercise);
    let lines = file.lines().skip_while(|line| !begins(line)).skip(1);
    let lines: Vec<&str> = lines.take_while(|line| !line.starts_with('=')).collect();
    let mut heads = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, head(line)?)));
    let (at, _) = heads.find(|(_, of)| *of == level)?;
    read(lines.get(at..)?)
}

/// All figures of a file: the exercise, the level and the figure.
pub fn all(file: &str) -> impl Iterator<Item = (&str, u8, Figure)> {
    let mut exercise = "";
    let lines: Vec<&str> = file.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(name) = line.strip_prefix('=') {
            exercise = name;
        }
        let rest = lines.get(at..).unwrap_or_default();
        if let (Some(level), Some(figure)) = (head(line), read(rest)) {
            found.push((exercise, level, figure));
        }
    }
    found.into_iter()
}

fn head(line: &str) -> Option<u8> {
    let (level, _) = line.strip_prefix('f')?.split_once(' ')?;
    level.parse().ok()
}

fn read(lines: &[&str]) -> Option<Figure> {
    let (first, rest) = lines.split_first()?;
    let mut fields = first.split(' ').skip(1);
    let mut number = || whole(fields.next()?);
    let view = View {
        turn: number()?,
        above: number()?,
    };
    let marks = fields.next()?;
    let (painful, walks) = (marks.contains('P'), marks.contains('W'));
    let arrow = match fields.next()? {
        "-" => None,
        text => {
            let contact = Contact::of_letter(text.chars().next()?)?;
            let (right, up) = text.get(1..)?.split_once(',')?;
            Some((contact, whole(right)?, whole(up)?))
        }
    };
    let props = fields.map(prop).collect::<Option<Vec<Prop>>>()?;
    let mut keys: Vec<Key> = Vec::new();
    for line in rest {
        match line.chars().next() {
            Some(is @ ('k' | 'K')) => keys.push(Key {
                held: is == 'K',
                ..key(line.get(1..)?)?
            }),
            Some('c') => keys.last_mut()?.cue = line.get(1..)?.to_owned(),
            _ => break,
        }
    }
    (!keys.is_empty()).then_some(Figure {
        view,
        props,
        painful,
        walks,
        arrow,
        keys,
    })
}

/// All numbers of a file are whole: reading others would take more code than the rest of this file.
fn whole(text: &str) -> Option<f32> {
    text.parse::<i16>().ok().map(f32::from)
}

fn prop(text: &str) -> Option<Prop> {
    let letter = text.chars().next()?;
    let at = u32::from(letter).checked_sub(u32::from('a'))?;
    let kind = *PropKind::ALL.get(at as usize)?;
    let mut numbers = text.get(1..)?.split(',').map(whole);
    let mut number = || numbers.next().flatten();
    Some(Prop {
        kind,
        x: number().unwrap_or_default(),
        y: number().unwrap_or_default(),
        z: number().unwrap_or_default(),
    })
}

fn key(text: &str) -> Option<Key> {
    let mut fields = text.split(' ');
    let mut tenths = || Some(whole(fields.next()?)? / 10.0);
    let (seconds, stays) = (tenths()?, tenths()?);
    let anchor = Contact::of_letter(fields.next()?.chars().next()?)?;
    let on = fields.next()?.chars().filter(|letter| *letter != '-');
    let on = on
        .map(Contact::of_letter)
        .collect::<Option<Vec<Contact>>>()?;
    let mut hands = fields.next()?.chars();
    let mut hold = || match hands.next()? {
        '.' => Some(None),
        letter => Some(Some(Spot::of_letter(letter)?)),
    };
    let holds = [hold()?, hold()?];
    let mut pose = Pose::default();
    for field in fields {
        let (at, to) = field.split_once(':')?;
        pose.set(at.parse().ok()?, whole(to)?);
    }
    Some(Key {
        pose,
        seconds,
        stays,
        held: false,
        anchor,
        on,
        holds,
        cue: String::new(),
    })
}
