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
        /// Of the first seven days (of the first half, if the time is shorter than two weeks).
        before: i32,
        /// Of the last seven days (of the last half).
        after: i32,
        /// How great the difference is.
        size: Size,
    },
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
    let days = last.day.days_since(first.day) + 1;
    let window = (days / 2).clamp(1, 7);
    let early = values
        .iter()
        .filter(|v| v.day.days_since(first.day) < window);
    let late = values
        .iter()
        .filter(|v| last.day.days_since(v.day) < window);
    let before = mean(early.map(|v| v.value));
    let after = mean(late.map(|v| v.value));
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
