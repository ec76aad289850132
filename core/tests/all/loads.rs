//! Care rules, section 4: what a level says of its loads is what its figure does. The limits go by what the level says.

use legwork_core::figure::{Clip, Contact, Side, Skeleton, figure, lengths};
use legwork_core::library::{FIGURES, Level, Load, MOVES, Move, Position, Rank};

/// Each level of each exercise with its figure. A level that is another exercise is drawn, and says what it loads, there.
fn levels() -> Vec<(&'static Move, &'static Level, Clip)> {
    let all = MOVES.iter().flat_map(|found| {
        let of = found.levels.iter();
        of.map(move |level| (found, level))
    });
    let drawn = all.map(|(found, level)| {
        let drawn = match level.exercise {
            Some(other) => figure(FIGURES, other, Rank::Standard as u8),
            None => figure(FIGURES, found.id, level.rank as u8),
        };
        (found, level, Clip::new(drawn.unwrap()))
    });
    drawn.collect()
}

/// The most of what is measured, at 61 moments.
fn most(clip: &Clip, measure: impl Fn(&Skeleton) -> f32) -> f32 {
    let times = (0u8..=60).map(|step| clip.seconds() * f32::from(step) / 60.0);
    times
        .map(|time| measure(&clip.at(time)))
        .fold(f32::MIN, f32::max)
}

/// How far the ribs are bent forward over the hips, in degrees; an arch is less than nothing.
fn bend(body: &Skeleton) -> f32 {
    let up = body.ribs.up;
    up.dot(body.hips.front)
        .atan2(up.dot(body.hips.up))
        .to_degrees()
}

/// How far the ribs are turned against the hips, in degrees.
fn twist(body: &Skeleton) -> f32 {
    let front = body.ribs.front;
    front
        .dot(body.hips.near)
        .atan2(front.dot(body.hips.front))
        .to_degrees()
        .abs()
}

/// How far the hip that is bent most is bent, in degrees.
fn hip(body: &Skeleton) -> f32 {
    let bent = Side::BOTH.map(|side| {
        let limbs = body.side(side);
        let thigh = (limbs.knee - limbs.hip).unit();
        let along = thigh.dot(-body.hips.up).clamp(-1.0, 1.0);
        along.acos().to_degrees()
    });
    bent[0].max(bent[1])
}

/// So far past a right angle a hip may be drawn where a level does not load it so: sitting is drawn a little forward.
const DRAWN_PAST_90: f32 = 10.0;
/// The hollow of a back that lies or stands at ease is drawn so deep at most, in degrees.
const HOLLOW: f32 = 22.0;
/// The trunk turns so far against the hips in a quiet step.
const STEP: f32 = 6.0;
/// About half of how far people can round their backs from hips to ribs: the end of the range is beyond it.
const HALF_BENT: f32 = 50.0;

/// No figure goes past what its level says of this load; so many levels say it.
fn says(load: Load, at_most: f32, measure: fn(&Skeleton) -> f32) -> usize {
    let mut said = 0;
    for (found, level, clip) in levels() {
        if level.loads(load) {
            said += 1;
            continue;
        }
        let most = most(&clip, measure);
        let name = (found.id, level.rank);
        assert!(most <= at_most, "{name:?} {load:?}: {most:.0}");
    }
    said
}

/// No figure bends the hip past a right angle where its level does not say that it does: the limit of a new hip goes by
/// what the level says. The same holds for an arch, a twist and a far bend of the back.
/// Proves limits-each-level-says.
#[test]
fn no_level_bends_or_turns_further_than_it_says() {
    assert!(says(Load::HipPast90, 90.0 + DRAWN_PAST_90, hip) > 10);
    assert!(says(Load::Arch, HOLLOW, |body| -bend(body)) > 10);
    assert!(says(Load::Twist, STEP, twist) > 2);
    assert!(says(Load::EndRangeBend, HALF_BENT, bend) > 5);
    // What is measured is there: a press-up arches, knee rolls twist, a fold bends.
    let of = |id: &str| {
        let mut all = levels().into_iter();
        let found = all.find(|(found, level, _)| found.id == id && level.rank == Rank::Harder);
        found.unwrap().2
    };
    assert!(most(&of("press-up"), |body| -bend(body)) > 40.0);
    assert!(most(&of("knee-rolls"), twist) > 10.0);
    assert!(most(&of("seated-fold"), bend) > 35.0);
}

/// Whether at any moment that is drawn as resting so, this part of the body carries weight.
fn carries(clip: &Clip, weighs: impl Fn(Contact, &Skeleton) -> bool) -> bool {
    let keys = clip.figure().keys.iter().zip(clip.bodies());
    keys.into_iter().any(|(key, body)| {
        let mut on = key.on.iter().chain([&key.anchor]);
        on.any(|contact| weighs(*contact, body))
    })
}

/// Who leans on a hand on the floor has the shoulder nearly an arm's length above it.
fn on_wrist(contact: Contact, body: &Skeleton) -> bool {
    let Contact::Hand(side) = contact else {
        return false;
    };
    let (hand, _) = contact.at(body);
    let arm = lengths::ARM + lengths::FOREARM;
    hand.y < 40.0 && body.side(side).shoulder.y - hand.y > 0.75 * arm
}

/// Who kneels has the hips well above the knee that rests; who lies on the front has not.
fn on_knee(contact: Contact, body: &Skeleton) -> bool {
    let Contact::Knee(side) = contact else {
        return false;
    };
    body.pelvis.y - body.side(side).knee.y > 0.3 * lengths::THIGH
}

/// No figure leans on a hand, an elbow or a knee where its level does not say so: sore wrists, shoulders and knees go by
/// what the level says. Nor does one kneel, or lie on the front or on the floor, in another position than it says.
/// Proves limits-each-level-says, limits-sore-joints.
#[test]
fn no_level_leans_on_a_joint_that_it_does_not_name() {
    let mut found_so = [0; 3];
    for (found, level, clip) in levels() {
        let name = (found.id, level.rank);
        let wrist = carries(&clip, on_wrist);
        let elbow = carries(&clip, |contact, _| matches!(contact, Contact::Elbow(_)));
        let knee = carries(&clip, on_knee);
        assert!(!wrist || level.loads(Load::Wrist), "{name:?}: a wrist");
        let shoulder = level.loads(Load::Shoulder);
        assert!(!elbow && !wrist || shoulder, "{name:?}: a shoulder");
        assert!(!knee || level.loads(Load::Knee), "{name:?}: a knee");
        for (count, is) in found_so.iter_mut().zip([wrist, elbow, knee]) {
            *count += usize::from(is);
        }
    }
    assert!(found_so.iter().all(|count| *count >= 5), "{found_so:?}");
}

/// The position that a level says is the one that is drawn: a stand is on the feet, a chair is there to sit on, and who
/// lies has the hips low.
/// Proves limits-each-level-says, limits-kneel-or-front.
#[test]
fn every_level_is_drawn_in_the_position_that_it_says() {
    for (found, level, clip) in levels() {
        let name = (found.id, level.rank);
        let body = clip.at(0.0);
        let (front, up) = (body.hips.front.y, body.hips.up.y);
        let drawn = match level.position {
            Position::Stand | Position::Chair => up > 0.6,
            Position::Kneel => front < 0.3 && carries(&clip, on_knee),
            Position::Front => front < -0.6,
            Position::Back => front > 0.5,
            Position::Side => body.hips.near.y.abs() > 0.6,
        };
        assert!(
            drawn,
            "{name:?} {:?}: front {front:.2} up {up:.2} near {:.2}",
            level.position, body.hips.near.y
        );
    }
}
