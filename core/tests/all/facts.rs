//! Care rules, sections 1 to 3: what the entries of a record come to before the gate.

use crate::common::day;
use crate::life::{Life, TODAY, today};
use legwork_core::care::answers::skipped;
use legwork_core::care::checking::Checking;
use legwork_core::care::due::{due, waiting};
use legwork_core::care::facts::{asked_now, facts, is_cut_short, put_off_today, week_mean};
use legwork_core::care::gate::{Check, Door, Gate, gate};
use legwork_core::care::known::{limits, risks, risks_for_a_check};
use legwork_core::care::limited::{TAKEN_AWAY, held, kept_beside};
use legwork_core::care::limits::Limit;
use legwork_core::library::{ITEMS, QUESTIONS, Risk};
use legwork_core::record::*;

/// What a session is asked first, in this life.
fn first(life: Life) -> Gate {
    life.asks(Door::Session)
}

/// Proves gate-no-full-check.
#[test]
fn a_newcomer_is_asked_for_what_the_rules_need() {
    assert_eq!(first(Life::default()), Gate::CheckFirst(Check::Unanswered));
    assert_eq!(first(Life::answered()), Gate::CheckFirst(Check::Full));
    assert_eq!(first(Life::answered().checked(3, Extent::Full)), Gate::Open);
    assert_eq!(
        first(Life::answered().checked(3, Extent::Short)),
        Gate::CheckFirst(Check::Full)
    );
    assert_eq!(
        first(Life::answered().checked(3, Extent::CutShort)),
        Gate::CheckFirst(Check::Full)
    );
}

/// Proves gate-skipped-question, start-skipped-learn-only.
#[test]
fn every_safety_question_that_is_not_answered_or_cannot_be_read_keeps_the_gate_shut() {
    let needed: Vec<&str> = QUESTIONS
        .iter()
        .filter(|q| q.safety)
        .map(|q| q.id)
        .collect();
    assert_eq!(needed, ["age", "risks", "limits", "first"]);
    for name in needed {
        for value in ["", "2026-11-24", "2026-11-24 of-a-later-version"] {
            let life = Life::answered().checked(3, Extent::Full).told(name, value);
            assert_eq!(
                first(life),
                Gate::CheckFirst(Check::Unanswered),
                "{name}: {value:?}"
            );
        }
    }
    assert!(skipped(&Life::answered().record()));
}

/// Proves gate-under-18, gate-fused-spine, gate-broken-bone, gate-cancer-or-inflamed-spine, gate-severe-pain.
/// Proves gate-time-ends-by-itself, gate-clinician-says-yes.
#[test]
fn what_sends_to_a_clinician_is_read_from_the_answers_and_ends_with_a_visit() {
    let life = || Life::answered().checked(3, Extent::Full);
    let visit = |on: &str, cleared: &[&str]| {
        Entry::Visit(Visit {
            day: today(),
            written: Written::NOT_YET,
            who: String::new(),
            on: day(on),
            cleared: cleared.iter().map(|name| (*name).to_owned()).collect(),
        })
    };
    let shut = |life: Life| matches!(first(life), Gate::ClinicianFirst(_));
    assert!(shut(life().told("age", "2026-11-24 under-18")));
    assert!(shut(life().told("first", "2026-11-24 fusion")));
    assert!(shut(life().told("first", "2026-11-24 fracture=2026-11-01")));
    assert!(!shut(
        life().told("first", "2026-11-24 fracture=2026-07-01")
    ));
    let fused = || life().told("first", "2026-11-24 fusion cancer");
    assert!(shut(fused().with(visit("2026-11-20", &["fusion"]))));
    assert!(!shut(fused().with(visit(
        "2026-11-20",
        &["fusion", "cancer", "of-a-later-one"]
    ))));
    assert!(shut(fused().with(visit("2026-11-20", &[]))));
    let severe = || life().told("severe", "yes 2026-11-24");
    let at = |life: Life, leg| gate(&facts(&life.record(), today(), leg), today(), Door::Session);
    assert!(matches!(at(severe(), Some(8)), Gate::ClinicianFirst(_)));
    assert!(matches!(at(severe(), None), Gate::ClinicianFirst(_)));
    assert_eq!(at(severe(), Some(7)), Gate::Open);
    assert_eq!(
        at(life().told("severe", "no 2026-11-24"), Some(8)),
        Gate::Open
    );
}

