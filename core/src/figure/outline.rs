//! Outlines of rounded shapes, as SVG paths in whole numbers.

use super::vector::sin_cos;
use std::fmt::Write;

/// So many units of a picture are one unit of the body: whole numbers are fine enough then.
pub const FINE: f32 = 4.0;

/// Adds a point to a path, after this letter.
pub fn point(path: &mut String, letter: char, (x, y): (f32, f32)) {
    // Writing into a text cannot fail.
    let _ = write!(path, "{letter}{} {}", (x * FINE) as i32, (y * FINE) as i32);
}

/// A line through points.
pub fn line(balls: &[(f32, f32, f32)], path: &mut String) {
    for (at, (x, y, _)) in balls.iter().enumerate() {
        point(path, if at == 0 { 'M' } else { 'L' }, (*x, *y));
    }
}

/// So many points stand for a circle.
const STEPS: u8 = 20;

/// The outline around circles.
pub fn hull(balls: &[(f32, f32, f32)], path: &mut String) {
    let mut points: Vec<(f32, f32)> = Vec::new();
    for (x, y, radius) in balls {
        for step in 0..STEPS {
            let (sin, cos) = sin_cos(f32::from(step) * (360.0 / f32::from(STEPS)));
            points.push((x + radius * cos, y + radius * sin));
        }
    }
    let around = convex(&points);
    for (at, corner) in around.iter().enumerate() {
        point(path, if at == 0 { 'M' } else { 'L' }, *corner);
    }
    path.push('Z');
}

/// The corners of the convex outline, by walking around it: from each corner to the point that has all others on
/// one side.
fn convex(points: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let leftmost = |a: (f32, f32), b: &(f32, f32)| if b.0 < a.0 { *b } else { a };
    let Some(first) = points
        .first()
        .map(|first| points.iter().fold(*first, leftmost))
    else {
        return Vec::new();
    };
    let mut around = vec![first];
    let mut corner = first;
    while around.len() <= points.len() {
        let mut next = corner;
        for point in points {
            let side = (next.0 - corner.0) * (point.1 - corner.1)
                - (next.1 - corner.1) * (point.0 - corner.0);
            let far = |to: (f32, f32)| (to.0 - corner.0).powi(2) + (to.1 - corner.1).powi(2);
            if next == corner || side < 0.0 || side == 0.0 && far(*point) > far(next) {
                next = *point;
            }
        }
        if next == first || next == corner {
            break;
        }
        around.push(next);
        corner = next;
    }
    around
}
