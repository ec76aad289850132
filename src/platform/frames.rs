//! A picture that moves: called before each frame while it is in sight, and not at all while it is not or while
//! the page is hidden.

use super::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A closure of the one type that the first part of the program has, too: the build splits by it.
type Heard = Closure<dyn FnMut(JsValue)>;

#[derive(Default)]
struct Frames {
    over: bool,
    unseen: bool,
    asked: bool,
    frame: Option<Heard>,
    watch: Option<(web_sys::IntersectionObserver, Heard)>,
}

/// Frames go on until it is dropped.
pub struct Running(Rc<RefCell<Frames>>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.borrow_mut().over = true;
        // A frame that is on its way ends it: it must still be there when the browser calls it.
        if !self.0.borrow().asked {
            end(&self.0);
        }
    }
}

/// Calls `tick` before each frame with the time in milliseconds, while the element of this identity is in sight.
#[must_use]
pub fn run(id: String, tick: impl FnMut(f64) + 'static) -> Running {
    let frames: Rc<RefCell<Frames>> = Rc::default();
    let tick = RefCell::new(tick);
    let inner = frames.clone();
    let frame = Heard::new(move |time: JsValue| {
        inner.borrow_mut().asked = false;
        if inner.borrow().over {
            return end(&inner);
        }
        if inner.borrow().watch.is_none() {
            watch(&inner, &id);
        }
        if !inner.borrow().unseen {
            // A browser calls nothing while the page is hidden, and some say so a frame later.
            let shown = !super::page::is_hidden();
            if let Some(mut tick) = tick.try_borrow_mut().ok().filter(|_| shown) {
                tick(time.as_f64().unwrap_or_default());
            }
            ask(&inner);
        }
    });
    frames.borrow_mut().frame = Some(frame);
    ask(&frames);
    Running(frames)
}

fn ask(frames: &Rc<RefCell<Frames>>) {
    let mut frames = frames.borrow_mut();
    if frames.asked {
        return;
    }
    let asked = frames.frame.as_ref().and_then(|frame| {
        let frame = frame.as_ref().unchecked_ref();
        window()?.request_animation_frame(frame).ok()
    });
    frames.asked = asked.is_some();
}

/// Hears when the element comes into sight and when it goes.
fn watch(frames: &Rc<RefCell<Frames>>, id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let inner = frames.clone();
    let heard = Heard::new(move |entries: JsValue| {
        let last = js_sys::Array::from(&entries)
            .pop()
            .dyn_into::<web_sys::IntersectionObserverEntry>();
        let seen = last.is_ok_and(|entry| entry.is_intersecting());
        inner.borrow_mut().unseen = !seen;
        if seen {
            ask(&inner);
        }
    });
    // Without such watching it moves on whenever the page is shown.
    if let Ok(observer) = web_sys::IntersectionObserver::new(heard.as_ref().unchecked_ref()) {
        observer.observe(&element);
        frames.borrow_mut().watch = Some((observer, heard));
    }
}

/// Lets go of everything.
fn end(frames: &Rc<RefCell<Frames>>) {
    let watch = frames.borrow_mut().watch.take();
    if let Some((observer, heard)) = watch {
        observer.disconnect();
        drop(heard);
    }
    let frame = frames.borrow_mut().frame.take();
    drop(frame);
}
