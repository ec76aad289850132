//! An exercise in time: what is done at each moment, how much is left, and a clock that can be paused.

use legwork_core::figure::{Clip, figure};
use legwork_core::library::{
    EXERCISES, FIGURES, Kind, MOVES, Position, Rank, Sides, exercise, move_of,
};
use legwork_core::pace::{
    ANSWER, CHANGE, Clock, Course, Need, Part, READY, REST, Work, moment, share, within,
};

fn clip(id: &str) -> Clip {
    clip_at(id, Rank::Standard)
}

fn clip_at(id: &str, rank: Rank) -> Clip {
    Clip::new(figure(FIGURES, id, rank as u8).unwrap())
}

/// The work and the figure of a level, with this longest hold and this time.
fn led(id: &str, rank: Rank, most: Option<u16>, seconds: u16) -> (Work, Clip) {
    let found = move_of(id).unwrap();
    let kind = exercise(id).unwrap().kind;
    let (sets, repetitions) = (found.sets.0, found.repetitions.0);
    let work = Work::of(found, rank, kind, sets, repetitions, most, seconds);
    (work, clip_at(id, rank))
}

/// How many seconds something is held in one repetition of this course, by looking at each tenth of it.
fn held_in_one(work: Work, clip: &Clip) -> f32 {
    let once = Work {
        sets: 1,
        repetitions: 1,
        sides: Sides::Together,
        ..work
    };
    let course = Course::of(once, Some(clip));
    let tenths = 0..(course.seconds() * 10.0) as u16;
    let held = tenths.filter(|tenth| {
        let now = moment(&course, Some(clip), f32::from(*tenth) / 10.0);
        now.is_some_and(|now| now.held)
    });
    held.count() as f32 / 10.0
}

fn work(kind: Kind, sets: u16, repetitions: u16) -> Work {
    Work {
        kind,
        sets,
        repetitions,
        sides: Sides::Together,
        hold: 0,
        seconds: 0,
    }
}

/// The parts of a course in words, with their seconds.
fn told(course: &Course) -> String {
    let mut text = Vec::new();
    let mut at = 0.0;
    while let Some((part, _, seconds)) = course.at(at) {
        text.push(match part {
            Part::Ready => format!("ready {seconds}"),
            Part::Once { set, other, number } => {
                format!("{set}{}{number}", if other { "o" } else { "-" })
            }
            Part::Between { sides: true, .. } => format!("change {seconds}"),
            Part::Between { sides: false, .. } => format!("rest {seconds}"),
            Part::Minutes => format!("minutes {seconds}"),
        });
        at += seconds;
    }
    text.join(", ")
}

#[test]
fn sets_sides_and_repetitions_come_one_after_the_other() {
    let plain = Course::of(work(Kind::Repetitions, 2, 2), None);
    assert_eq!(told(&plain), "ready 5, 1-1, 1-2, rest 15, 2-1, 2-2");
    let sides = Work {
        sides: Sides::Each,
        ..work(Kind::Repetitions, 1, 2)
    };
    let sides = Course::of(sides, None);
    assert_eq!(told(&sides), "ready 5, 1-1, 1-2, change 8, 1o1, 1o2");
    let rest = Work {
        seconds: 120,
        ..work(Kind::Rest, 1, 1)
    };
    assert_eq!(told(&Course::of(rest, None)), "ready 5, minutes 120");
    assert_eq!((READY, REST, CHANGE), (5.0, 15.0, 8.0));
}

#[test]
fn a_repetition_takes_as_long_as_its_figure_and_a_hold_as_long_as_the_dose() {
    let glide = clip("seated-nerve-glide");
    let course = Course::of(work(Kind::Repetitions, 1, 10), Some(&glide));
    // About 5 seconds for each, says the dose.
    assert!(
        (course.movement() - 5.0).abs() < 0.01,
        "{}",
        course.movement()
    );
    assert!((course.seconds() - READY - 50.0).abs() < 0.1);
    let knee = clip("one-knee-to-chest");
    let hold = |hold| Work {
        hold,
        ..work(Kind::Hold, 1, 3)
    };
    let long = Course::of(hold(20), Some(&knee));
    let short = Course::of(hold(10), Some(&knee));
    assert!((long.seconds() - short.seconds() - 30.0).abs() < 0.1);
}

