//! Sets up what is missing on a machine, then builds, serves and tests Legwork.
//!
//! The stories of `tests/e2e` use the server and the site maker from here.

pub mod assemble;
pub mod bodies;
pub mod bundle;
pub mod clinic;
pub mod dist;
pub mod figures;
pub mod plain;
pub mod reach;
pub mod report;
pub mod review;
pub mod run;
pub mod sample;
pub mod serve;
pub mod server;
pub mod shrink;
pub mod split;
pub mod test;
pub mod tools;
