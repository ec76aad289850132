//! What stands around every page: name, Safety, places, save status, notice, undo.

use super::components::icon::{Icon, Shape};
use super::components::notice::Notices;
use super::components::undo_bar::UndoBar;
use super::route::Route;
use crate::platform::{device, events, focus};
use crate::store::{SaveStatus, Store};
use crate::wording::{places, shell as words};
use leptos::prelude::*;

/// The frame around a page.
#[component]
pub fn Shell(
    /// Where the person is.
    route: RwSignal<Route>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let skip = move |event: leptos::ev::MouseEvent| {
        // The fragment belongs to the routes, so the link must not change it.
        event.prevent_default();
        focus::show("main");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{words::SKIP}</a>
        <header class="top">
            <a class="brand" href=Route::Today.href()>{words::NAME}</a>
            <Status />
            <a class="safety-link" href=Route::Safety.href() aria-current=current(route, Route::Safety)>
                <Icon shape=Shape::Safety />
                {places::SAFETY}
            </a>
        </header>
        <nav class="places" aria-label=words::PAGES>
            <ul>
                {Route::PLACES
                    .into_iter()
                    .map(|place| {
                        view! {
                            <li>
                                <a href=place.href() aria-current=current(route, place)>
                                    <Icon shape=shape_of(place) />
                                    <span>{place.name()}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
        <main id="main" tabindex="-1">
            <Notices route />
            {children()}
        </main>
        <UndoBar />
    }
}

fn current(route: RwSignal<Route>, place: Route) -> impl Fn() -> Option<&'static str> + Clone {
    move || route.get().is_in(place).then_some("page")
}

fn shape_of(place: Route) -> Shape {
    match place {
        Route::CheckIn(_) => Shape::CheckIn,
        Route::Diary(_) => Shape::Diary,
        Route::Settings => Shape::Settings,
        Route::About => Shape::About,
        Route::Safety => Shape::Safety,
        Route::Today | Route::NotFound => Shape::Today,
    }
}

#[component]
fn Status() -> impl IntoView {
    let store = expect_context::<Store>();
    let online = RwSignal::new(device::is_online());
    events::on_network(move || online.set(device::is_online()));
    // A page on which nothing was entered yet has nothing to say.
    let touched = store.memo(|record, _| !record.is_empty());
    let shown = move || touched.get() || store.status() != SaveStatus::Saved;
    let class = move || match store.status() {
        SaveStatus::Saved | SaveStatus::Saving => "status",
        SaveStatus::OnePlace | SaveStatus::NotKept => "status status-care",
    };
    view! {
        <p class=class role="status">
            {move || shown().then(|| words::status(store.status()))}
            {move || (!online.get()).then(|| view! { <span class="offline">{words::OFFLINE}</span> })}
        </p>
    }
}