/// Proves gate-limits-like-others, limits-foot-weakness.
#[test]
fn limits_are_told_remembered_or_come_with_a_condition() {
    let of = |name: &str, value: &str| {
        let life = Life::answered().told(name, &format!("{TODAY} {value}"));
        limits(&life.record(), today())
    };
    assert_eq!(of("limits", "none"), []);
    assert_eq!(
        of("limits", "kneeling dizzy"),
        [Limit::Kneeling, Limit::Dizzy]
    );
    assert_eq!(of("risks", "bone-thinning"), [Limit::BoneThinning]);
    assert_eq!(of("first", "fragility"), [Limit::BoneThinning]);
    assert_eq!(of("first", "falls"), [Limit::Balance]);
    assert_eq!(of("first", "hip-12=2026-01-01"), [Limit::NewHip]);
    assert_eq!(of("first", "surgery=2026-11-01"), [Limit::SpineHeals]);
    assert_eq!(of("first", "surgery=2026-01-01"), []);
    assert_eq!(of("first", "fusion"), [Limit::SpineHeals]);
    // 16 weeks are over 24 weeks before the day on which the baby is due.
    let late = [Limit::Pregnant, Limit::PregnantLate];
    assert_eq!(of("first", "pregnant=2027-05-11"), late);
    assert_eq!(of("first", "pregnant=2027-05-12"), [Limit::Pregnant]);
    assert_eq!(of("first", "pregnant"), late);
    assert_eq!(of("first", "birth=2026-11-01"), [Limit::Pregnant]);
    assert_eq!(of("first", "pregnant=2026-09-02"), late);
    assert_eq!(
        of("first", "pregnant=2026-09-01"),
        [],
        "12 weeks after the day it was due"
    );
    let mut weak = SafetyCheck {
        day: today(),
        written: Written::NOT_YET,
        extent: Extent::Full,
        found: None,
        locked: Vec::new(),
        checked: vec!["weakness".into()],
    };
    let remembered = |check: &SafetyCheck| {
        limits(
            &Life::answered().with(Entry::Check(check.clone())).record(),
            today(),
        )
    };
    assert_eq!(remembered(&weak), [Limit::FootWeakness]);
    weak.checked = vec!["lump".into()];
    assert_eq!(remembered(&weak), []);
}

#[test]
fn risk_factors_come_from_three_questions() {
    let life = Life::answered()
        .told("age", "2026-11-24 65")
        .told("risks", "2026-11-24 steroids")
        .told("first", "2026-11-24 cancer injection=2026-11-01 fragility");
    assert_eq!(
        risks(&life.record()),
        [
            Risk::CancerEver,
            Risk::Steroids,
            Risk::BoneThinning,
            Risk::SpinalInjection,
            Risk::Age65
        ]
    );
}

