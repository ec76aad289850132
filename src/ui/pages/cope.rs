//! "I cannot cope": what to do now, a crisis line of the country, and the emergency number. It is reached by an address
//! of its own and needs no storage. Must never send anybody to book a visit.

use crate::ui::components::country::{crisis_line, emergency_number};
use crate::ui::el::{El, el, link, p, page_title, several};
use crate::ui::route::Route;
use crate::wording::safety as words;
use legwork_core::library::{CARD, SIGNS_PROVENANCE};

/// The page.
pub fn page() -> El {
    let crumbs = link(Route::Safety.href(), words::TITLE);
    let reviewed = SIGNS_PROVENANCE.reviewed.unwrap_or(words::NOT_REVIEWED);
    several(vec![
        el("P").class("crumbs").child(crumbs),
        page_title(CARD.cope_title),
        el("SECTION")
            .class("signs emergency")
            .child(p(CARD.cope).class("action")),
        crisis_line(),
        emergency_number(),
        p(reviewed).class("quiet"),
    ])
}
