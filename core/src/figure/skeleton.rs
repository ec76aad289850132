//! From a pose to the places of the joints. Limbs keep their lengths, whatever the pose.
//!
//! The proportions are those of a grown-up body of 1000 units.

use super::pose::{Joint, LimbJoint, Pose, Side};
use super::vector::{Axes, Vector, sin_cos, vector};

/// Lengths of the body.
pub mod lengths {
    /// From the middle of the hips to the waist.
    pub const LUMBAR: f32 = 105.0;
    /// From the waist to the lower chest.
    pub const MIDDLE: f32 = 95.0;
    /// From the lower chest to the base of the neck.
    pub const UPPER: f32 = 95.0;
    /// The neck.
    pub const NECK: f32 = 62.0;
    /// From the top of the neck to the middle of the head.
    pub const HEAD: f32 = 52.0;
    /// Half the distance of the hips.
    pub const HIPS: f32 = 50.0;
    /// Half the distance of the shoulders.
    pub const SHOULDERS: f32 = 92.0;
    /// How far the shoulders are below the base of the neck.
    pub const SLOPE: f32 = 22.0;
    /// The thigh.
    pub const THIGH: f32 = 245.0;
    /// The lower leg.
    pub const SHANK: f32 = 240.0;
    /// From the ankle down to the sole.
    pub const ANKLE: f32 = 40.0;
    /// From under the ankle to the ball of the foot.
    pub const FOOT: f32 = 92.0;
    /// From under the ankle back to the heel.
    pub const HEEL: f32 = 30.0;
    /// From the ball to the tip of the toes.
    pub const TOES: f32 = 44.0;
    /// The upper arm.
    pub const ARM: f32 = 170.0;
    /// The forearm.
    pub const FOREARM: f32 = 150.0;
    /// The hand.
    pub const HAND: f32 = 72.0;
}

/// How thick the body is, as the radius at a place.
pub mod thickness {
    /// The hips, from front to back.
    pub const PELVIS: f32 = 62.0;
    /// The waist.
    pub const WAIST: f32 = 52.0;
    /// The chest.
    pub const CHEST: f32 = 60.0;
    /// The shoulders, between them.
    pub const SHOULDERS: f32 = 46.0;
    /// The neck.
    pub const NECK: f32 = 29.0;
    /// The head.
    pub const HEAD: f32 = 60.0;
    /// The thigh at the hip.
    pub const HIP: f32 = 58.0;
    /// The knee.
    pub const KNEE: f32 = 39.0;
    /// The calf.
    pub const CALF: f32 = 38.0;
    /// The ankle.
    pub const ANKLE: f32 = 25.0;
    /// The heel.
    pub const HEEL: f32 = 24.0;
    /// The ball of the foot.
    pub const BALL: f32 = 18.0;
    /// The toes.
    pub const TOES: f32 = 13.0;
    /// The upper arm at the shoulder.
    pub const ARM: f32 = 37.0;
    /// The elbow.
    pub const ELBOW: f32 = 27.0;
    /// The wrist.
    pub const WRIST: f32 = 19.0;
    /// The palm.
    pub const PALM: f32 = 21.0;
    /// The finger tips.
    pub const FINGERS: f32 = 12.0;
}

/// The places of an arm and a leg of one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limbs {
    /// The hip.
    pub hip: Vector,
    /// The knee.
    pub knee: Vector,
    /// The ankle.
    pub ankle: Vector,
    /// Where the foot points.
    pub foot: Vector,
    /// From the ankle to the sole, a direction.
    pub sole: Vector,
    /// Where the toes point.
    pub toes: Vector,
    /// The shoulder.
    pub shoulder: Vector,
    /// The elbow.
    pub elbow: Vector,
    /// The wrist.
    pub wrist: Vector,
    /// Where the hand points.
    pub hand: Vector,
}

impl Limbs {
    /// The ball of the foot, on the sole's side.
    #[must_use]
    pub fn ball(&self) -> Vector {
        self.ankle + self.sole * (lengths::ANKLE - thickness::BALL) + self.foot * lengths::FOOT
    }

    /// The heel.
    #[must_use]
    pub fn heel(&self) -> Vector {
        self.ankle + self.sole * (lengths::ANKLE - thickness::HEEL) - self.foot * lengths::HEEL
    }

    /// The tip of the toes.
    #[must_use]
    pub fn tip(&self) -> Vector {
        let down = thickness::BALL - thickness::TOES;
        self.ball() + self.sole * down + self.toes * lengths::TOES
    }

    /// The tips of the fingers.
    #[must_use]
    pub fn fingers(&self) -> Vector {
        self.wrist + self.hand * lengths::HAND
    }

    fn moved(&mut self, by: Vector) {
        let places = [
            &mut self.hip,
            &mut self.knee,
            &mut self.ankle,
            &mut self.shoulder,
            &mut self.elbow,
            &mut self.wrist,
        ];
        for place in places {
            *place = *place + by;
        }
    }
}

