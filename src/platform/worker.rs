//! The service worker: registering it, hearing of a waiting version, and letting that one in.

use super::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// News of another version of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A new version is here and waits for the person's word.
    Waiting,
    /// Another window has let it in: this window still runs the old one.
    ChangedElsewhere,
}

/// The registered worker.
#[derive(Clone, Debug)]
pub struct Worker {
    registration: ServiceWorkerRegistration,
    asked: Rc<Cell<bool>>,
}

impl Worker {
    /// Registers the worker and reports news of other versions. `None` where there can be none: in
    /// some frames and on addresses without https.
    pub async fn register(heard: impl Fn(News) + Clone + 'static) -> Option<Worker> {
        let container = container()?;
        let had_one = container.controller().is_some();
        let registration = JsFuture::from(container.register("sw.js")).await.ok()?;
        let worker = Worker {
            registration: registration.dyn_into().ok()?,
            asked: Rc::new(Cell::new(false)),
        };
        if worker.registration.waiting().is_some() && had_one {
            heard(News::Waiting);
        }
        let (registration, tell) = (worker.registration.clone(), heard.clone());
        listen(&worker.registration, "updatefound", move || {
            if let Some(installing) = registration.installing() {
                watch(&installing, tell.clone());
            }
        });
        if let Some(installing) = worker.registration.installing() {
            watch(&installing, heard.clone());
        }
        let asked = worker.asked.clone();
        let controlled = Cell::new(had_one);
        listen(&container, "controllerchange", move || {
            if asked.get() {
                super::address::reload();
            } else if controlled.replace(true) {
                heard(News::ChangedElsewhere);
            }
        });
        Some(worker)
    }

    /// Looks for a new version on the server.
    pub fn look_for_update(&self) {
        if let Ok(promise) = self.registration.update() {
            // Offline it fails, and that is no news.
            wasm_bindgen_futures::spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }

    /// Lets the waiting version in; the page then loads anew. Gives whether there was one.
    #[must_use]
    pub fn change_over(&self) -> bool {
        let Some(waiting) = self.registration.waiting() else {
            return false;
        };
        self.asked.set(true);
        waiting
            .post_message(&JsValue::from_str("change over"))
            .is_ok()
    }
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    // In a sandboxed frame the mere look at it throws; where there is none it is undefined.
    let container = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.dyn_into().ok()
}

fn watch(installing: &ServiceWorker, heard: impl Fn(News) + 'static) {
    let worker = installing.clone();
    listen(installing, "statechange", move || {
        let replaces_one = container().is_some_and(|c| c.controller().is_some());
        if worker.state() == ServiceWorkerState::Installed && replaces_one {
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
