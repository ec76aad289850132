//! More: the places that are not in the bar.

use crate::ui::el::{El, el, link, page_title, several};
use crate::ui::route::Route;
use crate::wording::more as words;

/// The page.
pub fn page() -> El {
    let about = [
        words::CHECK_IN,
        words::DIARY,
        words::GOALS,
        words::SAFETY,
        words::SETTINGS,
        words::ABOUT,
    ];
    let places = Route::MORE.into_iter().zip(about);
    let row = |(place, about): (Route, &'static str)| row(place, place.name(), about);
    several(vec![
        page_title(words::TITLE),
        el("UL").class("rows").children(places.map(row)),
    ])
}

/// A row of a list of places: its link, and what is there.
pub fn row(place: Route, name: &'static str, about: &'static str) -> El {
    el("LI")
        .child(link(place.href(), name))
        .child(el("SPAN").class("quiet").child(about))
}