/// The places of all joints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Skeleton {
    /// The middle of the hips.
    pub pelvis: Vector,
    /// The waist.
    pub waist: Vector,
    /// The lower chest.
    pub chest: Vector,
    /// The base of the neck.
    pub nape: Vector,
    /// The top of the neck.
    pub throat: Vector,
    /// The middle of the head.
    pub head: Vector,
    /// The directions of the hips.
    pub hips: Axes,
    /// The directions of the waist.
    pub belly: Axes,
    /// The directions of the chest.
    pub ribs: Axes,
    /// The directions of the shoulders.
    pub shoulders: Axes,
    /// The directions of the head.
    pub face: Axes,
    /// How full the chest is, 0 to 1.
    pub breath: f32,
    /// The limbs of the near side.
    pub near: Limbs,
    /// Those of the far side.
    pub far: Limbs,
}

impl Skeleton {
    /// The limbs of a side.
    #[must_use]
    pub fn side(&self, side: Side) -> &Limbs {
        match side {
            Side::Near => &self.near,
            Side::Far => &self.far,
        }
    }

    /// The limbs of a side, to be moved.
    pub fn side_mut(&mut self, side: Side) -> &mut Limbs {
        match side {
            Side::Near => &mut self.near,
            Side::Far => &mut self.far,
        }
    }

    /// Moves all of it.
    pub fn moved(&mut self, by: Vector) {
        let places = [
            &mut self.pelvis,
            &mut self.waist,
            &mut self.chest,
            &mut self.nape,
            &mut self.throat,
            &mut self.head,
        ];
        for place in places {
            *place = *place + by;
        }
        self.near.moved(by);
        self.far.moved(by);
    }

    /// The joints of this pose, the middle of the hips at the origin.
    #[must_use]
    pub fn of(pose: &Pose) -> Skeleton {
        let (sin, cos) = sin_cos(pose.of(Joint::Turn));
        let level = Axes {
            front: vector(sin, -cos, 0.0),
            up: vector(cos, sin, 0.0),
            near: vector(0.0, 0.0, 1.0),
        };
        let hips = level.rolled(pose.of(Joint::Roll));
        let (lean, twist) = (pose.of(Joint::Lean) / 3.0, pose.of(Joint::Twist) / 3.0);
        let next = |from: Axes, bend: Joint| from.bent(pose.of(bend)).leaned(lean).rolled(twist);
        // Each part of the back turns against the one below it.
        let belly = next(hips, Joint::Lumbar);
        let ribs = next(belly, Joint::Middle);
        let shoulders = next(ribs, Joint::Upper);
        let neck = shoulders.bent(pose.of(Joint::Neck));
        let look = pose.of(Joint::Look);
        let face = neck.rolled(look).bent(pose.of(Joint::Head));
        let pelvis = Vector::default();
        let waist = pelvis + belly.up * lengths::LUMBAR;
        let chest = waist + ribs.up * lengths::MIDDLE;
        let nape = chest + shoulders.up * lengths::UPPER;
        let throat = nape + neck.up * lengths::NECK;
        let limbs = |side: Side| limbs(pose, side, pelvis, hips, nape, shoulders);
        Skeleton {
            pelvis,
            waist,
            chest,
            nape,
            throat,
            head: throat + face.up * lengths::HEAD,
            hips,
            belly,
            ribs,
            shoulders,
            face,
            breath: pose.of(Joint::Breath) / 100.0,
            near: limbs(Side::Near),
            far: limbs(Side::Far),
        }
    }
}

fn limbs(
    pose: &Pose,
    side: Side,
    pelvis: Vector,
    hips: Axes,
    nape: Vector,
    shoulders: Axes,
) -> Limbs {
    let of = |joint| pose.limb(side, joint);
    let sign = side.sign();
    let hip = pelvis + hips.near * (lengths::HIPS * sign);
    // A thigh hangs down: its own "up" points back to the hip.
    let thigh = hips
        .bent(-of(LimbJoint::Hip))
        .leaned(-of(LimbJoint::HipOut) * sign)
        .rolled(of(LimbJoint::HipTurn) * sign);
    let knee = hip - thigh.up * lengths::THIGH;
    let shank = thigh.bent(of(LimbJoint::Knee));
    let ankle = knee - shank.up * lengths::SHANK;
    let foot = shank.bent(-of(LimbJoint::Ankle));
    let toes = foot.bent(-of(LimbJoint::Toes));
    let shoulder =
        nape - shoulders.up * lengths::SLOPE + shoulders.near * (lengths::SHOULDERS * sign);
    let arm = shoulders
        .bent(-of(LimbJoint::Shoulder))
        .leaned(-of(LimbJoint::ShoulderOut) * sign)
        .rolled(of(LimbJoint::ShoulderTurn) * sign);
    let elbow = shoulder - arm.up * lengths::ARM;
    let forearm = arm.bent(-of(LimbJoint::Elbow));
    let hand = forearm.bent(-of(LimbJoint::Wrist));
    Limbs {
        hip,
        knee,
        ankle,
        foot: foot.front,
        sole: -foot.up,
        toes: toes.front,
        shoulder,
        elbow,
        wrist: elbow - forearm.up * lengths::FOREARM,
        hand: -hand.up,
    }
}
