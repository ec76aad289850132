//! Safety: the card with every emergency and same-day sign. It needs no storage.

use crate::platform::page as browser_page;
use crate::ui::components::country::{Place, country_choices, place};
use crate::ui::components::signs::{sign_sources, signs};
use crate::ui::el::{El, button, el, p, page_title, several};
use crate::ui::here::here;
use crate::wording::safety as words;
use legwork_core::library::{CARD, Tier};

/// The page.
pub fn page() -> El {
    let store = here().store;
    let number = move || {
        let (number, guessed) = match place(store) {
            Place::Chosen(number) => (number, false),
            Place::Guessed(number) => (number, true),
            Place::Unknown => return p(words::LOCAL_NUMBER),
        };
        let call = el("A")
            .attr_own("href", format!("tel:{}", number.number))
            .child(words::call(number));
        several(vec![
            p(call.class("button call")),
            p(number.name).class("quiet"),
            el("DIV").child(guessed.then(|| p(words::GUESS).class("quiet"))),
        ])
    };
    let number = el("SECTION")
        .class("card number")
        .attr("aria-labelledby", "number-title")
        .child(el("H2").attr("id", "number-title").child(words::NUMBER))
        .child_of(number)
        .child(
            el("DETAILS")
                .class("where")
                .child(el("SUMMARY").child(words::COUNTRY))
                .child(country_choices(words::COUNTRY, None)),
        );
    let cope = el("SECTION")
        .class("signs emergency")
        .child(el("H2").child(CARD.cope_title))
        .child(p(CARD.cope));
    let mut parts = vec![
        page_title(words::TITLE),
        p(CARD.intro),
        p(el("STRONG").child(CARD.stop)),
        number,
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
