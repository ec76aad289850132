//! The picture of a body and its things: rounded shapes in the order in which they hide each other.

use super::clip::Clip;
use super::frame::frame;
use super::outline::{FINE, hull, line, point};
use super::pose::Side;
use super::skeleton::{Limbs, Skeleton, lengths, thickness};
use super::vector::{Vector, vector};
use super::view::Eye;

/// A shape of the picture: the class that says what it is, and its outline as an SVG path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What it is, as a class.
    pub class: &'static str,
    /// Its outline.
    pub path: String,
}

type Ball = (Vector, f32);

/// Something that is drawn as a whole: hulls of balls.
struct Part {
    class: &'static str,
    hulls: Vec<Vec<Ball>>,
    /// Added to how near it is.
    nearer: f32,
}

fn part(class: &'static str, hulls: Vec<Vec<Ball>>) -> Part {
    Part {
        class,
        hulls,
        nearer: 0.0,
    }
}

/// The names of a side's shapes.
struct Names {
    leg: &'static str,
    foot: &'static str,
    sleeve: &'static str,
    arm: &'static str,
}

fn names(side: Side) -> Names {
    match side {
        Side::Near => Names {
            leg: "trousers near",
            foot: "skin near",
            sleeve: "shirt near",
            arm: "skin near",
        },
        Side::Far => Names {
            leg: "trousers far",
            foot: "skin far",
            sleeve: "shirt far",
            arm: "skin far",
        },
    }
}

/// All shapes of a body and what is around it, the farthest first.
#[must_use]
pub fn shapes(clip: &Clip, body: &Skeleton) -> Vec<Shape> {
    let eye = clip.figure().view.eye();
    let mut parts: Vec<Part> = Vec::new();
    let mut around: Vec<Shape> = vec![floor(clip, body)];
    let mut body = *body;
    if clip.figure().walks {
        // The viewer walks along.
        body.moved(vector(-body.pelvis.x, 0.0, 0.0));
    }
    let body = &body;
    for prop in &clip.figure().props {
        for solid in prop.solids() {
            let round = solid.round;
            let mut inner = solid;
            let inset = vector(round, round, round);
            inner.from = inner.from + inset;
            inner.to = inner.to - inset;
            let hull = inner.corners().map(|corner| (corner, round)).to_vec();
            let class = if solid.soft { "pillow" } else { "prop" };
            let piece = part(class, vec![hull]);
            // What stands between the viewer and the body hides it; the rest is behind it.
            match eye.nearness(solid.from.towards(solid.to, 0.5)) > 95.0 {
                _ if solid.soft => parts.push(Part {
                    nearer: -6.0,
                    ..piece
                }),
                true => parts.push(Part {
                    nearer: 400.0,
                    ..piece
                }),
                false => around.push(shape(&eye, &piece)),
            }
        }
        let held = prop.held(body);
        if !held.is_empty() {
            parts.push(part("held", held));
        }
    }
    trunk(&mut parts, body, &eye);
    for side in Side::BOTH {
        limbs(&mut parts, body.side(side), &names(side), side.sign() * 4.0);
    }
    if clip.figure().painful {
        let limbs = &body.near;
        parts.push(Part {
            class: "painful",
            hulls: vec![vec![
                (limbs.hip.towards(limbs.knee, 0.1), 0.0),
                (limbs.knee, 0.0),
                (limbs.ankle, 0.0),
            ]],
            nearer: 500.0,
        });
    }
    let nearness = |part: &Part| {
        let balls = part.hulls.iter().flatten();
        let (mut sum, mut count) = (part.nearer, 0.0f32);
        for (at, _) in balls {
            count += 1.0;
            sum += (eye.nearness(*at) + part.nearer - sum) / count;
        }
        sum
    };
    // Put in one after the other: there are few, and what is equally near keeps its order.
    let mut ordered: Vec<(f32, Part)> = Vec::new();
    for part in parts {
        let near = nearness(&part);
        let at = ordered
            .iter()
            .take_while(|(other, _)| *other <= near)
            .count();
        ordered.insert(at, (near, part));
    }
    around.extend(ordered.iter().map(|(_, part)| shape(&eye, part)));
    around
}

