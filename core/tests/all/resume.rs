//! A session that goes on after the page was closed, one exercise alone, and the rest after pain went further down.

use crate::life::{Life, TODAY, today};
use legwork_core::care::choice::{
    Now, back_up, choose, choose_one, may_ease, may_raise, offered, turned_around,
};
use legwork_core::care::conditions::Condition;
use legwork_core::care::gate::{Check, Gate};
use legwork_core::care::history::still_to_ask;
use legwork_core::care::resume::{LED, begun, led};
use legwork_core::care::session::{Because, LeftOut, Minutes, Session as Chosen, Up};
use legwork_core::library::{Kind, MOVES, exercise};
use legwork_core::record::*;

fn now(leg: u8, minutes: Minutes) -> Now {
    Now {
        leg: Score::new(leg),
        reach: Some(Reach::Thigh),
        comfortable: None,
        up: Some(Up::OverTwoHours),
        minutes,
        place: Place::Mat,
    }
}

fn life(eases: &str, worsens: &str) -> Life {
    let answers = [
        ("where", "thigh"),
        ("side", "behind"),
        ("began", "weeks"),
        ("trend", "same"),
        ("seen", "yes"),
        ("eases", eases),
        ("worsens", worsens),
    ];
    let told =
        |life: Life, (name, value): (&str, &str)| life.told(name, &format!("{TODAY} {value}"));
    answers
        .into_iter()
        .fold(Life::answered(), told)
        .checked(1, Extent::Full)
}

fn begin(life: Life, chosen: &Chosen, end: Option<End>) -> (Life, Id) {
    let life = life.with(Entry::Session(Session {
        day: today(),
        written: Written::NOT_YET,
        minutes: 15,
        place: Place::Mat,
        leg: Score::new(2),
        back: Score::new(2),
        reach: Some(Reach::Thigh),
        end,
        stayed_down: None,
        effort: None,
        leg_after: None,
        next_day: None,
    }));
    let id = life.lines.last().unwrap().id;
    (life.told(LED, &led(id, chosen)), id)
}

fn step(life: Life, id: Id, exercise: &str, felt: Option<Felt>) -> Life {
    life.with(Entry::Log(ExerciseLog {
        day: today(),
        written: Written::NOT_YET,
        exercise: exercise.to_owned(),
        sets: Some(1),
        repetitions: Some(8),
        minutes: None,
        before: Score::new(2),
        after: felt.and(Score::new(9)),
        effort: None,
        step: Some(Step {
            session: id,
            level: Level::Standard,
            felt,
            back: Score::new(2),
            reach: Some(Reach::Thigh),
        }),
        note: String::new(),
    }))
}

#[test]
fn a_session_goes_on_with_what_is_left_and_nothing_is_done_twice() {
    let life = life("none", "none");
    let chosen = choose(&life.clone().record(), today(), &now(2, Minutes::Fifteen));
    assert!(chosen.chosen.len() >= 4, "{chosen:?}");
    let (life, id) = begin(life, &chosen, None);
    let first = chosen.chosen[0].exercise;
    let again = begun(&life.clone().record(), today()).unwrap();
    let names =
        |session: &Chosen| -> Vec<&str> { session.chosen.iter().map(|one| one.exercise).collect() };
    assert_eq!(names(&again.rest), names(&chosen));
    let levels = |session: &Chosen| -> Vec<_> {
        let one = session.chosen.iter();
        one.map(|one| (one.rank, one.half, one.hold, one.hold_on, one.seconds))
            .collect()
    };
    assert_eq!(levels(&again.rest), levels(&chosen));
    let life = step(life, id, first, None);
    let again = begun(&life.clone().record(), today()).unwrap();
    assert_eq!(
        (again.done.len(), again.rest.chosen.len()),
        (1, chosen.chosen.len() - 1)
    );
    assert!(!names(&again.rest).contains(&first));
    assert_eq!(names(&again.whole()), names(&chosen));
    assert_eq!(again.rest.chosen[0].because, Because::Begun);
}

