//! Marks as the paths of a drawing that is [`WIDTH`] wide and [`HEIGHT`] high, whatever its size on the
//! page: one path for a series, however long it is.

use super::{Mark, Usual};
use crate::record::Day;
use std::fmt::Write;

/// The width of the drawing.
const WIDTH: i64 = 1000;
/// The height of the drawing.
const HEIGHT: i64 = 1000;
/// Marks further apart than so many days are not joined: there was nothing in between.
const JOINED: i64 = 7;

/// The time and the scale that a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The value at the top, in hundredths; the bottom is 0.
    pub top: i32,
    /// Whether 0 is at the top instead.
    pub hanging: bool,
}

impl Frame {
    /// How far from the left a day is; a day lies in the middle of its room.
    fn x(&self, day: Day) -> i64 {
        let days = self.to.days_since(self.from) + 1;
        (2 * day.days_since(self.from) + 1) * WIDTH / (2 * days.max(1))
    }

    /// How far from the top a value is; what lies beyond the scale is at its edge.
    fn y(&self, value: i32) -> i64 {
        let top = i64::from(self.top.max(1));
        let up = (i64::from(value) * HEIGHT / top).clamp(0, HEIGHT);
        match self.hanging {
            true => up,
            false => HEIGHT - up,
        }
    }
}

/// The paths of one series, each empty if there is nothing to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shapes {
    /// Each value as a point; each week as an upright line from its least to its greatest value.
    pub points: String,
    /// The means of seven days, broken where there is nothing.
    pub line: String,
    /// The usual range.
    pub band: String,
}

/// The paths of marks.
#[must_use]
pub fn shapes(marks: &[Mark], usual: Option<&Usual>, frame: &Frame) -> Shapes {
    let mut shapes = Shapes::default();
    let mut last: Option<Day> = None;
    for mark in marks {
        let x = middle(mark, frame);
        add(&mut shapes.points, "M", x);
        add(&mut shapes.points, " ", frame.y(mark.low));
        add(&mut shapes.points, "V", frame.y(mark.high));
        let Some(smooth) = mark.smooth else {
            continue;
        };
        let joined = last.is_some_and(|day| mark.from.days_since(day) <= JOINED);
        add(&mut shapes.line, if joined { "L" } else { "M" }, x);
        add(&mut shapes.line, " ", frame.y(smooth));
        last = Some(mark.to);
    }
    if let Some(usual) = usual {
        shapes.band = block(0, WIDTH, frame.y(usual.low), frame.y(usual.high));
    }
    shapes
}

/// A line over the whole width at this value.
#[must_use]
pub fn level(value: i32, frame: &Frame) -> String {
    let mut path = String::from("M0");
    add(&mut path, " ", frame.y(value));
    add(&mut path, "H", WIDTH);
    path
}

/// The values of weeks as bars.
#[must_use]
pub fn bars(marks: &[Mark], frame: &Frame) -> String {
    let days = (frame.to.days_since(frame.from) + 1).max(1);
    let half = (WIDTH * 5 / (2 * days)).max(1);
    let bar = |mark: &Mark| {
        let x = middle(mark, frame);
        block(x - half, x + half, frame.y(0), frame.y(mark.value))
    };
    marks.iter().map(bar).collect()
}

/// An upright line over the whole height where a mark stands.
#[must_use]
pub fn upright(mark: &Mark, frame: &Frame) -> String {
    let mut path = String::new();
    add(&mut path, "M", middle(mark, frame));
    add(&mut path, " 0V", HEIGHT);
    path
}

/// The middle of what a mark stands for.
fn middle(mark: &Mark, frame: &Frame) -> i64 {
    (frame.x(mark.from) + frame.x(mark.to)) / 2
}

fn block(left: i64, right: i64, low: i64, high: i64) -> String {
    let mut path = String::new();
    add(&mut path, "M", left);
    add(&mut path, " ", low);
    add(&mut path, "V", high);
    add(&mut path, "H", right);
    add(&mut path, "V", low);
    path.push('Z');
    path
}

fn add(path: &mut String, what: &str, number: i64) {
    // Short numbers are written faster than long ones.
    let number = i32::try_from(number).unwrap_or_default();
    let _ = write!(path, "{what}{number}");
}
