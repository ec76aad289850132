//! Care rules, sections 3 to 7: what the entries of a record come to in the session of today.

use crate::common::day;
use crate::life::{Life, TODAY, today};
use legwork_core::care::adapt::Decision;
use legwork_core::care::cards::{CARDS, Card, card, done_with, feels_low};
use legwork_core::care::choice::{
    Now, after_further, choose, choose_one, may_raise, needs, settled,
};
use legwork_core::care::decided::see_clinician;
use legwork_core::care::direction::{
    Came, Direction, TESTED, Tested, level_for, level_today, refined, tested,
};
use legwork_core::care::facts::{asked_now, asks_for_new_bout};
use legwork_core::care::first_steps::STEPS;
use legwork_core::care::gate::{Check, Door, Gate};
use legwork_core::care::history::{dose, state};
use legwork_core::care::left_out::{excluded, not_today};
use legwork_core::care::limits::Limit;
use legwork_core::care::own::{OWN, choose_own, own};
use legwork_core::care::patterns::Eases;
use legwork_core::care::session::{LeftOut, Minutes, Session as Chosen, Up};
use legwork_core::library::{Pattern, Rank, question};
use legwork_core::record::*;

fn now(leg: u8) -> Now {
    Now {
        leg: Score::new(leg),
        reach: Some(Reach::Thigh),
        comfortable: None,
        up: Some(Up::OverTwoHours),
        minutes: Minutes::Fifteen,
        place: Place::Mat,
    }
}

/// Every question of First steps answered: neither direction eases.
fn life() -> Life {
    let answers = [
        ("where", "thigh"),
        ("side", "behind"),
        ("began", "weeks"),
        ("trend", "same"),
        ("seen", "yes"),
        ("eases", "none"),
        ("worsens", "none"),
    ];
    let told =
        |life: Life, (name, value): (&str, &str)| life.told(name, &format!("{TODAY} {value}"));
    answers
        .into_iter()
        .fold(Life::answered(), told)
        .checked(30, Extent::Full)
        .checked(1, Extent::Full)
}

/// A session of so many days ago with these exercises.
fn trained(life: Life, ago: u64, done: &[(&str, Level, Felt)], next: Option<NextDay>) -> Life {
    session(life, ago, done, |session| session.next_day = next)
}

fn session(
    life: Life,
    ago: u64,
    done: &[(&str, Level, Felt)],
    change: impl FnOnce(&mut Session),
) -> Life {
    let mut session = Session {
        day: today().minus(ago),
        written: Written::NOT_YET,
        minutes: 15,
        place: Place::Mat,
        leg: Score::new(2),
        back: Score::new(2),
        reach: Some(Reach::Thigh),
        end: Some(End::Done),
        stayed_down: None,
        effort: Score::new(3),
        leg_after: Score::new(2),
        next_day: None,
    };
    change(&mut session);
    let life = life.with(Entry::Session(session));
    let id = life.lines.last().unwrap().id;
    done.iter().fold(life, |life, (exercise, level, felt)| {
        life.with(Entry::Log(ExerciseLog {
            day: today().minus(ago),
            written: Written::NOT_YET,
            exercise: (*exercise).to_owned(),
            sets: Some(2),
            repetitions: Some(8),
            minutes: None,
            before: Score::new(2),
            after: None,
            effort: None,
            step: Some(Step {
                session: id,
                level: *level,
                felt: Some(*felt),
                back: Score::new(2),
                reach: Some(match felt {
                    Felt::MuchWorse => Reach::Foot,
                    _ => Reach::Thigh,
                }),
            }),
            note: String::new(),
        }))
    })
}

const WORSE: NextDay = NextDay::Worse {
    below_knee: true,
    still: Some(true),
};

fn level(session: &Chosen, id: &str) -> Option<Rank> {
    let mut chosen = session.chosen.iter();
    chosen.find(|one| one.exercise == id).map(|one| one.rank)
}

fn why(session: &Chosen, id: &str) -> Option<LeftOut> {
    let mut left = session.left_out.iter();
    left.find(|(known, _)| *known == id).map(|(_, why)| *why)
}

/// Proves light-red.
#[test]
fn what_was_red_today_is_not_offered_again_today() {
    let bridge = [("bridge", Level::Standard, Felt::MuchWorse)];
    let red = trained(life(), 0, &bridge, None).record();
    let again = choose(&red, today(), &now(2));
    assert_eq!(why(&again, "bridge"), Some(LeftOut::RedToday));
    assert!(!again.chosen.is_empty(), "another one may be done");
    let tomorrow = choose(&red, today().plus(1), &now(2));
    assert!(level(&tomorrow, "bridge").is_some());
    let stopped = session(
        life(),
        0,
        &[("bridge", Level::Standard, Felt::SameOrBetter)],
        |s| {
            s.end = Some(End::Stopped(Stop::LegWorse));
        },
    );
    let again = choose(&stopped.record(), today(), &now(2));
    assert_eq!(why(&again, "bridge"), Some(LeftOut::RedToday));
}

