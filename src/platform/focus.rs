//! Focus, title and scrolling.

use super::{document, window};
use wasm_bindgen::JsCast;

/// Focuses the first element that fits the selector, without scrolling by itself.
pub fn on(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Focuses the first element that fits the selector, if what had the focus has gone from the page.
pub fn if_lost(selector: String) {
    leptos::prelude::request_animation_frame(move || {
        if is_on("body") {
            on(&selector);
        }
    });
}

/// Whether an element that fits the selector has the focus.
#[must_use]
pub fn is_on(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|element| element.matches(selector).unwrap_or_default())
}

/// Focuses the first element that fits the selector, once what has changed is on the page.
pub fn on_soon(selector: String) {
    leptos::prelude::request_animation_frame(move || on(&selector));
}

/// Shows the first element that fits the selector and focuses it, once it is on the page.
#[inline(never)]
pub fn show_soon(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || show(selector));
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

/// Scrolls to the top of the page and focuses the first element that fits the selector, once the new
/// page is there.
pub fn on_top_soon(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        on(selector);
    });
}
