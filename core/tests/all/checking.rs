//! Care rules, section 2: the safety check, screen by screen.

use crate::common::day;
use legwork_core::care::checking::{Asks, Checking, Missing, Told};
use legwork_core::care::triage::{Answer, Began};
use legwork_core::library::{GROUPS, ITEMS, Item, Risk, Unchecked, item};
use legwork_core::record::{Extent, Urgency};

const RISKS: [Risk; 2] = [Risk::CancerEver, Risk::Age65];

fn at(id: &str) -> usize {
    ITEMS.iter().position(|item| item.id == id).unwrap()
}

/// A check at this screen, with everything before it answered by "None of these".
fn on_screen(of: &Item) -> Checking {
    let mut checking = Checking::new(false);
    while checking.at < of.group {
        checking.tick_none(&RISKS);
        assert_eq!(checking.missing(&RISKS), None);
        checking.at += 1;
    }
    checking
}

#[test]
fn every_item_is_on_one_screen_unless_it_needs_a_risk_factor_that_is_not_there() {
    let checking = Checking::new(false);
    assert_eq!(checking.screens(), GROUPS.len());
    let shown = |risks: &[Risk]| {
        let screens = (0..checking.screens()).flat_map(|screen| checking.items(screen, risks));
        screens.collect::<Vec<_>>()
    };
    let all: Vec<usize> = (0..ITEMS.len()).filter(|at| ITEMS[*at].asked).collect();
    // A stop tells the first of these; the others were asked by earlier versions, with several ideas in one.
    let not_asked: Vec<&str> = ITEMS
        .iter()
        .filter(|item| !item.asked)
        .map(|item| item.id)
        .collect();
    assert_eq!(
        not_asked,
        [
            "sudden-weakness",
            "unsteady",
            "chest",
            "tearing",
            "fever",
            "cancer-pain",
            "band"
        ]
    );
    let every = [
        Risk::CancerEver,
        Risk::Infection,
        Risk::Steroids,
        Risk::Age55,
    ];
    assert_eq!(shown(&every), all);
    let hidden: Vec<&str> = all
        .iter()
        .filter(|at| !shown(&[]).contains(at))
        .map(|at| ITEMS[*at].id)
        .collect();
    assert_eq!(
        hidden,
        [
            "new-severe",
            "small-fall",
            "cancer-new",
            "cancer-worse",
            "cancer-night",
            "cancer-always",
            "first-late"
        ]
    );
}

#[test]
fn a_screen_without_an_answer_is_not_none_of_these() {
    let mut checking = Checking::new(false);
    assert_eq!(checking.missing(&RISKS), Some(Missing::Tick));
    checking.tick_none(&RISKS);
    assert_eq!(checking.missing(&RISKS), None);
    checking.tick_none(&RISKS);
    assert_eq!(checking.missing(&RISKS), Some(Missing::Tick), "taken back");
    checking.tick_none(&RISKS);
    checking.tell(at("saddle"), Told::Ticked);
    assert!(!checking.none(0), "a tick takes it away");
    assert_eq!(
        checking.missing(&RISKS),
        Some(Missing::Answer(at("saddle")))
    );
    checking.tick_none(&RISKS);
    assert_eq!(
        checking.told(at("saddle")),
        Told::No,
        "and the other way round"
    );
}

/// Every way through the questions of an item, with what it comes to.
fn ways(item: &Item) -> Vec<(Vec<(Asks, usize)>, Told)> {
    let mut done = Vec::new();
    let mut open = vec![(Vec::new(), Told::Ticked)];
    while let Some((way, told)) = open.pop() {
        let asked = *told.asked(item).last().unwrap();
        let buttons = if asked == Asks::Before { 3 } else { 2 };
        for button in 0..buttons {
            let next = Told::answered(item, asked, button);
            let mut way: Vec<(Asks, usize)> = way.clone();
            way.push((asked, button));
            match next {
                Told::Is(_) | Told::No => done.push((way, next)),
                _ => open.push((way, next)),
            }
        }
    }
    done
}

/// Proves check-new-or-long, check-yes-or-not-sure, check-long-asks-who-checked.
#[test]
fn every_item_is_asked_what_its_kind_needs_and_every_button_shows_as_pressed() {
    for item in ITEMS {
        let ways = ways(item);
        let expected = match item.unchecked {
            Unchecked::NotAsked => 2,
            Unchecked::TodayUnlessBefore => 5,
            Unchecked::Today | Unchecked::See => 3,
        };
        assert_eq!(ways.len(), expected, "{}", item.id);
        for (way, told) in ways {
            if told == Told::No {
                continue;
            }
            let asked: Vec<Asks> = way.iter().map(|(asked, _)| *asked).collect();
            assert_eq!(told.asked(item), asked, "{}", item.id);
            for (asked, button) in way {
                assert_eq!(told.pressed(asked), Some(button), "{} {asked:?}", item.id);
            }
        }
    }
}

