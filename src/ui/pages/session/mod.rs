//! A session of exercise: what is asked before it, the list with its reasons, one exercise after the other, and
//! its end. Every step is an entry as it happens.

mod again;
mod before;
mod doing;
mod end;
mod exercise;
mod felt;
mod list;
pub mod practice;
mod resume;
pub mod walk;

use crate::platform::{clock, focus};
use crate::ui::components::due_card::{due_card, due_now};
use crate::ui::components::form::why;
use crate::ui::components::gate_card::{
    asked, gate_card, leads_sessions, no_tailoring, session_door,
};
use crate::ui::components::new_or_worse::NewOrWorse;
use crate::ui::el::{
    Child, El, button, dynamic, el, link, nothing, p, page_title, several, whenever,
};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::{check, led as led_words, session as words};
use legwork_core::care::choice::Now;
use legwork_core::care::facts::{SHORT_ASKED, asked_now};
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::history::{light_of, steps_of, steps_with_id, still_to_ask, worse_for};
use legwork_core::care::resume::{LED, begun_as_kept, led as list_of};
use legwork_core::care::session::Session as Chosen;
use legwork_core::care::traffic_light::{AGAIN_AFTER, Decision};
use legwork_core::library::Exercise;
use legwork_core::pace::Clock;
use legwork_core::record::{Change, Command, Day, Entry, ExerciseLog, Id, Record, Session, Stop};
use leptos::prelude::*;

/// Where a session is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    /// A session was begun before: go on or finish.
    Begun,
    /// What is asked before it.
    Before,
    /// The list, with its reasons.
    List,
    /// The exercise at this place of the list.
    Exercise(usize),
    /// What it felt like after that one.
    Felt(usize),
    /// Why it is stopped, at this place of the list.
    WhyStop(usize),
    /// Asked again, as something was worse; then the exercise at this place, if it is not the end yet.
    Again(Option<usize>),
    /// What was worse gets its minutes to settle.
    Wait(Option<usize>),
    /// Effort and leg pain at the end.
    End,
    /// It is saved. A stop has a reason.
    Saved(Option<Stop>),
}

/// A session while it is led.
#[derive(Clone, Copy)]
struct Led {
    here: Here,
    phase: RwSignal<Phase>,
    /// What was told before it.
    now: RwSignal<Option<Now>>,
    back: RwSignal<String>,
    /// Whether anything is new or worse.
    new: NewOrWorse,
    chosen: RwSignal<Option<Chosen>>,
    id: RwSignal<Option<Id>>,
    /// The one exercise that the person asked for, if it is only that.
    only: Option<&'static Exercise>,
    /// The entry of the exercise that was just done.
    step: RwSignal<Option<Id>>,
    /// Whether pain went further down, so that it is asked again.
    further: RwSignal<bool>,
    /// Whether anything was worse, so that it is asked whether tingling lasts.
    worse: RwSignal<bool>,
    /// How far each exercise was that was left by a tap: whoever comes back goes on there.
    left: RwSignal<Vec<(usize, Clock)>>,
    /// The exercise at which it was stopped, and what that kept of it: a mis-tap is taken back.
    stopped: RwSignal<Option<(usize, Option<Id>)>>,
}

