//! Adapting: what sessions and next-day answers change, one thing a day (care rules, section 7).
//!
//! Usual practice, not yet reviewed by a clinician. The state is worked out anew from the sessions each time,
//! so that any merge of entries gives one and the same. A worse answer must never raise anything, and what was
//! not answered must never count as good.

use super::past::{Judged, Past, judge};
use super::traffic_light::Light;
use crate::library::{Load, Move, Pattern, Rank, move_of};
use crate::record::Day;

/// How much of an exercise is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    /// The level.
    pub rank: Rank,
    /// Repetitions of a set; 0 where they are not counted.
    pub repetitions: u16,
    /// Sets; 0 where they are not counted.
    pub sets: u16,
    /// Whether it is half of the smallest dose.
    pub half: bool,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// This exercise goes down one level.
    LevelDown(String),
    /// This exercise has no easier level: half of it.
    Half(String),
    /// This exercise is swapped for another: it was eased, and the next answer was bad too.
    Swap(String),
    /// All exercises go to their easiest level, and a clinician is to be seen.
    SeeClinician,
    /// All exercises go one level down after so many days away.
    AfterGap(i64),
    /// This exercise gets so many repetitions.
    Repetitions(String, u16),
    /// This exercise gets so many sets.
    Sets(String, u16),
    /// This exercise goes to its next level, with repetitions back at the low end.
    LevelUp(String),
    /// Nothing changes: the answer was worse, and that is no time for more.
    Stay,
}

impl Decision {
    /// Whether it asks for more.
    #[must_use]
    pub fn raises(&self) -> bool {
        matches!(
            self,
            Decision::Repetitions(..) | Decision::Sets(..) | Decision::LevelUp(_)
        )
    }
}

/// Where the exercises stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The dose of each exercise, in the order in which they were first done.
    pub doses: Vec<(String, Dose)>,
    /// What is not offered any more, because it was swapped.
    pub swapped: Vec<String>,
    /// Every decision with the day of its session.
    pub decisions: Vec<(Day, Decision)>,
    /// Since when a clinician should be seen; `None` if not, or not any more.
    pub see_clinician: Option<Day>,
    bad: Vec<Option<String>>,
    not_bad: u8,
    changed: Option<Day>,
    /// The sessions since the last easing or gap that were good, green and not hard, in a row.
    good: u8,
    /// Sessions up to this place have been counted.
    touched: Vec<(String, usize)>,
    red: Vec<(String, Day)>,
}

/// Effort up to this is no hindrance to a step up.
pub const EASY: u8 = 5;
/// So many days away bring all exercises one level down.
pub const GAP: i64 = 14;
/// So many days lie between two steps up.
pub const WEEK: i64 = 7;
/// So many answered sessions in a row count: bad ones for a clinician, good ones for a step up.
pub const IN_A_ROW: u8 = 3;
/// After a red nothing of that exercise is raised for so many days (48 hours).
pub const RED_DAYS: i64 = 2;

/// How an exercise begins: the standard level, the low end of its dose.
#[must_use]
pub fn first_dose(of: &Move) -> Dose {
    Dose {
        rank: Rank::Standard,
        repetitions: of.repetitions.0,
        sets: of.sets.0,
        half: false,
    }
}

/// Works out where all exercises stand after these sessions, the earliest first. `seen` are the days on which
/// a clinician was seen.
#[must_use]
pub fn adapt(sessions: &[Past], seen: &[Day], today: Day) -> State {
    let mut state = State::default();
    let mut last: Option<Day> = None;
    for (at, session) in sessions.iter().filter(|s| s.day <= today).enumerate() {
        let away = last.map_or(0, |last| session.day.days_since(last));
        if away >= GAP {
            state.after_gap(session.day, away);
        }
        last = Some(session.day);
        state.done(session, at);
        if let Some(since) = state.see_clinician
            && seen.iter().any(|day| (since..=session.day).contains(day))
        {
            state.see_clinician = None;
            state.bad.clear();
        }
        match judge(session) {
            Judged::NotAnswered => {}
            Judged::Good => state.good(session, at),
            Judged::Worse => state.worse(session),
            Judged::Bad => state.bad(session),
        }
    }
    if let Some(last) = last
        && today.days_since(last) >= GAP
    {
        state.after_gap(today, today.days_since(last));
    }
    let since = state.see_clinician;
    if since.is_some_and(|since| seen.iter().any(|day| (since..=today).contains(day))) {
        state.see_clinician = None;
    }
    state.hold_down(today);
    state
}

