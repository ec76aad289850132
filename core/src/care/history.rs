//! Sessions of the past, and what follows from them (care rules, sections 6 and 7).
//!
//! Everything is worked out anew from the entries, so that any merge of records gives one and the same.

use super::adapt::{Decision, IN_A_ROW, State, WEEK, adapt};
use super::dose::{Dose, first_dose};
use super::felt;
use super::known::limits_beside;
use super::limited::held;
use super::limits::Limit;
use super::own::{begun_anew, own};
use super::past::{Done, Judged, Past, judge};
use super::plan::{current, known_by_plan};
use super::session::Chosen;
use super::signals::is_rising;
use super::traffic_light::{Light, Told, traffic_light};
use crate::library::{Position, Rank, move_of};
use crate::record::{
    Day, End, Entry, ExerciseLog, Id, Level, LockAnswer, Record, Score, Session, Step, Stop,
};

/// How it went is told of so many sessions at most.
pub const OF_THE_LAST: usize = 4;
/// It is told from so many sessions on.
pub const COUNTS_FROM: usize = 3;

/// The rank that a kept level stands for.
#[must_use]
pub fn rank_of(level: Level) -> Rank {
    match level {
        Level::Easier => Rank::Easier,
        Level::Standard => Rank::Standard,
        Level::Harder => Rank::Harder,
    }
}

/// A rank as it is kept.
#[must_use]
pub fn level_of(rank: Rank) -> Level {
    match rank {
        Rank::Easier => Level::Easier,
        Rank::Standard => Level::Standard,
        Rank::Harder => Level::Harder,
    }
}

/// The logs of a session with their steps, in their order.
pub fn steps_of(record: &Record, session: Id) -> impl Iterator<Item = (&ExerciseLog, &Step)> {
    steps_with_id(record, session).map(|(_, log, step)| (log, step))
}

/// The same, with the identity of each entry.
pub fn steps_with_id(
    record: &Record,
    session: Id,
) -> impl Iterator<Item = (Id, &ExerciseLog, &Step)> {
    let day = match record.entry(session) {
        Some(Entry::Session(session)) => Some(session.day),
        _ => None,
    };
    // A session that was begun before midnight goes on after it.
    let days = day.into_iter().flat_map(|day| [day, day.plus(1)]);
    days.flat_map(|day| record.of_day(day))
        .filter_map(move |(id, entry)| match entry {
            Entry::Log(log) => {
                let step = log.step.as_ref().filter(|step| step.session == session)?;
                Some((id, log, step))
            }
            _ => None,
        })
}

/// What the answer after an exercise comes to.
#[must_use]
pub fn light_of(
    session: &Session,
    log: &ExerciseLog,
    step: &Step,
) -> super::traffic_light::Decision {
    let before = Told {
        leg: session.leg,
        back: session.back,
        place: session.reach,
    };
    let now = Told {
        leg: log.after,
        back: step.back,
        place: step.reach,
    };
    traffic_light(before, step.felt, now)
}

/// What the answers of a session came to, in the order of its exercises.
fn lights<'r>(
    record: &'r Record,
    id: Id,
    session: &'r Session,
) -> impl Iterator<Item = (&'r ExerciseLog, super::traffic_light::Decision)> {
    steps_of(record, id).map(move |(log, step)| (log, light_of(session, log, step)))
}

/// The exercise of this session in which pain went further down last, or may have.
#[must_use]
pub(super) fn further_in<'r>(record: &'r Record, id: Id, session: &'r Session) -> Option<&'r str> {
    let further = lights(record, id, session).filter(|(_, light)| light.is_further());
    further.last().map(|(log, _)| log.exercise.as_str())
}

/// In how many exercises of this day pain went further down, or may have.
#[must_use]
pub fn further_on(record: &Record, day: Day) -> usize {
    let these = record.sessions().filter(|(_, session)| session.day == day);
    let further = these.flat_map(|(id, session)| lights(record, id, session));
    further.filter(|(_, light)| light.is_further()).count()
}

/// A session of this day after which it is still to be asked whether what was worse has settled: it comes before
/// any other. The latest, if there are several.
#[must_use]
pub fn still_to_ask(record: &Record, day: Day) -> Option<Id> {
    let mut these = record.sessions().rev().filter(|(_, s)| s.day == day);
    let open = these.find(|(id, session)| {
        session.stayed_down.is_none() && lights(record, *id, session).any(|(_, l)| l.ask_again)
    });
    open.map(|(id, _)| id)
}

/// How many minutes ago it was told last in this session that something was worse, at this day and minute; `None` if
/// it was not. A clock that was set back since counts as no time.
#[must_use]
pub fn worse_for(record: &Record, id: Id, today: Day, minute: u16) -> Option<u16> {
    let (_, session) = record.sessions().find(|(known, _)| *known == id)?;
    let worse = lights(record, id, session).filter(|(_, light)| light.ask_again);
    let (log, _) = worse.last()?;
    const DAY: i64 = 1440;
    let told = log.written.minute.map_or(0, i64::from);
    let minutes = today.days_since(log.day) * DAY + i64::from(minute) - told;
    Some(u16::try_from(minutes.max(0)).unwrap_or(u16::MAX))
}

