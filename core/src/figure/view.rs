//! From where a figure is seen, and where that puts a point in the picture.

use super::vector::{Vector, sin_cos, vector};

/// From where it is seen: turned to the figure's right, and from above, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How far the viewer has gone to the right.
    pub turn: f32,
    /// How far the viewer looks from above.
    pub above: f32,
}

/// The directions of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Eye {
    right: Vector,
    up: Vector,
    towards: Vector,
}

impl View {
    /// Its directions in space.
    #[must_use]
    pub fn eye(self) -> Eye {
        let (sin, cos) = sin_cos(self.turn);
        let (high, level) = sin_cos(self.above);
        let right = vector(cos, 0.0, -sin);
        let towards = vector(sin * level, high, cos * level);
        Eye {
            right,
            up: towards.cross(right),
            towards,
        }
    }
}

impl Eye {
    /// Where a point is in the picture: to the right, and down.
    #[must_use]
    pub fn at(&self, point: Vector) -> (f32, f32) {
        (point.dot(self.right), -point.dot(self.up))
    }

    /// How near a point is to the viewer.
    #[must_use]
    pub fn nearness(&self, point: Vector) -> f32 {
        point.dot(self.towards)
    }
}
