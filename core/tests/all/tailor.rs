//! Care rules, sections 4 and 5: which exercises are chosen, and what may never happen.

use legwork_core::care::limits::Limit;
use legwork_core::care::patterns::{Eases, order, pattern};
use legwork_core::care::session::{Asked, Because, GlideNeeds, LeftOut, Minutes, Session, Up};
use legwork_core::care::tailor::tailor;
use legwork_core::library::{MOVES, Pattern, Rank, move_of};
use legwork_core::record::{Place, Reach};

const MINUTES: [Minutes; 3] = [Minutes::Three, Minutes::Seven, Minutes::Fifteen];
const PLACES: [Place; 4] = [Place::Mat, Place::Bed, Place::Chair, Place::Standing];
const PATTERNS: [Pattern; 4] = [
    Pattern::Neutral,
    Pattern::Flexion,
    Pattern::Extension,
    Pattern::Stenosis,
];

fn eases(pattern: Pattern) -> Eases {
    let none = Eases::default();
    match pattern {
        Pattern::Flexion => Eases {
            bending: true,
            ..none
        },
        Pattern::Extension => Eases {
            standing: true,
            ..none
        },
        Pattern::Stenosis => Eases {
            sitting: true,
            worse_upright: true,
            ..none
        },
        _ => none,
    }
}

/// An ordinary day: leg pain 3 in the thigh, up for hours, no limit.
fn asked(pattern: Pattern) -> Asked<'static> {
    Asked {
        eases: eases(pattern),
        leg: Some(3),
        week_mean: Some(3),
        ..crate::common::asked()
    }
}

/// The exercises with their levels: `-` easier, `+` harder, `/2` half.
fn told(session: &Session) -> String {
    let mut said: Vec<String> = Vec::new();
    for chosen in &session.chosen {
        let rank = match chosen.rank {
            Rank::Easier => "-",
            Rank::Standard => "",
            Rank::Harder => "+",
        };
        let half = if chosen.half { "/2" } else { "" };
        said.push(format!("{}{rank}{half}", chosen.exercise));
    }
    said.join(" ")
}

fn why(session: &Session, id: &str) -> Option<LeftOut> {
    session
        .left_out
        .iter()
        .find(|(other, _)| *other == id)
        .map(|(_, why)| *why)
}

/// Proves tailor-pattern-first-that-fits, tailor-walking-pattern, tailor-arch-pattern, tailor-bend-pattern.
/// Proves tailor-neutral-pattern.
#[test]
fn the_pattern_is_the_first_that_fits() {
    let of = |text: &str| {
        let has = |name| text.split(' ').any(|word| word == name);
        pattern(&Eases {
            bending: has("bending"),
            sitting: has("sitting"),
            standing: has("standing"),
            walking: has("walking"),
            lying_front: has("front"),
            worse_sitting: has("worse-sitting"),
            worse_upright: has("worse-upright"),
            worse_bending: has("worse-bending"),
        })
    };
    let cases = [
        ("", Pattern::Neutral),
        ("bending", Pattern::Flexion),
        ("sitting", Pattern::Flexion),
        ("standing", Pattern::Extension),
        ("walking", Pattern::Extension),
        ("front", Pattern::Extension),
        ("bending standing", Pattern::Neutral),
        ("sitting walking", Pattern::Neutral),
        ("worse-sitting", Pattern::Extension),
        ("worse-sitting worse-bending", Pattern::Neutral),
        ("worse-sitting worse-upright", Pattern::Neutral),
        ("worse-upright", Pattern::Neutral),
        ("worse-upright sitting", Pattern::Stenosis),
        ("worse-upright bending", Pattern::Stenosis),
        ("worse-upright sitting front", Pattern::Stenosis),
        ("worse-upright standing", Pattern::Extension),
        ("bending worse-sitting", Pattern::Flexion),
    ];
    for (text, expected) in cases {
        assert_eq!(of(text), expected, "{text}");
    }
}

