//! Care rules, section 1, and of section 2 when a check is due: every door in every state.

use crate::common::day;
use legwork_core::care::conditions::{Clearance, Condition};
use legwork_core::care::due::{Safety, due};
use legwork_core::care::gate::{Check, Door, Facts, Gate, gate};
use legwork_core::care::lock::{Lock, holding};
use legwork_core::care::signals::{is_lower, is_rising};
use legwork_core::chart::{POINT, Value};
use legwork_core::library::exercise;
use legwork_core::record::{Day, Id, LockAnswer, Release, Said, Since, Urgency, Written};

const TODAY: &str = "2026-11-24";

fn today() -> Day {
    day(TODAY)
}

fn id(number: u64) -> Id {
    Id::new(today(), number)
}

fn lock(number: u64, urgency: Urgency, items: &[&str]) -> Lock {
    Lock {
        id: id(number),
        urgency,
        items: items.iter().map(|item| (*item).to_owned()).collect(),
    }
}

fn checked(locks: &[u64], said: Said, items: &[(&str, Since)]) -> Release {
    Release {
        day: today(),
        written: Written::NOT_YET,
        locks: locks.iter().map(|number| id(*number)).collect(),
        how: LockAnswer::Checked {
            who: String::new(),
            on: today(),
            began: today().minus(3),
            said,
            items: items
                .iter()
                .map(|(item, since)| ((*item).to_owned(), *since))
                .collect(),
        },
    }
}

/// Nothing stands in the way: checked today, nothing locked, nothing asked first.
fn free() -> Facts {
    Facts {
        leg_now: Some(3),
        safety: Safety {
            full: Some(today()),
            ..Safety::default()
        },
        ..Facts::default()
    }
}

#[test]
fn in_a_free_state_every_door_is_open() {
    for door in Door::ALL {
        assert_eq!(gate(&free(), today(), door), Gate::Open, "{door:?}");
    }
}

/// Proves gate-breathing-and-walking, gate-severe-pain-rest-stays.
#[test]
fn one_exercise_by_itself_has_the_door_of_its_kind() {
    let of = |id: &str| Door::of_one(exercise(id).unwrap().kind);
    assert_eq!(of("walking"), Door::UsualWalking);
    for rest in ["lying-on-front", "legs-up-rest", "side-lying"] {
        assert_eq!(of(rest), Door::RestPosition, "{rest}");
    }
    for other in ["bridge", "press-up", "seated-nerve-glide", "side-bridge"] {
        assert_eq!(of(other), Door::TryOut, "{other}");
    }
    let fused = with(Condition::Fusion);
    assert_eq!(gate(&fused, today(), of("walking")), Gate::Open);
    assert!(matches!(
        gate(&fused, today(), of("bridge")),
        Gate::ClinicianFirst(_)
    ));
    assert!(matches!(
        gate(&fused, today(), of("side-lying")),
        Gate::ClinicianFirst(_)
    ));
    let severe = with(Condition::SeverePain { asked: today() });
    let severe = Facts {
        leg_now: Some(9),
        ..severe
    };
    assert_eq!(gate(&severe, today(), of("side-lying")), Gate::Open);
}

/// Proves gate-only-way, gate-breathing-and-walking, gate-locked, tailor-plan-never-replaces.
#[test]
fn no_door_opens_while_locked_whatever_else_holds() {
    for urgency in [Urgency::Go, Urgency::Call, Urgency::Today] {
        for unanswered in [false, true] {
            for conditions in [vec![], vec![Condition::Cancer]] {
                let facts = Facts {
                    locks: vec![lock(1, urgency, &["saddle"])],
                    unanswered,
                    conditions,
                    ..free()
                };
                for door in Door::ALL {
                    let said = gate(&facts, today(), door);
                    let locked = matches!(&said, Gate::Locked(by, locks) if *by == urgency && locks.len() == 1);
                    assert!(locked, "{door:?}: {said:?}");
                }
            }
        }
    }
}

