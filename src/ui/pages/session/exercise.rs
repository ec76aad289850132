//! One exercise of a session: the player with what can be changed about it, and how it is kept.

use super::doing::{dose_in_time, dose_of, other, work_in_time};
use super::{Led, Phase, heading};
use crate::ui::components::adapted::adapted_of;
use crate::ui::components::asking::steps;
use crate::ui::components::figure;
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::components::player::Player;
use crate::ui::el::{Child, El, button, dynamic, el, nothing, p, several};
use crate::wording::{led as led_words, session as words};
use legwork_core::care::choice::{back_up, may_ease, may_raise};
use legwork_core::care::gate::Gate;
use legwork_core::care::history::level_of;
use legwork_core::care::own::{OWN, choose_own};
use legwork_core::care::session::Chosen;
use legwork_core::library::{Kind, Rank, Sides, exercise as exercise_named};
use legwork_core::pace::{Course, Work};
use legwork_core::record::{Command, Entry, ExerciseLog, Id, Step, Written};
use leptos::prelude::*;

fn chosen_at(led: Led, at: usize) -> Option<Chosen> {
    led.chosen
        .with_untracked(|chosen| chosen.as_ref()?.chosen.get(at).copied())
}

/// The exercise at this place of the list.
pub fn exercise(led: Led, at: usize) -> El {
    let Some(now) = chosen_at(led, at) else {
        return nothing();
    };
    // As it was chosen: up to there "harder" leads back, and from there it goes one level up.
    let first = led
        .chosen
        .with_untracked(|chosen| chosen.as_ref()?.as_chosen(at))
        .unwrap_or(now);
    let next = chosen_at(led, at + 1);
    let count = led
        .chosen
        .with_untracked(|c| c.as_ref().map_or(0, |c| c.chosen.len()));
    let one = RwSignal::new(now);
    let said = RwSignal::new(None::<&'static str>);
    let clip = Memo::new(move |_| one.with(|one| figure::clip(one.exercise, one.rank)));
    let course = Memo::new(move |_| {
        let work = one.with(|one| work_in_time(led, one)).unwrap_or(PLAIN);
        clip.with(|clip| Course::of(work, clip.as_ref()))
    });
    let player = Player::new(
        led.here.store,
        clip,
        course,
        &[],
        Callback::new(move |()| finish_once(led, at, one.get_untracked(), first)),
    );
    let done = move || {
        // It may be a mis-tap: from the question the way leads back to here.
        led.leave(at, player.leave());
        finish_once(led, at, one.get_untracked(), first);
    };
    // Kept at once: a stop writes down the level that was really done, and going on later leads at it.
    let change = move |to: Chosen| {
        let place = player.place();
        one.set(to);
        if let Some(mut list) = led.chosen.get_untracked() {
            list.change(at, to);
            led.lead(list);
        }
        player.at(place);
    };
    let ease = move || match easier(led, one.get_untracked(), first) {
        Some(lower) => {
            change(lower);
            said.set(Some(if lower == first {
                words::AS_CHOSEN
            } else if lower.half {
                words::HALF_NOW
            } else {
                words::EASIER_NOW
            }));
        }
        None => said.set(Some(led_words::EASIEST)),
    };
    let raise = move || match harder(led, one.get_untracked(), first) {
        Some(higher) => {
            change(higher);
            let back = higher == first;
            said.set(Some(if back {
                words::AS_CHOSEN
            } else {
                words::HARDER_NOW
            }));
        }
        None => said.set(Some(led_words::HARDEST)),
    };
    if let Some(clock) = led.take_left(at) {
        player.take_up(clock);
    }
    let skip = move || {
        led.leave(at, player.leave());
        led.after(at);
    };
    let stop = move || {
        led.leave(at, player.leave());
        led.go(Phase::WhyStop(at));
    };
    let back = move || {
        if !player.back() && at > 0 {
            led.to(at - 1);
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
    let name = move || words::name(&one.get());
    several(vec![
        el("DIV")
            .class("session-top")
            .child(p(words::number(at, count)).class("quiet"))
            .child(button("stop-button", words::STOP, stop)),
        heading(dynamic(name)),
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
        // Below what is tapped: nothing moves under the finger when it is said.
        p(dynamic(move || said.get().part())).attr("role", "status"),
        player.forward_again(),
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
    sides: Sides::Together,
    hold: 0,
    seconds: 60,
};

/// How much of it, why it was chosen, and how it is done.
fn about(led: Led, one: Chosen) -> El {
    let (whole, dose) = (dose_of(led, &one), dose_in_time(led, &one));
    // Another exercise is told as it stands there, at its own standard level.
    let (text_of, rank) = match other(&one) {
        Some(other) => (other.id, Rank::Standard),
        None => (one.exercise, one.rank),
    };
    several(vec![
        p(el("STRONG").child(words::dose(&one, dose))),
        (whole != dose)
            .then(|| p(words::LESS_TIME).class("quiet"))
            .part(),
        p(words::because(one.because)).class("quiet"),
        words::less(&one)
            .map(|(less, why)| p(less).child(" ").child(why).class("quiet"))
            .part(),
        adapted_of(one.exercise, 7),
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

/// It is done, taken once: it may end by itself at the moment of the tap.
fn finish_once(led: Led, at: usize, one: Chosen, first: Chosen) {
    if led.phase.get_untracked() == Phase::Exercise(at) {
        finish(led, at, one, first);
    }
}

/// It is done: kept as it was done, with the level that the person chose.
fn finish(led: Led, at: usize, one: Chosen, first: Chosen) {
    if led.session().is_none() {
        // Deleted in another window: that is said, and nothing seems to be kept.
        return led.go(Phase::Saved(None));
    }
    if led.step_at(at).is_some() {
        // In another window it was done meanwhile. It counts once.
        return led.to(at);
    }
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
    let (now, chosen) = (led.now.get_untracked()?, led.chosen.get_untracked()?);
    let store = led.here.store;
    let today = store.today_now();
    let back = store.now(|record| back_up(record, today, &now, &first, &one));
    if back.is_some() || one != first {
        return back;
    }
    let gate = store.now(|record| asked(record, today, session_door(record)));
    (gate == Gate::Open).then_some(())?;
    store.now(|record| may_raise(record, today, &now, &chosen, &one))
}

/// The next easier way, under the same rules; `None` if it is that already.
fn easier(led: Led, one: Chosen, first: Chosen) -> Option<Chosen> {
    let now = led.now.get_untracked()?;
    let store = led.here.store;
    store.now(|record| may_ease(record, store.today_now(), &now, &first, &one))
}

/// Keeps an exercise of the session: done, or begun only.
pub fn log(led: Led, one: Chosen, done: bool) -> Option<Id> {
    let (session, told) = led.session()?;
    let store = led.here.store;
    let at = dose_in_time(led, &one);
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
