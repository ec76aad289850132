//! What the device and the browser say about themselves.

use super::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The preferred language, such as `en-GB`.
#[must_use]
pub fn language() -> String {
    window()
        .and_then(|w| w.navigator().language())
        .unwrap_or_default()
}

/// Whether the device says that it has a network.
#[must_use]
pub fn is_online() -> bool {
    window().is_none_or(|w| w.navigator().on_line())
}

/// Whether the main pointer is a finger.
#[must_use]
pub fn has_coarse_pointer() -> bool {
    matches("(pointer: coarse)")
}

/// Whether the person wants as little movement as can be.
#[must_use]
pub fn wants_no_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the page runs as an installed app.
#[must_use]
pub fn is_installed() -> bool {
    matches("(display-mode: standalone)") || ios_standalone() == Some(true)
}

/// Whether this is an iPhone or iPad browser in which the page could be put on the home screen.
#[must_use]
pub fn can_add_to_ios_home_screen() -> bool {
    ios_standalone() == Some(false)
}

fn ios_standalone() -> Option<bool> {
    let navigator = window()?.navigator();
    Reflect::get(&navigator, &JsValue::from_str("standalone"))
        .ok()?
        .as_bool()
}

fn matches(query: &str) -> bool {
    window()
        .and_then(|w| w.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Whether the browser has promised not to clear this site's storage by itself. `None` if it does
/// not say.
pub async fn is_storage_protected() -> Option<bool> {
    let promise = window()?.navigator().storage().persisted().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Asks the browser for that promise; some ask the person. `None` if it cannot be asked.
pub async fn protect_storage() -> Option<bool> {
    let promise = window()?.navigator().storage().persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Puts a text on the clipboard; gives whether that worked.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    let navigator = window.navigator();
    // Without a secure context there is no clipboard at all.
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|c| c.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}
