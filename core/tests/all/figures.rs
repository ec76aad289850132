//! The drawn person: every figure of the content is sound, and what is not sound is found.

use legwork_core::figure::sound::faults;
use legwork_core::figure::{
    Clip, Contact, FINE, Figure, Key, Pose, Side, Skeleton, View, all, arrow, figure, frame,
    lengths, shapes,
};
use legwork_core::library::{FIGURES, MOVES, PRACTICES, Rank};
use proptest::prelude::*;

fn clips() -> Vec<(String, Clip)> {
    let named = |(exercise, level, figure): (&str, u8, Figure)| {
        (format!("{exercise} {level}"), Clip::new(figure))
    };
    all(FIGURES).map(named).collect()
}

#[test]
fn every_exercise_and_every_practice_has_a_figure() {
    for found in MOVES {
        for level in found.levels {
            // A level that is another exercise is drawn as that one is at its standard.
            let (name, rank) = match level.exercise {
                Some(other) => (other, Rank::Standard),
                None => (found.id, level.rank),
            };
            let drawn = figure(FIGURES, name, rank as u8);
            assert!(drawn.is_some(), "{} {:?}", found.id, level.rank);
        }
    }
    for practice in PRACTICES {
        assert!(figure(FIGURES, practice.id, 1).is_some(), "{}", practice.id);
    }
    // No level is drawn as another one for want of its own.
    assert!(figure("=one\nf1 0 0 - -\nk10 0 a - ..\n", "one", 1).is_some());
    assert!(figure("=one\nf1 0 0 - -\nk10 0 a - ..\n", "one", 2).is_none());
}

