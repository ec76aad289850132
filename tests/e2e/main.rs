//! Stories: what people do with Legwork, told in real browsers.
//!
//! Run them with `cargo xtask test stories`. Those of `stories::engines` run in every engine.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod budgets;
mod stories;
#[path = "../support/mod.rs"]
mod support;