/// Proves check-risk-factors.
#[test]
fn a_check_asks_with_every_risk_factor_until_age_and_risks_are_told() {
    let of = |life: Life| risks_for_a_check(&life.record());
    assert_eq!(of(Life::default()), Risk::ALL);
    let whole = || {
        Life::default()
            .told("age", "2026-11-24 18")
            .told("risks", "2026-11-24 steroids")
            .told("first", "2026-11-24 none")
    };
    assert_eq!(of(whole()), [Risk::Steroids]);
    for name in ["age", "risks"] {
        for unreadable in ["", "2026-11-24", "2026-11-24 of-a-later-version"] {
            assert_eq!(
                of(whole().told(name, unreadable)),
                Risk::ALL,
                "{name}: {unreadable:?}"
            );
        }
    }
    // First steps asks for what sends to a clinician after the check: until then what was told holds, and then it adds.
    let before = Life::default()
        .told("age", "2026-11-24 18")
        .told("risks", "2026-11-24 none");
    assert_eq!(of(before.clone()), []);
    assert_eq!(
        of(before
            .clone()
            .told("first", "2026-11-24 of-a-later-version")),
        []
    );
    assert_eq!(
        of(before
            .clone()
            .told("first", "2026-11-24 fragility=2026-10-01")),
        [Risk::BoneThinning]
    );
    assert_eq!(of(before.told("risks", "2026-11-24")), Risk::ALL);
    // So nobody is missed: what counts only with a risk factor is asked of somebody who was not asked for one.
    let asked = |risks: &[Risk]| {
        let checking = Checking::new(false);
        let screens = (0..checking.screens()).map(|screen| checking.items(screen, risks).len());
        screens.sum::<usize>()
    };
    let every = ITEMS.iter().filter(|item| item.asked).count();
    assert_eq!(asked(&of(Life::default())), every);
    assert!(asked(&of(whole())) < every);
}

/// Proves check-put-off-twice.
#[test]
fn a_check_that_may_wait_is_asked_for_at_the_door_until_it_was_put_off_for_today() {
    let at =
        |life: Life, door| waiting(&facts(&life.record(), today(), None).safety, today(), door);
    let old = || Life::answered().checked(30, Extent::Full);
    assert_eq!(at(old(), Door::Session), Some(Check::Full));
    assert_eq!(at(old().told("putoff", TODAY), Door::Session), None);
    assert_eq!(
        at(old().told("putoff", "2026-11-23"), Door::Session),
        Some(Check::Full)
    );
    let away = || Life::answered().checked(20, Extent::Full).felt(14, 3, 3);
    assert_eq!(at(away(), Door::Session), Some(Check::Short));
    assert_eq!(
        at(Life::answered().checked(3, Extent::Full), Door::Session),
        None
    );
    // What cannot wait is the gate's to say.
    assert_eq!(at(old(), Door::FirstSession), None);
    assert_eq!(
        at(old().told("putoff", "2026-11-22 2026-11-23"), Door::Session),
        None
    );
}

/// Proves gate-release-rest-of-check.
#[test]
fn a_list_that_stopped_early_is_cut_short_until_a_whole_one_is_made() {
    let cut = || {
        Life::answered()
            .checked(9, Extent::Full)
            .checked(2, Extent::CutShort)
    };
    let is = |life: Life| is_cut_short(&life.record(), today());
    assert!(is(cut()) && is(cut().checked(0, Extent::Short)) && is(cut().checked(0, Extent::Stop)));
    assert!(!is(cut().checked(0, Extent::Full)) && !is(Life::answered().checked(9, Extent::Full)));
    assert!(!is(Life::answered()));
}

#[test]
fn something_new_asks_for_the_full_check_also_on_the_day_of_one() {
    let life = || Life::answered().checked(0, Extent::Full);
    let asked = asked_now(&life().record(), today());
    let due = Gate::CheckFirst(Check::Full);
    let half_dose = |life: Life| life.asks(Door::HalfDose);
    assert_eq!(half_dose(life()), Gate::Open);
    assert_eq!(half_dose(life().told("askfull", &asked)), due);
    assert_eq!(
        half_dose(life().told("askfull", &asked).checked(0, Extent::Short)),
        due
    );
    assert_eq!(
        half_dose(life().told("askfull", &asked).checked(0, Extent::Full)),
        Gate::Open
    );
}

