//! Today: what to do now. Welcome for a newcomer, check-in in place, the week so far, welcome back.

use super::check_in::CheckInCard;
use crate::platform::clock;
use crate::store::Store;
use crate::ui::components::entry_card::CheckInValues;
use crate::ui::components::week::Week;
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
#[component]
pub fn Today() -> impl IntoView {
    let store = expect_context::<Store>();
    let last_day = store.memo(|record, today| {
        let latest = record.days_until(today).next();
        (record.count() == 0, latest.map(|day| today.days_since(day)))
    });
    // Who comes is settled when the page opens: the first save must not turn the page over.
    let who = Memo::new(move |before: Option<&Who>| match (before, last_day.get()) {
        (Some(Who::New), (false, _)) => Who::New,
        (Some(Who::Back), (false, _)) => Who::Back,
        (_, (true, _)) if !store.known() => Who::Unknown,
        (_, (true, _)) => Who::New,
        (_, (false, Some(days))) if days >= GAP => Who::Back,
        _ => Who::Regular,
    });
    move || match who.get() {
        Who::Unknown => view! {
            <h1 tabindex="-1">{words::TITLE}</h1>
            <p role="status">{words::LOOKING}</p>
        }
        .into_any(),
        Who::New => view! {
            <h1 tabindex="-1">{words::WELCOME}</h1>
            <div class="columns">
                <div>
                    <p class="lead">{words::WHAT}</p>
                    <p>{words::PRIVATE}</p>
                    <p class="quiet">{words::WHAT_NOT}</p>
                    <p class="doors">
                        <a href=Route::Safety.href()>{words::WORRIED}</a>
                        <a href=Route::Settings.href()>{words::HAVE_BACKUP}</a>
                    </p>
                </div>
                <CheckInToday title=words::FIRST />
            </div>
        }
        .into_any(),
        Who::Back => view! {
            <p class="date">{move || dates::long(store.today(), store.today())}</p>
            <h1 tabindex="-1">{words::WELCOME_BACK}</h1>
            <p class="lead">{words::WELCOME_BACK_TEXT}</p>
            <Regular />
        }
        .into_any(),
        Who::Regular => view! {
            <p class="date">{move || dates::long(store.today(), store.today())}</p>
            <h1 tabindex="-1">{words::greeting(clock::hour())}</h1>
            <Regular />
        }
        .into_any(),
    }
}

#[component]
fn Regular() -> impl IntoView {
    view! {
        <div class="columns">
            <CheckInToday title=words::HOW />
            <Week />
        </div>
    }
}

#[component]
fn CheckInToday(title: &'static str) -> impl IntoView {
    let store = expect_context::<Store>();
    let done = store.memo(|record, today| record.check_in_of(today).map(|(_, c)| c.clone()));
    // A check-in that was there when the page opened is shown; one that is saved here is shown by its card.
    let earlier = RwSignal::new(done.get_untracked());
    let card = move || match earlier.get() {
        None => view! {
            <h2>{title}</h2>
            <CheckInCard day=None />
        }
        .into_any(),
        Some(check_in) => {
            let day = check_in.day;
            view! {
                <h2>{move || check_in::saved_for(day, store.today())}</h2>
                <CheckInValues check_in />
                <div class="actions">
                    <a class="button plain" href=Route::Diary(Some(day)).href()>
                        {check_in::CHANGE}
                    </a>
                    <button type="button" class="plain" on:click=move |_| earlier.set(None)>
                        {check_in::AGAIN}
                    </button>
                </div>
            }
            .into_any()
        }
    };
    view! { <section class="card">{card}</section> }
}
