//! What was felt on each day, as the entries tell it: what asks for a short check, or for a clinician, looks at this
//! (care rules, sections 2 and 7). Charts show check-ins alone.

use crate::chart::{POINT, Value};
use crate::record::{Day, Entry, Reach, Record, Score};

/// What was felt on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Felt {
    /// The day.
    pub day: Day,
    leg: Option<Score>,
    reach: Option<Reach>,
}

/// What was felt on each day with an entry that tells it, the earliest first: by the check-in that counts, and where it
/// leaves an answer out, or there is none, before the first session of the day.
pub(super) fn felt(record: &Record, from: Day, to: Day) -> Vec<Felt> {
    let days: Vec<Day> = record
        .days_until(to)
        .take_while(|day| *day >= from)
        .collect();
    let of = |day: Day| {
        let check_in = record.check_in_of(day).map(|(_, check_in)| check_in);
        let session = record.of_day(day).find_map(|(_, entry)| match entry {
            Entry::Session(session) => Some(session),
            _ => None,
        });
        Felt {
            day,
            leg: check_in.and_then(|c| c.leg).or(session.and_then(|s| s.leg)),
            reach: check_in
                .and_then(|c| c.reach)
                .or(session.and_then(|s| s.reach)),
        }
    };
    let all = days.into_iter().rev().map(of);
    all.filter(|felt| felt.leg.is_some() || felt.reach.is_some())
        .collect()
}

/// Leg pain as a series.
pub(super) fn leg(felt: &[Felt]) -> Vec<Value> {
    series(felt, |felt| felt.leg.map(Score::get))
}

/// The place of pain as a series.
pub(super) fn place(felt: &[Felt]) -> Vec<Value> {
    series(felt, |felt| felt.reach.map(Reach::number))
}

fn series(felt: &[Felt], of: impl Fn(&Felt) -> Option<u8>) -> Vec<Value> {
    let told = felt.iter().filter_map(|felt| {
        let value = i32::from(of(felt)?) * POINT;
        Some(Value {
            day: felt.day,
            value,
        })
    });
    told.collect()
}
