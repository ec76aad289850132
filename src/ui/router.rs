//! The way from the address to the page: one signal, and what must happen when it changes.

use super::route::Route;
use super::undoing::Undoing;
use crate::platform::{address, events, focus};
use leptos::prelude::*;

/// Follows the address. On every change but the first the window's title changes, the page begins at
/// its top and its heading has the focus.
pub fn follow(undoing: Undoing) -> RwSignal<Route> {
    let route = RwSignal::new(Route::parse(&address::fragment()).unwrap_or(Route::Today));
    events::on_fragment(move || {
        // A fragment that is none of ours belongs to somebody else's link.
        let Some(next) = Route::parse(&address::fragment()) else {
            return;
        };
        if next != route.get_untracked() {
            undoing.clear();
            route.set(next);
        }
    });
    Effect::new(move |before: Option<Route>| {
        let route = route.get();
        focus::set_title(&route.title());
        if before.is_some_and(|before| before != route) {
            request_animation_frame(|| {
                focus::to_top();
                focus::on("h1");
            });
        }
        route
    });
    route
}
