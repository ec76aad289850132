//! News from the browser that the whole app listens to, for as long as the page lives.

use super::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

fn listen(
    target: Option<&web_sys::EventTarget>,
    name: &str,
    heard: impl FnMut(web_sys::Event) + 'static,
) {
    let Some(target) = target else { return };
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(heard);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    // It listens for as long as the page lives.
    closure.forget();
}

fn on_window(name: &str, heard: impl FnMut(web_sys::Event) + 'static) {
    listen(window().as_ref().map(AsRef::as_ref), name, heard);
}

/// The fragment of the address has changed.
pub fn on_fragment(mut heard: impl FnMut() + 'static) {
    on_window("hashchange", move |_| heard());
}

/// Another window has written under this name; `None` if it cleared the whole store.
pub fn on_storage(mut heard: impl FnMut(Option<String>) + 'static) {
    on_window("storage", move |event| {
        let event: web_sys::StorageEvent = event.unchecked_into();
        heard(event.key());
    });
}

/// The page is looked at again: it came back from the background, from sleep or from the history.
pub fn on_return(heard: impl Fn() + Clone + 'static) {
    for name in ["pageshow", "focus"] {
        let heard = heard.clone();
        on_window(name, move |_| heard());
    }
    let target = document();
    listen(
        target.as_ref().map(AsRef::as_ref),
        "visibilitychange",
        move |_| heard(),
    );
}

/// The network came or went.
pub fn on_network(heard: impl Fn() + Clone + 'static) {
    for name in ["online", "offline"] {
        let heard = heard.clone();
        on_window(name, move |_| heard());
    }
}

/// The browser offers to install the page.
pub(super) fn on_install_offer(heard: impl FnMut(web_sys::Event) + 'static) {
    on_window("beforeinstallprompt", heard);
}