#[test]
fn what_was_red_an_ended_session_and_another_day_do_not_go_on() {
    let life = life("none", "none");
    let chosen = choose(&life.clone().record(), today(), &now(2, Minutes::Fifteen));
    let (open, id) = begin(life.clone(), &chosen, None);
    // A red after the first of them: it is done, and not offered again by any other list.
    let red = step(
        open.clone(),
        id,
        chosen.chosen[1].exercise,
        Some(Felt::MuchWorse),
    );
    let left = begun(&red.clone().record(), today()).unwrap().rest;
    assert!(
        left.chosen
            .iter()
            .all(|one| one.exercise != chosen.chosen[1].exercise)
    );
    assert_eq!(begun(&open.clone().record(), today().plus(1)), None);
    let (ended, _) = begin(life.clone(), &chosen, Some(End::Done));
    assert_eq!(begun(&ended.clone().record(), today()), None);
    let spoiled = open.told(LED, "nonsense 9:9");
    assert_eq!(begun(&spoiled.clone().record(), today()), None);
    assert_eq!(begun(&life.clone().record(), today()), None);
}

#[test]
fn the_list_of_the_longest_session_fits_into_a_setting() {
    let life = life("none", "none");
    let mut chosen = choose(&life.clone().record(), today(), &now(2, Minutes::Fifteen));
    for one in &mut chosen.chosen {
        (one.half, one.hold_on, one.hold) = (true, true, Some(10));
    }
    let (open, id) = begin(life, &chosen, None);
    assert!(
        led(id, &chosen).len() <= MAX_SETTING,
        "{}",
        led(id, &chosen)
    );
    let again = begun(&open.clone().record(), today()).unwrap();
    assert!(
        again
            .rest
            .chosen
            .iter()
            .all(|one| one.half && one.hold_on && one.hold == Some(10))
    );
}

/// No exercise that is asked for by its name gets past a rule: what the choice leaves out for the body, the hour,
/// the nerve, the plan or the day stays out.
#[test]
fn one_exercise_alone_is_chosen_under_the_same_rules() {
    let of = |life: &Life, leg: u8, id: &str| {
        choose_one(
            &life.clone().record(),
            today(),
            &now(leg, Minutes::Three),
            id,
        )
    };
    let why = |session: &Chosen, id: &str| {
        let mut left = session.left_out.iter();
        left.find(|(name, _)| *name == id).map(|(_, why)| *why)
    };
    let neutral = life("none", "none");
    // One that the choice had no room for.
    let alone = of(&neutral, 2, "clam");
    assert_eq!(alone.chosen.len(), 1);
    assert_eq!(
        (alone.chosen[0].exercise, alone.chosen[0].because),
        ("clam", Because::Asked)
    );
    // On a bad day there is only rest, whatever is asked for.
    let bad = of(&neutral, 8, "clam");
    assert!(bad.settles && bad.chosen.iter().all(|one| one.exercise != "clam"));
    // A glide wants its own conditions.
    let glide = of(&neutral, 2, "seated-nerve-glide");
    assert!(glide.chosen.is_empty(), "{glide:?}");
    assert!(matches!(
        why(&glide, "seated-nerve-glide"),
        Some(LeftOut::Glide(_))
    ));
    // A limit holds.
    let limited = neutral.clone().told("limits", &format!("{TODAY} kneeling"));
    let kneels = of(&limited, 2, "bird-dog");
    assert!(kneels.chosen.is_empty(), "{kneels:?}");
    assert!(matches!(why(&kneels, "bird-dog"), Some(LeftOut::Limit(_))));
    // A walking pattern is never arched, and what eases by bending is not bent back.
    let walking = life("sitting", "upright");
    for never in [
        "lying-on-front",
        "prop-on-elbows",
        "press-up",
        "standing-back-bend",
    ] {
        assert!(of(&walking, 2, never).chosen.is_empty(), "{never}");
    }
    for found in MOVES {
        for life in [&neutral, &limited, &walking] {
            let session = of(life, 2, found.id);
            assert!(session.chosen.len() <= 1, "{session:?}");
        }
    }
}

