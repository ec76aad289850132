//! Files that leave for the person's device, and files that they choose.

use super::{device, document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What came of handing a file over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The browser has it: downloaded, or passed on by the person.
    Done,
    /// The person closed the share sheet.
    Cancelled,
    /// The browser would not take it.
    Failed,
}

/// Hands a file to the person: through the share sheet on touch devices that take files there (an app
/// on an iPhone's home screen has no other way), as a download elsewhere.
pub async fn hand_over(name: &str, kind: &str, text: &str) -> Handed {
    if device::has_coarse_pointer()
        && let Some(handed) = share(name, kind, text).await
    {
        return handed;
    }
    match download(name, kind, text) {
        Some(()) => Handed::Done,
        None => Handed::Failed,
    }
}

async fn share(name: &str, kind: &str, text: &str) -> Option<Handed> {
    let navigator = window()?.navigator();
    let can = Reflect::get(&navigator, &JsValue::from_str("canShare")).ok()?;
    if !can.is_function() {
        return None;
    }
    let options = web_sys::FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let file = web_sys::File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = web_sys::ShareData::new();
    data.set_files(&Array::of1(&file));
    if !navigator.can_share_with_data(&data) {
        return None;
    }
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Some(Handed::Done),
        Err(error) => {
            let name = Reflect::get(&error, &JsValue::from_str("name")).ok()?;
            (name.as_string().as_deref() == Some("AbortError")).then_some(Handed::Cancelled)
        }
    }
}

fn download(name: &str, kind: &str, text: &str) -> Option<()> {
    let document = document()?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a").ok()?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The address is left to the page's end: some browsers read it long after the click.
    Some(())
}

/// The text of a chosen file, or `None` if it could not be read.
pub async fn text_of(file: &web_sys::File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The file that a file field holds.
#[must_use]
pub fn chosen(event: &web_sys::Event) -> Option<web_sys::File> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.files()?.get(0)
}

/// The size of a file in bytes.
#[must_use]
pub fn size(file: &web_sys::File) -> f64 {
    file.size()
}

/// Empties a file field, so that the same file can be chosen again.
pub fn clear(event: &web_sys::Event) {
    if let Some(input) = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok())
    {
        input.set_value("");
    }
}
