//! The session for now: what it is chosen from, and what must be asked for it (care rules, sections 5 and 6).
//!
//! Everything is worked out anew from the entries, so that any merge of records gives one and the same.

use super::adapt::State;
use super::answers::{eases, front_thigh, over_a_week, place, skipped};
use super::conditions::SEVERE;
use super::decided::see_clinician_of;
use super::direction::{refined, tested};
use super::facts::{is_far_above_on, week_mean};
use super::felt;
use super::gate::Gate;
use super::glides::{GLIDE_UP_TO, glide_times};
use super::history::{further_on, past, state_of, stayed_down};
use super::known::{conditions, limits_beside};
use super::limits::Limit;
use super::past::Past;
use super::plan::{allows, avoids, current, known_by_plan, tailor_plan};
pub use super::raising::{back_up, may_ease, may_raise};
use super::session::{
    Asked, Because, Chosen as One, Easier, LeftOut, Minutes, Session as Chosen, Up,
};
use super::tailor::{fits, is_bad_day, tailor_as, wanted};
use super::traffic_light::Light;
use super::turning::left_today;
pub use super::turning::{after_further, turned_around};
use crate::library::{Kind, MOVES, Pattern, Rank, exercise, move_of};
use crate::record::{Day, NextDay, Place, Reach, Record, Score};

/// What a build setting is called that turns the choice of exercises off. A clinician's plan stays.
pub const TAILORING: &str = "tailoring";

/// From this leg pain on it is asked whether any position is comfortable.
pub const ASK_COMFORTABLE: u8 = 5;
/// For a nerve glide nothing may have been worse or further down in so many days.
pub const SETTLED_DAYS: u64 = 7;

/// The ranks that adapting or the person has led to.
fn ranks(state: &State) -> Vec<(&str, Rank)> {
    let mut found = Vec::new();
    for id in &state.led {
        found.extend(state.dose(id).map(|dose| (id.as_str(), dose.rank)));
    }
    found
}

/// The exercises after which the light was red today.
pub(super) fn red_today(past: &[Past], today: Day) -> Vec<&str> {
    let of_today = past.iter().filter(|past| past.day == today);
    let done = of_today.flat_map(|past| &past.exercises);
    let red = done.filter(|done| done.light == Light::Red);
    red.map(|done| done.id.as_str()).collect()
}

/// What was told just before a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Leg pain now.
    pub leg: Option<Score>,
    /// How far down it goes now.
    pub reach: Option<Reach>,
    /// Whether there is a comfortable position today; `None` if that was not asked.
    pub comfortable: Option<bool>,
    /// Time since getting up; `None` if that was not asked.
    pub up: Option<Up>,
    /// The time that there is.
    pub minutes: Minutes,
    /// The place.
    pub place: Place,
}

/// The session for now.
#[must_use]
pub fn choose(record: &Record, today: Day, now: &Now) -> Chosen {
    chosen(record, today, now, None)
}

/// This exercise alone, because the person asked for it: under the same rules, or left out with the reason.
#[must_use]
pub fn choose_one(record: &Record, today: Day, now: &Now, id: &str) -> Chosen {
    let now = Now {
        minutes: Minutes::Fifteen,
        ..*now
    };
    let whole = choose(record, today, &now);
    if whole.settles || whole.chosen.iter().any(|one| one.exercise == id) {
        let mut only = whole;
        only.chosen.retain(|one| one.exercise == id || only.settles);
        return only;
    }
    if current(record).is_some() {
        // A plan is never added to.
        let mut session = whole;
        session.chosen.clear();
        return session;
    }
    with(record, today, &now, None, |asked, _| {
        let mut session = whole.clone();
        session.chosen.clear();
        // What the choice left out for more than time or taste stays left out.
        let why = session.left_out.iter().find(|(name, _)| *name == id);
        let only_taste = why.is_none_or(|(_, why)| match why {
            LeftOut::Time | LeftOut::RestPosition | LeftOut::LevelOfAnother => true,
            // Where pain went further down today, the direction is no matter of taste.
            LeftOut::OtherPattern => further_on(record, today) == 0,
            _ => false,
        });
        let found = move_of(id).filter(|_| only_taste);
        if let Some(found) = found {
            match wanted(
                found,
                asked,
                own_pattern(record, today),
                tested(record, today),
            ) {
                Ok(one) => {
                    session.left_out.retain(|(name, _)| *name != id);
                    session.chosen.push(one);
                }
                Err(why) => {
                    session.left_out.retain(|(name, _)| *name != id);
                    session.left_out.push((found.id, why));
                }
            }
        }
        session
    })
}