/// What was red is not done as a level of another exercise, nor in a direction that the test found worse.
#[test]
fn what_was_red_is_not_done_under_another_name() {
    use legwork_core::care::direction::{Came, Direction, TESTED, Tested};
    let of = |life: &Life, id: &str| {
        let session = choose_one(&life.clone().record(), today(), &now(2, Minutes::Three), id);
        session
            .chosen
            .iter()
            .map(|one| one.exercise)
            .collect::<Vec<_>>()
    };
    let neutral = life("none", "none");
    assert_eq!(of(&neutral, "press-up"), ["press-up"]);
    let chosen = choose(
        &neutral.clone().record(),
        today(),
        &now(2, Minutes::Fifteen),
    );
    let (begun, id) = begin(neutral.clone(), &chosen, Some(End::Done));
    let red = step(begun, id, "prop-on-elbows", Some(Felt::BitWorse));
    assert!(of(&red, "prop-on-elbows").is_empty());
    assert!(of(&red, "press-up").is_empty(), "its harder level");
    assert_eq!(of(&red, "clam"), ["clam"], "nothing else");
    let tested = Tested::new(today().minus(1)).with(Direction::Arch, Came::Further);
    let tested = neutral.told(TESTED, &tested.text());
    assert!(of(&tested, "standing-back-bend").is_empty());
    assert!(!of(&tested, "seated-fold").is_empty());
}

#[test]
fn after_further_down_the_rest_fits_into_what_is_left_of_the_minutes() {
    for minutes in [Minutes::Three, Minutes::Seven, Minutes::Fifteen] {
        for (eases, worsens) in [
            ("bending", "none"),
            ("lying-front", "none"),
            ("none", "none"),
        ] {
            let life = life(eases, worsens);
            let now = now(2, minutes);
            let record = life.clone().record();
            let session = choose(&record, today(), &now);
            for at in 0..session.chosen.len() {
                let turned = turned_around(&record, today(), &now, &session, at, &Gate::Open);
                let seconds: u16 = turned.chosen.iter().map(|one| one.seconds).sum();
                assert!(seconds <= minutes.seconds(), "{turned:?}");
                assert!(turned.chosen.len() <= minutes.exercises(), "{turned:?}");
                assert_eq!(turned.chosen[..=at], session.chosen[..=at]);
            }
        }
    }
}

/// "Further down" holds for the day, however the page is left: the rest is turned around on return, a new list leads
/// no more the same way, nor does an exercise that is asked for by its name.
#[test]
fn further_down_is_not_shaken_off_by_leaving_the_page() {
    use legwork_core::library::{Pattern, Rank};
    let life = life("bending", "none");
    let now = now(2, Minutes::Fifteen);
    let chosen = choose(&life.clone().record(), today(), &now);
    assert_eq!(chosen.pattern, Pattern::Flexion);
    assert!(chosen.chosen.iter().any(|one| one.rank != Rank::Easier));
    let (open, id) = begin(life, &chosen, None);
    let first = chosen.chosen[0].exercise;
    let further = step(open, id, first, Some(Felt::MuchWorse)).last(|entry| {
        let Entry::Log(log) = entry else { panic!() };
        log.step.as_mut().unwrap().reach = Some(Reach::Foot);
    });
    let record = further.clone().record();
    let again = begun(&record, today()).unwrap();
    let flexion: Vec<&str> = chosen.chosen.iter().map(|one| one.exercise).collect();
    assert_eq!(again.rest.pattern, Pattern::Extension);
    assert_eq!(again.rest.turned, Some(first));
    assert!(!again.rest.chosen.is_empty());
    for one in &again.rest.chosen {
        assert!(!flexion.contains(&one.exercise), "{one:?}");
        let lowest = MOVES
            .iter()
            .find(|found| found.id == one.exercise)
            .unwrap()
            .levels[0]
            .rank;
        assert_eq!(one.rank, lowest, "{one:?}");
        assert_eq!(may_raise(&record, today(), &now, &again.rest, one), None);
    }
    // Once it is kept so, it stays so.
    let kept = further.clone().told(LED, &led(id, &again.whole()));
    let kept = begun(&kept.record(), today()).unwrap();
    let names = |all: &Chosen| -> Vec<&str> { all.chosen.iter().map(|one| one.exercise).collect() };
    assert_eq!(names(&kept.rest), names(&again.rest));
    // A new list, and one exercise alone.
    let anew = choose(&record, today(), &now);
    assert_eq!(anew.pattern, Pattern::Extension);
    assert!(
        anew.chosen
            .iter()
            .all(|one| !flexion.contains(&one.exercise))
    );
    for name in &flexion {
        let alone = choose_one(&record, today(), &now, name);
        assert!(alone.chosen.is_empty(), "{name}: {alone:?}");
    }
    // On the next day the choice is as usual, but for what adapting makes of it.
    let next = choose(&record, today().plus(1), &now);
    assert_eq!(next.pattern, Pattern::Flexion);
}

