//! The page around the app: the place where it is mounted, and printing.

use super::{document, window};
use std::cell::Cell;
use wasm_bindgen::JsCast;

thread_local! {
    /// How often the page has been hidden, once that is counted.
    static HIDDEN: Cell<Option<u32>> = const { Cell::new(None) };
}

/// The element that the app fills, emptied of the shell that was painted before; the static warning
/// signs step back for the app's own.
#[must_use]
pub fn app_root() -> Option<web_sys::HtmlElement> {
    let document = document()?;
    let root = document.get_element_by_id("app")?;
    root.set_text_content(None);
    if let Some(card) = document.get_element_by_id("/safety") {
        let _ = card.set_attribute("hidden", "");
    }
    root.dyn_into().ok()
}

/// Whether the page lies in a frame of another page.
#[must_use]
pub fn is_framed() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-framed"))
}

/// Whether what has told of its opening or closing is open now.
#[must_use]
pub fn is_open(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|element: web_sys::Element| element.has_attribute("open"))
}

/// Whether the page is hidden now: behind another window or tab, or the screen is off.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// How often the page has been hidden since it was first asked. A page that was frozen meanwhile is counted too: it
/// is hidden before it sleeps.
#[must_use]
pub fn times_hidden() -> u32 {
    HIDDEN.with(|hidden| match hidden.get() {
        Some(times) => times,
        None => {
            hidden.set(Some(0));
            super::events::on_hidden(|| {
                HIDDEN.with(|hidden| hidden.set(hidden.get().map(|times| times.wrapping_add(1))));
            });
            0
        }
    })
}

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
