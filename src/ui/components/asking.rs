//! What sessions and the direction test ask and show: ratings of this moment, one of a few answers, and the steps of
//! an exercise.

use super::choices::{Choice, choices};
use super::scale::{Rated, scale};
use crate::ui::el::{El, el, p};
use crate::wording::session as words;
use legwork_core::library::{Piece, Rank};
use leptos::prelude::*;

/// A rating of this moment.
pub fn rating(rated: Rated, name: &str, value: RwSignal<String>) -> El {
    scale(rated, name, move || value.get(), move |now| value.set(now))
}

/// One of a few answers.
pub fn one_of(
    question: &'static str,
    name: &str,
    answers: impl IntoIterator<Item = (&'static str, &'static str)>,
    value: RwSignal<String>,
) -> El {
    let options = answers.into_iter().map(|(value, name)| Choice {
        value,
        name: name.into(),
    });
    choices(
        question,
        name,
        options,
        move |option| value.with(|value| value == option),
        move |option| value.set(option.to_owned()),
    )
}

/// Yes or no.
pub fn yes_or_no(question: &'static str, name: &str, value: RwSignal<String>) -> El {
    one_of(
        question,
        name,
        [("yes", words::YES), ("no", words::NO)],
        value,
    )
}

/// The steps, and how the level differs.
pub fn steps(pieces: &[Piece], rank: Rank) -> El {
    let of = |tag: char| pieces.iter().filter(move |piece| piece.tag == tag);
    let items = of('1').map(|piece| el("LI").child(piece.text.to_owned()));
    let level = match rank {
        Rank::Easier => of('e').next(),
        Rank::Harder => of('E').next(),
        Rank::Standard => None,
    };
    let stops = of('x').map(|piece| el("LI").child(piece.text.to_owned()));
    el("DIV")
        .class("prose")
        .child(level.map(|piece| p(el("STRONG").child(piece.text.to_owned()))))
        .child(el("OL").children(items))
        .child(
            el("DETAILS")
                .class("where")
                .child(el("SUMMARY").child(crate::wording::exercises::STOP))
                .child(el("UL").children(stops)),
        )
}
