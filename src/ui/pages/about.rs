//! About: what Legwork is for and what it is not, privacy, sources, licences.

use crate::ui::el::{El, el, p, page_title, several};
use crate::wording::about as words;

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
    let prose = el("DIV")
        .class("prose")
        .children(words::SECTIONS.map(section))
        .child(sources)
        .child(p(words::version()).class("quiet"));
    several(vec![page_title(words::TITLE), prose])
}