/// A check that was made before, and comes in by a merge, answers nothing.
#[test]
fn what_was_asked_for_is_answered_only_by_a_check_after_it() {
    let life = || Life::answered().checked(3, Extent::Full);
    let asked = asked_now(&life().record(), today());
    let due = Gate::CheckFirst(Check::Full);
    let told = || life().told("askfull", &asked);
    assert_eq!(told().asks(Door::Session), due);
    assert_eq!(told().checked(9, Extent::Full).asks(Door::Session), due);
    assert_eq!(told().checked(0, Extent::Short).asks(Door::Session), due);
    assert_eq!(
        told().checked(0, Extent::Full).asks(Door::Session),
        Gate::Open
    );
    // Asked while the clock was ahead: a check of today answers it.
    let ahead = life().told("askfull", "2031-01-01 4");
    assert_eq!(ahead.clone().asks(Door::Session), due);
    assert_eq!(
        ahead.checked(0, Extent::Full).asks(Door::Session),
        Gate::Open
    );
}

/// Numbness that stopped a session is asked about also when that session was deleted.
#[test]
fn the_short_check_that_a_session_asked_for_outlives_its_entry() {
    let life = || Life::answered().checked(3, Extent::Full);
    let asked = asked_now(&life().record(), today());
    let due = Gate::CheckFirst(Check::Short);
    let told = || life().told("askshort", &asked);
    assert_eq!(told().asks(Door::Session), due);
    for extent in [Extent::Short, Extent::Full] {
        assert_eq!(told().checked(0, extent).asks(Door::Session), Gate::Open);
    }
}

/// A check under a clock that was ahead holds for no day, and hides no other.
#[test]
fn a_check_of_a_day_ahead_says_nothing() {
    let wrong = |extent| Life::answered().checked(5, Extent::Full).ahead(400, extent);
    assert_eq!(wrong(Extent::Full).asks(Door::Session), Gate::Open);
    let old = Life::answered()
        .checked(40, Extent::Full)
        .ahead(400, Extent::Full);
    let off = old.told("putoff", "2026-11-20 2026-11-21");
    assert_eq!(
        off.clone().asks(Door::Session),
        Gate::CheckFirst(Check::Full)
    );
    assert_eq!(off.checked(0, Extent::Full).asks(Door::Session), Gate::Open);
    let numb = wrong(Extent::Short).told("askshort", &format!("{TODAY} 9"));
    assert_eq!(numb.asks(Door::Session), Gate::CheckFirst(Check::Short));
    let only = Life::answered().ahead(3, Extent::Full);
    assert_eq!(only.asks(Door::Session), Gate::CheckFirst(Check::Full));
}

/// A yes to an earlier operation, or to a cancer of years ago, opens nothing that is told anew.
#[test]
fn a_condition_without_a_day_is_opened_only_by_a_yes_since_it_is_told() {
    use legwork_core::care::known::{since_of, told_since};
    let setting = since_of("first").unwrap();
    let ticks = |life: Life, names: &[&str], day: Day| {
        let since = told_since(&life.clone().record(), "first", names, day);
        let chosen = if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(" ")
        };
        life.told(setting, &since)
            .told("first", &format!("{day} {chosen}"))
    };
    let visit = |life: Life, ago: u64, name: &str| {
        life.with(Entry::Visit(Visit {
            day: today().minus(ago),
            written: Written::NOT_YET,
            who: String::new(),
            on: today().minus(ago),
            cleared: vec![name.to_owned()],
        }))
    };
    let opens = |life: Life| life.asks(Door::Session) == Gate::Open;
    for name in ["surgery", "cancer", "falls", "fusion", "inflamed"] {
        let life = || Life::answered().checked(3, Extent::Full);
        let told = ticks(life(), &[name], today().minus(400));
        assert!(!opens(told.clone()), "{name}");
        let cleared = visit(told.clone(), 390, name);
        assert!(opens(cleared.clone()), "{name}: told, then a yes");
        // Looked at again and left as it is, also beside another one: the yes stays.
        let again = ticks(cleared.clone(), &[name], today().minus(2));
        assert!(opens(again), "{name}: told again as before");
        // Gone, and back.
        let gone = ticks(cleared, &[], today().minus(100));
        assert!(opens(gone.clone()));
        let back = ticks(gone, &[name], today().minus(1));
        assert!(!opens(back.clone()), "{name}: told anew");
        assert!(opens(visit(back, 0, name)), "{name}: and a new yes");
    }
    // Of a record without that setting, as before.
    let early = Life::answered().checked(3, Extent::Full);
    let early = early.told("first", &format!("{TODAY} cancer"));
    assert!(opens(visit(early, 30, "cancer")));
    // All options at once fit into a setting.
    let all: Vec<&str> = QUESTIONS
        .iter()
        .find(|q| q.id == "first")
        .unwrap()
        .options
        .iter()
        .map(|o| o.id)
        .collect();
    let text = told_since(&Life::default().record(), "first", &all, today());
    assert!(text.len() <= MAX_SETTING, "{}", text.len());
    for question in ["limits", "risks"] {
        let limits = QUESTIONS.iter().find(|q| q.id == question).unwrap();
        let all: Vec<&str> = limits.options.iter().map(|o| o.id).collect();
        let text = told_since(&Life::default().record(), question, &all, today());
        assert!(text.len() <= MAX_SETTING, "{question}: {}", text.len());
    }
}