#[test]
fn a_hold_is_counted_down_and_the_figure_stays_meanwhile() {
    let knee = clip("one-knee-to-chest");
    let work = Work {
        hold: 20,
        ..work(Kind::Hold, 1, 3)
    };
    let course = Course::of(work, Some(&knee));
    let keys = &knee.figure().keys;
    let begins = READY + keys[0].stays + keys[1].seconds;
    let at = |time: f32| moment(&course, Some(&knee), time).unwrap();
    assert!(!at(begins - 0.2).held);
    let first = at(begins + 0.2);
    assert!(first.held && first.hold_left == 20, "{first:?}");
    let last = at(begins + 19.5);
    assert!(last.held && last.hold_left == 1, "{last:?}");
    assert!(!at(begins + 20.2).held);
    let body = |time: f32| knee.at(at(time).figure);
    let moved = (body(begins + 1.0).near.knee - body(begins + 19.0).near.knee).length();
    assert!(moved < 0.5, "{moved}");
}

/// The figure of every exercise goes on smoothly through every repetition, hold and change.
#[test]
fn the_time_of_a_figure_never_jumps_within_a_repetition() {
    for found in MOVES {
        let clip = clip(found.id);
        let kind = exercise(found.id).unwrap().kind;
        let work = Work::of(found, Rank::Standard, kind, 1, 2, None, 60);
        let course = Course::of(work, Some(&clip));
        let once = course.movement() + f32::from(work.hold);
        let body = |part: u8| clip.at(course.figure_time(once * f32::from(part) / 200.0));
        // The fastest hand moves about 2 metres in a second.
        let most = once / 200.0 * 2_200.0 + 2.0;
        let mut before = body(0);
        for step in 1..=199u8 {
            let now = body(step);
            let moved = before.balls().zip(now.balls());
            let moved = moved
                .map(|((a, _), (b, _))| (b - a).length())
                .fold(0.0, f32::max);
            assert!(moved < most, "{} at {step}: {moved} of {most}", found.id);
            before = now;
        }
        let end = course.figure_time(once);
        assert!(
            (end - clip.seconds()).abs() < 0.05,
            "{}: {end} of {}",
            found.id,
            clip.seconds()
        );
    }
}

/// Proves tailor-rests-shrink-first.
#[test]
fn where_time_is_short_rests_shrink_before_movements_do() {
    let clip = clip("bridge");
    let plain = work(Kind::Repetitions, 3, 8);
    let whole = Course::of(
        Work {
            seconds: 0,
            ..plain
        },
        Some(&clip),
    );
    let once = |course: &Course| {
        let begins = |number| {
            course.begins(Part::Once {
                set: 1,
                other: false,
                number,
            })
        };
        begins(2) - begins(1)
    };
    let at = |seconds: f32| {
        let seconds = seconds as u16;
        let course = Course::of(Work { seconds, ..plain }, Some(&clip));
        let told = told(&course);
        let rest: f32 = told
            .split("rest ")
            .nth(1)
            .unwrap()
            .split(',')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        (rest, once(&course) / once(&whole))
    };
    let full = whole.seconds() - READY;
    let (rest, tempo) = at(full);
    assert!(rest > 14.0 && tempo > 0.98, "{rest} {tempo}");
    // Ten seconds less are taken from the two rests alone.
    let (rest, tempo) = at(full - 10.0);
    assert!(rest < 11.0 && tempo > 0.98, "{rest} {tempo}");
    // Once they are as short as can be, the movements are quicker.
    let (rest, tempo) = at(full - 30.0);
    assert!(rest < 5.5 && tempo < 0.95, "{rest} {tempo}");
}

#[test]
fn every_exercise_has_a_course_of_the_length_of_its_smallest_dose_or_a_little_more() {
    let mut said = Vec::new();
    for known in EXERCISES {
        let found = move_of(known.id).unwrap();
        let level = found
            .levels
            .iter()
            .find(|level| level.rank as u8 == 1)
            .unwrap();
        let work = Work::of(
            found,
            level.rank,
            known.kind,
            found.sets.0,
            found.repetitions.0,
            None,
            level.seconds,
        );
        let course = Course::of(work, Some(&clip(known.id)));
        said.push(format!(
            "{}: {:.0} s led, {} s said",
            known.id,
            course.seconds(),
            level.seconds
        ));
        let led = course.seconds() - READY;
        let most = if known.id == "curl-up" { 1.8 } else { 1.3 };
        assert!(
            led <= f32::from(level.seconds) * most,
            "{}",
            said.join("\n")
        );
    }
    // Only the curl-up takes much longer: its smallest dose is 5, 3 and 1, which a person counts alone.
    println!("{}", said.join("\n"));
}

#[test]
fn back_leads_to_the_beginning_of_the_part_and_then_to_the_one_before() {
    let course = Course::of(work(Kind::Repetitions, 1, 3), None);
    // Ready until 5, then 4 seconds each.
    assert_eq!(course.back(7.5), 5.0);
    assert_eq!(course.back(10.0), 5.0);
    assert_eq!(course.back(1.0), 0.0);
    assert_eq!(moment(&course, None, 17.1), None);
}

