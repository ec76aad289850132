//! Points and directions in space: x to the right, y up, z towards the viewer. A body is 1000 units tall.

use std::ops::{Add, Mul, Neg, Sub};

/// A point or a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector {
    /// To the right.
    pub x: f32,
    /// Up.
    pub y: f32,
    /// Towards the viewer.
    pub z: f32,
}

/// A vector of these three parts.
#[must_use]
pub const fn vector(x: f32, y: f32, z: f32) -> Vector {
    Vector { x, y, z }
}

/// Sine and cosine of an angle in degrees, to about five digits: enough for a picture, and a tenth of the code that
/// the exact ones take.
#[must_use]
pub fn sin_cos(degrees: f32) -> (f32, f32) {
    // Into the nearest quarter turn, so that the rest is between -45 and 45.
    let turns = (degrees / 90.0 + if degrees < 0.0 { -0.5 } else { 0.5 }) as i32;
    let rest = (degrees - turns as f32 * 90.0).to_radians();
    let square = rest * rest;
    let sin = rest * (1.0 - square * (1.0 / 6.0 - square * (1.0 / 120.0 - square / 5040.0)));
    let cos =
        1.0 - square * (0.5 - square * (1.0 / 24.0 - square * (1.0 / 720.0 - square / 40320.0)));
    match turns.rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

impl Vector {
    /// The scalar product.
    #[must_use]
    pub fn dot(self, other: Vector) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The vector product.
    #[must_use]
    pub fn cross(self, other: Vector) -> Vector {
        vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    /// How long it is.
    #[must_use]
    pub fn length(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// It with a length of 1; what has no length stays as it is.
    #[must_use]
    pub fn unit(self) -> Vector {
        let length = self.length();
        if length > 1e-6 {
            self * (1.0 / length)
        } else {
            self
        }
    }

    /// It turned about an axis of length 1, by an angle in degrees.
    #[must_use]
    pub fn turned(self, axis: Vector, degrees: f32) -> Vector {
        if degrees == 0.0 {
            return self;
        }
        let (sin, cos) = sin_cos(degrees);
        self * cos + axis.cross(self) * sin + axis * (axis.dot(self) * (1.0 - cos))
    }

    /// The way from it to another, at `part` of 1.
    #[must_use]
    pub fn towards(self, other: Vector, part: f32) -> Vector {
        self + (other - self) * part
    }
}

impl Add for Vector {
    type Output = Vector;
    fn add(self, other: Vector) -> Vector {
        vector(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl Sub for Vector {
    type Output = Vector;
    fn sub(self, other: Vector) -> Vector {
        self + -other
    }
}

impl Neg for Vector {
    type Output = Vector;
    fn neg(self) -> Vector {
        self * -1.0
    }
}

impl Mul<f32> for Vector {
    type Output = Vector;
    fn mul(self, by: f32) -> Vector {
        vector(self.x * by, self.y * by, self.z * by)
    }
}

/// Three directions at right angles: those of a part of the body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// Where its front points.
    pub front: Vector,
    /// Along it, towards the head.
    pub up: Vector,
    /// To the near side of the body.
    pub near: Vector,
}

impl Axes {
    /// Bent forward by so many degrees.
    #[must_use]
    pub fn bent(self, degrees: f32) -> Axes {
        self.turned(self.near, -degrees)
    }

    /// Bent to the near side by so many degrees.
    #[must_use]
    pub fn leaned(self, degrees: f32) -> Axes {
        self.turned(self.front, degrees)
    }

    /// Turned about its own length, the front towards the near side.
    #[must_use]
    pub fn rolled(self, degrees: f32) -> Axes {
        self.turned(self.up, -degrees)
    }

    fn turned(self, axis: Vector, degrees: f32) -> Axes {
        Axes {
            front: self.front.turned(axis, degrees),
            up: self.up.turned(axis, degrees),
            near: self.near.turned(axis, degrees),
        }
    }
}
