//! Focus, title and scrolling.

use super::{document, window};
use wasm_bindgen::JsCast;

/// Focuses the first element that fits the selector, without scrolling by itself.
pub fn on(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Shows the first element that fits the selector, then focuses it.
pub fn show(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    let element = document()?.query_selector(selector).ok()??;
    element.dyn_into().ok()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Scrolls to the top of the page.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether an element of the page that takes text or choices has the focus.
#[must_use]
pub fn is_in_a_field() -> bool {
    document()
        .and_then(|d| d.active_element())
        .is_some_and(|e| ["INPUT", "TEXTAREA", "SELECT"].contains(&e.tag_name().as_str()))
}