/// Proves tailor-walking-pattern-never, tailor-one-glide.
#[test]
fn every_exercise_of_a_pattern_is_in_the_library_for_it() {
    for pattern in PATTERNS {
        for id in order(pattern) {
            let found = move_of(id).unwrap_or_else(|| panic!("{id} is not in the library"));
            let fits = found.patterns.contains(&pattern) || found.patterns.contains(&Pattern::Any);
            assert!(fits, "{id} is not for {pattern:?}");
            assert!(!found.patterns.contains(&Pattern::Nerve), "{id}");
        }
    }
    let never = [
        "lying-on-front",
        "prop-on-elbows",
        "press-up",
        "standing-back-bend",
    ];
    for id in never {
        assert!(!order(Pattern::Stenosis).contains(&id), "{id}");
    }
    assert_eq!(MOVES.len(), 26);
}

/// What must hold of every session, whatever was asked.
fn keeps_the_rules(asked: &Asked) -> Session {
    let session = tailor(asked);
    let name = || format!("{asked:?}\n{session:?}");
    assert!(
        session.seconds() <= asked.minutes.seconds(),
        "too long: {}",
        name()
    );
    let most = if session.settles {
        2
    } else {
        asked.minutes.exercises()
    };
    assert!(session.chosen.len() <= most, "too many: {}", name());
    for chosen in &session.chosen {
        let of = move_of(chosen.exercise).unwrap();
        let level = of.level(chosen.rank).unwrap();
        for limit in asked.limits {
            assert!(
                !limit.leaves_out(of, level),
                "{limit:?} leaves {} out: {}",
                of.id,
                name()
            );
            if let Some(other) = level.exercise.and_then(move_of) {
                assert!(
                    !limit.leaves_out(other, level),
                    "{limit:?} leaves {} out: {}",
                    other.id,
                    name()
                );
            }
        }
        assert!(!asked.swapped.contains(&chosen.exercise), "{}", name());
        // What is less than it would be says why, and only that.
        let mut led = asked.ranks.iter().filter(|(id, _)| *id == of.id);
        let would = led.next().map_or(Rank::Standard, |(_, rank)| *rank);
        let less = chosen.rank < would || chosen.half;
        let least = chosen.rank == Rank::Easier;
        assert!(!less || chosen.easier.is_some(), "no reason: {}", name());
        assert!(less || least || chosen.easier.is_none(), "{}", name());
        // Lying on the front is a rest, and rest is no hold.
        let rests = level.exercise == Some("lying-on-front");
        let held = asked.limits.contains(&Limit::Effort) && of.hold > 10 && !rests;
        assert!(!held || chosen.hold == Some(10), "{}", name());
    }
    // Each of the 26 is chosen, once, or left out with its reason, once.
    for of in MOVES {
        let chosen = session
            .chosen
            .iter()
            .filter(|c| c.exercise == of.id)
            .count();
        let left = session
            .left_out
            .iter()
            .filter(|(id, _)| *id == of.id)
            .count();
        assert_eq!(chosen + left, 1, "{}: {}", of.id, name());
    }
    let glides = session
        .chosen
        .iter()
        .filter(|c| c.because == Because::Glide)
        .count();
    assert!(glides <= 1, "{}", name());
    session
}

/// What one more limit may change. Nothing becomes harder, unless it is done by half as no easier level is left.
/// What comes in new had no room before, and the limit does not concern it.
fn only_eases(before: &Session, after: &Session, limit: Limit) -> usize {
    let mut new = 0;
    for chosen in &after.chosen {
        let of = move_of(chosen.exercise).unwrap();
        let name = || format!("{limit:?} and {}: {before:?}\n{after:?}", of.id);
        let earlier = before.chosen.iter().find(|c| c.exercise == of.id);
        if let Some(earlier) = earlier {
            assert!(
                chosen.rank <= earlier.rank || chosen.half,
                "harder: {}",
                name()
            );
            assert!(chosen.half || !earlier.half, "more: {}", name());
            assert!(
                earlier.hold.is_none() || chosen.hold.is_some(),
                "longer: {}",
                name()
            );
            continue;
        }
        let no_room = [LeftOut::Time, LeftOut::Limit(Limit::PregnantLate)];
        let why = why(before, of.id).unwrap();
        assert!(
            no_room.contains(&why),
            "it was left out for {why:?}: {}",
            name()
        );
        assert!(!limit.touches(of), "the limit concerns it: {}", name());
        new += 1;
    }
    new
}

