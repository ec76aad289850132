//! From when until when each limit holds (care rules, section 7: nothing is stepped up past a limit). Usual practice.
//!
//! What was led is worked out anew from all entries, each time. So a limit must count for the days on which it held: one
//! that is told later, or ends, must not change what was decided on other days.

use super::answers::{answer, chosen};
use super::conditions::TWELVE_WEEKS;
use super::known::{WEAK, condition, limit, limit_of, risk, since, since_of, told_since};
use super::limits::Limit;
use crate::library::Risk;
use crate::record::{Day, MAX_SETTING, Record};

/// A limit, and when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The limit.
    pub limit: Limit,
    /// The first day on which it is known.
    pub from: Day,
    /// The day from which on it holds no more; `None` if that has not come.
    pub until: Option<Day>,
}

impl Held {
    /// Whether it holds on this day.
    #[must_use]
    pub fn on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// The questions of whose options limits follow.
const LIMITING: [&str; 3] = ["limits", "risks", "first"];

/// The limit that an option of these questions stands for, and the day on which it ends by itself: most conditions end,
/// but a new hip goes on as one whose rules are not known.
fn limit_named(name: &str, day: Option<Day>) -> Option<(Limit, Option<Day>)> {
    if let Some(told) = limit(name) {
        return Some((told, None));
    }
    if risk(name) == Some(Risk::BoneThinning) {
        return Some((Limit::BoneThinning, None));
    }
    // Without its day it has not ended.
    let of = limit_of(condition(name, None)?, Day::FIRST)?;
    let ends = day.map(|day| day.plus(u64::try_from(TWELVE_WEEKS).unwrap_or_default()));
    Some((of, ends.filter(|_| of != Limit::NewHip)))
}

/// What is told now of a question: each option, the day that belongs to it, and the first day on which it is known.
fn told(record: &Record, question: &str, unknown: Day) -> Vec<(String, Option<Day>, Day)> {
    let days = since(record, question);
    let on = answer(record, question).map_or(unknown, |answer| answer.on);
    let of = chosen(record, question).into_iter().map(|(name, day)| {
        let known = days.iter().find(|(known, _)| *known == name);
        let from = known.map_or(on, |(_, since)| *since);
        (name, day, from)
    });
    of.collect()
}

/// All limits that were told, remembered, or follow from a condition, with their days. One whose first day is not known
/// counts since ever.
#[must_use]
pub fn held(record: &Record) -> Vec<Held> {
    let mut found = taken_away(record);
    for question in LIMITING {
        for (name, day, from) in told(record, question, Day::FIRST) {
            let named = limit_named(&name, day);
            found.extend(named.map(|(limit, until)| Held { limit, from, until }));
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
    found.extend(weak.map(|from| Held {
        limit: Limit::FootWeakness,
        from,
        until: None,
    }));
    found
}

/// The setting with the limits, and what brings one, that were told and taken away again: `name=20260105-20260301`, with
/// blanks between, the earliest first. If there are more than fit, the earliest are left out.
pub const TAKEN_AWAY: &str = "pastlim";

fn taken_away(record: &Record) -> Vec<Held> {
    let one = |part: &str| {
        let (name, days) = part.split_once('=')?;
        let (from, until) = days.split_once('-')?;
        let (limit, _) = limit_named(name, None)?;
        Some(Held {
            limit,
            from: Day::of_digits(from)?,
            until: Some(Day::of_digits(until)?),
        })
    };
    let text = record.setting(TAKEN_AWAY).unwrap_or_default();
    text.split(' ').filter_map(one).collect()
}

/// The settings that are kept beside the answer to a question once these options are told today, by their names: since
/// when each is told, and what was taken away. All of them are worked out from the record as it is before the first of
/// them is kept: what was taken away is known there only.
#[must_use]
pub fn kept_beside(
    record: &Record,
    question: &str,
    names: &[&str],
    today: Day,
) -> Vec<(&'static str, String)> {
    let Some(since) = since_of(question) else {
        return Vec::new();
    };
    vec![
        (since, told_since(record, question, names, today)),
        (TAKEN_AWAY, taken_away_now(record, question, names, today)),
    ]
}

/// The value of [`TAKEN_AWAY`] once these options of this question are told today; the same as before for a question from
/// which no limit follows.
fn taken_away_now(record: &Record, question: &str, names: &[&str], today: Day) -> String {
    let before = told(record, question, today).into_iter();
    let gone = before.filter(|(name, ..)| !names.contains(&name.as_str()));
    let now = gone.filter_map(|(name, day, from)| {
        // One that had ended by itself ends no later for being taken away.
        let (_, ended) = limit_named(&name, day)?;
        let until = ended.map_or(today, |ended| ended.min(today));
        let from = from.min(until);
        Some(format!("{name}={}-{}", from.digits(), until.digits()))
    });
    let known = record.setting(TAKEN_AWAY).unwrap_or_default().split(' ');
    let known = known.filter(|part| !part.is_empty()).map(str::to_owned);
    let mut all: Vec<String> = known.chain(now).collect();
    while all.join(" ").len() > MAX_SETTING {
        all.remove(0);
    }
    all.join(" ")
}
