//! Stepping up (care rules, section 7). Must never lead past a limit, a red of the last days, or more than one step a week.

use super::{Decision, EASY, IN_A_ROW, ONE_IN, RED_DAYS, State, WEEK};
use crate::care::limited::Held;
use crate::care::past::{Done, Past};
use crate::care::traffic_light::Light;
use crate::library::move_of;
use crate::record::Day;

impl State {
    /// A session that went well: after three in a row, and a week of rest from the last change, one thing goes up.
    pub(super) fn good(&mut self, session: &Past, at: usize, limits: &[Held]) {
        self.bad.clear();
        self.not_bad();
        let green = session
            .exercises
            .iter()
            .all(|done| done.light == Light::Green);
        let easy = session.effort.is_some_and(|effort| effort <= EASY);
        if !green || !easy || session.exercises.is_empty() {
            self.good = 0;
            return;
        }
        self.good = self.good.saturating_add(1);
        let since = |day: Day| session.day.days_since(day);
        let rested = self.since.is_none_or(|day| since(day) >= WEEK);
        if self.good < IN_A_ROW || !rested || self.see_clinician.is_some() {
            return;
        }
        for done in &session.exercises {
            let red = |(of, day): &(String, Day)| *of == done.id && since(*day) <= RED_DAYS;
            if self.red.iter().any(red) {
                continue;
            }
            if let Some(decision) = self.raise(done, session.day, limits) {
                self.touched.push((done.id.clone(), at));
                return self.decide(session.day, decision);
            }
        }
    }

    /// One step up: repetitions by a tenth, rounded up; then a set; then the level, if it was done at the
    /// highest that it has reached and no limit leaves the next one out.
    fn raise(&mut self, done: &Done, day: Day, limits: &[Held]) -> Option<Decision> {
        let id = done.id.as_str();
        let found = move_of(id)?;
        let (_, dose) = self.doses.iter_mut().find(|(known, _)| known == id)?;
        if dose.half {
            dose.half = false;
            dose.repetitions = found.repetitions.0;
            return Some(Decision::Repetitions(id.to_owned(), dose.repetitions));
        }
        if dose.repetitions < found.repetitions.1 {
            let more = dose.repetitions + dose.repetitions.div_ceil(ONE_IN).max(1);
            dose.repetitions = more.min(found.repetitions.1);
            return Some(Decision::Repetitions(id.to_owned(), dose.repetitions));
        }
        if dose.sets < found.sets.1 {
            dose.sets += 1;
            return Some(Decision::Sets(id.to_owned(), dose.sets));
        }
        let reached = done.rank >= dose.rank;
        let harder = found.levels.iter().find(|level| level.rank > dose.rank)?;
        let other = harder.exercise.and_then(move_of).unwrap_or(found);
        let out = |held: &Held| {
            let limit = held.limit;
            held.on(day) && (limit.leaves_out(found, harder) || limit.leaves_out(other, harder))
        };
        if !reached || limits.iter().any(out) {
            return None;
        }
        let harder = harder.rank;
        self.lead(id, |dose| {
            dose.rank = harder;
            dose.repetitions = found.repetitions.0;
        });
        Some(Decision::LevelUp(id.to_owned()))
    }
}
