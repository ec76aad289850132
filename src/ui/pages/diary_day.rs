//! One day of the diary: its entries, and the way to add to it.

use super::diary::EntriesOfDay;
use crate::store::Store;
use crate::ui::components::note_form::NoteForm;
use crate::ui::route::Route;
use crate::wording::diary as words;
use legwork_core::record::{Change, Day};
use leptos::prelude::*;

/// The page.
#[component]
pub fn DiaryDay(
    /// The day.
    day: Day,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let empty = store.memo(move |record, _| record.of_day(day).next().is_none());
    let neighbours = store.memo(move |record, _| {
        let before = record.days().find(|other| *other < day);
        let after = record.days().rev().find(|other| *other > day);
        (before, after)
    });
    let writing = RwSignal::new(false);
    let stop = Callback::new(move |()| writing.set(false));
    let saved = Callback::new(move |_: Change| writing.set(false));
    let future = move || day > store.today();
    let to = |day: Option<Day>, label: &'static str| {
        day.map(|day| view! { <a href=Route::Diary(Some(day)).href()>{label}</a> })
    };
    view! {
        <p class="crumbs">
            <a href=Route::Diary(None).href()>{words::ALL_DAYS}</a>
            {move || to(neighbours.get().0, words::DAY_BEFORE)}
            {move || to(neighbours.get().1, words::DAY_AFTER)}
        </p>
        <h1 tabindex="-1">{move || words::day(day, store.today())}</h1>
        {move || future().then(|| view! { <p class="draft-note">{words::FUTURE}</p> })}
        {move || empty.get().then(|| view! { <p>{words::EMPTY_DAY}</p> })}
        <EntriesOfDay day asked=Signal::stored(String::new()) />
        {move || {
            if future() {
                ().into_any()
            } else if writing.get() {
                view! {
                    <div class="card">
                        <NoteForm day saved cancel=stop />
                    </div>
                }
                    .into_any()
            } else {
                view! {
                    <div class="actions">
                        <a class="button main" href=Route::CheckIn(Some(day)).href()>
                            {words::ADD_CHECK_IN}
                        </a>
                        <button type="button" class="plain" on:click=move |_| writing.set(true)>
                            {words::ADD_NOTE}
                        </button>
                    </div>
                }
                    .into_any()
            }
        }}
    }
}
