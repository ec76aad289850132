//! What a chart shows and what it answers, without a picture of it.
//!
//! All values are whole numbers in hundredths of their unit: a rating of 4 is 400. Must never fill a gap,
//! nor smooth over one.

mod answer;
mod marks;
mod paths;
mod statistics;

pub use answer::{Against, Answer, Size, answer, ends, gap, standing};
pub use marks::{Mark, WEEKLY_ABOVE, by_day, by_week, marks, marks_after};
pub use paths::{Frame, Shapes, bars, level, shapes, upright};
pub use statistics::{ENOUGH, Usual, mean, seven_day_means, usual};

use crate::record::Day;

/// One point of a scale, in the unit of all values.
pub const POINT: i32 = 100;

/// The value of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The day.
    pub day: Day,
    /// In hundredths.
    pub value: i32,
}
