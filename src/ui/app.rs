//! The root: makes the store and what lives as long as the page, then the shell with the page in it.

use super::bodies::Bodies;
use super::drafts::Drafts;
use super::el::dynamic;
use super::here::Here;
use super::later::Later;
use super::route::Route;
use super::undoing::Undoing;
use super::version::Version;
use super::{appearance, pages, router, shell};
use crate::platform::page;
use crate::store::Store;
use leptos::prelude::*;

/// Puts the app into the page. Without its place in `index.html` there is nothing to do.
pub fn mount() {
    if let Some(root) = page::app_root() {
        leptos::mount::mount_to(root, app).forget();
    }
}

fn app() -> AnyView {
    let store = Store::open();
    let undoing = Undoing::new();
    let editing = RwSignal::new(String::new());
    let route = router::follow(move || {
        undoing.clear();
        editing.set(String::new());
    });
    let later = Later::new();
    provide_context(Here {
        later,
        store,
        undoing,
        drafts: Drafts::new(),
        lessons: Bodies::new("lessons"),
        exercises: Bodies::new("exercises"),
        figures: Bodies::new("figures"),
        rules: Bodies::new("rules"),
        version: Version::watch(),
        keep_here: RwSignal::new(!page::is_framed()),
        editing,
    });
    appearance::follow(store);
    let page = dynamic(move || {
        if store.ended() {
            return pages::ended::page();
        }
        match route.get() {
            Route::Today => pages::today::page(),
            Route::Safety => pages::safety::page(),
            Route::Cope => pages::cope::page(),
            Route::NotFound => pages::not_found::page(),
            route => later.page(route),
        }
    });
    shell::around(route, page).view()
}
