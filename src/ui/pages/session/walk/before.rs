//! What is asked before a walk, and what is offered if one was begun before the page was closed.

use super::super::list::bad_day;
use super::{Phase, Walk, heading};
use crate::ui::components::asking::{one_of, rating, yes_or_no};
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::scale::Rated;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p, several, submit};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::{check, exercises, session as words, start, walk as walk_words};
use legwork_core::care::first_steps::LEG_NOW;
use legwork_core::care::history::stayed_down;
use legwork_core::care::known::{SEVERE, severe_told};
use legwork_core::care::last_log;
use legwork_core::care::walk::{EASE, asks_severe, begun_walk, is_led, is_stopped, led_minutes};
use legwork_core::pace::{Clock, READY};
use legwork_core::record::{Command, Day, Record, WALKING};
use leptos::prelude::*;

/// The minutes that can be chosen.
const MINUTES: [(&str, &str); 7] = [
    ("3", "3 minutes"),
    ("5", "5 minutes"),
    ("10", "10 minutes"),
    ("15", "15 minutes"),
    ("20", "20 minutes"),
    ("30", "30 minutes"),
    ("40", "40 minutes or more"),
];

/// The minutes that were easy last time, as near as can be chosen: as it was told then, else as long as the last walk was.
pub fn comfortable(here: Here) -> &'static str {
    let today = here.store.today_now();
    let last = here.store.now(|record| {
        let told = record.setting(EASE).and_then(|text| text.parse().ok());
        told.or_else(|| last_log(record, WALKING, today)?.minutes)
    });
    let near = MINUTES.iter().rev().map(|(n, _)| *n);
    let fits = |n: &&str| {
        n.parse()
            .is_ok_and(|n: u16| last.is_some_and(|last| n <= last))
    };
    near.clone().find(fits).unwrap_or("3")
}

/// What is offered on return.
pub fn begun_before(walk: Walk) -> El {
    let store = walk.here.store;
    let found = store.now(|record| begun_walk(record, store.today_now()));
    let Some(begun) = found else {
        return questions(walk);
    };
    let minutes = begun.log.minutes.unwrap_or_default();
    let take_up = move || {
        walk.id.set(Some(begun.id));
        walk.planned.set(begun.planned);
        let before = begun.log.before.map(|score| score.get().to_string());
        walk.before.set(before.unwrap_or_default());
        walk.minutes.set(minutes.to_string());
        let gone = f64::from(minutes) * 60.0 + f64::from(READY);
        walk.left.set(match minutes {
            0 => Clock::default(),
            _ => Clock::default().moved(0.0, gone),
        });
    };
    several(vec![
        heading(walk_words::WALK_BEGUN),
        p(walk_words::kept_so_far(minutes)),
        el("DIV")
            .class("actions")
            .child(button("main", walk_words::WALK_GO_ON, move || {
                take_up();
                lead(walk, Phase::Walk);
            }))
            .child(button("plain", walk_words::WALK_OVER, move || {
                take_up();
                walk.go(Phase::After);
            }))
            .child(button("link", walk_words::WALK_ANEW, move || {
                lead(walk, Phase::Before);
            }))
            .part(),
    ])
}

/// The questions.
pub fn questions(walk: Walk) -> El {
    let leg = move || walk.before.get().parse::<u8>().ok();
    let is_severe = Memo::new(move |_| leg().is_some_and(asks_severe));
    walk.new.reset();
    let missing = RwSignal::new(None);
    let begin = move || {
        let answered = |value: RwSignal<String>| !value.with_untracked(String::is_empty);
        let severe = !is_severe.get_untracked() || answered(walk.severe);
        match walk.new.answer.get_untracked() == "no" && answered(walk.before) && severe {
            true => begin(walk),
            false if walk.new.answer.get_untracked() == "yes" => {
                tell(missing, words::NEW_FIRST.to_owned())
            }
            false => tell(missing, words::MISSING.to_owned()),
        }
    };
    let severe = dynamic(move || match is_severe.get() {
        true => yes_or_no(start::SEVERE, "severe", walk.severe),
        false => nothing(),
    });
    el("FORM")
        .class("check-in")
        .on_submit(begin)
        .child(heading(words::BEFORE))
        .child(walk.new.question())
        .child(rating(Rated::Leg(words::LEG), "leg", walk.before))
        .child(severe)
        .child(one_of(
            walk_words::COMFORTABLE_WALK,
            "minutes",
            MINUTES,
            walk.ease,
        ))
        .child(p(dynamic(move || walk_words::begins_with(minutes(walk)))).attr("role", "status"))
        .child(
            walk.sits()
                .then(|| p(exercises::WALK_AND_SIT).class("card")),
        )
        .child(problem(missing))
        .child(
            el("DIV")
                .class("actions")
                .child(submit("main", walk_words::WALK_NOW)),
        )
}

/// How many minutes are led of those that are easy.
fn minutes(walk: Walk) -> u16 {
    led_minutes(walk.ease.get().parse().unwrap_or(3))
}

/// On to the walk, unless one was ended for pain today, in another window too.
fn lead(walk: Walk, to: Phase) {
    let store = walk.here.store;
    let stopped = store.now(|record| no_more_today(record, store.today_now()));
    walk.go(if stopped { Phase::Stopped } else { to });
}

/// What was told is kept, as before a session: the gate and the choice of today hear of it.
fn begin(walk: Walk) {
    let today = walk.here.store.today_now();
    let leg = walk.before.get_untracked();
    let severe = walk.severe.get_untracked();
    if !severe.is_empty() {
        let value = walk
            .here
            .store
            .now(|record| severe_told(record, &severe, today));
        walk.keep(Command::Choose {
            name: SEVERE,
            value,
        });
    }
    walk.keep(Command::Choose {
        name: LEG_NOW,
        value: format!("{today} {leg}"),
    });
    walk.keep(Command::Choose {
        name: EASE,
        value: walk.ease.get_untracked(),
    });
    walk.planned.set(untrack(move || minutes(walk)));
    let led = leg.parse::<u8>().is_ok_and(is_led);
    lead(walk, if led { Phase::Walk } else { Phase::Rest });
}

/// With so much pain a walk is not led: rest is.
pub fn rest() -> El {
    several(vec![
        heading(walk_words::WALK_REST),
        bad_day(),
        el("DIV")
            .class("actions")
            .child(link(Route::Session.href(), walk_words::WALK_TO_REST).class("button main"))
            .part(),
    ])
}

/// Whether no walk is led any more today: one hurt too much, or pain of a session stayed further down.
pub fn no_more_today(record: &Record, today: Day) -> bool {
    is_stopped(record, today) || stayed_down(record, today)
}

/// A walk was ended for pain today.
pub fn stopped_today() -> El {
    let store = here().store;
    let down = store.now(|record| stayed_down(record, store.today_now()));
    several(vec![
        heading(walk_words::WALK_LEFT),
        p(match down {
            true => walk_words::WALK_STAYED_DOWN,
            false => walk_words::WALK_STOPPED,
        }),
        el("DIV")
            .class("actions")
            .child(link(Route::Today.href(), check::TO_TODAY).class("button main"))
            .part(),
    ])
}
