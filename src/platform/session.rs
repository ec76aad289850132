//! Session storage: what this window has not saved yet. It is a courtesy and may fail silently.

use gloo_storage::{SessionStorage, Storage};

fn storage() -> Option<web_sys::Storage> {
    match super::window()?.session_storage() {
        Ok(Some(_)) => Some(SessionStorage::raw()),
        _ => None,
    }
}

/// The text under a name.
#[must_use]
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name for as long as the window is open.
pub fn set(name: &str, text: &str) {
    if super::trying::is_on() {
        return;
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, text);
    }
}

/// Forgets every name that begins so.
pub fn remove_all(beginning: &str) {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or_default();
    let names: Vec<String> = (0..count)
        .filter_map(|at| storage.key(at).ok()?)
        .filter(|name| name.starts_with(beginning))
        .collect();
    for name in names {
        let _ = storage.remove_item(&name);
    }
}

/// Forgets a name.
pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}