/// Proves light-still-further.
#[test]
fn pain_that_stayed_further_down_ends_the_exercise_of_the_day_and_wants_the_short_check() {
    let bridge = [("bridge", Level::Standard, Felt::MuchWorse)];
    let down = session(life(), 0, &bridge, |session| {
        session.stayed_down = Some(true)
    });
    let again = choose(
        &down
            .lines
            .iter()
            .cloned()
            .fold(Record::default(), |mut r, l| {
                r.merge(l);
                r
            }),
        today(),
        &now(2),
    );
    assert!(again.is_over_for_today() && again.chosen.is_empty());
    assert!(again.breathing > 0, "breathing stays");
    let tomorrow = choose(
        &crate::common::record(down.lines.clone()),
        today().plus(1),
        &now(2),
    );
    assert!(!tomorrow.is_over_for_today());
    let decisions = state(&crate::common::record(down.lines.clone()), today()).decisions;
    assert!(
        matches!(decisions[..], [(_, Decision::LevelDown(_))]),
        "a bad next day"
    );
    assert_eq!(
        down.asks(Door::Session),
        Gate::CheckFirst(Check::Short),
        "it cannot wait"
    );
}

#[test]
fn what_is_new_or_worse_and_numbness_at_a_stop_cannot_be_put_off() {
    let value = asked_now(&crate::common::record(life().lines), today());
    let asked = life().told("askfull", &value);
    assert_eq!(asked.asks(Door::Session), Gate::CheckFirst(Check::Full));
    let numb = session(
        life(),
        0,
        &[("bridge", Level::Standard, Felt::BitWorse)],
        |session| {
            session.end = Some(End::Stopped(Stop::NumbOrWeak));
        },
    );
    assert_eq!(numb.asks(Door::Session), Gate::CheckFirst(Check::Short));
}

/// Proves start-other-skip.
#[test]
fn any_other_skip_means_the_neutral_set_at_the_easiest_level() {
    let eased = life().told("eases", &format!("{TODAY} bending"));
    let whole = choose(
        &crate::common::record(eased.lines.clone()),
        today(),
        &now(2),
    );
    assert_eq!(whole.pattern, Pattern::Flexion);
    for skipped in ["where", "side", "began", "trend", "seen", "worsens"] {
        let id = Id::of_setting(skipped).unwrap();
        let lines = eased.lines.iter().filter(|line| line.id != id).cloned();
        let session = choose(&crate::common::record(lines), today(), &now(2));
        assert_eq!(session.pattern, Pattern::Neutral, "{skipped}");
        assert!(!session.chosen.is_empty());
        for one in &session.chosen {
            assert!(one.rank == Rank::Easier || one.half, "{skipped}: {one:?}");
        }
    }
}

/// Proves gate-yes-without-plan.
#[test]
fn after_a_clinicians_yes_the_easiest_level_begins() {
    let cancer = life().told("first", &format!("{TODAY} cancer"));
    assert!(matches!(
        Life {
            lines: cancer.lines.clone()
        }
        .asks(Door::Session),
        Gate::ClinicianFirst(_)
    ));
    let cleared = cancer.with(Entry::Visit(Visit {
        day: today(),
        written: Written::NOT_YET,
        who: String::new(),
        on: today(),
        cleared: vec!["cancer".to_owned()],
    }));
    let session = choose(
        &crate::common::record(cleared.lines.clone()),
        today(),
        &now(2),
    );
    assert!(session.chosen.len() >= 3);
    for one in &session.chosen {
        assert!(one.rank == Rank::Easier || one.half, "{one:?}");
    }
    assert_eq!(cleared.asks(Door::Session), Gate::Open);
    // Also what adapting, or the person, had led to a higher level before.
    let harder = trained(
        life(),
        9,
        &[("bridge", Level::Harder, Felt::SameOrBetter)],
        Some(NextDay::Same),
    );
    let own = choose_own(
        &crate::common::record(harder.lines.clone()),
        today().minus(9),
        "bridge",
        Rank::Harder,
    );
    let led = |life: Life| choose_one(&life.record(), today(), &now(2), "bridge").chosen[0].rank;
    let before = || {
        Life {
            lines: harder.lines.clone(),
        }
        .told("own", &own)
    };
    assert_eq!(led(before()), Rank::Harder);
    let yes = before()
        .told("first", &format!("{TODAY} cancer"))
        .with(Entry::Visit(Visit {
            day: today(),
            written: Written::NOT_YET,
            who: String::new(),
            on: today(),
            cleared: vec!["cancer".to_owned()],
        }));
    assert_eq!(
        led(Life {
            lines: yes.lines.clone()
        }),
        Rank::Easier
    );
    // It stays so whatever is told of the condition afterwards.
    let unticked = yes.told("first", &format!("{TODAY} none"));
    assert_eq!(led(unticked), Rank::Easier);
    // A yes that is written down later than it was said counts from then.
    let late = before()
        .told("first", &format!("{TODAY} cancer"))
        .with(Entry::Visit(Visit {
            day: today(),
            written: Written::NOT_YET,
            who: String::new(),
            on: today().minus(10),
            cleared: vec!["cancer".to_owned()],
        }));
    assert_eq!(led(late), Rank::Easier);
}

