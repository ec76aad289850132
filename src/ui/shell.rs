//! What stands around every page: name, Safety, places, save status, notice, undo.

use super::components::icon::{Shape, icon};
use super::components::keeping::full_page;
use super::components::{notice, undo_bar};
use super::el::{El, el, link, p, several};
use super::here::here;
use super::route::Route;
use crate::keeper::SaveStatus;
use crate::platform::{device, events, focus, page};
use crate::wording::{places, shell as words};
use leptos::prelude::*;

/// The frame around a page.
pub fn around(route: RwSignal<Route>, inner: El) -> El {
    let skip = link("#main".to_owned(), words::SKIP)
        .class("skip")
        .on("click", |event| {
            // The fragment belongs to the routes, so the link must not change it.
            event.prevent_default();
            focus::show("main");
        });
    let safety = to(route, Route::Safety)
        .class("safety-link")
        .child(icon(Shape::Safety))
        .child(places::SAFETY);
    let top = el("HEADER")
        .class("top")
        .child(link(Route::Today.href(), words::NAME).class("brand"))
        .child(status())
        .child(safety);
    let place = |class: &'static str, place: Route| {
        let link = to(route, place)
            .child(icon(shape_of(place)))
            .child(el("SPAN").child(place.name()));
        el("LI").class(class).child(link)
    };
    // A phone has room for five places, of which More leads to the rest; a wide screen has room for all.
    let bar = Route::PLACES.map(|known| match known {
        Route::More => place("narrow", known),
        _ => place("", known),
    });
    let rest = Route::MORE
        .into_iter()
        .filter(|known| *known != Route::Safety);
    let places = el("NAV")
        .class("places")
        .attr("aria-label", words::PAGES)
        .child(
            el("UL")
                .children(bar)
                .children(rest.map(|known| place("wide", known))),
        );
    let (above, below) = notice::notices(route);
    let main = el("MAIN")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .child(page::is_framed().then(|| p(full_page("")).class("quiet")))
        .child(above)
        .child(inner)
        .child(below);
    several(vec![skip, top, places, main, undo_bar::undo_bar()])
}

/// A link to a place that knows whether the person is there.
fn to(route: RwSignal<Route>, place: Route) -> El {
    el("A")
        .attr_own("href", place.href())
        .attr_of("aria-current", move || {
            route.get().is_in(place).then_some("page")
        })
}

fn shape_of(place: Route) -> Shape {
    match place {
        Route::Exercises(_) => Shape::Exercises,
        Route::Progress => Shape::Progress,
        Route::Learn(_) => Shape::Learn,
        Route::More => Shape::More,
        Route::CheckIn(_) => Shape::CheckIn,
        Route::Diary(_) => Shape::Diary,
        Route::Goals => Shape::Goals,
        Route::Settings => Shape::Settings,
        Route::About => Shape::About,
        Route::Safety
        | Route::Check
        | Route::ShortCheck
        | Route::Answer
        | Route::Mistake
        | Route::Cope => Shape::Safety,
        Route::Start
        | Route::Visit
        | Route::Session
        | Route::SessionOf(_)
        | Route::Practice(_)
        | Route::Direction
        | Route::Today
        | Route::NotFound => Shape::Today,
    }
}

fn status() -> El {
    let store = here().store;
    let online = RwSignal::new(device::is_online());
    events::on_network(move || online.set(device::is_online()));
    // A page on which nothing was entered yet has nothing to say.
    let touched = store.memo(|record, _| !record.is_empty());
    el("P")
        .attr("role", "status")
        .class_of(move || match store.status() {
            SaveStatus::Saved | SaveStatus::Saving => "status",
            SaveStatus::OnePlace | SaveStatus::NotKept => "status status-care",
        })
        .child_of(move || {
            let status = store.status();
            (touched.get() || status != SaveStatus::Saved).then(|| words::status(status))
        })
        .child_of(move || {
            (!online.get()).then(|| el("SPAN").class("offline").child(words::OFFLINE))
        })
}
