//! What is wrong with a figure, if anything: sliding hands and feet, a body inside the floor or a thing, joints
//! beyond what people can do, jumps. Tests and the contact sheet use it.

use super::clip::Clip;
use super::contact::Contact;
use super::pose::{LimbJoint, Pose, Side};
use super::skeleton::{Skeleton, lengths};
use super::vector::Vector;

/// The body may sink so deep into what it lies on, as flesh does.
pub const FLESH: f32 = 14.0;
/// What rests may move so far: less than 1 % of the body's height.
pub const SLIDE: f32 = 9.0;
/// So many pictures of each way are looked at.
const PICTURES: u16 = 24;

/// The range of each joint of the trunk, in degrees, in the order of [`super::pose::Joint`].
pub const TRUNK_RANGES: [(f32, f32); 11] = [
    (-100.0, 460.0),
    (-180.0, 180.0),
    (-35.0, 60.0),
    (-20.0, 45.0),
    (-20.0, 45.0),
    (-35.0, 35.0),
    (-50.0, 50.0),
    (-60.0, 60.0),
    (-35.0, 35.0),
    (-80.0, 80.0),
    (0.0, 100.0),
];

/// The range of each joint of a limb, in degrees, in the order of [`LimbJoint`].
pub const LIMB_RANGES: [(f32, f32); 11] = [
    (-30.0, 135.0),
    (-35.0, 60.0),
    (-50.0, 75.0),
    (0.0, 155.0),
    (-75.0, 35.0),
    (-10.0, 75.0),
    (-60.0, 185.0),
    (-60.0, 180.0),
    (-95.0, 95.0),
    (0.0, 150.0),
    (-95.0, 95.0),
];

/// All that is wrong with it, in words; nothing if it is sound.
#[must_use]
pub fn faults(clip: &Clip) -> Vec<String> {
    let mut found = Vec::new();
    for (at, key) in clip.figure().keys.iter().enumerate() {
        let over = joints_over(&key.pose);
        found.extend(over.into_iter().map(|what| format!("key {at}: {what}")));
        if let Some(body) = clip.body(at) {
            found.extend(reached(clip, at, body));
        }
    }
    let mut before: Option<Skeleton> = None;
    for to in (1..clip.figure().keys.len()).chain([0]) {
        let key_seconds = clip.figure().keys.get(to).map_or(0.0, |key| key.seconds);
        for step in 0..=PICTURES {
            let part = f32::from(step) / f32::from(PICTURES);
            let body = clip.between(to, part);
            let here = || format!("on the way to key {to}, at {:.0} %", part * 100.0);
            found.extend(deep(clip, &body).map(|what| format!("{}: {what}", here())));
            found.extend(folded(&body).map(|what| format!("{}: {what}", here())));
            found.extend(slid(clip, to, &body).map(|what| format!("{}: {what}", here())));
            if let Some(before) = &before {
                found.extend(
                    jumped(before, &body, key_seconds).map(|what| format!("{}: {what}", here())),
                );
            }
            before = Some(body);
        }
    }
    // One sentence a fault is enough.
    let mut seen: Vec<String> = Vec::new();
    found.retain(|fault| {
        let what = fault.rsplit(": ").next().unwrap_or_default();
        let what: String = what.chars().filter(|c| !c.is_ascii_digit()).collect();
        let new = !seen.contains(&what);
        if new {
            seen.push(what);
        }
        new
    });
    found
}

fn joints_over(pose: &Pose) -> Vec<String> {
    let ranges = TRUNK_RANGES.iter().chain(&LIMB_RANGES).chain(&LIMB_RANGES);
    let numbers = pose.numbers().zip(ranges).enumerate();
    let over = numbers.filter(|(_, (value, (least, most)))| value < least || value > most);
    over.map(|(at, (value, range))| format!("joint {at} at {value}, beyond {range:?}"))
        .collect()
}

/// Whether what has to rest in a key rests there: a limb may be too short for it.
fn reached(clip: &Clip, at: usize, body: &Skeleton) -> Vec<String> {
    let Some(key) = clip.figure().keys.get(at) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (side, spot) in Side::BOTH.into_iter().zip(key.holds) {
        if let Some(spot) = spot {
            let off = (spot.at(body, side) - body.side(side).wrist).length();
            if off > 45.0 {
                found.push(format!("key {at}: {side:?} hand is {off:.0} from {spot:?}"));
            }
        }
    }
    for contact in &key.on {
        let (place, thick) = contact.at(body);
        let gap = surface_gap(clip, place, thick);
        if gap > 26.0 {
            found.push(format!(
                "key {at}: {contact:?} is {gap:.0} above what it rests on"
            ));
        }
    }
    found
}

/// How far a ball is from the nearest surface.
fn surface_gap(clip: &Clip, at: Vector, radius: f32) -> f32 {
    let solids = clip.figure().props.iter().flat_map(|prop| prop.solids());
    let gaps = solids.map(|solid| {
        let apart = |v: f32, from: f32, to: f32| (from - v).max(v - to).max(0.0);
        let (x, y, z) = (
            apart(at.x, solid.from.x, solid.to.x),
            apart(at.y, solid.from.y, solid.to.y),
            apart(at.z, solid.from.z, solid.to.z),
        );
        (x * x + y * y + z * z).sqrt() - radius
    });
    gaps.fold(at.y - radius, f32::min)
}

