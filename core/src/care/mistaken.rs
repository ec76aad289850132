//! Answers to a lock that bring something to light: "I ticked this by mistake", and what is true all the same; or what
//! got worse since a clinician's check (care rules, section 1). Usual practice.
//!
//! Must never let a sign that is told here for the first time pass without its tier.

use super::checking::urgency;
use super::triage::{Answer, Finding, counts, tier_of};
use crate::library::{ITEMS, Item, Risk, Tier, item};
use crate::record::{Day, Extent, SafetyCheck, Since, Written};

/// What is asked again: these items that locked, and all that the check asks in their groups, in its order. What
/// this version does not know comes last.
#[must_use]
pub fn asked_again(locked: &[String], risks: &[Risk]) -> Vec<String> {
    let is_locked = |item: &Item| locked.iter().any(|name| name == item.id);
    let groups: Vec<usize> = locked
        .iter()
        .filter_map(|name| Some(item(name)?.group))
        .collect();
    let asked = ITEMS.iter().filter(|item| {
        is_locked(item) || item.asked && groups.contains(&item.group) && counts(item, risks)
    });
    let mut all: Vec<String> = asked.map(|item| item.id.to_owned()).collect();
    let unknown = locked.iter().filter(|name| item(name).is_none());
    all.extend(unknown.cloned());
    all
}

/// What is true and did not lock, the most urgent first: "yes, or not sure" has the tier of what is new.
#[must_use]
pub fn found_anew(
    answers: &[(String, bool)],
    locked: &[String],
    risks: &[Risk],
) -> Vec<(&'static Item, Tier)> {
    let anew = answers
        .iter()
        .filter(|(name, is_true)| *is_true && !locked.contains(name));
    let found = anew.filter_map(|(name, _)| {
        let item = item(name)?;
        Some((item, tier_of(item, Answer::New, risks)?))
    });
    Finding::of(found.collect()).items
}

/// What got worse, or may have, since a clinician checked it, the most urgent first: it has the tier of what is new.
#[must_use]
pub fn worse_again(answers: &[(String, Since)], risks: &[Risk]) -> Vec<(&'static Item, Tier)> {
    let worse = answers.iter().filter(|(_, since)| !since.is_settled());
    let found = worse.filter_map(|(name, _)| {
        let item = item(name)?;
        Some((item, tier_of(item, Answer::New, risks)?))
    });
    Finding::of(found.collect()).items
}

/// The check that comes of it; `None` if nothing was found. It is one that was cut short: the rest of the list
/// was not asked, and is asked once nothing locks. `remembered` are the items that were known to be old and
/// checked.
#[must_use]
pub fn check_of(
    found: &[(&'static Item, Tier)],
    remembered: &[String],
    day: Day,
) -> Option<SafetyCheck> {
    let finding = Finding::of(found.to_vec());
    let is_new = |name: &String| found.iter().any(|(item, _)| item.id == name);
    let old = remembered.iter().filter(|name| !is_new(name));
    Some(SafetyCheck {
        day,
        written: Written::NOT_YET,
        extent: Extent::CutShort,
        found: Some(urgency(finding.tier?)),
        locked: finding
            .locking()
            .map(|(item, _)| item.id.to_owned())
            .collect(),
        checked: old.cloned().collect(),
    })
}
