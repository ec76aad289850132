//! One exercise of a session: the player with what can be changed about it, and how it is kept.

use super::{Led, Phase, heading};
use crate::ui::components::asking::steps;
use crate::ui::components::figure;
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::components::player::Player;
use crate::ui::el::{Child, El, button, dynamic, el, nothing, p, several};
use crate::wording::{led as led_words, session as words};
use legwork_core::care::choice::may_raise;
use legwork_core::care::gate::Gate;
use legwork_core::care::history::{dose, level_of, state};
use legwork_core::care::own::{OWN, choose_own};
use legwork_core::care::session::Chosen;
use legwork_core::library::{Kind, exercise as exercise_named, move_of};
use legwork_core::pace::{Course, Work};
use legwork_core::record::{Command, Entry, ExerciseLog, Id, Step, Written};
use leptos::prelude::*;

fn chosen_at(led: Led, at: usize) -> Option<Chosen> {
    led.chosen
        .with_untracked(|chosen| chosen.as_ref()?.chosen.get(at).copied())
}

/// What is to be done of it: sets, repetitions, seconds.
fn work(led: Led, one: &Chosen) -> Option<Work> {
    let store = led.here.store;
    let dose = store.now(|record| dose(record, &state(record, store.today_now()), one.exercise));
    let half = |n: u16| if one.half { n.div_ceil(2) } else { n };
    let found = move_of(one.exercise)?;
    // A level that is another exercise is counted as that one is.
    let other = found
        .level(one.rank)
        .and_then(|level| level.exercise)
        .and_then(move_of);
    let kind = exercise_named(other.unwrap_or(found).id)?.kind;
    let (sets, repetitions) = match other {
        Some(other) => (other.sets.0, other.repetitions.0),
        None => dose.map_or((found.sets.0, found.repetitions.0), |dose| {
            (dose.sets, dose.repetitions)
        }),
    };
    Some(Work::of(
        other.unwrap_or(found),
        kind,
        sets,
        half(repetitions),
        one.hold,
        half(one.seconds),
    ))
}