/// What is not led by its name says why before anything is asked, and what is says nothing.
/// Proves gate-left-out-exercise.
#[test]
fn an_exercise_that_is_not_led_today_says_why() {
    let why = |life: Life, id: &str| not_today(&life.record(), today(), id);
    assert_eq!(why(life(), "bridge"), None);
    assert_eq!(why(life(), "walking"), None);
    assert_eq!(why(life(), "side-lying"), None);
    let upright = || {
        life()
            .told("eases", &format!("{TODAY} sitting"))
            .told("worsens", &format!("{TODAY} upright"))
    };
    assert_eq!(why(upright(), "press-up"), Some(LeftOut::OtherPattern));
    let swapped = || {
        [4, 2].into_iter().fold(life(), |life, ago| {
            let done = [("bridge", Level::Standard, Felt::SameOrBetter)];
            trained(life, ago, &done, Some(WORSE))
        })
    };
    assert_eq!(why(swapped(), "bridge"), Some(LeftOut::Swapped));
    let front = life().told("limits", &format!("{TODAY} front"));
    assert_eq!(why(front, "press-up"), Some(LeftOut::Limit(Limit::Front)));
    let red = trained(
        life(),
        0,
        &[("clam", Level::Standard, Felt::MuchWorse)],
        None,
    );
    assert_eq!(why(red, "clam"), Some(LeftOut::RedToday));
    // The place of pain of now may open a nerve glide that the one of First steps does not.
    assert_eq!(why(life(), "seated-nerve-glide"), None);
}

/// What is never done by a leg that hurts upright is not done by its name either, if a question was skipped.
#[test]
fn a_skipped_question_opens_no_arch_to_a_leg_that_hurts_upright() {
    let upright = |skips: bool| {
        let eased = life()
            .told("eases", &format!("{TODAY} sitting"))
            .told("worsens", &format!("{TODAY} upright"));
        if skips { eased.told("seen", "") } else { eased }
    };
    for skips in [false, true] {
        for id in [
            "lying-on-front",
            "prop-on-elbows",
            "press-up",
            "standing-back-bend",
        ] {
            let record = upright(skips).record();
            assert_eq!(legwork_core::care::answers::skipped(&record), skips);
            let session = choose_one(&record, today(), &now(2), id);
            assert!(session.chosen.is_empty(), "{id}, skipped: {skips}");
        }
    }
}

/// What was swapped as it made the leg worse is no rest on a bad day either.
#[test]
fn a_rest_position_that_was_swapped_makes_room_for_another() {
    let rest =
        |ago| [("legs-up-rest", Level::Standard, Felt::SameOrBetter); 1].map(|one| (ago, one));
    let life = rest(4)
        .into_iter()
        .chain(rest(2))
        .fold(life(), |life, (ago, one)| {
            trained(life, ago, &[one], Some(WORSE))
        });
    let session = choose(&life.record(), today(), &now(8));
    assert!(session.settles);
    assert!(matches!(
        why(&session, "legs-up-rest"),
        Some(LeftOut::Swapped)
    ));
    assert!(level(&session, "side-lying").is_some());
}

/// Proves adapt-you-may-ease.
#[test]
fn a_level_of_ones_own_stays_and_a_day_that_asks_for_less_leaves_none_behind() {
    let record = life().record();
    let usual = choose(&record, today(), &now(2));
    assert_eq!(level(&usual, "bridge"), Some(Rank::Standard));
    let text = choose_own(&record, today(), "bridge", Rank::Easier);
    let eased = life().told(OWN, &text).record();
    assert_eq!(own(&eased).len(), 1);
    let next = choose(&eased, today().plus(1), &now(2));
    assert_eq!(level(&next, "bridge"), Some(Rank::Easier));
    // A day with more pain is done at the easier level, and the next one at the standard one again.
    let bridge = [("bridge", Level::Easier, Felt::SameOrBetter)];
    let day_of_more = trained(life(), 1, &bridge, Some(NextDay::Same)).record();
    assert_eq!(
        level(&choose(&day_of_more, today(), &now(2)), "bridge"),
        Some(Rank::Standard)
    );
    // What cannot be read is left out.
    let odd = life()
        .told(OWN, "20:9@2026-11-24 x 99:0@2026-11-24 20:0@soon")
        .record();
    assert!(own(&odd).is_empty());
}

