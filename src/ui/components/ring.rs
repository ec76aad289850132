//! A ring that fills, around a large number.

use crate::platform::picture as painted;
use crate::ui::el::{El, el, picture, whenever};
use legwork_core::figure::sin_cos;

/// The ring of this identity. `filled` gives how much of it, 0 to 1, and is read anew when it changes.
pub fn ring(id: &'static str, filled: impl Fn() -> f32 + 'static, inside: El) -> El {
    let paths = vec![("ring-track", arc(1.0)), ("ring-done", arc(0.0))];
    whenever(move || {
        let done = arc(filled());
        painted::paint(
            id,
            [
                ("ring-track", arc(1.0).as_str()),
                ("ring-done", done.as_str()),
            ]
            .into_iter(),
        );
    });
    el("DIV")
        .class("ring")
        .child(picture(
            id.to_owned(),
            "-1100 -1100 2200 2200".to_owned(),
            paths,
        ))
        .child(el("DIV").class("ring-inside").child(inside))
}

/// The outline of so much of a circle, clockwise from the top.
fn arc(filled: f32) -> String {
    let part = filled.clamp(0.0, 1.0) * 360.0;
    // In tenths: whole numbers are fine enough then.
    let at = |angle: f32| {
        let (sin, cos) = sin_cos(angle);
        ((1000.0 * sin) as i32, (-1000.0 * cos) as i32)
    };
    // Two arcs: a whole circle cannot be one.
    let ((a, b), (c, d)) = (at(part / 2.0), at(part));
    format!("M0 -1000A1000 1000 0 0 1 {a} {b}A1000 1000 0 0 1 {c} {d}")
}
