//! Care rules, section 5: a clinician's plan replaces the choice, and nothing that keeps the person safe.

use crate::common::day;
use legwork_core::care::limits::Limit;
use legwork_core::care::plan::{asks_for_review, tailor_plan};
use legwork_core::care::session::{
    Asked, Because, Easier, GlideNeeds, LeftOut, Minutes, Session, Up,
};
use legwork_core::library::{MOVES, Rank, move_of};
use legwork_core::record::{Level, Plan, Planned, Reach, Written};

fn plan(exercises: &[(&str, Level)]) -> Plan {
    let planned = |(name, level): &(&str, Level)| Planned {
        exercise: (*name).to_owned(),
        level: *level,
        sets: Some(1),
        repetitions: Some(6),
    };
    Plan {
        day: day("2026-11-20"),
        written: Written::NOT_YET,
        from: "the clinic".to_owned(),
        exercises: exercises.iter().map(planned).collect(),
        avoid: Vec::new(),
        knows_about: Vec::new(),
        step_up: false,
        review: None,
    }
}

fn asked() -> Asked<'static> {
    Asked {
        leg: Some(3),
        place_of_pain: Some(Reach::Foot),
        ..crate::common::asked()
    }
}

fn names(session: &Session) -> Vec<(&'static str, Rank)> {
    session
        .chosen
        .iter()
        .map(|one| (one.exercise, one.rank))
        .collect()
}

fn why(session: &Session, id: &str) -> Option<LeftOut> {
    session
        .left_out
        .iter()
        .find(|(name, _)| *name == id)
        .map(|(_, why)| *why)
}

/// Proves tailor-plan-replaces, tailor-plan-holds.
#[test]
fn a_plan_gives_the_exercises_their_order_and_their_level() {
    let plan = plan(&[
        ("clam", Level::Easier),
        ("press-up", Level::Standard),
        ("bridge", Level::Harder),
        ("of-a-later-version", Level::Standard),
    ]);
    let session = tailor_plan(&asked(), &plan);
    let expected = [
        ("clam", Rank::Easier),
        ("press-up", Rank::Standard),
        ("bridge", Rank::Harder),
    ];
    assert_eq!(names(&session), expected);
    assert!(
        session
            .chosen
            .iter()
            .all(|one| one.because == Because::Plan)
    );
    assert_eq!(why(&session, "heel-slides"), Some(LeftOut::NotInPlan));
}

/// Proves limits-thin-bones, tailor-plan-never-replaces.
#[test]
fn limits_the_hour_the_nerve_rule_and_a_bad_day_hold_for_a_plan() {
    let glide = plan(&[
        ("seated-nerve-glide", Level::Standard),
        ("seated-fold", Level::Standard),
    ]);
    let early = Asked {
        up: Up::UnderOneHour,
        ..asked()
    };
    let session = tailor_plan(&early, &glide);
    assert!(session.chosen.is_empty());
    assert_eq!(
        why(&session, "seated-nerve-glide"),
        Some(LeftOut::Glide(GlideNeeds::Later))
    );
    assert_eq!(why(&session, "seated-fold"), Some(LeftOut::Morning));
    let unsettled = Asked {
        settled: false,
        ..asked()
    };
    let left = why(&tailor_plan(&unsettled, &glide), "seated-nerve-glide");
    assert_eq!(left, Some(LeftOut::Glide(GlideNeeds::Settled)));
    let thin = Asked {
        limits: &[Limit::BoneThinning],
        ..asked()
    };
    let bends = plan(&[("curl-up", Level::Standard), ("bridge", Level::Standard)]);
    let session = tailor_plan(&thin, &bends);
    assert_eq!(names(&session), [("bridge", Rank::Standard)]);
    assert_eq!(
        why(&session, "curl-up"),
        Some(LeftOut::Limit(Limit::BoneThinning))
    );
    let bad = Asked {
        leg: Some(7),
        ..asked()
    };
    assert!(tailor_plan(&bad, &bends).settles);
}

