//! A moment of a course, as it is shown: what is counted, how much is left, how the body stands.

use super::course::{Course, Part};
use crate::figure::Clip;
use crate::library::Kind;

/// A moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The part.
    pub part: Part,
    /// Whole seconds that are left of the part, counted down to 1.
    pub left: u32,
    /// How much of the part is over, 0 to 1.
    pub over: f32,
    /// The time of the figure.
    pub figure: f32,
    /// Whether something is held at this moment.
    pub held: bool,
    /// Whole seconds of the hold that are left; 0 if nothing is held.
    pub hold_left: u32,
    /// The key that the figure goes to or stays at.
    pub key: usize,
}

/// The moment at this time, in seconds since the beginning; `None` once all is over.
#[must_use]
pub fn moment(course: &Course, clip: Option<&Clip>, time: f32) -> Option<Moment> {
    let (part, into, seconds) = course.at(time)?;
    let whole = |seconds: f32| seconds.max(0.0).ceil() as u32;
    let once = matches!(part, Part::Once { .. });
    let figure = match (clip, part) {
        (Some(_), Part::Once { .. }) => course.figure_time(into),
        (Some(_), Part::Minutes) => into,
        _ => 0.0,
    };
    let key = clip.map_or(0, |clip| clip.place(figure).0);
    let held = course.held(into).filter(|_| once);
    Some(Moment {
        part,
        left: whole(seconds - into),
        over: (into / seconds.max(0.1)).clamp(0.0, 1.0),
        figure,
        held: held.is_some(),
        hold_left: held.map_or(0, whole),
        key,
    })
}

impl Moment {
    /// Whether it is on the other side.
    #[must_use]
    pub fn is_other_side(&self) -> bool {
        matches!(self.part, Part::Once { other: true, .. })
    }

    /// Whether what is counted are seconds rather than repetitions.
    #[must_use]
    pub fn counts_seconds(&self, kind: Kind) -> bool {
        match self.part {
            Part::Once { .. } => kind == Kind::Hold && self.held,
            Part::Ready | Part::Between { .. } | Part::Minutes => true,
        }
    }
}
