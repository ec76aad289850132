//! Care rules, section 6: the bands, the rule of place, what was not answered, and the reasons to stop.

use legwork_core::care::traffic_light::{
    AfterStop, Again, Light, Told, Why, again, colour, end_of, traffic_light,
};
use legwork_core::record::{End, Felt, Reach, Score, Stop};

fn score(value: u8) -> Score {
    Score::new(value).unwrap()
}

fn told(leg: u8, back: u8, place: Reach) -> Told {
    Told {
        leg: Score::new(leg),
        back: Score::new(back),
        place: Some(place),
    }
}

/// For each pain before (0 to 10) the colours of each pain after it.
/// Proves light-before-under-4, light-before-4-to-6, light-8-always-red.
#[test]
fn the_colour_of_every_pain_before_and_after() {
    let table = [
        "GGGGAARRRRR", // 0
        "GGGGAARRRRR", // 1
        "GGGGAARRRRR", // 2
        "GGGGAARRRRR", // 3
        "GGGGGGARRRR", // 4: +1 green, +2 amber, +3 red
        "GGGGGGGARRR", // 5
        "GGGGGGGGRRR", // 6: 8 is +2, but 8 is always red
        "AAAAAAAARRR", // 7: only rest
        "AAAAAAAARRR",
        "AAAAAAAARRR",
        "AAAAAAAARRR",
    ];
    for (before, row) in table.iter().enumerate() {
        for (now, letter) in row.chars().enumerate() {
            let light = match letter {
                'G' => Light::Green,
                'A' => Light::Amber,
                _ => Light::Red,
            };
            let (before, now) = (u8::try_from(before).unwrap(), u8::try_from(now).unwrap());
            assert_eq!(
                colour(score(before), score(now)),
                light,
                "{before} to {now}"
            );
        }
    }
}

/// Proves light-not-answered, light-closer-go-on, light-closer-leg-8, light-8-always-red, light-much-worse.
/// Proves light-back-too, light-amber.
#[test]
fn the_decision_after_an_exercise() {
    use Felt::{BitWorse, MuchWorse, SameOrBetter};
    use Reach::{BelowKnee, Buttock, Foot, Thigh};
    let before = told(3, 2, Thigh);
    let none = Told::default();
    let cases = [
        (
            "not answered is never green",
            before,
            None,
            none,
            Light::NotAnswered,
            Why::NotAnswered,
        ),
        (
            "same or better",
            before,
            Some(SameOrBetter),
            none,
            Light::Green,
            Why::Same,
        ),
        (
            "same as a pain for which there is only rest",
            told(8, 2, Thigh),
            Some(SameOrBetter),
            none,
            Light::Amber,
            Why::SettleOnly,
        ),
        (
            "further down beats low pain",
            before,
            Some(BitWorse),
            told(0, 0, BelowKnee),
            Light::Red,
            Why::Further,
        ),
        (
            "further down, much worse",
            before,
            Some(MuchWorse),
            told(3, 2, Foot),
            Light::Red,
            Why::Further,
        ),
        (
            "much worse and no place told",
            before,
            Some(MuchWorse),
            Told {
                place: None,
                ..told(3, 2, Thigh)
            },
            Light::Red,
            Why::PlaceNotKnown,
        ),
        (
            "much worse and no place before",
            Told {
                place: None,
                ..before
            },
            Some(MuchWorse),
            told(3, 2, Thigh),
            Light::Red,
            Why::PlaceNotKnown,
        ),
        (
            "closer, even if the back aches more",
            before,
            Some(BitWorse),
            told(3, 6, Buttock),
            Light::Green,
            Why::Closer,
        ),
        (
            "closer, but the leg is 8",
            before,
            Some(BitWorse),
            told(8, 2, Buttock),
            Light::Red,
            Why::High,
        ),
        (
            "closer, and the leg was not rated",
            before,
            Some(BitWorse),
            Told {
                leg: None,
                ..told(0, 2, Buttock)
            },
            Light::Amber,
            Why::NotRated,
        ),
        (
            "same place, leg 4",
            before,
            Some(BitWorse),
            told(4, 2, Thigh),
            Light::Amber,
            Why::Rose,
        ),
        (
            "same place, leg 6",
            before,
            Some(BitWorse),
            told(6, 2, Thigh),
            Light::Red,
            Why::Rose,
        ),
        (
            "same place, the back counts too",
            before,
            Some(BitWorse),
            told(3, 6, Thigh),
            Light::Red,
            Why::Rose,
        ),
        (
            "the worse colour counts",
            before,
            Some(BitWorse),
            told(4, 6, Thigh),
            Light::Red,
            Why::Rose,
        ),
        (
            "a bit worse within the green band",
            before,
            Some(BitWorse),
            told(3, 3, Thigh),
            Light::Green,
            Why::Same,
        ),
        (
            "much worse is at least amber",
            before,
            Some(MuchWorse),
            told(3, 3, Thigh),
            Light::Amber,
            Why::MuchWorse,
        ),
        (
            "much worse and red",
            before,
            Some(MuchWorse),
            told(6, 3, Thigh),
            Light::Red,
            Why::Rose,
        ),
        (
            "a number is missing",
            before,
            Some(BitWorse),
            Told {
                back: None,
                ..told(3, 0, Thigh)
            },
            Light::Amber,
            Why::NotRated,
        ),
        (
            "both numbers are missing",
            before,
            Some(BitWorse),
            Told {
                place: Some(Thigh),
                ..none
            },
            Light::Amber,
            Why::NotRated,
        ),
        (
            "nothing is known but a bit worse",
            none,
            Some(BitWorse),
            none,
            Light::Amber,
            Why::NotRated,
        ),
        (
            "8 is red though it was 8",
            told(8, 2, Thigh),
            Some(BitWorse),
            told(8, 2, Thigh),
            Light::Red,
            Why::High,
        ),
        (
            "back of 8 is red",
            told(3, 8, Thigh),
            Some(BitWorse),
            told(3, 8, Thigh),
            Light::Red,
            Why::High,
        ),
        (
            "7 before: only rest",
            told(7, 2, Thigh),
            Some(BitWorse),
            told(7, 2, Thigh),
            Light::Amber,
            Why::SettleOnly,
        ),
        (
            "at rest 5, now 6",
            told(5, 2, Thigh),
            Some(BitWorse),
            told(6, 2, Thigh),
            Light::Green,
            Why::Same,
        ),
        (
            "at rest 5, now 7",
            told(5, 2, Thigh),
            Some(BitWorse),
            told(7, 2, Thigh),
            Light::Amber,
            Why::Rose,
        ),
    ];
    for (name, before, felt, now, light, why) in cases {
        let decision = traffic_light(before, felt, now);
        assert_eq!((decision.light, decision.why), (light, why), "{name}");
        let worse = felt.is_some_and(|felt| felt != SameOrBetter);
        let closer = (now.place, before.place) == (Some(Buttock), Some(Thigh));
        assert_eq!(decision.ask_again, worse && !closer, "{name}");
        assert!(light != Light::Amber || decision.smaller, "{name}");
    }
    let closer = traffic_light(before, Some(BitWorse), told(3, 7, Buttock));
    assert!(
        closer.smaller && closer.light == Light::Green,
        "smaller, not stop"
    );
}

