//! One exercise of a session as text, and the question after it.

use super::{Led, Phase, heading};
use crate::ui::components::asking::{rating, steps};
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::scale::Rated;
use crate::ui::el::{Child, El, button, dynamic, el, nothing, p, several};
use crate::wording::session as words;
use legwork_core::care::choice::{after_further, may_raise};
use legwork_core::care::gate::Gate;
use legwork_core::care::history::{dose, level_of, light_of, state};
use legwork_core::care::own::{OWN, choose_own};
use legwork_core::care::session::Chosen;
use legwork_core::care::traffic_light::{Decision, Why};
use legwork_core::library::{Kind, exercise as exercise_named, move_of};
use legwork_core::record::{Command, Entry, ExerciseLog, Felt, Id, Reach, Score, Step, Written};
use leptos::prelude::*;

fn chosen_at(led: Led, at: usize) -> Option<Chosen> {
    led.chosen
        .with_untracked(|chosen| chosen.as_ref()?.chosen.get(at).copied())
}

/// The exercise at this place of the list.
pub fn exercise(led: Led, at: usize) -> El {
    let Some(first) = chosen_at(led, at) else {
        return nothing();
    };
    let count = led
        .chosen
        .with_untracked(|c| c.as_ref().map_or(0, |c| c.chosen.len()));
    let eased = RwSignal::new(first);
    let shown = dynamic(move || {
        let one = eased.get();
        let store = led.here.store;
        let done =
            store.now(|record| dose(record, &state(record, store.today_now()), one.exercise));
        // A level may be another exercise of the library.
        let level = move_of(one.exercise).and_then(|found| found.level(one.rank));
        let text_of = level
            .and_then(|level| level.exercise)
            .unwrap_or(one.exercise);
        let rank = one.rank;
        several(vec![
            p(el("STRONG").child(words::dose(&one, done))),
            p(words::because(one.because)).class("quiet"),
            one.hold_on.then(|| p(words::HOLD_ON)).part(),
            (one != first)
                .then(|| {
                    let said = match (one.half, one.rank > first.rank) {
                        (true, _) => words::HALF_NOW,
                        (false, true) => words::HARDER_NOW,
                        (false, false) => words::EASIER_NOW,
                    };
                    p(said).attr("role", "status")
                })
                .part(),
            led.here
                .exercises
                .show(text_of, move |pieces| steps(pieces, rank)),
        ])
    });
    let ease = move || {
        let one = eased.get_untracked();
        eased.set(easier(one));
    };
    let harder = raised(led, &first);
    let raise = dynamic(move || match harder {
        Some(harder) if eased.get() == first => {
            button("plain", words::HARDER, move || eased.set(harder))
        }
        _ => nothing(),
    });
    let done = move || {
        let one = eased.get_untracked();
        let kept = log(led, one, true);
        if kept.is_some() && one.rank != first.rank {
            let store = led.here.store;
            led.keep(Command::Choose {
                name: OWN,
                value: store
                    .now(|record| choose_own(record, store.today_now(), one.exercise, one.rank)),
            });
        }
        if let Some(id) = kept {
            led.step.set(Some(id));
            led.go(Phase::Felt(at));
        }
    };
    several(vec![
        p(words::number(at, count)).class("quiet"),
        heading(words::name(&first)),
        shown,
        el("DIV")
            .class("actions")
            .child(button("main", words::DONE, done))
            .child(button("plain", words::EASIER, ease))
            .child(raise)
            .child(button("plain", words::SKIP, move || led.after(at)))
            .child(button("plain", words::STOP, move || {
                led.go(Phase::WhyStop(at))
            })),
    ])
}

/// The next harder level, if the person may choose it.
fn raised(led: Led, one: &Chosen) -> Option<Chosen> {
    let (now, chosen) = (led.now.get_untracked()?, led.chosen.get_untracked()?);
    let store = led.here.store;
    let gate = store.now(|record| asked(record, store.today_now(), session_door(record)));
    (gate == Gate::Open).then_some(())?;
    store.now(|record| may_raise(record, store.today_now(), &now, &chosen, one))
}

/// The next easier level, or half of it where there is none.
fn easier(one: Chosen) -> Chosen {
    let levels = move_of(one.exercise).map_or(&[][..], |found| found.levels);
    let lower = levels.iter().rev().find(|level| level.rank < one.rank);
    match lower {
        Some(level) => Chosen {
            rank: level.rank,
            ..one
        },
        None => Chosen { half: true, ..one },
    }
}

/// Keeps an exercise of the session: done, or begun only.
pub fn log(led: Led, one: Chosen, done: bool) -> Option<Id> {
    let (session, told) = led.session()?;
    let store = led.here.store;
    let at = store.now(|record| dose(record, &state(record, store.today_now()), one.exercise));
    let half = |n: u16| if one.half { n.div_ceil(2) } else { n };
    let counted = at.filter(|at| done && at.repetitions > 0);
    let rests = matches!(
        exercise_named(one.exercise).map(|exercise| exercise.kind),
        Some(Kind::Rest | Kind::Walk)
    );
    let minutes = (done && (rests || counted.is_none())).then(|| half(one.seconds).div_ceil(60));
    let entry = Entry::Log(ExerciseLog {
        day: store.today_now(),
        written: Written::NOT_YET,
        exercise: one.exercise.to_owned(),
        sets: counted.map(|at| at.sets.max(1)),
        repetitions: counted.map(|at| half(at.repetitions)),
        minutes,
        before: told.leg,
        after: None,
        effort: None,
        step: Some(Step {
            session,
            level: level_of(one.rank),
            felt: None,
            back: None,
            reach: None,
        }),
        note: String::new(),
    });
    led.keep(Command::Add(entry)).map(|change| change.line.id)
}

