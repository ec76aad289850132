//! Today: what to do now. Welcome for a newcomer, check-in in place, the week so far, welcome back.

use super::check_in::check_in_card;
use crate::platform::clock;
use crate::store::Store;
use crate::ui::components::entry_card::check_in_values;
use crate::ui::components::week::week;
use crate::ui::el::{El, button, dynamic, el, link, p, page_title};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check_in, dates, today as words};
use leptos::prelude::*;

/// So many days without an entry are a gap after which a person is welcomed back.
const GAP: i64 = 5;

#[derive(Clone, Copy, PartialEq)]
enum Who {
    /// Not certain yet what is stored.
    Unknown,
    New,
    Back,
    Regular,
}

/// The page.
pub fn page() -> El {
    let store = here().store;
    // Who comes is settled when the page opens: the first save must not turn the page over.
    let who = Memo::new(move |before: Option<&Who>| {
        let today = store.today();
        let (count, latest) = store.read(|r| (r.count(), r.days_until(today).next()));
        let gap = latest.map(|day| today.days_since(day));
        match (before, count, gap) {
            (Some(Who::New), 1.., _) => Who::New,
            (Some(Who::Back), 1.., _) => Who::Back,
            (_, 0, _) if !store.known() => Who::Unknown,
            (_, 0, _) => Who::New,
            (_, _, Some(days)) if days >= GAP => Who::Back,
            _ => Who::Regular,
        }
    });
    dynamic(move || match who.get() {
        Who::Unknown => vec![
            page_title(words::TITLE),
            p(words::LOOKING).attr("role", "status"),
        ],
        Who::New => vec![page_title(words::WELCOME), welcome()],
        Who::Back => vec![
            date(store),
            page_title(words::WELCOME_BACK),
            p(words::WELCOME_BACK_TEXT).class("lead"),
            regular(),
        ],
        Who::Regular => vec![
            date(store),
            page_title(words::greeting(clock::hour())),
            regular(),
        ],
    })
}

fn date(store: Store) -> El {
    el("P")
        .class("date")
        .child_of(move || dates::long(store.today(), store.today()))
}

fn welcome() -> El {
    let doors = el("P")
        .class("doors")
        .child(link(Route::Safety.href(), words::WORRIED))
        .child(" ")
        .child(link(Route::Settings.href(), words::HAVE_BACKUP));
    let what = el("DIV")
        .child(p(words::WHAT).class("lead"))
        .child(p(words::PRIVATE))
        .child(p(words::WHAT_NOT).class("quiet"))
        .child(doors);
    el("DIV")
        .class("columns")
        .child(what)
        .child(check_in_today(words::FIRST))
}

fn regular() -> El {
    el("DIV")
        .class("columns")
        .child(check_in_today(words::HOW))
        .child(week())
}

fn check_in_today(title: &'static str) -> El {
    let store = here().store;
    let day = store.today_now();
    let done = move || store.now(|r| r.check_in_of(day).map(|(_, check_in)| check_in.clone()));
    // A check-in that was there when the page opened is shown; one that is saved here is shown by its card.
    let show_earlier = RwSignal::new(true);
    let earlier = done().is_some();
    el("SECTION").class("card").child_of(move || {
        let Some(check_in) = done().filter(|_| earlier && show_earlier.get()) else {
            return vec![check_in_card(None, Some(title))];
        };
        let saved = el("H2").child_of(move || check_in::saved_for(day, store.today()));
        let change = link(Route::Diary(Some(day)).href(), check_in::CHANGE);
        let actions = el("DIV")
            .class("actions")
            .child(change.class("button plain"))
            .child(button("plain", check_in::AGAIN, move || {
                show_earlier.set(false)
            }));
        vec![saved, check_in_values(check_in), actions]
    })
}
