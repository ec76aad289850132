//! The second part of the program, which only the later pages need. The build splits it off and names it in a
//! `<meta>` of the page; a build that is not split has none and needs none.

use super::{data, window};
use js_sys::{Object, Reflect, WebAssembly};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Loads the second part and puts it into its place. Gives whether the later pages can be drawn now.
pub async fn load() -> bool {
    match data::address("later") {
        None => true,
        Some(address) => put(&address).await.is_ok(),
    }
}

async fn put(address: &str) -> Result<(), JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let answer: web_sys::Response = JsFuture::from(window.fetch_with_str(address)).await?.into();
    if !answer.ok() {
        return Err(JsValue::NULL);
    }
    let body = JsFuture::from(answer.array_buffer()?).await?;
    let body = js_sys::Uint8Array::new(&body).to_vec();
    let imports = Object::new();
    Reflect::set(&imports, &"first".into(), &wasm_bindgen::exports())?;
    JsFuture::from(WebAssembly::instantiate_buffer(&body, &imports)).await?;
    Ok(())
}
