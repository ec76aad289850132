//! What follows from the record, as values with their reasons: never a sentence.

pub mod adapt;
pub mod answers;
pub mod cards;
pub mod checking;
pub mod choice;
pub mod conditions;
mod cut;
pub mod decided;
pub mod direction;
pub mod dose;
pub mod due;
pub mod facts;
mod felt;
pub mod first_steps;
pub mod gate;
pub mod giving;
mod glides;
mod goals;
pub mod history;
pub mod known;
pub mod left_out;
pub mod limited;
pub mod limits;
pub mod lock;
pub mod mistaken;
pub mod next_day;
pub mod own;
pub mod past;
pub mod patterns;
pub mod plan;
mod raising;
pub mod resume;
pub mod rhythm;
pub mod rules;
pub mod session;
pub mod signals;
pub mod tailor;
pub mod traffic_light;
mod training;
mod trend;
pub mod triage;
mod turning;
pub mod walk;

pub use goals::{
    MAX_ACTIVITIES, Target, activities, activity_of, may_add_activity, past, sessions_target,
    walking_target,
};
pub use training::{Week, is_session, last_log, week};
pub use trend::{FUNCTION_MATTERS, PAIN_MATTERS, Trends, commonest, is_high, last_rating, places};
