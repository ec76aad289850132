//! Where entries are to be kept, as a frame asks before its first save.

use crate::ui::el::{El, button, el, p};
use crate::ui::here::here;
use crate::wording::shell;
use leptos::prelude::*;

/// The question of the first save in a frame; `keep` hears that it shall be kept here.
pub fn where_to_keep(keep: impl Fn() + 'static) -> El {
    let here = here();
    let keep = move || {
        here.keep_here.set(true);
        keep();
    };
    el("DIV")
        .class("problem asking")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child(p(shell::WHERE_TO_KEEP).class("problem-title"))
        .child(p(shell::WHERE_TO_KEEP_TEXT))
        .child(p(shell::NOT_SAVED_YET))
        .child(
            el("DIV")
                .class("actions")
                .child(full_page("button main"))
                .child(button("plain", shell::KEEP_HERE, keep)),
        )
}

/// The way out of a frame.
pub fn full_page(class: &'static str) -> El {
    el("A")
        .attr("href", "./")
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .class(class)
        .child(shell::FULL_PAGE)
}
