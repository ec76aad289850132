//! Making a backup.

use crate::platform::files::Handed;
use crate::ui::backing_up::{at_risk, back_up};
use crate::ui::el::{El, button, el, p, said};
use crate::ui::here::here;
use crate::wording::settings as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button, what is at risk, and what came of it.
pub fn section() -> El {
    let store = here().store;
    let outcome = RwSignal::new(None::<&'static str>);
    let make = move || {
        spawn_local(async move {
            let said = match back_up(store).await {
                Handed::Done => words::BACKED_UP,
                Handed::Cancelled => words::BACKUP_CANCELLED,
                Handed::Failed => words::BACKUP_FAILED,
            };
            outcome.try_set(Some(said));
        });
    };
    super::section(words::BACKUP)
        .attr("id", "backup")
        .child(p(words::BACKUP_WHY))
        .child(el("P").child_of(move || {
            let (changes, ever) = store.read(at_risk);
            words::since_backup(changes, ever)
        }))
        .child(p(button("main", words::BACK_UP, make)))
        .child(said(outcome))
}