/// Whether it has settled stays to be asked until it is answered, also after a stop.
#[test]
fn what_is_asked_again_stays_open_until_it_is_answered() {
    let life = life("bending", "none");
    let chosen = choose(&life.clone().record(), today(), &now(2, Minutes::Seven));
    let first = chosen.chosen[0].exercise;
    for end in [None, Some(End::Stopped(Stop::NoTime)), Some(End::Done)] {
        for answer in [None, Some(true), Some(false)] {
            let (open, id) = begin(life.clone(), &chosen, end);
            let mut open = open;
            for line in open.lines.iter_mut().filter(|line| line.id == id) {
                let Content::Entry(Entry::Session(session)) = &mut line.content else {
                    panic!()
                };
                session.stayed_down = answer;
            }
            let fine = step(open.clone(), id, first, Some(Felt::SameOrBetter));
            assert_eq!(still_to_ask(&fine.record(), today()), None);
            let worse = step(open, id, first, Some(Felt::BitWorse)).record();
            let asked = answer.is_none().then_some(id);
            assert_eq!(still_to_ask(&worse, today()), asked, "{answer:?}");
            assert_eq!(still_to_ask(&worse, today().plus(1)), None);
        }
    }
}

/// However often it is made easier and harder, and the page closed in between, an exercise goes one level up at
/// most from how it was chosen, and finds back to it.
#[test]
fn an_exercise_is_raised_by_one_level_from_how_it_was_chosen() {
    let life = life("none", "none");
    let now = now(2, Minutes::Fifteen);
    let mut chosen = choose(&life.clone().record(), today(), &now);
    let first = chosen.chosen[0];
    let record = life.clone().record();
    let lower = may_ease(&record, today(), &now, &first, &first).unwrap();
    chosen.change(0, lower);
    let (open, id) = begin(life, &chosen, None);
    assert!(led(id, &chosen).len() <= MAX_SETTING);
    let again = begun(&open.record(), today()).unwrap().rest;
    assert_eq!(
        (again.chosen[0].rank, again.chosen[0].half),
        (lower.rank, lower.half)
    );
    let was = again.as_chosen(0).unwrap();
    assert_eq!(
        (was.exercise, was.rank, was.half),
        (first.exercise, first.rank, first.half)
    );
    let mut back = again.clone();
    back.change(0, was);
    assert!(back.changed.is_empty());
    assert_eq!(back.as_chosen(0), Some(was));
}

