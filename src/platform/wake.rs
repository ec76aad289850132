//! Keeps the screen on while an exercise is led. Where that cannot be asked for, the screen does as it is set.

use super::window;
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    /// Whether it is wanted, and what keeps the screen on.
    static KEPT: RefCell<(bool, Option<JsValue>)> = const { RefCell::new((false, None)) };
    /// Whether the return to the page is heard already.
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// Asks for the screen to stay on. A browser lets go of it when the page is hidden, so it is asked again each
/// time that the page is seen again.
pub fn keep_on() {
    KEPT.with(|kept| kept.borrow_mut().0 = true);
    WATCHED.with(|watched| {
        if !watched.replace(true) {
            super::events::on_return(|| {
                if KEPT.with(|kept| kept.borrow().0) {
                    hold();
                }
            });
        }
    });
    hold();
}

fn hold() {
    spawn_local(async {
        let Some(lock) = ask().await else { return };
        let wanted = KEPT.with(|kept| kept.borrow().0);
        let old = match wanted {
            true => KEPT.with(|kept| kept.borrow_mut().1.replace(lock)),
            false => Some(lock),
        };
        if let Some(old) = old {
            release(&old);
        }
    });
}

/// Lets the screen go off again.
pub fn let_go() {
    let old = KEPT.with(|kept| std::mem::take(&mut *kept.borrow_mut()).1);
    if let Some(old) = old {
        release(&old);
    }
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    found.dyn_into().ok()
}

async fn ask() -> Option<JsValue> {
    let navigator = window()?.navigator();
    let lock = Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok()?;
    let asked = method(&lock, "request")?.call1(&lock, &JsValue::from_str("screen"));
    let asked: Promise = asked.ok()?.dyn_into().ok()?;
    JsFuture::from(asked).await.ok()
}

fn release(lock: &JsValue) {
    if let Some(release) = method(lock, "release") {
        let _ = release.call0(lock);
    }
}
