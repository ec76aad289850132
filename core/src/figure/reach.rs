//! Arms and legs that keep hold of something while the body moves: a limb of two bones bent so that its end is
//! where it has to be.

use super::contact::{Contact, Spot};
use super::pose::Side;
use super::skeleton::{Limbs, Skeleton, lengths};
use super::vector::Vector;

/// Where a limb has been put, and how its end lies there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pin {
    /// The ankle, the ball of the foot or the wrist.
    pub at: Vector,
    /// Where the foot, the toes or the hand point.
    pub points: Vector,
    /// From the ankle to the sole; nothing for a hand.
    pub sole: Vector,
}

impl Pin {
    /// How this contact lies now.
    #[must_use]
    pub fn of(contact: Contact, body: &Skeleton) -> Pin {
        let (at, _) = contact.at(body);
        let (points, sole) = match contact {
            Contact::Foot(side) => (body.side(side).foot, body.side(side).sole),
            Contact::Toes(side) => (body.side(side).toes, body.side(side).sole),
            Contact::Hand(side) => (body.side(side).hand, Vector::default()),
            _ => (Vector::default(), Vector::default()),
        };
        Pin { at, points, sole }
    }
}

/// The middle joint of a limb from `from` whose end is at `to`, bent to the side of `hint`; and its end, which is
/// nearer if `to` is out of reach. A limb that is straight bends towards `fold`.
#[must_use]
pub fn bend(
    from: Vector,
    hint: Vector,
    to: Vector,
    fold: Vector,
    (first, second): (f32, f32),
) -> (Vector, Vector) {
    let way = to - from;
    let axis = way.unit();
    let least = (first - second).abs() + 1.0;
    let reach = way.length().clamp(least, first + second - 0.25);
    let side = hint - from + fold * 4.0;
    let side = (side - axis * side.dot(axis)).unit();
    let cos = (first * first + reach * reach - second * second) / (2.0 * first * reach);
    let cos = cos.clamp(-1.0, 1.0);
    let sin = (1.0 - cos * cos).sqrt();
    (
        from + axis * (first * cos) + side * (first * sin),
        from + axis * reach,
    )
}

fn leg_to(limbs: &mut Limbs, ankle: Vector) {
    let bones = (lengths::THIGH, lengths::SHANK);
    let (knee, ankle) = bend(limbs.hip, limbs.knee, ankle, limbs.foot, bones);
    limbs.knee = knee;
    limbs.ankle = ankle;
}

fn arm_to(limbs: &mut Limbs, wrist: Vector, back: Vector) {
    let bones = (lengths::ARM, lengths::FOREARM);
    let (elbow, wrist) = bend(limbs.shoulder, limbs.elbow, wrist, back, bones);
    limbs.elbow = elbow;
    limbs.wrist = wrist;
}

/// Puts a hand or a foot where it is held, as far as `weight` of 1. Other contacts are left as they are.
pub fn put(body: &mut Skeleton, contact: Contact, pin: &Pin, weight: f32) {
    match contact {
        Contact::Foot(side) => {
            let limbs = body.side_mut(side);
            leg_to(limbs, limbs.ankle.towards(pin.at, weight));
            let toes = limbs.foot.towards(pin.points, weight).unit();
            limbs.sole = limbs.sole.towards(pin.sole, weight).unit();
            limbs.toes = limbs.toes.towards(pin.points, weight).unit();
            limbs.foot = toes;
        }
        Contact::Toes(side) => {
            let limbs = body.side_mut(side);
            // The ball stays; the heel goes where the foot's own direction leads.
            let up = limbs.ankle - limbs.ball();
            let ball = limbs.ball().towards(pin.at, weight);
            leg_to(limbs, ball + up);
            limbs.toes = limbs.toes.towards(pin.points, weight).unit();
        }
        Contact::Hand(side) => {
            let back = -body.shoulders.front;
            let limbs = body.side_mut(side);
            arm_to(limbs, limbs.wrist.towards(pin.at, weight), back);
            limbs.hand = limbs.hand.towards(pin.points, weight).unit();
        }
        _ => {}
    }
}

/// Lets a hand hold a spot of the body, as far as `weight` of 1.
pub fn hold(body: &mut Skeleton, hand: Side, spot: Spot, weight: f32) {
    hold_at(body, hand, spot.at(body, hand), weight);
}

/// Lets a hand go from one spot of the body to another, `part` of 1 of the way.
pub fn hold_between(body: &mut Skeleton, hand: Side, (from, to): (Spot, Spot), part: f32) {
    let at = from.at(body, hand).towards(to.at(body, hand), part);
    hold_at(body, hand, at, 1.0);
}

fn hold_at(body: &mut Skeleton, hand: Side, at: Vector, weight: f32) {
    let back = -body.shoulders.front;
    let limbs = body.side_mut(hand);
    arm_to(limbs, limbs.wrist.towards(at, weight), back);
    let along = (limbs.wrist - limbs.elbow).unit();
    limbs.hand = limbs.hand.towards(along, weight).unit();
}
