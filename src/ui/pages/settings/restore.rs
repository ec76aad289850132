//! Restoring a backup: choose, see what would change, restore, undo.

use crate::platform::{files, focus};
use crate::store::{RestoreFailed, Store};
use crate::wording::settings as words;
use legwork_core::exchange::backup::{self, Backup, NotABackup};
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, PartialEq)]
enum Step {
    Choose,
    Preview(Backup),
    Working,
}

/// The file field, the preview and the buttons.
#[component]
pub fn Restore() -> impl IntoView {
    let store = expect_context::<Store>();
    let step = RwSignal::new(Step::Choose);
    let said = RwSignal::new(None::<&'static str>);
    let opened = move |event: leptos::ev::Event| {
        said.set(None);
        let Some(file) = files::chosen(&event) else {
            return;
        };
        files::clear(&event);
        if files::size(&file) > backup::MAX_BYTES as f64 {
            said.set(Some(words::not_a_backup(NotABackup::TooLarge)));
            return;
        }
        spawn_local(async move {
            let text = files::text_of(&file).await;
            match text.map(|text| backup::read(&text)) {
                Some(Ok(file)) => {
                    step.try_set(Step::Preview(file));
                    request_animation_frame(|| focus::show(".preview-title"));
                }
                Some(Err(why)) => {
                    step.try_set(Step::Choose);
                    said.try_set(Some(words::not_a_backup(why)));
                }
                None => {
                    said.try_set(Some(words::FILE_UNREADABLE));
                }
            }
        });
    };
    let finish = move |outcome: Result<(), RestoreFailed>, done: &'static str| {
        step.try_set(Step::Choose);
        said.try_set(Some(match outcome {
            Ok(()) => done,
            Err(failed) => reason(failed),
        }));
        request_animation_frame(|| focus::show(".restore-said"));
    };
    let restore = move |file: Backup, bring_back: bool| {
        step.set(Step::Working);
        spawn_local(async move {
            finish(store.restore(file, bring_back).await, words::RESTORED);
        });
    };
    let undo = move |_| {
        step.set(Step::Working);
        spawn_local(async move {
            finish(store.undo_restore().await, words::RESTORE_UNDONE);
        });
    };
    let shown = move || match step.get() {
        Step::Choose => view! {
            <label class="field" for="restore-file">
                {words::RESTORE_FILE}
            </label>
            <input id="restore-file" type="file" accept=".json,application/json" on:change=opened />
            {move || {
                store
                    .can_undo_restore()
                    .then(|| {
                        view! {
                            <p>
                                <button type="button" class="plain" on:click=undo>
                                    {words::RESTORE_UNDO}
                                </button>
                            </p>
                        }
                    })
            }}
        }
        .into_any(),
        Step::Working => view! { <p role="status">{words::WORKING}</p> }.into_any(),
        Step::Preview(file) => {
            view! { <Preview file restore cancel=move || step.set(Step::Choose) /> }.into_any()
        }
    };
    view! {
        <section class="card" id="restore">
            <h2>{words::RESTORE}</h2>
            <p>{words::RESTORE_WHY}</p>
            {shown}
            <p class="restore-said" role="status" tabindex="-1">
                {said}
            </p>
        </section>
    }
}

#[component]
fn Preview(
    file: Backup,
    restore: impl Fn(Backup, bool) + Copy + Send + Sync + 'static,
    cancel: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let file = StoredValue::new(file);
    let preview = store.memo(move |record, _| file.with_value(|file| file.preview(record)));
    let bring_back = RwSignal::new(false);
    let lines = move || {
        let line = |line| view! { <li>{line}</li> };
        preview
            .with(words::preview)
            .into_iter()
            .map(line)
            .collect_view()
    };
    let question = move || {
        let deleted = preview.get().deleted_here;
        (deleted > 0).then(|| {
            view! {
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=move || bring_back.get()
                        on:change:target=move |event| bring_back.set(event.target().checked())
                    />
                    <span>{words::bring_back(deleted)}</span>
                </label>
            }
        })
    };
    view! {
        <h3 class="preview-title" tabindex="-1">
            {words::PREVIEW}
        </h3>
        <ul>{lines}</ul>
        {question}
        <div class="actions">
            <button
                type="button"
                class="main"
                on:click=move |_| restore(file.get_value(), bring_back.get_untracked())
            >
                {words::RESTORE_NOW}
            </button>
            <button type="button" class="plain" on:click=move |_| cancel()>
                {words::RESTORE_CANCEL}
            </button>
        </div>
    }
}

fn reason(failed: RestoreFailed) -> &'static str {
    match failed {
        RestoreFailed::NoSafetyCopy => words::failed::NO_SAFETY_COPY,
        RestoreFailed::Full => words::failed::FULL,
        RestoreFailed::Forbidden => words::failed::FORBIDDEN,
        RestoreFailed::Newer => words::failed::NEWER,
        RestoreFailed::Ended => words::failed::ENDED,
    }
}
