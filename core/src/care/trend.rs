//! The series of the record that charts show, and what counts as a change that matters.

use crate::chart::{Mark, POINT, Value, marks, mean};
use crate::record::{CheckIn, Day, Entry, Id, Rating, Record, Score};

/// The least change of a 0-10 pain rating that matters: 2 points. Source: Ostelo and others, 2008.
pub const PAIN_MATTERS: i32 = 2 * POINT;
/// The least change of the rating of one activity that matters: 3 points. Source: Stratford, 1995
/// (Patient-Specific Functional Scale, single activity).
pub const FUNCTION_MATTERS: i32 = 3 * POINT;

/// Pain of so much is high whatever it was before (care rules, section 1, where it sends to a clinician). Usual practice.
const HIGH: i32 = 8 * POINT;
/// So far above the mean of seven days pain is high for this person (care rules, section 2, where it asks
/// for a check). Usual practice.
const FAR_ABOVE: i32 = 3 * POINT;

/// Whether the latest value of a series of pain is too high to be called usual.
#[must_use]
pub fn is_high(values: &[Value]) -> bool {
    let Some((last, before)) = values.split_last() else {
        return false;
    };
    let week = before.iter().filter(|v| last.day.days_since(v.day) <= 7);
    let far = mean(week.map(|v| v.value)).is_some_and(|mean| last.value - mean >= FAR_ABOVE);
    last.value >= HIGH || far
}

/// What a series tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// How well the activity of this goal goes, 0 to 10.
    Activity(Id),
    /// Leg pain, 0 to 10.
    Leg,
    /// Back pain, 0 to 10.
    Back,
    /// How far down the pain goes, 0 (no pain) to 5 (foot). It is no score.
    Place,
}

/// The entries between two days, both included, the earliest first: found once, for all that is worked out
/// of them.
#[must_use]
pub fn entries(record: &Record, from: Day, to: Day) -> Vec<&Entry> {
    record.between(from, to).map(|(_, entry)| entry).collect()
}

/// The values in entries from this day on: of each day what its last entry says. A check-in that leaves an
/// answer out says that there is none.
#[must_use]
pub fn values(entries: &[&Entry], series: Series, from: Day) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for entry in entries {
        let Some((day, value)) = told(entry, series).filter(|(day, _)| *day >= from) else {
            continue;
        };
        if values.last().is_some_and(|last| last.day == day) {
            values.pop();
        }
        if let Some(value) = value {
            values.push(Value {
                day,
                value: i32::from(value) * POINT,
            });
        }
    }
    values
}

/// What an entry says of a series, if it says anything about it.
fn told(entry: &Entry, series: Series) -> Option<(Day, Option<u8>)> {
    let answered = |check_in: &CheckIn| match series {
        Series::Leg => check_in.leg.map(Score::get),
        Series::Back => check_in.back.map(Score::get),
        _ => check_in.reach.map(|place| place.number()),
    };
    match (entry, series) {
        (Entry::Rating(rating), Series::Activity(goal)) if rating.goal == goal => {
            Some((rating.day, Some(rating.score.get())))
        }
        (Entry::CheckIn(check_in), Series::Leg | Series::Back | Series::Place) => {
            Some((check_in.day, answered(check_in)))
        }
        _ => None,
    }
}

/// The last rating of a goal's activity.
#[must_use]
pub fn last_rating(record: &Record, goal: Id) -> Option<&Rating> {
    let last = record.days().next()?;
    let mut latest = record.between(Day::FIRST, last).rev();
    latest.find_map(|(_, entry)| match entry {
        Entry::Rating(rating) if rating.goal == goal => Some(rating),
        _ => None,
    })
}

/// The marks of places: of a week the commonest, as a mean of places would be none.
#[must_use]
pub fn places(values: &[Value]) -> Vec<Mark> {
    let mut rest = values;
    let place = |mark: Mark| {
        let week = rest.iter().take_while(|v| v.day <= mark.to).count();
        let (week, after) = rest.split_at_checked(week).unwrap_or((rest, &[]));
        rest = after;
        let value = commonest(week.iter().map(|v| v.value)).unwrap_or(mark.value);
        Mark {
            value,
            smooth: None,
            ..mark
        }
    };
    marks(values).into_iter().map(place).collect()
}

/// The value that is there most often; of several the greatest.
#[must_use]
pub fn commonest(values: impl Iterator<Item = i32> + Clone) -> Option<i32> {
    let often = |value: i32| values.clone().filter(|other| *other == value).count();
    values.clone().max_by_key(|value| (often(*value), *value))
}
