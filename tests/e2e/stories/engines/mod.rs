//! Stories in which the engines differ: storage, worker, focus, history, frames.

mod by_keys;
mod chart_tables;
mod deleting;
mod embed_contract;
mod embedded;
mod first_chart;
mod first_visit;
mod framed_safety;
mod goals;
mod history;
mod keyboard;
mod killed;
mod later;
mod led;
mod no_room;
mod offline;
mod sessions;
mod sixty_days;
mod trying;
mod two_windows;
mod updating;
mod walks;
mod warned;