#[test]
fn of_several_locks_the_most_urgent_tier_is_named_and_all_are_given() {
    let facts = Facts {
        locks: vec![
            lock(1, Urgency::Today, &["calf"]),
            lock(2, Urgency::Call, &["chest"]),
            lock(3, Urgency::Go, &["saddle"]),
        ],
        ..free()
    };
    let said = gate(&facts, today(), Door::Session);
    assert!(matches!(said, Gate::Locked(Urgency::Call, locks) if locks.len() == 3));
}

/// Proves gate-release-checked, gate-release-said, gate-release-each-sign, gate-release-worse-or-unsure.
/// Proves gate-answer-names-its-locks.
#[test]
fn what_a_release_must_say_to_open() {
    let held = lock(1, Urgency::Go, &["saddle", "bladder"]);
    let both = |a, b| vec![("saddle", a), ("bladder", b)];
    use Since::{Gone, Same, Unsure, Worse};
    let cases = [
        (
            "all gone",
            checked(&[1], Said::MayExercise, &both(Gone, Gone)),
            true,
        ),
        (
            "gone and the same",
            checked(&[1], Said::MayExercise, &both(Gone, Same)),
            true,
        ),
        (
            "one is worse",
            checked(&[1], Said::MayExercise, &both(Gone, Worse)),
            false,
        ),
        (
            "one is not sure",
            checked(&[1], Said::MayExercise, &both(Unsure, Same)),
            false,
        ),
        (
            "one is not answered",
            checked(&[1], Said::MayExercise, &[("saddle", Gone)]),
            false,
        ),
        (
            "nothing is answered",
            checked(&[1], Said::MayExercise, &[]),
            false,
        ),
        (
            "two answers to one item",
            checked(
                &[1],
                Said::MayExercise,
                &[("saddle", Gone), ("saddle", Worse), ("bladder", Gone)],
            ),
            false,
        ),
        (
            "must not exercise",
            checked(&[1], Said::MayNot, &both(Gone, Gone)),
            false,
        ),
        (
            "nothing was said",
            checked(&[1], Said::Nothing, &both(Gone, Gone)),
            false,
        ),
        (
            "another lock is named",
            checked(&[2], Said::MayExercise, &both(Gone, Gone)),
            false,
        ),
        (
            "no lock is named",
            checked(&[], Said::MayExercise, &both(Gone, Gone)),
            false,
        ),
    ];
    for (name, release, opens) in cases {
        let left = holding(std::slice::from_ref(&held), &[release]);
        assert_eq!(left.is_empty(), opens, "{name}");
    }
    let on = |on: u64, began: u64| Release {
        day: today(),
        written: Written::NOT_YET,
        locks: vec![id(1)],
        how: LockAnswer::Checked {
            who: String::new(),
            on: today().minus(on),
            began: today().minus(began),
            said: Said::MayExercise,
            items: vec![("saddle".into(), Gone), ("bladder".into(), Gone)],
        },
    };
    for (on_days, began_days, opens) in [(0, 0, true), (5, 9, true), (9, 9, true), (9, 5, false)] {
        let release = [on(on_days, began_days)];
        let left = holding(std::slice::from_ref(&held), &release);
        assert_eq!(
            left.is_empty(),
            opens,
            "checked {on_days} days ago, began {began_days} days ago"
        );
    }
}

#[test]
fn a_mistaken_tick_opens_only_what_is_not_ticked_again() {
    let held = lock(1, Urgency::Go, &["saddle", "bladder"]);
    let mistake = |number, saddle, bladder| Release {
        day: today(),
        written: Written::NOT_YET,
        locks: vec![id(number)],
        how: LockAnswer::Mistake(vec![("saddle".into(), saddle), ("bladder".into(), bladder)]),
    };
    let left = |release| holding(std::slice::from_ref(&held), &[release]).len();
    assert_eq!(left(mistake(1, false, false)), 0);
    assert_eq!(left(mistake(1, true, false)), 1);
    assert_eq!(left(mistake(1, false, true)), 1);
    assert_eq!(left(mistake(2, false, false)), 1, "it names another lock");
}