/// What was done before the page was closed has taken its minutes, and is not chosen again.
#[test]
fn a_session_that_was_taken_up_again_and_turns_around_counts_what_was_done_before() {
    let mut added = 0;
    for minutes in [Minutes::Seven, Minutes::Fifteen] {
        for eases in ["bending", "lying-front", "none"] {
            let life = life(eases, "none");
            let now = now(2, minutes);
            let chosen = choose(&life.clone().record(), today(), &now);
            let (life, id) = begin(life, &chosen, None);
            let done: Vec<&str> = chosen.chosen[..2].iter().map(|one| one.exercise).collect();
            let life = done
                .iter()
                .fold(life, |life, name| step(life, id, name, None));
            let record = life.record();
            let whole = begun(&record, today()).unwrap().whole();
            let turned = turned_around(&record, today(), &now, &whole, 2, &Gate::Open);
            let seconds: u16 = turned.chosen.iter().map(|one| one.seconds).sum();
            assert!(seconds <= minutes.seconds(), "{turned:?}");
            assert!(turned.chosen.len() <= minutes.exercises(), "{turned:?}");
            assert_eq!(turned.chosen[..3], whole.chosen[..3]);
            let again = turned.chosen[3..].iter();
            assert!(again.clone().all(|one| !done.contains(&one.exercise)));
            added += again.count();
        }
    }
    assert!(added > 0, "nothing was ever added");
}

#[test]
fn where_pain_asks_for_a_clinician_only_rest_is_offered_also_after_further_down() {
    let life = life("none", "none");
    let gate = Gate::ClinicianFirst(vec![Condition::SeverePain { asked: today() }]);
    let now = now(8, Minutes::Fifteen);
    let record = life.clone().record();
    let rests = |session: &Chosen| {
        let mut all = session.chosen.iter();
        all.all(|one| exercise(one.exercise).unwrap().kind == Kind::Rest)
    };
    let session = offered(choose(&record, today(), &now), &gate);
    assert!(rests(&session) && !session.chosen.is_empty(), "{session:?}");
    let turned = turned_around(&record, today(), &now, &session, 0, &gate);
    assert!(rests(&turned), "{turned:?}");
    let open = offered(choose(&record, today(), &now), &Gate::Open);
    assert!(
        !rests(&open),
        "knee rolls are part of a bad day otherwise: {open:?}"
    );
    assert!(rests(&offered(open, &Gate::CheckFirst(Check::Full))));
}

/// What was chosen this morning is looked at again by the rules of now: more pain, a new limit, pain that stayed
/// further down.
#[test]
fn what_does_not_fit_any_more_is_not_led_on_return() {
    let life = life("none", "none");
    let chosen = choose(&life.clone().record(), today(), &now(2, Minutes::Fifteen));
    let (open, _) = begin(life, &chosen, None);
    let rest = |life: &Life| begun(&life.clone().record(), today()).unwrap().rest.chosen;
    assert!(!rest(&open).is_empty());
    let kind = |one: &legwork_core::care::session::Chosen| exercise(one.exercise).unwrap().kind;
    let worse = open.clone().told("legnow", &format!("{TODAY} 8"));
    assert!(rest(&worse).iter().all(|one| kind(one) == Kind::Rest));
    assert!(rest(&open).iter().any(|one| kind(one) != Kind::Rest));
    let position = |one: &legwork_core::care::session::Chosen| {
        let found = MOVES.iter().find(|found| found.id == one.exercise).unwrap();
        found.level(one.rank).unwrap().position
    };
    let kneels = |all: Vec<legwork_core::care::session::Chosen>| {
        all.iter()
            .filter(|one| position(one) == legwork_core::library::Position::Kneel)
            .count()
    };
    let limited = open.clone().told("limits", &format!("{TODAY} kneeling"));
    assert!(kneels(rest(&open)) > 0);
    assert_eq!(kneels(rest(&limited)), 0);
    let down = open.clone().with(Entry::Session(Session {
        day: today(),
        written: Written::NOT_YET,
        minutes: 3,
        place: Place::Mat,
        leg: Score::new(2),
        back: Score::new(2),
        reach: Some(Reach::Thigh),
        end: Some(End::Done),
        stayed_down: Some(true),
        effort: None,
        leg_after: None,
        next_day: None,
    }));
    let id = down.lines.last().unwrap().id;
    let down = step(down, id, "clam", Some(Felt::SameOrBetter)).record();
    assert!(begun(&down, today()).unwrap().rest.chosen.is_empty());
}

