//! Care rules, sections 1 to 7: what the catalogue and single values state.

use crate::common::{asked, record};
use crate::life::{Life, TODAY, today};
use legwork_core::care::adapt::{Decision, adapt};
use legwork_core::care::decided::last_decision_of;
use legwork_core::care::gate::{Check, Door, Gate};
use legwork_core::care::history::{dose, of_the_last, state};
use legwork_core::care::known::{conditions, remembered};
use legwork_core::care::limits::Limit;
use legwork_core::care::next_day::{AsksNextDay, next_day};
use legwork_core::care::past::{Done, Past};
use legwork_core::care::patterns::Eases;
use legwork_core::care::session::{Asked, LeftOut, Minutes, Session as Chosen};
use legwork_core::care::tailor::tailor;
use legwork_core::care::traffic_light::{Again, Light, Told, again, traffic_light};
use legwork_core::care::walking_target;
use legwork_core::library::{
    Balance, ITEMS, MOVES, NUMBERS, Position, Rank, Tier, item, move_of, number, question,
};
use legwork_core::record::*;

fn ids(session: &Chosen) -> Vec<&'static str> {
    session.chosen.iter().map(|one| one.exercise).collect()
}

/// Proves limits-each-level-says.
#[test]
fn every_level_has_a_dose_and_every_exercise_a_pattern() {
    assert_eq!(MOVES.len(), 26);
    for found in MOVES {
        assert!(
            !found.patterns.is_empty() && !found.levels.is_empty(),
            "{}",
            found.id
        );
        for level in found.levels {
            assert!(level.seconds >= 10, "{}", found.id);
            let lies = matches!(
                level.position,
                Position::Front | Position::Back | Position::Side
            );
            assert_eq!(
                level.floor,
                lies || level.position == Position::Kneel,
                "{}",
                found.id
            );
        }
    }
}

/// Proves limits-balance-left-out, limits-balance-hold-on.
#[test]
fn with_poor_balance_one_stands_only_with_something_to_hold() {
    let out = |id: &str, rank| {
        let found = move_of(id).unwrap();
        Limit::Balance.leaves_out(found, found.level(rank).unwrap())
    };
    for rank in [Rank::Standard, Rank::Harder] {
        assert!(
            out("sit-to-stand", rank) && out("standing-back-bend", rank) && out("hip-hinge", rank)
        );
    }
    assert!(!out("sit-to-stand", Rank::Easier), "with the hands");
    for found in MOVES {
        for level in found.levels {
            let left = Limit::Balance.leaves_out(found, level);
            assert!(level.balance != Balance::OneLeg || left, "{}", found.id);
            assert!(found.id != "bird-dog" || left);
            let lies = matches!(
                level.position,
                Position::Front | Position::Back | Position::Side
            );
            assert!(
                !lies || !left || level.balance == Balance::OneLeg,
                "{} stays",
                found.id
            );
        }
    }
    let mut stood = 0;
    for place in Place::ALL {
        for extension in [true, false] {
            let eases = Eases {
                standing: extension,
                ..Eases::default()
            };
            let session = tailor(&Asked {
                eases,
                place,
                limits: &[Limit::Balance],
                ..asked()
            });
            for one in &session.chosen {
                let level = move_of(one.exercise).unwrap().level(one.rank).unwrap();
                assert_eq!(
                    one.hold_on,
                    level.position == Position::Stand,
                    "{}",
                    one.exercise
                );
                stood += usize::from(one.hold_on);
            }
        }
    }
    assert!(stood > 3, "{stood}");
}

