//! Speech, by voices of this device only: no word may go to a voice of some server.

use super::window;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

fn speech() -> Option<SpeechSynthesis> {
    let window = window()?;
    // The getter of a browser without speech gives nothing, which the typed one does not say.
    let found = Reflect::get(&window, &JsValue::from_str("speechSynthesis")).ok()?;
    found.dyn_into().ok()
}

/// An English voice of this device. A voice that does not say where it runs is none.
fn voice() -> Option<SpeechSynthesisVoice> {
    let voices = speech()?.get_voices();
    let own = voices
        .iter()
        .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok())
        .filter(|voice| {
            voice.local_service() && voice.lang().to_ascii_lowercase().starts_with("en")
        });
    let mut own: Vec<SpeechSynthesisVoice> = own.collect();
    let usual = own.iter().position(SpeechSynthesisVoice::default);
    let at = usual.unwrap_or(0);
    (at < own.len()).then(|| own.swap_remove(at))
}

/// Whether this device has such a voice. The list may come late: it is asked for each time.
pub fn is_there() -> bool {
    voice().is_some()
}

/// Whether the list of voices is there. A browser may bring it a moment after it was first asked for.
#[must_use]
pub fn is_known() -> bool {
    speech().is_none_or(|speech| speech.get_voices().length() > 0)
}

/// Says it, after ending what is being said; nothing without a voice of this device.
pub fn say(words: &str) {
    let (Some(speech), Some(voice)) = (speech(), voice()) else {
        return;
    };
    speech.cancel();
    let Ok(spoken) = SpeechSynthesisUtterance::new_with_text(words) else {
        return;
    };
    spoken.set_lang(&voice.lang());
    spoken.set_voice(Some(&voice));
    spoken.set_rate(0.95);
    speech.speak(&spoken);
}

/// Ends what is being said.
pub fn hush() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}
