//! Adapting: what sessions and next-day answers change, one thing a day (care rules, section 7).
//!
//! Usual practice, not yet reviewed by a clinician. The state is worked out anew from the sessions each time,
//! so that any merge of entries gives one and the same. A worse answer must never raise anything, and what was
//! not answered must never count as good.

use super::dose::{Dose, first_dose, lower_rank};
use super::limited::Held;
use super::past::{Done, Judged, Own, Past, judge};
use super::traffic_light::Light;
use crate::library::{Load, Pattern, Rank, move_of};
use crate::record::Day;

mod up;

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// This exercise goes down one level.
    LevelDown(String),
    /// This exercise has no easier level: half of it.
    Half(String),
    /// This exercise is swapped for another: it was eased, and the next answer was bad too.
    Swap(String),
    /// The same of an exercise of a plan: it is paused, and the clinic is to be asked.
    Pause(String),
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
    /// The exercises whose level adapting or the person has led to; that of others is as the day asks for.
    pub led: Vec<String>,
    bad: Vec<Option<String>>,
    not_bad: u8,
    /// The day of the last decision: one a day.
    changed: Option<Day>,
    /// The last change of any kind, the person's own too: a step up waits a week from it.
    since: Option<Day>,
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
/// Repetitions go up by one in so many, rounded up.
pub const ONE_IN: u16 = 10;

