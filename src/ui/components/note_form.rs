//! The form of a note: words for a day. New or of a note that is edited.

use super::check_in_form::why;
use super::problem::Problem;
use crate::store::Store;
use crate::ui::drafts::{Drafts, Fields};
use crate::wording::check_in as words;
use legwork_core::record::{Change, Command, Day, Draft, Id};
use leptos::prelude::*;

/// The form.
#[component]
pub fn NoteForm(
    /// The day that it is for.
    day: Day,
    /// The note that is edited, and what it says.
    #[prop(optional_no_strip)]
    editing: Option<(Id, String)>,
    /// Hears of the change once it is saved.
    #[prop(into)]
    saved: Callback<Change>,
    /// Leaves the form without saving.
    #[prop(into)]
    cancel: Callback<()>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let drafts = expect_context::<Drafts>();
    let id = editing.as_ref().map(|(id, _)| *id);
    let form = match id {
        Some(id) => id.to_string(),
        None => format!("note-{day}"),
    };
    let field = format!("text-{form}");
    let form = StoredValue::new(form);
    let initial = editing.map(|(_, text)| text).unwrap_or_default();
    let found = form.with_value(|form| drafts.found(form));
    let is_draft = found.is_some();
    let text = RwSignal::new(found.map_or_else(|| initial.clone(), |fields| fields.note));
    let problem = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let note = text.get();
        form.with_value(|form| {
            if note == initial {
                drafts.forget(form);
            } else {
                let day = day.to_string();
                drafts.keep(form, &Fields { day, note, ..Fields::default() });
            }
        });
    });
    on_cleanup(move || {
        form.try_with_value(|form| drafts.close(form));
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let draft = Draft::Note {
            day,
            text: text.get_untracked(),
        };
        let command = match id {
            Some(id) => Command::Edit(id, draft),
            None => Command::Add(draft),
        };
        match store.dispatch(command) {
            Ok(change) => {
                form.with_value(|form| drafts.forget(form));
                saved.run(change);
            }
            Err(refused) => problem.set(Some(why(refused))),
        }
    };
    let leave = move |_| {
        form.with_value(|form| drafts.forget(form));
        cancel.run(());
    };
    view! {
        <form class="check-in" novalidate on:submit=save>
            {is_draft.then(|| view! { <p class="draft-note" role="status">{words::DRAFT}</p> })}
            <label class="field" for=field.clone()>
                {words::NOTE_FIELD}
            </label>
            <textarea
                id=field
                rows="4"
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
            <Problem problem />
            <div class="actions">
                <button type="submit" class="main">
                    {if id.is_some() { words::SAVE_CHANGES } else { words::SAVE_NOTE }}
                </button>
                <button type="button" class="plain" on:click=leave>
                    {words::CANCEL}
                </button>
            </div>
        </form>
    }
}