/// A question answered on this day with these options, and what is kept beside it, one after the other as the page does.
fn answered_on(life: Life, question: &str, on: &str, options: &str) -> Life {
    let names: Vec<&str> = options
        .split(' ')
        .filter_map(|option| option.split('=').next())
        .filter(|name| *name != "none")
        .collect();
    let beside = kept_beside(&life.clone().record(), question, &names, day(on));
    let life = beside
        .iter()
        .fold(life, |life, (name, value)| life.told(name, value));
    life.told(question, &format!("{on} {options}"))
}

fn holds(life: &Life, limit: Limit, on: &str) -> bool {
    let held = held(&life.clone().record());
    held.iter()
        .any(|held| held.limit == limit && held.on(day(on)))
}

/// A limit holds from the day on which it is told until the day on which it is taken away, or ends by itself.
#[test]
fn limits_hold_on_their_days() {
    let told = |life: Life, on: &str, options: &str| answered_on(life, "limits", on, options);
    let on = holds;
    let life = told(Life::default(), "2026-01-05", "balance");
    let life = told(life, "2026-02-05", "balance knees");
    assert!(on(&life, Limit::Balance, "2026-01-05") && !on(&life, Limit::Balance, "2026-01-04"));
    assert!(on(&life, Limit::Knees, "2026-11-24") && !on(&life, Limit::Knees, "2026-02-04"));
    let life = told(life, "2026-03-05", "knees");
    assert!(on(&life, Limit::Balance, "2026-03-04") && !on(&life, Limit::Balance, "2026-03-05"));
    assert!(on(&life, Limit::Knees, "2026-11-24"));
    // Told again, it holds again, and the time between stays free.
    let life = told(life, "2026-05-05", "balance knees");
    assert!(on(&life, Limit::Balance, "2026-02-01") && on(&life, Limit::Balance, "2026-05-05"));
    assert!(!on(&life, Limit::Balance, "2026-04-01"));
    let operated = life.told("first", "2026-06-01 surgery=2026-05-20");
    assert!(on(&operated, Limit::SpineHeals, "2026-08-11"));
    assert!(
        !on(&operated, Limit::SpineHeals, "2026-08-12"),
        "84 days later"
    );
    // More than fits: the earliest are left out, and the rest can be read.
    let many = (0..20).fold(Life::default(), |life, n| {
        let on = day("2026-01-01").plus(n).to_string();
        told(life, &on, if n % 2 == 0 { "floor-but-bed" } else { "none" })
    });
    let record = many.record();
    let kept = record.setting(TAKEN_AWAY).unwrap();
    assert!(
        kept.len() <= MAX_SETTING && !kept.is_empty(),
        "{}",
        kept.len()
    );
    assert_eq!(held(&record).len(), kept.split(' ').count());
}