/// Every pattern, place and time with no limit, each limit alone and every pair of limits: 5,808 sessions.
/// Proves limits-leave-out, tailor-reasons, tailor-limits, tailor-fits-the-minutes, tailor-start-easier.
#[test]
fn no_limit_lets_an_excluded_level_through_and_one_more_limit_only_eases() {
    let mut new = 0;
    for pattern in PATTERNS {
        for place in PLACES {
            for minutes in MINUTES {
                let base = Asked {
                    place,
                    minutes,
                    ..asked(pattern)
                };
                let with = |limits: &[Limit]| {
                    keeps_the_rules(&Asked {
                        limits,
                        ..base.clone()
                    })
                };
                let none = with(&[]);
                for (at, first) in Limit::ALL.iter().enumerate() {
                    let alone = with(&[*first]);
                    new += only_eases(&none, &alone, *first);
                    for second in &Limit::ALL[at + 1..] {
                        let both = with(&[*first, *second]);
                        new += only_eases(&alone, &both, *second);
                        new += only_eases(&with(&[*second]), &both, *first);
                    }
                }
            }
        }
    }
    assert!(new > 0, "nothing was compared");
}

/// Proves tailor-rest-at-7, tailor-rest-at-3-above, tailor-rest-position, light-before-7.
#[test]
fn a_bad_day_gives_rest_and_breathing_only() {
    let day = asked(Pattern::Flexion);
    let cases = [
        ("an ordinary day", day.clone(), false),
        (
            "6 is no bad day",
            Asked {
                leg: Some(6),
                week_mean: Some(5),
                ..day.clone()
            },
            false,
        ),
        (
            "7",
            Asked {
                leg: Some(7),
                ..day.clone()
            },
            true,
        ),
        (
            "not told",
            Asked {
                leg: None,
                ..day.clone()
            },
            true,
        ),
        (
            "3 above the week",
            Asked {
                leg: Some(6),
                ..day.clone()
            },
            true,
        ),
        (
            "2 above the week",
            Asked {
                leg: Some(5),
                ..day.clone()
            },
            false,
        ),
        (
            "too few check-ins for a week",
            Asked {
                leg: Some(6),
                week_mean: None,
                ..day.clone()
            },
            false,
        ),
        (
            "2 at First steps and 8 today",
            Asked {
                leg: Some(8),
                week_mean: None,
                ..day.clone()
            },
            true,
        ),
        (
            "no comfortable position",
            Asked {
                leg: Some(5),
                comfortable: Some(false),
                ..day.clone()
            },
            true,
        ),
        (
            "a comfortable position",
            Asked {
                leg: Some(5),
                comfortable: Some(true),
                ..day.clone()
            },
            false,
        ),
    ];
    for (name, asked, bad) in cases {
        let session = keeps_the_rules(&asked);
        assert_eq!(session.settles, bad, "{name}");
        if bad {
            assert!(
                session.chosen.iter().all(|c| c.because == Because::Settles),
                "{name}"
            );
            assert!(session.breathing > 0, "{name}");
        }
    }
    let rest = |pattern, place, limits: &'static [Limit]| {
        let bad = Asked {
            leg: Some(8),
            place,
            limits,
            ..asked(pattern)
        };
        told(&keeps_the_rules(&bad))
    };
    assert!(rest(Pattern::Flexion, Place::Mat, &[]).starts_with("legs-up-rest"));
    assert!(rest(Pattern::Neutral, Place::Mat, &[]).starts_with("legs-up-rest"));
    assert!(rest(Pattern::Extension, Place::Mat, &[]).starts_with("lying-on-front"));
    assert!(rest(Pattern::Extension, Place::Mat, &[Limit::Front]).starts_with("side-lying"));
    assert_eq!(
        rest(Pattern::Flexion, Place::Mat, &[Limit::PregnantLate]),
        "legs-up-rest-"
    );
    assert_eq!(
        rest(Pattern::Flexion, Place::Mat, &[Limit::Floor]),
        "",
        "breathing is left"
    );
}

