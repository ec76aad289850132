//! A walk: a timer that can be paused, comfortable minutes, and sitting down in between where walking brings the
//! pain on. It is kept as a walk of so many minutes from its first minute on; pauses do not count.

mod before;
mod end;
mod keep;
mod underway;

use super::heading;
use crate::platform::focus;
use crate::ui::components::ask_card::ask_card;
use crate::ui::components::due_card::{due_at, due_card};
use crate::ui::components::gate_card::{asked, gate_card};
use crate::ui::components::keeping::where_to_keep;
use crate::ui::components::new_or_worse::NewOrWorse;
use crate::ui::components::stopped::stopped_for_chest;
use crate::ui::el::{El, dynamic, el, page_title, several, whenever};
use crate::ui::here::{Here, here};
use legwork_core::care::answers::eases;
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::history::still_to_ask;
use legwork_core::care::patterns::pattern;
use legwork_core::care::walk::begun_walk;
use legwork_core::care::walking_target;
use legwork_core::library::{Exercise, Pattern};
use legwork_core::pace::Clock;
use legwork_core::record::{Id, Record, Stop};
use leptos::prelude::*;

/// Where a walk is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    /// One was begun before the page was closed: go on, or say how long it was.
    Begun,
    /// What is asked before it.
    Before,
    /// It hurts too much for a walk that is led.
    Rest,
    /// A walk was ended for pain today.
    Stopped,
    /// It is led.
    Walk,
    /// Why it is ended.
    Why,
    /// How long it was, and how it is now.
    After,
    /// It is kept.
    Saved,
    /// It was ended for a warning sign.
    Emergency,
}

#[derive(Clone, Copy)]
struct Walk {
    here: Here,
    phase: RwSignal<Phase>,
    /// The minutes that can be walked with ease.
    ease: RwSignal<String>,
    /// The minutes that are led.
    planned: RwSignal<u16>,
    /// Whether anything is new or worse.
    new: NewOrWorse,
    before: RwSignal<String>,
    severe: RwSignal<String>,
    /// The minutes that were walked, as they can be corrected.
    minutes: RwSignal<String>,
    after: RwSignal<String>,
    /// Why it was ended, if it was for more than being done.
    why: RwSignal<Option<Stop>>,
    /// The day on which a walk was stopped as it was kept before this reason: a mis-tap is taken back.
    stopped_before: StoredValue<String>,
    /// How far it was when it was left.
    left: RwSignal<Clock>,
    /// Its entry, once it has begun.
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
    let begun = store.memo(|record, today| begun_walk(record, today).is_some());
    let stopped_today = store.now(|record| before::no_more_today(record, store.today_now()));
    let empty = || RwSignal::new(String::new());
    let walk = Walk {
        here,
        phase: RwSignal::new(match (begun.get_untracked(), stopped_today) {
            (true, _) => Phase::Begun,
            (false, true) => Phase::Stopped,
            (false, false) => Phase::Before,
        }),
        ease: RwSignal::new(before::comfortable(here).to_owned()),
        planned: RwSignal::new(0),
        new: NewOrWorse::new(here),
        before: empty(),
        severe: empty(),
        minutes: empty(),
        after: empty(),
        why: RwSignal::new(None),
        stopped_before: StoredValue::new(String::new()),
        left: RwSignal::new(Clock::default()),
        id: RwSignal::new(None),
    };
    // What was kept in one place only may come a moment later.
    whenever(move || {
        let untouched = walk.phase.get_untracked() == Phase::Before
            && walk.id.get_untracked().is_none()
            && walk.new.answer.with_untracked(String::is_empty);
        if begun.get() && untouched {
            walk.phase.set(Phase::Begun);
        }
    });
    let gate = store.memo(|record, today| asked(record, today, door(record)));
    let gate = Memo::new(move |_| match walk.phase.get() {
        Phase::Before => walk.new.shown(gate.get()),
        _ => gate.get(),
    });
    let open = store.memo(|record, today| still_to_ask(record, today).is_some());
    // A check that may wait is asked for before a walk begins.
    let due = store.memo(|record, today| due_at(record, today, door(record)));
    let body = dynamic(move || {
        let phase = walk.phase.get();
        let gate = gate.get();
        here.keep_here.track();
        // What was walked is asked about to its end, unless a warning sign stopped it.
        let ending = matches!(phase, Phase::After | Phase::Begun);
        let ending = ending && !matches!(gate, Gate::Locked(..));
        match gate_card(store, &gate) {
            Some(card) if !ending && !matches!(phase, Phase::Saved | Phase::Emergency) => card,
            _ => match phase {
                Phase::Begun => before::begun_before(walk),
                // In a frame the first save asks where entries shall be; every step from here on saves.
                Phase::Before if here.asks_where_to_keep() => {
                    where_to_keep(|| focus::show_soon(".session h2"))
                }
                Phase::Before => match (open.get(), due.get()) {
                    (true, _) => ask_card(),
                    (false, Some(check)) => due_card(check),
                    (false, None) => before::questions(walk),
                },
                Phase::Rest => before::rest(),
                Phase::Stopped => before::stopped_today(),
                Phase::Walk => underway::led(walk, exercise),
                Phase::Why => underway::why(walk),
                Phase::After => end::after(walk),
                Phase::Saved => end::saved(walk),
                Phase::Emergency => stopped_for_chest(store),
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
