//! One day of the diary: its entries, and the way to add to it.

use super::diary::entries_of_day;
use crate::platform::focus;
use crate::ui::components::note_form::note_form;
use crate::ui::el::{El, button, dynamic, el, link, nothing, p, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::diary as words;
use legwork_core::record::{Change, Day};
use leptos::prelude::*;

/// The page.
pub fn page(day: Day) -> El {
    let store = here().store;
    let writing = RwSignal::new(false);
    let close = move || {
        writing.set(false);
        focus::if_lost("#add button".to_owned());
    };
    let stop = Callback::new(move |()| close());
    let saved = Callback::new(move |_: Change| close());
    let future = move || day > store.today();
    let to = |day: Option<Day>, name: &'static str| {
        day.map(|day| link(Route::Diary(Some(day)).href(), name))
    };
    let crumbs = el("P")
        .class("crumbs")
        .child(link(Route::Diary(None).href(), words::ALL_DAYS))
        .child_of(move || to(store.read(|r| r.day_before(day)), words::DAY_BEFORE))
        .child_of(move || to(store.read(|r| r.day_after(day)), words::DAY_AFTER));
    let title = el("H1")
        .attr("tabindex", "-1")
        .child_of(move || words::day(day, store.today()));
    let warning = dynamic(move || future().then(|| p(words::FUTURE).class("draft-note")));
    let empty = dynamic(move || {
        let empty = store.read(|record| record.of_day(day).next().is_none());
        empty.then(|| p(words::EMPTY_DAY))
    });
    let add = dynamic(move || {
        if future() {
            return nothing();
        }
        if writing.get() {
            let form = note_form(day, None, saved, stop);
            return el("DIV").class("card").child(form);
        }
        let check_in = link(Route::CheckIn(Some(day)).href(), words::ADD_CHECK_IN);
        el("DIV")
            .class("actions")
            .child(check_in.class("button main"))
            .child(button("plain", words::ADD_NOTE, move || {
                writing.set(true);
                focus::if_lost("#add textarea".to_owned());
            }))
    });
    let entries = entries_of_day(store, day, RwSignal::new(String::new()), "H2");
    let add = el("DIV").attr("id", "add").class("stack").child(add);
    several(vec![crumbs, title, warning, empty, entries, add])
}
