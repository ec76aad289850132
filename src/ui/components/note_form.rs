//! The form of a note: words for a day. New or of a note that is edited.

use super::check_in_form::{leave_button, text_area, why};
use super::problem::{problem, tell};
use crate::ui::drafts::{Begun, Fields};
use crate::ui::el::{El, el, label, p, submit};
use crate::ui::here::here;
use crate::wording::check_in as words;
use legwork_core::record::{Change, Command, Day, Draft, Id};
use leptos::prelude::*;

/// The form for a note on `day`; `editing` is the note that is edited and what it says.
pub fn note_form(
    day: Day,
    editing: Option<(Id, String)>,
    saved: Callback<Change>,
    cancel: Callback<()>,
) -> El {
    let store = here().store;
    let drafts = here().drafts;
    let id = editing.as_ref().map(|(id, _)| *id);
    let name = match id {
        Some(id) => id.to_string(),
        None => format!("note-{day}"),
    };
    let field = format!("text-{name}");
    let found = drafts.found(&name);
    let is_draft = found.is_some();
    let initial = Fields {
        day: day.to_string(),
        note: editing.map(|(_, text)| text).unwrap_or_default(),
        ..Fields::default()
    };
    let fields = RwSignal::new(found.unwrap_or_else(|| initial.clone()));
    let begun = StoredValue::new(Begun { name, initial });
    drafts.follow(begun, fields);
    let wrong = RwSignal::new(None);
    let save = move || {
        let draft = Draft::Note {
            day,
            text: fields.with_untracked(|fields| fields.note.clone()),
        };
        let command = match id {
            Some(id) => Command::Edit(id, draft),
            None => Command::Add(draft),
        };
        match store.dispatch(command) {
            Ok(change) => {
                begun.with_value(|form| drafts.forget(&form.name));
                saved.run(change);
            }
            Err(refused) => tell(wrong, why(refused)),
        }
    };
    let save_name = match id {
        Some(_) => words::SAVE_CHANGES,
        None => words::SAVE_NOTE,
    };
    el("FORM")
        .class("check-in")
        .on_submit(save)
        .child(is_draft.then(|| p(words::DRAFT).class("draft-note").attr("role", "status")))
        .child(label(field.clone(), words::NOTE_FIELD))
        .child(text_area(field, "4", fields))
        .child(problem(wrong))
        .child(
            el("DIV")
                .class("actions")
                .child(submit("main", save_name))
                .child(leave_button(begun, cancel, drafts)),
        )
}
