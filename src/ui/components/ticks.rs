//! A list to tick: options, and "None of these" last and no larger than the rest. Nothing is ticked at first.

use crate::ui::el::{Child, El, Words, el};

/// A box to tick, with its words.
pub fn tick(
    words: impl Child,
    ticked: impl FnMut() -> bool + Send + 'static,
    tap: impl FnMut() + 'static,
) -> El {
    let input = el("INPUT")
        .attr("type", "checkbox")
        .checked(ticked)
        .on_change(tap);
    el("LABEL")
        .class("tick")
        .child(input)
        .child(el("SPAN").child(words))
}

/// The list with its question; `id` is unique in the page.
pub fn ticks(id: String, question: impl Into<Words>, boxes: impl IntoIterator<Item = El>) -> El {
    let title = el("P")
        .class("question")
        .attr_own("id", id.clone())
        .child(question.into());
    el("DIV")
        .class("ticks")
        .attr("role", "group")
        .attr_own("aria-labelledby", id)
        .child(title)
        .children(boxes)
}
