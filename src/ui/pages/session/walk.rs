//! A walk: a timer that can be paused, comfortable minutes, and sitting down in between where walking brings the
//! pain on. It is kept as a walk of so many minutes; pauses do not count.

use super::before::check_now;
use super::heading;
use crate::platform::focus;
use crate::ui::components::asking::{one_of, rating, yes_or_no};
use crate::ui::components::figure;
use crate::ui::components::form::why;
use crate::ui::components::gate_card::{asked, gate_card};
use crate::ui::components::player::Player;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::saved::saved_or_not;
use crate::ui::components::scale::Rated;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p, page_title, several};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::{check, exercises, led as led_words, session as words, walk as walk_words};
use legwork_core::care::answers::eases;
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::patterns::pattern;
use legwork_core::care::{last_log, walking_target};
use legwork_core::library::{Exercise, Kind, Pattern, Rank};
use legwork_core::pace::{Course, Work};
use legwork_core::record::{Command, Entry, ExerciseLog, Id, Record, Score, WALKING, Written};
use leptos::prelude::*;

/// The minutes that can be chosen.
const MINUTES: [(&str, &str); 6] = [
    ("3", "3 minutes"),
    ("5", "5 minutes"),
    ("10", "10 minutes"),
    ("15", "15 minutes"),
    ("20", "20 minutes"),
    ("30", "30 minutes"),
];

/// Where a walk is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Before,
    Walk,
    After,
    Saved,
}

#[derive(Clone, Copy)]
struct Walk {
    here: Here,
    phase: RwSignal<Phase>,
    minutes: RwSignal<String>,
    new: RwSignal<String>,
    before: RwSignal<String>,
    after: RwSignal<String>,
    /// The seconds that were walked.
    walked: RwSignal<f64>,
    /// Its entry, once it is kept.
    id: RwSignal<Option<Id>>,
}

/// A walk towards a target is training; a walk as usual is open more often.
fn door(record: &Record) -> Door {
    match walking_target(record) {
        Some(_) => Door::WalkingTarget,
        None => Door::UsualWalking,
    }
}

/// The page.
pub fn page(exercise: &'static Exercise) -> El {
    let here = here();
    let store = here.store;
    let today = store.today_now();
    let last = store.now(|record| last_log(record, WALKING, today).and_then(|log| log.minutes));
    // The comfortable minutes of last time, as near as can be chosen.
    let near = MINUTES.iter().rev().map(|(n, _)| *n);
    let near = near.filter_map(|n| Some((n, n.parse::<u16>().ok()?)));
    let comfortable = near
        .clone()
        .find(|(_, n)| last.is_some_and(|last| *n <= last));
    let walk = Walk {
        here,
        phase: RwSignal::new(Phase::Before),
        minutes: RwSignal::new(comfortable.map_or("3", |(n, _)| n).to_owned()),
        new: RwSignal::new(String::new()),
        before: RwSignal::new(String::new()),
        after: RwSignal::new(String::new()),
        walked: RwSignal::new(0.0),
        id: RwSignal::new(None),
    };
    let gate = store.memo(|record, today| asked(record, today, door(record)));
    let body = dynamic(move || {
        let phase = walk.phase.get();
        let gate = gate.get();
        // What was walked is asked about to its end, unless a warning sign stopped it.
        let ending = matches!(phase, Phase::After | Phase::Saved);
        let ending = ending && !matches!(gate, Gate::Locked(..));
        match gate_card(store, &gate) {
            Some(card) if !ending && phase != Phase::Saved => card,
            _ => match phase {
                Phase::Before => before(walk),
                Phase::Walk => led(walk, exercise),
                Phase::After => after(walk),
                Phase::Saved => saved(walk),
            },
        }
    });
    several(vec![
        page_title(exercise.title),
        el("DIV").class("session").child(body),
    ])
}

impl Walk {
    fn go(self, phase: Phase) {
        self.phase.set(phase);
        focus::show_soon(".session h2");
    }

    fn sits(self) -> bool {
        self.here
            .store
            .now(|record| pattern(&eases(record)) == Pattern::Stenosis)
    }
}

fn before(walk: Walk) -> El {
    let missing = RwSignal::new(None);
    let begin = move || {
        let told =
            walk.new.get_untracked() == "no" && !walk.before.with_untracked(String::is_empty);
        match told {
            true => walk.go(Phase::Walk),
            false => tell(missing, words::MISSING.to_owned()),
        }
    };
    let new = dynamic(move || match walk.new.get() == "yes" {
        true => check_now(walk.here),
        false => nothing(),
    });
    el("FORM")
        .class("check-in")
        .on_submit(begin)
        .child(heading(words::BEFORE))
        .child(yes_or_no(words::NEW, "new", walk.new))
        .child(new)
        .child(rating(Rated::Leg(words::LEG), "leg", walk.before))
        .child(one_of(
            walk_words::COMFORTABLE_WALK,
            "minutes",
            MINUTES,
            walk.minutes,
        ))
        .child(
            walk.sits()
                .then(|| p(exercises::WALK_AND_SIT).class("card")),
        )
        .child(problem(missing))
        .child(
            el("DIV")
                .class("actions")
                .child(crate::ui::el::submit("main", walk_words::WALK_NOW)),
        )
}

