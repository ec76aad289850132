//! The fragment of the page's address, which is all of it that Legwork uses.

use super::window;

/// The fragment with its `#`, or an empty text.
#[must_use]
pub fn fragment() -> String {
    window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to a fragment; a new step in the history. In a frame it takes the place of the step before: the history is
/// that of the host's page.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        // The browser refuses only a malformed address, and ours are made by `Route::href`.
        let _ = match super::page::is_framed() {
            true => window.location().replace(fragment),
            false => window.location().set_hash(fragment),
        };
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