/// The page.
pub fn page(only: Option<&'static Exercise>) -> El {
    let here = here();
    let store = here.store;
    if !store.now(leads_sessions) {
        return several(vec![page_title(words::TITLE), no_tailoring()]);
    }
    let left = store.memo(left_open);
    let (open, phase) = left.get_untracked();
    let led = Led {
        here,
        only,
        phase: RwSignal::new(phase),
        now: RwSignal::new(None),
        back: RwSignal::new(String::new()),
        new: NewOrWorse::new(here),
        chosen: RwSignal::new(None),
        id: RwSignal::new(open),
        step: RwSignal::new(None),
        further: RwSignal::new(false),
        worse: RwSignal::new(false),
        left: RwSignal::new(Vec::new()),
        stopped: RwSignal::new(None),
    };
    led.look_back();
    // What was kept in one place only may come a moment later, and then it comes first after all.
    whenever(move || {
        let (open, phase) = left.get();
        let untouched = led.phase.get_untracked() == Phase::Before
            && led.id.get_untracked().is_none()
            && led.now.get_untracked().is_none()
            && led.new.answer.with_untracked(String::is_empty);
        if untouched && phase != Phase::Before {
            led.id.set(open);
            led.look_back();
            led.phase.set(phase);
        }
    });
    let gates = store.memo(|record, today| {
        let at = |door| asked(record, today, door);
        (at(session_door(record)), at(Door::RestPosition))
    });
    let gate = Memo::new(move |_| {
        let (gate, rest) = gates.get();
        match led.phase.get() {
            Phase::Before => (led.new.shown(gate), led.new.shown(rest) == Gate::Open),
            _ => (gate, rest == Gate::Open),
        }
    });
    // A check that may wait is asked for before a session begins, never in the midst of one.
    let due = store.memo(due_now);
    let body = dynamic(move || {
        let phase = led.phase.get();
        let (gate, rest) = gate.get();
        let card = gate_card(store, &gate);
        // A session that has ended is asked about to its end, unless a warning sign stopped it.
        let locked = matches!(gate, Gate::Locked(..));
        let ending = matches!(phase, Phase::Again(_) | Phase::Wait(_) | Phase::End) && !locked;
        // Rest is led below a card that asks for a clinician, never below one that asks for a check.
        let rest = rest && matches!(gate, Gate::ClinicianFirst(_));
        let on = rest || ending || matches!(phase, Phase::Saved(_));
        match card {
            // Only here: what falls due in the midst of a session must not begin its screen anew.
            None if phase == Phase::Before => match due.get() {
                Some(check) => due_card(check),
                None => led.screen(phase),
            },
            None => led.screen(phase),
            // What it says is told, and what it leaves open goes on.
            Some(card) if on => several(vec![card, led.screen(phase)]),
            Some(card) => several(vec![card, p(link(Route::Today.href(), check::TO_TODAY))]),
        }
    });
    several(vec![
        page_title(only.map_or(words::TITLE, |only| only.title)),
        el("DIV").class("session").child(body),
    ])
}

/// Where a session begins today: what was worse and was left without an answer is asked before anything else; then
/// one that was begun is offered.
fn left_open(record: &Record, today: Day) -> (Option<Id>, Phase) {
    let begun = begun_as_kept(record, today).map(|begun| begun.id);
    let open = still_to_ask(record, today).filter(|open| begun != Some(*open));
    let phase = match (open, begun) {
        (Some(_), _) => Phase::Again(None),
        (None, Some(_)) => Phase::Begun,
        (None, None) => Phase::Before,
    };
    (open, phase)
}

impl Led {
    fn screen(self, phase: Phase) -> El {
        match phase {
            Phase::Begun => resume::begun_before(self),
            Phase::Before => before::questions(self),
            Phase::List => list::list(self),
            Phase::Exercise(at) => exercise::exercise(self, at),
            Phase::Felt(at) => felt::felt(self, at),
            Phase::WhyStop(at) => end::why_stop(self, at),
            Phase::Again(then) => again::again(self, then),
            Phase::Wait(then) => again::wait(self, then),
            Phase::End => end::end(self),
            Phase::Saved(stopped) => end::saved(self, stopped),
        }
    }

    fn go(self, phase: Phase) {
        self.phase.set(phase);
        focus::show_soon(".session h2[tabindex]");
    }

    /// Takes a list over, and keeps it, so that it can go on after the page was closed.
    fn lead(self, chosen: Chosen) {
        if let Some(id) = self.id.get_untracked() {
            self.keep(Command::Choose {
                name: LED,
                value: list_of(id, &chosen),
            });
        }
        self.chosen.set(Some(chosen));
    }

    /// Keeps something. What is refused is said in the header: everything was deleted elsewhere.
    fn keep(self, command: Command) -> Option<Change> {
        match self.here.store.dispatch(command) {
            Ok(change) => Some(change),
            Err(refused) => {
                self.here.undoing.say(why(refused));
                None
            }
        }
    }

    /// Asks for the short check: that stays asked for also if the entry of this session is deleted.
    fn ask_short(self) {
        let store = self.here.store;
        let value = store.now(|record| asked_now(record, store.today_now()));
        self.keep(Command::Choose {
            name: SHORT_ASKED,
            value,
        });
    }

    /// The session as it is kept, if it is.
    fn session(self) -> Option<(Id, Session)> {
        let id = self.id.get_untracked()?;
        let entry = self.here.store.now(|record| record.entry(id).cloned());
        match entry {
            Some(Entry::Session(session)) => Some((id, session)),
            _ => None,
        }
    }

    /// Keeps a change of the session.
    fn change(self, change: impl FnOnce(&mut Session)) {
        if let Some((id, mut session)) = self.session() {
            change(&mut session);
            self.keep(Command::Edit(id, Entry::Session(session)));
        }
    }