#[test]
fn a_clock_counts_what_passed_while_it_ran_and_not_its_pauses() {
    let new = Clock::default();
    assert!(new.is_new() && !new.runs());
    let runs = new.running(1_000.0);
    assert_eq!(runs.seconds(6_000.0), 5.0);
    let paused = runs.paused(6_000.0);
    assert_eq!(paused.seconds(100_000.0), 5.0);
    let again = paused.running(100_000.0);
    // True after the page was hidden for a minute: nobody has to count meanwhile.
    assert_eq!(again.seconds(160_000.0), 65.0);
}

#[test]
fn a_clock_that_was_set_back_or_far_ahead_counts_nothing_meanwhile() {
    let runs = Clock::default()
        .running(10_000.0)
        .paused(15_000.0)
        .running(20_000.0);
    assert_eq!(runs.seconds(15_000.0), 5.0, "set back");
    assert_eq!(
        runs.seconds(20_000.0 + 86_400_000.0),
        5.0,
        "set a day ahead"
    );
    let back = runs.paused(15_000.0);
    assert_eq!(back.seconds(99_000.0), 5.0);
}

/// A level that moves both legs at once, or none, never asks to change sides.
#[test]
fn sides_are_those_of_the_level() {
    let sides = |id: &str, rank| led(id, rank, None, 0).0.sides;
    assert_eq!(sides("heel-slides", Rank::Easier), Sides::Together);
    assert_eq!(sides("heel-slides", Rank::Standard), Sides::Each);
    assert_eq!(sides("one-knee-to-chest", Rank::Harder), Sides::Together);
    assert_eq!(sides("one-knee-to-chest", Rank::Easier), Sides::Each);
    assert_eq!(sides("bridge", Rank::Standard), Sides::Together);
    assert_eq!(sides("bridge", Rank::Harder), Sides::HalfWay);
    // Only one knee rolls; standard, each repetition goes to both sides.
    assert_eq!(sides("knee-rolls", Rank::Easier), Sides::Each);
    assert_eq!(sides("knee-rolls", Rank::Standard), Sides::Together);
}

#[test]
fn sides_that_change_half_way_are_counted_on() {
    let half = |repetitions| Work {
        sides: Sides::HalfWay,
        ..work(Kind::Repetitions, 1, repetitions)
    };
    let told = |repetitions| told(&Course::of(half(repetitions), None));
    assert_eq!(told(4), "ready 5, 1-1, 1-2, change 8, 1o3, 1o4");
    assert_eq!(told(3), "ready 5, 1-1, 1-2, change 8, 1o3");
    assert_eq!(told(1), "ready 5, 1-1");
}

/// What a level says of its hold is what is led.
#[test]
fn every_level_is_held_as_long_as_its_dose_says() {
    for found in MOVES {
        for level in found.levels.iter().filter(|level| level.exercise.is_none()) {
            let (work, clip) = led(found.id, level.rank, None, 0);
            let keys = &clip.figure().keys;
            let name = format!("{} {:?}", found.id, level.rank);
            assert_eq!(level.hold > 0, keys.iter().any(|key| key.held), "{name}");
            let held = held_in_one(work, &clip);
            // To both sides in one: each is held.
            let times = match (found.id, level.rank) {
                ("prayer-stretch", Rank::Harder) => 2.0,
                _ => 1.0,
            };
            let wanted = f32::from(level.hold) * times;
            assert!(
                (held - wanted).abs() < 0.25 * times,
                "{name}: {held} s, not {wanted}"
            );
        }
    }
    let hold = |id: &str, rank| move_of(id).unwrap().level(rank).unwrap().hold;
    assert_eq!(hold("seated-fold", Rank::Standard), 5);
    assert_eq!(hold("seated-fold", Rank::Harder), 10);
}

/// With high blood pressure nothing is held for longer than 10 seconds at a time, on no side.
#[test]
fn a_limit_of_the_hold_holds_for_each_of_its_holds() {
    for found in MOVES {
        for level in found.levels.iter().filter(|level| level.exercise.is_none()) {
            let (work, clip) = led(found.id, level.rank, Some(10), 0);
            let course = Course::of(work, Some(&clip));
            let tenths = 0..(course.seconds() * 10.0) as u32;
            let mut longest = (0, 0);
            for tenth in tenths {
                let now = moment(&course, Some(&clip), tenth as f32 / 10.0);
                match now.is_some_and(|now| now.held) {
                    true => longest.0 += 1,
                    false => longest = (0, longest.0.max(longest.1)),
                }
            }
            assert!(
                longest.1 <= 101,
                "{} {:?}: {}",
                found.id,
                level.rank,
                longest.1
            );
        }
    }
}

