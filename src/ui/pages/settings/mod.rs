//! Settings: looks, country, backup and restore, storage, delete everything.

mod backup;
mod delete;
mod looks;
mod restore;
mod storage;

use crate::ui::components::country::country_choices;
use crate::ui::el::{El, el, p, page_title, several};
use crate::wording::settings as words;

/// The page.
pub fn page() -> El {
    let country = section(words::COUNTRY)
        .child(p(words::COUNTRY_WHY))
        .child(country_choices(words::COUNTRY, Some(words::COUNTRY_GUESS)));
    several(vec![
        page_title(words::TITLE),
        looks::section(),
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
