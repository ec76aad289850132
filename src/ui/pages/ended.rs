//! Shown when everything was deleted in another window while this one was open.

use crate::platform::device;
use crate::ui::el::{El, button, el, label, p, page_title, said, several};
use crate::ui::here::here;
use crate::wording::notices as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page. What was written and not saved can be copied first.
pub fn page() -> El {
    let store = here().store;
    let drafts = here().drafts;
    let anew = move || {
        drafts.forget_all();
        store.start_anew();
    };
    let mut parts = vec![
        page_title(words::ENDED_TITLE),
        p(words::ENDED).attr("role", "status"),
    ];
    let unsaved = drafts.words();
    if !unsaved.is_empty() {
        parts.extend(unsaved_words(unsaved));
    }
    parts.push(p(button("main", words::START_ANEW, anew)));
    several(parts)
}

fn unsaved_words(unsaved: String) -> [El; 4] {
    let copied = RwSignal::new(None::<&'static str>);
    let field = {
        let unsaved = unsaved.clone();
        el("TEXTAREA")
            .attr("id", "unsaved-words")
            .attr("rows", "5")
            .attr("readonly", "")
            .value(move || unsaved.clone())
    };
    let copy = move || {
        let unsaved = unsaved.clone();
        spawn_local(async move {
            let said = match device::copy(&unsaved).await {
                true => words::COPIED,
                false => words::NOT_COPIED,
            };
            copied.try_set(Some(said));
        });
    };
    [
        label("unsaved-words".to_owned(), words::ENDED_WORDS),
        field,
        p(button("plain", words::COPY, copy)),
        said(copied),
    ]
}
