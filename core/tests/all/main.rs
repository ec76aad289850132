//! Tests of the rooms of `legwork-core` as a whole; each file proves the sentences that it names.

mod backup;
mod common;
mod folding;
mod golden;
mod record;
