//! The parts that pages are made of, one thing each. Styles of the same names are in `style/components/`.

pub mod chart;
pub mod check_in_form;
pub mod check_list;
pub mod choices;
pub mod confirm_word;
pub mod country;
pub mod entry_card;
pub mod form;
pub mod gate_card;
pub mod goal_card;
pub mod goal_form;
pub mod icon;
pub mod leg_map;
pub mod log_form;
pub mod next_day;
pub mod note_form;
pub mod notice;
pub mod problem;
pub mod question;
pub mod rating_form;
pub mod scale;
pub mod signs;
pub mod stopped;
pub mod ticks;
pub mod undo_bar;
pub mod week;
