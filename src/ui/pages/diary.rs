//! Diary: every entry by day, the latest first, and a search over all of them.

use crate::store::Store;
use crate::ui::components::entry_card::EntryCard;
use crate::ui::route::Route;
use crate::wording::{dates, diary as words};
use legwork_core::record::{Day, Id, Record};
use leptos::prelude::*;

/// So many days are shown at first, and so many more each time.
const DAYS: usize = 30;

/// The page.
#[component]
pub fn Diary() -> impl IntoView {
    let store = expect_context::<Store>();
    let query = RwSignal::new(String::new());
    let shown_days = RwSignal::new(DAYS);
    let size = store.memo(|record, _| (record.count(), record.days().count()));
    let asked = Memo::new(move |_| query.with(|query| query.trim().to_lowercase()));
    let found = Memo::new(move |_| {
        let asked = asked.get();
        (!asked.is_empty()).then(|| store.read(|record| matching_days(record, &asked)))
    });
    let days = Memo::new(move |_| match found.get() {
        Some(found) => found.into_iter().map(|(day, _)| day).collect(),
        None => {
            let wanted = shown_days.get();
            store.read(|record| record.days().take(wanted).collect::<Vec<_>>())
        }
    });
    let visible = move || days.with(|days| days.iter().take(shown_days.get()).copied().collect::<Vec<_>>());
    let more = move || match found.with(|f| f.as_ref().map(Vec::len)) {
        Some(found) => found > shown_days.get(),
        None => size.get().1 > shown_days.get(),
    };
    let result = move || {
        let found = found.get()?;
        Some(words::found(found.iter().map(|(_, entries)| entries).sum()))
    };
    let body = move || {
        if size.get().0 == 0 {
            return view! {
                <p>{words::EMPTY}</p>
                <p>
                    <a class="button main" href=Route::CheckIn(None).href()>
                        {words::FIRST}
                    </a>
                </p>
            }
            .into_any();
        }
        view! {
            <p class="quiet">
                {words::INTRO} " " {move || words::count(size.get().0, size.get().1)}
            </p>
            <form class="search" role="search" on:submit=|event| event.prevent_default()>
                <label class="field" for="search">
                    {words::SEARCH}
                </label>
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    aria-describedby="search-hint"
                    prop:value=move || query.get()
                    on:input:target=move |event| {
                        query.set(event.target().value());
                        shown_days.set(DAYS);
                    }
                />
                <p id="search-hint" class="quiet">{words::SEARCH_HINT}</p>
                <p role="status">{result}</p>
            </form>
            <For each=visible key=|day: &Day| *day let(day)>
                <DiaryDayEntries day asked />
            </For>
            {move || {
                more()
                    .then(|| {
                        view! {
                            <p>
                                <button
                                    type="button"
                                    class="plain"
                                    on:click=move |_| shown_days.update(|days| *days += DAYS)
                                >
                                    {words::OLDER}
                                </button>
                            </p>
                        }
                    })
            }}
        }
        .into_any()
    };
    // Only whether the diary is empty turns the page over, so that the search keeps its focus.
    let empty = Memo::new(move |_| size.get().0 == 0);
    view! {
        <h1 tabindex="-1">{words::TITLE}</h1>
        {move || {
            empty.track();
            untrack(body)
        }}
    }
}

#[component]
fn DiaryDayEntries(day: Day, asked: Memo<String>) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <section class="diary-day">
            <h2>
                <a href=Route::Diary(Some(day)).href()>
                    {move || dates::relative(day, store.today())}
                </a>
            </h2>
            <EntriesOfDay day asked />
        </section>
    }
}

/// The entries of one day, those that fit what is asked for; all if that is empty.
#[component]
pub fn EntriesOfDay(
    /// The day.
    day: Day,
    /// What is asked for, in lower case.
    #[prop(into)]
    asked: Signal<String>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let entries = Memo::new(move |_| {
        let asked = asked.get();
        store.read(|record| fitting(record, day, &asked))
    });
    let counting = store.memo(move |record, _| {
        let check_ins = record
            .of_day(day)
            .filter(|(_, entry)| matches!(entry, legwork_core::record::Entry::CheckIn(_)))
            .count();
        (check_ins > 1)
            .then(|| record.check_in_of(day).map(|(id, _)| id))
            .flatten()
    });
    view! {
        <For each=move || entries.get() key=|id: &Id| *id let(id)>
            <EntryCard id counts=Signal::derive(move || counting.get() == Some(id)) />
        </For>
    }
}

fn matching_days(record: &Record, asked: &str) -> Vec<(Day, usize)> {
    record
        .days()
        .map(|day| (day, fitting(record, day, asked).len()))
        .filter(|(_, entries)| *entries > 0)
        .collect()
}

fn fitting(record: &Record, day: Day, asked: &str) -> Vec<Id> {
    let whole_day = asked.is_empty() || words::words_of_day(day).contains(asked);
    record
        .of_day(day)
        .filter(|(_, entry)| whole_day || entry.words().to_lowercase().contains(asked))
        .map(|(id, _)| id)
        .collect()
}
