//! Care rules, section 5: what is less than it would be says why.

use crate::common::asked;
use legwork_core::care::limits::Limit;
use legwork_core::care::session::{Asked, Chosen, Easier, LeftOut, Minutes, Up};
use legwork_core::care::tailor::tailor;
use legwork_core::library::Rank;
use legwork_core::record::Place;

/// What was chosen of this exercise.
fn of(asked: &Asked, id: &str) -> Chosen {
    let session = tailor(asked);
    let found = session.chosen.iter().find(|one| one.exercise == id);
    *found.unwrap_or_else(|| panic!("{id} is not in {session:?}"))
}

/// Proves tailor-reasons, tailor-start-easier, tailor-no-lower-level, gate-yes-without-plan.
#[test]
fn what_is_less_than_it_would_be_says_why() {
    let quiet = asked();
    let bridge = of(&quiet, "bridge");
    assert_eq!((bridge.rank, bridge.easier), (Rank::Standard, None));
    let led = |ranks: &'static [(&'static str, Rank)]| Asked { ranks, ..asked() };
    // What adapting or the person has led to says so elsewhere.
    let eased = of(&led(&[("bridge", Rank::Easier)]), "bridge");
    assert_eq!((eased.rank, eased.easier), (Rank::Easier, None));
    let cases: [(Asked, Easier); 8] = [
        (
            Asked {
                leg: Some(4),
                ..asked()
            },
            Easier::Pain,
        ),
        (
            Asked {
                leg: Some(6),
                ..led(&[("bridge", Rank::Harder)])
            },
            Easier::Pain,
        ),
        (
            Asked {
                skipped: true,
                ..asked()
            },
            Easier::Skipped,
        ),
        (
            Asked {
                easiest: Some(Easier::SeeClinician),
                skipped: true,
                ..asked()
            },
            Easier::SeeClinician,
        ),
        (
            Asked {
                easiest: Some(Easier::Further),
                leg: Some(5),
                ..asked()
            },
            Easier::Further,
        ),
        (
            Asked {
                cleared: true,
                ..asked()
            },
            Easier::Cleared,
        ),
        (
            Asked {
                cleared: true,
                ..led(&[("bridge", Rank::Easier)])
            },
            Easier::Cleared,
        ),
        (
            Asked {
                limits: &[Limit::Balance],
                ..asked()
            },
            Easier::LeftOut(LeftOut::Limit(Limit::Balance)),
        ),
    ];
    for (asked, expected) in cases {
        let one = of(&asked, "bridge");
        assert_eq!(
            (one.rank, one.easier),
            (Rank::Easier, Some(expected)),
            "{asked:?}"
        );
    }
}

/// A level that does not fit the place or the hour is named as the reason, and so is a limit that leaves only half.
/// Proves tailor-no-lower-level, tailor-first-hour-no-bend.
#[test]
fn what_leaves_out_the_usual_level_is_the_reason() {
    let on_a_chair = Asked {
        place: Place::Chair,
        ..asked()
    };
    let seated = of(&on_a_chair, "cat-camel");
    assert_eq!(seated.rank, Rank::Easier);
    assert_eq!(seated.easier, Some(Easier::LeftOut(LeftOut::Place)));
    let early = Asked {
        up: Up::UnderOneHour,
        place: Place::Standing,
        ranks: &[("hip-hinge", Rank::Harder)],
        ..asked()
    };
    let hinge = of(&early, "hip-hinge");
    assert_eq!(hinge.rank, Rank::Standard);
    assert_eq!(hinge.easier, Some(Easier::LeftOut(LeftOut::Morning)));
    let arms = Asked {
        limits: &[Limit::Arms],
        minutes: Minutes::Fifteen,
        ..asked()
    };
    let stands = of(&arms, "sit-to-stand");
    assert!(stands.half, "{stands:?}");
    let limit = LeftOut::Limit(Limit::Arms);
    assert_eq!(stands.easier, Some(Easier::LeftOut(limit)));
}

/// On a day for rest that is the reason, also where leg pain was not told.
/// Proves tailor-rest-at-7.
#[test]
fn on_a_day_for_rest_that_is_the_reason() {
    for leg in [None, Some(7), Some(9)] {
        let session = tailor(&Asked { leg, ..asked() });
        assert!(session.settles);
        for one in &session.chosen {
            let rest = Easier::LeftOut(LeftOut::BadDay);
            assert_eq!(one.easier, Some(rest), "{leg:?}: {one:?}");
        }
    }
}
