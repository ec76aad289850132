//! The root: makes the store and what lives as long as the page, then the shell with the page in it.

use super::drafts::Drafts;
use super::pages;
use super::route::Route;
use super::shell::Shell;
use super::undoing::Undoing;
use super::version::Version;
use super::{appearance, router};
use crate::platform::page;
use crate::store::Store;
use leptos::prelude::*;

/// Puts the app into the page. Without its place in `index.html` there is nothing to do.
pub fn mount() {
    if let Some(root) = page::app_root() {
        leptos::mount::mount_to(root, App).forget();
    }
}

#[component]
fn App() -> impl IntoView {
    let store = Store::open();
    let undoing = Undoing::new();
    let route = router::follow(undoing);
    provide_context(store);
    provide_context(undoing);
    provide_context(Drafts::new());
    provide_context(Version::watch());
    appearance::follow(store);
    let page = move || {
        if store.ended() {
            return view! { <pages::ended::Ended /> }.into_any();
        }
        match route.get() {
            Route::Today => view! { <pages::today::Today /> }.into_any(),
            Route::CheckIn(day) => view! { <pages::check_in::CheckInPage day /> }.into_any(),
            Route::Diary(None) => view! { <pages::diary::Diary /> }.into_any(),
            Route::Diary(Some(day)) => view! { <pages::diary_day::DiaryDay day /> }.into_any(),
            Route::Settings => view! { <pages::settings::Settings /> }.into_any(),
            Route::Safety => view! { <pages::safety::Safety /> }.into_any(),
            Route::About => view! { <pages::about::About /> }.into_any(),
            Route::NotFound => view! { <pages::not_found::NotFound /> }.into_any(),
        }
    };
    view! { <Shell route>{page}</Shell> }
}