fn deep(clip: &Clip, body: &Skeleton) -> Option<String> {
    let names = [
        "pelvis",
        "waist",
        "chest",
        "nape",
        "throat",
        "head",
        "near hip",
        "near knee",
        "near ankle",
        "near heel",
        "near ball",
        "near toes",
        "near shoulder",
        "near elbow",
        "near wrist",
        "near fingers",
        "far hip",
        "far knee",
        "far ankle",
        "far heel",
        "far ball",
        "far toes",
        "far shoulder",
        "far elbow",
        "far wrist",
        "far fingers",
    ];
    for (name, (at, radius)) in names.iter().zip(body.balls()) {
        let low = radius - at.y;
        if low > FLESH {
            return Some(format!("{name} is {low:.0} below the floor"));
        }
        for prop in &clip.figure().props {
            for solid in prop.solids().iter().filter(|solid| !solid.soft) {
                let depth = solid.depth(at, radius);
                if depth > FLESH {
                    return Some(format!("{name} is {depth:.0} inside {:?}", prop.kind));
                }
            }
        }
    }
    None
}

/// Knees and elbows that fold too far, and ankles.
fn folded(body: &Skeleton) -> Option<String> {
    for side in Side::BOTH {
        let limbs = body.side(side);
        let angle =
            |a: Vector, b: Vector| a.unit().dot(b.unit()).clamp(-1.0, 1.0).acos().to_degrees();
        let knee = angle(limbs.knee - limbs.hip, limbs.ankle - limbs.knee);
        let elbow = angle(limbs.elbow - limbs.shoulder, limbs.wrist - limbs.elbow);
        let ankle = 90.0 - angle(limbs.foot, limbs.knee - limbs.ankle);
        let hip = angle(limbs.knee - limbs.hip, -body.hips.up);
        let most = |joint: LimbJoint| LIMB_RANGES.get(joint as usize).map_or(0.0, |range| range.1);
        let least = |joint: LimbJoint| LIMB_RANGES.get(joint as usize).map_or(0.0, |range| range.0);
        let over = [
            ("knee", knee, 0.0, most(LimbJoint::Knee)),
            ("elbow", elbow, 0.0, most(LimbJoint::Elbow)),
            (
                "ankle",
                ankle,
                least(LimbJoint::Ankle),
                most(LimbJoint::Ankle),
            ),
            ("hip", hip, 0.0, most(LimbJoint::Hip)),
        ];
        let wrong = over
            .iter()
            .find(|(_, at, least, most)| *at < least - 3.0 || *at > most + 3.0);
        if let Some((name, at, ..)) = wrong {
            return Some(format!("{side:?} {name} is bent by {at:.0}"));
        }
        let bones = [
            (limbs.hip - limbs.knee, lengths::THIGH),
            (limbs.knee - limbs.ankle, lengths::SHANK),
            (limbs.shoulder - limbs.elbow, lengths::ARM),
            (limbs.elbow - limbs.wrist, lengths::FOREARM),
        ];
        if bones
            .iter()
            .any(|(bone, length)| (bone.length() - length).abs() > 1.0)
        {
            return Some(format!("{side:?} limb has changed its length"));
        }
    }
    None
}

/// What rests in two keys in a row must not slide in between.
fn slid(clip: &Clip, to: usize, body: &Skeleton) -> Option<String> {
    let keys = &clip.figure().keys;
    let before = to.checked_sub(1).unwrap_or(keys.len().saturating_sub(1));
    let (from, key) = (keys.get(before)?, keys.get(to)?);
    let (start, end) = (clip.body(before)?, clip.body(to)?);
    let held = from.on.iter().filter(|contact| key.on.contains(contact));
    for contact in held {
        let place = |body: &Skeleton| contact.at(body).0;
        let (start, end, now) = (place(start), place(end), place(body));
        // What has rolled or been put elsewhere by the time of the key is not held.
        let off = (now - start).length();
        let moved = (end - start).length();
        if off > SLIDE || moved > SLIDE {
            let part = off.max(moved);
            return Some(format!("{contact:?} slides by {part:.0}"));
        }
    }
    None
}

/// No point moves farther from one picture to the next than a fast hand does.
fn jumped(before: &Skeleton, body: &Skeleton, seconds: f32) -> Option<String> {
    let step = seconds / f32::from(PICTURES);
    let most = (step * 2200.0).max(6.0);
    let far = before
        .balls()
        .zip(body.balls())
        .map(|((a, _), (b, _))| (b - a).length());
    let far = far.fold(0.0, f32::max);
    (far > most).then(|| format!("something jumps by {far:.0}"))
}

/// What of a body is seen as resting, for the contact sheet.
#[must_use]
pub fn lowest(body: &Skeleton) -> f32 {
    let low = body.balls().map(|(at, radius)| at.y - radius);
    low.fold(f32::MAX, f32::min)
}

/// All contacts with their distance from the nearest surface, for whoever draws a figure.
#[must_use]
pub fn gaps(clip: &Clip, body: &Skeleton) -> Vec<(Contact, f32)> {
    let all = Contact::ALL.into_iter();
    all.map(|contact| {
        let (at, thick) = contact.at(body);
        (contact, surface_gap(clip, at, thick))
    })
    .collect()
}
