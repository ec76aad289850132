//! Tests of the rooms of `legwork-core` as a whole; each file proves the sentences that it names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod backup;
mod chart;
mod common;
mod folding;
mod goals;
mod golden;
mod json;
mod record;
mod training;
