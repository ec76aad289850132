//! From when until when each limit holds (care rules, section 7: nothing is stepped up past a limit). Usual practice.
//!
//! What was led is worked out anew from all entries, each time. So a limit must count for the days on which it held: one
//! that is told later, or ends, must not change what was decided on other days.

use super::answers::{answer, chosen};
use super::conditions::TWELVE_WEEKS;
use super::known::{WEAK, condition, limit, limit_of, risk, since};
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

/// All limits that were told, remembered, or follow from a condition, with their days. One whose first day is not known
/// counts since ever.
#[must_use]
pub fn held(record: &Record) -> Vec<Held> {
    let mut found = taken_away(record);
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
    let lasting = |limit, from| Held {
        limit,
        from,
        until: None,
    };
    for (name, _, from) in told("limits") {
        found.extend(limit(&name).map(|limit| lasting(limit, from)));
    }
    for (name, _, from) in told("risks") {
        if risk(&name) == Some(Risk::BoneThinning) {
            found.push(lasting(Limit::BoneThinning, from));
        }
    }
    for (name, day, from) in told("first") {
        let condition = condition(&name, day);
        let limit = condition.and_then(|condition| limit_of(condition, from));
        let until = day.map(|day| day.plus(u64::try_from(TWELVE_WEEKS).unwrap_or_default()));
        found.extend(limit.map(|limit| Held { limit, from, until }));
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
    found.extend(weak.map(|from| lasting(Limit::FootWeakness, from)));
    found
}

/// The setting with the limits that were told and taken away again: `name=20260105-20260301`, with blanks between, the
/// earliest first. If there are more than fit, the earliest are left out.
pub const TAKEN_AWAY: &str = "pastlim";

fn taken_away(record: &Record) -> Vec<Held> {
    let one = |part: &str| {
        let (name, days) = part.split_once('=')?;
        let (from, until) = days.split_once('-')?;
        Some(Held {
            limit: limit(name)?,
            from: Day::of_digits(from)?,
            until: Some(Day::of_digits(until)?),
        })
    };
    let text = record.setting(TAKEN_AWAY).unwrap_or_default();
    text.split(' ').filter_map(one).collect()
}

/// The value of [`TAKEN_AWAY`] once these limits are told today.
#[must_use]
pub fn taken_away_now(record: &Record, names: &[&str], today: Day) -> String {
    let days = since(record, "limits");
    let on = answer(record, "limits").map_or(today, |answer| answer.on);
    let before = chosen(record, "limits").into_iter();
    let gone = before.filter(|(name, _)| !names.contains(&name.as_str()));
    let now = gone.map(|(name, _)| {
        let from = days.iter().find(|(known, _)| *known == name);
        let from = from.map_or(on, |(_, since)| *since).min(today);
        format!("{name}={}-{}", from.digits(), today.digits())
    });
    let known = record.setting(TAKEN_AWAY).unwrap_or_default().split(' ');
    let known = known.filter(|part| !part.is_empty()).map(str::to_owned);
    let mut all: Vec<String> = known.chain(now).collect();
    while all.join(" ").len() > MAX_SETTING {
        all.remove(0);
    }
    all.join(" ")
}