/// Two devices: a yes, and a no of a later visit. The later one counts, in whatever order they come together; of one visit
/// a yes corrects a no.
#[test]
fn a_later_no_takes_a_yes_back() {
    let locks = [lock(1, Urgency::Go, &["saddle"])];
    let gone = [("saddle", Since::Gone)];
    let at = |ago: u64, said: Said| {
        let mut answer = checked(&[1], said, &gone);
        if let LockAnswer::Checked { on, .. } = &mut answer.how {
            *on = today().minus(ago);
        }
        answer
    };
    let holds = |answers: &[Release]| {
        let mut turned = answers.to_vec();
        turned.reverse();
        let held = holding(&locks, answers).len();
        assert_eq!(holding(&locks, &turned).len(), held);
        held == 1
    };
    let (yes, no) = (Said::MayExercise, Said::MayNot);
    assert!(!holds(&[at(1, yes)]));
    assert!(holds(&[at(1, yes), at(0, no)]));
    assert!(!holds(&[at(1, no), at(0, yes)]));
    assert!(!holds(&[at(0, no), at(0, yes)]));
    assert!(!holds(&[at(1, yes), at(0, Said::Nothing)]));
}

fn every_order(of: &[usize]) -> Vec<Vec<usize>> {
    let mut orders: Vec<Vec<usize>> = vec![vec![]];
    for _ in of {
        let longer = orders.into_iter().flat_map(|order| {
            let next: Vec<usize> = of
                .iter()
                .copied()
                .filter(|at| !order.contains(at))
                .collect();
            next.into_iter()
                .map(move |at| [order.clone(), vec![at]].concat())
        });
        orders = longer.collect();
    }
    orders
}

/// Any of five answers to two locks, of two devices, in every order, come to the same; and what they come to.
/// Proves gate-answer-names-its-locks.
#[test]
fn locks_and_releases_mean_the_same_in_every_order() {
    let locks = [
        lock(1, Urgency::Go, &["saddle"]),
        lock(2, Urgency::Today, &["calf"]),
    ];
    let releases = [
        checked(&[1], Said::MayExercise, &[("saddle", Since::Gone)]),
        checked(&[1], Said::MayNot, &[("saddle", Since::Gone)]),
        checked(
            &[1, 2],
            Said::MayExercise,
            &[("saddle", Since::Worse), ("calf", Since::Unsure)],
        ),
        checked(&[7], Said::MayExercise, &[("calf", Since::Gone)]),
        checked(&[2], Said::MayExercise, &[("calf", Since::Same)]),
    ];
    let mut came = 0;
    for mask in 0u8..32 {
        let given: Vec<usize> = (0..releases.len())
            .filter(|at| mask & (1 << at) != 0)
            .collect();
        let has = |at: usize| given.contains(&at);
        // One yes opens its own lock. Gone and worse after the same visit: the worse counts. A name of no lock, and a
        // "no", open nothing, and take nothing back.
        let mut expected = Vec::new();
        if !has(0) || has(2) {
            expected.push(id(1));
        }
        if !has(4) || has(2) {
            expected.push(id(2));
        }
        for order in every_order(&given) {
            for flip in [false, true] {
                let mut locks = locks.to_vec();
                if flip {
                    locks.reverse();
                }
                let releases: Vec<Release> = order.iter().map(|at| releases[*at].clone()).collect();
                let mut held: Vec<Id> = holding(&locks, &releases)
                    .iter()
                    .map(|lock| lock.id)
                    .collect();
                held.sort();
                assert_eq!(held, expected, "{order:?}");
                came += 1;
            }
        }
    }
    // 1, 5, 20, 60, 120 and 120 orders of none to all five, with the locks either way.
    assert_eq!(came, 2 * 326);
}

/// Proves gate-release-worse-or-unsure.
#[test]
fn what_got_worse_after_a_visit_is_settled_by_a_later_one_only() {
    let locks = [lock(1, Urgency::Go, &["saddle"])];
    let visit = |days: u64, by: &str, since| {
        let mut release = checked(&[1], Said::MayExercise, &[("saddle", since)]);
        if let LockAnswer::Checked { who, on, began, .. } = &mut release.how {
            *who = by.to_owned();
            *on = today().minus(days);
            *began = today().minus(9);
        }
        release
    };
    let opens = |answers: &[Release]| holding(&locks, answers).is_empty();
    for worse in [Since::Worse, Since::Unsure] {
        let told = visit(3, "the hospital", worse);
        for settled in [Since::Gone, Since::Same] {
            let by = |days, who| opens(&[told.clone(), visit(days, who, settled)]);
            assert!(!by(3, "the hospital"), "the same visit");
            assert!(!by(3, " the hospital "), "the same visit, typed anew");
            assert!(!by(5, "my doctor"), "one before it");
            assert!(by(2, "the hospital"), "a later one");
            assert!(by(3, "my doctor"), "another one of that day");
        }
    }
    assert!(opens(&[visit(3, "the hospital", Since::Same)]));
}

