//! What went wrong in a form, above its button, with the focus on it.

use crate::platform::focus;
use crate::ui::el::{El, dynamic, el, p};
use crate::wording::check_in as words;
use leptos::prelude::*;

/// Shows the problem of a form, if there is one. `tell` says one and moves the focus there.
pub fn problem(what: RwSignal<Option<String>>) -> El {
    dynamic(move || {
        what.get().map(|text| {
            el("DIV")
                .class("problem")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(p(words::PROBLEM).class("problem-title"))
                .child(p(text))
        })
    })
}

/// Says what went wrong and shows it.
pub fn tell(problem: RwSignal<Option<String>>, text: String) {
    problem.set(Some(text));
    focus::show_soon(".problem");
}
