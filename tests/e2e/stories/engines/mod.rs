//! Stories in which the engines differ: storage, worker, focus, history, frames.

mod by_keys;
mod deleting;
mod embedded;
mod first_chart;
mod first_visit;
mod history;
mod keyboard;
mod killed;
mod later;
mod no_room;
mod offline;
mod sessions;
mod sixty_days;
mod trying;
mod two_windows;
mod updating;
mod warned;
