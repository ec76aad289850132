//! A clinician's plan: it replaces pattern, choice and order, and nothing else (care rules, section 5).
//!
//! Must never choose what a limit, the hour or the nerve rule leaves out, nor add or swap an exercise. Usual
//! practice, not yet reviewed by a clinician.

use super::conditions::active;
use super::glides::glide_times;
use super::history::rank_of;
use super::known::{clearances_of, conditions, name_of};
use super::patterns::pattern;
use super::session::{Asked, Because, Chosen, Easier, LeftOut, Session};
use super::tailor::{
    BREATHING, is_bad_day, plan_level, room_on_back, seconds_on_back, tailor, why_over,
};
use crate::library::{Level, Load, MOVES, Move, Pattern, Position, Rank, move_of};
use crate::record::{Day, Plan, Record};

/// The plan that counts: the last that came.
#[must_use]
pub fn current(record: &Record) -> Option<&Plan> {
    record.plans().next_back().map(|(_, plan)| plan)
}

/// The setting that says which plan's clinician has examined the person and knows what it names: its identity.
pub const KNOWN_BY_PLAN: &str = "planknows";

/// What the clinician of the plan that counts knows about, once the person has said so; of what was told after that,
/// or has happened since, nothing.
#[must_use]
pub fn known_by_plan(record: &Record, today: Day) -> Vec<String> {
    let last = record.plans().next_back();
    let ticked = record.setting(KNOWN_BY_PLAN);
    let ticked = last.filter(|(id, _)| ticked == Some(id.to_string().as_str()));
    let Some((_, plan)) = ticked else {
        return Vec::new();
    };
    let said = clearances_of(record, today, |visit| visit.who == plan.from);
    let told = conditions(record);
    let is_known = |name: &&String| {
        let mut named = told.iter().filter(|held| name_of(**held) == name.as_str());
        named.all(|held| active(&[*held], &said, None, today).next().is_none())
    };
    plan.knows_about.iter().filter(is_known).cloned().collect()
}

/// Whether it is time to ask the clinic whether to go on.
#[must_use]
pub fn asks_for_review(plan: &Plan, today: Day) -> bool {
    plan.review.is_some_and(|review| today >= review)
}

/// The session of a plan. On a bad day only rest is offered, as without a plan.
#[must_use]
pub fn tailor_plan(asked: &Asked, plan: &Plan) -> Session {
    if is_bad_day(asked) {
        return rest_of(plan, tailor(asked));
    }
    let mut chosen: Vec<Chosen> = Vec::new();
    let mut left_out: Vec<(&'static str, LeftOut)> = Vec::new();
    let mut room = asked.minutes.seconds();
    let mut back = room_on_back(asked);
    for planned in &plan.exercises {
        let Some(found) = move_of(&planned.exercise) else {
            continue;
        };
        match level_for(found, rank_of(planned.level), asked, plan) {
            Err(why) => left_out.push((found.id, why)),
            Ok(one)
                if chosen.len() < asked.minutes.exercises()
                    && one.seconds <= room
                    && seconds_on_back(&one) <= back =>
            {
                room -= one.seconds;
                back -= seconds_on_back(&one);
                chosen.push(one);
            }
            Ok(one) => left_out.push((found.id, why_over(&one, asked))),
        }
    }
    for other in MOVES {
        let known = chosen.iter().any(|one| one.exercise == other.id)
            || left_out.iter().any(|(id, _)| *id == other.id);
        if !known {
            left_out.push((other.id, LeftOut::NotInPlan));
        }
    }
    Session {
        settles: false,
        breathing: if room >= BREATHING { BREATHING } else { 0 },
        pattern: pattern(&asked.eases),
        chosen,
        left_out,
        turned: None,
        changed: Vec::new(),
    }
}

/// The level of a planned exercise: the plan's or an easier one, never a harder one.
fn level_for(
    found: &'static Move,
    planned: Rank,
    asked: &Asked,
    plan: &Plan,
) -> Result<Chosen, LeftOut> {
    if asked.swapped.contains(&found.id) {
        return Err(LeftOut::Paused);
    }
    if found.patterns.contains(&Pattern::Nerve) {
        glide_times(asked).map_err(LeftOut::Glide)?;
    }
    let eased = asked.ranks.iter().find(|(id, _)| *id == found.id);
    let led_to = eased.map_or(planned, |(_, rank)| match plan.step_up {
        true => *rank,
        false => planned.min(*rank),
    });
    let most = match asked.easiest {
        Some(_) => Rank::Easier,
        None => led_to,
    };
    let avoided = |level: &Level| avoids(plan, level);
    let mut why = LeftOut::Avoided;
    for level in found.levels.iter().rev().filter(|level| level.rank <= most) {
        if avoided(level) {
            continue;
        }
        match plan_level(found, level, Because::Plan, asked) {
            Ok(one) => {
                let lower = (level.rank < most).then_some(Easier::LeftOut(why));
                let easier = asked.easiest.or(lower);
                return Ok(Chosen { easier, ..one });
            }
            Err(reason) => why = reason,
        }
    }
    // There is no easier level that fits: half of what the plan says.
    let as_planned = found.level(planned.min(Rank::Standard));
    let as_planned = as_planned.filter(|level| most < level.rank && !avoided(level));
    match as_planned.map(|level| plan_level(found, level, Because::Plan, asked)) {
        Some(Ok(one)) => Ok(Chosen {
            half: true,
            easier: asked.easiest.or(Some(Easier::LeftOut(why))),
            ..one
        }),
        _ => Err(why),
    }
}

/// What helps on a bad day, without what the plan says is to be avoided.
fn rest_of(plan: &Plan, mut session: Session) -> Session {
    let avoided = |one: &Chosen| {
        let level = move_of(one.exercise).and_then(|found| found.level(one.rank));
        level.is_some_and(|level| avoids(plan, level))
    };
    let out = session.chosen.iter().filter(|one| avoided(one));
    let out: Vec<_> = out.map(|one| (one.exercise, LeftOut::Avoided)).collect();
    session.chosen.retain(|one| !avoided(one));
    session.left_out.extend(out);
    session
}

/// Whether a plan allows this level: its exercise is one of the plan's, and nothing that it avoids is in it.
#[must_use]
pub fn allows(plan: &Plan, found: &Move, level: &Level) -> bool {
    let mut named = plan.exercises.iter();
    named.any(|planned| planned.exercise == found.id) && !avoids(plan, level)
}

/// Whether a plan says that what this level does is to be avoided.
#[must_use]
pub fn avoids(plan: &Plan, level: &Level) -> bool {
    plan.avoid.iter().any(|tag| is_tag(tag, level))
}

/// Whether a level has this tag of a plan. An unknown tag is of every level: it may stand for something that
/// matters.
fn is_tag(tag: &str, level: &Level) -> bool {
    let load = |load| level.loads(load);
    let is = |position| level.position == position;
    match tag {
        "wrist" => load(Load::Wrist),
        "shoulder" => load(Load::Shoulder),
        "knee" => load(Load::Knee),
        "hip-90" => load(Load::HipPast90),
        "bend" => load(Load::EndRangeBend),
        "twist" => load(Load::Twist),
        "arch" => load(Load::Arch),
        "stand" => is(Position::Stand),
        "chair" => is(Position::Chair),
        "kneel" => is(Position::Kneel),
        "front" => is(Position::Front),
        "back" => is(Position::Back),
        "side" => is(Position::Side),
        "floor" => level.floor,
        _ => true,
    }
}