/// Proves gate-answer-names-its-locks.
#[test]
fn worse_again_locks_again_as_the_new_lock_is_named_by_no_answer() {
    let facts = Facts {
        locks: vec![
            lock(1, Urgency::Go, &["saddle"]),
            lock(2, Urgency::Go, &["saddle"]),
        ],
        releases: vec![checked(&[1], Said::MayExercise, &[("saddle", Since::Gone)])],
        ..free()
    };
    let said = gate(&facts, today(), Door::Session);
    assert!(matches!(said, Gate::Locked(_, locks) if locks[0].id == id(2) && locks.len() == 1));
}

/// Every condition, with the day from which it counts.
fn conditions(on: Option<Day>) -> [Condition; 11] {
    [
        Condition::Under18,
        Condition::Pregnancy(on),
        Condition::SpinalSurgery(on),
        Condition::SpinalInjection(on),
        Condition::Fusion,
        Condition::FragilityFracture,
        Condition::Fracture(on),
        Condition::Cancer,
        Condition::Inflammatory,
        Condition::Balance,
        Condition::NewHip(on),
    ]
}

fn with(condition: Condition) -> Facts {
    Facts {
        conditions: vec![condition],
        ..free()
    }
}

/// Proves gate-only-way, gate-breathing-and-walking, gate-under-18, gate-pregnancy.
/// Proves gate-spine-surgery-or-injection, gate-fused-spine, gate-broken-bone, gate-cancer-or-inflamed-spine.
/// Proves gate-severe-balance-problem, gate-new-hip.
#[test]
fn every_condition_asks_a_clinician_first_at_every_door_but_breathing_and_usual_walking() {
    for condition in conditions(Some(today().minus(10))) {
        for door in Door::ALL {
            let open = matches!(door, Door::Breathing | Door::UsualWalking);
            let expected = match open {
                true => Gate::Open,
                false => Gate::ClinicianFirst(vec![condition]),
            };
            assert_eq!(
                gate(&with(condition), today(), door),
                expected,
                "{condition:?} {door:?}"
            );
        }
    }
}

/// Proves gate-pregnancy, gate-spine-surgery-or-injection, gate-broken-bone, gate-new-hip.
/// Proves gate-time-ends-by-itself.
#[test]
fn a_condition_with_a_time_ends_after_84_days_and_one_without_a_date_never() {
    let is_open = |condition| gate(&with(condition), today(), Door::Session) == Gate::Open;
    for condition in conditions(Some(today().minus(83))) {
        assert!(!is_open(condition), "{condition:?} on day 83");
    }
    for condition in conditions(Some(today().minus(84))) {
        assert_eq!(
            is_open(condition),
            condition.day().is_some(),
            "{condition:?} on day 84"
        );
    }
    for condition in conditions(Some(today().plus(5))) {
        assert!(!is_open(condition), "{condition:?}, in the future");
    }
    for condition in conditions(None) {
        assert!(!is_open(condition), "{condition:?}, no date");
    }
}

/// Proves gate-clinician-says-yes.
#[test]
fn a_clinicians_yes_opens_its_own_condition_from_its_day_on() {
    let begun = today().minus(20);
    for condition in conditions(Some(begun)) {
        for other in conditions(Some(begun)) {
            for said in [today().minus(21), begun, today(), today().plus(1)] {
                let facts = Facts {
                    clearances: vec![Clearance {
                        condition: other,
                        on: said,
                    }],
                    ..with(condition)
                };
                let late = condition.day().is_none_or(|day| said >= day) && said <= today();
                let open = gate(&facts, today(), Door::Session) == Gate::Open;
                assert_eq!(
                    open,
                    late && condition.is_same(other),
                    "{condition:?} {other:?} {said}"
                );
            }
        }
    }
}

