//! The warning signs, in the manner of care cards: words, shape and colour, never colour alone.

use crate::ui::el::{El, el, p};
use crate::wording::safety as words;
use legwork_core::library::{SIGNS, SIGNS_PROVENANCE, Source, Tier, signs_of};

/// The card of one tier.
pub fn signs(tier: Tier) -> El {
    let words = tier.words();
    let class = match tier.is_emergency() {
        true => "signs emergency",
        false => "signs urgent",
    };
    let title = el("H2")
        .child(el("SPAN").class("urgency").child(words.urgency))
        .child(" ")
        .child(words.title);
    el("SECTION")
        .class(class)
        .child(title)
        .child(el("UL").children(signs_of(tier).map(|sign| el("LI").child(sign.text))))
        .child(p(words.action).class("action"))
}

/// Where the signs come from, and that nobody has reviewed them.
pub fn sign_sources() -> El {
    let row = |sign: &legwork_core::library::Sign| {
        let source = match sign.source {
            Source::Published(name) => name,
            Source::UsualPractice => words::USUAL_PRACTICE,
        };
        el("LI").child(format!("{} ({source})", sign.text))
    };
    let reviewed = SIGNS_PROVENANCE.reviewed.unwrap_or(words::NOT_REVIEWED);
    el("DETAILS")
        .class("sources")
        .child(el("SUMMARY").child(words::SOURCES))
        .child(
            p(words::written(SIGNS_PROVENANCE.written))
                .child(" ")
                .child(reviewed),
        )
        .child(el("UL").children(SIGNS.iter().map(row)))
}