/// From more than so many degrees above, the floor is seen as a plane.
const ABOVE: f32 = 28.0;

/// The line of the floor; under who walks it has marks that stay behind.
fn floor(clip: &Clip, body: &Skeleton) -> Shape {
    let (left, _, width, _) = frame(clip);
    let (from, to) = (
        left as f32 / FINE + 24.0,
        (left + width) as f32 / FINE - 24.0,
    );
    let mut path = String::new();
    // From far above there is no line where the floor ends.
    if clip.figure().view.above > ABOVE {
        return Shape {
            class: "floor",
            path,
        };
    }
    point(&mut path, 'M', (from, 0.0));
    point(&mut path, 'L', (to, 0.0));
    let gap = clip.stride() / 4.0;
    if gap > 1.0 {
        let first = (from + body.pelvis.x).div_euclid(gap) as i32 + 1;
        for mark in first..first + 40 {
            let x = mark as f32 * gap - body.pelvis.x;
            if x < to {
                point(&mut path, 'M', (x, 0.0));
                point(&mut path, 'L', (x - 12.0, 16.0));
            }
        }
    }
    Shape {
        class: "floor",
        path,
    }
}

fn trunk(parts: &mut Vec<Part>, body: &Skeleton, eye: &Eye) {
    let across = |at: Vector, near: Vector, half: f32, radius: f32| {
        vec![(at + near * half, radius), (at - near * half, radius)]
    };
    let breath = 1.0 + body.breath * 0.14;
    let hips = across(body.pelvis, body.hips.near, 40.0, thickness::PELVIS - 4.0);
    // Breathing moves the tummy more than the chest.
    let belly = body.waist + body.belly.front * (body.breath * 14.0);
    let waist = across(belly, body.belly.near, 38.0, thickness::WAIST * breath);
    let chest = across(body.chest, body.ribs.near, 50.0, thickness::CHEST * breath);
    let slope = body.shoulders.up * lengths::SLOPE;
    let shoulders = across(
        body.nape - slope,
        body.shoulders.near,
        74.0,
        thickness::SHOULDERS - 6.0,
    );
    let between = |a: &[Ball], b: &[Ball]| [a, b].concat();
    let girdle = body.pelvis.towards(body.waist, 0.55);
    let girdle = across(girdle, body.belly.near, 38.0, thickness::WAIST + 1.0);
    parts.push(part("trousers trunk", vec![between(&hips, &girdle)]));
    parts.push(Part {
        nearer: 1.0,
        ..part(
            "shirt trunk",
            vec![
                between(&girdle, &waist),
                between(&waist, &chest),
                between(&chest, &shoulders),
                between(&shoulders, &[(body.nape, thickness::NECK + 4.0)]),
            ],
        )
    });
    let neck = vec![
        (body.nape, thickness::NECK),
        (body.throat, thickness::NECK - 3.0),
    ];
    parts.push(Part {
        nearer: -10.0,
        ..part("skin trunk", vec![neck])
    });
    let face = body.face;
    let skull = body.head + face.up * 12.0;
    let hair = vec![
        (
            skull + face.up * 6.0 - face.front * 10.0,
            thickness::HEAD - 4.0,
        ),
        (
            body.head - face.front * 22.0 - face.up * 8.0,
            thickness::HEAD - 20.0,
        ),
    ];
    let jaw = body.head - face.up * 26.0 + face.front * 20.0;
    let nose = body.head + face.front * 58.0 - face.up * 6.0;
    let front = vec![
        (skull + face.front * 14.0 - face.up * 16.0, 44.0),
        (jaw, 30.0),
    ];
    parts.push(Part {
        nearer: 2.0,
        ..part("hair", vec![hair])
    });
    // Who looks down still shows the face, unless it looks away.
    let looks = eye.nearness(face.front) > -0.3;
    let ahead = if looks { 18.0 } else { 0.0 };
    parts.push(Part {
        nearer: ahead,
        ..part(
            "skin trunk",
            vec![
                front,
                vec![(nose, 8.0), (body.head + face.front * 40.0, 14.0)],
            ],
        )
    });
    for side in Side::BOTH {
        let sign = side.sign();
        let at = body.head + face.front * 40.0 + face.up * 8.0 + face.near * (21.0 * sign);
        // An eye is there only where it can be seen; a shape without an outline keeps its place.
        let seen = eye.nearness(face.front * 0.8 + face.near * (0.6 * sign)) > 0.25;
        let balls = if seen {
            vec![vec![(at, 6.5)]]
        } else {
            Vec::new()
        };
        parts.push(Part {
            nearer: ahead + 30.0,
            ..part("eye", balls)
        });
    }
}

