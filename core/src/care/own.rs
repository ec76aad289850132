//! Levels that the person chose, easier or harder (care rules, section 7).

use super::history::{level_of, rank_of};
use super::past::Own;
use crate::library::{MOVES, Rank, move_of};
use crate::record::{Day, Level, Record};

/// The setting with them: for each exercise its number, `:`, its level and `@` with the day of the choice.
pub const OWN: &str = "own";

/// The last choice for each exercise, the earliest first. What cannot be read is left out.
#[must_use]
pub fn own(record: &Record) -> Vec<Own> {
    let text = record.setting(OWN).unwrap_or_default();
    let mut found: Vec<Own> = text.split(' ').filter_map(read).collect();
    found.sort_by_key(|own| own.day);
    found
}

fn read(text: &str) -> Option<Own> {
    let (number, rest) = text.split_once(':')?;
    let (level, day) = rest.split_once('@')?;
    let number: u8 = number.parse().ok()?;
    let level = Level::ALL.get(level.parse::<usize>().ok()?)?;
    let found = MOVES.iter().find(|found| found.number == number)?;
    Some(Own {
        day: Day::parse(day)?,
        id: found.id.to_owned(),
        rank: rank_of(*level),
    })
}

/// The value of [`OWN`] once this level was chosen today.
#[must_use]
pub fn choose_own(record: &Record, today: Day, id: &str, rank: Rank) -> String {
    let mut all = own(record);
    all.retain(|own| own.id != id);
    all.push(Own {
        day: today,
        id: id.to_owned(),
        rank,
    });
    let texts = all.iter().filter_map(|own| {
        let number = move_of(&own.id)?.number;
        Some(format!("{number}:{}@{}", level_of(own.rank) as u8, own.day))
    });
    texts.collect::<Vec<_>>().join(" ")
}