/// Proves adapt-raise-one-level.
#[test]
fn a_person_may_raise_by_one_level_and_never_past_a_limit_a_red_or_worse() {
    let raised = |life: Life, leg: u8| {
        let record = life.record();
        let session = choose(&record, today(), &now(leg));
        let one = session
            .chosen
            .iter()
            .find(|one| one.exercise == "heel-slides")?;
        let to = may_raise(&record, today(), &now(leg), &session, one)?;
        Some((one.rank, to.rank))
    };
    assert_eq!(raised(life(), 2), Some((Rank::Standard, Rank::Harder)));
    assert_eq!(
        raised(life(), 5),
        Some((Rank::Easier, Rank::Standard)),
        "one level"
    );
    assert_eq!(raised(life(), 7), None, "a bad day");
    let with =
        |felt, next, ago| trained(life(), ago, &[("heel-slides", Level::Standard, felt)], next);
    assert_eq!(
        raised(with(Felt::MuchWorse, Some(NextDay::Same), 2), 2),
        None,
        "a red"
    );
    assert!(raised(with(Felt::MuchWorse, Some(NextDay::Same), 3), 2).is_some());
    assert_eq!(
        raised(with(Felt::SameOrBetter, Some(WORSE), 3), 2),
        None,
        "worse"
    );
    // A harder level that a limit leaves out: the bridge on one leg, with poor balance.
    let record = life().told("limits", &format!("{TODAY} balance")).record();
    let session = choose(&record, today(), &now(2));
    for one in &session.chosen {
        let Some(to) = may_raise(&record, today(), &now(2), &session, one) else {
            continue;
        };
        let found = legwork_core::library::move_of(to.exercise).unwrap();
        assert!(!Limit::Balance.leaves_out(found, found.level(to.rank).unwrap()));
    }
}

/// Proves tailor-glide-settled.
#[test]
fn settled_is_over_a_week_with_nothing_worse_or_further_down_in_the_last_seven_days() {
    let is = |life: Life| settled(&life.record(), today());
    assert!(is(life()));
    assert!(!is(life().told("began", &format!("{TODAY} days"))));
    let bridge = |felt| [("bridge", Level::Standard, felt)];
    let better = Some(NextDay::Better);
    assert!(is(trained(life(), 3, &bridge(Felt::SameOrBetter), better)));
    assert!(!is(trained(life(), 3, &bridge(Felt::MuchWorse), better)));
    assert!(is(trained(life(), 8, &bridge(Felt::MuchWorse), better)));
    assert!(!is(trained(
        life(),
        3,
        &bridge(Felt::SameOrBetter),
        Some(WORSE)
    )));
    let lower = life()
        .felt(5, 3, 2)
        .felt(4, 3, 2)
        .felt(3, 3, 4)
        .felt(2, 3, 4)
        .felt(1, 3, 4);
    assert!(!is(lower), "three days lower");
    let higher = life()
        .felt(5, 2, 2)
        .felt(4, 2, 2)
        .felt(3, 2, 2)
        .felt(2, 6, 2);
    assert!(!is(higher), "3 above the mean of the week");
}

/// Proves tailor-rest-no-position.
#[test]
fn from_five_on_it_is_asked_whether_any_position_is_comfortable() {
    let record = life().record();
    for leg in 0..=10 {
        let asked = needs(&record, today(), &now(leg), None);
        assert_eq!(asked.comfortable, leg >= 5, "{leg}");
        let none = Now {
            comfortable: Some(false),
            ..now(leg)
        };
        assert!(choose(&record, today(), &none).settles);
    }
}

/// Time since getting up is asked where it opens the one exercise that is asked for by its name.
#[test]
fn for_one_exercise_alone_the_hour_is_asked_where_it_matters() {
    let record = life().record();
    let early = Now { up: None, ..now(2) };
    let asked = |id| needs(&record, today(), &early, Some(id)).up;
    for bends in ["one-knee-to-chest", "seated-fold", "prayer-stretch"] {
        assert!(asked(bends), "{bends}");
        let late = Now {
            up: Some(Up::OverTwoHours),
            ..early
        };
        assert_eq!(choose_one(&record, today(), &early, bends).chosen, []);
        let alone = choose_one(&record, today(), &late, bends).chosen;
        assert_eq!(alone.len(), 1, "{bends}");
    }
    assert!(!asked("clam"));
}

