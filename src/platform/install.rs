//! The browser's offer to put the page on the home screen.

use super::events;
use js_sys::{Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// What the browser offers; it can be taken once.
    static OFFER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Takes the offer, if there is one: the browser asks the person in its own words.
pub fn take() {
    let Some(offer) = OFFER.take() else { return };
    let prompt = Reflect::get(&offer, &JsValue::from_str("prompt"));
    if let Some(prompt) = prompt.ok().and_then(|p| p.dyn_into::<Function>().ok()) {
        let _ = prompt.call0(&offer);
    }
}

/// Hears of an offer, if the browser makes one.
pub fn on_offer(mut heard: impl FnMut() + 'static) {
    events::on_install_offer(move |event| {
        event.prevent_default();
        OFFER.set(Some(event.into()));
        heard();
    });
}
