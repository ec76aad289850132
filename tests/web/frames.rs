//! Frames of a picture: in sight they come, out of sight they do not, and in the end everything is let go.

use legwork::platform::frames::{Running, run};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// A place for a picture on the screen, or far below it.
fn place(id: &str, below: &str) -> web_sys::Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let element = document.create_element("div").unwrap();
    element.set_id(id);
    let fixed = format!("position:fixed;left:0;top:{below};width:9px;height:9px");
    element.set_attribute("style", &fixed).unwrap();
    document.body().unwrap().append_child(&element).unwrap();
    element
}

/// Lets so many frames go by, and what the browser does after each.
async fn frames(number: usize) {
    for _ in 0..number {
        let frame = js_sys::Promise::new(&mut |done, _| {
            let window = web_sys::window().unwrap();
            window.request_animation_frame(&done).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
        let task = js_sys::Promise::new(&mut |done, _| {
            let window = web_sys::window().unwrap();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, 20)
                .unwrap();
        });
        JsFuture::from(task).await.unwrap();
    }
}

/// What runs, how often it was called, and what it holds as long as it is kept.
fn counted(id: &str) -> (Running, Rc<Cell<u32>>) {
    let ticks = Rc::new(Cell::new(0));
    let inner = ticks.clone();
    let running = run(id.to_owned(), move |_| inner.set(inner.get() + 1));
    (running, ticks)
}

type Heard = Closure<dyn FnMut(JsValue)>;

/// Counts what is thrown while nobody catches it.
fn thrown() -> (Rc<Cell<u32>>, Heard) {
    let errors = Rc::new(Cell::new(0));
    let inner = errors.clone();
    let heard = Heard::new(move |_| inner.set(inner.get() + 1));
    let window = web_sys::window().unwrap();
    window
        .add_event_listener_with_callback("error", heard.as_ref().unchecked_ref())
        .unwrap();
    (errors, heard)
}

#[wasm_bindgen_test]
async fn a_picture_out_of_sight_gets_no_frames_and_is_let_go_at_its_end() {
    place("below", "300vh");
    let (running, ticks) = counted("below");
    frames(3).await;
    let seen = ticks.get();
    assert!(seen <= 3, "{seen} frames before it is known");
    frames(5).await;
    assert_eq!(ticks.get(), seen);
    drop(running);
    frames(2).await;
    assert_eq!(Rc::strong_count(&ticks), 1);
}

#[wasm_bindgen_test]
async fn a_picture_that_goes_while_its_frame_is_on_its_way_is_let_go_after_it() {
    let (errors, heard) = thrown();
    let element = place("going", "0");
    let (running, ticks) = counted("going");
    frames(3).await;
    let seen = ticks.get();
    assert!(seen >= 2, "{seen} frames");
    // The browser tells that it went out of sight and calls the frame that it was asked for, in either order.
    element.remove();
    drop(running);
    assert_eq!(Rc::strong_count(&ticks), 2, "kept for its frame");
    frames(3).await;
    assert_eq!(ticks.get(), seen);
    assert_eq!(Rc::strong_count(&ticks), 1);
    assert_eq!(errors.get(), 0);
    drop(heard);
}
