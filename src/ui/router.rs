//! The way from the address to the page: one signal, and what must happen when it changes.

use super::route::Route;
use crate::platform::{address, events, focus};
use leptos::prelude::*;

/// Follows the address. On every change but the first the window's title changes, the page begins at
/// its top and its heading has the focus. `leave` is what else happens on leaving a page.
pub fn follow(leave: impl Fn() + 'static) -> RwSignal<Route> {
    let route = RwSignal::new(Route::parse(&address::fragment()).unwrap_or(Route::Today));
    events::on_fragment(move || {
        // A fragment that is none of ours belongs to somebody else's link.
        let Some(next) = Route::parse(&address::fragment()) else {
            return;
        };
        if next != route.get_untracked() {
            leave();
            route.set(next);
            focus::set_title(&next.title());
            focus::on_top_soon("h1");
        }
    });
    focus::set_title(&route.get_untracked().title());
    route
}
