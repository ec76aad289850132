//! What touches what: the points of the body that rest on something, and where hands hold the body itself.

use super::pose::Side;
use super::skeleton::{Limbs, Skeleton, lengths, thickness};
use super::vector::Vector;

/// A point of the body that can rest on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// The middle of the hips.
    Pelvis,
    /// The lower chest.
    Chest,
    /// The base of the neck, with the shoulders.
    Nape,
    /// The head.
    Head,
    /// A knee.
    Knee(Side),
    /// A whole foot.
    Foot(Side),
    /// The front of a foot; its heel is free.
    Toes(Side),
    /// An elbow.
    Elbow(Side),
    /// A hand.
    Hand(Side),
    /// A hip, on which who lies on one side rests.
    Hip(Side),
    /// A shoulder, on which who lies on one side rests.
    Shoulder(Side),
}

impl Contact {
    /// All of them, in the order of their letters.
    pub const ALL: [Contact; 18] = [
        Contact::Pelvis,
        Contact::Chest,
        Contact::Nape,
        Contact::Head,
        Contact::Knee(Side::Near),
        Contact::Knee(Side::Far),
        Contact::Foot(Side::Near),
        Contact::Foot(Side::Far),
        Contact::Toes(Side::Near),
        Contact::Toes(Side::Far),
        Contact::Elbow(Side::Near),
        Contact::Elbow(Side::Far),
        Contact::Hand(Side::Near),
        Contact::Hand(Side::Far),
        Contact::Hip(Side::Near),
        Contact::Hip(Side::Far),
        Contact::Shoulder(Side::Near),
        Contact::Shoulder(Side::Far),
    ];

    /// The contact of this letter, from `a` on.
    #[must_use]
    pub fn of_letter(letter: char) -> Option<Contact> {
        let at = u32::from(letter).checked_sub(u32::from('a'))?;
        Contact::ALL.get(at as usize).copied()
    }

    /// Where it is, and how thick the body is there.
    #[must_use]
    pub fn at(self, body: &Skeleton) -> (Vector, f32) {
        let limbs = |side| body.side(side);
        match self {
            Contact::Pelvis => (body.pelvis, thickness::PELVIS),
            Contact::Chest => (body.chest, thickness::CHEST),
            Contact::Nape => (body.nape, thickness::SHOULDERS),
            Contact::Head => (body.head, thickness::HEAD),
            Contact::Knee(side) => (limbs(side).knee, thickness::KNEE),
            Contact::Foot(side) => (limbs(side).ankle, lengths::ANKLE),
            Contact::Toes(side) => (limbs(side).ball(), thickness::BALL),
            Contact::Elbow(side) => (limbs(side).elbow, thickness::ELBOW),
            Contact::Hand(side) => (limbs(side).wrist, thickness::PALM),
            Contact::Hip(side) => (limbs(side).hip, thickness::HIP),
            Contact::Shoulder(side) => (limbs(side).shoulder, thickness::ARM),
        }
    }
}

/// Where a hand holds the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Behind a thigh, near the knee.
    BehindThigh(Side),
    /// On top of a thigh.
    OnThigh(Side),
    /// On a knee.
    Knee(Side),
    /// On a shin.
    Shin(Side),
    /// On an ankle, or beside the foot.
    Ankle(Side),
    /// Under or behind the low back, each hand on its side.
    LowBack,
    /// On the side of the hips, each hand on its side.
    Hip,
    /// Behind the hips, in the middle: the lower end of a stick along the back.
    Tail,
    /// Behind the neck: the upper end of that stick.
    Nape,
    /// Under the head.
    Head,
    /// On the other hand's elbow or forearm, in front of the chest.
    Chest,
}

impl Spot {
    /// All of them, in the order of their letters; those of a side first near, then far.
    pub const ALL: [Spot; 16] = [
        Spot::BehindThigh(Side::Near),
        Spot::BehindThigh(Side::Far),
        Spot::OnThigh(Side::Near),
        Spot::OnThigh(Side::Far),
        Spot::Knee(Side::Near),
        Spot::Knee(Side::Far),
        Spot::Shin(Side::Near),
        Spot::Shin(Side::Far),
        Spot::Ankle(Side::Near),
        Spot::Ankle(Side::Far),
        Spot::LowBack,
        Spot::Hip,
        Spot::Tail,
        Spot::Nape,
        Spot::Head,
        Spot::Chest,
    ];

    /// The spot of this letter, from `a` on.
    #[must_use]
    pub fn of_letter(letter: char) -> Option<Spot> {
        let at = u32::from(letter).checked_sub(u32::from('a'))?;
        Spot::ALL.get(at as usize).copied()
    }

    /// Where a hand of this side is when it holds there.
    #[must_use]
    pub fn at(self, body: &Skeleton, hand: Side) -> Vector {
        let sign = hand.sign();
        match self {
            Spot::BehindThigh(side) => {
                let (limbs, front) = (body.side(side), front_of(body.side(side)));
                limbs.hip.towards(limbs.knee, 0.78) - front * (thickness::KNEE + 14.0)
            }
            Spot::OnThigh(side) => {
                let (limbs, front) = (body.side(side), front_of(body.side(side)));
                limbs.hip.towards(limbs.knee, 0.62) + front * (thickness::KNEE + 22.0)
            }
            Spot::Knee(side) => {
                let (limbs, front) = (body.side(side), front_of(body.side(side)));
                limbs.knee + front * (thickness::KNEE + 10.0)
            }
            Spot::Shin(side) => {
                let (limbs, front) = (body.side(side), front_of(body.side(side)));
                limbs.knee.towards(limbs.ankle, 0.4) + front * (thickness::CALF + 8.0)
            }
            Spot::Ankle(side) => {
                let limbs = body.side(side);
                limbs.ankle + front_of(limbs) * (thickness::ANKLE + 14.0)
            }
            Spot::LowBack => {
                body.waist - body.belly.front * (thickness::WAIST + 12.0) - body.belly.up * 26.0
                    + body.belly.near * (44.0 * sign)
            }
            Spot::Hip => body.pelvis + body.belly.up * 52.0 + body.hips.near * (104.0 * sign),
            Spot::Tail => body.pelvis - body.hips.front * (thickness::PELVIS + 22.0),
            Spot::Nape => body.nape + body.shoulders.up * 24.0 - body.shoulders.front * 66.0,
            Spot::Head => {
                body.head - body.face.front * 30.0 - body.face.up * 42.0
                    + body.face.near * (40.0 * sign)
            }
            Spot::Chest => {
                body.chest
                    + body.ribs.front * (thickness::CHEST + 26.0)
                    + body.ribs.near * (22.0 * sign)
                    + body.ribs.up * 30.0
            }
        }
    }
}

/// The front of a leg: away from where the knee folds, or where the foot points if it is straight.
#[must_use]
pub fn front_of(limbs: &Limbs) -> Vector {
    let along = (limbs.knee - limbs.hip).unit();
    let fold = limbs.ankle - limbs.knee;
    let fold = fold - along * fold.dot(along);
    match fold.length() > 20.0 {
        true => -fold.unit(),
        false => (limbs.foot - along * limbs.foot.dot(along)).unit(),
    }
}