/// What brings a limit, such as thin bones or an operation, may be taken away, too: what was decided while it held stays.
#[test]
fn what_brings_a_limit_holds_on_its_days_too() {
    let (told, on) = (answered_on, holds);
    let from_to = |life: &Life, limit: Limit, first: &str, end: &str| {
        assert!(on(life, limit, first), "{limit:?} on {first}");
        assert!(!on(life, limit, &day(first).minus(1).to_string()));
        assert!(on(life, limit, &day(end).minus(1).to_string()));
        assert!(!on(life, limit, end), "{limit:?} on {end}");
    };
    let bones = told(Life::default(), "risks", "2026-01-05", "bone-thinning");
    let bones = told(bones, "risks", "2026-02-05", "none");
    from_to(&bones, Limit::BoneThinning, "2026-01-05", "2026-02-05");
    for (option, limit) in [
        ("fusion", Limit::SpineHeals),
        ("fragility", Limit::BoneThinning),
        ("falls", Limit::Balance),
        ("hip-12=2025-06-01", Limit::NewHip),
        ("surgery=2026-01-01", Limit::SpineHeals),
        ("pregnant=2026-05-01", Limit::Pregnant),
    ] {
        let life = told(Life::default(), "first", "2026-01-05", option);
        let life = told(life, "first", "2026-02-05", "none");
        from_to(&life, limit, "2026-01-05", "2026-02-05");
    }
    // One that had ended by itself before it was taken away ends on that day.
    let operated = told(Life::default(), "first", "2026-01-05", "surgery=2026-01-01");
    let operated = told(operated, "first", "2026-08-01", "none");
    from_to(&operated, Limit::SpineHeals, "2026-01-05", "2026-03-26");
    // A new hip goes on after its 12 weeks: the rules of the surgeon are not known.
    let hip = told(Life::default(), "first", "2026-01-05", "hip-12=2026-01-01");
    assert!(on(&hip, Limit::NewHip, "2026-11-24"));
    let cancer = told(Life::default(), "first", "2026-01-05", "cancer");
    let cancer = told(cancer, "first", "2026-02-05", "none");
    assert_eq!(held(&cancer.record()), [], "no limit follows from it");
    let adult = Life::answered().record();
    assert_eq!(kept_beside(&adult, "where", &[], today()), []);
}

/// Severe pain that goes on keeps its first day, so that a clinician's yes since then holds on; after a better day, or a
/// week without a word, it begins anew.
#[test]
fn severe_pain_that_goes_on_is_one_and_not_new_each_day() {
    use legwork_core::care::known::severe_told;
    let told = |severe: &str, leg: &str, answer: &str| {
        let life = Life::answered().told("severe", severe).told("legnow", leg);
        severe_told(&life.record(), answer, today())
    };
    assert_eq!(
        told("yes 2026-11-20", "2026-11-23 8", "yes"),
        "yes 2026-11-20"
    );
    assert_eq!(
        told("yes 2026-11-20", "2026-11-23 8", "no"),
        "no 2026-11-24"
    );
    assert_eq!(
        told("yes 2026-11-20", "2026-11-23 7", "yes"),
        "yes 2026-11-24"
    );
    assert_eq!(
        told("yes 2026-11-10", "2026-11-16 9", "yes"),
        "yes 2026-11-24"
    );
    assert_eq!(
        told("no 2026-11-20", "2026-11-23 8", "yes"),
        "yes 2026-11-24"
    );
    assert_eq!(
        told("yes 2027-01-01", "2026-11-23 8", "yes"),
        "yes 2026-11-24"
    );
    // Seen on the 21st: the gate is open on the 24th, too.
    let seen = |severe: &str| {
        let visit = Entry::Visit(Visit {
            day: day("2026-11-21"),
            written: Written::NOT_YET,
            who: "my doctor".to_owned(),
            on: day("2026-11-21"),
            cleared: vec!["severe".to_owned()],
        });
        let life = Life::answered().checked(1, Extent::Full).with(visit);
        let record = life.told("severe", severe).record();
        gate(&facts(&record, today(), Some(8)), today(), Door::Session)
    };
    assert_eq!(seen("yes 2026-11-20"), Gate::Open);
    assert!(matches!(seen("yes 2026-11-24"), Gate::ClinicianFirst(_)));
}

