//! The interface: shows what the record and care say, and turns the next tap into a command.
//!
//! Must hold no rule: pages read memos and dispatch commands.

pub mod app;
mod appearance;
mod backing_up;
mod bodies;
mod components;
mod drafts;
mod el;
mod here;
mod later;
mod pages;
pub mod route;
mod router;
mod shell;
mod undoing;
mod usual;
mod version;
