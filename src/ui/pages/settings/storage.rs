//! How much is stored, whether the browser keeps it, and what cannot be read.

use crate::platform::device;
use crate::store::Store;
use crate::wording::settings as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is in use.
#[component]
pub fn Storage() -> impl IntoView {
    let store = expect_context::<Store>();
    let entries = store.memo(|record, _| (record.count(), record.writes()));
    let in_use = move || words::in_use(entries.get().0, store.characters_in_use());
    let protected = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    spawn_local(async move {
        protected.try_set(device::is_storage_protected().await);
    });
    let ask = move |_| {
        spawn_local(async move {
            let granted = device::protect_storage().await;
            protected.try_set(granted);
            refused.try_set(granted != Some(true));
        });
    };
    let promise = move || match protected.get() {
        None => ().into_any(),
        Some(true) => view! { <p>{words::PROTECTED}</p> }.into_any(),
        Some(false) => view! {
            <p>{words::NOT_PROTECTED}</p>
            {(entries.get().0 > 0)
                .then(|| {
                    view! {
                        <p>
                            <button type="button" class="plain" on:click=ask>
                                {words::PROTECT}
                            </button>
                        </p>
                    }
                })}
        }
        .into_any(),
    };
    let unreadable = move || {
        let lines = store.health().unreadable;
        (!lines.is_empty()).then(|| {
            let line = |line: crate::store::Unreadable| {
                view! {
                    <li>
                        <code>{line.kept_as}</code>
                        <pre>{line.text}</pre>
                    </li>
                }
            };
            view! {
                <h3>{words::UNREADABLE}</h3>
                <p>{words::UNREADABLE_WHY}</p>
                <ul class="unreadable">{lines.into_iter().map(line).collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="card">
            <h2>{words::STORAGE}</h2>
            <p>{in_use}</p>
            {promise}
            <p role="status">{move || refused.get().then_some(words::NOT_GRANTED)}</p>
            {unreadable}
        </section>
    }
}
