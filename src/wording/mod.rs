//! Every sentence of the interface that is not content, a file for each page.
//!
//! Plain words, reading age 9 to 11. Must never hold a rule, and never a number that was not given.

pub mod about;
pub mod again;
pub mod check;
pub mod check_in;
pub mod dates;
pub mod diary;
pub mod direction;
pub mod entries;
pub mod exercises;
pub mod figure;
pub mod goals;
pub mod learn;
pub mod led;
pub mod more;
pub mod notices;
pub mod places;
pub mod progress;
mod reasons;
pub mod resume;
pub mod safety;
pub mod session;
pub mod settings;
pub mod shell;
pub mod start;
pub mod today;
pub mod walk;