/// Every combination of answers: a worse one is never better than a milder one, and nothing missing is green.
/// Proves light-not-answered, light-much-worse.
#[test]
fn more_pain_is_never_a_better_colour_and_what_is_missing_is_never_green() {
    let scores = [None, Some(0), Some(3), Some(5), Some(6), Some(8)];
    let places = [
        None,
        Some(Reach::Buttock),
        Some(Reach::Thigh),
        Some(Reach::Foot),
    ];
    let make = |leg: Option<u8>, back: Option<u8>, place| Told {
        leg: leg.and_then(Score::new),
        back: back.and_then(Score::new),
        place,
    };
    for was in scores {
        for leg in scores {
            for back in scores {
                for place in places {
                    let before = make(was, Some(2), Some(Reach::Thigh));
                    let now = make(leg, back, place);
                    let light = |felt| traffic_light(before, Some(felt), now).light;
                    let (bit, much) = (light(Felt::BitWorse), light(Felt::MuchWorse));
                    assert!(much >= bit, "{before:?} {now:?}: {bit:?} {much:?}");
                    let unrated =
                        leg.is_none() || (place != Some(Reach::Buttock) && back.is_none());
                    assert!(!unrated || bit > Light::Green, "{before:?} {now:?}");
                    if let Some(higher) = leg.and_then(|leg| Score::new(leg + 1)) {
                        let more = Told {
                            leg: Some(higher),
                            ..now
                        };
                        let more = traffic_light(before, Some(Felt::BitWorse), more).light;
                        assert!(more >= bit, "{before:?} {now:?} and 1 more");
                    }
                }
            }
        }
    }
}

#[test]
fn asked_again_only_what_came_back_and_does_not_tingle_is_settled() {
    for before in Reach::ALL {
        for now in Reach::ALL {
            for minutes in [0, 1, 9, 10, 11, 600] {
                // What came a moment ago is asked once more, when it has had its 10 minutes.
                let not = if minutes < 10 {
                    Again::NotYet
                } else {
                    Again::NoMoreToday
                };
                let expected = if now <= before { Again::Settled } else { not };
                let asked = |tingles| again(Some(before), Some(now), tingles, minutes);
                assert_eq!(asked(false), expected);
                assert_eq!(asked(true), not);
            }
        }
        assert_eq!(again(Some(before), None, false, 0), Again::NoMoreToday);
    }
    assert_eq!(
        again(None, Some(Reach::Foot), false, 10),
        Again::NoMoreToday
    );
    assert_eq!(again(None, Some(Reach::Foot), false, 9), Again::NotYet);
    assert_eq!(again(None, Some(Reach::Back), false, 0), Again::Settled);
}

/// Two windows tell different ends: pain is never made a session that went well.
#[test]
fn of_two_ends_the_more_careful_stays() {
    let done = End::Done;
    let stopped = End::Stopped;
    assert_eq!(end_of(None, done), done);
    assert_eq!(end_of(Some(done), done), done);
    for why in Stop::ALL {
        assert_eq!(end_of(Some(stopped(why)), done), stopped(why));
        assert_eq!(end_of(Some(done), stopped(why)), stopped(why));
        for other in Stop::ALL {
            let both = [
                end_of(Some(stopped(why)), stopped(other)),
                end_of(Some(stopped(other)), stopped(why)),
            ];
            let most = why.leads_to().max(other.leads_to());
            for end in both {
                let End::Stopped(end) = end else { panic!() };
                assert_eq!(end.leads_to(), most);
            }
        }
    }
}

/// Proves light-stop-asks-why, light-stop-numb-or-weak, light-stop-chest, light-stop-thanks.
#[test]
fn a_stop_asks_why_and_thanks_belong_to_the_last_two() {
    let led = Stop::ALL.map(Stop::leads_to);
    assert_eq!(
        led,
        [
            AfterStop::Noted,
            AfterStop::Noted,
            AfterStop::ShortCheck,
            AfterStop::Emergency,
            AfterStop::Noted,
            AfterStop::Thanks,
            AfterStop::Thanks
        ]
    );
}