#[test]
fn in_pregnancy_a_yes_counts_until_birth() {
    let due = today().plus(30);
    let facts = Facts {
        clearances: vec![Clearance {
            condition: Condition::Pregnancy(None),
            on: today().minus(5),
        }],
        ..with(Condition::Pregnancy(Some(due)))
    };
    assert_eq!(gate(&facts, today(), Door::Session), Gate::Open);
    // A yes of an earlier pregnancy says nothing of this one.
    let earlier = |days: u64| {
        let mut facts = facts.clone();
        facts.clearances[0].on = due.minus(days);
        gate(&facts, today(), Door::Session)
    };
    assert_eq!(earlier(280), Gate::Open);
    assert!(matches!(earlier(281), Gate::ClinicianFirst(_)));
    let after = gate(&facts, due, Door::Session);
    assert!(
        matches!(after, Gate::ClinicianFirst(_) | Gate::CheckFirst(_)),
        "{after:?}"
    );
}

/// Proves gate-severe-pain, gate-severe-pain-rest-stays.
#[test]
fn severe_pain_holds_only_while_it_is_8_or_more_and_leaves_rest_and_breathing() {
    let severe = Condition::SeverePain { asked: today() };
    for leg in [None, Some(8), Some(10)] {
        let facts = Facts {
            leg_now: leg,
            ..with(severe)
        };
        for door in Door::ALL {
            let open = matches!(
                door,
                Door::Breathing | Door::UsualWalking | Door::RestPosition
            );
            assert_eq!(
                gate(&facts, today(), door) == Gate::Open,
                open,
                "{leg:?} {door:?}"
            );
        }
    }
    let facts = Facts {
        leg_now: Some(7),
        ..with(severe)
    };
    assert_eq!(gate(&facts, today(), Door::Session), Gate::Open);
}

/// Proves gate-only-way, gate-skipped-question, start-skipped-learn-only, tailor-plan-waits-for-check.
#[test]
fn a_skipped_question_means_learn_only() {
    let facts = Facts {
        unanswered: true,
        ..free()
    };
    for door in Door::ALL {
        let expected = match door {
            Door::Breathing => Gate::Open,
            _ => Gate::CheckFirst(Check::Unanswered),
        };
        assert_eq!(gate(&facts, today(), door), expected, "{door:?}");
    }
}

/// Proves gate-only-way, gate-no-full-check, check-full-regularly, tailor-plan-waits-for-check.
#[test]
fn without_a_full_check_nothing_opens_but_breathing() {
    let facts = Facts {
        safety: Safety::default(),
        ..free()
    };
    for door in Door::ALL {
        let expected = match door {
            Door::Breathing => Gate::Open,
            _ => Gate::CheckFirst(Check::Full),
        };
        assert_eq!(gate(&facts, today(), door), expected, "{door:?}");
    }
}

