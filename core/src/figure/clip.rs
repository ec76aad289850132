//! A figure: its key poses, how it gets from one to the next, and where every joint is at any time.
//!
//! Hands and feet that rest on something in two keys in a row stay where they are in between.

use super::contact::{Contact, Spot};
use super::pose::{Pose, Side};
use super::props::{Prop, PropKind, SEAT, WORKTOP};
use super::reach::{Pin, hold, hold_between, put};
use super::skeleton::{Skeleton, lengths, thickness};
use super::vector::{Vector, vector};
use super::view::View;

/// A key pose.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// How far each joint is bent.
    pub pose: Pose,
    /// How long it takes to get here from the key before, in seconds; for the first key from the last.
    pub seconds: f32,
    /// How long it stays here, in seconds.
    pub stays: f32,
    /// Whether the hold of the dose is here. Held keys that follow each other are one hold.
    pub held: bool,
    /// The point that stays where it is on the way here.
    pub anchor: Contact,
    /// What rests on something here.
    pub on: Vec<Contact>,
    /// What the hands hold of the body, near and far.
    pub holds: [Option<Spot>; 2],
    /// What is said on the way here; may be empty.
    pub cue: String,
}

/// A moving figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// From where it is seen.
    pub view: View,
    /// What stands around it.
    pub props: Vec<Prop>,
    /// Whether the near leg is marked as the painful one.
    pub painful: bool,
    /// Whether it walks on: the viewer follows it then.
    pub walks: bool,
    /// What an arrow in a still picture follows, and how far beside it.
    pub arrow: Option<(Contact, f32, f32)>,
    /// Its key poses; from the last it goes back to the first.
    pub keys: Vec<Key>,
}

/// A figure whose keys have been put on the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    figure: Figure,
    /// Each key as it stands: the body, and the pins of what rests.
    stood: Vec<(Skeleton, Vec<(Contact, Pin)>)>,
}

/// So near to a surface, what rests is put on it.
const SNAP: f32 = 75.0;

impl Clip {
    /// Puts the keys of a figure on the ground, one after the other.
    #[must_use]
    pub fn new(figure: Figure) -> Clip {
        let mut clip = Clip {
            figure,
            stood: Vec::new(),
        };
        for at in 0..clip.figure.keys.len() {
            let Some(key) = clip.figure.keys.get(at).cloned() else {
                continue;
            };
            let stood = match clip.stood.last() {
                None => clip.first(&key),
                Some(before) => clip.next(&key, before),
            };
            clip.stood.push(stood);
        }
        clip
    }

    /// The figure.
    #[must_use]
    pub fn figure(&self) -> &Figure {
        &self.figure
    }

    fn first(&self, key: &Key) -> (Skeleton, Vec<(Contact, Pin)>) {
        let mut body = Skeleton::of(&key.pose);
        // Arms are put down afterwards: they never carry what lies or stands.
        let carries = body
            .balls()
            .enumerate()
            .filter(|(at, _)| !is_of_an_arm(*at));
        let lowest = carries.map(|(_, (at, radius))| at.y - radius);
        let lowest = lowest.fold(f32::MAX, f32::min);
        body.moved(vector(0.0, -lowest, 0.0));
        self.rest(key, body, &[])
    }

    fn next(
        &self,
        key: &Key,
        before: &(Skeleton, Vec<(Contact, Pin)>),
    ) -> (Skeleton, Vec<(Contact, Pin)>) {
        let (stood, pins) = before;
        let mut body = Skeleton::of(&key.pose);
        body.moved(key.anchor.at(stood).0 - key.anchor.at(&body).0);
        self.rest(key, body, pins)
    }

    /// Puts down what rests in this key: where it was before, or on the nearest surface.
    fn rest(
        &self,
        key: &Key,
        mut body: Skeleton,
        before: &[(Contact, Pin)],
    ) -> (Skeleton, Vec<(Contact, Pin)>) {
        let mut pins = Vec::new();
        for contact in &key.on {
            let known = before.iter().find(|(held, _)| held == contact);
            let pin = match known {
                Some((_, pin)) => *pin,
                None => self.down(*contact, Pin::of(*contact, &body)),
            };
            put(&mut body, *contact, &pin, 1.0);
            pins.push((*contact, pin));
        }
        for (side, spot) in Side::BOTH.into_iter().zip(key.holds) {
            if let Some(spot) = spot {
                hold(&mut body, side, spot, 1.0);
            }
        }
        (body, pins)
    }

