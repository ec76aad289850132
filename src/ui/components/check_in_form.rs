//! The check-in form: leg, back, how far down, words. New or of an entry that is edited.

use super::choices::Choice;
use super::form::{Field, Form, Meant, form};
use super::new_or_worse::ask_full;
use super::scale::Rated;
use crate::ui::drafts::Fields;
use crate::ui::el::{El, el, link, p};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check_in as words, entries};
use legwork_core::care::activity_of;
use legwork_core::record::{Change, CheckIn, Could, Day, Entry, Id, Reach, Score, Written};
use leptos::prelude::*;

const LEG: usize = 1;
const BACK: usize = 2;
const REACH: usize = 3;
const NOTE: usize = 4;
const COULD: usize = 5;

/// The form for a day, or of a check-in that is edited.
pub fn check_in_form(
    day: Day,
    editing: Option<(Id, CheckIn)>,
    saved: Callback<Change>,
    cancel: Option<Callback<()>>,
) -> El {
    let id = editing.as_ref().map(|(id, _)| *id);
    let here = here();
    let store = here.store;
    // A yes asks for the full check.
    let ask = move || ask_full(here);
    let worse = link(Route::Check.href(), words::WORSE)
        .class("worse")
        .on_click(ask);
    let worse = el("DIV").class("actions").child(worse);
    // The activity that was asked about, or the one whose turn it is.
    let asked = editing.as_ref().and_then(|(_, check_in)| check_in.could);
    let asked = asked
        .map(|(goal, _)| goal)
        .or_else(|| store.now(|record| activity_of(record, day).map(|(goal, _)| goal)));
    let name = asked.and_then(|goal| {
        store.now(|record| match record.entry(goal)? {
            Entry::Goal(goal) => Some(goal.activity()?.name.clone()),
            _ => None,
        })
    });
    let mut fields = vec![Field::Day(words::PERIOD)];
    if let Some(name) = name {
        let answers = Could::ALL.into_iter().zip(PLACES);
        let choices = answers.map(|(could, value)| Choice {
            value,
            name: entries::could(could).into(),
        });
        fields.push(Field::Said(p(name).class("words")));
        fields.push(Field::Choice(COULD, words::COULD, choices.collect()));
    }
    fields.extend([
        Field::Scale(LEG, Rated::Leg(words::LEG)),
        Field::Scale(BACK, Rated::Back(words::BACK)),
        Field::Choice(REACH, words::REACH, Reach::ALL.map(choice).into()),
        Field::FoldedWords(NOTE, words::NOTE),
    ]);
    let check_in = form(Form {
        name: id.map_or_else(|| format!("check-in-{day}"), |id| id.to_string()),
        initial: match editing {
            Some((_, check_in)) => fields_of(&check_in),
            None => {
                let mut fields = vec![day.to_string()];
                fields.resize(COULD + 1, String::new());
                fields
            }
        },
        fields,
        editing: id,
        meaning,
        of: asked,
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
        check_in
            .could
            .map(|(_, could)| could.number().to_string())
            .unwrap_or_default(),
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
        could: meant.of.zip(meant.number(COULD).and_then(Could::new)),
        note: meant.text(NOTE),
    }))
}
