//! More or less in the midst of a session, by the person's own wish: one level, never past a gate, a limit, a red
//! in 48 hours, or "worse" (care rules, section 7). Less is under the same limits: an easier level may kneel, or lie
//! on the back. The gate is the caller's.

use super::adapt::RED_DAYS;
use super::choice::{Now, with};
use super::history::past;
use super::past::Past;
use super::plan::{allows, current};
use super::session::{Asked, Chosen, Session};
use super::tailor::{fits, taken};
use super::traffic_light::Light;
use crate::library::{Level, Move, are_related, move_of};
use crate::record::{Day, NextDay, Record};

/// The next harder level of an exercise of this session, if the person may choose it.
#[must_use]
pub fn may_raise(
    record: &Record,
    today: Day,
    now: &Now,
    session: &Session,
    one: &Chosen,
) -> Option<Chosen> {
    let plan_forbids = current(record).is_some_and(|plan| !plan.step_up);
    let past = past(record);
    if session.settles || plan_forbids || one.half || was_worse(&past) {
        return None;
    }
    let recent = |past: &&Past| (0..=RED_DAYS).contains(&today.days_since(past.day));
    let mut done = past.iter().filter(recent).flat_map(|past| &past.exercises);
    if done.any(|done| are_related(&done.id, one.exercise) && done.light == Light::Red) {
        return None;
    }
    let found = move_of(one.exercise)?;
    let level = found.levels.iter().find(|level| level.rank > one.rank)?;
    with(record, today, now, None, |asked, _| {
        if asked.skipped || asked.easiest.is_some() {
            return None;
        }
        let raised = at_level(record, found, level, one, asked)?;
        let all = session.seconds() - one.seconds + raised.seconds;
        (all <= now.minutes.seconds()).then_some(raised)
    })
}

/// The next easier way of an exercise: back to how it was chosen, else an easier level that fits, else half of it;
/// `None` if it is that already.
#[must_use]
pub fn may_ease(
    record: &Record,
    today: Day,
    now: &Now,
    first: &Chosen,
    one: &Chosen,
) -> Option<Chosen> {
    let found = move_of(one.exercise)?;
    let lower = found.levels.iter().rev().filter(|l| l.rank < one.rank);
    let eased = with(record, today, now, None, |asked, _| {
        lower
            .into_iter()
            .find_map(|level| match level.rank == first.rank {
                true => Some(*first),
                false => at_level(record, found, level, one, asked),
            })
    });
    let half = || (!one.half).then_some(Chosen { half: true, ..*one });
    eased.or_else(half)
}

/// The way back up to how an exercise was chosen; `None` if it is that already, or more.
#[must_use]
pub fn back_up(
    record: &Record,
    today: Day,
    now: &Now,
    first: &Chosen,
    one: &Chosen,
) -> Option<Chosen> {
    if one.half && !first.half {
        return Some(Chosen {
            half: false,
            ..*one
        });
    }
    let found = move_of(one.exercise)?;
    let higher = |level: &&Level| level.rank > one.rank && level.rank <= first.rank;
    let higher = found.levels.iter().filter(higher);
    with(record, today, now, None, |asked, _| {
        higher
            .into_iter()
            .find_map(|level| match level.rank == first.rank {
                true => Some(*first),
                false => at_level(record, found, level, one, asked),
            })
    })
}

/// An exercise at another level, if that fits the body, the hour, the place and the plan.
fn at_level(
    record: &Record,
    found: &'static Move,
    level: &Level,
    one: &Chosen,
    asked: &Asked,
) -> Option<Chosen> {
    if current(record).is_some_and(|plan| !allows(plan, found, level)) {
        return None;
    }
    fits(found, level, asked).ok()?;
    Some(Chosen {
        half: one.half,
        ..taken(found, level, one.because, asked)
    })
}

/// Whether an answer of the last day that has one was "worse", or pain stayed further down.
fn was_worse(past: &[Past]) -> bool {
    let answered = |past: &&Past| past.stayed_down || past.next_day.is_some();
    let last = past.iter().rev().find(answered).map(|last| last.day);
    past.iter()
        .filter(|past| Some(past.day) == last)
        .any(|past| past.stayed_down || matches!(past.next_day, Some(NextDay::Worse { .. })))
}