    /// A pin on the nearest surface, flat on it.
    fn down(&self, contact: Contact, pin: Pin) -> Pin {
        let thick = match contact {
            Contact::Foot(_) => lengths::ANKLE,
            Contact::Toes(_) => thickness::BALL,
            Contact::Hand(_) => thickness::PALM,
            _ => return pin,
        };
        for prop in &self.figure.props {
            let (face, outwards) = match prop.kind {
                PropKind::Wall => (prop.x, -1.0),
                PropKind::WallBehind => (prop.x, 1.0),
                _ => continue,
            };
            let at = face + outwards * thick;
            if (pin.at.x - at).abs() < SNAP {
                let at = vector(at, pin.at.y, pin.at.z);
                let points = vector(0.0, pin.points.y, pin.points.z);
                let points = if points.length() < 0.3 {
                    vector(0.0, 1.0, 0.0)
                } else {
                    points.unit()
                };
                let sole = vector(-outwards, 0.0, 0.0);
                return Pin { at, points, sole };
            }
        }
        let over =
            |prop: &Prop, from: f32, to: f32| pin.at.x > prop.x + from && pin.at.x < prop.x + to;
        let tops = self.figure.props.iter().filter_map(|prop| match prop.kind {
            PropKind::Worktop => over(prop, -20.0, 260.0).then_some(WORKTOP),
            PropKind::WorktopBehind => over(prop, -260.0, 20.0).then_some(WORKTOP),
            PropKind::Chair | PropKind::ChairTurned => over(prop, -140.0, 140.0).then_some(SEAT),
            PropKind::Step => over(prop, -90.0, 90.0).then_some(prop.y),
            _ => None,
        });
        let near = |top: &f32| (pin.at.y - thick - top).abs() < SNAP;
        let Some(top) = tops.chain([0.0]).find(near) else {
            return pin;
        };
        let level = vector(pin.points.x, 0.0, pin.points.z);
        Pin {
            at: vector(pin.at.x, top + thick, pin.at.z),
            points: if level.length() < 0.3 {
                pin.points
            } else {
                level.unit()
            },
            sole: vector(0.0, -1.0, 0.0),
        }
    }

