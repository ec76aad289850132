//! What leaves Legwork and what comes in. Nothing that comes in is trusted.

pub mod backup;
