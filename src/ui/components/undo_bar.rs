//! What has just been changed or deleted, with the way back.

use super::form::why;
use crate::platform::focus;
use crate::ui::el::{El, button, el, nothing, p, several};
use crate::ui::here::here;
use crate::ui::undoing::Offer;
use crate::wording::diary as words;

/// Stays until the person goes to another page or changes more: no clock runs.
pub fn undo_bar() -> El {
    let store = here().store;
    let undoing = here().undoing;
    let undo = move || match undoing.undo(store) {
        Ok(()) => {
            undoing.say(words::UNDONE.to_owned());
            // The button goes with its offer; the focus must not go with it.
            focus::on_soon(".undo".to_owned());
        }
        Err(refused) => undoing.say(why(refused)),
    };
    el("DIV")
        .class("undo")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .child_of(move || match undoing.offer() {
            Offer::Nothing => nothing(),
            Offer::Said(said) => p(said),
            Offer::Undo(said, _) => several(vec![p(said), button("plain", words::UNDO, undo)]),
        })
}
