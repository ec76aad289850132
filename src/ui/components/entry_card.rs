//! One entry of the diary: what it says, and the buttons that change or delete it.

use super::check_in_form::check_in_form;
use super::form::why;
use super::log_form::edit_log;
use super::note_form::note_form;
use super::rating_form::edit_rating;
use crate::platform::focus;
use crate::ui::el::{Child, El, button, el, nothing, p, several};
use crate::ui::here::here;
use crate::wording::{diary, entries as words, exercises};
use legwork_core::record::{Change, CheckIn, Command, Entry, Id};
use leptos::prelude::*;

/// The entry with this identity; nothing if it is not there any more. `title` is the tag of its heading.
pub fn entry_card(id: Id, title: &'static str) -> El {
    let store = here().store;
    let undoing = here().undoing;
    let entry = store.memo(move |record, _| {
        let entry = record.entry(id).cloned();
        let counts = entry.as_ref().and_then(Entry::day).is_some_and(|day| {
            // Worth saying only where there are several.
            let is_check_in = |(_, e): &(Id, &Entry)| matches!(e, Entry::CheckIn(_));
            record.of_day(day).filter(is_check_in).count() > 1
                && record.check_in_of(day).is_some_and(|(last, _)| last == id)
        });
        (entry, counts)
    });
    let editing = here().editing;
    let stop = move || {
        editing.set(String::new());
        let selector = format!("[id=\"edit-{id}\"]");
        focus::on_soon(selector);
    };
    let cancel = Callback::new(move |()| stop());
    let saved = Callback::new(move |change: Change| {
        undoing.can_undo(diary::CHANGED, change);
        stop();
    });
    let delete = move || match store.dispatch(Command::Delete(id)) {
        Ok(change) => {
            undoing.can_undo(diary::DELETED, change);
            focus::on_soon(".undo button".to_owned());
        }
        Err(refused) => undoing.say(why(refused)),
    };
    el("ARTICLE").class("entry").child_of(move || {
        let (Some(entry), counts) = entry.get() else {
            return nothing();
        };
        if editing.get() == id.to_string() {
            return form(id, entry, saved, cancel);
        }
        let name = words::full_title(&entry, store.today());
        let edit = button("plain", words::EDIT, move || editing.set(id.to_string()))
            .attr_own("id", format!("edit-{id}"))
            .attr_own("aria-label", format!("{} {name}", words::EDIT));
        let delete = button("plain", words::DELETE, delete)
            .attr_own("aria-label", format!("{} {name}", words::DELETE));
        let actions = el("DIV")
            .class("entry-actions")
            .child(has_form(&entry).then_some(edit))
            .child(delete);
        // A lock and its answer stay: there is nothing to change.
        let stays = entry.is_kept_for_good();
        several(vec![
            el(title).child(words::title(&entry)),
            counts.then(|| p(words::COUNTS).class("counts")).part(),
            values(entry),
            (!stays).then_some(actions).part(),
        ])
    })
}

/// Whether it can be written anew. What was asked on a page of its own is asked there again.
fn has_form(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::CheckIn(_) | Entry::Note(_) | Entry::Log(_) | Entry::Rating(_)
    )
}

fn form(id: Id, entry: Entry, saved: Callback<Change>, cancel: Callback<()>) -> El {
    match entry {
        Entry::CheckIn(check_in) => {
            check_in_form(check_in.day, Some((id, check_in)), saved, Some(cancel))
        }
        Entry::Note(note) => note_form(note.day, Some((id, note.text)), saved, cancel),
        Entry::Log(log) => edit_log(id, &log, saved, cancel),
        Entry::Rating(rating) => edit_rating(id, &rating, saved, cancel),
        _ => nothing(),
    }
}

fn values(entry: Entry) -> El {
    match entry {
        Entry::CheckIn(check_in) => check_in_values(check_in),
        Entry::Note(note) => p(note.text).class("words"),
        Entry::Log(log) => several(vec![
            p(exercises::done(&log)),
            said("quiet", exercises::felt(&log)),
            said("words", log.note),
        ]),
        Entry::Rating(rating) => {
            let store = here().store;
            let goal = store.now(|record| match record.entry(rating.goal) {
                Some(Entry::Goal(goal)) => goal.activity().map(|a| a.name.clone()),
                _ => None,
            });
            several(vec![
                // A goal that was deleted has no name any more.
                goal.map(|name| p(name).class("words")).part(),
                p(words::score(Some(rating.score))),
            ])
        }
        Entry::Check(check) => p(words::found(&check)),
        Entry::Release(release) => p(words::answered(&release)),
        Entry::Session(session) => several(vec![
            p(words::session(&session)),
            said("quiet", words::session_felt(&session)),
        ]),
        Entry::Plan(plan) => several(vec![p(words::plan(&plan)), said("words", plan.from)]),
        Entry::Visit(visit) => several(vec![p(words::visit(&visit)), said("words", visit.who)]),
        Entry::Goal(_) | Entry::Setting(_) => nothing(),
    }
}

/// A paragraph; nothing for an empty text.
fn said(class: &'static str, text: String) -> El {
    match text.is_empty() {
        true => nothing(),
        false => p(text).class(class),
    }
}

/// The answers of a check-in, named, and its words.
pub fn check_in_values(check_in: CheckIn) -> El {
    let value = |class, name: &'static str, value: String| {
        el("DIV")
            .class(class)
            .child(el("DT").child(name))
            .child(el("DD").child(value))
    };
    let values = el("DL")
        .class("values")
        .child(value("leg", words::LEG, words::score(check_in.leg)))
        .child(value("back", words::BACK, words::score(check_in.back)))
        .child(value(
            "",
            words::REACH,
            words::reach_or_none(check_in.reach).to_owned(),
        ));
    let could = check_in.could.and_then(|(goal, could)| {
        here().store.now(|record| match record.entry(goal)? {
            Entry::Goal(goal) => Some(words::could_do(&goal.activity()?.name, could)),
            _ => None,
        })
    });
    several(vec![
        said("words", could.unwrap_or_default()),
        values,
        said("words", check_in.note),
    ])
}