/// Proves limits-effort.
#[test]
fn with_high_blood_pressure_no_effort_is_held_for_over_ten_seconds_and_rest_is_none() {
    let eases = Eases {
        standing: true,
        ..Eases::default()
    };
    let all: Vec<&str> = MOVES.iter().map(|found| found.id).collect();
    let mut held = 0;
    for eases in [eases, Eases::default()] {
        for liked in all.chunks(1) {
            let session = tailor(&Asked {
                eases,
                liked,
                limits: &[Limit::Effort],
                ..asked()
            });
            for one in &session.chosen {
                let found = move_of(one.exercise).unwrap();
                let rests = found.level(one.rank).unwrap().exercise == Some("lying-on-front");
                let long = found.hold > 10 && !rests;
                assert_eq!(one.hold, long.then_some(10), "{}", one.exercise);
                held += usize::from(long);
            }
        }
    }
    let session = tailor(&Asked {
        eases,
        limits: &[Limit::Effort],
        ..asked()
    });
    let rest = session
        .chosen
        .iter()
        .find(|one| one.exercise == "prop-on-elbows");
    assert_eq!(
        rest.map(|one| (one.rank, one.hold)),
        Some((Rank::Easier, None))
    );
    assert!(held > 0, "something is held for longer");
}

/// Proves tailor-rest-set.
#[test]
fn the_rest_set_is_one_position_of_two_minutes_with_breathing_then_knee_rolls_if_they_fit() {
    let short = tailor(&Asked {
        leg: Some(8),
        minutes: Minutes::Three,
        ..asked()
    });
    assert_eq!(ids(&short), ["legs-up-rest"]);
    assert!(short.chosen[0].seconds >= 120 && short.breathing > 0);
    let long = tailor(&Asked {
        leg: Some(8),
        ..asked()
    });
    assert_eq!(ids(&long), ["legs-up-rest", "knee-rolls"]);
    assert!(long.breathing > 0);
}

/// Proves tailor-how-it-is-now.
#[test]
fn leg_pain_its_place_and_a_comfortable_position_now_change_the_session() {
    let usual = ids(&tailor(&asked()));
    assert_ne!(
        ids(&tailor(&Asked {
            leg: Some(7),
            ..asked()
        })),
        usual
    );
    assert_ne!(
        ids(&tailor(&Asked {
            comfortable: Some(false),
            ..asked()
        })),
        usual
    );
    assert_ne!(
        ids(&tailor(&Asked {
            place_of_pain: Some(Reach::Foot),
            ..asked()
        })),
        usual
    );
}

/// Proves tailor-level-is-other-exercise.
#[test]
fn what_is_named_as_easier_or_harder_is_the_level() {
    let other = |id: &str, rank| move_of(id).unwrap().level(rank).unwrap().exercise;
    assert_eq!(
        other("prop-on-elbows", Rank::Easier),
        Some("lying-on-front")
    );
    assert_eq!(other("prop-on-elbows", Rank::Harder), Some("press-up"));
    assert_eq!(
        other("lying-on-front", Rank::Harder),
        Some("prop-on-elbows")
    );
    assert_eq!(other("press-up", Rank::Easier), Some("prop-on-elbows"));
    let eases = Eases {
        standing: true,
        ..Eases::default()
    };
    let session = tailor(&Asked { eases, ..asked() });
    for id in ["lying-on-front", "press-up"] {
        assert!(
            session.left_out.contains(&(id, LeftOut::LevelOfAnother)),
            "{id}"
        );
    }
}

/// Proves tailor-walking-target.
#[test]
fn walking_is_in_no_session_and_has_a_target_of_its_own_for_the_week() {
    for minutes in [Minutes::Three, Minutes::Seven, Minutes::Fifteen] {
        let session = tailor(&Asked { minutes, ..asked() });
        assert!(session.left_out.contains(&(WALKING, LeftOut::Walking)));
    }
    let life = Life::default().with(Entry::Goal(Goal {
        aim: Aim::Walking(90),
        since: today(),
        ended: None,
    }));
    assert_eq!(
        walking_target(&life.record()).map(|target| target.amount),
        Some(90)
    );
}

fn good(day: u64, rank: Rank) -> Past {
    Past {
        day: today().plus(day),
        exercises: vec![Done {
            id: "bridge".to_owned(),
            rank,
            light: Light::Green,
        }],
        stayed_down: false,
        effort: Some(3),
        next_day: Some(NextDay::Same),
    }
}