/// What is done within a hold is drawn while it is held, not before it.
#[test]
fn squares_are_drawn_within_the_hold() {
    let (work, clip) = led("bird-dog", Rank::Harder, None, 0);
    let course = Course::of(work, Some(&clip));
    let hand = |time: f32| {
        let now = moment(&course, Some(&clip), time).unwrap();
        (clip.at(now.figure).far.wrist, now.held)
    };
    let begins = (0..200u8).map(|tenth| READY + f32::from(tenth) / 10.0);
    let begins = begins.clone().find(|time| hand(*time).1).unwrap();
    let (first, _) = hand(begins + 0.1);
    let (later, held) = hand(begins + 2.5);
    assert!(
        held && (later - first).length() > 60.0,
        "{}",
        (later - first).length()
    );
}

/// A harder or an easier level is not led as the standard one.
#[test]
fn levels_whose_words_differ_move_differently() {
    let seconds = |id: &str, rank| {
        let (work, clip) = led(id, rank, None, 0);
        let one = Work {
            repetitions: 1,
            sets: 1,
            ..work
        };
        Course::of(one, Some(&clip)).seconds() - READY
    };
    let ratio = |id: &str| seconds(id, Rank::Harder) / seconds(id, Rank::Standard);
    assert!(
        (ratio("cat-camel") - 2.0).abs() < 0.01,
        "about half as fast"
    );
    assert_eq!(
        seconds("seated-fold", Rank::Harder) - seconds("seated-fold", Rank::Standard),
        5.0
    );
    // Leaned back, it stays for 2 seconds.
    let bend = clip_at("standing-back-bend", Rank::Harder);
    assert_eq!(bend.figure().keys[1].stays, 2.0);
    let chest = |id: &str, rank| {
        let clip = clip_at(id, rank);
        let heights = |at: usize| {
            let body = clip.between(at, 1.0);
            body.balls().map(|(ball, _)| ball).collect::<Vec<_>>()
        };
        let moved = heights(0).into_iter().zip(heights(1));
        moved.map(|(a, b)| (b - a).length()).fold(0.0, f32::max)
    };
    let (easier, standard) = (
        chest("pelvic-tilt", Rank::Easier),
        chest("pelvic-tilt", Rank::Standard),
    );
    assert!(easier < standard * 0.75, "{easier} of {standard}");
}

#[test]
fn back_in_minutes_gives_some_seconds_back_and_not_all_of_them() {
    let rest = Work {
        seconds: 300,
        ..work(Kind::Rest, 1, 1)
    };
    let course = Course::of(rest, None);
    assert_eq!(course.back(205.0), 190.0);
    assert_eq!(course.back(12.0), 5.0, "not before they began");
    assert_eq!(course.back(6.0), 0.0, "to get ready once more");
}

#[test]
fn the_place_is_kept_in_a_course_that_was_made_easier_or_harder() {
    let of = |repetitions| Course::of(work(Kind::Repetitions, 2, repetitions), None);
    let part = |set, number| Part::Once {
        set,
        other: false,
        number,
    };
    let (whole, half) = (of(10), of(5));
    // Ready until 5, then 4 seconds each, and 15 between the sets.
    assert_eq!(whole.begins(part(1, 7)), 5.0 + 6.0 * 4.0);
    assert_eq!(half.begins(part(1, 3)), 5.0 + 2.0 * 4.0);
    assert_eq!(
        half.begins(part(1, 7)),
        5.0 + 4.0 * 4.0,
        "the last of that set"
    );
    assert_eq!(half.begins(part(2, 1)), 5.0 + 5.0 * 4.0 + 15.0);
    assert_eq!(half.begins(Part::Ready), 0.0);
    // In a rest it stays in that rest, and skips no set.
    let three = Course::of(work(Kind::Repetitions, 3, 4), None);
    let rest = |set| Part::Between { set, sides: false };
    assert_eq!(three.begins(rest(1)), 5.0 + 4.0 * 4.0);
    assert_eq!(three.begins(rest(2)), 5.0 + 8.0 * 4.0 + 15.0);
    let rest = Work {
        seconds: 300,
        ..work(Kind::Rest, 1, 1)
    };
    let rest = Course::of(rest, None);
    assert_eq!(rest.begins(Part::Minutes), 5.0);
    assert_eq!(
        rest.begins(part(1, 4)),
        0.0,
        "minutes are not counted in times"
    );
    assert_eq!(half.begins(Part::Minutes), 0.0);
}

