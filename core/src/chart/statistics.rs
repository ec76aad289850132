//! Means and the usual range.

use super::Value;

/// With fewer values than this there are no statistics, only a before and after (care rules, section 9).
pub const ENOUGH: usize = 5;
/// A mean of seven days needs so many values in them.
const ENOUGH_IN_A_WEEK: usize = 3;
/// The factor of an individuals chart, 3 / 1.128, in hundredths.
const FACTOR: i64 = 266;

/// What a person's values usually lie between: the limits of an individuals chart.
///
/// The mean, and 2.66 times the mean moving range to both sides of it (Shewhart's chart for individual
/// values; for instance NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// The lower limit; may lie below the scale.
    pub low: i32,
    /// The mean.
    pub centre: i32,
    /// The upper limit; may lie above the scale.
    pub high: i32,
}

/// The mean, rounded to the nearest hundredth; `None` without values.
#[must_use]
pub fn mean(values: impl IntoIterator<Item = i32>) -> Option<i32> {
    let (mut sum, mut count) = (0i64, 0i64);
    for value in values {
        sum += i64::from(value);
        count += 1;
    }
    rounded(sum, count)
}

/// The usual range of values in their order; `None` for fewer than [`ENOUGH`].
#[must_use]
pub fn usual(values: &[Value]) -> Option<Usual> {
    if values.len() < ENOUGH {
        return None;
    }
    let centre = mean(values.iter().map(|v| v.value))?;
    let moves = values.iter().zip(values.iter().skip(1));
    let moved: i64 = moves
        .map(|(a, b)| i64::from((b.value - a.value).abs()))
        .sum();
    let count = i64::try_from(values.len()).ok()? - 1;
    let reach = rounded(moved * FACTOR, count * 100)?;
    Some(Usual {
        low: centre - reach,
        centre,
        high: centre + reach,
    })
}

/// For each value the mean of its day and the six days before, where these hold three values or more.
#[must_use]
pub fn seven_day_means(values: &[Value]) -> Vec<Option<i32>> {
    let mean_at = |(at, last): (usize, &Value)| {
        let week = values
            .get(..=at)?
            .iter()
            .rev()
            .take_while(|v| last.day.days_since(v.day) < 7);
        let week: Vec<i32> = week.map(|v| v.value).collect();
        mean(week.iter().copied()).filter(|_| week.len() >= ENOUGH_IN_A_WEEK)
    };
    values.iter().enumerate().map(mean_at).collect()
}

/// `sum / count`, rounded to the nearest, halves away from zero.
fn rounded(sum: i64, count: i64) -> Option<i32> {
    let half = if sum < 0 { -count } else { count };
    i32::try_from((2 * sum + half).checked_div(2 * count)?).ok()
}
