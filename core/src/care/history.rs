//! Sessions of the past, and what follows from them (care rules, sections 6 and 7).
//!
//! Everything is worked out anew from the entries, so that any merge of records gives one and the same.

use super::adapt::{State, adapt};
use super::dose::{Dose, first_dose};
use super::known::limits_beside;
use super::limited::held;
use super::limits::Limit;
use super::own::{begun_anew, own};
use super::past::{Done, Past};
use super::plan::{current, known_by_plan};
use super::session::Chosen;
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
    steps_in(record, session).into_iter()
}

// Gathered once, as many ask: an iterator of its own for each costs a kilobyte of the download.
#[inline(never)]
fn steps_in(record: &Record, session: Id) -> Vec<(Id, &ExerciseLog, &Step)> {
    let Some(Entry::Session(begun)) = record.entry(session) else {
        return Vec::new();
    };
    // A session that was begun before midnight goes on after it.
    let entries = record.between(begun.day, begun.day.plus(1));
    let steps = entries.filter_map(|(id, entry)| match entry {
        Entry::Log(log) => {
            let step = log.step.as_ref().filter(|step| step.session == session)?;
            Some((id, log, step))
        }
        _ => None,
    });
    steps.collect()
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
#[inline(never)]
fn lights<'r>(
    record: &'r Record,
    id: Id,
    session: &Session,
) -> Vec<(&'r ExerciseLog, super::traffic_light::Decision)> {
    let steps = steps_of(record, id);
    steps
        .map(|(log, step)| (log, light_of(session, log, step)))
        .collect()
}

/// The exercise of this session in which pain went further down last, or may have.
#[must_use]
pub(super) fn further_in<'r>(record: &'r Record, id: Id, session: &'r Session) -> Option<&'r str> {
    let mut lights = lights(record, id, session);
    lights.retain(|(_, light)| light.is_further());
    lights.last().map(|(log, _)| log.exercise.as_str())
}

/// The sessions of this day, the first begun first.
#[inline(never)]
fn sessions_of(record: &Record, day: Day) -> Vec<(Id, &Session)> {
    let sessions = record.of_day(day).filter_map(|(id, entry)| match entry {
        Entry::Session(session) => Some((id, session)),
        _ => None,
    });
    sessions.collect()
}

/// Whether pain of a session of this day stayed further down: then there is no more exercise on it, and no walk is led.
#[must_use]
pub fn stayed_down(record: &Record, day: Day) -> bool {
    sessions_of(record, day)
        .iter()
        .any(|(_, session)| session.stayed_down == Some(true))
}

/// In how many exercises of this day pain went further down, or may have.
#[must_use]
pub fn further_on(record: &Record, day: Day) -> usize {
    let further = sessions_of(record, day)
        .into_iter()
        .flat_map(|(id, session)| lights(record, id, session));
    further.filter(|(_, light)| light.is_further()).count()
}

/// A session of this day after which it is still to be asked whether what was worse has settled: it comes before
/// any other. The latest, if there are several.
#[must_use]
pub fn still_to_ask(record: &Record, day: Day) -> Option<Id> {
    let open = sessions_of(record, day)
        .into_iter()
        .rev()
        .find(|(id, session)| {
            session.stayed_down.is_none()
                && lights(record, *id, session)
                    .iter()
                    .any(|(_, l)| l.ask_again)
        });
    open.map(|(id, _)| id)
}

/// How many minutes ago it was told last in this session that something was worse, at this day and minute; `None` if
/// it was not. A clock that was set back since counts as no time.
#[must_use]
pub fn worse_for(record: &Record, id: Id, today: Day, minute: u16) -> Option<u16> {
    let Some(Entry::Session(session)) = record.entry(id) else {
        return None;
    };
    let mut worse = lights(record, id, session);
    worse.retain(|(_, light)| light.ask_again);
    let (log, _) = worse.last()?;
    const DAY: i64 = 1440;
    let told = log.written.minute.map_or(0, i64::from);
    let minutes = today.days_since(log.day) * DAY + i64::from(minute) - told;
    Some(u16::try_from(minutes.max(0)).unwrap_or(u16::MAX))
}

/// All sessions with an exercise, the earliest first. In one pass over the entries: every choice looks at them.
#[must_use]
pub fn past(record: &Record) -> Vec<Past> {
    let sessions: Vec<(Id, &Session)> = record.sessions().collect();
    let mut places: Vec<(Id, usize)> = (0..)
        .zip(&sessions)
        .map(|(at, (id, _))| (*id, at))
        .collect();
    places.sort_unstable();
    let mut done: Vec<Vec<Done>> = vec![Vec::new(); sessions.len()];
    let days = sessions.first().zip(sessions.last());
    let days = days.map(|((_, first), (_, last))| (first.day, last.day.plus(1)));
    let entries = days
        .into_iter()
        .flat_map(|(from, to)| record.between(from, to));
    for (_, entry) in entries {
        let Entry::Log(log) = entry else { continue };
        let Some(step) = &log.step else { continue };
        let found = places.binary_search_by_key(&step.session, |(id, _)| *id);
        let at = found
            .ok()
            .and_then(|found| places.get(found))
            .map(|(_, at)| *at);
        let Some((session, of)) = at.and_then(|at| sessions.get(at).zip(done.get_mut(at))) else {
            continue;
        };
        // A session that was begun before midnight goes on after it.
        if (0..=1).contains(&log.day.days_since(session.1.day)) {
            of.push(Done {
                id: log.exercise.clone(),
                rank: rank_of(step.level),
                light: light_of(session.1, log, step).light,
            });
        }
    }
    let past = sessions
        .into_iter()
        .zip(done)
        .map(|((_, session), mut exercises)| {
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
    past.filter(|past| !past.exercises.is_empty()).collect()
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
    state_of(record, &past(record), today)
}

/// The same from the past that is known already.
pub(super) fn state_of(record: &Record, past: &[Past], today: Day) -> State {
    let mut own = [begun_anew(record, past), own(record)].concat();
    own.sort_by_key(|own| own.day);
    adapt(past, &own, &seen(record), &held(record), today)
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