/// Whoever is late in pregnancy lies on the back for 3 minutes at most, also in what is really led.
/// Proves gate-limits-pregnancy.
#[test]
fn late_in_pregnancy_what_is_led_on_the_back_is_the_smallest_dose() {
    use legwork_core::care::history::dose_of;
    use legwork_core::care::known::limits_beside;
    use legwork_core::care::session::{Because, Chosen};
    use legwork_core::library::{MOVES, Position, exercise, move_of};
    use legwork_core::pace::{Course, READY, Work};
    let due = today().plus(120);
    let plain = life();
    let late = plain
        .clone()
        .told("first", &format!("{TODAY} pregnant={due}"));
    assert!(limits_beside(&late.clone().record(), today(), &[]).contains(&Limit::PregnantLate));
    let mut shorter = 0;
    for found in MOVES {
        let backs = found.levels.iter().filter(|l| l.position == Position::Back);
        for level in backs.filter(|level| level.exercise.is_none()) {
            let one = Chosen {
                exercise: found.id,
                rank: level.rank,
                half: false,
                hold: None,
                hold_on: false,
                seconds: level.seconds,
                because: Because::Asked,
                easier: None,
            };
            // Three sets of as many as there are.
            let most = Plan {
                day: today(),
                written: Written::NOT_YET,
                from: "the clinic".to_owned(),
                exercises: vec![Planned {
                    exercise: found.id.to_owned(),
                    level: Level::Standard,
                    sets: Some(3),
                    repetitions: Some(found.repetitions.1.max(1)),
                }],
                avoid: Vec::new(),
                knows_about: Vec::new(),
                step_up: false,
                review: None,
            };
            let led = |life: &Life| {
                let record = life.clone().with(Entry::Plan(most.clone())).record();
                let dose = dose_of(&record, today(), &one).unwrap();
                let kind = exercise(found.id).unwrap().kind;
                let work = Work::of(
                    move_of(found.id).unwrap(),
                    one.rank,
                    kind,
                    dose.sets,
                    dose.repetitions,
                    None,
                    one.seconds,
                );
                Course::of(work, None).seconds()
            };
            assert!(led(&late) <= 180.0 + READY, "{}: {}", found.id, led(&late));
            shorter += u32::from(led(&late) < led(&plain));
        }
    }
    assert!(shorter > 0, "no plan was ever longer");
}

/// Proves light-opposite-direction.
#[test]
fn after_further_down_comes_the_opposite_direction_where_no_limit_forbids_it() {
    let record = life().record();
    let ids = |from, record: &Record| {
        let session = after_further(record, today(), &now(2), from, &["seated-fold"]);
        assert!(
            session
                .chosen
                .iter()
                .all(|one| one.exercise != "seated-fold")
        );
        let harder =
            |one: &&legwork_core::care::session::Chosen| one.rank > Rank::Easier && !one.half;
        assert_eq!(session.chosen.iter().find(harder), None);
        session
    };
    assert_eq!(ids(Pattern::Flexion, &record).pattern, Pattern::Extension);
    assert_eq!(ids(Pattern::Extension, &record).pattern, Pattern::Flexion);
    assert_eq!(ids(Pattern::Stenosis, &record).pattern, Pattern::Neutral);
    // Where the test led further down in the other direction, neutral is left.
    let worse = Tested::new(today()).with(Direction::Arch, Came::Further);
    let tried = life().told(TESTED, &worse.text()).record();
    assert_eq!(ids(Pattern::Flexion, &tried).pattern, Pattern::Neutral);
    let front = life().told("limits", &format!("{TODAY} front")).record();
    let session = ids(Pattern::Flexion, &front);
    assert!(level(&session, "prop-on-elbows").is_none());
}

/// Proves adapt-two-weeks-rise, adapt-easiest-until-seen.
#[test]
fn a_rise_of_two_points_sends_to_a_clinician_until_seen_or_three_sessions_are_not_bad() {
    let rise = || {
        let days = [(20, 2), (18, 2), (16, 2), (5, 5), (3, 5), (1, 5)];
        days.into_iter()
            .fold(life(), |life, (ago, leg)| life.felt(ago, leg, 2))
    };
    let see = |life: Life| see_clinician(&life.record(), today());
    assert_eq!(
        see(life().felt(18, 2, 2).felt(1, 5, 2)),
        None,
        "too few values"
    );
    assert!(see(rise()).is_some());
    let session = choose(&rise().record(), today(), &now(2));
    assert!(!session.chosen.is_empty());
    for one in &session.chosen {
        assert!(one.rank == Rank::Easier || one.half, "{one:?}");
    }
    let seen = rise().with(Entry::Visit(Visit {
        day: today(),
        written: Written::NOT_YET,
        who: String::new(),
        on: today(),
        cleared: Vec::new(),
    }));
    assert_eq!(see(seen), None);
    let good = |life, ago| {
        let bridge = [("bridge", Level::Easier, Felt::SameOrBetter)];
        trained(life, ago, &bridge, Some(NextDay::Same))
    };
    assert!(see(good(good(rise(), 1), 1)).is_some(), "two are too few");
    assert_eq!(see(good(good(good(rise(), 1), 1), 1)), None);
}

#[test]
fn easing_begins_at_what_was_done_and_a_dose_that_was_halved_is_half() {
    let bridge = [("bridge", Level::Easier, Felt::BitWorse)];
    let record = trained(life(), 1, &bridge, Some(WORSE)).record();
    let state = state(&record, today());
    assert!(matches!(&state.decisions[..], [(_, Decision::Half(id))] if id == "bridge"));
    assert!(dose(&record, &state, "bridge").unwrap().half);
    assert_eq!(
        level(&choose(&record, today(), &now(2)), "bridge"),
        Some(Rank::Easier)
    );
}