/// Limbs keep their lengths, what rests stays, nothing is below the floor or inside a thing, no joint goes beyond
/// what people can do, and nothing jumps.
#[test]
fn every_figure_is_sound() {
    let wrong: Vec<String> = clips()
        .iter()
        .flat_map(|(name, clip)| {
            let found = faults(clip).into_iter();
            found.map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The smallest and the largest numbers of a path.
fn bounds(path: &str) -> Vec<(f32, f32)> {
    let numbers: Vec<f32> = path
        .split(|c: char| c != '-' && !c.is_ascii_digit())
        .filter(|text| !text.is_empty())
        .map(|text| text.parse().unwrap())
        .collect();
    numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

#[test]
fn every_figure_stays_inside_its_frame_with_its_arrow() {
    for (name, clip) in clips() {
        let (left, top, width, height) = frame(&clip);
        let inside = |path: &str| {
            bounds(path).iter().all(|(x, y)| {
                let (x, y) = (*x as i32, *y as i32);
                x >= left && x <= left + width && y >= top && y <= top + height
            })
        };
        assert!(
            (1.45..=2.55).contains(&(width as f32 / height as f32)),
            "{name}"
        );
        for step in 0..60u8 {
            let time = clip.seconds() * f32::from(step) / 60.0;
            for shape in shapes(&clip, &clip.at(time)) {
                assert!(inside(&shape.path), "{name} at {time}: {}", shape.class);
            }
        }
        if let Some(arrow) = arrow(&clip) {
            assert!(inside(&arrow.path), "{name}: its arrow");
        }
    }
}

#[test]
fn a_figure_never_changes_how_many_shapes_it_has() {
    for (name, clip) in clips() {
        let count = shapes(&clip, &clip.at(0.0)).len();
        for step in 1..20u8 {
            let body = clip.at(clip.seconds() * f32::from(step) / 20.0);
            assert_eq!(shapes(&clip, &body).len(), count, "{name}");
        }
    }
}

fn key(anchor: Contact, on: &[Contact], change: impl FnOnce(&mut Pose)) -> Key {
    let mut pose = Pose::default();
    pose.set(0, 90.0);
    change(&mut pose);
    Key {
        held: false,
        pose,
        seconds: 2.0,
        stays: 0.0,
        anchor,
        on: on.to_vec(),
        holds: [None, None],
        cue: String::new(),
    }
}

fn clip(keys: Vec<Key>) -> Clip {
    Clip::new(Figure {
        view: View {
            turn: 10.0,
            above: 10.0,
        },
        props: Vec::new(),
        painful: false,
        walks: false,
        arrow: None,
        keys,
    })
}

const FEET: [Contact; 2] = [Contact::Foot(Side::Near), Contact::Foot(Side::Far)];

/// Where the number of a joint of the near side's leg stands.
const NEAR_HIP: usize = 11;
const NEAR_KNEE: usize = 14;

#[test]
fn what_is_not_sound_is_found() {
    let stand = || key(FEET[0], &FEET, |_| {});
    assert_eq!(faults(&clip(vec![stand(), stand()])), Vec::<String>::new());
    let says = |keys: Vec<Key>, what: &str| {
        let found = faults(&clip(keys)).join("; ");
        assert!(found.contains(what), "{what}: {found}");
    };
    // A knee bent the wrong way.
    let wrong = key(FEET[0], &FEET, |pose| pose.set(NEAR_KNEE, -20.0));
    says(vec![stand(), wrong], "beyond");
    // A body that is carried away from its feet: they cannot both rest.
    let away = key(Contact::Pelvis, &FEET, |pose| pose.set(0, 20.0));
    let up = key(FEET[0], &[], |pose| {
        pose.set(NEAR_HIP, 90.0);
        pose.set(NEAR_KNEE, 90.0);
    });
    says(vec![up.clone(), away], "above what it rests on");
    // A foot that is said to rest and is in the air.
    says(
        vec![
            stand(),
            key(Contact::Head, &[Contact::Knee(Side::Near)], |_| {}),
        ],
        "above what it rests on",
    );
    // A body that lies down through the floor.
    let lies = key(FEET[0], &[], |pose| pose.set(0, 180.0));
    let deep = key(Contact::Head, &[], |pose| pose.set(0, 270.0));
    says(vec![lies, deep], "below the floor");
    // Too fast.
    let mut fast = key(FEET[0], &FEET, |pose| {
        pose.set(0, 20.0);
        pose.set(NEAR_HIP, 70.0);
        pose.set(22, 70.0);
    });
    fast.seconds = 0.01;
    says(vec![stand(), fast], "jumps");
}

#[test]
fn what_rests_stays_where_it_is_and_limbs_keep_their_lengths() {
    let bent = key(FEET[0], &FEET, |pose| {
        pose.set(NEAR_HIP, 60.0);
        pose.set(NEAR_KNEE, 100.0);
        pose.set(22, 60.0);
        pose.set(25, 100.0);
    });
    let clip = clip(vec![key(FEET[0], &FEET, |_| {}), bent]);
    let start = clip.body(0).unwrap().near.ankle;
    for step in 0..=50u8 {
        let body = clip.between(1, f32::from(step) / 50.0);
        assert!((body.near.ankle - start).length() < 1.0);
        for side in Side::BOTH {
            let limbs = body.side(side);
            assert!(((limbs.knee - limbs.hip).length() - lengths::THIGH).abs() < 0.5);
            assert!(((limbs.ankle - limbs.knee).length() - lengths::SHANK).abs() < 0.5);
        }
    }
}

#[test]
fn a_clip_goes_around_without_a_jump_and_stays_as_long_as_it_says() {
    for (name, clip) in clips() {
        let end = clip.at(clip.seconds() - 0.001);
        let start = clip.at(0.0);
        let mut first = start;
        first.moved(legwork_core::figure::vector(clip.stride(), 0.0, 0.0));
        let far = end
            .balls()
            .zip(first.balls())
            .map(|((a, _), (b, _))| (b - a).length())
            .fold(0.0, f32::max);
        assert!(far < 8.0, "{name}: {far}");
        let keys = &clip.figure().keys;
        let sum: f32 = keys.iter().map(|key| key.seconds + key.stays).sum();
        assert!((sum - clip.seconds()).abs() < 0.001, "{name}");
    }
}

proptest! {
    /// A file that was cut or changed never makes half a figure, and never ends the app.
    #[test]
    fn any_text_is_read_or_refused(text in "[=fkca-z0-9 .,:\\-\n]{0,400}", cut in 0usize..30_000) {
        for (_, _, figure) in all(&text) {
            prop_assert!(!figure.keys.is_empty());
            let clip = Clip::new(figure);
            let _ = shapes(&clip, &clip.at(0.5));
        }
        let cut: String = FIGURES.chars().take(cut).collect();
        for (_, _, figure) in all(&cut) {
            prop_assert!(!figure.keys.is_empty());
        }
    }

    /// Whatever the pose, a skeleton keeps its lengths.
    #[test]
    fn any_pose_keeps_the_lengths(numbers in proptest::collection::vec(-180.0f32..180.0, 33)) {
        let mut pose = Pose::default();
        for (at, number) in numbers.iter().enumerate() {
            pose.set(at, *number);
        }
        let body = Skeleton::of(&pose);
        prop_assert!(((body.near.elbow - body.near.shoulder).length() - lengths::ARM).abs() < 0.5);
        prop_assert!(((body.far.ankle - body.far.knee).length() - lengths::SHANK).abs() < 0.5);
        prop_assert!(((body.nape - body.chest).length() - lengths::UPPER).abs() < 0.5);
    }
}

#[test]
fn the_picture_is_in_whole_numbers_of_a_fine_grid() {
    let (_, clip) = clips().into_iter().next().unwrap();
    let (_, _, width, _) = frame(&clip);
    assert!(width as f32 > 400.0 * FINE, "{width}");
    assert_eq!(Rank::Standard as u8, 1);
}
