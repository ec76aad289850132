//! One open goal: its ladder, its rating, and what can be done with it.

use super::form::why;
use super::goal_form::activity_form;
use super::rating_form::rating_form;
use crate::platform::focus;
use crate::store::Store;
use crate::ui::el::{Child, El, button, dynamic, el, nothing, p, several};
use crate::ui::here::here;
use crate::ui::undoing::Undoing;
use crate::wording::{diary, goals as words};
use legwork_core::care::last_rating;
use legwork_core::record::{Activity, Change, Command, Entry, Goal, How, Id, Rating};
use leptos::prelude::*;

/// The way back, where the focus goes when its place has gone.
const UNDO: &str = ".undo button";

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
    focus::if_lost(UNDO.to_owned());
}

/// Ends other goals because this change puts another in their place; all of it can be undone at once.
pub fn instead(store: Store, undoing: Undoing, made: Change, others: Vec<(Id, Goal)>) {
    let today = store.today_now();
    let mut changes = vec![made];
    for (id, goal) in others {
        let ended = goal.with_end(Some((today, How::Changed)));
        match store.dispatch(Command::Edit(id, Entry::Goal(ended))) {
            Ok(change) => changes.push(change),
            Err(refused) => return undoing.say(why(refused)),
        }
    }
    undoing.can_undo_all(words::NOTED, changes);
    focus::if_lost(UNDO.to_owned());
}

/// A button that is named for the goal too: there may be three of them on the page.
pub fn button_of(
    class: &'static str,
    name: &'static str,
    goal: &str,
    tapped: impl FnMut() + 'static,
) -> El {
    button(class, name, tapped).attr_own("aria-label", format!("{name}: {goal}"))
}

/// The card of the goal with this identity; nothing if it is not open.
pub fn goal_card(id: Id) -> El {
    let store = here().store;
    let undoing = here().undoing;
    let open = RwSignal::new(NOTHING);
    let close = move || {
        open.set(NOTHING);
        focus::if_lost(format!("[id='{id}'] button"));
    };
    let cancel = Callback::new(move |()| close());
    let saved = Callback::new(move |change: Change| {
        undoing.can_undo(words::NOTED, change);
        close();
    });
    // Only a change of this goal draws the card anew: a form in it must not be touched by another.
    let found = store.memo(move |record, _| match record.entry(id) {
        Some(Entry::Goal(goal)) => Some((goal.clone(), last_rating(record, id).cloned())),
        _ => None,
    });
    let body = dynamic(move || {
        let Some((goal, rating)) = found.get() else {
            return nothing();
        };
        let Some(activity) = goal.activity().cloned() else {
            return nothing();
        };
        let form = match open.get() {
            NOTHING => return closed(id, goal, activity, rating, open),
            RATE => rating_form(id, store.today_now(), saved, cancel),
            WORDS => activity_form(id.to_string(), Some((id, &activity)), saved, cancel),
            _ => {
                let replaced = Callback::new(move |made: Change| {
                    instead(store, undoing, made, vec![(id, goal.clone())]);
                });
                activity_form(format!("instead-{id}"), None, replaced, cancel)
            }
        };
        several(vec![el("H3").child(activity.name), form])
    });
    el("ARTICLE")
        .class("entry goal")
        .attr_own("id", id.to_string())
        .child(body)
}

/// The card without a form in it.
fn closed(
    id: Id,
    goal: Goal,
    activity: Activity,
    rating: Option<Rating>,
    open: RwSignal<usize>,
) -> El {
    let store = here().store;
    let undoing = here().undoing;
    let name = activity.name.clone();
    let end = |class, words, how: How| {
        let goal = goal.clone();
        button_of(class, words, &name, move || {
            let today = store.today_now();
            let ended = goal.clone().with_end(Some((today, how)));
            change(store, undoing, id, ended, words::NOTED);
        })
    };
    let opens = |class, words, what| {
        button_of(class, words, &name, move || {
            open.set(what);
            focus::if_lost(format!("[id='{id}'] input"));
        })
    };
    let today = store.today();
    let rated = rating.map(|last| words::rated(last.score.get(), last.day, today));
    several(vec![
        el("H3").attr("dir", "auto").child(name.clone()),
        ladder(&activity),
        p(rated),
        steps(store, undoing, id, &goal, &activity),
        el("DIV")
            .class("actions")
            .child(opens("plain", words::RATE, RATE))
            .child(end("plain", words::DONE, How::Done)),
        el("DIV")
            .class("actions")
            .child(opens("link", words::CHANGE, WORDS))
            .child(opens("link", words::REPLACE, ANOTHER))
            .child(end("link", words::LET_GO, How::LetGo)),
    ])
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
        el("LI")
            .class(class)
            .attr("dir", "auto")
            .child(name.clone())
            .child(said)
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
        button_of(class, name, &activity.name, move || {
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
