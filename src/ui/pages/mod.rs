//! The pages, one each. A page reads memos and dispatches commands; it holds no rule.

pub mod about;
pub mod check;
pub mod check_in;
pub mod cope;
pub mod diary;
pub mod diary_day;
pub mod direction;
pub mod ended;
mod exercise;
pub mod exercises;
pub mod goals;
pub mod later;
pub mod learn;
pub mod lesson;
pub mod more;
pub mod not_found;
pub mod progress;
pub mod safety;
pub mod safety_answer;
mod safety_answered;
pub mod session;
pub mod settings;
pub mod start;
pub mod today;
pub mod visit;
