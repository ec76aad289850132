//! The things around the body: chair, wall, worktop, mat. Each is made of boxes; the floor is at a height of 0.

use super::contact::{Spot, front_of};
use super::pose::Side;
use super::skeleton::{Limbs, Skeleton, thickness};
use super::vector::{Vector, vector};

/// A thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prop {
    /// What it is.
    pub kind: PropKind,
    /// Where it is, to the right.
    pub x: f32,
    /// How high it lies, or how high its top is, where that can differ.
    pub y: f32,
    /// Where it is, towards the viewer.
    pub z: f32,
}

/// What a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PropKind {
    /// A mat from `x` on, `y` long.
    Mat,
    /// A chair to sit on, its front to the right; `x` is the middle of its seat.
    Chair,
    /// The same, its front to the left.
    ChairTurned,
    /// A wall whose face is at `x`, to the right of the body.
    Wall,
    /// A wall whose face is at `x`, to the left of the body.
    WallBehind,
    /// A worktop whose edge is at `x`, to the right of the body.
    Worktop,
    /// A worktop whose edge is at `x`, to the left of the body.
    WorktopBehind,
    /// A pillow with its middle at `x`, lying at height `y`.
    Pillow,
    /// A stick along the back, held with both hands.
    Stick,
    /// A towel from the hands around the thigh of the near side.
    Towel,
    /// A bag in each hand.
    Bag,
    /// A firm cushion between the knees.
    Cushion,
    /// A band around the thighs, above the knees.
    Band,
    /// A step or a thick book, `y` high.
    Step,
}

impl PropKind {
    /// All of them, in the order of their letters.
    pub const ALL: [PropKind; 14] = [
        PropKind::Mat,
        PropKind::Chair,
        PropKind::ChairTurned,
        PropKind::Wall,
        PropKind::WallBehind,
        PropKind::Worktop,
        PropKind::WorktopBehind,
        PropKind::Pillow,
        PropKind::Stick,
        PropKind::Towel,
        PropKind::Bag,
        PropKind::Cushion,
        PropKind::Band,
        PropKind::Step,
    ];
}

/// The height of a seat.
pub const SEAT: f32 = 220.0;
/// The height of a worktop.
pub const WORKTOP: f32 = 520.0;

/// A box, from its lowest corner to its highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Solid {
    /// The lowest corner, farthest to the left and away.
    pub from: Vector,
    /// The highest corner, farthest to the right and near.
    pub to: Vector,
    /// How round its edges are.
    pub round: f32,
    /// Whether a body sinks into it.
    pub soft: bool,
}

fn solid(x: (f32, f32), y: (f32, f32), z: (f32, f32), round: f32) -> Solid {
    Solid {
        from: vector(x.0, y.0, z.0),
        to: vector(x.1, y.1, z.1),
        round,
        soft: false,
    }
}

impl Solid {
    /// Its eight corners.
    #[must_use]
    pub fn corners(&self) -> [Vector; 8] {
        let (a, b) = (self.from, self.to);
        [
            vector(a.x, a.y, a.z),
            vector(a.x, a.y, b.z),
            vector(a.x, b.y, a.z),
            vector(a.x, b.y, b.z),
            vector(b.x, a.y, a.z),
            vector(b.x, a.y, b.z),
            vector(b.x, b.y, a.z),
            vector(b.x, b.y, b.z),
        ]
    }

    /// How deep a ball sinks into it; 0 or less if it does not.
    #[must_use]
    pub fn depth(&self, at: Vector, radius: f32) -> f32 {
        let inside = |v: f32, from: f32, to: f32| v > from && v < to;
        let across = inside(at.x, self.from.x, self.to.x);
        let beside = inside(at.z, self.from.z, self.to.z);
        let level = inside(at.y, self.from.y, self.to.y);
        // From above, from the sides, or not at all.
        match (across, beside, level) {
            (true, true, _) if at.y >= self.from.y => self.to.y - (at.y - radius),
            (_, true, true) if at.x <= self.from.x => at.x + radius - self.from.x,
            (_, true, true) if at.x >= self.to.x => self.to.x - (at.x - radius),
            _ => 0.0,
        }
    }
}

