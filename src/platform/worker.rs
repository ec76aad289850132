//! The service worker: registering it, hearing of a waiting version, and letting that one in.

use super::window;
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// News of another version of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A new version is here and waits for the person's word.
    Waiting,
    /// Another window has let it in: this window still runs the old one.
    ChangedElsewhere,
}

thread_local! {
    static REGISTERED: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
    /// Whether this window has asked for the change.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Registers the worker and reports news of other versions. Does nothing where there can be none: in
/// some frames and on addresses without https.
pub async fn register(heard: impl Fn(News) + Copy + 'static) {
    let Some(container) = container() else { return };
    let had_one = container.controller().is_some();
    let registered = JsFuture::from(container.register("sw.js")).await.ok();
    let Some(registration) =
        registered.and_then(|r| r.dyn_into::<ServiceWorkerRegistration>().ok())
    else {
        return;
    };
    if registration.waiting().is_some() && had_one {
        heard(News::Waiting);
    }
    watch(&registration, heard);
    let found = registration.clone();
    listen(&registration, "updatefound", move || watch(&found, heard));
    let controlled = Cell::new(had_one);
    listen(&container, "controllerchange", move || {
        if ASKED.get() {
            super::address::reload();
        } else if controlled.replace(true) {
            heard(News::ChangedElsewhere);
        }
    });
    REGISTERED.set(Some(registration));
}

/// Looks for a new version on the server.
pub fn look_for_update() {
    let looking = REGISTERED.with_borrow(|r| r.as_ref().and_then(|r| r.update().ok()));
    if let Some(looking) = looking {
        // Offline it fails, and that is no news.
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(looking).await;
        });
    }
}

/// Lets the waiting version in; the page then loads anew. Gives whether there was one.
#[must_use]
pub fn change_over() -> bool {
    let waiting = REGISTERED.with_borrow(|r| r.as_ref().and_then(|r| r.waiting()));
    let Some(waiting) = waiting else {
        return false;
    };
    ASKED.set(true);
    waiting
        .post_message(&JsValue::from_str("change over"))
        .is_ok()
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    // In a sandboxed frame the mere look at it throws; where there is none it is undefined.
    let container = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.dyn_into().ok()
}

/// Follows the version that is being installed, if it comes after another: the first is no news.
fn watch(registration: &ServiceWorkerRegistration, heard: impl Fn(News) + 'static) {
    let (Some(installing), Some(_)) = (registration.installing(), registration.active()) else {
        return;
    };
    let worker = installing.clone();
    listen(&installing, "statechange", move || {
        if worker.state() == ServiceWorkerState::Installed {
            heard(News::Waiting);
        }
    });
}

fn listen(target: &web_sys::EventTarget, name: &str, heard: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(heard);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    // It listens for as long as the page lives.
    closure.forget();
}
