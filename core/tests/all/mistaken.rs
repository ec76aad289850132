//! Care rules, section 1: "I ticked this by mistake", and what its group tells when it is asked again.

use crate::common::{day, record};
use crate::life::{Life, TODAY, today};
use legwork_core::care::facts::facts;
use legwork_core::care::gate::{Check, Door, Gate, gate};
use legwork_core::care::known::remembered;
use legwork_core::care::mistaken::{asked_again, check_of, found_anew};
use legwork_core::library::{ITEMS, Risk, Tier, Unchecked, item};
use legwork_core::record::*;

fn names(of: &[&str]) -> Vec<String> {
    of.iter().map(|name| (*name).to_owned()).collect()
}

fn told(of: &[(&str, bool)]) -> Vec<(String, bool)> {
    let told = |(name, is_true): &(&str, bool)| ((*name).to_owned(), *is_true);
    of.iter().map(told).collect()
}

/// Proves gate-mistaken-tick.
#[test]
fn the_whole_group_is_asked_again_as_the_check_asks_it() {
    let legs: Vec<&str> = asked_again(&names(&["both-legs"]), &[])
        .iter()
        .filter_map(|name| Some(item(name)?.id))
        .collect();
    let group = item("both-legs").unwrap().group;
    let whole: Vec<&str> = ITEMS
        .iter()
        .filter(|item| item.asked && item.group == group)
        .map(|item| item.id)
        .collect();
    assert_eq!(legs, whole);
    let bones = |risks: &[Risk]| asked_again(&names(&["lump"]), risks);
    assert!(
        !bones(&[]).contains(&"cancer-night".to_owned()),
        "it needs a risk factor"
    );
    assert!(bones(&[Risk::CancerEver]).contains(&"cancer-night".to_owned()));
    // What locked is asked whatever has changed since, and what a later version knows comes last.
    let locked = names(&["of-a-later-one", "cancer-pain"]);
    let asked = asked_again(&locked, &[]);
    assert!(asked.contains(&"cancer-pain".to_owned()));
    assert_eq!(asked.last(), Some(&"of-a-later-one".to_owned()));
}

/// Proves gate-mistaken-tick, check-yes-or-not-sure.
#[test]
fn what_is_true_of_the_group_and_did_not_lock_has_the_tier_of_what_is_new() {
    for other in ITEMS.iter().filter(|other| other.id != "lump") {
        let answers = told(&[("lump", false), (other.id, true)]);
        let found = found_anew(&answers, &names(&["lump"]), &Risk::ALL);
        assert_eq!(found, [(other, other.tier)], "{}", other.id);
        let check = check_of(&found, &[], today()).unwrap();
        assert!(check.is_sound(), "{}", other.id);
        assert_eq!(check.is_lock(), other.tier != Tier::See, "{}", other.id);
        assert_eq!(
            check.extent,
            Extent::CutShort,
            "the rest of the list was not asked"
        );
    }
    let locked = names(&["saddle"]);
    let none = found_anew(&told(&[("saddle", true), ("bladder", false)]), &locked, &[]);
    assert_eq!(
        check_of(&none, &[], today()),
        None,
        "what locked goes on locking by itself"
    );
    let cancer = told(&[("lump", false), ("cancer-pain", true)]);
    assert_eq!(
        found_anew(&cancer, &names(&["lump"]), &[]),
        [],
        "it needs a risk factor"
    );
}

#[test]
fn the_most_urgent_of_several_is_named_and_all_that_lock_are() {
    let answers = told(&[
        ("calf", true),
        ("weakness", true),
        ("cold-leg", true),
        ("both-legs", false),
    ]);
    let found = found_anew(&answers, &names(&["both-legs"]), &[]);
    let old = names(&["weakness", "lump"]);
    let check = check_of(&found, &old, today()).unwrap();
    assert_eq!(check.found, Some(Urgency::Call));
    assert_eq!(check.locked.first(), Some(&"cold-leg".to_owned()));
    assert_eq!(check.locked.len(), 3);
    assert_eq!(
        check.checked,
        ["lump"],
        "what is new is remembered as old no more"
    );
    assert_eq!(item("cold-leg").unwrap().unchecked, Unchecked::NotAsked);
}

/// The record after a check with this lock, a mistaken tick answered so, and the check that comes of it.
fn after(locked: &str, answers: &[(&str, bool)]) -> Life {
    let life = Life::answered().checked(1, Extent::Full);
    let life = life.with(Entry::Check(SafetyCheck {
        day: today(),
        written: Written {
            order: 50,
            minute: None,
        },
        extent: Extent::CutShort,
        found: Some(Urgency::Go),
        locked: names(&[locked]),
        checked: Vec::new(),
    }));
    let lock = life.lines.last().unwrap().id;
    let answers = told(answers);
    let life = life.with(Entry::Release(Release {
        day: today(),
        written: Written {
            order: 51,
            minute: None,
        },
        locks: vec![lock],
        how: LockAnswer::Mistake(answers.clone()),
    }));
    let held = record(life.lines.clone());
    let found = found_anew(&answers, &names(&[locked]), &[]);
    match check_of(&found, &remembered(&held), day(TODAY)) {
        Some(check) => life.with(Entry::Check(SafetyCheck {
            written: Written {
                order: 52,
                minute: None,
            },
            ..check
        })),
        None => life,
    }
}

/// Proves gate-mistaken-tick, gate-release-rest-of-check.
#[test]
fn another_sign_of_the_group_that_is_true_stops_at_once_and_the_list_is_finished_afterwards() {
    let life = after("both-legs", &[("both-legs", false), ("cold-leg", true)]);
    let held = life.record();
    for door in Door::ALL {
        let said = gate(&facts(&held, today(), Some(3)), today(), door);
        let by_the_new_one = matches!(&said, Gate::Locked(Urgency::Call, locks)
            if locks.len() == 1 && locks[0].items == ["cold-leg"]);
        assert!(by_the_new_one, "{door:?}: {said:?}");
    }
    let today_only = after("both-legs", &[("both-legs", false), ("calf", true)]);
    assert!(matches!(
        today_only.asks(Door::Session),
        Gate::Locked(Urgency::Today, _)
    ));
    let nothing = after("both-legs", &[("both-legs", false), ("calf", false)]);
    assert_eq!(nothing.asks(Door::Session), Gate::CheckFirst(Check::Full));
}
