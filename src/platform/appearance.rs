//! Theme and text size on the page itself, and their copy for before the first paint.
//!
//! `boot.js` reads the copy under `legwork/theme`; it is the one value that is rewritten in place.

use super::document;
use super::local::BrowserShelf;
use crate::keeper::Shelf;

const COPY: &str = "legwork/theme";

/// Puts theme and text size on the page and remembers them for the next start.
pub fn show(theme: &str, text: &str) {
    let Some(root) = document().and_then(|d| d.document_element()) else {
        return;
    };
    let copy = format!("{theme} {text}");
    let held = BrowserShelf.get(COPY).ok().flatten();
    let _ = root.set_attribute("data-theme", theme);
    let _ = root.set_attribute("data-text", text);
    // Only looks: where it cannot be kept, the next start shows the system's theme for a moment.
    if held.as_deref() != Some(&copy) && (held.is_some() || copy != " ") {
        let _ = BrowserShelf.set(COPY, &copy);
    }
}

/// Forgets the copy, for "delete everything".
pub fn forget() {
    let _ = BrowserShelf.remove(COPY);
}
