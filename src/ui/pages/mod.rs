//! The pages, one each. A page reads memos and dispatches commands; it holds no rule.

pub mod about;
pub mod check_in;
pub mod diary;
pub mod diary_day;
pub mod ended;
pub mod not_found;
pub mod safety;
pub mod settings;
pub mod today;
