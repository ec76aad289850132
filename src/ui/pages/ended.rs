//! Shown when everything was deleted in another window while this one was open.

use crate::platform::device;
use crate::store::Store;
use crate::ui::drafts::Drafts;
use crate::wording::notices as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page. What was written and not saved can be copied first.
#[component]
pub fn Ended() -> impl IntoView {
    let store = expect_context::<Store>();
    let drafts = expect_context::<Drafts>();
    let unsaved = StoredValue::new(drafts.words());
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        spawn_local(async move {
            let done = device::copy(&unsaved.get_value()).await;
            copied.try_set(Some(done));
        });
    };
    let anew = move |_| {
        drafts.forget_all();
        store.start_anew();
    };
    view! {
        <h1 tabindex="-1">{words::ENDED_TITLE}</h1>
        <p role="status">{words::ENDED}</p>
        {(!unsaved.get_value().is_empty())
            .then(|| {
                view! {
                    <label class="field" for="unsaved-words">
                        {words::ENDED_WORDS}
                    </label>
                    <textarea id="unsaved-words" rows="5" readonly prop:value=unsaved.get_value()></textarea>
                    <p>
                        <button type="button" class="plain" on:click=copy>
                            {words::COPY}
                        </button>
                    </p>
                    <p role="status">
                        {move || {
                            copied.get().map(|done| if done { words::COPIED } else { words::NOT_COPIED })
                        }}
                    </p>
                }
            })}
        <p>
            <button type="button" class="main" on:click=anew>
                {words::START_ANEW}
            </button>
        </p>
    }
}
