//! What stands around a figure: the part of the picture that it needs, and the arrow of a still.

use super::clip::Clip;
use super::contact::Contact;
use super::draw::Shape;
use super::outline::{FINE, point};
use super::skeleton::Skeleton;
use super::vector::{Vector, vector};

/// The shortest arrow.
const SHORTEST: f32 = 80.0;

/// What an arrow shows: the way of a point from the first key to the second.
#[must_use]
pub fn arrow(clip: &Clip) -> Option<Shape> {
    let (contact, right, up) = clip.figure().arrow?;
    let eye = clip.figure().view.eye();
    let at = |body: &Skeleton| {
        let (x, y) = eye.at(place(contact, body));
        (x + right, y - up)
    };
    let mut whole = [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| at(&clip.between(1, part)));
    let [from, .., to] = whole;
    let far = ((to.0 - from.0).powi(2) + (to.1 - from.1).powi(2)).sqrt();
    if far < 8.0 {
        return None;
    }
    // A small movement has an arrow that can still be seen.
    if far < SHORTEST {
        let by = SHORTEST / far;
        for point in &mut whole {
            *point = (
                from.0 + (point.0 - from.0) * by,
                from.1 + (point.1 - from.1) * by,
            );
        }
    }
    let [_, _, _, before, to] = whole;
    let (dx, dy) = (to.0 - before.0, to.1 - before.1);
    let length = (dx * dx + dy * dy).sqrt().max(0.1);
    let (dx, dy) = (dx / length * 34.0, dy / length * 34.0);
    let mut path = String::new();
    for (at, corner) in whole.into_iter().enumerate() {
        point(&mut path, if at == 0 { 'M' } else { 'L' }, corner);
    }
    point(&mut path, 'M', (to.0 - dx - dy * 0.7, to.1 - dy + dx * 0.7));
    point(&mut path, 'L', to);
    point(&mut path, 'L', (to.0 - dx + dy * 0.7, to.1 - dy - dx * 0.7));
    Some(Shape {
        class: "arrow",
        path,
    })
}

/// Where an arrow of this contact begins: at the tips of hands and feet.
fn place(contact: Contact, body: &Skeleton) -> Vector {
    match contact {
        Contact::Hand(side) => body.side(side).fingers(),
        Contact::Toes(side) => body.side(side).tip(),
        other => other.at(body).0,
    }
}

/// The part of the picture that the whole movement needs, as the value of `viewBox`: left, top, width, height.
#[must_use]
pub fn frame(clip: &Clip) -> (i32, i32, i32, i32) {
    let eye = clip.figure().view.eye();
    let (mut left, mut top, mut right, mut low) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    let mut add = |at: Vector, radius: f32| {
        let (x, y) = eye.at(at);
        left = left.min(x - radius);
        right = right.max(x + radius);
        top = top.min(y - radius);
        low = low.max(y + radius);
    };
    let steps = 8u8;
    for key in 0..clip.figure().keys.len() {
        for step in 0..=steps {
            let mut body = clip.between(key, f32::from(step) / f32::from(steps));
            if clip.figure().walks {
                body.moved(vector(-body.pelvis.x, 0.0, 0.0));
            }
            body.balls().for_each(|(at, radius)| add(at, radius));
            for prop in &clip.figure().props {
                prop.held(&body)
                    .iter()
                    .flatten()
                    .for_each(|(at, radius)| add(*at, *radius));
            }
        }
    }
    for prop in &clip.figure().props {
        for solid in prop.solids() {
            solid.corners().iter().for_each(|at| add(*at, 0.0));
        }
    }
    if let Some((contact, aside, up)) = clip.figure().arrow {
        for part in [0.0, 0.5, 1.0] {
            let (x, y) = eye.at(place(contact, &clip.between(1, part)));
            let (x, y) = (x + aside, y - up);
            (left, right) = (left.min(x - 30.0), right.max(x + 30.0));
            (top, low) = (top.min(y - 30.0), low.max(y + 30.0));
        }
    }
    let margin = 36.0;
    let (mut width, mut height) = (right - left + 2.0 * margin, low - top + 2.0 * margin);
    let (mut left, mut top) = (left - margin, top - margin);
    // Never narrower than 3 to 2, and never flatter than 5 to 2: all pictures are of one kind.
    if width < height * 1.5 {
        left -= (height * 1.5 - width) / 2.0;
        width = height * 1.5;
    }
    if height < width / 2.5 {
        top -= (width / 2.5 - height) * 0.7;
        height = width / 2.5;
    }
    let whole = |value: f32| (value * FINE) as i32;
    (whole(left), whole(top), whole(width), whole(height))
}
