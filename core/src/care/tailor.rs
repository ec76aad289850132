//! Tailoring: which exercises fit this leg, this body and this day, each with its reason, and each that does
//! not fit with its reason too (care rules, section 5).
//!
//! Usual practice, not yet reviewed by a clinician. It comes after the gate, and must never choose an exercise
//! or a level that a limit leaves out, nor fill more than the minutes.

use super::cut::cut;
use super::direction::{Came, Direction, Tested};
use super::glides::glide;
use super::limits::{LONGEST_EFFORT, LONGEST_ON_BACK, Limit};
use super::patterns::{order, pattern};
use super::session::{Asked, Because, Chosen, Easier, GlideNeeds, LeftOut, Minutes, Session, Up};
use super::traffic_light::SETTLE;
use crate::library::{
    Kind, Level, Load, MOVES, Move, Pattern, Position, Rank, are_related, exercise, move_of,
};
use crate::record::Place;

/// Slow breathing takes so long at least, in seconds.
pub const BREATHING: u16 = 60;
/// Leg pain of so much more than the mean of the week is a bad day.
pub const FAR_ABOVE: u8 = 3;
/// From so much leg pain on the easier level comes first.
pub const EASIER_FROM: u8 = 4;

/// A stenosis-like leg never gets these, whoever asks: they arch the back.
const NEVER_FOR_STENOSIS: [u8; 4] = [2, 4, 5, 6];

/// Whether only rest is offered: leg pain of 7 or more or not told, 3 above the week, or no comfortable
/// position.
#[must_use]
pub fn is_bad_day(asked: &Asked) -> bool {
    let Some(leg) = asked.leg else { return true };
    leg >= SETTLE
        || asked
            .week_mean
            .is_some_and(|mean| leg >= mean.saturating_add(FAR_ABOVE))
        || asked.comfortable == Some(false)
}

/// Chooses the session.
#[must_use]
pub fn tailor(asked: &Asked) -> Session {
    tailor_as(asked, pattern(&asked.eases))
}

/// Chooses the session for this pattern, whatever eases.
#[must_use]
pub fn tailor_as(asked: &Asked, pattern: Pattern) -> Session {
    if is_bad_day(asked) {
        return settle(asked, pattern);
    }
    let mut left_out = Vec::new();
    let fitting = fitting(asked, pattern, &mut left_out);
    let chosen = cut(asked, pattern);
    let over = fitting
        .iter()
        .filter(|fits| !chosen.iter().any(|c| c.exercise == fits.exercise));
    left_out.extend(over.map(|fits| (fits.exercise, why_over(fits, asked))));
    left_out.sort_by_key(|(id, _)| move_of(id).map(|found| found.number));
    let used: u16 = chosen.iter().map(|chosen| chosen.seconds).sum();
    let room = asked.minutes.seconds().saturating_sub(used);
    Session {
        settles: false,
        breathing: if room >= BREATHING { BREATHING } else { 0 },
        pattern,
        chosen,
        left_out,
        turned: None,
        changed: Vec::new(),
    }
}