/// The exercise at this place of the list.
pub fn exercise(led: Led, at: usize) -> El {
    let Some(first) = chosen_at(led, at) else {
        return nothing();
    };
    let next = chosen_at(led, at + 1);
    let count = led
        .chosen
        .with_untracked(|c| c.as_ref().map_or(0, |c| c.chosen.len()));
    let before = led.before.get_untracked();
    let one = RwSignal::new(first);
    let said = RwSignal::new(None::<&'static str>);
    let clip = Memo::new(move |_| one.with(|one| figure::clip(one.exercise, one.rank)));
    let course = Memo::new(move |_| {
        let work = one.with(|one| work(led, one)).unwrap_or(PLAIN);
        clip.with(|clip| Course::of(work, clip.as_ref()))
    });
    let done = move || {
        // Taken once: it may end by itself at the moment of the tap.
        if led.phase.get_untracked() == Phase::Exercise(at) {
            finish(led, at, one.get_untracked(), first);
        }
    };
    let player = Player::new(
        led.here.store,
        clip,
        course,
        &[],
        Callback::new(move |()| done()),
    );
    let ease = move || match easier(one.get_untracked()) {
        Some(lower) => {
            one.set(lower);
            player.begin_anew();
            said.set(Some(if lower.half {
                words::HALF_NOW
            } else {
                words::EASIER_NOW
            }));
        }
        None => said.set(Some(led_words::EASIEST)),
    };
    let raise = move || match harder(led, one.get_untracked(), first) {
        Some(higher) => {
            one.set(higher);
            player.begin_anew();
            let back = higher == first;
            said.set(Some(if back {
                words::AS_CHOSEN
            } else {
                words::HARDER_NOW
            }));
        }
        None => said.set(Some(led_words::HARDEST)),
    };
    let skip = move || led.after(at);
    let stop = move || led.go(Phase::WhyStop(at));
    let back = move || {
        if !player.back() && at > 0 {
            led.go(Phase::Exercise(at - 1));
        }
    };
    player.hear_keys(move |key| {
        match key {
            "ArrowLeft" => back(),
            "ArrowRight" => skip(),
            "ArrowUp" => raise(),
            "ArrowDown" => ease(),
            "Escape" => stop(),
            _ => return false,
        }
        true
    });
    let about = dynamic(move || about(led, one.get()));
    let name = words::name(&first);
    several(vec![
        el("DIV")
            .class("session-top")
            .child(p(words::number(at + before, count + before)).class("quiet"))
            .child(button("stop-button", words::STOP, stop)),
        heading(name.clone()),
        p(dynamic(move || said.get().part())).attr("role", "status"),
        player.stage(name),
        el("DIV")
            .class("controls")
            .child(button("plain", words::EASIER, ease))
            .child(player.main_button())
            .child(button("plain", words::HARDER, raise)),
        el("DIV")
            .class("controls")
            .child(button("link", led_words::BACK, back))
            .child(button("plain", words::DONE, done))
            .child(button("link", words::SKIP, skip)),
        player.switches(),
        next.map(|next| p(led_words::next(&words::name(&next))).class("quiet"))
            .part(),
        about,
        p(led_words::KEYS).class("quiet keys"),
    ])
}

/// Where nothing is known of an exercise, it takes a minute.
const PLAIN: Work = Work {
    kind: Kind::Rest,
    sets: 1,
    repetitions: 1,
    sides: false,
    hold: 0,
    seconds: 60,
};

/// How much of it, why it was chosen, and how it is done.
fn about(led: Led, one: Chosen) -> El {
    let store = led.here.store;
    let dose = store.now(|record| dose(record, &state(record, store.today_now()), one.exercise));
    // A level may be another exercise of the library.
    let level = move_of(one.exercise).and_then(|found| found.level(one.rank));
    let text_of = level
        .and_then(|level| level.exercise)
        .unwrap_or(one.exercise);
    let rank = one.rank;
    several(vec![
        p(el("STRONG").child(words::dose(&one, dose))),
        p(words::because(one.because)).class("quiet"),
        one.hold_on.then(|| p(words::HOLD_ON)).part(),
        el("DETAILS")
            .class("card")
            .attr("open", "")
            .child(el("SUMMARY").child(led_words::HOW))
            .child(
                led.here
                    .exercises
                    .show(text_of, move |pieces| steps(pieces, rank)),
            ),
    ])
}

/// It is done: kept as it was done, with the level that the person chose.
fn finish(led: Led, at: usize, one: Chosen, first: Chosen) {
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
}

/// The next harder way: back up to what was chosen, else one level more if the person may choose it.
fn harder(led: Led, one: Chosen, first: Chosen) -> Option<Chosen> {
    if one.half && !first.half {
        return Some(Chosen { half: false, ..one });
    }
    if one.rank < first.rank {
        let levels = move_of(one.exercise)?.levels;
        let level = levels.iter().find(|level| level.rank > one.rank)?;
        return Some(match level.rank == first.rank {
            true => first,
            false => Chosen {
                rank: level.rank,
                ..one
            },
        });
    }
    if one != first {
        return None;
    }
    let (now, chosen) = (led.now.get_untracked()?, led.chosen.get_untracked()?);
    let store = led.here.store;
    let gate = store.now(|record| asked(record, store.today_now(), session_door(record)));
    (gate == Gate::Open).then_some(())?;
    store.now(|record| may_raise(record, store.today_now(), &now, &chosen, &one))
}

/// The next easier level, or half of it where there is none; `None` if it is that already.
fn easier(one: Chosen) -> Option<Chosen> {
    let levels = move_of(one.exercise).map_or(&[][..], |found| found.levels);
    let lower = levels.iter().rev().find(|level| level.rank < one.rank);
    match lower {
        Some(level) => Some(Chosen {
            rank: level.rank,
            ..one
        }),
        None => (!one.half).then_some(Chosen { half: true, ..one }),
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
