//! The form of a note: words for a day. New or of a note that is edited.

use super::form::{Field, Form, Meant, form};
use crate::ui::el::El;
use crate::wording::check_in as words;
use legwork_core::record::{Change, Day, Entry, Id, Note, Written};
use leptos::prelude::*;

/// The form for a note on `day`; `editing` is the note that is edited and what it says.
pub fn note_form(
    day: Day,
    editing: Option<(Id, String)>,
    saved: Callback<Change>,
    cancel: Callback<()>,
) -> El {
    let id = editing.as_ref().map(|(id, _)| *id);
    form(Form {
        name: id.map_or_else(|| format!("note-{day}"), |id| id.to_string()),
        initial: vec![
            day.to_string(),
            editing.map(|(_, text)| text).unwrap_or_default(),
        ],
        fields: vec![Field::Words(1, words::NOTE_FIELD)],
        editing: id,
        meaning,
        of: None,
        save: words::SAVE_NOTE,
        saved,
        cancel: Some(cancel),
    })
}

fn meaning(meant: &Meant) -> Result<Entry, &'static str> {
    Ok(Entry::Note(Note {
        day: meant.day()?,
        written: Written::NOT_YET,
        text: meant.text(1),
    }))
}
