//! What a series answers: what was before, what is now, and whether the difference matters.

use super::{ENOUGH, POINT, Usual, Value, mean};
use crate::record::Day;

/// So many days without a value are worth a sentence.
const LONG_GAP: i64 = 14;

/// How great a difference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Under one point: about the same.
    Same,
    /// One point or more, but less than what matters.
    Small,
    /// At least what matters.
    Matters,
}

/// What a series says of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There is no value.
    Nothing,
    /// There are fewer than [`ENOUGH`] values: the first and the last, which may be the same.
    Few {
        /// The first.
        first: Value,
        /// The last.
        last: Value,
    },
    /// The mean of the first days and of the last days with values.
    Change {
        /// Of the first of its [`ends`].
        before: i32,
        /// Of the last.
        after: i32,
        /// How great the difference is.
        size: Size,
    },
}

/// So many values make an end of a series, if there are enough for two such ends: one alone is no average.
const LEAST: usize = 3;

/// The two ends of a series that are compared: its first and its last seven days (halves, if the time is shorter than two
/// weeks). Where they hold few values, as of what is rated once a week, its first and its last three (or halves).
#[must_use]
pub fn ends(values: &[Value]) -> (&[Value], &[Value]) {
    let (Some(first), Some(last)) = (values.first(), values.last()) else {
        return (values, values);
    };
    let days = last.day.days_since(first.day) + 1;
    let window = (days / 2).clamp(1, 7);
    let is_early = |v: &&Value| v.day.days_since(first.day) < window;
    let is_late = |v: &&Value| last.day.days_since(v.day) < window;
    let mut early = values.iter().take_while(is_early).count();
    let mut late = values.iter().rev().take_while(is_late).count();
    let least = LEAST.min(values.len() / 2);
    if early < least {
        early = least;
        late = late.min(values.len() - early);
    }
    if late < least {
        late = least;
        early = early.min(values.len() - late);
    }
    let late = values.get(values.len() - late..).unwrap_or_default();
    (values.get(..early).unwrap_or_default(), late)
}

/// Compares the first with the last days. `matters` is the least difference that matters, in hundredths.
#[must_use]
pub fn answer(values: &[Value], matters: i32) -> Answer {
    let (Some(first), Some(last)) = (values.first(), values.last()) else {
        return Answer::Nothing;
    };
    let few = Answer::Few {
        first: *first,
        last: *last,
    };
    if values.len() < ENOUGH {
        return few;
    }
    let (early, late) = ends(values);
    let before = mean(early.iter().map(|v| v.value));
    let after = mean(late.iter().map(|v| v.value));
    let (Some(before), Some(after)) = (before, after) else {
        return few;
    };
    let by = (after - before).abs();
    let size = match by {
        by if by >= matters => Size::Matters,
        by if by >= POINT => Size::Small,
        _ => Size::Same,
    };
    Answer::Change {
        before,
        after,
        size,
    }
}

/// Where a value stands against the usual range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// Below it.
    Below,
    /// In it: the usual ups and downs.
    Within,
    /// Above it.
    Above,
}

/// Where a value stands against the usual range.
#[must_use]
pub fn standing(value: i32, usual: &Usual) -> Against {
    if value < usual.low {
        Against::Below
    } else if value > usual.high {
        Against::Above
    } else {
        Against::Within
    }
}

/// The longest time without a value after a value and up to `today`, if it is two weeks or longer: its first
/// and its last day.
#[must_use]
pub fn gap(values: &[Value], today: Day) -> Option<(Day, Day)> {
    let days = values.iter().map(|v| v.day);
    let next = days.clone().skip(1).chain([today.plus(1)]);
    let without = days
        .zip(next)
        .map(|(a, b)| (b.days_since(a) - 1, a.plus(1), b.minus(1)));
    let (days, from, to) = without.max_by_key(|(days, ..)| *days)?;
    (days >= LONG_GAP).then_some((from, to))
}
