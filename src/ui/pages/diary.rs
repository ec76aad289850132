//! Diary: every entry by day, the latest first, and a search over all of them.

use crate::platform::text::lower;
use crate::store::Store;
use crate::ui::components::entry_card::entry_card;
use crate::ui::el::{El, button, dynamic, el, label, link, list, nothing, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{dates, diary as words};
use legwork_core::record::{Day, Id, Record};
use leptos::prelude::*;

/// So many days are drawn with the page, about a screen; the rest follows once they are there.
const FIRST: usize = 5;
/// So many days are shown, and so many more each time.
const DAYS: usize = 30;

/// What is shown of the diary.
#[derive(Clone, Copy)]
struct Shown {
    store: Store,
    /// What is asked for, in lower case; empty for everything.
    asked: RwSignal<String>,
    /// How many days at most.
    days: RwSignal<usize>,
}

/// The page.
pub fn page() -> El {
    let store = here().store;
    let shown = Shown {
        store,
        asked: RwSignal::new(String::new()),
        days: RwSignal::new(FIRST),
    };
    request_animation_frame(move || {
        request_animation_frame(move || {
            shown.days.try_update(|days| *days += DAYS - FIRST);
        });
    });
    // Only whether the diary is empty turns the page over, so that the search keeps its focus.
    let empty = store.memo(|record, _| record.count() == 0);
    let body = dynamic(move || match empty.get() {
        true => {
            let first = link(Route::CheckIn(None).href(), words::FIRST).class("button main");
            vec![p(words::EMPTY), p(first)]
        }
        false => entries(shown),
    });
    several(vec![page_title(words::TITLE), body])
}

fn entries(shown: Shown) -> Vec<El> {
    let store = shown.store;
    // All days that fit, as keys; the page shows the first of them.
    let found = Memo::new(move |_| {
        let asked = shown.asked.get();
        let days = shown.days.get();
        store.read(|record| found_days(record, &asked, days))
    });
    let intro = el("P")
        .class("quiet")
        .child(words::INTRO)
        .child(" ")
        .child_of(move || store.read(|record| words::count(record.count(), record.days().count())));
    let result = el("P").attr("role", "status").child_of(move || {
        let asked = shown.asked.get();
        let count = |record: &Record| count_found(record, &asked);
        (!asked.is_empty()).then(|| words::found(store.read(count)))
    });
    let field = el("INPUT")
        .attr("id", "search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "search-hint")
        .on_input(move |text| {
            shown.days.set(DAYS);
            shown.asked.set(lower(text.trim()));
        });
    let search = el("FORM")
        .class("search")
        .attr("role", "search")
        .on_submit(|| {})
        .child(label("search".to_owned(), words::SEARCH))
        .child(field)
        .child(
            p(words::SEARCH_HINT)
                .attr("id", "search-hint")
                .class("quiet"),
        )
        .child(result);
    let days = list(
        move || found.with(|found| found.iter().take(shown.days.get()).cloned().collect()),
        move |day| match Day::parse(&day) {
            Some(day) => diary_day(shown, day),
            None => nothing(),
        },
    );
    let older = dynamic(move || {
        // Not before the first screen has grown: it would move away from under a finger.
        let days = shown.days.get();
        let more = days >= DAYS && found.with(Vec::len) > days;
        more.then(|| {
            p(button("plain", words::OLDER, move || {
                *shown.days.write() += DAYS
            }))
        })
    });
    vec![intro, search, days, older]
}

fn diary_day(shown: Shown, day: Day) -> El {
    let store = shown.store;
    let title = el("A")
        .attr_own("href", Route::Diary(Some(day)).href())
        .child_of(move || dates::relative(day, store.today()));
    el("SECTION")
        .class("diary-day")
        .child(el("H2").child(title))
        .child(entries_of_day(store, day, shown.asked, "H3"))
}

/// The entries of one day, those that fit what is asked for; all if that is empty. `title` is the tag of
/// their headings.
pub fn entries_of_day(store: Store, day: Day, asked: RwSignal<String>, title: &'static str) -> El {
    let keys = move || {
        let asked = asked.get();
        let fitting = store.read(|record| fitting(record, day, &asked));
        fitting.iter().map(Id::to_string).collect()
    };
    list(keys, move |id| match Id::parse(&id) {
        Some(id) => entry_card(id, title),
        None => nothing(),
    })
}

/// The days with an entry that fits, the latest first: one more than `limit` at most.
fn found_days(record: &Record, asked: &str, limit: usize) -> Vec<String> {
    let fits = |day: &Day| asked.is_empty() || !fitting(record, *day, asked).is_empty();
    let days = record.days().filter(fits);
    days.take(limit + 1).map(|day| day.to_string()).collect()
}

fn count_found(record: &Record, asked: &str) -> usize {
    let days = record.days();
    days.map(|day| fitting(record, day, asked).len()).sum()
}

/// Whether `asked` stands somewhere in `text`. The library's search is built for long needles, and larger.
fn holds(text: &str, asked: &str) -> bool {
    let mut parts = text.as_bytes().windows(asked.len().max(1));
    parts.any(|part| part == asked.as_bytes())
}

fn fitting(record: &Record, day: Day, asked: &str) -> Vec<Id> {
    let whole_day = asked.is_empty() || holds(&words::words_of_day(day), asked);
    record
        .of_day(day)
        .filter(|(_, entry)| whole_day || holds(&lower(entry.words()), asked))
        .map(|(id, _)| id)
        .collect()
}