/// "Easier" is under the same limits as the choice: it never leads to a level that the body leaves out, and the way
/// back leads to what was chosen.
/// Proves adapt-you-may-ease.
#[test]
fn easier_never_leads_past_a_limit_and_harder_leads_back() {
    let plain = life("none", "none");
    for limit in ["none", "kneeling", "floor", "front", "arms", "knees"] {
        let life = plain.clone().told("limits", &format!("{TODAY} {limit}"));
        let record = life.record();
        let now = now(2, Minutes::Fifteen);
        for first in choose(&record, today(), &now).chosen {
            let mut way = vec![first];
            while let Some(one) = may_ease(&record, today(), &now, &first, way.last().unwrap()) {
                way.push(one);
                assert!(way.len() < 5, "{way:?}");
            }
            assert!(way.last().unwrap().half, "{way:?}");
            for one in &way {
                let alone = Chosen {
                    settles: false,
                    breathing: 0,
                    pattern: legwork_core::library::Pattern::Neutral,
                    chosen: vec![*one],
                    left_out: Vec::new(),
                    turned: None,
                    changed: Vec::new(),
                };
                let mut held = alone.clone();
                legwork_core::care::choice::still_fits(&record, today(), &now, &mut held);
                assert_eq!(held.chosen, alone.chosen, "{limit}: {one:?}");
            }
            let mut one = *way.last().unwrap();
            while let Some(more) = back_up(&record, today(), &now, &first, &one) {
                one = more;
            }
            assert_eq!(one, first);
        }
    }
}

/// The other direction is tried once; what goes further down there too leads to neutral, not back.
#[test]
fn after_the_other_direction_comes_neutral() {
    use legwork_core::library::Pattern;
    let record = life("bending", "none").record();
    let now = now(2, Minutes::Fifteen);
    let first = choose(&record, today(), &now);
    assert_eq!(first.pattern, Pattern::Flexion);
    let turned = turned_around(&record, today(), &now, &first, 0, &Gate::Open);
    assert_eq!(turned.pattern, Pattern::Extension);
    let again = turned_around(&record, today(), &now, &turned, 1, &Gate::Open);
    assert_eq!(again.pattern, Pattern::Neutral);
}

/// Own levels of all exercises fit into a setting, and what an earlier version wrote is read.
#[test]
fn own_levels_of_every_exercise_are_kept() {
    use legwork_core::care::own::{OWN, choose_own, own};
    use legwork_core::library::Rank;
    let mut life = life("none", "none").told(OWN, &format!("7:0@{TODAY}"));
    for found in MOVES {
        let value = choose_own(&life.clone().record(), today(), found.id, Rank::Easier);
        assert!(value.len() <= MAX_SETTING, "{}: {value}", value.len());
        life = life.told(OWN, &value);
    }
    let all = own(&life.record());
    assert_eq!(all.len(), MOVES.len());
    let whole =
        |own: &&legwork_core::care::past::Own| own.day == today() && own.rank == Rank::Easier;
    assert_eq!(all.iter().filter(whole).count(), MOVES.len());
}