/// Proves tailor-one-glide, tailor-glide-pain, tailor-glide-2-hours, tailor-glide-lying.
#[test]
fn a_nerve_glide_comes_only_when_all_of_it_fits() {
    let fits = Asked {
        place_of_pain: Some(Reach::BelowKnee),
        ..asked(Pattern::Neutral)
    };
    let glide = |asked: &Asked| {
        let session = keeps_the_rules(asked);
        let chosen = session.chosen.iter().find(|c| c.because == Because::Glide);
        chosen
            .map(|c| c.exercise)
            .ok_or(why(&session, "seated-nerve-glide"))
    };
    let without = |needs| Err(Some(LeftOut::Glide(needs)));
    let sitting = Eases {
        worse_sitting: true,
        worse_bending: true,
        ..Eases::default()
    };
    let cases = [
        ("below the knee", fits.clone(), Ok("seated-nerve-glide")),
        (
            "worse on sitting",
            Asked {
                eases: sitting,
                ..fits.clone()
            },
            Ok("lying-nerve-glide"),
        ),
        (
            "front of the thigh",
            Asked {
                place_of_pain: Some(Reach::Thigh),
                front_thigh: true,
                ..fits.clone()
            },
            Ok("front-thigh-nerve-glide"),
        ),
        (
            "thigh only",
            Asked {
                place_of_pain: Some(Reach::Thigh),
                ..fits.clone()
            },
            without(GlideNeeds::PainThere),
        ),
        (
            "place not told",
            Asked {
                place_of_pain: None,
                ..fits.clone()
            },
            without(GlideNeeds::PainThere),
        ),
        (
            "leg pain 5",
            Asked {
                leg: Some(5),
                ..fits.clone()
            },
            Ok("seated-nerve-glide"),
        ),
        (
            "leg pain 6",
            Asked {
                leg: Some(6),
                week_mean: Some(5),
                ..fits.clone()
            },
            without(GlideNeeds::LessPain),
        ),
        (
            "not settled",
            Asked {
                settled: false,
                ..fits.clone()
            },
            without(GlideNeeds::Settled),
        ),
        (
            "up for an hour",
            Asked {
                up: Up::OneToTwoHours,
                ..fits.clone()
            },
            without(GlideNeeds::Later),
        ),
        (
            "time since getting up not told",
            Asked {
                up: Up::UnderOneHour,
                ..fits.clone()
            },
            without(GlideNeeds::Later),
        ),
        (
            "swapped",
            Asked {
                swapped: &["seated-nerve-glide"],
                ..fits.clone()
            },
            Err(Some(LeftOut::Swapped)),
        ),
    ];
    for (name, asked, expected) in cases {
        assert_eq!(glide(&asked), expected, "{name}");
    }
}

/// Proves tailor-first-hour-no-bend.
#[test]
fn in_the_first_hour_nothing_bends_to_the_end() {
    for pattern in PATTERNS {
        for place in PLACES {
            let early = Asked {
                up: Up::UnderOneHour,
                place,
                ..asked(pattern)
            };
            for chosen in keeps_the_rules(&early).chosen {
                let level = move_of(chosen.exercise)
                    .unwrap()
                    .level(chosen.rank)
                    .unwrap();
                let bends = level.loads(legwork_core::library::Load::EndRangeBend);
                assert!(!bends, "{} at {place:?}", chosen.exercise);
            }
        }
    }
}

/// Proves tailor-place.
#[test]
fn every_pattern_has_something_at_every_place_in_every_time() {
    for pattern in PATTERNS {
        for place in PLACES {
            for minutes in MINUTES {
                let session = keeps_the_rules(&Asked {
                    place,
                    minutes,
                    ..asked(pattern)
                });
                assert!(
                    !session.chosen.is_empty(),
                    "{pattern:?} {place:?} {minutes:?}"
                );
            }
        }
    }
}

