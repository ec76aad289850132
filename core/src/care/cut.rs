//! What of all that fits is taken into the minutes (care rules, section 5). Usual practice, not yet reviewed by a clinician.
//!
//! One more limit must never bring an exercise in that it concerns: what it leaves out makes room, and that room is for
//! what it does not touch.

use super::limits::Limit;
use super::session::{Asked, Because, Chosen};
use super::tailor::{fitting, room_on_back, seconds_on_back};
use crate::library::{Pattern, move_of};
use std::collections::BTreeMap;

/// The exercises that are taken, in their order.
pub(super) fn cut(asked: &Asked, pattern: Pattern) -> Vec<Chosen> {
    let mut cuts = Cuts {
        asked,
        pattern,
        known: BTreeMap::new(),
    };
    let all = (1 << asked.limits.len()) - 1;
    cuts.under(all)
}

/// What is taken under each set of limits: a bit for each, by its place.
struct Cuts<'a> {
    asked: &'a Asked<'a>,
    pattern: Pattern,
    known: BTreeMap<u32, Vec<Chosen>>,
}

impl Cuts<'_> {
    fn under(&mut self, limits: u32) -> Vec<Chosen> {
        if let Some(known) = self.known.get(&limits) {
            return known.clone();
        }
        let held: Vec<Limit> = self.each(limits).map(|(_, limit)| limit).collect();
        let asked = Asked {
            limits: &held,
            ..self.asked.clone()
        };
        let mut offered = fitting(&asked, self.pattern, &mut Vec::new());
        offered.retain(|one| self.may_come(limits, one));
        let taken = filled(&offered, &asked);
        self.known.insert(limits, taken.clone());
        taken
    }

    /// Whether each limit that touches this exercise has found it there already.
    fn may_come(&mut self, limits: u32, one: &Chosen) -> bool {
        let Some(found) = move_of(one.exercise) else {
            return false;
        };
        let touching = self.each(limits).filter(|(_, limit)| limit.touches(found));
        let touching: Vec<u32> = touching.map(|(bit, _)| bit).collect();
        touching.into_iter().all(|bit| {
            let before = self.under(limits & !bit);
            before.iter().any(|taken| taken.exercise == one.exercise)
        })
    }

    /// The limits of this set, each with its bit.
    fn each(&self, limits: u32) -> impl Iterator<Item = (u32, Limit)> + use<'_> {
        let all = self.asked.limits.iter().enumerate();
        let bits = all.map(|(at, limit)| (1u32 << at, *limit));
        bits.filter(move |(bit, _)| limits & bit != 0)
    }
}

/// As many as fit into the minutes, in their order; one that the person likes stays.
fn filled(fitting: &[Chosen], asked: &Asked) -> Vec<Chosen> {
    let most = asked.minutes.exercises();
    let fill = |first: Option<Chosen>| {
        let mut room = asked.minutes.seconds();
        let mut back = room_on_back(asked);
        let mut taken: Vec<Chosen> = Vec::new();
        for chosen in first.iter().chain(fitting) {
            let known = taken.iter().any(|t| t.exercise == chosen.exercise);
            let on_back = seconds_on_back(chosen);
            if !known && taken.len() < most && chosen.seconds <= room && on_back <= back {
                room -= chosen.seconds;
                back -= on_back;
                taken.push(*chosen);
            }
        }
        taken
    };
    let plain = fill(None);
    let is_liked = |chosen: &&Chosen| asked.liked.contains(&chosen.exercise);
    if plain.iter().any(|chosen| is_liked(&chosen)) {
        return plain;
    }
    let Some(liked) = fitting.iter().find(is_liked) else {
        return plain;
    };
    let liked = Chosen {
        because: Because::Liked,
        ..*liked
    };
    let with = fill(Some(liked));
    if with.iter().any(|chosen| chosen.exercise == liked.exercise) {
        with
    } else {
        plain
    }
}
