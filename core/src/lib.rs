//! Everything of Legwork between the tap and the picture.
//!
//! Pure: no input or output, no clock ("today" is an argument), no panic. The `Cargo.toml` of this
//! package names neither Leptos nor web-sys, so the compiler keeps that wall.

pub mod care;
pub mod chart;
pub mod exchange;
pub mod figure;
pub mod json;
pub mod library;
pub mod pace;
pub mod record;
