//! What follows from the record, as values with their reasons: never a sentence.

mod goals;
mod training;
mod trend;

pub use goals::{
    MAX_ACTIVITIES, Target, activities, may_add_activity, past, sessions_target, walking_target,
};
pub use training::{Week, is_session, last_log, week, weeks};
pub use trend::{
    FUNCTION_MATTERS, PAIN_MATTERS, Series, commonest, entries, is_high, last_rating, places,
    values,
};