/// Proves tailor-liked-stays.
#[test]
fn a_liked_exercise_stays_but_never_against_the_rules() {
    let three = Asked {
        minutes: Minutes::Three,
        ..asked(Pattern::Neutral)
    };
    let liked = Asked {
        liked: &["clam"],
        ..three.clone()
    };
    let session = keeps_the_rules(&liked);
    assert_eq!(session.chosen[0].exercise, "clam");
    assert_eq!(session.chosen[0].because, Because::Liked);
    for id in [
        "one-knee-to-chest",
        "press-up",
        "seated-nerve-glide",
        "walking",
    ] {
        let ids = [id];
        let session = keeps_the_rules(&Asked {
            liked: &ids,
            ..three.clone()
        });
        assert!(session.chosen.iter().all(|c| c.exercise != id), "{id}");
    }
    let out = Asked {
        limits: &[Limit::Floor],
        ..liked
    };
    assert!(
        keeps_the_rules(&out)
            .chosen
            .iter()
            .all(|c| c.exercise != "clam")
    );
}

/// Proves tailor-start-standard, tailor-start-easier.
#[test]
fn the_level_follows_the_day_the_body_and_the_sessions() {
    let rank = |asked: &Asked| {
        let session = keeps_the_rules(asked);
        session
            .chosen
            .iter()
            .find(|c| c.exercise == "bridge")
            .map(|c| (c.rank, c.half))
    };
    let day = Asked {
        minutes: Minutes::Fifteen,
        ..asked(Pattern::Neutral)
    };
    let up = Asked {
        ranks: &[("bridge", Rank::Harder)],
        ..day.clone()
    };
    let cases = [
        (
            "the standard level",
            day.clone(),
            Some((Rank::Standard, false)),
        ),
        (
            "leg pain 4",
            Asked {
                leg: Some(4),
                ..day.clone()
            },
            Some((Rank::Easier, false)),
        ),
        (
            "a question was skipped",
            Asked {
                skipped: true,
                ..day.clone()
            },
            Some((Rank::Easier, false)),
        ),
        ("stepped up", up.clone(), Some((Rank::Harder, false))),
        (
            "stepped up, but leg pain 4",
            Asked {
                leg: Some(4),
                ..up.clone()
            },
            Some((Rank::Easier, false)),
        ),
        (
            "stepped up, but a limit touches it",
            Asked {
                limits: &[Limit::Balance],
                ..up
            },
            None,
        ),
    ];
    for (name, asked, expected) in cases {
        let found = rank(&asked);
        if name.contains("touches") {
            assert!(
                found.is_none_or(|(rank, _)| rank < Rank::Harder),
                "{name}: {found:?}"
            );
        } else {
            assert_eq!(found, expected, "{name}");
        }
    }
}

/// The sessions of `tailored.txt`, which was read line by line against the rules.
/// Proves limits-leave-out, limits-kneel-or-front, limits-floor, limits-sore-joints, limits-thin-bones.
/// Proves limits-dizzy, limits-foot-weakness, tailor-walking-pattern-set, tailor-limits, tailor-start-easier.
/// Proves tailor-no-lower-level, limits-thin-bones-other-bends.
#[test]
fn the_sessions_are_those_of_the_table() {
    let mut lines = Vec::new();
    for pattern in PATTERNS {
        for place in PLACES {
            for minutes in MINUTES {
                let session = keeps_the_rules(&Asked {
                    place,
                    minutes,
                    ..asked(pattern)
                });
                lines.push(format!(
                    "{pattern:?} {place:?} {minutes:?}: {}",
                    told(&session)
                ));
            }
        }
    }
    for pattern in PATTERNS {
        for limit in Limit::ALL {
            let limits = [limit];
            let session = keeps_the_rules(&Asked {
                limits: &limits,
                ..asked(pattern)
            });
            lines.push(format!("{pattern:?} {limit:?}: {}", told(&session)));
        }
    }
    assert!(lines.len() >= 80);
    let expected = include_str!("tailored.txt");
    let found = lines.join("\n") + "\n";
    assert!(found == expected, "found:\n{found}");
}