/// Proves start-part-2.
#[test]
fn the_second_part_is_one_card_a_day_from_the_day_after_first_steps() {
    let reached = (STEPS.len() - 1).to_string();
    let life = || life().told("start", &reached);
    let on = |life: Life, after: u64| card(&life.record(), today().plus(after));
    assert_eq!(on(life(), 0), None, "not on the day itself");
    assert_eq!(on(life(), 1), Some(Card::Activity));
    let tomorrow = today().plus(1);
    let away = done_with(&life().record(), tomorrow, Card::Activity);
    assert_eq!(on(life().told(CARDS, &away), 1), None, "never two on a day");
    assert_eq!(on(life().told(CARDS, &away), 2), Some(Card::Barriers));
    let told = life()
        .told(CARDS, &away)
        .told("barriers", "2026-11-26 time pain");
    assert_eq!(on(told, 3), None);
    let goal = life().with(Entry::Goal(Goal {
        aim: Aim::Activity(Activity {
            name: "walk".to_owned(),
            rungs: vec!["a".to_owned(), "b".to_owned(), "c".to_owned()],
            reached: 0,
        }),
        since: today(),
        ended: None,
    }));
    assert_eq!(on(goal, 1), Some(Card::Barriers), "an activity is there");
    assert_eq!(on(self::life(), 1), None, "First steps is not done");
}

/// Proves check-cope-links.
#[test]
fn low_mood_or_guilt_among_what_gets_in_the_way_is_heard() {
    let mood = question("barriers").unwrap().options;
    assert!(
        mood.iter()
            .any(|option| option.id == "mood" && option.text.contains("low"))
    );
    let told = |value: &str| feels_low(&life().told("barriers", value).record());
    assert!(told("2026-11-26 mood"));
    assert!(told("2026-11-26 time mood other"));
    assert!(!told("2026-11-26 time pain") && !told("2026-11-26 none"));
    assert!(!feels_low(&life().record()));
}

/// Proves check-full-new-bout.
#[test]
fn whoever_comes_back_after_fourteen_days_is_asked_for_a_new_bout() {
    let old = || Life::answered().checked(20, Extent::Full);
    let asks = |life: Life| asks_for_new_bout(&life.record(), today());
    assert!(asks(old()));
    assert!(!asks(old().checked(0, Extent::Short)), "the check was made");
    assert!(!asks(old().felt(9, 3, 2).felt(1, 3, 2)));
    assert!(!asks(Life::answered()), "there is nothing to come back to");
}

/// Proves tailor-direction-test, tailor-direction-test-ends.
#[test]
fn the_direction_test_respects_limits_and_ends_on_the_first_further_down() {
    let neither = Eases::default();
    let at = |direction, eases: &Eases, limits: &[Limit], up| {
        level_for(direction, eases, limits, up).is_some()
    };
    let late = Up::OverTwoHours;
    assert!(at(Direction::Bend, &neither, &[], late) && at(Direction::Arch, &neither, &[], late));
    assert!(!at(Direction::Bend, &neither, &[Limit::BoneThinning], late));
    assert!(!at(Direction::Arch, &neither, &[Limit::SpineHeals], late));
    assert!(!at(Direction::Arch, &neither, &[Limit::Dizzy], late));
    let upright = Eases {
        worse_upright: true,
        sitting: true,
        ..neither
    };
    assert!(!at(Direction::Arch, &upright, &[], late), "never arched");
    for limit in Limit::ALL {
        for direction in Direction::ALL {
            let Some(level) = level_for(direction, &neither, &[limit], late) else {
                continue;
            };
            let found = legwork_core::library::move_of(direction.exercise()).unwrap();
            assert!(!limit.leaves_out(found, level), "{limit:?} {direction:?}");
        }
    }
    assert_eq!(Came::of(Reach::Thigh, Reach::Buttock), Came::Closer);
    assert_eq!(Came::of(Reach::Thigh, Reach::Foot), Came::Further);
    let test = Tested::new(today());
    assert!(!test.with(Direction::Bend, Came::Same).has_ended());
    assert!(test.with(Direction::Bend, Came::Further).has_ended());
    let closer = test
        .with(Direction::Bend, Came::Same)
        .with(Direction::Arch, Came::Closer);
    let record = life().told(TESTED, &closer.text()).record();
    assert_eq!(tested(&record, today().plus(27)), Some(closer));
    assert_eq!(tested(&record, today().plus(28)), None, "it holds 4 weeks");
    assert_eq!(
        choose(&record, today(), &now(2)).pattern,
        Pattern::Extension
    );
    let bending = Eases {
        bending: true,
        ..neither
    };
    let further = test.with(Direction::Bend, Came::Further);
    assert_eq!(refined(&bending, Some(further)), Pattern::Neutral);
    assert_eq!(refined(&upright, Some(closer)), Pattern::Stenosis);
    assert_eq!(refined(&bending, Some(closer)), Pattern::Flexion);
    assert_eq!(
        tested(&life().told(TESTED, "2026-11-24 9x").record(), today()),
        None
    );
}

