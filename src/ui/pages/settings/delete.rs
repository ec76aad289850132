//! Delete everything, after a typed word.

use crate::platform::appearance;
use crate::ui::components::confirm_word::confirm_word;
use crate::ui::el::{El, p, said};
use crate::ui::here::here;
use crate::wording::settings as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What it does, the field for the word and the button.
pub fn section() -> El {
    let store = here().store;
    let drafts = here().drafts;
    let outcome = RwSignal::new(None::<&'static str>);
    let confirmed = move || {
        spawn_local(async move {
            let done = store.delete_everything().await.is_ok();
            if done {
                drafts.forget_all();
                appearance::forget();
            }
            outcome.try_set(Some(match done {
                true => words::DELETED,
                false => words::DELETE_FAILED,
            }));
        });
    };
    let confirm = confirm_word(
        words::DELETE_WORD,
        words::DELETE_FIELD,
        words::DELETE_NOW,
        words::DELETE_MISTYPED,
        confirmed,
    );
    super::section(words::DELETE)
        .class("card danger-zone")
        .child(p(words::DELETE_WHY))
        .child(confirm)
        .child(said(outcome))
}
