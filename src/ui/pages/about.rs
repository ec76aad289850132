//! About: what Legwork is for and what it is not, privacy, sources, licences.

use crate::ui::el::{El, el, p, page_title, several};
use crate::ui::here::here;
use crate::wording::{about as words, exercises};
use legwork_core::library::{Piece, RULE_SECTIONS, SIGNED_OFF};

/// The page.
pub fn page() -> El {
    let section = |(title, paragraphs): (&'static str, &'static [&'static str])| {
        el("SECTION")
            .child(el("H2").child(title))
            .children(paragraphs.iter().map(|text| p(*text)))
    };
    let sources = el("SECTION")
        .child(el("H2").child(words::SOURCES))
        .child(p(words::STUDY));
    let reviewed = el("SECTION")
        .child(el("H2").child(words::REVIEWED))
        .child(p(words::reviewed(SIGNED_OFF)));
    let prose = el("DIV")
        .class("prose")
        .children(words::SECTIONS.map(section))
        .child(reviewed)
        .child(sources)
        .child(p(words::version()).class("quiet"));
    several(vec![page_title(words::TITLE), prose, rules()])
}

/// Every rule of care with its source, a section at a time.
fn rules() -> El {
    let bodies = here().rules;
    let sections = RULE_SECTIONS
        .iter()
        .enumerate()
        .map(|(at, section)| match at {
            // The first says why, if the text cannot be had.
            0 => bodies.show(section, rules_of),
            _ => bodies.show_more(section, rules_of),
        });
    el("SECTION")
        .class("stack")
        .child(el("H2").child(words::RULES))
        .child(p(words::RULES_TEXT))
        .children(sections)
}

fn rules_of(pieces: &[Piece]) -> El {
    let text = |tag: char| {
        let piece = pieces.iter().find(|piece| piece.tag == tag);
        piece.map_or("", |piece| piece.text).to_owned()
    };
    let rules = pieces.iter().filter(|piece| piece.tag == '-').map(|rule| {
        el("LI")
            .child(rule.text.to_owned())
            .child(" ")
            .child(el("SPAN").class("quiet").child(format!("({})", rule.more)))
    });
    el("DETAILS")
        .class("sources")
        .child(el("SUMMARY").child(text('t')))
        .child(p(exercises::written(&text('w'), &text('r'))).class("quiet"))
        .child(el("UL").children(rules))
}