/// Proves adapt-step-up-order.
#[test]
fn repetitions_come_first_then_a_set_then_the_level_with_repetitions_at_the_low_end() {
    // The bridge: 8 to 12 times, 2 to 3 sets. A session every other day.
    let mut sessions: Vec<Past> = Vec::new();
    for number in 0..60 {
        let reached = adapt(&sessions, &[], &[], &[], today().plus(200)).dose("bridge");
        let harder = reached.is_some_and(|dose| dose.rank == Rank::Harder);
        let rank = if harder { Rank::Harder } else { Rank::Standard };
        sessions.push(good(number * 2, rank));
    }
    let state = adapt(&sessions, &[], &[], &[], today().plus(119));
    let said: Vec<String> = state
        .decisions
        .iter()
        .map(|(_, decision)| match decision {
            Decision::Repetitions(_, times) => format!("x{times}"),
            Decision::Sets(_, sets) => format!("{sets} sets"),
            Decision::LevelUp(_) => "up".to_owned(),
            other => format!("{other:?}"),
        })
        .collect();
    let first = ["x9", "x10", "x11", "x12", "3 sets", "up", "x9"];
    assert_eq!(said[..first.len()], first);
    for pair in state.decisions.windows(2) {
        assert!(pair[1].0.days_since(pair[0].0) >= 7, "one step a week");
    }
}

/// A session with a step, of so many days ago.
fn led(life: Life, ago: u64, change: impl FnOnce(&mut Session)) -> Life {
    led_at(life, ago, Level::Standard, change)
}

/// The same with the exercise done at this level.
fn led_at(life: Life, ago: u64, level: Level, change: impl FnOnce(&mut Session)) -> Life {
    let mut session = Session {
        day: today().minus(ago),
        written: Written {
            order: 1,
            minute: Some(600),
        },
        minutes: 7,
        place: Place::Mat,
        leg: Score::new(3),
        back: Score::new(3),
        reach: Some(Reach::Thigh),
        end: Some(End::Done),
        stayed_down: None,
        effort: Score::new(3),
        leg_after: Score::new(3),
        next_day: None,
    };
    change(&mut session);
    let life = life.with(Entry::Session(session));
    let id = life.lines.last().unwrap().id;
    life.with(Entry::Log(ExerciseLog {
        day: today().minus(ago),
        written: Written::NOT_YET,
        exercise: "bridge".to_owned(),
        sets: Some(2),
        repetitions: Some(8),
        minutes: None,
        before: None,
        after: None,
        effort: None,
        step: Some(Step {
            session: id,
            level,
            felt: Some(Felt::SameOrBetter),
            back: None,
            reach: None,
        }),
        note: String::new(),
    }))
}

/// Proves adapt-worse-after-24-hours.
#[test]
fn is_it_still_worse_is_asked_once_a_day_has_passed_and_until_then_nothing_rises() {
    let worse = NextDay::Worse {
        below_knee: false,
        still: None,
    };
    let life = || led(Life::default(), 1, |session| session.next_day = Some(worse));
    let asks = |minute| next_day(&life().record(), today(), minute).map(|(_, asks)| asks);
    assert_eq!(asks(599), None, "23 hours and 59 minutes");
    assert_eq!(asks(600), Some(AsksNextDay::Still));
    let decisions = state(&life().record(), today()).decisions;
    assert!(matches!(decisions[..], [(_, Decision::Stay)]));
    // Two good ones, one that is open, and one good one more: nothing rises. Without it, it does.
    let four = |answers: [NextDay; 4]| {
        let days = [8, 6, 4, 2].into_iter().zip(answers);
        let life = days.fold(Life::default(), |life, (ago, next)| {
            led(life, ago, |session| session.next_day = Some(next))
        });
        let decisions = state(&life.record(), today()).decisions;
        decisions.iter().any(|(_, decision)| decision.raises())
    };
    assert!(!four([NextDay::Same, NextDay::Same, worse, NextDay::Same]));
    assert!(four([NextDay::Same; 4]));
}

