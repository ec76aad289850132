//! One open goal: its ladder, its rating, and what can be done with it.

use super::form::why;
use super::goal_form::activity_form;
use super::rating_form::rating_form;
use crate::store::Store;
use crate::ui::el::{Child, El, button, dynamic, el, nothing, p, several};
use crate::ui::here::here;
use crate::ui::undoing::Undoing;
use crate::wording::{diary, goals as words};
use legwork_core::care::last_rating;
use legwork_core::record::{Activity, Change, Command, Entry, Goal, How, Id};
use leptos::prelude::*;

/// What is open in a card: nothing, the rating, the words, or another goal instead. Numbers, as each
/// further kind of signal costs 1 kB.
const NOTHING: usize = 0;
const RATE: usize = 1;
const WORDS: usize = 2;
const ANOTHER: usize = 3;

/// Changes a goal, and offers the way back.
pub fn change(store: Store, undoing: Undoing, id: Id, goal: Goal, said: &'static str) {
    match store.dispatch(Command::Edit(id, Entry::Goal(goal))) {
        Ok(change) => undoing.can_undo(said, change),
        Err(refused) => undoing.say(why(refused)),
    }
}

/// The card of the goal with this identity; nothing if it is not open.
pub fn goal_card(id: Id) -> El {
    let store = here().store;
    let undoing = here().undoing;
    let open = RwSignal::new(NOTHING);
    let cancel = Callback::new(move |()| open.set(NOTHING));
    let saved = Callback::new(move |change: Change| {
        open.set(NOTHING);
        undoing.can_undo(words::SAVED, change);
    });
    let body = dynamic(move || {
        let found = store.read(|record| match record.entry(id) {
            Some(Entry::Goal(goal)) => Some((goal.clone(), last_rating(record, id).cloned())),
            _ => None,
        });
        let Some((goal, rating)) = found else {
            return nothing();
        };
        let Some(activity) = goal.activity().cloned() else {
            return nothing();
        };
        let end = |how: How| {
            let goal = goal.clone();
            move || {
                let today = store.today_now();
                let ended = goal.clone().with_end(Some((today, how)));
                change(store, undoing, id, ended, words::SAVED);
            }
        };
        let replaced = {
            let goal = goal.clone();
            Callback::new(move |_: Change| {
                open.set(NOTHING);
                let today = store.today_now();
                let ended = goal.clone().with_end(Some((today, How::Changed)));
                change(store, undoing, id, ended, words::SAVED);
            })
        };
        let today = store.today();
        let form = match open.get() {
            NOTHING => {
                return several(vec![
                    el("H3").child(activity.name.clone()),
                    ladder(&activity),
                    p(rating.map(|last| words::rated(last.score.get(), last.day, today))),
                    steps(store, undoing, id, &goal, &activity),
                    el("DIV")
                        .class("actions")
                        .child(button("plain", words::RATE, move || open.set(RATE)))
                        .child(button("plain", words::DONE, end(How::Done))),
                    el("DIV")
                        .class("actions")
                        .child(button("link", words::CHANGE, move || open.set(WORDS)))
                        .child(button("link", words::REPLACE, move || open.set(ANOTHER)))
                        .child(button("link", words::LET_GO, end(How::LetGo))),
                ]);
            }
            RATE => rating_form(id, store.today_now(), saved, cancel),
            WORDS => activity_form(Some((id, &activity)), saved, cancel),
            _ => activity_form(None, replaced, cancel),
        };
        several(vec![el("H3").child(activity.name), form])
    });
    el("ARTICLE").class("entry goal").child(body)
}

fn ladder(activity: &Activity) -> El {
    let reached = usize::from(activity.reached);
    let rung = |(at, name): (usize, &String)| {
        let (class, said) = match at.cmp(&reached) {
            std::cmp::Ordering::Less => ("rung reached", Some(words::REACHED)),
            std::cmp::Ordering::Equal => ("rung next", Some(words::NEXT)),
            std::cmp::Ordering::Greater => ("rung", None),
        };
        let said = said.map(|said| el("SPAN").class("quiet").child(format!(" ({said})")));
        el("LI").class(class).child(name.clone()).child(said)
    };
    let rungs = activity.rungs.iter().enumerate().map(rung);
    several(vec![
        el("OL").class("ladder").children(rungs),
        p(words::rungs(reached, activity.rungs.len())).class("quiet"),
    ])
}

/// One rung up, one rung down.
fn steps(store: Store, undoing: Undoing, id: Id, goal: &Goal, activity: &Activity) -> El {
    let reached = usize::from(activity.reached);
    let step = |class: &'static str, name: &'static str, to: usize| {
        let goal = goal.clone().with_reached(to);
        button(class, name, move || {
            change(store, undoing, id, goal.clone(), diary::CHANGED)
        })
    };
    let up = (reached < activity.rungs.len()).then(|| step("main", words::REACH, reached + 1));
    let down = (reached > 0).then(|| step("link", words::NOT_REACHED, reached - 1));
    el("DIV")
        .class("actions")
        .child(up.part())
        .child(down.part())
}