/// Where there is time, an exercise is led as it is drawn; where there is little, what there is is shared.
#[test]
fn time_to_spare_is_given_to_the_exercises() {
    let of = |id: &str| {
        let seconds = move_of(id).unwrap().level(Rank::Standard).unwrap().seconds;
        led(id, Rank::Standard, None, seconds)
    };
    let need = |id: &str| {
        let (work, clip) = of(id);
        Need::of(work, Some(&clip))
    };
    let (work, clip) = of("clam");
    let drawn = Course::of(Work { seconds: 0, ..work }, Some(&clip));
    // Alone, with a quarter of an hour.
    let alone = share(900, &[need("clam")], 0);
    let course = Course::of(
        Work {
            seconds: alone,
            ..work
        },
        Some(&clip),
    );
    assert!((course.seconds() - drawn.seconds()).abs() < 0.1, "{alone}");
    assert!((course.movement() - drawn.movement()).abs() < 0.01);
    // With just the time of the smallest doses there is nothing to share.
    let both = [need("clam"), need("bridge")];
    let smallest = [work.seconds, of("bridge").0.seconds];
    let tight = smallest[0] + smallest[1];
    assert_eq!([0, 1].map(|at| share(tight, &both, at)), smallest);
    // In between each gets a part of it, and together they stay within the time.
    let fixed = 2.0 * (READY + ANSWER);
    let some = tight + fixed as u16 + 20;
    let given = [0, 1].map(|at| share(some, &both, at));
    assert!(given[0] > smallest[0], "{given:?}");
    assert!(
        f32::from(given[0] + given[1]) + fixed <= f32::from(some) + 2.0,
        "{given:?}"
    );
    assert_eq!(share(900, &[], 0), 0);
}

/// A dose that has grown is led in full only where the minutes allow it, and never less than its smallest.
#[test]
fn no_dose_takes_more_than_the_minutes_leave() {
    for found in MOVES {
        let kind = exercise(found.id).unwrap().kind;
        if !matches!(kind, Kind::Repetitions | Kind::Hold) {
            continue;
        }
        for level in found.levels.iter().filter(|level| level.exercise.is_none()) {
            let clip = clip_at(found.id, level.rank);
            let smallest = (found.sets.0, found.repetitions.0);
            let of = |sets, repetitions| {
                Work::of(
                    found,
                    level.rank,
                    kind,
                    sets,
                    repetitions,
                    None,
                    level.seconds,
                )
            };
            let (small, grown) = (of(smallest.0, smallest.1), of(6, 30));
            let tight = |work: Work, seconds| {
                let work = Work { seconds, ..work };
                Course::of(work, Some(&clip)).seconds() - READY
            };
            for minutes in [180, 420, 900] {
                let all = [Need::of(grown, Some(&clip)), Need::of(small, Some(&clip))];
                let led = within(grown, Some(&clip), smallest, minutes, &all, 0);
                let room = f32::from(minutes) - f32::from(level.seconds) - 2.0 * (READY + ANSWER);
                let seconds = room.max(f32::from(level.seconds)) as u16;
                let name = format!("{} {:?} in {minutes}: {led:?}", found.id, level.rank);
                let least = tight(small, level.seconds);
                assert!(
                    tight(led, seconds) <= f32::from(seconds).max(least) + 0.5,
                    "{name}"
                );
                assert!(
                    led.sets >= smallest.0.max(1) && led.repetitions >= smallest.1,
                    "{name}"
                );
            }
            // With all the time of the world it is led as it has grown.
            let alone = [Need::of(grown, Some(&clip))];
            assert_eq!(
                within(grown, Some(&clip), smallest, u16::MAX, &alone, 0),
                grown
            );
        }
    }
}

/// Late in pregnancy what is led on the back takes no longer than the choice has counted.
#[test]
fn on_the_back_the_smallest_dose_takes_its_seconds() {
    for found in MOVES {
        for level in found.levels.iter().filter(|level| {
            level.exercise.is_none() && level.position == Position::Back && level.seconds <= 180
        }) {
            let (work, clip) = led(found.id, level.rank, None, level.seconds);
            let seconds = Course::of(work, Some(&clip)).seconds() - READY;
            let name = format!("{} {:?}", found.id, level.rank);
            // The curl-up's smallest is 5, 3 and 1, and it is led as 3 times 5.
            let most = if found.id == "curl-up" { 1.8 } else { 1.06 };
            assert!(
                seconds <= f32::from(level.seconds) * most,
                "{name}: {seconds} of {}",
                level.seconds
            );
        }
    }
}