/// A walk under way is found again on its day, until it has ended or its entry is gone.
#[test]
fn a_walk_goes_on_until_it_has_ended() {
    use legwork_core::care::walk::{WALK, asks_severe, begun_walk, is_led, walk};
    let of = |exercise: &str| {
        let life = Life::default().with(Entry::Log(ExerciseLog {
            day: today(),
            written: Written::NOT_YET,
            exercise: exercise.to_owned(),
            sets: None,
            repetitions: None,
            minutes: Some(4),
            before: Score::new(3),
            after: None,
            effort: None,
            step: None,
            note: String::new(),
        }));
        let id = life.lines.last().unwrap().id;
        (life, id)
    };
    let (life, id) = of(WALKING);
    let open = life.clone().told(WALK, &walk(id, 10));
    let begun = begun_walk(&open.clone().record(), today()).unwrap();
    assert_eq!((begun.id, begun.planned), (id, 10));
    assert_eq!(
        (begun.log.minutes, begun.log.before),
        (Some(4), Score::new(3))
    );
    assert_eq!(begun_walk(&open.clone().record(), today().plus(1)), None);
    for ended in ["", "nonsense", "202611-zzz 10"] {
        let ended = open.clone().told(WALK, ended);
        assert_eq!(begun_walk(&ended.record(), today()), None);
    }
    let (other, id) = of("bridge");
    let other = other.told(WALK, &walk(id, 10));
    assert_eq!(begun_walk(&other.record(), today()), None);
    let asked = |leg: &u8| asks_severe(*leg);
    assert_eq!((0..=10).filter(asked).collect::<Vec<u8>>(), [8, 9, 10]);
    let led = |leg: &u8| is_led(*leg);
    assert_eq!(
        (0..=10).filter(led).collect::<Vec<u8>>(),
        [0, 1, 2, 3, 4, 5, 6]
    );
}

/// A walk is led for a part of the minutes that are easy, and not again on a day on which it hurt.
#[test]
fn a_walk_is_led_for_about_three_quarters_of_what_is_easy_and_not_again_after_pain() {
    use legwork_core::care::walk::{STOPPED, is_red, is_stopped, led_minutes};
    for ease in 3..=60 {
        let part = f32::from(led_minutes(ease)) / f32::from(ease);
        assert!((0.5..=0.8).contains(&part), "{ease}: {part}");
    }
    let life = Life::default().told(STOPPED, TODAY);
    assert!(is_stopped(&life.clone().record(), today()));
    assert!(!is_stopped(&life.record(), today().plus(1)));
    assert!(!is_stopped(&Life::default().record(), today()));
    let red = |why, before, after| is_red(why, Score::new(before), Score::new(after));
    assert!(red(Some(Stop::LegWorse), 2, 2));
    assert!(red(Some(Stop::OtherPain), 2, 2));
    assert!(
        red(None, 2, 6),
        "it rose out of the green and the amber band"
    );
    assert!(!red(None, 2, 4) && !red(Some(Stop::Enough), 2, 2));
    // What a warning sign leads to is its check.
    assert!(!red(Some(Stop::NumbOrWeak), 2, 2) && !red(Some(Stop::Chest), 2, 2));
    assert!(!is_red(None, Score::new(2), None));
}

/// How long ago it was worse, by the minute at which that exercise was kept.
#[test]
fn it_is_known_how_long_ago_it_was_worse() {
    use legwork_core::care::history::worse_for;
    let bends = life("bend", "straight");
    let chosen = choose(&bends.clone().record(), today(), &now(2, Minutes::Seven));
    let (life, id) = begin(bends, &chosen, None);
    assert_eq!(worse_for(&life.clone().record(), id, today(), 600), None);
    let felt = |felt, minute| {
        let mut life = step(life.clone(), id, chosen.chosen[0].exercise, Some(felt));
        let last = life.lines.last_mut().unwrap();
        let Content::Entry(Entry::Log(log)) = &mut last.content else {
            panic!()
        };
        log.written.minute = Some(minute);
        life.record()
    };
    let fine = felt(Felt::SameOrBetter, 600);
    assert_eq!(worse_for(&fine, id, today(), 605), None);
    let worse = felt(Felt::MuchWorse, 600);
    assert_eq!(worse_for(&worse, id, today(), 609), Some(9));
    assert_eq!(worse_for(&worse, id, today().plus(1), 30), Some(870));
    assert_eq!(worse_for(&worse, id, today(), 60), Some(0), "set back");
}
