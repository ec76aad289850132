//! Why an exercise is left out for a person, whatever else is asked before it (care rules, sections 1 and 5). Usual
//! practice, not yet reviewed by a clinician.

use super::choice::{Now, choose_one};
use super::known::limits_beside;
use super::limits::Limit;
use super::plan::known_by_plan;
use super::session::{LeftOut, Minutes, Up};
use super::traffic_light::SETTLE;
use crate::library::{Kind, Pattern, exercise, move_of};
use crate::record::{Day, Place, Reach, Record, Score};

/// Why an exercise is not led by its name today, whatever the hour, the place and the pain of now; `None` if it may be.
/// A walk is asked for its limits only.
#[must_use]
pub fn not_today(record: &Record, today: Day, id: &str) -> Option<LeftOut> {
    if let Some(limit) = excluded(record, today, id) {
        return Some(LeftOut::Limit(limit));
    }
    let (kind, found) = exercise(id).map(|known| known.kind).zip(move_of(id))?;
    // Calm, and on a mat, where every level can be done. What is asked before a session may open more: a bad day a
    // position of rest, and the place of pain a nerve glide.
    let calm = (Score::LEAST, None);
    let may_be: Vec<(Score, Option<Reach>)> = match kind {
        Kind::Walk => return None,
        Kind::Rest => Score::new(SETTLE).map(|bad| vec![calm, (bad, None)])?,
        _ if found.patterns.contains(&Pattern::Nerve) => {
            vec![calm, (Score::LEAST, Some(Reach::Foot))]
        }
        _ => vec![calm],
    };
    let mut why = None;
    for (leg, reach) in may_be {
        let now = Now {
            leg: Some(leg),
            reach,
            comfortable: Some(true),
            up: Some(Up::OverTwoHours),
            minutes: Minutes::Fifteen,
            place: Place::Mat,
        };
        let session = choose_one(record, today, &now, id);
        if session.chosen.iter().any(|one| one.exercise == id) {
            return None;
        }
        let found = session.left_out.into_iter().find(|(name, _)| *name == id);
        why = why.or(found.map(|(_, why)| why));
    }
    why
}

/// The limit that leaves out every level of an exercise, if one does or several together do; without those of which
/// the clinician of a plan knows.
#[must_use]
pub fn excluded(record: &Record, today: Day, id: &str) -> Option<Limit> {
    let found = move_of(id)?;
    let limits = limits_beside(record, today, &known_by_plan(record, today));
    let why = |level| {
        limits
            .iter()
            .copied()
            .find(|limit| limit.leaves_out(found, level))
    };
    let reasons: Option<Vec<Limit>> = found.levels.iter().map(why).collect();
    reasons?.first().copied()
}
