//! An exercise in time: what is done at each moment, how much is left, and a clock that can be paused.

use legwork_core::figure::{Clip, figure};
use legwork_core::library::{EXERCISES, FIGURES, Kind, MOVES, Rank, exercise, move_of};
use legwork_core::pace::{CHANGE, Clock, Course, Part, READY, REST, Work, moment};

fn clip(id: &str) -> Clip {
    Clip::new(figure(FIGURES, id, 1).unwrap())
}

fn work(kind: Kind, sets: u16, repetitions: u16) -> Work {
    Work {
        kind,
        sets,
        repetitions,
        sides: false,
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
            Part::Between { sides: true } => format!("change {seconds}"),
            Part::Between { sides: false } => format!("rest {seconds}"),
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
        sides: true,
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
    let begins = READY + course.hold_begins(&knee);
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
        let body = |part: u8| clip.at(course.figure_time(&clip, once * f32::from(part) / 200.0));
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
        let end = course.figure_time(&clip, once);
        assert!(
            (end - clip.seconds()).abs() < 0.05,
            "{}: {end} of {}",
            found.id,
            clip.seconds()
        );
    }
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
    let sides = |id: &str, rank| {
        let found = move_of(id).unwrap();
        Work::of(found, rank, Kind::Repetitions, 1, 8, None, 0).sides
    };
    assert!(!sides("heel-slides", Rank::Easier) && sides("heel-slides", Rank::Standard));
    assert!(!sides("one-knee-to-chest", Rank::Harder) && sides("one-knee-to-chest", Rank::Easier));
    assert!(!sides("bridge", Rank::Standard));
}