/// Works out where all exercises stand after these sessions, the earliest first. `own` are the levels that the
/// person chose, the earliest first; `seen` are the days on which a clinician was seen; `limits` are what the body
/// cannot do, each with its days: on those no level is stepped up to that it leaves out.
#[must_use]
pub fn adapt(sessions: &[Past], own: &[Own], seen: &[Day], limits: &[Held], today: Day) -> State {
    let mut state = State::default();
    let mut last: Option<Day> = None;
    let mut own = own.iter().filter(|own| own.day <= today).peekable();
    let mut count = 0;
    let until = sessions.partition_point(|session| session.day <= today);
    let until = sessions.get(..until).unwrap_or_default();
    // Of several sessions of a day the worst answer speaks for the day: a better one beside it counts as none.
    let days = until.chunk_by(|one, other| one.day == other.day);
    let answered = days.flat_map(|day| {
        let worst = day.iter().map(judge).max();
        day.iter().map(move |session| {
            let judged = judge(session);
            let counts = Some(judged) == worst;
            (session, if counts { judged } else { Judged::NotAnswered })
        })
    });
    for (at, (session, judged)) in answered.enumerate() {
        while let Some(own) = own.next_if(|own| own.day <= session.day) {
            state.chose(own, at);
        }
        count = at + 1;
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
        match judged {
            Judged::NotAnswered => {}
            Judged::Good => state.good(session, at, limits),
            Judged::Worse => state.worse(session),
            Judged::Bad => state.bad(session),
        }
    }
    for own in own {
        state.chose(own, count);
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
        for Done { id, rank, light } in &session.exercises {
            let led = self.led.contains(id);
            match self.doses.iter_mut().find(|(known, _)| known == id) {
                Some((_, dose)) if !led => dose.rank = dose.rank.max(*rank),
                Some(_) => {}
                None => self.begin(id, *rank, at),
            }
            if *light == Light::Red {
                self.red.push((id.clone(), session.day));
            }
        }
        self.hold_down(session.day);
    }

    /// An exercise is done, or chosen at a level, for the first time.
    fn begin(&mut self, id: &str, rank: Rank, at: usize) {
        let Some(found) = move_of(id) else { return };
        let dose = Dose {
            rank,
            ..first_dose(found)
        };
        self.doses.push((id.to_owned(), dose));
        self.touched.push((id.to_owned(), at));
    }

    /// The person chose a level. More of it counts as a step up, less as an easing. It is no decision of the day: a
    /// bad answer to it must still ease something.
    fn chose(&mut self, own: &Own, at: usize) {
        match self.dose(&own.id) {
            None => self.begin(&own.id, own.rank, at),
            Some(before) => {
                if own.rank > before.rank {
                    self.touched.push((own.id.clone(), at));
                }
                self.lead(&own.id, |dose| dose.rank = own.rank);
            }
        }
        self.lead(&own.id, |_| {});
        self.since = Some(own.day);
        self.good = 0;
        self.hold_down(own.day);
    }

    /// Changes a dose, so that its level does not come from the day any more.
    fn lead(&mut self, id: &str, change: impl FnOnce(&mut Dose)) {
        if let Some((_, dose)) = self.doses.iter_mut().find(|(known, _)| known == id) {
            change(dose);
            if !self.led.iter().any(|known| known == id) {
                self.led.push(id.to_owned());
            }
        }
    }

    /// Brings every exercise down: by one level, or to its easiest.
    fn lower(&mut self, to_the_easiest: bool) {
        let ids: Vec<String> = self.doses.iter().map(|(id, _)| id.clone()).collect();
        for id in ids {
            self.lead(&id, |dose| {
                while let Some(lower) = lower_rank(&id, dose.rank) {
                    dose.rank = lower;
                    if !to_the_easiest {
                        break;
                    }
                }
            });
        }
    }

    fn decide(&mut self, day: Day, decision: Decision) {
        if decision != Decision::Stay {
            self.changed = Some(day);
            self.since = Some(day);
            self.good = 0;
        }
        self.decisions.push((day, decision));
    }

    fn may_change(&self, day: Day) -> bool {
        self.changed != Some(day)
    }

    fn after_gap(&mut self, day: Day, away: i64) {
        self.lower(false);
        self.bad.clear();
        self.decide(day, Decision::AfterGap(away));
    }

    /// While a clinician is to be seen, all stay at the easiest level, from the day after the last change on.
    fn hold_down(&mut self, day: Day) {
        if self.see_clinician.is_some() && self.may_change(day) {
            self.lower(true);
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
                    self.since = Some(session.day);
                    self.lower(true);
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
            self.led.retain(|id| *id != eased);
            self.bad.push(None);
            return self.decide(session.day, Decision::Swap(eased));
        }
        let Some(done) = self.to_ease(session) else {
            return self.bad.push(None);
        };
        self.bad.push(Some(done.id.clone()));
        let decision = self.ease(done);
        self.decide(session.day, decision);
    }

    /// Which exercise is eased: the worst response; then the latest added or stepped up; then a nerve glide;
    /// then an end-range movement; then the first.
    fn to_ease<'s>(&self, session: &'s Past) -> Option<&'s Done> {
        let rank = |at: usize, id: &String, light: Light| {
            let touched = self.touched.iter().rev().find(|(known, _)| known == id);
            let found = move_of(id);
            let glide = found.is_some_and(|m| m.patterns.contains(&Pattern::Nerve));
            let end = found.is_some_and(|m| m.levels.iter().any(|l| l.loads(Load::EndRangeBend)));
            let first = usize::MAX - at;
            (light, touched.map(|(_, when)| *when), glide, end, first)
        };
        let mut best: Option<(_, &Done)> = None;
        for (at, done) in session.exercises.iter().enumerate() {
            let this = rank(at, &done.id, done.light);
            let known = self.dose(&done.id).is_some();
            if known && best.as_ref().is_none_or(|(held, _)| this > *held) {
                best = Some((this, done));
            }
        }
        best.map(|(_, done)| done)
    }

    /// One level down from what was done, which may have been easier than usual that day; or half of it.
    fn ease(&mut self, done: &Done) -> Decision {
        let id = &done.id;
        let from = self.dose(id).map(|dose| dose.rank.min(done.rank));
        let from = from.unwrap_or(done.rank);
        let lower = lower_rank(id, from);
        self.lead(id, |dose| match lower {
            Some(rank) => dose.rank = rank,
            None => {
                dose.rank = from;
                dose.half = true;
                dose.repetitions = dose.repetitions.div_ceil(2);
            }
        });
        match lower {
            Some(_) => Decision::LevelDown(id.clone()),
            None => Decision::Half(id.clone()),
        }
    }
}