/// The question after the exercise at this place, and what follows from its answer.
pub fn felt(led: Led, at: usize) -> El {
    let answer = RwSignal::new(None::<Felt>);
    let decision = RwSignal::new(None::<Decision>);
    let leg = RwSignal::new(String::new());
    let back = RwSignal::new(String::new());
    let reach = RwSignal::new(None::<Reach>);
    let missing = RwSignal::new(None);
    let take = move |felt: Felt| {
        answer.set(Some(felt));
        if felt == Felt::SameOrBetter {
            decision.set(decide(led, felt, None, None, None));
            crate::platform::focus::show_soon(".light");
        }
    };
    let tell_it = move || {
        let (Some(felt), Some(place)) = (answer.get_untracked(), reach.get_untracked()) else {
            return tell(missing, words::MISSING.to_owned());
        };
        let score = |value: RwSignal<String>| Score::new(value.get_untracked().parse().ok()?);
        let (Some(leg), Some(back)) = (score(leg), score(back)) else {
            return tell(missing, words::MISSING.to_owned());
        };
        decision.set(decide(led, felt, Some(leg), Some(back), Some(place)));
        crate::platform::focus::show_soon(".light");
    };
    let buttons = move || {
        let pressed = answer.get();
        let all = Felt::ALL.into_iter().zip(words::FELT_ANSWERS);
        let one = |(felt, name): (Felt, &'static str)| {
            let is = if pressed == Some(felt) {
                "true"
            } else {
                "false"
            };
            button("choice-button large", name, move || take(felt)).attr("aria-pressed", is)
        };
        all.map(one).collect::<Vec<El>>()
    };
    let more = dynamic(move || {
        let worse = answer.get().is_some_and(|felt| felt != Felt::SameOrBetter);
        if !worse || decision.get().is_some() {
            return nothing();
        }
        el("DIV")
            .class("check-in")
            .child(rating(Rated::Leg(words::LEG), "felt-leg", leg))
            .child(rating(Rated::Back(words::BACK), "felt-back", back))
            .child(leg_map(
                words::FURTHEST,
                "felt-reach",
                move || reach.get(),
                move |to| reach.set(Some(to)),
            ))
            .child(problem(missing))
            .child(
                el("DIV")
                    .class("actions")
                    .child(button("main", words::TELL, tell_it)),
            )
    });
    let said = dynamic(move || match decision.get() {
        None => nothing(),
        Some(decision) => light(led, at, &decision),
    });
    let skip = dynamic(move || match decision.get() {
        None => el("DIV")
            .class("actions")
            .child(button("link", words::NOT_ANSWERED, move || led.after(at)))
            .child(button("plain", words::STOP, move || {
                led.go(Phase::WhyStop(at))
            })),
        Some(_) => nothing(),
    });
    several(vec![
        heading(words::FELT),
        el("DIV").class("options tall").child_of(buttons),
        more,
        said,
        skip,
    ])
}

/// Keeps the answer, and works out what follows.
fn decide(
    led: Led,
    felt: Felt,
    leg: Option<Score>,
    back: Option<Score>,
    reach: Option<Reach>,
) -> Option<Decision> {
    let id = led.step.get_untracked()?;
    let held = led.here.store.now(|record| record.entry(id).cloned());
    let Some(Entry::Log(mut log)) = held else {
        return None;
    };
    log.after = leg.or(log.after);
    let step = log.step.as_mut()?;
    step.felt = Some(felt);
    step.back = back;
    step.reach = reach;
    let (_, session) = led.session()?;
    let decision = light_of(&session, &log, log.step.as_ref()?);
    led.keep(Command::Edit(id, Entry::Log(log)));
    match decision.why {
        Why::Further | Why::PlaceNotKnown => led.further.set(true),
        _ if decision.ask_again => led.worse.set(true),
        _ => {}
    }
    Some(decision)
}

/// What follows, and the way on.
fn light(led: Led, at: usize, decision: &Decision) -> El {
    let (word, text) = words::decision(decision);
    let class = match word {
        "Green" => "light go",
        "Red" => "light stop",
        _ => "light care",
    };
    let further = matches!(decision.why, Why::Further | Why::PlaceNotKnown);
    let count = led
        .chosen
        .with_untracked(|c| c.as_ref().map_or(0, |c| c.chosen.len()));
    let on = move || {
        if further {
            turn_around(led, at);
        }
        led.after(at);
    };
    let name = if at + 1 < count {
        words::NEXT
    } else {
        words::TO_END
    };
    several(vec![
        el("DIV")
            .class(class)
            .attr("role", "status")
            .attr("tabindex", "-1")
            .child(el("STRONG").child(word))
            .child(" ")
            .child(text),
        el("DIV")
            .class("actions")
            .child(button("main", name, on))
            .child(button("plain", words::STOP, move || {
                led.go(Phase::WhyStop(at))
            })),
    ])
}

/// After "further down" the rest of the list is chosen anew, the other way round.
fn turn_around(led: Led, at: usize) {
    let store = led.here.store;
    let (Some(now), Some(mut chosen)) = (led.now.get_untracked(), led.chosen.get_untracked())
    else {
        return;
    };
    chosen.chosen.truncate(at + 1);
    let done: Vec<&str> = chosen.chosen.iter().map(|one| one.exercise).collect();
    let rest =
        store.now(|record| after_further(record, store.today_now(), &now, chosen.pattern, &done));
    let room = now.minutes.exercises().saturating_sub(chosen.chosen.len());
    let rest = rest.chosen.into_iter().take(room);
    chosen.chosen.extend(rest);
    led.chosen.set(Some(chosen));
}
