//! The house rules, checked on the tree itself: who may know whom, what must not be written, what must exist.
//!
//! A rule is a function of a path and a text that gives its violations as `file:line: what`. Each is proved
//! twice: the tree has no violation, and planted ones are found.
//! Must never pass a rule because its files are missing: a rule over nothing proves nothing.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod arrows;
mod core_wall;
mod files;
mod hosting;
mod map;
mod page;
mod paths;
mod platform_wall;
mod proofs;
mod reading;
mod scripts;
mod style;
mod tree;
mod unwritten;
mod views;
mod words;
