//! Settings: looks, country, backup and restore, storage, delete everything.

mod backup;
mod delete;
mod looks;
mod restore;
mod storage;

use crate::ui::components::country::country_choices;
use crate::ui::el::{El, el, link, p, page_title, several};
use crate::ui::route::Route;
use crate::wording::{settings as words, start};

/// The page.
pub fn page() -> El {
    let country = section(words::COUNTRY)
        .child(p(words::COUNTRY_WHY))
        .child(country_choices(words::COUNTRY, Some(words::COUNTRY_GUESS)));
    let answers = section(start::ANSWERS)
        .child(p(start::ANSWERS_TEXT))
        .child(p(
            link(Route::Start.href(), start::CHANGE_ANSWERS).class("button plain")
        ));
    several(vec![
        page_title(words::TITLE),
        looks::section(),
        answers,
        looks::rhythm(),
        country,
        backup::section(),
        restore::section(),
        storage::section(),
        delete::section(),
    ])
}

/// A part of the page with its heading.
fn section(title: &'static str) -> El {
    el("SECTION").class("card").child(el("H2").child(title))
}