/// A short check does not make the full one wait longer.
#[test]
fn a_full_check_that_was_put_off_twice_is_not_put_off_anew_by_a_short_one() {
    let off = Life::answered()
        .checked(40, Extent::Full)
        .told("putoff", "2026-11-20 2026-11-21")
        .checked(1, Extent::Short);
    assert_eq!(off.asks(Door::Session), Gate::CheckFirst(Check::Full));
}

/// Having put off a short check does not make a full one wait less that is due only later.
#[test]
fn what_was_put_off_counts_for_the_check_that_was_due_then() {
    // Today is 24 November: the full check has been due since the 23rd. A short one was put off, and made on the 21st.
    let checked = |full, off| {
        let usual = (1..20).fold(Life::answered().checked(full, Extent::Full), |life, ago| {
            life.felt(ago, 2, 3)
        });
        first(usual.checked(3, Extent::Short).told("putoff", off))
    };
    assert_eq!(checked(29, "2026-11-19 2026-11-20"), Gate::Open);
    assert_eq!(checked(29, "2026-11-19 2026-11-20 2026-11-23"), Gate::Open);
    let both = checked(30, "2026-11-22 2026-11-23");
    assert_eq!(both, Gate::CheckFirst(Check::Full));
}

/// Who only does sessions tells as much before each as a check-in does.
/// Proves check-short-pain-lower, check-short-pain-3-above.
#[test]
fn what_is_told_before_sessions_asks_for_the_short_check_too() {
    let session = |life: Life, ago, leg, reach| {
        life.session(ago, End::Done, None).last(|entry| {
            if let Entry::Session(session) = entry {
                (session.leg, session.reach) = (Score::new(leg), Some(reach));
            }
        })
    };
    let checked = || Life::answered().checked(12, Extent::Full);
    let due = |life: Life| {
        let record = life.record();
        due(
            &facts(&record, today(), Some(3)).safety,
            today(),
            Door::Session,
        )
        .map(|due| due.check)
    };
    let usual = |life| (3..11).fold(life, |life, ago| session(life, ago, 2, Reach::Thigh));
    assert_eq!(due(usual(checked())), None);
    let lower = [2, 1, 0].into_iter().fold(usual(checked()), |life, ago| {
        session(life, ago, 2, Reach::Foot)
    });
    assert_eq!(due(lower), Some(Check::Short));
    let above = session(usual(checked()), 1, 6, Reach::Thigh);
    assert_eq!(due(above), Some(Check::Short));
    // The check-in of a day counts before what a session of it tells.
    let both = session(usual(checked()), 1, 6, Reach::Thigh).felt(1, 2, 3);
    assert_eq!(due(both), None);
}

/// A short check that waits no longer does not wait once the full one runs out.
#[test]
fn a_short_check_that_was_put_off_twice_does_not_wait_as_a_part_of_a_full_one() {
    let signal = |full| {
        let checked = Life::answered().checked(full, Extent::Full);
        let usual = (4..11).fold(checked, |life, ago| life.felt(ago, 2, 3));
        usual.felt(3, 7, 3).told("putoff", "2026-11-22 2026-11-23")
    };
    assert_eq!(
        signal(27).asks(Door::Session),
        Gate::CheckFirst(Check::Short)
    );
    assert_eq!(
        signal(28).asks(Door::Session),
        Gate::CheckFirst(Check::Full)
    );
}