impl State {
    /// The dose of an exercise, if it was ever done.
    #[must_use]
    pub fn dose(&self, exercise: &str) -> Option<Dose> {
        let mut doses = self.doses.iter();
        doses.find(|(id, _)| id == exercise).map(|(_, dose)| *dose)
    }

    fn done(&mut self, session: &Past, at: usize) {
        for (id, light) in &session.exercises {
            if self.dose(id).is_none()
                && let Some(found) = move_of(id)
            {
                self.doses.push((id.clone(), first_dose(found)));
                self.touched.push((id.clone(), at));
            }
            if *light == Light::Red {
                self.red.push((id.clone(), session.day));
            }
        }
        self.hold_down(session.day);
    }

    fn decide(&mut self, day: Day, decision: Decision) {
        if decision != Decision::Stay {
            self.changed = Some(day);
            self.good = 0;
        }
        self.decisions.push((day, decision));
    }

    fn may_change(&self, day: Day) -> bool {
        self.changed != Some(day)
    }

    fn after_gap(&mut self, day: Day, away: i64) {
        for (id, dose) in &mut self.doses {
            dose.rank = lower_rank(id, dose.rank).unwrap_or(dose.rank);
        }
        self.bad.clear();
        self.decide(day, Decision::AfterGap(away));
    }

    /// All exercises at their easiest level.
    fn easiest(&mut self) {
        for (id, dose) in &mut self.doses {
            while let Some(lower) = lower_rank(id, dose.rank) {
                dose.rank = lower;
            }
        }
    }

    /// While a clinician is to be seen, all stay at the easiest level, from the day after the last change on.
    fn hold_down(&mut self, day: Day) {
        if self.see_clinician.is_some() && self.may_change(day) {
            self.easiest();
        }
    }

    fn worse(&mut self, session: &Past) {
        self.bad.clear();
        self.not_bad();
        self.good = 0;
        self.decide(session.day, Decision::Stay);
    }

    fn not_bad(&mut self) {
        self.not_bad = self.not_bad.saturating_add(1);
        if self.not_bad >= IN_A_ROW {
            self.see_clinician = None;
        }
    }

    fn bad(&mut self, session: &Past) {
        self.good = 0;
        self.not_bad = 0;
        let eased_before = self.bad.last().cloned().flatten();
        if self.bad.len() + 1 >= usize::from(IN_A_ROW) {
            self.bad.push(None);
            if self.see_clinician.is_none() {
                // The advice is never held back; the levels wait a day if something changed today.
                let free = self.may_change(session.day);
                self.see_clinician = Some(session.day);
                self.decisions.push((session.day, Decision::SeeClinician));
                if free {
                    self.changed = Some(session.day);
                    self.easiest();
                }
            }
            return;
        }
        if !self.may_change(session.day) {
            self.bad.push(None);
            return;
        }
        if let Some(eased) = eased_before {
            self.swapped.push(eased.clone());
            self.doses.retain(|(id, _)| *id != eased);
            self.bad.push(None);
            return self.decide(session.day, Decision::Swap(eased));
        }
        let Some(id) = self.to_ease(session) else {
            return self.bad.push(None);
        };
        self.bad.push(Some(id.clone()));
        let decision = self.ease(id);
        self.decide(session.day, decision);
    }

