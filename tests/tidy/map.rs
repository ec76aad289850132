//! The map: `ARCHITECTURE.md` names every room.

use crate::reading::is_word;
use crate::tree::{at, files, finds, lets_pass, none, text_of};

/// The rooms: the folders directly below `src/` and `core/src/`.
fn rooms() -> Vec<String> {
    let mut rooms = Vec::new();
    for above in ["src", "core/src"] {
        for file in files(above, ".rs") {
            let room = file[above.len() + 1..].split_once('/');
            rooms.extend(room.map(|(room, _)| format!("{above}/{room}")));
        }
    }
    rooms.dedup();
    rooms
}

fn rooms_missing_in(rooms: &[String], path: &str, map: &str) -> Vec<String> {
    let named: Vec<&str> = map.split(|c| !(is_word(c) || "-/".contains(c))).collect();
    let is_named = |room: &str| {
        named.iter().any(|name| match name.strip_prefix(room) {
            Some(rest) => rest.is_empty() || rest.starts_with('/'),
            None => false,
        })
    };
    let missing = rooms.iter().filter(|room| !is_named(room));
    missing
        .map(|room| at(path, 1, &format!("does not name the room {room}/")))
        .collect()
}

#[test]
fn every_room_is_on_the_map() {
    let map = "ARCHITECTURE.md";
    let rooms = rooms();
    assert!(!rooms.is_empty());
    none(&rooms_missing_in(&rooms, map, &text_of(map)));
}

#[test]
fn a_room_that_is_not_on_the_map_is_found() {
    let rule = |path: &str, text: &str| rooms_missing_in(&["src/store".to_owned()], path, text);
    let wrong = "the store\n `core/src/store/`\n `src/stores/`\n `src/ui/`";
    finds(rule, "ARCHITECTURE.md", wrong);
    let right = "| `src/store/` | kept |\n src/store\n `src/store/shelf.rs`";
    lets_pass(rule, "ARCHITECTURE.md", right);
}
