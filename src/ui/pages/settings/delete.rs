//! Delete everything, after a typed word.

use crate::platform::appearance;
use crate::store::Store;
use crate::ui::components::confirm_word::ConfirmWord;
use crate::ui::drafts::Drafts;
use crate::wording::settings as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What it does, the field for the word and the button.
#[component]
pub fn DeleteEverything() -> impl IntoView {
    let store = expect_context::<Store>();
    let drafts = expect_context::<Drafts>();
    let said = RwSignal::new(None::<&'static str>);
    let confirmed = move |()| {
        spawn_local(async move {
            let outcome = store.delete_everything().await;
            if outcome.is_ok() {
                drafts.forget_all();
                appearance::forget();
            }
            said.try_set(Some(match outcome {
                Ok(()) => words::DELETED,
                Err(_) => words::DELETE_FAILED,
            }));
        });
    };
    view! {
        <section class="card danger-zone">
            <h2>{words::DELETE}</h2>
            <p>{words::DELETE_WHY}</p>
            <ConfirmWord
                word=words::DELETE_WORD
                label=words::DELETE_FIELD
                action=words::DELETE_NOW
                mistyped=words::DELETE_MISTYPED
                confirmed
            />
            <p role="status">{said}</p>
        </section>
    }
}