    /// Which exercise is eased: the worst response; then the latest added or stepped up; then a nerve glide;
    /// then an end-range movement; then the first.
    fn to_ease(&self, session: &Past) -> Option<String> {
        let rank = |at: usize, id: &String, light: Light| {
            let touched = self.touched.iter().rev().find(|(known, _)| known == id);
            let found = move_of(id);
            let glide = found.is_some_and(|m| m.patterns.contains(&Pattern::Nerve));
            let end = found.is_some_and(|m| m.levels.iter().any(|l| l.loads(Load::EndRangeBend)));
            let first = usize::MAX - at;
            (light, touched.map(|(_, when)| *when), glide, end, first)
        };
        let mut best: Option<(_, &String)> = None;
        for (at, (id, light)) in session.exercises.iter().enumerate() {
            let this = rank(at, id, *light);
            if self.dose(id).is_some() && best.as_ref().is_none_or(|(held, _)| this > *held) {
                best = Some((this, id));
            }
        }
        best.map(|(_, id)| id.clone())
    }

    fn ease(&mut self, id: String) -> Decision {
        let lower = self.dose(&id).and_then(|dose| lower_rank(&id, dose.rank));
        if let Some((_, dose)) = self.doses.iter_mut().find(|(known, _)| *known == id) {
            match lower {
                Some(rank) => dose.rank = rank,
                None => {
                    dose.half = true;
                    dose.repetitions = dose.repetitions.div_ceil(2);
                }
            }
        }
        match lower {
            Some(_) => Decision::LevelDown(id),
            None => Decision::Half(id),
        }
    }

    fn good(&mut self, session: &Past, at: usize) {
        self.bad.clear();
        self.not_bad();
        let green = session
            .exercises
            .iter()
            .all(|(_, light)| *light == Light::Green);
        let easy = session.effort.is_some_and(|effort| effort <= EASY);
        if !green || !easy || session.exercises.is_empty() {
            self.good = 0;
            return;
        }
        self.good = self.good.saturating_add(1);
        let since = |day: Day| session.day.days_since(day);
        let rested = self.changed.is_none_or(|day| since(day) >= WEEK);
        if self.good < IN_A_ROW || !rested || self.see_clinician.is_some() {
            return;
        }
        for (id, _) in &session.exercises {
            let red = |(of, day): &(String, Day)| of == id && since(*day) <= RED_DAYS;
            if self.red.iter().any(red) {
                continue;
            }
            if let Some(decision) = self.raise(id) {
                self.touched.push((id.clone(), at));
                return self.decide(session.day, decision);
            }
        }
    }

    /// One step up: repetitions by 10 to 20 %, at least 1; then a set; then the level.
    fn raise(&mut self, id: &str) -> Option<Decision> {
        let found = move_of(id)?;
        let (_, dose) = self.doses.iter_mut().find(|(known, _)| known == id)?;
        if dose.half {
            dose.half = false;
            dose.repetitions = found.repetitions.0;
            return Some(Decision::Repetitions(id.to_owned(), dose.repetitions));
        }
        if dose.repetitions < found.repetitions.1 {
            let more = dose.repetitions + dose.repetitions.div_ceil(10).max(1);
            dose.repetitions = more.min(found.repetitions.1);
            return Some(Decision::Repetitions(id.to_owned(), dose.repetitions));
        }
        if dose.sets < found.sets.1 {
            dose.sets += 1;
            return Some(Decision::Sets(id.to_owned(), dose.sets));
        }
        let harder = found.levels.iter().find(|level| level.rank > dose.rank)?;
        dose.rank = harder.rank;
        dose.repetitions = found.repetitions.0;
        Some(Decision::LevelUp(id.to_owned()))
    }
}

/// The next easier level that this exercise has.
fn lower_rank(id: &str, rank: Rank) -> Option<Rank> {
    let levels = move_of(id)?.levels.iter().rev();
    levels.map(|level| level.rank).find(|other| *other < rank)
}