/// Also after a session in between: until it is answered nothing is known of the first.
#[test]
fn is_it_still_worse_is_asked_after_the_next_session_too() {
    let worse = NextDay::Worse {
        below_knee: false,
        still: None,
    };
    let life = led(Life::default(), 2, |session| session.next_day = Some(worse));
    let life = led(life, 1, |session| session.next_day = None);
    let record = life.record();
    let asked =
        next_day(&record, today(), 1200).map(|(id, asks)| (record.entry(id).cloned(), asks));
    let Some((Some(Entry::Session(session)), asks)) = asked else {
        panic!("nothing is asked");
    };
    assert_eq!((session.day, asks), (today().minus(2), AsksNextDay::Still));
}

/// Proves adapt-next-day-question.
#[test]
fn each_session_of_the_last_day_with_one_is_asked_about_until_the_third_day() {
    let asked = |life: Life| {
        let record = life.record();
        let found = next_day(&record, today(), 1200);
        found.and_then(|(id, _)| match record.entry(id) {
            Some(Entry::Session(session)) => Some(today().days_since(session.day)),
            _ => None,
        })
    };
    let open = |life, ago| led(life, ago, |session| session.next_day = None);
    let answered = |life, ago| led(life, ago, |session| session.next_day = Some(NextDay::Same));
    assert_eq!(asked(open(open(Life::default(), 3), 1)), Some(1));
    // Two answers of two days on one day would change two things in it.
    assert_eq!(asked(answered(open(Life::default(), 3), 1)), None);
    assert_eq!(asked(open(Life::default(), 3)), Some(3));
    assert_eq!(asked(open(Life::default(), 4)), None, "the fourth day");
    assert_eq!(
        asked(open(answered(Life::default(), 2), 2)),
        Some(2),
        "two of a day"
    );
    assert_eq!(asked(open(Life::default(), 0)), None, "the same day");
    let record = open(Life::default(), 1).record();
    assert_eq!(next_day(&record, today(), 10), None, "past midnight");
    assert!(next_day(&record, today(), 240).is_some(), "in the morning");
}

/// Proves adapt-from-third-session.
#[test]
fn from_the_third_session_on_it_is_counted_how_often_the_leg_was_not_worse() {
    let after = |all: &[u8]| {
        let life = all
            .iter()
            .zip((1..).map(|ago| 20 - ago))
            .fold(Life::default(), |life, (leg, ago)| {
                led(life, ago, |session| session.leg_after = Score::new(*leg))
            });
        of_the_last(&life.record())
    };
    assert_eq!(after(&[3, 3]), None);
    assert_eq!(after(&[3, 2, 3]), Some((3, 3)));
    assert_eq!(after(&[3, 2, 5, 3]), Some((3, 4)));
    assert_eq!(after(&[5, 5, 3, 3, 3, 3]), Some((4, 4)), "the last four");
}

/// Proves check-risk-factors.
#[test]
fn risk_factors_and_four_ages_are_asked() {
    let options = |name: &str| -> Vec<&str> {
        question(name)
            .unwrap()
            .options
            .iter()
            .map(|option| option.id)
            .collect()
    };
    assert_eq!(options("age"), ["under-18", "18", "55", "65"]);
    for risk in ["cancer-ever", "steroids", "weak-immunity", "bone-thinning"] {
        assert!(options("risks").contains(&risk), "{risk}");
    }
}

