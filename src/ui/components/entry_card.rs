//! One entry of the diary: what it says, and the buttons that change or delete it.

use super::check_in_form::{CheckInForm, why};
use super::note_form::NoteForm;
use crate::platform::focus;
use crate::store::Store;
use crate::ui::undoing::Undoing;
use crate::wording::{diary, entries as words};
use legwork_core::record::{Change, CheckIn, Command, Day, Entry, Id};
use leptos::prelude::*;

/// The entry with this identity; nothing if it is not there any more.
#[component]
pub fn EntryCard(
    /// Which entry.
    id: Id,
    /// Whether it is the one of several check-ins that counts for its day.
    #[prop(into)]
    counts: Signal<bool>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let undoing = expect_context::<Undoing>();
    let entry = store.memo(move |record, _| record.entry(id).cloned());
    let editing = RwSignal::new(false);
    let edit_button = format!("edit-{id}");
    let stop = {
        let edit_button = edit_button.clone();
        move || {
            editing.set(false);
            let selector = format!("[id=\"{edit_button}\"]");
            request_animation_frame(move || focus::on(&selector));
        }
    };
    let cancel = {
        let stop = stop.clone();
        Callback::new(move |()| stop())
    };
    let saved = Callback::new(move |change: Change| {
        undoing.can_undo(diary::CHANGED, change);
        stop();
    });
    let delete = move |_| match store.dispatch(Command::Delete(id)) {
        Ok(change) => {
            undoing.can_undo(diary::DELETED, change);
            request_animation_frame(|| focus::on(".undo button"));
        }
        Err(refused) => undoing.say(why(refused)),
    };
    let body = move || {
        let entry = entry.get()?;
        if editing.get() {
            return Some(form(id, entry, saved, cancel));
        }
        let name = words::full_title(&entry, store.today());
        let (edit, edit_button) = (format!("{} {name}", words::EDIT), edit_button.clone());
        let delete_name = format!("{} {name}", words::DELETE);
        Some(
            view! {
                <h3>{words::title(&entry)}</h3>
                {move || counts.get().then(|| view! { <p class="counts">{words::COUNTS}</p> })}
                <EntryValues entry />
                <div class="entry-actions">
                    <button type="button" class="plain" id=edit_button aria-label=edit on:click=move |_| editing.set(true)>
                        {words::EDIT}
                    </button>
                    <button type="button" class="plain" aria-label=delete_name on:click=delete>
                        {words::DELETE}
                    </button>
                </div>
            }
            .into_any(),
        )
    };
    view! { <article class="entry">{body}</article> }
}

fn form(id: Id, entry: Entry, saved: Callback<Change>, cancel: Callback<()>) -> AnyView {
    let day = entry.day().unwrap_or(Day::FIRST);
    match entry {
        Entry::CheckIn(check_in) => view! {
            <CheckInForm day editing=Some((id, check_in)) saved cancel=Some(cancel) />
        }
        .into_any(),
        Entry::Note(note) => view! {
            <NoteForm day editing=Some((id, note.text)) saved cancel />
        }
        .into_any(),
        Entry::Setting(_) => ().into_any(),
    }
}

#[component]
fn EntryValues(entry: Entry) -> impl IntoView {
    match entry {
        Entry::CheckIn(check_in) => view! {
            <CheckInValues check_in=check_in.clone() />
            {(!check_in.note.is_empty()).then(|| view! { <p class="words">{check_in.note}</p> })}
        }
        .into_any(),
        Entry::Note(note) => view! { <p class="words">{note.text}</p> }.into_any(),
        Entry::Setting(_) => ().into_any(),
    }
}

/// The answers of a check-in, named.
#[component]
pub fn CheckInValues(
    /// The check-in.
    check_in: CheckIn,
) -> impl IntoView {
    view! {
        <dl class="values">
            <div class="leg">
                <dt>{words::LEG}</dt>
                <dd>{words::score(check_in.leg)}</dd>
            </div>
            <div class="back">
                <dt>{words::BACK}</dt>
                <dd>{words::score(check_in.back)}</dd>
            </div>
            <div>
                <dt>{words::REACH}</dt>
                <dd>{words::reach_or_none(check_in.reach)}</dd>
            </div>
        </dl>
    }
}