    /// How long it takes once around, in seconds.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.figure
            .keys
            .iter()
            .map(|key| key.seconds + key.stays)
            .sum()
    }

    /// How far it walks once around; 0 if it stays where it is.
    #[must_use]
    pub fn stride(&self) -> f32 {
        let first = self.figure.keys.first().filter(|_| self.figure.walks);
        match (first, self.stood.first(), self.stood.last()) {
            (Some(key), Some((first, _)), Some((last, _))) => {
                (key.anchor.at(last).0 - key.anchor.at(first).0).x
            }
            _ => 0.0,
        }
    }

    /// The keys as they stand.
    pub fn bodies(&self) -> impl Iterator<Item = &Skeleton> {
        self.stood.iter().map(|(body, _)| body)
    }

    /// The body at this key; `None` if there is none.
    #[must_use]
    pub fn body(&self, key: usize) -> Option<&Skeleton> {
        self.stood.get(key).map(|(body, _)| body)
    }

    /// The key that is being reached or kept at this time, and how much of the way has been gone, 0 to 1. It
    /// begins at the first key, and goes on around.
    #[must_use]
    pub fn place(&self, time: f32) -> (usize, f32) {
        let mut left = time.max(0.0) % self.seconds().max(0.1);
        let keys = &self.figure.keys;
        // The first key is where it begins: it is reached at the end.
        let order = (0..keys.len()).zip(keys);
        for (at, key) in order.clone() {
            let way = if at == 0 { 0.0 } else { key.seconds };
            if left < way {
                return (at, left / way);
            }
            left -= way;
            if left < key.stays {
                return (at, 1.0);
            }
            left -= key.stays;
        }
        let back = keys.first().map_or(1.0, |key| key.seconds).max(0.1);
        (0, (left / back).clamp(0.0, 1.0))
    }

    /// The body at this time.
    #[must_use]
    pub fn at(&self, time: f32) -> Skeleton {
        let (to, part) = self.place(time);
        self.between(to, part)
    }

    /// The body on the way to this key, at `part` of 1.
    #[must_use]
    pub fn between(&self, to: usize, part: f32) -> Skeleton {
        let before = to
            .checked_sub(1)
            .unwrap_or(self.stood.len().saturating_sub(1));
        let whole = (
            self.figure.keys.get(before),
            self.figure.keys.get(to),
            self.stood.get(before),
            self.stood.get(to),
        );
        let (Some(from), Some(key), Some((start, pins)), Some((end, ends))) = whole else {
            return Skeleton::of(&Pose::default());
        };
        // Who walks comes to the first key again one stride further on.
        let on = vector(if to == 0 { self.stride() } else { 0.0 }, 0.0, 0.0);
        let mut end = *end;
        end.moved(on);
        let ends: Vec<(Contact, Pin)> = ends
            .iter()
            .map(|(contact, pin)| {
                (
                    *contact,
                    Pin {
                        at: pin.at + on,
                        ..*pin
                    },
                )
            })
            .collect();
        if part >= 1.0 {
            return end;
        }
        // Walking does not stop at each key.
        let part = if self.figure.walks { part } else { eased(part) };
        let mut body = Skeleton::of(&from.pose.towards(&key.pose, part));
        let anchored = key.anchor.at(start).0.towards(key.anchor.at(&end).0, part);
        body.moved(anchored - key.anchor.at(&body).0);
        for (contact, pin) in pins {
            match ends.iter().find(|(held, _)| held == contact) {
                Some((_, end)) if (end.at - pin.at).length() < 1.0 => {
                    put(&mut body, *contact, pin, 1.0)
                }
                _ => put(&mut body, *contact, pin, 1.0 - part),
            }
        }
        for (contact, pin) in &ends {
            let stays = |(held, start): &(Contact, Pin)| {
                held == contact && (start.at - pin.at).length() < 1.0
            };
            if !pins.iter().any(stays) {
                put(&mut body, *contact, pin, part);
            }
        }
        for (at, side) in Side::BOTH.into_iter().enumerate() {
            let spots = (
                from.holds.get(at).copied().flatten(),
                key.holds.get(at).copied().flatten(),
            );
            match spots {
                (Some(spot), Some(next)) if spot == next => hold(&mut body, side, spot, 1.0),
                (Some(spot), Some(next)) => hold_between(&mut body, side, (spot, next), part),
                (Some(spot), None) => hold(&mut body, side, spot, 1.0 - part),
                (None, Some(spot)) => hold(&mut body, side, spot, part),
                (None, None) => {}
            }
        }
        body
    }
}

/// Whether the ball of this number is an elbow, a wrist or a hand.
fn is_of_an_arm(ball: usize) -> bool {
    ball >= TRUNK_BALLS && (ball - TRUNK_BALLS) % LIMB_BALLS >= LIMB_BALLS - 3
}

/// So many balls are the trunk and the head.
const TRUNK_BALLS: usize = 6;
/// So many are an arm and a leg.
const LIMB_BALLS: usize = 10;

/// Slow at both ends.
fn eased(part: f32) -> f32 {
    let part = part.clamp(0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

impl Skeleton {
    /// The body as balls: where it is, and how thick.
    pub fn balls(&self) -> impl Iterator<Item = (Vector, f32)> {
        let trunk = [
            (self.pelvis, thickness::PELVIS),
            (self.waist, thickness::WAIST),
            (self.chest, thickness::CHEST),
            (self.nape, thickness::SHOULDERS),
            (self.throat, thickness::NECK),
            (self.head, thickness::HEAD),
        ];
        let limbs = Side::BOTH.map(|side| {
            let limbs = self.side(side);
            [
                (limbs.hip, thickness::HIP),
                (limbs.knee, thickness::KNEE),
                (limbs.ankle, thickness::ANKLE),
                (limbs.heel(), thickness::HEEL),
                (limbs.ball(), thickness::BALL),
                (limbs.tip(), thickness::TOES),
                (limbs.shoulder, thickness::ARM),
                (limbs.elbow, thickness::ELBOW),
                (limbs.wrist, thickness::WRIST),
                (limbs.fingers(), thickness::FINGERS),
            ]
        });
        trunk.into_iter().chain(limbs.into_iter().flatten())
    }
}