/// All sessions with an exercise, the earliest first.
#[must_use]
pub fn past(record: &Record) -> Vec<Past> {
    let sessions = record.sessions().map(|(id, session)| {
        let mut exercises: Vec<Done> = steps_of(record, id)
            .map(|(log, step)| Done {
                id: log.exercise.clone(),
                rank: rank_of(step.level),
                light: light_of(session, log, step).light,
            })
            .collect();
        // What was being done when it was stopped for pain is red.
        let pain = matches!(
            session.end,
            Some(End::Stopped(
                Stop::LegWorse | Stop::BackWorse | Stop::OtherPain
            ))
        );
        if let Some(done) = exercises.last_mut().filter(|_| pain) {
            done.light = Light::Red;
        }
        Past {
            day: session.day,
            exercises,
            stayed_down: session.stayed_down == Some(true),
            effort: session.effort.map(Score::get),
            next_day: session.next_day,
        }
    });
    sessions.filter(|past| !past.exercises.is_empty()).collect()
}

/// The days on which a clinician was seen.
#[must_use]
pub fn seen(record: &Record) -> Vec<Day> {
    let visits = record.visits().map(|(_, visit)| visit.on);
    let checks = record
        .releases()
        .filter_map(|(_, release)| match release.how {
            LockAnswer::Checked { on, .. } => Some(on),
            LockAnswer::Mistake(_) => None,
        });
    visits.chain(checks).collect()
}

/// Where the exercises stand today.
#[must_use]
pub fn state(record: &Record, today: Day) -> State {
    let past = past(record);
    let mut own = [begun_anew(record, &past), own(record)].concat();
    own.sort_by_key(|own| own.day);
    adapt(&past, &own, &seen(record), &held(record), today)
}

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
    if state(record, today).see_clinician.is_some() {
        return Some(SeeClinician::ThreeBad);
    }
    rose(record, today).then_some(SeeClinician::Rising)
}

/// Whether leg pain rose so much that a clinician should be seen, and nothing has ended that since.
fn rose(record: &Record, today: Day) -> bool {
    let leg = felt::leg(&felt::felt(record, today.minus(RISE_BACK + 21), today));
    let (past, seen) = (past(record), seen(record));
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
            visited || not_bad_in_a_row(&past, since, day) >= IN_A_ROW
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

/// The dose of an exercise: as adapting has led to. A clinician's plan gives its own dose, which may be halved,
/// and raised only if the plan says so.
#[must_use]
pub fn dose(record: &Record, state: &State, id: &str) -> Option<Dose> {
    let led_to = state.dose(id);
    let usual = move_of(id).map(first_dose)?;
    let plan = current(record);
    let planned = plan.and_then(|plan| plan.exercises.iter().find(|one| one.exercise == id));
    let (Some(plan), Some(planned)) = (plan, planned) else {
        return Some(led_to.unwrap_or(usual));
    };
    let own = Dose {
        rank: rank_of(planned.level),
        repetitions: planned.repetitions.unwrap_or(usual.repetitions),
        sets: planned.sets.unwrap_or(usual.sets),
        half: false,
    };
    Some(match led_to {
        Some(led_to) if led_to.half => Dose {
            repetitions: own.repetitions.div_ceil(2),
            half: true,
            ..own
        },
        Some(led_to) if plan.step_up => Dose {
            repetitions: own.repetitions.max(led_to.repetitions),
            sets: own.sets.max(led_to.sets),
            ..own
        },
        _ => own,
    })
}

/// How much of an exercise of a session is led: of a level that is another exercise, the smallest dose of that one.
/// Late in pregnancy what is done on the back gets no more than its smallest dose, which the choice has counted.
#[must_use]
pub fn dose_of(record: &Record, today: Day, one: &Chosen) -> Option<Dose> {
    let found = move_of(one.exercise)?;
    let level = found.level(one.rank)?;
    if let Some(other) = level.exercise.and_then(move_of) {
        return Some(first_dose(other));
    }
    match counts_seconds_on_back(record, today) && level.position == Position::Back {
        true => Some(first_dose(found)),
        false => dose(record, &state(record, today), one.exercise),
    }
}

/// Whether this is led in the seconds of its smallest dose, however much time there is: late in pregnancy, on the back.
#[must_use]
pub fn is_led_short(record: &Record, today: Day, one: &Chosen) -> bool {
    let level = move_of(one.exercise).and_then(|found| found.level(one.rank));
    counts_seconds_on_back(record, today)
        && level.is_some_and(|level| level.position == Position::Back)
}

fn counts_seconds_on_back(record: &Record, today: Day) -> bool {
    limits_beside(record, today, &known_by_plan(record, today)).contains(&Limit::PregnantLate)
}

/// Of the last sessions with leg pain before and after, four at most, in how many the leg was not worse, and how
/// many they are; from the third on.
#[must_use]
pub fn of_the_last(record: &Record) -> Option<(usize, usize)> {
    let rated = record
        .sessions()
        .rev()
        .filter_map(|(_, session)| Some(session.leg_after? <= session.leg?));
    let last: Vec<bool> = rated.take(OF_THE_LAST).collect();
    let good = last.iter().filter(|good| **good).count();
    (last.len() >= COUNTS_FROM).then_some((good, last.len()))
}
