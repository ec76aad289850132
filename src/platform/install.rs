//! The browser's offer to put the page on the home screen.

use super::events;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An offer that the browser has made; it can be taken once.
#[derive(Clone, Debug)]
pub struct Offer(JsValue);

impl Offer {
    /// Asks the person, in the browser's own words.
    pub fn take(self) {
        let prompt = Reflect::get(&self.0, &JsValue::from_str("prompt"));
        if let Some(prompt) = prompt.ok().and_then(|p| p.dyn_into::<Function>().ok()) {
            let _ = prompt.call0(&self.0);
        }
    }
}

/// Hears of the offer, if the browser makes one.
pub fn on_offer(mut heard: impl FnMut(Offer) + 'static) {
    events::on_install_offer(move |event| {
        event.prevent_default();
        heard(Offer(event.into()));
    });
}
