//! Goals: activities with their ladders, weekly targets, and goals of the past.

use crate::platform::focus;
use crate::store::Store;
use crate::ui::components::form::why;
use crate::ui::components::goal_card::{button_of, change, goal_card, instead};
use crate::ui::components::goal_form::{activity_form, sessions_form, walking_form};
use crate::ui::el::{Child, El, button, dynamic, el, list, nothing, p, page_title, several};
use crate::ui::here::here;
use crate::ui::undoing::Undoing;
use crate::wording::goals as words;
use legwork_core::care::{
    Target, activities, may_add_activity, past, sessions_target, walking_target, week,
};
use legwork_core::record::{Change, Command, Day, Entry, Goal, How, Id, Record};
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
        .attr("id", "targets")
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
    let close = move || {
        writing.set(false);
        focus::if_lost("#new-goal button".to_owned());
    };
    let cancel = Callback::new(move |()| close());
    let saved = Callback::new(move |change: Change| {
        undoing.can_undo(words::NOTED, change);
        close();
    });
    let room = store.memo(|record, _| (activities(record).count(), may_add_activity(record)));
    let body = dynamic(move || {
        let (count, room) = room.get();
        if !room {
            return p(words::FULL).class("quiet");
        }
        if writing.get() {
            let form = activity_form("activity".to_owned(), None, saved, cancel);
            return el("DIV").class("card").child(form);
        }
        let empty = (count == 0).then(|| p(words::NO_ACTIVITY));
        let class = if count == 0 { "main" } else { "plain" };
        let add = button(class, words::ADD, move || {
            writing.set(true);
            focus::if_lost("#new-goal input".to_owned());
        });
        el("DIV").class("stack").child(empty).child(p(add))
    });
    el("DIV").attr("id", "new-goal").child(body)
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
    let close = move || {
        writing.set(false);
        focus::if_lost("#targets button".to_owned());
    };
    let cancel = Callback::new(move |()| close());
    // What held until now becomes a goal of the past.
    let saved = Callback::new(move |made: Change| {
        let others = same_targets(store, made.line.id);
        instead(store, undoing, made, others);
        close();
    });
    let held = store.memo(move |record, today| {
        let held = of(record);
        (said(record, today, held.map(|target| target.amount)), held)
    });
    dynamic(move || {
        let (told, held) = held.get();
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
            .on_click(move || {
                writing.set(true);
                focus::if_lost("#targets input".to_owned());
            });
        let let_go = held.map(|held| {
            button_of("link", words::LET_GO, what, move || {
                let goal = store.now(|record| match record.entry(held.id) {
                    Some(Entry::Goal(goal)) => Some(goal.clone()),
                    _ => None,
                });
                if let Some(goal) = goal {
                    let ended = goal.with_end(Some((store.today_now(), How::LetGo)));
                    change(store, undoing, held.id, ended, words::NOTED);
                }
            })
        });
        let actions = el("DIV").class("actions").child(open).child(let_go);
        several(vec![p(told), actions])
    })
}

/// The other open targets of the same kind as this goal; none if it is an activity.
fn same_targets(store: Store, id: Id) -> Vec<(Id, Goal)> {
    store.now(|record| {
        let Some(Entry::Goal(made)) = record.entry(id) else {
            return Vec::new();
        };
        let kind = std::mem::discriminant(&made.aim);
        let others = record.goals().filter(|(other, goal)| {
            made.activity().is_none()
                && *other != id
                && goal.ended.is_none()
                && std::mem::discriminant(&goal.aim) == kind
        });
        others.map(|(id, goal)| (id, goal.clone())).collect()
    })
}

/// Takes a goal of the past up again; of targets only one of a kind holds. A target is set anew, so that the time for which
/// it held before stays told.
fn take_up(store: Store, undoing: Undoing, id: Id, goal: &Goal) {
    let command = match goal.activity() {
        Some(_) => Command::Edit(id, Entry::Goal(goal.clone().with_end(None))),
        None => Command::Add(Entry::Goal(Goal::new(goal.aim.clone(), store.today_now()))),
    };
    match store.dispatch(command) {
        Ok(made) => {
            let others = same_targets(store, made.line.id);
            instead(store, undoing, made, others);
        }
        Err(refused) => undoing.say(why(refused)),
    }
}

/// Takes a goal of the past away, with the way back.
fn delete(store: Store, undoing: Undoing, id: Id) {
    match store.dispatch(Command::Delete(id)) {
        Ok(change) => undoing.can_undo(words::DELETED, change),
        Err(refused) => undoing.say(why(refused)),
    }
    focus::if_lost(".undo button".to_owned());
}

/// Goals that have ended, with their steps. None is struck out.
fn ended(store: Store) -> El {
    let undoing = here().undoing;
    let held = store.memo(|record, _| {
        let goals = past(record).map(|(id, goal)| (id, goal.clone()));
        (goals.collect::<Vec<_>>(), may_add_activity(record))
    });
    dynamic(move || {
        let today = store.today();
        let (goals, room) = held.get();
        if goals.is_empty() {
            return nothing();
        }
        let row = |(id, goal): (Id, Goal)| {
            let told = el("SPAN").class("quiet").child(words::ended(&goal, today));
            let steps = goal.activity().map(|activity| {
                el("SPAN").child(words::past_steps(&activity.rungs, activity.reached))
            });
            let name = words::aim(&goal);
            let may = room || goal.activity().is_none();
            let gone = button_of("link", words::DELETE, &name, move || {
                delete(store, undoing, id);
            });
            let again = may.then(|| {
                button_of("link", words::OPEN_AGAIN, &words::aim(&goal), move || {
                    take_up(store, undoing, id, &goal);
                })
            });
            el("LI")
                .child(el("STRONG").attr("dir", "auto").child(name))
                .child(steps.part())
                .child(told)
                .child(again.part())
                .child(gone)
        };
        el("SECTION")
            .class("card")
            .child(el("H2").child(words::PAST))
            .child(el("UL").class("rows").children(goals.into_iter().map(row)))
    })
}