/// What of a list that was chosen earlier today still holds: the body, the place, the plan and the pain of now may
/// have changed since. The hour has only gone on, so that nothing is left out for it.
pub fn still_fits(record: &Record, today: Day, now: &Now, chosen: &mut Chosen) {
    if stayed_down(record, today) {
        chosen.chosen.clear();
        return;
    }
    let now = Now {
        up: Some(Up::OverTwoHours),
        ..*now
    };
    let settles = chosen.settles;
    with(record, today, &now, None, |asked, _| {
        let holds = |one: &One| {
            let found = move_of(one.exercise)?;
            let level = found.level(one.rank)?;
            let rests = exercise(one.exercise)?.kind == Kind::Rest;
            // What was chosen to settle is for a bad day, whatever a plan names; what the plan avoids stays out.
            let calm = !is_bad_day(asked) || rests || settles;
            let planned = current(record).is_none_or(|plan| match settles {
                true => !avoids(plan, level),
                false => allows(plan, found, level),
            });
            let low = current(record).is_some() || asked.leg.is_some_and(|leg| leg <= GLIDE_UP_TO);
            let is_glide = found.patterns.contains(&Pattern::Nerve);
            let glides = !is_glide || low && glide_times(asked).is_ok();
            let holds = calm && planned && glides && fits(found, level, asked).is_ok();
            holds.then_some(())
        };
        chosen.chosen.retain(|one| holds(one).is_some());
    });
}

/// What of a session is still offered at this door: where the pain itself asks for a clinician first, only
/// positions of rest.
#[must_use]
pub fn offered(chosen: Chosen, gate: &Gate) -> Chosen {
    let mut chosen = chosen;
    if *gate != Gate::Open {
        let rests = |id| exercise(id).is_some_and(|found| found.kind == Kind::Rest);
        chosen.chosen.retain(|one| rests(one.exercise));
    }
    chosen
}

/// The pattern of a session that is chosen now.
pub(super) fn own_pattern(record: &Record, today: Day) -> Pattern {
    match skipped(record) {
        true => Pattern::Neutral,
        false => refined(&eases(record), tested(record, today)),
    }
}

pub(super) fn chosen(
    record: &Record,
    today: Day,
    now: &Now,
    after: Option<(Pattern, &[&str])>,
) -> Chosen {
    let left = || Some((left_today(record, today)?, [].as_slice()));
    let after = after.or_else(left);
    let pattern = match after {
        Some((to, _)) => to,
        None => own_pattern(record, today),
    };
    if stayed_down(record, today) {
        return Chosen::no_more_today(pattern);
    }
    with(record, today, now, after, |asked, state| {
        let mut session = match current(record) {
            None => tailor_as(asked, pattern),
            Some(plan) => {
                let mut session = tailor_plan(asked, plan);
                // A plan is never added to: after "further down" nothing of it is left today.
                if after.is_some() {
                    let rests = session.chosen.drain(..);
                    let rests = rests.map(|one| (one.exercise, LeftOut::FurtherToday));
                    session.left_out.extend(rests);
                }
                session
            }
        };
        let told = super::patterns::pattern(&asked.eases);
        for one in &mut session.chosen {
            // What the person has told is given as the reason only where it is.
            one.because = match one.because {
                Because::Pattern(Pattern::Neutral) => one.because,
                Because::Pattern(_) if after.is_some() => Because::Turned,
                Because::Pattern(pattern) if pattern != told => Because::Tested,
                because => because,
            };
            // Where repetitions are counted, the dose has been halved already.
            let counted = move_of(one.exercise).is_some_and(|found| found.repetitions.0 > 0);
            one.half |= !counted && state.dose(one.exercise).is_some_and(|dose| dose.half);
        }
        session
    })
}

