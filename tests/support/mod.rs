//! What stories, measurements and pictures share: a browser, a site, and the app as a person sees it.

// Each harness uses a part of it.
#![allow(dead_code)]

pub mod app;
pub mod browser;
pub mod clinic;
pub mod clock;
pub mod diary;
pub mod engine;
pub mod files;
pub mod finding;
pub mod first_steps;
pub mod forms;
pub mod keyboard;
pub mod led;
pub mod people;
pub mod processes;
pub mod reading;
pub mod screens;
pub mod settings;
pub mod site;
pub mod stage;
pub mod stored;