    /// What was kept of the exercise at this place in this session, if it was done: it is never led again.
    fn step_at(self, at: usize) -> Option<(Id, ExerciseLog)> {
        let session = self.id.get_untracked()?;
        let named = self
            .chosen
            .with_untracked(|c| c.as_ref()?.chosen.get(at).map(|one| one.exercise))?;
        self.here.store.now(|record| {
            let mut all = steps_with_id(record, session);
            let found = all.find(|(_, log, _)| log.exercise == named);
            found.map(|(id, log, _)| (id, log.clone()))
        })
    }

    /// Whether any of its exercises is kept.
    fn any_step(self) -> bool {
        let store = self.here.store;
        self.id
            .get_untracked()
            .is_some_and(|id| store.now(|record| steps_of(record, id).next().is_some()))
    }

    /// What was told after the exercise at this place.
    fn told_after(self, at: usize) -> Option<ExerciseLog> {
        self.step_at(at).map(|(_, log)| log)
    }

    /// What that comes to.
    fn light_after(self, at: usize) -> Option<Decision> {
        let (log, (_, session)) = (self.told_after(at)?, self.session()?);
        Some(light_of(&session, &log, log.step.as_ref()?))
    }

    /// Works out anew what is asked again at the end, from all that was told after exercises.
    fn look_back(self) {
        let Some((id, session)) = self.session() else {
            return;
        };
        let (further, worse) = self.here.store.now(|record| {
            let mut found = (false, false);
            for (log, step) in steps_of(record, id) {
                let light = light_of(&session, log, step);
                found.0 |= light.is_further();
                found.1 |= light.ask_again;
            }
            found
        });
        self.further.set(further);
        self.worse.set(worse);
    }

    /// To the exercise at this place, or to what was answered after it if it is done.
    fn to(self, at: usize) {
        match self.step_at(at) {
            Some((id, _)) => {
                self.step.set(Some(id));
                self.go(Phase::Felt(at));
            }
            None => self.go(Phase::Exercise(at)),
        }
    }

    /// The next exercise that is not done, after this place.
    fn next(self, at: usize) -> Option<usize> {
        let count = self
            .chosen
            .with_untracked(|c| c.as_ref().map_or(0, |c| c.chosen.len()));
        (at + 1..count).find(|at| self.step_at(*at).is_none())
    }

    /// After the exercise at this place: the next one, or the end. What was worse is asked again once it has had its
    /// minutes.
    fn after(self, at: usize) {
        let due = self.worse_for().is_some_and(|ago| ago >= AGAIN_AFTER);
        match self.next(at) {
            Some(next) if due && self.asks_again() => self.go(Phase::Again(Some(next))),
            Some(next) => self.go(Phase::Exercise(next)),
            None => self.to_end(),
        }
    }

    /// To the end: what is asked again first, if anything was worse.
    fn to_end(self) {
        self.go(match self.asks_again() {
            true => Phase::Again(None),
            false => Phase::End,
        });
    }

    /// Whether something is to be asked again: it was worse, and that has no answer yet.
    fn asks_again(self) -> bool {
        let answered = self
            .session()
            .is_some_and(|(_, session)| session.stayed_down.is_some());
        !answered && (self.further.get_untracked() || self.worse.get_untracked())
    }

    /// How many minutes ago it was told last that something was worse.
    fn worse_for(self) -> Option<u16> {
        let id = self.id.get_untracked()?;
        let (today, minute) = clock::now();
        let store = self.here.store;
        store.now(|record| worse_for(record, id, today, minute))
    }

    /// Remembers how far the exercise at this place was.
    fn leave(self, at: usize, clock: Clock) {
        self.left.update(|left| {
            left.retain(|(place, _)| *place != at);
            left.push((at, clock));
        });
    }

    /// How far the exercise at this place was when it was left, once.
    fn take_left(self, at: usize) -> Option<Clock> {
        let found = self.left.with_untracked(|left| {
            let mut all = left.iter();
            all.find(|(place, _)| *place == at).map(|(_, clock)| *clock)
        });
        self.left
            .update(|left| left.retain(|(place, _)| *place != at));
        found
    }

    /// The way back from the end to the last exercise, as long as the session has not ended.
    fn way_back(self) -> El {
        let last = self
            .chosen
            .with_untracked(|c| c.as_ref()?.chosen.len().checked_sub(1));
        let ended = self
            .session()
            .is_none_or(|(_, session)| session.end.is_some());
        match last.filter(|_| !ended) {
            Some(last) => button("link", led_words::BACK, move || self.to(last)),
            None => nothing(),
        }
    }
}

/// The heading of a screen.
fn heading(words: impl Child) -> El {
    el("H2").attr("tabindex", "-1").child(words)
}
