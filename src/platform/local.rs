//! Local storage as the keeper's shelf.
//!
//! gloo's `get`, `set` and `delete` end the app where storage is denied, so only its `raw()` is used,
//! and only after a probe that returns a result.

use crate::keeper::{Shelf, ShelfError};
use gloo_storage::{LocalStorage, Storage};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
pub struct BrowserShelf;

fn storage() -> Result<web_sys::Storage, ShelfError> {
    if super::trying::is_on() {
        return Err(ShelfError::Forbidden);
    }
    // A browser may say no by an error or by having none.
    match super::window().map(|w| w.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(ShelfError::Forbidden),
    }
}

fn why(error: &JsValue) -> ShelfError {
    let name = Reflect::get(error, &JsValue::from_str("name")).ok();
    match name.and_then(|n| n.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => ShelfError::Full,
        _ => ShelfError::Forbidden,
    }
}

impl Shelf for BrowserShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        // One call for all names: asking for them one by one is quadratic in Firefox.
        let keys = Object::keys(storage()?.as_ref());
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        storage()?.get_item(key).map_err(|error| why(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        storage()?.set_item(key, value).map_err(|error| why(&error))
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        storage()?.remove_item(key).map_err(|error| why(&error))
    }
}