/// Proves gate-check-cannot-wait, check-put-off-twice.
#[test]
fn a_due_check_is_put_off_on_two_days_at_most() {
    let old = || Life::answered().checked(30, Extent::Full);
    assert_eq!(first(old()), Gate::Open, "it may wait");
    let off = put_off_today(&old().record(), today().minus(1));
    let once = old().told("putoff", &off);
    let twice = put_off_today(&once.record(), today());
    assert_eq!(twice, "2026-11-23 2026-11-24");
    assert_eq!(first(old().told("putoff", &off)), Gate::Open);
    assert_eq!(
        first(old().told("putoff", &twice)),
        Gate::Open,
        "today it was put off"
    );
    let before = "2026-11-22 2026-11-23";
    assert_eq!(
        first(old().told("putoff", before)),
        Gate::CheckFirst(Check::Full)
    );
    let third = put_off_today(&old().told("putoff", before).record(), today());
    assert_eq!(third, "2026-11-22 2026-11-23 2026-11-24");
    // What was put off before the last check counts no more.
    let new = Life::answered()
        .checked(3, Extent::Full)
        .told("putoff", before);
    assert_eq!(new.asks(Door::HalfDose), Gate::CheckFirst(Check::Short));
    let next = Life::answered().checked(28, Extent::Full);
    let next = next.told("putoff", "2026-10-01 2026-10-02");
    assert_eq!(first(next), Gate::Open);
}

/// Whether the short check is due.
fn short_is_due(life: Life) -> bool {
    let safety = facts(&life.record(), today(), Some(3)).safety;
    due(&safety, today(), Door::Session).map(|due| due.check) == Some(Check::Short)
}

/// Proves check-short-pain-lower, check-short-pain-3-above, light-stop-numb-or-weak.
#[test]
fn the_entries_ask_for_the_short_check() {
    let life = || {
        let mut life = Life::answered().checked(20, Extent::Full);
        for ago in [9, 8, 7, 6] {
            life = life.felt(ago, 3, 3);
        }
        life
    };
    assert!(!short_is_due(life()));
    assert!(!short_is_due(life().felt(4, 5, 3)));
    assert!(
        short_is_due(life().felt(4, 6, 3)),
        "3 above the mean of the week"
    );
    assert!(
        !short_is_due(life().felt(4, 6, 3).checked(3, Extent::Short)),
        "made since"
    );
    assert!(
        short_is_due(life().felt(5, 3, 4).felt(4, 3, 4).felt(3, 3, 5)),
        "lower three times"
    );
    assert!(!short_is_due(
        life().felt(5, 3, 4).felt(4, 3, 3).felt(3, 3, 5)
    ));
    assert!(short_is_due(life().session(
        3,
        End::Stopped(Stop::NumbOrWeak),
        None
    )));
    assert!(short_is_due(life().session(3, End::Done, Some(true))));
    assert!(!short_is_due(life().session(
        3,
        End::Stopped(Stop::BackWorse),
        Some(false)
    )));
    // On the day of a check only what came after it asks again.
    let stop = End::Stopped(Stop::NumbOrWeak);
    assert!(short_is_due(
        life().checked(0, Extent::Short).session(0, stop, None)
    ));
    assert!(!short_is_due(
        life().session(0, stop, None).checked(0, Extent::Short)
    ));
}

#[test]
fn fourteen_days_away_ask_for_the_short_check() {
    let away = |days| Life::answered().checked(20, Extent::Full).felt(days, 3, 3);
    assert!(!short_is_due(away(13)));
    assert!(short_is_due(away(14)));
    assert!(
        short_is_due(away(14).felt(0, 3, 3)),
        "also once something was written again"
    );
    assert!(!short_is_due(away(14).checked(0, Extent::Short)));
}

/// Proves tailor-rest-at-3-above.
#[test]
fn a_weeks_mean_needs_three_values_and_is_rounded_down() {
    let life = || Life::answered().felt(8, 9, 3).felt(6, 3, 3).felt(3, 4, 3);
    assert_eq!(week_mean(&life().record(), today()), None);
    assert_eq!(week_mean(&life().felt(0, 4, 3).record(), today()), Some(3));
}
