//! Tests of the rooms of `legwork-core` as a whole; each file proves the sentences that it names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod adapt;
mod backup;
mod chart;
mod checking;
mod choice;
mod common;
mod easier;
mod facts;
mod figures;
mod folding;
mod gate;
mod goals;
mod golden;
mod json;
mod life;
mod loads;
mod mistaken;
mod pace;
mod plan;
mod record;
mod resume;
mod rules;
mod safety;
mod stated;
mod tailor;
mod traffic_light;
mod training;
mod triage;
