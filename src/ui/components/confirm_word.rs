//! A confirmation that has to be typed, for what cannot be undone.

use crate::ui::el::{El, el, label, submit};
use leptos::prelude::*;

/// A field for the word (in lower case) and the button that acts on it; `mistyped` is said if something
/// else was typed.
pub fn confirm_word(
    word: &'static str,
    name: &'static str,
    action: &'static str,
    mistyped: &'static str,
    confirmed: impl Fn() + 'static,
) -> El {
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let check = move || {
        let fits = typed.with_untracked(|typed| typed.trim().eq_ignore_ascii_case(word));
        wrong.set(!fits);
        if fits {
            typed.set(String::new());
            confirmed();
        }
    };
    let field = el("INPUT")
        .attr("id", "confirm-word")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "confirm-wrong")
        .attr_of("aria-invalid", move || wrong.get().then_some("true"))
        .value(move || typed.get())
        .on_input(move |text| typed.set(text));
    let message = el("P")
        .attr("id", "confirm-wrong")
        .class("wrong")
        .attr("role", "alert")
        .child_of(move || wrong.get().then_some(mistyped));
    el("FORM")
        .class("confirm")
        .on_submit(check)
        .child(label("confirm-word".to_owned(), name))
        .child(field)
        .child(message)
        .child(submit("danger", action))
}