/// Proves check-emergency-stops-list.
#[test]
fn every_emergency_in_the_middle_of_the_list_stops_it_and_locks() {
    for (place, item) in ITEMS.iter().enumerate() {
        for (_, told) in ways(item) {
            let mut checking = on_screen(item);
            checking.tell(place, told);
            let stops = checking.is_emergency(&RISKS);
            let entry = checking.entry(&RISKS, &[], day("2026-11-24"));
            let emergency = matches!(entry.found, Some(Urgency::Call | Urgency::Go));
            assert_eq!(stops, emergency, "{} {told:?}", item.id);
            assert!(entry.is_sound());
            assert_eq!(
                entry.is_lock(),
                entry.locked == [item.id],
                "{} {told:?}",
                item.id
            );
            let extent = if stops {
                Extent::CutShort
            } else {
                Extent::Full
            };
            assert_eq!(entry.extent, extent);
        }
    }
}

#[test]
fn what_comes_after_the_screen_that_is_shown_does_not_count() {
    let mut checking = on_screen(item("lump").unwrap());
    checking.tell(at("lump"), Told::Is(Answer::New));
    checking.at = 0;
    assert_eq!(checking.entry(&RISKS, &[], day("2026-11-24")).found, None);
}

/// Proves check-long-checked.
#[test]
fn old_and_checked_is_remembered_until_something_else_is_told() {
    let known = ["lump".to_owned(), "both-legs".to_owned()];
    let entry = |told: Option<Told>| {
        let mut checking = on_screen(item("lump").unwrap());
        if let Some(told) = told {
            checking.tell(at("lump"), told);
        }
        checking.entry(&RISKS, &known, day("2026-11-24")).checked
    };
    assert_eq!(entry(None), ["lump", "both-legs"]);
    assert_eq!(entry(Some(Told::Is(Answer::New))), ["both-legs"]);
    assert_eq!(
        entry(Some(Told::Is(Answer::Checked))),
        ["both-legs", "lump"]
    );
    assert_eq!(
        entry(Some(Told::Is(Answer::Unchecked(Began::Unsure)))),
        ["both-legs"]
    );
}

/// Proves check-short-one-screen.
#[test]
fn the_short_check_is_one_screen_with_its_own_items() {
    let mut checking = Checking::new(true);
    assert_eq!(checking.screens(), 1);
    let asked: Vec<&str> = checking
        .items(0, &[])
        .iter()
        .map(|at| ITEMS[*at].id)
        .collect();
    assert_eq!(
        asked,
        [
            "saddle",
            "bladder",
            "bowel",
            "both-legs",
            "weak-suddenly",
            "weaker-fast",
            "weakness"
        ]
    );
    checking.tick_none(&[]);
    let entry = checking.entry(&[], &[], day("2026-11-24"));
    assert_eq!((entry.extent, entry.found), (Extent::Short, None));
    checking.tell(at("saddle"), Told::Is(Answer::New));
    checking.tell(at("weakness"), Told::Is(Answer::New));
    let entry = checking.entry(&[], &[], day("2026-11-24"));
    assert_eq!(
        (entry.extent, entry.found),
        (Extent::Short, Some(Urgency::Go))
    );
    // All of one screen counts, in whatever order it was told; also what is ticked and was not asked any more.
    assert_eq!(entry.locked, ["saddle", "weakness"]);
    checking.tell(at("both-legs"), Told::Ticked);
    let entry = checking.entry(&[], &[], day("2026-11-24"));
    assert_eq!(entry.locked, ["saddle", "both-legs", "weakness"]);
    // Where nothing stops the list, a tick without an answer is none yet.
    let mut checking = Checking::new(true);
    checking.tell(at("weakness"), Told::Ticked);
    let entry = checking.entry(&[], &[], day("2026-11-24"));
    assert_eq!(entry.found, None);
    assert!(checking.missing(&[]).is_some());
}

#[test]
fn a_draft_reads_back_and_another_versions_draft_begins_anew() {
    for short in [false, true] {
        let mut checking = Checking::new(short);
        checking.tell(at("saddle"), Told::OldUnchecked);
        checking.tell(at("bladder"), Told::Is(Answer::Unchecked(Began::Since)));
        assert_eq!(Checking::parse(&checking.text(), short), checking);
        assert!(
            checking
                .text()
                .bytes()
                .all(|b| b.is_ascii_digit() || b == b' ')
        );
        for text in ["", "0", "0 123 00000", "9 0 0", "x y z"] {
            assert_eq!(Checking::parse(text, short), Checking::new(short));
        }
    }
}
