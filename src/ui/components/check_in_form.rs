//! The check-in form: leg, back, how far down, words. New or of an entry that is edited.

use super::choices::Choice;
use super::form::{Field, Form, Meant, form};
use super::scale::Rated;
use crate::ui::drafts::Fields;
use crate::ui::el::{El, el, link};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check_in as words, entries};
use legwork_core::care::facts::{FULL_ASKED, asked_now};
use legwork_core::record::{Change, CheckIn, Command, Day, Entry, Id, Reach, Score, Written};
use leptos::prelude::*;

const LEG: usize = 1;
const BACK: usize = 2;
const REACH: usize = 3;
const NOTE: usize = 4;

/// The form for a day, or of a check-in that is edited.
pub fn check_in_form(
    day: Day,
    editing: Option<(Id, CheckIn)>,
    saved: Callback<Change>,
    cancel: Option<Callback<()>>,
) -> El {
    let id = editing.as_ref().map(|(id, _)| *id);
    let store = here().store;
    // A yes asks for the full check; a refusal says itself: everything was deleted elsewhere.
    let ask = move || {
        let value = store.now(|record| asked_now(record, store.today_now()));
        let _ = store.dispatch(Command::Choose {
            name: FULL_ASKED,
            value,
        });
    };
    let worse = link(Route::Check.href(), words::WORSE)
        .class("worse")
        .on_click(ask);
    let worse = el("DIV").class("actions").child(worse);
    let check_in = form(Form {
        name: id.map_or_else(|| format!("check-in-{day}"), |id| id.to_string()),
        initial: match editing {
            Some((_, check_in)) => fields_of(&check_in),
            None => vec![
                day.to_string(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ],
        },
        fields: vec![
            Field::Day(words::PERIOD),
            Field::Scale(LEG, Rated::Leg(words::LEG)),
            Field::Scale(BACK, Rated::Back(words::BACK)),
            Field::Choice(REACH, words::REACH, Reach::ALL.map(choice).into()),
            Field::FoldedWords(NOTE, words::NOTE),
        ],
        editing: id,
        meaning,
        of: None,
        save: words::SAVE,
        saved,
        cancel,
    });
    el("DIV").child(check_in).child(worse)
}

/// The numbers of the places, as fields hold them.
const PLACES: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

fn choice(place: Reach) -> Choice {
    let number = usize::from(place.number());
    Choice {
        value: PLACES.get(number).copied().unwrap_or_default(),
        name: entries::reach(place).into(),
    }
}

fn fields_of(check_in: &CheckIn) -> Fields {
    vec![
        check_in.day.to_string(),
        number(check_in.leg),
        number(check_in.back),
        check_in
            .reach
            .map(|place| place.number().to_string())
            .unwrap_or_default(),
        check_in.note.clone(),
    ]
}

/// A rating as a field holds it.
pub fn number(score: Option<Score>) -> String {
    score
        .map(|score| score.get().to_string())
        .unwrap_or_default()
}

/// The rating in a field.
pub fn score(meant: &Meant, at: usize) -> Option<Score> {
    Score::new(meant.number(at)?)
}

fn meaning(meant: &Meant) -> Result<Entry, &'static str> {
    Ok(Entry::CheckIn(CheckIn {
        day: meant.day()?,
        written: Written::NOT_YET,
        leg: score(meant, LEG),
        back: score(meant, BACK),
        reach: meant.number(REACH).and_then(Reach::new),
        note: meant.text(NOTE),
    }))
}
