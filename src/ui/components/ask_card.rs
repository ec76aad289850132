//! Something was worse in a session of today, and whether that has settled has no answer yet: it comes before anything else
//! that is led.

use crate::ui::el::{El, el, link, p};
use crate::ui::route::Route;
use crate::wording::again as words;

/// The card that leads to the question.
pub fn ask_card() -> El {
    el("SECTION")
        .class("card main-card")
        .child(el("H2").child(words::AGAIN_LATER))
        .child(p(words::AGAIN_LATER_TEXT))
        .child(p(
            link(Route::Session.href(), words::ANSWER).class("button main")
        ))
}
