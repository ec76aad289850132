//! Check-in: for today or any past day.

use crate::store::Store;
use crate::ui::components::check_in_form::CheckInForm;
use crate::ui::components::entry_card::CheckInValues;
use crate::ui::route::Route;
use crate::wording::{check_in as words, dates, diary};
use legwork_core::record::{Change, Day, Entry, Id};
use leptos::prelude::*;

/// The page.
#[component]
pub fn CheckInPage(
    /// The day, if the address names one.
    day: Option<Day>,
) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{words::TITLE}</h1>
        <div class="card">
            <CheckInCard day />
        </div>
    }
}

/// The form and, once it is saved, what was saved.
#[component]
pub fn CheckInCard(
    /// The day; today if none.
    day: Option<Day>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let saved = RwSignal::new(None::<Id>);
    let on_saved = Callback::new(move |change: Change| {
        saved.set(Some(change.line.id));
        request_animation_frame(|| crate::platform::focus::show(".saved-title"));
    });
    move || match saved.get() {
        None => {
            // A form that is open over midnight keeps its day, so today is not listened to.
            let day = day.unwrap_or_else(|| store.today_now());
            view! { <CheckInForm day saved=on_saved /> }.into_any()
        }
        Some(id) => view! { <Saved id again=move || saved.set(None) /> }.into_any(),
    }
}

#[component]
fn Saved(id: Id, again: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = expect_context::<Store>();
    let entry = store.memo(move |record, _| match record.entry(id) {
        Some(Entry::CheckIn(check_in)) => Some(check_in.clone()),
        _ => None,
    });
    move || {
        let Some(check_in) = entry.get() else {
            return view! {
                <button type="button" class="main" on:click=move |_| again()>
                    {words::AGAIN}
                </button>
            }
            .into_any();
        };
        let day = check_in.day;
        view! {
            <h2 class="saved-title" tabindex="-1">
                {words::SAVED} ": " {dates::relative(day, store.today())}
            </h2>
            <CheckInValues check_in=check_in.clone() />
            {(!check_in.note.is_empty()).then(|| view! { <p class="words">{check_in.note}</p> })}
            <div class="actions">
                <a class="button plain" href=Route::Diary(Some(day)).href()>
                    {words::CHANGE}
                </a>
                <button type="button" class="plain" on:click=move |_| again()>
                    {words::AGAIN}
                </button>
                <a href=Route::Diary(None).href()>{diary::TITLE}</a>
            </div>
        }
        .into_any()
    }
}
