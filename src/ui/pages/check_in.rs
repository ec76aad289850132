//! Check-in: for today or any past day.

use crate::platform::focus;
use crate::store::Store;
use crate::ui::components::check_in_form::check_in_form;
use crate::ui::components::entry_card::check_in_values;
use crate::ui::components::saved::saved_or_not;
use crate::ui::el::{Child, El, button, dynamic, el, link, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check_in as words, dates, diary};
use legwork_core::record::{Change, Day, Entry, Id};
use leptos::prelude::*;

/// The page; `day` if the address names one.
pub fn page(day: Option<Day>) -> El {
    several(vec![
        page_title(words::TITLE),
        el("DIV").class("card").child(check_in_card(day, None)),
    ])
}

/// The form for a day (today if none) below its title and, once it is saved, what was saved.
pub fn check_in_card(day: Option<Day>, title: Option<&'static str>) -> El {
    let store = here().store;
    let saved = RwSignal::new(None::<String>);
    let on_saved = Callback::new(move |change: Change| {
        saved.set(Some(change.line.id.to_string()));
        focus::show_soon(".saved-title");
    });
    dynamic(move || match saved.get().and_then(|id| Id::parse(&id)) {
        None => {
            // A form that is open over midnight keeps its day, so today is not listened to.
            let day = day.unwrap_or_else(|| store.today_now());
            let form = check_in_form(day, None, on_saved, None);
            several(vec![title.map(|title| el("H2").child(title)).part(), form])
        }
        Some(id) => saved_answers(store, id, saved),
    })
}

fn saved_answers(store: Store, id: Id, saved: RwSignal<Option<String>>) -> El {
    dynamic(move || {
        let again = move || {
            saved.set(None);
            focus::if_lost(".check-in input".to_owned());
        };
        let entry = store.read(|record| record.entry(id).cloned());
        let Some(Entry::CheckIn(check_in)) = entry else {
            return button("main", words::AGAIN, again);
        };
        let day = check_in.day;
        let title = el("H2")
            .class("saved-title")
            .attr("tabindex", "-1")
            .child(saved_or_not(words::SAVED))
            .child(": ")
            .child(dates::relative(day, store.today()));
        let actions = el("DIV")
            .class("actions")
            .child(link(Route::Diary(Some(day)).href(), words::CHANGE).class("button plain"))
            .child(button("plain", words::AGAIN, again))
            .child(link(Route::Diary(None).href(), diary::TITLE));
        several(vec![title, check_in_values(check_in), actions])
    })
}