fn led(walk: Walk, exercise: &'static Exercise) -> El {
    let clip = Memo::new(move |_| figure::clip(exercise.id, Rank::Standard));
    let minutes: u16 = walk.minutes.get_untracked().parse().unwrap_or(3);
    let course = Memo::new(move |_| {
        let work = Work {
            kind: Kind::Walk,
            sets: 1,
            repetitions: 1,
            sides: false,
            hold: 0,
            seconds: minutes * 60,
        };
        clip.with(|clip| Course::of(work, clip.as_ref()))
    });
    let player_end = RwSignal::new(None::<Player>);
    let end = move || {
        if walk.phase.get_untracked() == Phase::Walk {
            let gone = player_end.get_untracked().map_or(0.0, Player::walked);
            walk.walked.set(gone);
            keep(walk);
            walk.go(Phase::After);
        }
    };
    let player = Player::new(
        walk.here.store,
        clip,
        course,
        &[],
        Callback::new(move |()| end()),
    );
    player_end.set(Some(player));
    player.hear_keys(move |key| match key {
        "Escape" => {
            end();
            true
        }
        _ => false,
    });
    several(vec![
        heading(walk_words::WALK_NOW),
        player.stage(exercise.title.to_owned()),
        walk.sits()
            .then(|| p(exercises::WALK_AND_SIT).class("card"))
            .part(),
        el("DIV")
            .class("controls two")
            .child(player.main_button())
            .child(button("plain", walk_words::WALK_END, end)),
        player.switches(),
        p(led_words::WALK_PAUSE).class("quiet"),
    ])
}

/// Whole minutes that were walked.
fn minutes(walk: Walk) -> u16 {
    let minutes = (walk.walked.get_untracked() / 60.0).round();
    minutes.clamp(0.0, 600.0) as u16
}

/// Keeps the walk as soon as it ends, so that it is there also if the page is closed now.
fn keep(walk: Walk) {
    let minutes = minutes(walk);
    if minutes == 0 {
        return;
    }
    let store = walk.here.store;
    let kept = store.dispatch(Command::Add(Entry::Log(ExerciseLog {
        day: store.today_now(),
        written: Written::NOT_YET,
        exercise: WALKING.to_owned(),
        sets: None,
        repetitions: None,
        minutes: Some(minutes),
        before: score(walk.before),
        after: None,
        effort: None,
        step: None,
        note: String::new(),
    })));
    match kept {
        Ok(change) => walk.id.set(Some(change.line.id)),
        Err(refused) => walk.here.undoing.say(why(refused)),
    }
}

fn score(value: RwSignal<String>) -> Option<Score> {
    Score::new(value.get_untracked().parse().ok()?)
}

fn after(walk: Walk) -> El {
    let save = move || {
        let store = walk.here.store;
        if walk.id.get_untracked().is_none() {
            keep(walk);
        }
        let id = walk.id.get_untracked();
        if id.is_none() && minutes(walk) > 0 {
            // Why it could not be kept has been said.
            return;
        }
        let held = id.and_then(|id| Some((id, store.now(|record| record.entry(id).cloned())?)));
        if let Some((id, Entry::Log(mut log))) = held {
            log.after = score(walk.after);
            if let Err(refused) = store.dispatch(Command::Edit(id, Entry::Log(log))) {
                return walk.here.undoing.say(why(refused));
            }
        }
        walk.go(Phase::Saved);
    };
    several(vec![
        heading(words::END),
        el("DIV")
            .class("check-in")
            .child(rating(
                Rated::Leg(words::LEG_AFTER),
                "leg-after",
                walk.after,
            ))
            .child(
                el("DIV")
                    .class("actions")
                    .child(button("main", walk_words::WALK_SAVE, save)),
            ),
    ])
}

fn saved(walk: Walk) -> El {
    let minutes = u32::from(minutes(walk));
    let number = |value: RwSignal<String>| value.get_untracked().parse::<u8>().ok();
    let told = match (number(walk.before), number(walk.after)) {
        (Some(before), Some(after)) if after > before => Some(exercises::worse(before, after)),
        (Some(before), Some(after)) => Some(words::before_and_after(before, after)),
        _ => None,
    };
    several(vec![
        if minutes == 0 {
            heading(walk_words::WALK_SHORT)
        } else {
            heading(saved_or_not(walk_words::WALK_SAVED))
        },
        (minutes > 0).then(|| p(walk_words::walked(minutes))).part(),
        told.map(p).part(),
        el("DIV")
            .class("actions")
            .child(link(Route::Today.href(), check::TO_TODAY).class("button main")),
    ])
}
