//! Goals: activities with their ladders, weekly targets, and goals of the past.

use crate::store::Store;
use crate::ui::components::goal_card::{change, goal_card};
use crate::ui::components::goal_form::{activity_form, sessions_form, walking_form};
use crate::ui::el::{El, button, dynamic, el, list, nothing, p, page_title, several};
use crate::ui::here::here;
use crate::wording::goals as words;
use legwork_core::care::{
    Target, activities, may_add_activity, past, sessions_target, walking_target, week,
};
use legwork_core::record::{Change, Day, Entry, Goal, How, Id, Record};
use leptos::prelude::*;

/// The page.
pub fn page() -> El {
    let store = here().store;
    let cards = list(
        move || store.read(|r| activities(r).map(|(id, _)| id.to_string()).collect()),
        |id| Id::parse(&id).map_or_else(nothing, goal_card),
    );
    let open = el("SECTION")
        .class("stack")
        .child(el("H2").child(words::ACTIVITIES))
        .child(cards)
        .child(new_activity(store));
    let targets = el("SECTION")
        .class("card")
        .child(el("H2").child(words::TARGETS))
        .child(target(
            store,
            sessions_of,
            sessions_target,
            words::OF_SESSIONS,
            sessions_form,
        ))
        .child(target(
            store,
            walking_of,
            walking_target,
            words::OF_WALKING,
            walking_form,
        ))
        .child(p(words::WHAT_IS_A_SESSION).class("quiet"));
    several(vec![
        page_title(words::TITLE),
        p(words::INTRO),
        open,
        targets,
        ended(store),
    ])
}

fn new_activity(store: Store) -> El {
    let undoing = here().undoing;
    let writing = RwSignal::new(false);
    let cancel = Callback::new(move |()| writing.set(false));
    let saved = Callback::new(move |change: Change| {
        writing.set(false);
        undoing.can_undo(words::SAVED, change);
    });
    dynamic(move || {
        let (count, room) = store.read(|r| (activities(r).count(), may_add_activity(r)));
        if !room {
            return p(words::FULL).class("quiet");
        }
        if writing.get() {
            return el("DIV")
                .class("card")
                .child(activity_form(None, saved, cancel));
        }
        let empty = (count == 0).then(|| p(words::NO_ACTIVITY));
        let class = if count == 0 { "main" } else { "plain" };
        let add = button(class, words::ADD, move || writing.set(true));
        el("DIV").class("stack").child(empty).child(p(add))
    })
}

fn sessions_of(record: &Record, today: Day, target: Option<u16>) -> String {
    words::sessions(week(record, today).sessions, target)
}

fn walking_of(record: &Record, today: Day, target: Option<u16>) -> String {
    words::walking(week(record, today).walking, target)
}

/// A weekly target: what was done beside it, and the form that sets another.
fn target(
    store: Store,
    said: fn(&Record, Day, Option<u16>) -> String,
    of: fn(&Record) -> Option<Target>,
    what: &'static str,
    form: fn(Callback<Change>, Callback<()>) -> El,
) -> El {
    let undoing = here().undoing;
    let writing = RwSignal::new(false);
    let cancel = Callback::new(move |()| writing.set(false));
    let saved = Callback::new(move |made: Change| {
        writing.set(false);
        // What held until now becomes a goal of the past.
        let today = store.today_now();
        let before = store.now(|record| {
            let mut open = record.goals().filter(|(id, goal)| {
                *id != made.line.id
                    && goal.ended.is_none()
                    && same_kind(goal, record.entry(made.line.id))
            });
            open.next_back().map(|(id, goal)| (id, goal.clone()))
        });
        undoing.can_undo(words::SAVED, made);
        if let Some((id, goal)) = before {
            let ended = goal.with_end(Some((today, How::Changed)));
            change(store, undoing, id, ended, words::SAVED);
        }
    });
    dynamic(move || {
        let today = store.today();
        let (told, held) = store.read(|record| {
            let held = of(record);
            (said(record, today, held.map(|target| target.amount)), held)
        });
        if writing.get() {
            return several(vec![p(told), form(saved, cancel)]);
        }
        let verb = match held {
            Some(_) => words::CHANGE_TARGET,
            None => words::SET_TARGET,
        };
        let open = el("BUTTON")
            .attr("type", "button")
            .class("plain")
            .child(format!("{verb} {what}"))
            .on("click", move |_| writing.set(true));
        let let_go = held.map(|held| {
            button("link", words::LET_GO, move || {
                let goal = store.now(|record| match record.entry(held.id) {
                    Some(Entry::Goal(goal)) => Some(goal.clone()),
                    _ => None,
                });
                if let Some(goal) = goal {
                    let ended = goal.with_end(Some((store.today_now(), How::LetGo)));
                    change(store, undoing, held.id, ended, words::SAVED);
                }
            })
            .attr_own("aria-label", format!("{}: {what}", words::LET_GO))
        });
        let actions = el("DIV").class("actions").child(open).child(let_go);
        several(vec![p(told), actions])
    })
}

fn same_kind(goal: &Goal, other: Option<&Entry>) -> bool {
    let kind = |goal: &Goal| std::mem::discriminant(&goal.aim);
    matches!(other, Some(Entry::Goal(other)) if kind(other) == kind(goal))
}

/// Goals that have ended. None is struck out.
fn ended(store: Store) -> El {
    let undoing = here().undoing;
    dynamic(move || {
        let today = store.today();
        let goals: Vec<(Id, Goal)> =
            store.read(|record| past(record).map(|(id, goal)| (id, goal.clone())).collect());
        if goals.is_empty() {
            return nothing();
        }
        let row = |(id, goal): (Id, Goal)| {
            let told = el("SPAN").class("quiet").child(words::ended(&goal, today));
            let name = words::aim(&goal);
            let again = button("link", words::OPEN_AGAIN, move || {
                change(
                    store,
                    undoing,
                    id,
                    goal.clone().with_end(None),
                    words::SAVED,
                )
            });
            el("LI")
                .child(el("SPAN").child(name))
                .child(told)
                .child(again)
        };
        el("SECTION")
            .class("card")
            .child(el("H2").child(words::PAST))
            .child(el("UL").class("rows").children(goals.into_iter().map(row)))
    })
}
