//! What adapting has decided, and whether a clinician should be seen (care rules, section 7). Usual practice, not yet
//! reviewed by a clinician.

use super::adapt::{Decision, IN_A_ROW, State, WEEK};
use super::felt;
use super::history::{past, seen, state, state_of};
use super::own::{begun_anew, own};
use super::past::{Judged, Past, judge};
use super::plan::current;
use super::signals::is_rising;
use crate::record::{Day, Record};

/// The exercise that a decision is about, if it is about one.
pub(super) fn names(decision: &Decision) -> Option<&str> {
    match decision {
        Decision::LevelDown(id)
        | Decision::Half(id)
        | Decision::Swap(id)
        | Decision::Pause(id)
        | Decision::Repetitions(id, _)
        | Decision::Sets(id, _)
        | Decision::LevelUp(id) => Some(id),
        _ => None,
    }
}

/// Why a clinician should be seen now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeeClinician {
    /// Three answers in a row were bad.
    ThreeBad,
    /// The mean leg pain of a week rose by 2 or more over that of two weeks before.
    Rising,
}

/// So many days back a rise is looked for.
const RISE_BACK: u64 = 28;

/// Why a clinician should be seen now, if so; sessions stay at the easiest level then. A visit ends it, and so do
/// three answered sessions in a row that were not bad.
#[must_use]
pub fn see_clinician(record: &Record, today: Day) -> Option<SeeClinician> {
    let past = past(record);
    see_clinician_of(record, &past, &state_of(record, &past, today), today)
}

/// The same from what is known already.
pub(super) fn see_clinician_of(
    record: &Record,
    past: &[Past],
    state: &State,
    today: Day,
) -> Option<SeeClinician> {
    if state.see_clinician.is_some() {
        return Some(SeeClinician::ThreeBad);
    }
    rose(record, past, today).then_some(SeeClinician::Rising)
}

/// Whether leg pain rose so much that a clinician should be seen, and nothing has ended that since.
fn rose(record: &Record, past: &[Past], today: Day) -> bool {
    let leg = felt::leg(&felt::felt(record, today.minus(RISE_BACK + 21), today));
    let seen = seen(record);
    let mut since: Option<Day> = None;
    let mut rising = false;
    for day in (0..=RISE_BACK).rev().map(|ago| today.minus(ago)) {
        let rises = is_rising(&leg, day);
        if rises && !rising {
            since = Some(day);
        }
        rising = rises;
        let ended = since.is_some_and(|since| {
            let visited = seen.iter().any(|on| (since..=day).contains(on));
            visited || not_bad_in_a_row(past, since, day) >= IN_A_ROW
        });
        if ended {
            since = None;
        }
    }
    since.is_some()
}

/// How many answered sessions from this day on were not bad, in a row, until that day.
fn not_bad_in_a_row(past: &[Past], since: Day, until: Day) -> u8 {
    let these = past.iter().filter(|p| (since..=until).contains(&p.day));
    these.fold(0, |count: u8, session| match judge(session) {
        Judged::NotAnswered => count,
        Judged::Bad => 0,
        Judged::Good | Judged::Worse => count.saturating_add(1),
    })
}

/// All decisions, as they hold beside a plan: it is raised only if it says so, and paused rather than swapped.
fn decisions(record: &Record, today: Day) -> Vec<(Day, Decision)> {
    let all = state(record, today).decisions.into_iter();
    let Some(plan) = current(record) else {
        return all.collect();
    };
    let planned = |id: &str| plan.exercises.iter().any(|one| one.exercise == id);
    all.filter(|(_, decision)| plan.step_up || !decision.raises())
        .map(|(day, decision)| match decision {
            Decision::Swap(id) if planned(&id) => (day, Decision::Pause(id)),
            other => (day, other),
        })
        .collect()
}

/// What was decided last of exercises, if that was in the last 7 days.
#[must_use]
pub fn last_decision(record: &Record, today: Day) -> Option<Decision> {
    // "See a clinician" holds for longer, and is told by what holds now.
    let mut all = decisions(record, today).into_iter().rev();
    let (day, decision) = all.find(|(_, decision)| *decision != Decision::SeeClinician)?;
    (today.days_since(day) < WEEK).then_some(decision)
}

/// What was decided last of an exercise, and when; in the week after a gap also what that did to all that had been done
/// before it. What was raised before a gap, a clinician's yes or a level of the person's own holds no more.
#[must_use]
pub fn last_decision_of(record: &Record, today: Day, id: &str) -> Option<(Day, Decision)> {
    let past = past(record);
    let own = [begun_anew(record, &past), own(record)].concat();
    let chosen = own
        .iter()
        .filter(|own| own.id == id)
        .map(|own| own.day)
        .max();
    let was_done = |on: Day| {
        let mut before = past.iter().filter(|past| past.day < on);
        before.any(|past| past.exercises.iter().any(|one| one.id == id))
    };
    let mut decisions = decisions(record, today).into_iter().rev();
    let (on, decision) = decisions.find(|(on, decision)| match decision {
        Decision::AfterGap(_) => was_done(*on),
        other => names(other) == Some(id),
    })?;
    let gone = match decision {
        Decision::AfterGap(_) => today.days_since(on) >= WEEK || chosen >= Some(on),
        _ => decision.raises() && chosen > Some(on),
    };
    (!gone).then_some((on, decision))
}
