//! The page around the app: the place where it is mounted, and printing.

use super::{document, window};
use wasm_bindgen::JsCast;

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

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
