//! Data files of the app. The build names each in a `<meta>` of the page, as their names carry a hash.

use super::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The address of the file that the build calls by this name.
#[must_use]
pub fn address(name: &str) -> Option<String> {
    let meta = document()?.query_selector(&format!("meta[name={name}]"));
    meta.ok()??.get_attribute("content")
}

/// Whether whoever built this copy has turned this part of it off.
#[must_use]
pub fn is_off(part: &str) -> bool {
    address(part).as_deref() == Some("off")
}

/// The text of the data file with this name; `None` if it cannot be had now.
pub async fn text(name: &str) -> Option<String> {
    let address = address(name)?;
    let answer = JsFuture::from(window()?.fetch_with_str(&address))
        .await
        .ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    let text = answer.text().ok().filter(|_| answer.ok())?;
    JsFuture::from(text).await.ok()?.as_string()
}
