//! What a person has entered: entries with an identity and a version, merged without loss.
//!
//! Must never read a clock, touch storage, or drop a line that it does not understand.

mod apply;
mod body;
mod checksum;
mod day;
mod entry;
mod folding;
mod goal;
mod id;
mod key;
mod line;
mod moment;
mod plan;
mod safety;
mod session;
mod state;
mod training;
mod version;

pub use apply::{Change, Command, Rejection, apply};
pub use day::Day;
pub use entry::{
    CheckIn, Could, Entry, MAX_SETTING, MAX_TEXT, Note, Order, Reach, Score, Setting, Written,
};
pub use folding::{FOLD_ABOVE, Fold, plan_fold};
pub use goal::{
    Activity, Aim, Goal, How, MAX_NAME, MAX_RUNGS, MAX_SESSIONS, MAX_WALKING, MIN_RUNGS,
};
pub use id::{Id, Month};
pub use key::{Key, PREFIX, Volume, parse_mirror_name};
pub use line::{Damage, Line, Unread, each_line, read};
pub use moment::Moment;
pub use plan::{MAX_PLAN, Plan, Planned};
pub use safety::{Extent, LockAnswer, Release, SafetyCheck, Said, Since, Urgency};
pub use session::{End, Felt, Level, MAX_SESSION, NextDay, Place, Session, Step, Stop, Visit};
pub use state::{Content, Record, Stored};
pub use training::{ExerciseLog, MAX_MINUTES, MAX_REPETITIONS, MAX_SETS, Rating, WALKING};
pub use version::{Version, Writer};