impl Prop {
    /// The boxes that it is made of; none for a thing that is held or worn.
    #[must_use]
    pub fn solids(&self) -> Vec<Solid> {
        let (x, y) = (self.x, self.y);
        let deep = (-150.0, 150.0);
        match self.kind {
            PropKind::Mat => vec![solid((x, x + y), (-14.0, -2.0), (-190.0, 190.0), 6.0)],
            PropKind::Chair => chair(x, 1.0),
            PropKind::ChairTurned => chair(x, -1.0),
            PropKind::Wall => vec![solid((x, x + 26.0), (-2.0, 1060.0), (-260.0, 260.0), 3.0)],
            PropKind::WallBehind => {
                vec![solid((x - 26.0, x), (-2.0, 1060.0), (-260.0, 260.0), 3.0)]
            }
            PropKind::Worktop => worktop((x, x + 260.0)),
            PropKind::WorktopBehind => worktop((x - 260.0, x)),
            PropKind::Pillow => vec![Solid {
                soft: true,
                ..solid(
                    (x - 95.0, x + 95.0),
                    (y + 20.0, y + 52.0),
                    (self.z - 90.0, self.z + 90.0),
                    22.0,
                )
            }],
            PropKind::Step => vec![solid((x - 90.0, x + 90.0), (0.0, y), deep, 4.0)],
            PropKind::Stick
            | PropKind::Towel
            | PropKind::Bag
            | PropKind::Cushion
            | PropKind::Band => Vec::new(),
        }
    }

    /// What it is drawn with, if it is held or worn: groups of balls.
    #[must_use]
    pub fn held(&self, body: &Skeleton) -> Vec<Vec<(Vector, f32)>> {
        let (near, far) = (&body.near, &body.far);
        match self.kind {
            PropKind::Stick => {
                // It lies against the hips and the upper back.
                let low = body.pelvis - body.hips.front * (thickness::PELVIS + 10.0);
                let high = body.nape - body.shoulders.front * (thickness::SHOULDERS + 18.0);
                let along = (high - low).unit();
                vec![vec![(low - along * 70.0, 8.0), (high + along * 210.0, 8.0)]]
            }
            PropKind::Towel => {
                // From both hands to behind the thigh.
                let behind = Spot::BehindThigh(Side::Near).at(body, Side::Near);
                [near, far]
                    .map(|limbs| vec![(limbs.wrist, 10.0), (behind, 13.0)])
                    .to_vec()
            }
            PropKind::Bag => {
                let hand = near.fingers();
                vec![vec![
                    (hand, 8.0),
                    (hand + vector(-26.0, -62.0, 0.0), 26.0),
                    (hand + vector(26.0, -62.0, 0.0), 26.0),
                ]]
            }
            PropKind::Cushion => {
                let knees = near.knee.towards(far.knee, 0.5);
                let ankles = near.ankle.towards(far.ankle, 0.5);
                vec![vec![
                    (near.hip.towards(near.knee, 0.6).towards(knees, 0.5), 34.0),
                    (knees, 44.0),
                    (knees.towards(ankles, 0.7), 36.0),
                ]]
            }
            PropKind::Band => {
                // A strip around each thigh, and the stretch between them.
                let edges = |limbs: &Limbs| {
                    let middle = limbs.hip.towards(limbs.knee, 0.8);
                    let front = front_of(limbs) * 42.0;
                    (middle + front, middle - front)
                };
                let ((a, b), (c, d)) = (edges(near), edges(far));
                let strip = |from: Vector, to: Vector| vec![(from, 11.0), (to, 11.0)];
                vec![strip(a, b), strip(c, d), strip(a, c), strip(b, d)]
            }
            _ => Vec::new(),
        }
    }
}

fn chair(x: f32, front: f32) -> Vec<Solid> {
    let across = |from: f32, to: f32| match front > 0.0 {
        true => (x + from, x + to),
        false => (x - to, x - from),
    };
    let leg = |from: f32, z: f32| {
        solid(
            across(from, from + 18.0),
            (0.0, SEAT - 26.0),
            (z, z + 18.0),
            3.0,
        )
    };
    let post = |z: f32| {
        solid(
            across(-134.0, -120.0),
            (SEAT, SEAT + 80.0),
            (z, z + 16.0),
            3.0,
        )
    };
    vec![
        leg(-118.0, -128.0),
        leg(108.0, -128.0),
        post(-120.0),
        post(104.0),
        solid(
            across(-130.0, 130.0),
            (SEAT - 26.0, SEAT),
            (-140.0, 140.0),
            4.0,
        ),
        solid(
            across(-136.0, -118.0),
            (SEAT + 70.0, SEAT + 300.0),
            (-140.0, 140.0),
            5.0,
        ),
        leg(-118.0, 112.0),
        leg(108.0, 112.0),
    ]
}

fn worktop((from, to): (f32, f32)) -> Vec<Solid> {
    let inner = (from.min(to) + 18.0, from.max(to) - 18.0);
    vec![
        solid(inner, (0.0, WORKTOP - 30.0), (-230.0, 230.0), 3.0),
        solid((from, to), (WORKTOP - 30.0, WORKTOP), (-240.0, 240.0), 4.0),
    ]
}
