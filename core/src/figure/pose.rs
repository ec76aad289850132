//! A pose: how far each joint is bent, in degrees, in the terms of an examination (flexion, abduction, outward
//! rotation). `core/build/figures.rs` names the same joints in the same order.

/// What a pose holds. Those of a limb are there twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Where the trunk points: 90 upright, 180 on the back with the head to the left, 0 on the front with the
    /// head to the right.
    Turn,
    /// The body rolled about its length; 90 brings the front of who lies on the back to the viewer.
    Roll,
    /// The low back bent forward (below 0: arched).
    Lumbar,
    /// The middle of the back bent forward.
    Middle,
    /// The upper back bent forward.
    Upper,
    /// All of the back bent to the near side.
    Lean,
    /// The chest turned against the hips, to the near side.
    Twist,
    /// The neck bent forward.
    Neck,
    /// The head bent forward.
    Head,
    /// The head turned to the near side.
    Look,
    /// How full the chest is, 0 to 100.
    Breath,
}

/// What a pose holds of a limb's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimbJoint {
    /// The thigh forward.
    Hip,
    /// The thigh out to its side.
    HipOut,
    /// The kneecap turned outwards.
    HipTurn,
    /// The knee bent.
    Knee,
    /// The foot pulled up (below 0: pointed).
    Ankle,
    /// The toes bent up.
    Toes,
    /// The arm forward and up.
    Shoulder,
    /// The arm out to its side.
    ShoulderOut,
    /// The arm turned outwards.
    ShoulderTurn,
    /// The elbow bent.
    Elbow,
    /// The hand bent to the front of the arm. Turning the palm is not a part of it.
    Wrist,
}

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Nearer to the viewer.
    Near,
    /// Farther away.
    Far,
}

impl Side {
    /// Both.
    pub const BOTH: [Side; 2] = [Side::Near, Side::Far];

    /// The other one.
    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Near => Side::Far,
            Side::Far => Side::Near,
        }
    }

    /// 1 for the near side, -1 for the far one.
    #[must_use]
    pub fn sign(self) -> f32 {
        match self {
            Side::Near => 1.0,
            Side::Far => -1.0,
        }
    }
}

/// Joints of the trunk.
pub const TRUNK: usize = 11;
/// Joints of a side's limbs.
pub const LIMB: usize = 11;
/// All numbers of a pose.
pub const COUNT: usize = TRUNK + 2 * LIMB;

/// How far each joint is bent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose([f32; COUNT]);

impl Default for Pose {
    fn default() -> Pose {
        Pose([0.0; COUNT])
    }
}

impl Pose {
    /// How far a joint of the trunk is bent.
    #[must_use]
    pub fn of(&self, joint: Joint) -> f32 {
        self.at(joint as usize)
    }

    /// How far a joint of a limb is bent.
    #[must_use]
    pub fn limb(&self, side: Side, joint: LimbJoint) -> f32 {
        self.at(place(side, joint))
    }

    fn at(&self, at: usize) -> f32 {
        self.0.get(at).copied().unwrap_or_default()
    }

    /// It with the number at this place changed. A place that is not there changes nothing.
    pub fn set(&mut self, at: usize, to: f32) {
        if let Some(value) = self.0.get_mut(at) {
            *value = to;
        }
    }

    /// Between it and another, at `part` of 1.
    #[must_use]
    pub fn towards(&self, other: &Pose, part: f32) -> Pose {
        let mut between = *self;
        for (value, to) in between.0.iter_mut().zip(other.0) {
            *value += (to - *value) * part;
        }
        between
    }

    /// All numbers, in their order.
    pub fn numbers(&self) -> impl Iterator<Item = f32> + '_ {
        self.0.iter().copied()
    }
}

fn place(side: Side, joint: LimbJoint) -> usize {
    let of_side = match side {
        Side::Near => TRUNK,
        Side::Far => TRUNK + LIMB,
    };
    of_side + joint as usize
}