/// Proves gate-check-cannot-wait, check-full-regularly, check-put-off-twice.
#[test]
fn when_a_check_is_due_and_whether_it_may_wait() {
    let ago = |days| Some(today().minus(days));
    let base = |full| Safety {
        full,
        ..Safety::default()
    };
    let short = |asked| Safety {
        short_asked: ago(asked),
        ..base(ago(10))
    };
    let bout = Safety {
        full_asked: ago(1),
        ..base(ago(10))
    };
    let off = |days: &[u64]| Safety {
        put_off: days.iter().map(|days| today().minus(*days)).collect(),
        ..base(ago(30))
    };
    let full = |wait| Some((Check::Full, wait));
    let a_short = |wait| Some((Check::Short, wait));
    let cases = [
        ("27 days ago", base(ago(27)), Door::Session, None),
        ("28 days ago", base(ago(28)), Door::Session, full(true)),
        (
            "28 days ago, before the first session",
            base(ago(28)),
            Door::FirstSession,
            full(false),
        ),
        (
            "28 days ago, half dose",
            base(ago(28)),
            Door::HalfDose,
            full(false),
        ),
        (
            "under a wrong clock",
            base(Some(today().plus(3))),
            Door::Session,
            full(true),
        ),
        ("put off today", off(&[0]), Door::Session, full(true)),
        ("put off yesterday", off(&[1]), Door::Session, full(true)),
        (
            "put off twice in one day counts once",
            off(&[1, 1]),
            Door::Session,
            full(true),
        ),
        (
            "put off the second time today",
            off(&[1, 0]),
            Door::Session,
            full(true),
        ),
        (
            "put off twice before",
            off(&[2, 1]),
            Door::Session,
            full(false),
        ),
        (
            "put off three times",
            off(&[2, 1, 0]),
            Door::Session,
            full(false),
        ),
        ("a new bout", bout.clone(), Door::Session, full(true)),
        (
            "a new bout, checked since",
            Safety {
                full: ago(0),
                ..bout
            },
            Door::Session,
            None,
        ),
        ("the short one", short(2), Door::Session, a_short(true)),
        (
            "the short one, before the first session",
            short(2),
            Door::FirstSession,
            a_short(false),
        ),
        (
            "the short one, done since",
            Safety {
                short: ago(1),
                ..short(2)
            },
            Door::Session,
            None,
        ),
        (
            "the short one, a full one done since",
            short(11),
            Door::Session,
            None,
        ),
        (
            "half dose, last check 10 days ago",
            base(ago(10)),
            Door::HalfDose,
            a_short(false),
        ),
        (
            "half dose, short check today",
            Safety {
                short: ago(0),
                ..base(ago(10))
            },
            Door::HalfDose,
            None,
        ),
        (
            "half dose, full check today",
            base(ago(0)),
            Door::HalfDose,
            None,
        ),
    ];
    for (name, safety, door, expected) in cases {
        let found = due(&safety, today(), door).map(|due| (due.check, due.may_wait));
        assert_eq!(found, expected, "{name}");
        let facts = Facts { safety, ..free() };
        let shut = expected.is_some_and(|(_, wait)| !wait);
        let said = gate(&facts, today(), door);
        assert_eq!(said == Gate::Open, !shut, "{name}: {said:?}");
    }
}

fn values(of: &[(u64, i32)]) -> Vec<Value> {
    let value = |(ago, value): &(u64, i32)| Value {
        day: today().minus(*ago),
        value: value * POINT,
    };
    of.iter().map(value).collect()
}

/// Proves check-short-pain-lower.
#[test]
fn three_lower_places_in_a_row_ask_for_the_short_check() {
    let before = [(16, 3), (12, 3), (10, 2), (8, 3)];
    let with = |last: [(u64, i32); 3]| values(&[&before[..], &last[..]].concat());
    let cases = [
        (
            "below the usual three times",
            with([(5, 4), (3, 5), (0, 4)]),
            true,
        ),
        ("once as usual", with([(5, 4), (3, 3), (0, 4)]), false),
        ("two entries only", values(&[(3, 5), (0, 5)]), false),
        (
            "nothing in the 14 days before",
            values(&[(40, 1), (2, 5), (1, 5), (0, 5)]),
            false,
        ),
        ("higher", with([(5, 2), (3, 1), (0, 2)]), false),
    ];
    for (name, places, lower) in cases {
        assert_eq!(is_lower(&places, today()), lower, "{name}");
    }
}

/// Proves adapt-two-weeks-rise.
#[test]
fn a_weeks_mean_two_above_that_of_two_weeks_before_sends_to_a_clinician() {
    let two_weeks = |before: i32, now: i32| {
        values(&[
            (20, before),
            (17, before),
            (14, before),
            (6, now),
            (3, now),
            (0, now),
        ])
    };
    assert!(is_rising(&two_weeks(3, 5), today()));
    assert!(!is_rising(&two_weeks(3, 4), today()));
    assert!(!is_rising(&two_weeks(5, 3), today()));
    assert!(
        !is_rising(
            &values(&[(17, 1), (14, 1), (6, 9), (3, 9), (0, 9)]),
            today()
        ),
        "two values before"
    );
    assert!(
        !is_rising(
            &values(&[(20, 1), (17, 1), (14, 1), (3, 9), (0, 9)]),
            today()
        ),
        "two values now"
    );
}
