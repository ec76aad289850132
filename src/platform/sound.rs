//! A short tone and a short buzz. Where there is neither, nothing happens.

use super::window;
use js_sys::{Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AudioContext;

/// The frequency of the tone, in hertz.
const TONE: f32 = 660.0;
/// How long it lasts, in seconds.
const LASTS: f64 = 0.25;

thread_local! {
    /// One for as long as the page lives: a browser gives out only a few.
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Plays a soft tone. The first one must follow a tap, as browsers allow no other beginning.
pub fn tone() {
    let _ = play();
}

/// Within a tap: makes it so that a later tone, which follows none, is heard.
pub fn make_ready() {
    let _ = context();
}

fn context() -> Result<AudioContext, JsValue> {
    let known = CONTEXT.with(|context| context.borrow().clone());
    let context = match known {
        Some(context) => context,
        None => AudioContext::new()?,
    };
    CONTEXT.with(|held| *held.borrow_mut() = Some(context.clone()));
    // After a call or a sleep it stands still.
    let _ = context.resume()?;
    Ok(context)
}

fn play() -> Result<(), JsValue> {
    let context = context()?;
    let (tone, soft) = (context.create_oscillator()?, context.create_gain()?);
    let now = context.current_time();
    tone.frequency().set_value(TONE);
    soft.gain().set_value_at_time(0.2, now)?;
    soft.gain()
        .exponential_ramp_to_value_at_time(0.001, now + LASTS)?;
    tone.connect_with_audio_node(&soft)?;
    soft.connect_with_audio_node(&context.destination())?;
    tone.start()?;
    tone.stop_with_when(now + LASTS)
}

/// Lets the device buzz once, if it can.
pub fn buzz() {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return;
    };
    let found = Reflect::get(&navigator, &JsValue::from_str("vibrate"));
    if let Some(buzz) = found
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok())
    {
        let _ = buzz.call1(&navigator, &JsValue::from_f64(80.0));
    }
}
