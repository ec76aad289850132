//! How much is stored, whether the browser keeps it, and what cannot be read.

use crate::keeper::Unreadable;
use crate::platform::device;
use crate::ui::el::{El, button, el, p, said, several};
use crate::ui::here::here;
use crate::wording::settings as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is in use.
pub fn section() -> El {
    let store = here().store;
    let promise = RwSignal::new(None::<&'static str>);
    let promised = move |granted: Option<bool>| {
        promise.try_set(granted.map(|granted| match granted {
            true => words::PROTECTED,
            false => words::NOT_PROTECTED,
        }));
    };
    let outcome = RwSignal::new(None::<&'static str>);
    spawn_local(async move {
        promised(device::is_storage_protected().await);
    });
    let ask_now = move || {
        spawn_local(async move {
            let granted = device::protect_storage().await;
            promised(granted);
            outcome.try_set((granted != Some(true)).then_some(words::NOT_GRANTED));
        });
    };
    let in_use = move || {
        let entries = store.read(|record| record.count());
        words::in_use(entries, store.characters_in_use())
    };
    let may_ask = move || {
        let worth_it = store.read(|record| record.count() > 0);
        let ask = worth_it && promise.get() == Some(words::NOT_PROTECTED);
        ask.then(|| p(button("plain", words::PROTECT, ask_now)))
    };
    super::section(words::STORAGE)
        .child(el("P").child_of(in_use))
        .child_of(move || promise.get().map(p))
        .child_of(may_ask)
        .child(said(outcome))
        .child_of(move || {
            let lines = store.health().unreadable;
            (!lines.is_empty()).then(|| unreadable(lines))
        })
}

fn unreadable(lines: Vec<Unreadable>) -> El {
    let line = |line: Unreadable| {
        el("LI")
            .child(el("CODE").child(line.kept_as))
            .child(el("PRE").child(line.text))
    };
    several(vec![
        el("H3").child(words::UNREADABLE),
        p(words::UNREADABLE_WHY),
        el("UL")
            .class("unreadable")
            .children(lines.into_iter().map(line)),
    ])
}
