//! How an exercise is led in time: what is done at each moment, and how much is left. Pure: the time that has
//! passed is an argument, so that it is true after the page was hidden, too.

mod clock;
mod course;
mod moment;
mod share;

pub use clock::Clock;
pub use course::{CHANGE, Course, Part, READY, REST, Work};
pub use moment::{Moment, moment};
pub use share::{ANSWER, Need, share, within};
