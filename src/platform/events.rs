//! News from the browser that the whole app listens to, for as long as the page lives.

use super::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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

/// The page is hidden: behind another window or tab, or as the device goes to sleep.
pub fn on_hidden(heard: impl Fn() + 'static) {
    let target = document();
    listen(
        target.as_ref().map(AsRef::as_ref),
        "visibilitychange",
        move |_| {
            if super::page::is_hidden() {
                heard();
            }
        },
    );
}

/// The network came or went.
pub fn on_network(heard: impl Fn() + Clone + 'static) {
    for name in ["online", "offline"] {
        let heard = heard.clone();
        on_window(name, move |_| heard());
    }
}

/// Ends what listens once it is false.
pub type Wanted = Arc<AtomicBool>;

/// A key was pressed, by its name, while no control has the focus that takes it for itself; `heard` gives whether
/// it took it. It listens until `wanted` is false.
pub fn on_key(wanted: Wanted, heard: impl Fn(&str) -> bool + 'static) {
    let kept: Rc<RefCell<Option<Heard>>> = Rc::default();
    let inner = kept.clone();
    let closure = Heard::new(move |event: web_sys::Event| {
        if !wanted.load(Ordering::Relaxed) {
            if let (Some(window), Some(old)) = (window(), inner.borrow_mut().take()) {
                let old = old.as_ref().unchecked_ref();
                let _ = window.remove_event_listener_with_callback("keydown", old);
            }
            return;
        }
        let Ok(event) = event.dyn_into::<web_sys::KeyboardEvent>() else {
            return;
        };
        let with = event.ctrl_key() || event.alt_key() || event.meta_key();
        // A key that is held down counts once: many a level must not go by.
        let with = with || event.repeat();
        if !with && !event.default_prevented() && !is_taken(&event) && heard(&event.key()) {
            event.prevent_default();
        }
    });
    if let Some(window) = window() {
        let heard = closure.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("keydown", heard);
    }
    *kept.borrow_mut() = Some(closure);
}

type Heard = Closure<dyn FnMut(web_sys::Event)>;

/// Whether the control with the focus takes this key itself. Escape is taken by none.
fn is_taken(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|element: web_sys::Element| {
        let controls = match event.key().as_str() {
            "Escape" => return false,
            " " => "a, button, input, textarea, select, summary",
            _ => "input, textarea, select",
        };
        element.matches(controls).unwrap_or_default()
    })
}

/// The browser offers to install the page.
pub(super) fn on_install_offer(heard: impl FnMut(web_sys::Event) + 'static) {
    on_window("beforeinstallprompt", heard);
}
