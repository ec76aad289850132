//! The keeper on a faulty shelf and a faulty mirror: whatever fails and whenever the browser dies,
//! what a person has entered is there again, whole, and what was deleted is not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod damage;
mod ending;
mod faults;
mod faulty;
mod folding;
mod life;
mod mending;
mod mirror;
mod newer;
mod page;
mod room;
mod windows;