/// Proves check-accident, check-tier-cancer, check-cough-alone, check-fixed-numbers.
#[test]
fn the_catalogue_says_what_the_rules_say_of_accidents_cancer_coughing_and_numbers() {
    let accident = item("accident").unwrap().text;
    assert!(accident.contains("in the last 6 weeks") && accident.contains("no one has checked"));
    let cancer: Vec<_> = ITEMS
        .iter()
        .filter(|item| item.sign == Some("cancer"))
        .collect();
    assert!(cancer.iter().filter(|item| item.asked).count() >= 6);
    for item in cancer {
        let urgent = Some("Ask for an urgent appointment.");
        assert_eq!(
            (item.tier, item.action),
            (Tier::Today, urgent),
            "{}",
            item.id
        );
    }
    assert!(
        ITEMS
            .iter()
            .all(|item| !item.text.to_lowercase().contains("cough"))
    );
    let lesson = include_str!("../../../content/lessons/when-to-get-help.md");
    assert!(lesson.contains("Pain on coughing alone is common with sciatica."));
    for listed in NUMBERS {
        assert!(listed.number.bytes().all(|b| b.is_ascii_digit()));
        assert_eq!(
            number(listed.id).map(|found| found.number),
            Some(listed.number)
        );
    }
    let lines: Vec<_> = NUMBERS.iter().filter_map(|listed| listed.crisis).collect();
    assert_eq!(lines.len(), 6);
    for line in lines {
        assert_eq!(line.digits, line.number.replace(' ', ""));
        assert!(line.digits.bytes().all(|b| b.is_ascii_digit()), "{line:?}");
        assert!(!line.source.is_empty() && line.source != "usual practice");
    }
    for typed in ["", "tel:1", "0123456789", "https://clinic.example", "gb "] {
        assert!(number(typed).is_none(), "{typed:?}");
    }
}

fn locked(life: Life, urgency: Urgency, extent: Extent) -> Life {
    let order = life.lines.len() as u32 + 1;
    life.with(Entry::Check(SafetyCheck {
        day: today(),
        written: Written {
            order,
            minute: None,
        },
        extent,
        found: Some(urgency),
        locked: vec!["weakness".to_owned()],
        checked: Vec::new(),
    }))
}

fn released(life: Life) -> Life {
    let order = life.lines.len() as u32 + 1;
    let lock = life.lines.last().unwrap().id;
    life.with(Entry::Release(Release {
        day: today(),
        written: Written {
            order,
            minute: None,
        },
        locks: vec![lock],
        how: LockAnswer::Checked {
            who: String::new(),
            on: today(),
            began: today(),
            said: Said::MayExercise,
            items: vec![("weakness".to_owned(), Since::Same)],
        },
    }))
}

/// Proves check-never-put-off, check-short-when, gate-release-gone-or-same.
#[test]
fn an_answered_stop_asks_for_the_short_check_that_cannot_wait_and_the_sign_is_remembered() {
    let whole = || Life::answered().checked(1, Extent::Full);
    let opened = || released(locked(whole(), Urgency::Today, Extent::Full));
    assert_eq!(remembered(&opened().record()), ["weakness"]);
    assert_eq!(opened().asks(Door::Session), Gate::CheckFirst(Check::Short));
    let put_off = opened().told("putoff", TODAY);
    assert_eq!(put_off.asks(Door::Session), Gate::CheckFirst(Check::Short));
    let checked = opened().checked(0, Extent::Short);
    assert_eq!(checked.asks(Door::Session), Gate::Open);
    // Fourteen days away: it is due, may wait at a session, and never at a half dose or the first session.
    let away = || Life::answered().checked(20, Extent::Full);
    assert_eq!(away().asks(Door::Session), Gate::Open);
    for door in [Door::HalfDose, Door::FirstSession] {
        assert_eq!(
            away().asks(door),
            Gate::CheckFirst(Check::Short),
            "{door:?}"
        );
    }
}

