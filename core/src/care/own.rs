//! Levels that the person chose, easier or harder (care rules, section 7).

use super::history::{level_of, rank_of};
use super::past::{Own, Past};
use crate::library::{MOVES, Rank, move_of};
use crate::record::{Day, Level, Record, Visit};

/// The setting with them, as short as a setting must be: for each exercise its number (one character), its level
/// (0 to 2) and the days since [`Day::FIRST`], all to the base of 36. Written before: number, `:`, level, `@`, day.
pub const OWN: &str = "own";

/// The last choice for each exercise, the earliest first. What cannot be read is left out.
#[must_use]
pub fn own(record: &Record) -> Vec<Own> {
    let text = record.setting(OWN).unwrap_or_default();
    let mut found: Vec<Own> = text.split(' ').filter_map(read).collect();
    found.sort_by_key(|own| own.day);
    found
}

/// A clinician's yes begins at the easiest level (care rules, section 1), also with what had been led before it: from the
/// day on which it was said, or written down if that is later. It stays so whatever is told of the condition afterwards.
/// The tick of a plan is no such yes: the plan counts as it is.
pub(super) fn begun_anew(record: &Record, past: &[Past]) -> Vec<Own> {
    let of_plan = |visit: &Visit| record.plans().any(|(_, plan)| plan.from == visit.who);
    let yes = record.visits().map(|(_, visit)| visit);
    let yes = yes.filter(|visit| !visit.cleared.is_empty() && !of_plan(visit));
    let mut days: Vec<Day> = yes.map(|visit| visit.on.max(visit.day)).collect();
    days.sort_unstable();
    days.dedup();
    let mut found = Vec::new();
    for day in days {
        let before = past.iter().take_while(|past| past.day < day);
        let mut done: Vec<&str> = before
            .flat_map(|past| &past.exercises)
            .map(|one| one.id.as_str())
            .collect();
        done.sort_unstable();
        done.dedup();
        found.extend(done.into_iter().map(|id| Own {
            day,
            id: id.to_owned(),
            rank: Rank::Easier,
        }));
    }
    found
}

fn read(text: &str) -> Option<Own> {
    let (number, level, day) = match text.split_once(':') {
        Some((number, rest)) => {
            let (level, day) = rest.split_once('@')?;
            (number.parse().ok()?, level.parse().ok()?, Day::parse(day)?)
        }
        None => {
            let (number, rest) = text.split_at_checked(1)?;
            let (level, days) = rest.split_at_checked(1)?;
            let days = u64::from_str_radix(days, BASE).ok()?;
            let number = u8::from_str_radix(number, BASE).ok()?;
            (number, level.parse().ok()?, Day::FIRST.plus(days))
        }
    };
    let level = Level::ALL.get::<usize>(level)?;
    let found = MOVES.iter().find(|found| found.number == number)?;
    Some(Own {
        day,
        id: found.id.to_owned(),
        rank: rank_of(*level),
    })
}

/// The base of the numbers in the setting.
const BASE: u32 = 36;

fn short(number: u64) -> String {
    let mut left = number;
    let mut digits = Vec::new();
    while left > 0 || digits.is_empty() {
        digits.extend(char::from_digit((left % u64::from(BASE)) as u32, BASE));
        left /= u64::from(BASE);
    }
    digits.iter().rev().collect()
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
        let number = short(u64::from(move_of(&own.id)?.number));
        let days = u64::try_from(own.day.days_since(Day::FIRST)).ok()?;
        Some(format!(
            "{number}{}{}",
            level_of(own.rank) as u8,
            short(days)
        ))
    });
    texts.collect::<Vec<_>>().join(" ")
}
