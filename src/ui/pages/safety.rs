//! Safety: what a warning sign that was ticked means now, the safety check, and the card with every emergency
//! and same-day sign. It needs no storage.

use crate::platform::page as browser_page;
use crate::ui::components::country::crisis_call;
use crate::ui::components::signs::{sign_sources, signs};
use crate::ui::components::stopped::stopped;
use crate::ui::el::{El, button, el, link, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check, safety as words};
use legwork_core::library::{CARD, Tier};

/// The page.
pub fn page() -> El {
    let store = here().store;
    let cope = el("SECTION")
        .class("signs emergency")
        .child(el("H2").child(CARD.cope_title))
        .child(p(CARD.cope))
        .child(crisis_call())
        .child(
            p(link(Route::Cope.href(), words::COPE_ALONE).class("button plain"))
                .class("screen-only"),
        );
    let check = el("SECTION")
        .class("card screen-only")
        .child(el("H2").child(check::TITLE))
        .child(p(check::INTRO))
        .child(p(
            link(Route::Check.href(), check::START).class("button main")
        ));
    let mut parts = vec![
        page_title(words::TITLE),
        stopped(store),
        check,
        p(CARD.intro),
        p(el("STRONG").child(CARD.stop)),
    ];
    parts.extend(Tier::ALL.map(signs));
    parts.extend([
        cope,
        p(CARD.limits),
        p(button("plain", words::PRINT, browser_page::print)).class("screen-only"),
        sign_sources(),
    ]);
    several(parts)
}
