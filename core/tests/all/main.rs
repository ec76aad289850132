//! Tests of the rooms of `legwork-core` as a whole; each file proves the sentences that it names.

#![allow(clippy::unwrap_used, clippy::string_slice)]

mod backup;
mod common;
mod folding;
mod golden;
mod json;
mod record;
