//! What a person has entered: entries with an identity and a version, merged without loss.
//!
//! Must never read a clock, touch storage, or drop a line that it does not understand.

mod apply;
mod checksum;
mod day;
mod entry;
mod folding;
mod id;
mod key;
mod line;
mod moment;
mod state;
mod version;

pub use apply::{Change, Command, Rejection, apply};
pub use day::Day;
pub use entry::{
    CheckIn, Draft, Entry, MAX_SETTING, MAX_TEXT, Note, Order, Reach, Score, Setting, Written,
};
pub use folding::{FOLD_ABOVE, Fold, plan_fold};
pub use id::{Id, Month};
pub use key::{Key, PREFIX, Volume, parse_mirror_name};
pub use line::{Damage, Line, Unread, each_line, read};
pub use moment::Moment;
pub use state::{Content, Record, Stored};
pub use version::{Version, Writer};
