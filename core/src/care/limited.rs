//! Since when each limit is known (care rules, section 7: nothing is stepped up past a limit). Usual practice.
//!
//! A limit whose day is not known counts since ever.

use super::answers::{answer, chosen};
use super::conditions::Condition;
use super::known::{WEAK, condition, limit, limit_of, limits, risk, since};
use super::limits::Limit;
use crate::library::Risk;
use crate::record::{Day, Record};

/// The limits that hold today, each with the day since which it is known.
#[must_use]
pub fn limits_since(record: &Record, today: Day) -> Vec<(Limit, Day)> {
    let known = known_since(record);
    let since = |limit: Limit| {
        let days = known.iter().filter(|(of, _)| *of == limit);
        days.map(|(_, day)| *day).min().unwrap_or(Day::FIRST)
    };
    let hold = limits(record, today).into_iter();
    hold.map(|limit| (limit, since(limit))).collect()
}

/// All limits that were told, remembered, or follow from a condition, with the day of that.
fn known_since(record: &Record) -> Vec<(Limit, Day)> {
    let mut found = Vec::new();
    let told = |question: &str| {
        let days = since(record, question);
        let on = answer(record, question).map_or(Day::FIRST, |answer| answer.on);
        let of = chosen(record, question)
            .into_iter()
            .map(move |(name, day)| {
                let known = days.iter().find(|(known, _)| *known == name);
                (name, day, known.map_or(on, |(_, since)| *since))
            });
        of.collect::<Vec<_>>()
    };
    for (name, _, since) in told("limits") {
        found.extend(limit(&name).map(|limit| (limit, since)));
    }
    for (name, _, since) in told("risks") {
        if risk(&name) == Some(Risk::BoneThinning) {
            found.push((Limit::BoneThinning, since));
        }
    }
    for (name, day, since) in told("first") {
        let Some(condition) = condition(&name, day) else {
            continue;
        };
        found.extend(limit_of(condition, since).map(|limit| (limit, since)));
        if let Condition::Pregnancy(_) = condition {
            found.push((Limit::PregnantLate, since));
        }
    }
    let weak = record
        .safety_checks()
        .filter(|(_, check)| {
            check
                .checked
                .iter()
                .any(|name| WEAK.contains(&name.as_str()))
        })
        .map(|(_, check)| check.day)
        .min();
    found.extend(weak.map(|since| (Limit::FootWeakness, since)));
    found
}