/// What the pattern offers and fits, in its order; the rest goes to `left_out`.
pub(super) fn fitting(
    asked: &Asked,
    pattern: Pattern,
    left_out: &mut Vec<(&'static str, LeftOut)>,
) -> Vec<Chosen> {
    let mut fitting = Vec::new();
    for (found, because) in candidates(asked, pattern, left_out) {
        match choose(found, because, asked) {
            Ok(chosen) => fitting.push(chosen),
            Err(why) => left_out.push((found.id, why)),
        }
    }
    fitting
}

/// What the pattern offers, in its order, with one nerve glide after the first; the rest goes to `left_out`.
fn candidates(
    asked: &Asked,
    pattern: Pattern,
    left_out: &mut Vec<(&'static str, LeftOut)>,
) -> Vec<(&'static Move, Because)> {
    let glide = glide(asked).and_then(|id| match asked.swapped.contains(&id) {
        true => Err(GlideNeeds::Another),
        false => Ok(id),
    });
    let kept = |id: &&&str| !asked.swapped.contains(*id);
    // Standing is what hurts a stenosis-like leg: what is done standing is only for where there is nothing else.
    let upright = |id: &&&str| {
        pattern != Pattern::Stenosis || asked.place == Place::Standing || **id != "heel-raises"
    };
    let offered = order(pattern).iter().filter(kept).filter(upright);
    let mut found: Vec<_> = offered
        .filter_map(|id| Some((move_of(id)?, Because::Pattern(pattern))))
        .collect();
    if let Ok(glide) = glide
        && let Some(glide) = move_of(glide)
    {
        found.insert(found.len().min(1), (glide, Because::Glide));
    }
    for other in MOVES {
        if found.iter().any(|(taken, _)| taken.id == other.id) {
            continue;
        }
        let why = match other.number {
            _ if asked.swapped.contains(&other.id) => LeftOut::Swapped,
            1 | 3 => LeftOut::RestPosition,
            2 | 5 if pattern == Pattern::Extension => LeftOut::LevelOfAnother,
            26 => LeftOut::Walking,
            13..=15 => LeftOut::Glide(glide.err().unwrap_or(GlideNeeds::Another)),
            _ => LeftOut::OtherPattern,
        };
        left_out.push((other.id, why));
    }
    found
}

/// The level of an exercise that fits, or why there is none.
fn choose(found: &'static Move, because: Because, asked: &Asked) -> Result<Chosen, LeftOut> {
    let (wanted, easier) = start(found, asked);
    let mut why = LeftOut::Place;
    // From the wanted level down, never up.
    for level in found.levels.iter().rev().filter(|l| l.rank <= wanted) {
        match fits(found, level, asked) {
            Ok(()) => {
                let lower = (level.rank < wanted).then_some(Easier::LeftOut(why));
                let one = taken(found, level, because, asked);
                let easier = easier.or(lower);
                return Ok(Chosen { easier, ..one });
            }
            Err(reason) => why = reason,
        }
    }
    // There is no easier level, or it does not fit: the standard one, with half its dose.
    let standard = found.level(Rank::Standard);
    if let Some(level) = standard.filter(|_| wanted == Rank::Easier) {
        fits(found, level, asked)?;
        let one = taken(found, level, because, asked);
        let easier = easier.or(Some(Easier::LeftOut(why)));
        return Ok(Chosen {
            half: true,
            easier,
            ..one
        });
    }
    Err(why)
}

/// An exercise that the person asked for by its name, if it fits today. It never goes past what the choice would
/// leave out for the body, the hour, the nerve or the place.
pub(super) fn wanted(
    found: &'static Move,
    asked: &Asked,
    own: Pattern,
    tested: Option<Tested>,
) -> Result<Chosen, LeftOut> {
    let rests = exercise(found.id).is_some_and(|known| known.kind == Kind::Rest);
    if !rests && asked.swapped.iter().any(|id| are_related(id, found.id)) {
        return Err(LeftOut::Swapped);
    }
    if found.patterns.contains(&Pattern::Nerve) {
        match glide(asked) {
            Ok(id) if id == found.id => {}
            Ok(_) => return Err(LeftOut::Glide(GlideNeeds::Another)),
            Err(needs) => return Err(LeftOut::Glide(needs)),
        }
    }
    let only = |of: &[Pattern]| found.patterns.iter().all(|pattern| of.contains(pattern));
    const BENDS: [Pattern; 2] = [Pattern::Flexion, Pattern::Stenosis];
    const ARCHES: [Pattern; 1] = [Pattern::Extension];
    let against = match own {
        Pattern::Extension => only(&BENDS),
        Pattern::Flexion => only(&ARCHES),
        _ => false,
    };
    // Also where the choice is neutral, as a question was skipped.
    let upright = pattern(&asked.eases) == Pattern::Stenosis;
    let against = against || upright && NEVER_FOR_STENOSIS.contains(&found.number);
    // A direction in which pain went further down is left out for as long as its test holds, whatever else is done.
    let further = |direction| tested.and_then(|test| test.came(direction)) == Some(Came::Further);
    let tried =
        further(Direction::Bend) && only(&BENDS) || further(Direction::Arch) && only(&ARCHES);
    if against || tried {
        return Err(LeftOut::OtherPattern);
    }
    choose(found, Because::Asked, asked)
}

/// A level of a clinician's plan, if it fits the body, the hour and the place.
pub(super) fn plan_level(
    found: &'static Move,
    level: &Level,
    because: Because,
    asked: &Asked,
) -> Result<Chosen, LeftOut> {
    fits(found, level, asked)?;
    Ok(taken(found, level, because, asked))
}

/// Where an exercise starts: at the standard level, at the easier one on a day or with a body that asks for it, and why.
fn start(found: &Move, asked: &Asked) -> (Rank, Option<Easier>) {
    let eased = |why| (Rank::Easier, Some(why));
    if let Some(why) = asked.easiest {
        return eased(why);
    }
    if asked.skipped {
        return eased(Easier::Skipped);
    }
    match asked.leg {
        None | Some(SETTLE..) => return eased(Easier::LeftOut(LeftOut::BadDay)),
        Some(EASIER_FROM..) => return eased(Easier::Pain),
        Some(_) => {}
    }
    if let Some((_, led_to)) = asked.ranks.iter().find(|(id, _)| *id == found.id) {
        // After a clinician's yes it has begun anew, at the easiest.
        let anew = asked.cleared && *led_to == Rank::Easier;
        return (*led_to, anew.then_some(Easier::Cleared));
    }
    if asked.cleared {
        return eased(Easier::Cleared);
    }
    let concerns =
        |limit: &&Limit| limit.touches(found) || **limit == Limit::FootWeakness && on_feet(found);
    match asked.limits.iter().find(concerns) {
        Some(limit) => eased(Easier::LeftOut(LeftOut::Limit(*limit))),
        None => (Rank::Standard, None),
    }
}

fn on_feet(found: &Move) -> bool {
    let mut levels = found.levels.iter();
    levels.any(|level| level.position == Position::Stand)
}

/// Whether an exercise that was stopped stops this level too: it is that one, or one of both is a level of the other. A
/// position of rest is stopped only by itself.
fn is_stopped(stopped: &str, found: &Move, level: &Level) -> bool {
    let done = level.exercise.unwrap_or(found.id);
    let rests = exercise(done).is_some_and(|known| known.kind == Kind::Rest);
    match rests {
        true => stopped == done || stopped == found.id,
        false => are_related(stopped, found.id) || stopped == done,
    }
}

/// Whether a level fits the body, the hour and the place, and was not red today.
pub(super) fn fits(found: &Move, level: &Level, asked: &Asked) -> Result<(), LeftOut> {
    if asked.red.iter().any(|red| is_stopped(red, found, level)) {
        return Err(LeftOut::RedToday);
    }
    // A level that is another exercise has that one's limits too.
    let other = level.exercise.and_then(move_of).unwrap_or(found);
    let out = |limit: &&Limit| limit.leaves_out(found, level) || limit.leaves_out(other, level);
    if let Some(limit) = asked.limits.iter().find(out) {
        return Err(LeftOut::Limit(*limit));
    }
    if asked.up == Up::UnderOneHour && level.loads(Load::EndRangeBend) {
        return Err(LeftOut::Morning);
    }
    let here = match asked.place {
        Place::Mat => true,
        Place::Bed => !level.floor || level.bed,
        Place::Chair => matches!(level.position, Position::Chair | Position::Stand),
        Place::Standing => level.position == Position::Stand,
    };
    if here { Ok(()) } else { Err(LeftOut::Place) }
}

pub(super) fn taken(
    found: &'static Move,
    level: &Level,
    because: Because,
    asked: &Asked,
) -> Chosen {
    // A level that is a position of rest holds no effort.
    let rests = |id| exercise(id).is_some_and(|known| known.kind == Kind::Rest);
    let done = level.exercise.and_then(move_of).unwrap_or(found);
    let effort = done.hold > LONGEST_EFFORT && !level.exercise.is_some_and(rests);
    let short = asked.limits.contains(&Limit::Effort) && effort;
    Chosen {
        exercise: found.id,
        rank: level.rank,
        half: false,
        hold: short.then_some(LONGEST_EFFORT),
        hold_on: level.position == Position::Stand && asked.limits.contains(&Limit::Balance),
        seconds: level.seconds,
        because,
        easier: None,
    }
}

/// So many seconds may be spent lying on the back.
pub(super) fn room_on_back(asked: &Asked) -> u16 {
    match asked.limits.contains(&Limit::PregnantLate) {
        true => LONGEST_ON_BACK,
        false => u16::MAX,
    }
}

/// So many seconds of it are spent lying on the back.
pub(super) fn seconds_on_back(chosen: &Chosen) -> u16 {
    let level = move_of(chosen.exercise).and_then(|found| found.level(chosen.rank));
    match level.is_some_and(|level| level.position == Position::Back) {
        true => chosen.seconds,
        false => 0,
    }
}

/// Why what fits is not in the session after all.
pub(super) fn why_over(chosen: &Chosen, asked: &Asked) -> LeftOut {
    let late = asked.limits.contains(&Limit::PregnantLate);
    match late && seconds_on_back(chosen) > 0 {
        true => LeftOut::Limit(Limit::PregnantLate),
        false => LeftOut::Time,
    }
}

/// The session of a bad day: one position of rest with slow breathing, then knee rolls if they fit.
fn settle(asked: &Asked, pattern: Pattern) -> Session {
    let rest: &[&str] = match pattern {
        Pattern::Extension => &["lying-on-front", "side-lying", "legs-up-rest"],
        _ => &["legs-up-rest", "side-lying"],
    };
    let mut chosen: Vec<Chosen> = Vec::new();
    let mut left_out = Vec::new();
    let mut room = asked.minutes.seconds();
    let mut back = room_on_back(asked);
    let mut add = |ids: &[&str], chosen: &mut Vec<Chosen>| {
        for id in ids {
            let Some(found) = move_of(id) else { continue };
            if asked.swapped.contains(id) {
                left_out.push((found.id, LeftOut::Swapped));
                continue;
            }
            match choose(found, Because::Settles, asked) {
                Ok(fits) if fits.seconds <= room && seconds_on_back(&fits) <= back => {
                    room -= fits.seconds;
                    back -= seconds_on_back(&fits);
                    chosen.push(fits);
                    return;
                }
                Ok(over) => left_out.push((found.id, why_over(&over, asked))),
                Err(why) => left_out.push((found.id, why)),
            }
        }
    };
    add(rest, &mut chosen);
    if !chosen.is_empty() && asked.minutes > Minutes::Three {
        add(&["knee-rolls"], &mut chosen);
    }
    let used: u16 = chosen.iter().map(|chosen| chosen.seconds).sum();
    for other in MOVES {
        let known = chosen.iter().any(|c| c.exercise == other.id)
            || left_out.iter().any(|(id, _)| *id == other.id);
        if !known {
            left_out.push((other.id, LeftOut::BadDay));
        }
    }
    left_out.sort_by_key(|(id, _)| move_of(id).map(|found| found.number));
    Session {
        settles: true,
        breathing: asked.minutes.seconds().saturating_sub(used).min(BREATHING),
        pattern,
        chosen,
        left_out,
        turned: None,
        changed: Vec::new(),
    }
}