/// What a choice rests on, worked out from the record.
pub(super) fn with<T>(
    record: &Record,
    today: Day,
    now: &Now,
    after: Option<(Pattern, &[&str])>,
    then: impl FnOnce(&Asked, &State) -> T,
) -> T {
    let past = past(record);
    let state = state_of(record, &past, today);
    let limits: Vec<Limit> = limits_beside(record, today, &known_by_plan(record, today));
    let mut swapped: Vec<&str> = state.swapped.iter().map(String::as_str).collect();
    if let Some((_, done)) = after {
        swapped.extend(done);
    }
    let cleared = conditions(record)
        .iter()
        .any(|condition| !condition.has_ended(now.leg.map(Score::get), today));
    let asked = Asked {
        eases: eases(record),
        leg: now.leg.map(Score::get),
        week_mean: week_mean(record, today),
        place_of_pain: now.reach.or_else(|| place(record)),
        front_thigh: front_thigh(record),
        comfortable: now.comfortable,
        up: now.up.unwrap_or(Up::UnderOneHour),
        settled: after.is_none() && settled_of(record, &past, today),
        skipped: skipped(record),
        easiest: match after.is_some() || further_on(record, today) > 0 {
            true => Some(Easier::Further),
            false => see_clinician_of(record, &past, &state, today).map(|_| Easier::SeeClinician),
        },
        cleared,
        limits: &limits,
        ranks: &ranks(&state),
        swapped: &swapped,
        red: &red_today(&past, today),
        liked: &liked(record),
        minutes: now.minutes,
        place: now.place,
    };
    then(&asked, &state)
}

/// The setting with the numbers of the exercises that the person likes.
pub const LIKED: &str = "liked";

/// The exercises that the person likes.
#[must_use]
pub fn liked(record: &Record) -> Vec<&'static str> {
    let text = record.setting(LIKED).unwrap_or_default();
    let numbers = text
        .split(' ')
        .filter_map(|number| number.parse::<u8>().ok());
    let of = |number| MOVES.iter().find(|found| found.number == number);
    numbers.filter_map(of).map(|found| found.id).collect()
}

/// The value of [`LIKED`] once this exercise is liked, or not any more.
#[must_use]
pub fn like(record: &Record, id: &str) -> String {
    let mut liked = liked(record);
    match liked.iter().position(|known| *known == id) {
        Some(at) => {
            liked.remove(at);
        }
        None => liked.extend(move_of(id).map(|found| found.id)),
    }
    let numbers = liked
        .into_iter()
        .filter_map(|id| Some(move_of(id)?.number.to_string()));
    numbers.collect::<Vec<_>>().join(" ")
}

/// What else must be asked before a session, given what was told so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Whether it has been this bad at rest for over a week.
    pub severe: bool,
    /// Whether any position is comfortable today.
    pub comfortable: bool,
    /// How long ago the person got up.
    pub up: bool,
}

/// What else must be asked for a list, or for this one exercise alone. Time since getting up is asked only if it
/// changes the choice.
#[must_use]
pub fn needs(record: &Record, today: Day, now: &Now, only: Option<&str>) -> Needs {
    let leg = now.leg.map(Score::get);
    let at = |up| {
        let now = Now {
            up: Some(up),
            ..*now
        };
        match only {
            Some(id) => choose_one(record, today, &now, id).chosen,
            None => choose(record, today, &now).chosen,
        }
    };
    let early = at(Up::UnderOneHour);
    let differs = [Up::OneToTwoHours, Up::OverTwoHours]
        .iter()
        .any(|up| at(*up) != early);
    Needs {
        severe: leg.is_some_and(|leg| leg >= SEVERE),
        comfortable: leg.is_some_and(|leg| leg >= ASK_COMFORTABLE),
        up: differs,
    }
}

/// Whether it began over a week ago, and nothing was worse or further down in the last 7 days.
#[must_use]
pub fn settled(record: &Record, today: Day) -> bool {
    settled_of(record, &past(record), today)
}

fn settled_of(record: &Record, past: &[Past], today: Day) -> bool {
    let recent = |day: Day| (today.minus(SETTLED_DAYS)..=today).contains(&day);
    let worse = past.iter().filter(|past| recent(past.day)).any(|past| {
        let red = past.exercises.iter().any(|done| done.light == Light::Red);
        red || past.stayed_down || matches!(past.next_day, Some(NextDay::Worse { .. }))
    });
    // A direction that brought pain further down counts as well.
    let tried = tested(record, today).is_some_and(|test| recent(test.on) && test.has_ended());
    let places = felt::place(&felt::felt(record, today.minus(28), today));
    let lower = (0..=SETTLED_DAYS).any(|ago| super::signals::is_lower(&places, today.minus(ago)));
    let higher = (0..=SETTLED_DAYS).any(|ago| is_far_above_on(record, today.minus(ago)));
    over_a_week(record, today) && !worse && !tried && !lower && !higher
}