/// Proves gate-older-plan, tailor-plan-never-replaces.
#[test]
fn every_limit_holds_for_every_exercise_of_a_plan() {
    for found in MOVES {
        for level in Level::ALL {
            let plan = plan(&[(found.id, level)]);
            for limit in Limit::ALL {
                let limits = [limit];
                let asked = Asked {
                    limits: &limits,
                    ..asked()
                };
                for one in tailor_plan(&asked, &plan).chosen {
                    let taken = found.level(one.rank).unwrap();
                    assert!(!limit.leaves_out(found, taken), "{} {limit:?}", found.id);
                    assert!(one.rank as u8 <= level as u8, "{}", found.id);
                }
            }
        }
    }
}

/// Proves tailor-plan-ease-or-pause.
#[test]
fn a_plan_is_eased_or_paused_and_never_swapped_or_raised_by_itself() {
    let bridge = plan(&[("bridge", Level::Standard)]);
    let at = |ranks: &'static [(&'static str, Rank)], plan: &Plan| {
        let asked = Asked { ranks, ..asked() };
        names(&tailor_plan(&asked, plan))
    };
    assert_eq!(
        at(&[("bridge", Rank::Easier)], &bridge),
        [("bridge", Rank::Easier)]
    );
    assert_eq!(
        at(&[("bridge", Rank::Harder)], &bridge),
        [("bridge", Rank::Standard)]
    );
    let may = Plan {
        step_up: true,
        ..bridge.clone()
    };
    assert_eq!(
        at(&[("bridge", Rank::Harder)], &may),
        [("bridge", Rank::Harder)]
    );
    // Where no easier level fits, half of what the plan says.
    let stands = plan(&[("sit-to-stand", Level::Standard)]);
    let arms = [Limit::Arms];
    let eased = Asked {
        limits: &arms,
        easiest: Some(Easier::SeeClinician),
        ..asked()
    };
    let half = tailor_plan(&eased, &stands).chosen[0];
    assert_eq!((half.rank, half.half), (Rank::Standard, true));
    assert_eq!(half.easier, Some(Easier::SeeClinician));
    let whole = tailor_plan(
        &Asked {
            easiest: None,
            ..eased
        },
        &stands,
    )
    .chosen[0];
    assert_eq!(
        (whole.rank, whole.half, whole.easier),
        (Rank::Standard, false, None)
    );
    let paused = Asked {
        swapped: &["bridge"],
        ..asked()
    };
    let session = tailor_plan(&paused, &bridge);
    assert!(session.chosen.is_empty(), "nothing takes its place");
    assert_eq!(why(&session, "bridge"), Some(LeftOut::Paused));
}

/// Proves tailor-plan-holds.
#[test]
fn what_a_plan_avoids_is_left_out_and_an_unknown_tag_leaves_all_out() {
    let avoids = |tag: &str| Plan {
        avoid: vec![tag.to_owned()],
        ..plan(&[("press-up", Level::Standard), ("clam", Level::Standard)])
    };
    let session = tailor_plan(&asked(), &avoids("front"));
    assert_eq!(names(&session), [("clam", Rank::Standard)]);
    assert_eq!(why(&session, "press-up"), Some(LeftOut::Avoided));
    assert!(
        tailor_plan(&asked(), &avoids("of-a-later-version"))
            .chosen
            .is_empty()
    );
}

#[test]
fn a_plan_never_exceeds_the_minutes() {
    let all: Vec<(&str, Level)> = MOVES
        .iter()
        .take(12)
        .map(|m| (m.id, Level::Standard))
        .collect();
    for minutes in [Minutes::Three, Minutes::Seven, Minutes::Fifteen] {
        let asked = Asked { minutes, ..asked() };
        let session = tailor_plan(&asked, &plan(&all));
        assert!(session.seconds() <= minutes.seconds());
        assert!(session.chosen.len() <= minutes.exercises());
        assert!(
            session
                .chosen
                .iter()
                .all(|one| move_of(one.exercise).is_some())
        );
    }
}

/// Proves tailor-plan-review-date.
#[test]
fn from_its_day_on_a_plan_asks_whether_to_go_on() {
    let plan = Plan {
        review: Some(day("2026-12-01")),
        ..plan(&[("clam", Level::Standard)])
    };
    assert!(!asks_for_review(&plan, day("2026-11-30")));
    assert!(asks_for_review(&plan, day("2026-12-01")));
}
