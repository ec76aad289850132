//! What is drawn and listed: a mark for every day with a value, or for every week of a long time.

use super::{Value, mean, seven_day_means};
use crate::record::Day;

/// A time longer than so many days is shown week by week.
pub const WEEKLY_ABOVE: i64 = 400;

/// A day or a week with its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The first day that it stands for.
    pub from: Day,
    /// The last day that it stands for.
    pub to: Day,
    /// The least value.
    pub low: i32,
    /// The mean of its values; for a day, its value.
    pub value: i32,
    /// The greatest value.
    pub high: i32,
    /// The mean of seven days; `None` where there are too few values for one.
    pub smooth: Option<i32>,
}

/// The marks of a series: one a day, or one a week if it goes over more than [`WEEKLY_ABOVE`] days.
#[must_use]
pub fn marks(values: &[Value]) -> Vec<Mark> {
    let span = match (values.first(), values.last()) {
        (Some(first), Some(last)) => last.day.days_since(first.day),
        _ => 0,
    };
    match span > WEEKLY_ABOVE {
        true => by_week(values),
        false => by_day(values),
    }
}

/// The same for a part of a series: what came just before it is in its means, and not in its marks. So the mean of a day
/// is the same in whatever part it is shown.
#[must_use]
pub fn marks_after(before: &[Value], values: &[Value]) -> Vec<Mark> {
    let mut all = marks(values);
    let is_daily = all.iter().all(|mark| mark.from == mark.to);
    if is_daily {
        let whole: Vec<Value> = before.iter().chain(values).copied().collect();
        let means = seven_day_means(&whole).into_iter().skip(before.len());
        for (mark, mean) in all.iter_mut().zip(means) {
            mark.smooth = mean;
        }
    }
    all
}

/// One mark for each value.
#[must_use]
pub fn by_day(values: &[Value]) -> Vec<Mark> {
    let mark = |(v, smooth): (&Value, Option<i32>)| Mark {
        from: v.day,
        to: v.day,
        low: v.value,
        value: v.value,
        high: v.value,
        smooth,
    };
    values
        .iter()
        .zip(seven_day_means(values))
        .map(mark)
        .collect()
}

/// One mark for each week with a value, Monday to Sunday.
#[must_use]
pub fn by_week(values: &[Value]) -> Vec<Mark> {
    let weeks = values.chunk_by(|a, b| a.day.monday() == b.day.monday());
    let mark = |week: &[Value]| {
        let monday = week.first()?.day.monday();
        let value = mean(week.iter().map(|v| v.value))?;
        Some(Mark {
            from: monday,
            to: monday.plus(6),
            low: week.iter().map(|v| v.value).min()?,
            value,
            high: week.iter().map(|v| v.value).max()?,
            smooth: Some(value),
        })
    };
    weeks.filter_map(mark).collect()
}