/// The test does not lead again what was red or went further down today, nor what a plan avoids.
#[test]
fn the_direction_test_leaves_out_what_was_stopped_today_and_what_a_plan_avoids() {
    let late = Up::OverTwoHours;
    let at = |life: &Life, direction| {
        level_today(&life.clone().record(), today(), direction, late).is_some()
    };
    assert!(
        Direction::ALL
            .iter()
            .all(|direction| at(&life(), *direction))
    );
    let red = session(
        life(),
        0,
        &[("seated-fold", Level::Standard, Felt::BitWorse)],
        |_| {},
    );
    let mut red = red;
    for line in &mut red.lines {
        if let Content::Entry(Entry::Log(log)) = &mut line.content {
            log.after = Score::new(9);
            if let Some(step) = &mut log.step {
                step.back = Score::new(2);
                step.reach = Some(Reach::Thigh);
            }
        }
    }
    assert!(!at(&red, Direction::Bend) && at(&red, Direction::Arch));
    let further = session(
        life(),
        0,
        &[("clam", Level::Standard, Felt::MuchWorse)],
        |_| {},
    );
    assert!(!at(&further, Direction::Bend) && !at(&further, Direction::Arch));
}

/// Proves gate-limits-pregnancy, gate-limits-spine.
#[test]
fn conditions_keep_their_limits_after_a_clinicians_yes() {
    let out = |first: &str, id: &str| {
        let life = life().told("first", &format!("{TODAY} {first}"));
        excluded(&life.record(), today(), id).is_some()
    };
    for id in ["curl-up", "prop-on-elbows", "lying-on-front"] {
        assert!(out("pregnant=2027-08-01", id), "{id}");
        assert!(!out("none", id), "{id}");
    }
    let recent = day(TODAY).minus(10);
    for condition in ["surgery", "injection", "fracture"] {
        for id in ["curl-up", "press-up", "standing-back-bend"] {
            assert!(
                out(&format!("{condition}={recent}"), id),
                "{condition} {id}"
            );
            assert!(
                !out(&format!("{condition}=2026-01-01"), id),
                "{condition} is over: {id}"
            );
        }
    }
    assert!(out("fusion", "curl-up") && out("fusion", "knee-rolls"));
}

/// Proves gate-yes-plan-as-it-is, gate-yes-tick-counts, tailor-plan-knows-about.
#[test]
fn a_plan_whose_clinician_knows_a_condition_counts_as_it_is_once_that_is_said() {
    let plan = |life: Life| {
        life.with(Entry::Plan(Plan {
            day: today(),
            written: Written::NOT_YET,
            from: "the clinic".to_owned(),
            exercises: vec![Planned {
                exercise: "press-up".to_owned(),
                level: Level::Standard,
                sets: None,
                repetitions: None,
            }],
            avoid: Vec::new(),
            knows_about: vec!["fusion".to_owned(), "pregnant".to_owned()],
            step_up: false,
            review: None,
        }))
    };
    let planned = plan(life().told("first", &format!("{TODAY} fusion")));
    let id = planned.lines.last().unwrap().id;
    let record = crate::common::record(planned.lines.clone());
    let before = choose(&record, today(), &now(2));
    assert!(matches!(
        why(&before, "press-up"),
        Some(LeftOut::Limit(Limit::SpineHeals))
    ));
    let ticked = planned.told("planknows", &id.to_string());
    let told = ticked.with(Entry::Visit(Visit {
        day: today(),
        written: Written::NOT_YET,
        who: "the clinic".to_owned(),
        on: today(),
        cleared: vec!["fusion".to_owned()],
    }));
    let with = |extra: &str| {
        let life = Life {
            lines: told.lines.clone(),
        };
        let life = life.told("limits", &format!("{TODAY} {extra}"));
        choose(&life.record(), today(), &now(2))
    };
    assert_eq!(level(&with("none"), "press-up"), Some(Rank::Standard));
    assert!(
        level(&with("front"), "press-up").is_none(),
        "other limits still hold"
    );
    // The plan counts as it is, also what was done before the tick.
    let done = trained(
        Life {
            lines: told.lines.clone(),
        },
        9,
        &[("press-up", Level::Standard, Felt::SameOrBetter)],
        Some(NextDay::Same),
    );
    let session = choose(&done.record(), today(), &now(2));
    assert_eq!(level(&session, "press-up"), Some(Rank::Standard));
    // A position of rest is no part of it, and is led on a bad day: its page does not say that it is left out.
    let record = Life {
        lines: told.lines.clone(),
    }
    .record();
    assert_eq!(not_today(&record, today(), "legs-up-rest"), None);
    assert_eq!(
        not_today(&record, today(), "bridge"),
        Some(LeftOut::NotInPlan)
    );
    // What is told later the tick says nothing of, even if the plan names it, and another clinician says yes.
    let later = |names: &str| {
        let life = Life {
            lines: told.lines.clone(),
        };
        let life = life.told("first", &format!("{TODAY} fusion {names}"));
        let yes = life.with(Entry::Visit(Visit {
            day: today(),
            written: Written::NOT_YET,
            who: "my doctor".to_owned(),
            on: today(),
            cleared: vec!["pregnant".to_owned()],
        }));
        choose(&yes.record(), today(), &now(2))
    };
    let pregnant = later("pregnant=2027-05-01");
    assert!(level(&pregnant, "press-up").is_none());
    assert!(matches!(
        why(&pregnant, "press-up"),
        Some(LeftOut::Limit(Limit::Pregnant))
    ));
    let another = plan(told);
    let session = choose(&another.record(), today(), &now(2));
    assert!(
        level(&session, "press-up").is_none(),
        "another plan was not ticked"
    );
}