fn limbs(parts: &mut Vec<Part>, limbs: &Limbs, names: &Names, nearer: f32) {
    let calf = limbs.knee.towards(limbs.ankle, 0.3) - super::contact::front_of(limbs) * 8.0;
    let calf = match (limbs.knee - limbs.hip)
        .unit()
        .dot((limbs.ankle - limbs.knee).unit())
        > 0.9
    {
        true => calf,
        false => limbs.knee.towards(limbs.ankle, 0.3),
    };
    let cuff = limbs.knee.towards(limbs.ankle, 0.9);
    let foot = vec![
        vec![
            (limbs.ankle, thickness::ANKLE),
            (limbs.heel(), thickness::HEEL),
            (limbs.ball(), thickness::BALL),
        ],
        vec![
            (limbs.ball(), thickness::BALL),
            (limbs.tip(), thickness::TOES),
        ],
        vec![(limbs.ankle, thickness::ANKLE), (cuff, thickness::ANKLE)],
    ];
    parts.push(Part {
        nearer: nearer - 1.0,
        ..part(names.foot, foot)
    });
    let leg = vec![
        vec![(limbs.hip, thickness::HIP), (limbs.knee, thickness::KNEE)],
        vec![
            (limbs.knee, thickness::KNEE),
            (calf, thickness::CALF),
            (cuff, thickness::ANKLE + 3.0),
        ],
    ];
    parts.push(Part {
        nearer,
        ..part(names.leg, leg)
    });
    let half = limbs.shoulder.towards(limbs.elbow, 0.6);
    let palm = limbs.wrist.towards(limbs.fingers(), 0.4);
    let arm = vec![
        vec![
            (half, thickness::ELBOW + 4.0),
            (limbs.elbow, thickness::ELBOW),
        ],
        vec![
            (limbs.elbow, thickness::ELBOW),
            (limbs.wrist, thickness::WRIST),
        ],
        vec![
            (limbs.wrist, thickness::WRIST),
            (palm, thickness::PALM),
            (limbs.fingers(), thickness::FINGERS),
        ],
    ];
    parts.push(Part {
        nearer,
        ..part(names.arm, arm)
    });
    let sleeve = vec![vec![
        (limbs.shoulder, thickness::ARM),
        (half, thickness::ELBOW + 7.0),
    ]];
    parts.push(Part {
        nearer: nearer + 1.0,
        ..part(names.sleeve, sleeve)
    });
}

fn shape(eye: &Eye, part: &Part) -> Shape {
    let mut path = String::new();
    for balls in &part.hulls {
        let flat: Vec<(f32, f32, f32)> = balls
            .iter()
            .map(|(at, radius)| {
                let (x, y) = eye.at(*at);
                (x, y, *radius)
            })
            .collect();
        match part.class {
            "painful" => line(&flat, &mut path),
            _ => hull(&flat, &mut path),
        }
    }
    Shape {
        class: part.class,
        path,
    }
}
