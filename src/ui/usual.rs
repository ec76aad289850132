//! The elements that nearly every page has: links, buttons, paragraphs, the title.

use super::el::{Child, El, el};
use leptos::prelude::*;

/// A link to a fragment.
#[inline(never)]
pub fn link(href: String, name: &'static str) -> El {
    el("A").attr_own("href", href).child(name)
}

/// A button that does not send a form.
pub fn button(class: &'static str, name: &'static str, tapped: impl FnMut() + 'static) -> El {
    plain_button(class, name).on_click(tapped)
}

#[inline(never)]
fn plain_button(class: &'static str, name: &'static str) -> El {
    el("BUTTON").attr("type", "button").class(class).child(name)
}

/// The button that sends a form.
#[inline(never)]
pub fn submit(class: &'static str, name: &'static str) -> El {
    el("BUTTON").attr("type", "submit").class(class).child(name)
}

/// The label of the field with this identity.
#[inline(never)]
pub fn label(field: String, name: &'static str) -> El {
    el("LABEL")
        .class("field")
        .attr_own("for", field)
        .child(name)
}

/// A paragraph.
pub fn p(words: impl Child) -> El {
    el("P").child(words)
}

/// The heading of a page, which takes the focus when the page is opened.
#[inline(never)]
pub fn page_title(words: &'static str) -> El {
    el("H1").attr("tabindex", "-1").child(words)
}

/// A paragraph for what is said without being asked: empty until there is something to say.
#[inline(never)]
pub fn said(words: RwSignal<Option<&'static str>>) -> El {
    el("P").attr("role", "status").child_of(move || words.get())
}