/// A nerve glide is chosen only once it has settled, as the record tells it.
/// Proves tailor-glide-settled.
#[test]
fn a_session_holds_a_nerve_glide_only_once_it_has_settled() {
    let glides = |life: Life| {
        let asked = Now {
            reach: Some(Reach::BelowKnee),
            ..now(2)
        };
        let session = choose(&life.record(), today(), &asked);
        let nerve = |id| {
            let found = legwork_core::library::move_of(id).unwrap();
            found.patterns.contains(&Pattern::Nerve)
        };
        session.chosen.iter().any(|one| nerve(one.exercise))
    };
    assert!(glides(life()));
    assert!(!glides(life().told("began", &format!("{TODAY} days"))));
    let done = [("bridge", Level::Standard, Felt::SameOrBetter)];
    assert!(
        !glides(trained(life(), 3, &done, Some(WORSE))),
        "worse the day after"
    );
    assert!(glides(trained(life(), 9, &done, Some(WORSE))), "longer ago");
    let further = [("bridge", Level::Standard, Felt::MuchWorse)];
    assert!(
        !glides(trained(life(), 3, &further, Some(NextDay::Same))),
        "further down"
    );
}

/// Leg pain 3 above the week's mean asks for rest, as the record tells it.
/// Proves tailor-rest-at-3-above.
#[test]
fn a_session_rests_at_three_above_the_mean_of_three_check_ins() {
    let rests = |check_ins: u64, leg| {
        let life = (1..=check_ins).fold(life(), |life, ago| life.felt(ago, 2, 3));
        choose(&life.record(), today(), &now(leg)).settles
    };
    assert!(rests(3, 5));
    assert!(!rests(3, 4));
    assert!(!rests(2, 5), "two check-ins make no mean");
}

/// Where a limit forbids the opposite direction, neutral is left: something, and nothing of what the limit leaves out.
/// Proves light-opposite-direction.
#[test]
fn the_opposite_direction_is_not_led_where_a_limit_forbids_it() {
    let left = |limited: Life, from| {
        let record = limited.record();
        let hold = legwork_core::care::known::limits(&record, today());
        let session = after_further(&record, today(), &now(2), from, &[]);
        assert!(!session.chosen.is_empty(), "{from:?} {hold:?}");
        for one in &session.chosen {
            let found = legwork_core::library::move_of(one.exercise).unwrap();
            let level = found.level(one.rank).unwrap();
            for limit in &hold {
                assert!(!limit.leaves_out(found, level), "{} {limit:?}", found.id);
            }
        }
        hold
    };
    let fused = life().told("first", &format!("{TODAY} fusion"));
    assert_eq!(left(fused, Pattern::Flexion), [Limit::SpineHeals]);
    let thin = life().told("risks", &format!("{TODAY} bone-thinning"));
    assert_eq!(left(thin, Pattern::Extension), [Limit::BoneThinning]);
}

/// Under a plan the person may raise only if the plan says so.
/// Proves tailor-plan-step-up.
#[test]
fn a_plan_is_raised_by_the_person_only_if_it_says_so() {
    let raised = |step_up| {
        let life = life().with(Entry::Plan(Plan {
            day: today(),
            written: Written::NOT_YET,
            from: "the clinic".to_owned(),
            exercises: vec![Planned {
                exercise: "heel-slides".to_owned(),
                level: Level::Standard,
                sets: None,
                repetitions: None,
            }],
            avoid: Vec::new(),
            knows_about: Vec::new(),
            step_up,
            review: None,
        }));
        let record = life.record();
        let session = choose(&record, today(), &now(2));
        may_raise(&record, today(), &now(2), &session, &session.chosen[0]).map(|one| one.rank)
    };
    assert_eq!(raised(false), None);
    assert_eq!(raised(true), Some(Rank::Harder));
}

/// A new hip leaves out what bends it past a right angle or crosses the legs, at every level.
/// Proves limits-new-hip.
#[test]
fn a_new_hip_leaves_out_what_bends_past_a_right_angle_or_crosses() {
    let mut past = 0;
    for found in legwork_core::library::MOVES {
        for level in found.levels {
            let named = [9, 11, 25].contains(&found.number);
            let bends = level.loads(legwork_core::library::Load::HipPast90);
            past += usize::from(bends);
            let out = Limit::NewHip.leaves_out(found, level);
            assert_eq!(out, named || bends, "{} {:?}", found.id, level.rank);
        }
    }
    assert!(past > 10, "{past}");
}
