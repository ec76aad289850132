//! What is to be done of an exercise of a session, and in what time.

use super::Led;
use crate::ui::components::figure;
use legwork_core::care::dose::Dose;
use legwork_core::care::history;
use legwork_core::care::session::Chosen;
use legwork_core::library::{Kind, Move, Rank, exercise as exercise_named, move_of};
use legwork_core::pace::{Need, Work, share, within};
use leptos::prelude::*;

/// The exercise that is really done: a level may be another one of the library.
pub fn other(one: &Chosen) -> Option<&'static Move> {
    let level = move_of(one.exercise)?.level(one.rank)?;
    level.exercise.and_then(move_of)
}

/// How much of it there would be.
pub fn dose_of(led: Led, one: &Chosen) -> Option<Dose> {
    let store = led.here.store;
    store.now(|record| history::dose_of(record, store.today_now(), one))
}

/// How much of it there is time for.
pub fn dose_in_time(led: Led, one: &Chosen) -> Option<Dose> {
    let dose = dose_of(led, one)?;
    let Some(less) = cut(led, one).filter(|_| !one.half && dose.repetitions > 0) else {
        return Some(dose);
    };
    Some(Dose {
        sets: dose.sets.min(less.sets),
        repetitions: dose.repetitions.min(less.repetitions),
        ..dose
    })
}

/// What is to be done of it: sets, repetitions, and the seconds of its smallest dose.
fn work(led: Led, one: &Chosen) -> Option<Work> {
    let half = |n: u16| if one.half { n.div_ceil(2) } else { n };
    let (found, rank) = done(one)?;
    let kind = exercise_named(found.id)?.kind;
    let (sets, repetitions) = dose_of(led, one)
        .map_or((found.sets.0, found.repetitions.0), |dose| {
            (dose.sets, dose.repetitions)
        });
    Some(Work::of(
        found,
        rank,
        kind,
        sets,
        half(repetitions),
        one.hold,
        half(one.seconds),
    ))
}

/// The exercise and level that are really done.
fn done(one: &Chosen) -> Option<(&'static Move, Rank)> {
    match other(one) {
        Some(other) => Some((other, Rank::Standard)),
        None => Some((move_of(one.exercise)?, one.rank)),
    }
}

/// The time of all exercises of the session in seconds, what each needs, and the place of this one among them.
fn needs(led: Led, one: &Chosen) -> Option<(u16, Vec<Need>, usize)> {
    let seconds = led.now.get_untracked()?.minutes.seconds();
    led.chosen.with_untracked(|chosen| {
        let chosen = chosen.as_ref()?;
        let mut all = chosen.chosen.iter();
        let at = all.position(|other| other.exercise == one.exercise)?;
        let all = chosen.chosen.iter().enumerate();
        let all = all.map(|(place, other)| {
            let one = if place == at { one } else { other };
            let clip = figure::clip_of(led.here, one.exercise, one.rank);
            Some(Need::of(work(led, one)?, clip.as_ref()))
        });
        let seconds = seconds.saturating_sub(chosen.breathing);
        Some((seconds, all.collect::<Option<Vec<Need>>>()?, at))
    })
}

/// What is to be done, no more than there is time for.
fn cut(led: Led, one: &Chosen) -> Option<Work> {
    let this = work(led, one)?;
    let (found, _) = done(one)?;
    let (seconds, all, at) = needs(led, one)?;
    let clip = figure::clip_of(led.here, one.exercise, one.rank);
    let smallest = (found.sets.0, found.repetitions.0);
    Some(match one.half {
        true => this,
        false => within(this, clip.as_ref(), smallest, seconds, &all, at),
    })
}

/// The same, with the time that it may take: what all exercises of the session leave of its minutes is shared.
pub fn work_in_time(led: Led, one: &Chosen) -> Option<Work> {
    let this = cut(led, one)?;
    let (seconds, mut all, at) = needs(led, one)?;
    if let Some(need) = all.get_mut(at) {
        let clip = figure::clip_of(led.here, one.exercise, one.rank);
        *need = Need::of(this, clip.as_ref());
    }
    let store = led.here.store;
    let short = store.now(|record| history::is_led_short(record, store.today_now(), one));
    Some(match this.kind {
        Kind::Rest | Kind::Walk => this,
        Kind::Repetitions | Kind::Hold if short => this,
        Kind::Repetitions | Kind::Hold => Work {
            seconds: share(seconds, &all, at),
            ..this
        },
    })
}
