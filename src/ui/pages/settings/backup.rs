//! Making a backup.

use crate::platform::files::Handed;
use crate::store::Store;
use crate::ui::backing_up::{at_risk, back_up};
use crate::wording::settings as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button, what is at risk, and what came of it.
#[component]
pub fn BackUp() -> impl IntoView {
    let store = expect_context::<Store>();
    let risk = store.memo(|record, _| at_risk(record));
    let said = RwSignal::new(None::<&'static str>);
    let make = move |_| {
        spawn_local(async move {
            let said_now = match back_up(store).await {
                Handed::Done => words::BACKED_UP,
                Handed::Cancelled => words::BACKUP_CANCELLED,
                Handed::Failed => words::BACKUP_FAILED,
            };
            said.try_set(Some(said_now));
        });
    };
    let since = move || {
        let (changes, ever) = risk.get();
        words::since_backup(changes, ever)
    };
    view! {
        <section class="card" id="backup">
            <h2>{words::BACKUP}</h2>
            <p>{words::BACKUP_WHY}</p>
            <p>{since}</p>
            <p>
                <button type="button" class="main" on:click=make>
                    {words::BACK_UP}
                </button>
            </p>
            <p role="status">{said}</p>
        </section>
    }
}
