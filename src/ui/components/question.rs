//! A question of `content/questions/`: one of a few, or a list to tick, each with why it is asked.

use super::choices::{Choice, choices};
use super::leg_map::side_of_leg;
use super::ticks::{tick, ticks};
use crate::ui::el::{El, dynamic, el, label, nothing, p};
use crate::wording::{safety, start as words};
use legwork_core::care::giving::Giving;
use legwork_core::library::{Question, Source};
use leptos::prelude::*;

/// The question; `given` holds the answer as [`Giving`] writes it.
pub fn question(question: &'static Question, given: RwSignal<String>) -> El {
    let asked = match question.many {
        true => many(question, given),
        false => one(question, given),
    };
    el("DIV").class("asked").child(asked).child(why(question))
}

/// Why it is asked, and where that comes from.
fn why(question: &'static Question) -> El {
    let source = match question.source {
        Source::Published(name) => name,
        Source::UsualPractice => safety::USUAL_PRACTICE,
    };
    el("DETAILS")
        .class("where")
        .child(el("SUMMARY").child(words::WHY))
        .child(p(words::why(question.rule, source)).class("quiet"))
}

fn now(question: &'static Question, given: RwSignal<String>) -> Giving {
    given.with_untracked(|text| Giving::parse(text, question))
}

fn one(question: &'static Question, given: RwSignal<String>) -> El {
    let options = question.options.iter().map(|option| Choice {
        value: option.id,
        name: option.text.into(),
    });
    choices(
        question.text,
        question.id,
        options,
        move |value| given.with(|text| Giving::parse(text, question).has(value)),
        move |value| {
            let mut giving = now(question, given);
            giving.choose(value);
            given.set(giving.text());
        },
    )
}

/// The question whose answers are sides of the leg: each is drawn.
const SIDE: &str = "side";

fn many(question: &'static Question, given: RwSignal<String>) -> El {
    let has = move |name: &'static str| given.with(|text| Giving::parse(text, question).has(name));
    let boxes = question.options.iter().map(|option| {
        let name = option.id;
        let side = side_of_leg(name).filter(|_| question.id == SIDE);
        let words = el("SPAN");
        let words = match side {
            Some(side) => words.class("with-side").child(side),
            None => words,
        };
        let ticked = tick(
            words.child(option.text),
            move || has(name),
            move || {
                let mut giving = now(question, given);
                giving.toggle(name);
                given.set(giving.text());
            },
        );
        let Some(asked) = option.date else {
            return ticked;
        };
        let shown = Memo::new(move |_| has(name));
        let day = dynamic(move || match shown.get() {
            true => date(question, given, name, asked),
            false => nothing(),
        });
        el("DIV").child(ticked).child(day)
    });
    let none = tick(
        words::NONE,
        move || given.with(|text| Giving::parse(text, question).none()),
        move || {
            let mut giving = now(question, given);
            giving.toggle_none();
            given.set(giving.text());
        },
    );
    ticks(
        format!("question-{}", question.id),
        question.text,
        boxes.chain([none]).collect::<Vec<El>>(),
    )
}

fn date(
    question: &'static Question,
    given: RwSignal<String>,
    name: &'static str,
    asked: &'static str,
) -> El {
    let id = format!("day-{name}");
    let input = el("INPUT")
        .attr_own("id", id.clone())
        .attr("type", "date")
        .value(move || given.with(|text| Giving::parse(text, question).day(name).to_owned()))
        .on_input(move |day| {
            let mut giving = now(question, given);
            giving.tell_day(name, &day);
            given.set(giving.text());
        });
    el("DIV")
        .class("ask")
        .child(label(id, asked))
        .child(input)
        .child(p(words::NO_DAY).class("quiet"))
}
