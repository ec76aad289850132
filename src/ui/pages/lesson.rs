//! One lesson: the key point first, more on demand, one thing to do, the sources.

use crate::ui::components::choices::{Choice, choices};
use crate::ui::el::{Child, El, el, link, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{exercises, learn as words};
use legwork_core::library::{CARD, Lesson, Piece};
use leptos::prelude::*;

/// The lesson that is read on the worst days.
const FLARE_UPS: &str = "flare-ups";

/// The page.
pub fn page(lesson: &'static Lesson) -> El {
    // Of a lesson in versions the first is shown until another is chosen.
    let version = RwSignal::new(0);
    let body = here().lessons.show(lesson.id, move |pieces| {
        let chosen = version.get();
        drawn(pieces, chosen, version)
    });
    let crumbs = link(Route::Learn(None).href(), words::ALL);
    // The lesson speaks of it in its last sentence, and that is folded.
    let cope = link(Route::Cope.href(), CARD.cope_title).class("button plain");
    let cope = (lesson.id == FLARE_UPS).then(|| p(cope));
    several(vec![
        el("P").class("crumbs").child(crumbs),
        page_title(lesson.title),
        el("ARTICLE").class("prose").child(body),
        cope.part(),
    ])
}

fn drawn(pieces: &[Piece], chosen: usize, version: RwSignal<usize>) -> El {
    let names: Vec<String> = of(pieces, 'v').map(|piece| piece.text.to_owned()).collect();
    let mut at = None;
    let mut parts = Vec::new();
    let mut more: Option<Vec<El>> = None;
    let mut sources = Vec::new();
    let mut list = Vec::new();
    let mut end = Vec::new();
    let mut written = "";
    if !names.is_empty() {
        parts.push(versions(names, version));
    }
    for piece in pieces {
        if piece.tag == 'v' {
            at = Some(at.map_or(0, |at: usize| at + 1));
        }
        let others = at.is_some_and(|at| at != chosen);
        let into = more.as_mut().unwrap_or(&mut parts);
        if piece.tag != '-' && !list.is_empty() {
            into.push(el("UL").children(std::mem::take(&mut list)));
        }
        match piece.tag {
            'k' if !others => into.push(told(el("P").class("lead"), piece)),
            'p' if !others => into.push(told(el("P"), piece)),
            'h' if !others => into.push(el("H2").child(piece.text.to_owned())),
            '-' if !others => list.push(told(el("LI"), piece)),
            'm' if !others => more = Some(Vec::new()),
            'd' => end.push(p(piece.text.to_owned())),
            'D' => end.push(p(el("A")
                .attr_own("href", piece.more.to_owned())
                .class("button main")
                .child(piece.text.to_owned()))),
            's' => sources.push(source(piece)),
            'w' => written = piece.text,
            'r' => {
                let said = exercises::written(written, piece.text);
                end.push(said_of(std::mem::take(&mut sources), said));
            }
            _ => {}
        }
    }
    if let Some(more) = more {
        let more = el("DIV").class("prose").children(more);
        let summary = el("SUMMARY").child(words::MORE);
        parts.push(el("DETAILS").class("more").child(summary).child(more));
    }
    let mut end = end.into_iter();
    let what = el("SECTION")
        .class("card")
        .child(el("H2").child(words::DO))
        .children(end.by_ref().take(2));
    parts.push(what);
    parts.extend(end);
    several(parts)
}

fn of<'p>(pieces: &'p [Piece<'p>], tag: char) -> impl Iterator<Item = &'p Piece<'p>> {
    pieces.iter().filter(move |piece| piece.tag == tag)
}

/// The text of a piece, with the numbers of its sources.
fn told(element: El, piece: &Piece) -> El {
    let numbers = (!piece.more.is_empty())
        .then(|| el("SUP").child(format!(" [{}]", piece.more.replace(' ', ", "))));
    element.child(piece.text.to_owned()).child(numbers)
}

fn source(piece: &Piece) -> El {
    let text = piece.text.to_owned();
    if piece.more.is_empty() {
        return el("LI").child(text);
    }
    let link = el("A")
        .attr_own("href", piece.more.to_owned())
        .attr("rel", "noreferrer")
        .attr("target", "_blank");
    el("LI").child(link.child(text))
}

fn said_of(sources: Vec<El>, written: String) -> El {
    el("SECTION")
        .class("sources")
        .child(el("H2").child(words::SOURCES))
        .child(el("OL").children(sources))
        .child(p(words::USUAL).class("quiet"))
        .child(p(written).class("quiet"))
}

fn versions(names: Vec<String>, version: RwSignal<usize>) -> El {
    // Two versions at most: their numbers are what is chosen.
    const NUMBERS: [&str; 3] = ["0", "1", "2"];
    let chosen = move |value: &str| version.get().to_string() == value;
    let choose = move |value: &'static str| version.set(value.parse().unwrap_or_default());
    let options = NUMBERS.into_iter().zip(names);
    let options = options.map(|(value, name)| Choice {
        value,
        name: name.into(),
    });
    choices(words::FOR_WHOM, "version", options, chosen, choose)
}
