//! Data files of the app. The build names each in a `<meta>` of the page, as their names carry a hash.

use super::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The text of the data file with this name; `None` if it cannot be had now.
pub async fn text(name: &str) -> Option<String> {
    let meta = document()?.query_selector(&format!("meta[name={name}]"));
    let address = meta.ok()??.get_attribute("content")?;
    let answer = JsFuture::from(window()?.fetch_with_str(&address))
        .await
        .ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    let text = answer.text().ok().filter(|_| answer.ok())?;
    JsFuture::from(text).await.ok()?.as_string()
}
