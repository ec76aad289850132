//! More, by the person's own wish: one level, never past a gate, a limit, a red in 48 hours, or "worse" (care
//! rules, section 7). The gate is the caller's.

use super::adapt::RED_DAYS;
use super::choice::{Now, with};
use super::history::past;
use super::past::Past;
use super::plan::current;
use super::session::{Chosen, Session};
use super::tailor::{fits, taken};
use super::traffic_light::Light;
use crate::library::move_of;
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
    if done.any(|done| done.id == one.exercise && done.light == Light::Red) {
        return None;
    }
    let found = move_of(one.exercise)?;
    let level = found.levels.iter().find(|level| level.rank > one.rank)?;
    with(record, today, now, None, |asked, _| {
        if asked.skipped || asked.easiest {
            return None;
        }
        fits(found, level, asked).ok()?;
        let raised = taken(found, level, one.because, asked);
        let all = session.seconds() - one.seconds + raised.seconds;
        (all <= now.minutes.seconds()).then_some(raised)
    })
}

/// Whether the last answer of a next day was "worse", or pain stayed further down.
fn was_worse(past: &[Past]) -> bool {
    let answered = |past: &&Past| past.stayed_down || past.next_day.is_some();
    let last = past.iter().rev().find(answered);
    last.is_some_and(|last| {
        last.stayed_down || matches!(last.next_day, Some(NextDay::Worse { .. }))
    })
}