/// Proves gate-first-that-applies, light-warning-sign.
#[test]
fn a_warning_sign_comes_before_a_condition_and_that_before_a_due_check_whatever_the_colour() {
    let fusion = || Life::answered().told("first", &format!("{TODAY} fusion"));
    assert!(
        matches!(fusion().asks(Door::Session), Gate::ClinicianFirst(_)),
        "no check was made"
    );
    let green = led(fusion(), 0, |_| {});
    let stopped = locked(green, Urgency::Call, Extent::Stop);
    assert!(matches!(
        stopped.asks(Door::Session),
        Gate::Locked(Urgency::Call, _)
    ));
    assert_eq!(
        Life::answered().asks(Door::Session),
        Gate::CheckFirst(Check::Full)
    );
    assert_eq!(conditions(&fusion().record()).len(), 1);
}

/// Proves light-further-down.
#[test]
fn further_down_stops_the_exercise_and_so_does_tingling_that_lasts() {
    let told = |place| Told {
        leg: Score::new(3),
        back: Score::new(2),
        place: Some(place),
    };
    let decision = traffic_light(told(Reach::Thigh), Some(Felt::BitWorse), told(Reach::Foot));
    assert_eq!(decision.light, Light::Red);
    let same = traffic_light(told(Reach::Thigh), Some(Felt::BitWorse), told(Reach::Thigh));
    assert!(same.ask_again, "whatever is worse is asked for tingling");
    let thigh = Some(Reach::Thigh);
    assert_eq!(again(thigh, thigh, true, 10), Again::NoMoreToday);
    assert_eq!(again(thigh, thigh, false, 10), Again::Settled);
}

/// Proves tailor-plan-step-up, tailor-plan-ease-or-pause.
#[test]
fn a_planned_dose_is_halved_but_raised_only_if_the_plan_says_so() {
    let planned = |level, step_up| {
        Life::default().with(Entry::Plan(Plan {
            day: today().minus(60),
            written: Written::NOT_YET,
            from: String::new(),
            exercises: vec![Planned {
                exercise: "bridge".to_owned(),
                level,
                sets: Some(2),
                repetitions: Some(8),
            }],
            avoid: Vec::new(),
            knows_about: Vec::new(),
            step_up,
            review: None,
        }))
    };
    let plan = |step_up| planned(Level::Standard, step_up);
    let doses = |life: Life| {
        let record = record(life.lines);
        dose(&record, &state(&record, today()), "bridge").unwrap()
    };
    let times = |life: Life| doses(life).repetitions;
    let same = |life| {
        (1..=4).rev().fold(life, |life, at| {
            led(life, at * 3, |s| s.next_day = Some(NextDay::Same))
        })
    };
    assert_eq!(times(same(plan(false))), 8);
    assert!(times(same(plan(true))) > 8);
    // What is said of it is what holds.
    let said = |life: Life| last_decision_of(&record(life.lines), today(), "bridge");
    assert_eq!(said(same(plan(false))), None);
    assert!(said(same(plan(true))).is_some_and(|(_, decision)| decision.raises()));
    let bad = NextDay::Worse {
        below_knee: true,
        still: Some(true),
    };
    // That it was eased is said, and what would be swapped is paused.
    let eased = led_at(
        planned(Level::Standard, false),
        9,
        Level::Standard,
        |session| {
            session.next_day = Some(bad);
        },
    );
    assert_eq!(
        said(Life {
            lines: eased.lines.clone()
        })
        .map(|(_, decision)| decision),
        Some(Decision::LevelDown("bridge".to_owned()))
    );
    let twice = led_at(eased, 7, Level::Easier, |session| {
        session.next_day = Some(bad)
    });
    assert_eq!(
        said(twice).map(|(_, decision)| decision),
        Some(Decision::Pause("bridge".to_owned()))
    );
    // With an easier level below, that is the change and the dose stays. At the easiest it is half as much.
    let after_bad = |level| {
        let life = led_at(planned(level, false), 9, level, |session| {
            session.next_day = Some(bad);
        });
        let dose = doses(life);
        (dose.repetitions, dose.half)
    };
    assert_eq!(after_bad(Level::Standard), (8, false));
    assert_eq!(after_bad(Level::Easier), (4, true));
}
