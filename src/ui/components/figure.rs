//! The drawn person: as a still, as a picture that moves by itself, and as one that an exercise leads.
//!
//! Nothing moves for whoever wants no motion: the beginning and the end stand side by side.

use crate::platform::{chance, clock, device, frames, picture as painted};
use crate::ui::el::{El, button, dynamic, el, nothing, picture, several};
use crate::ui::here::{Here, here};
use crate::wording::figure as words;
use legwork_core::figure::{Clip, Shape, arrow, figure, frame, shapes};
use legwork_core::library::{Rank, move_of};
use leptos::prelude::*;

/// The figure of an exercise at this level, once its poses are there. A level may be another exercise.
pub fn clip(exercise: &str, rank: Rank) -> Option<Clip> {
    clip_of(here(), exercise, rank)
}

/// The same where nothing is drawn, such as at the end of a timer: there is no way to ask where one is.
pub fn clip_of(here: Here, exercise: &str, rank: Rank) -> Option<Clip> {
    let level = move_of(exercise).and_then(|found| found.level(rank));
    let (name, rank) = match level.and_then(|level| level.exercise) {
        Some(other) => (other, Rank::Standard),
        None => (exercise, rank),
    };
    here.figures
        .read(|file| figure(file, name, rank as u8))
        .map(Clip::new)
}

/// The key at which the exercise is seen best: where it stays longest, else the second.
fn best(clip: &Clip) -> usize {
    let keys = clip.figure().keys.iter().enumerate();
    let longest = keys
        .skip(1)
        .max_by(|(_, a), (_, b)| a.stays.total_cmp(&b.stays));
    longest.map_or(0, |(at, _)| at)
}

fn paths(shapes: Vec<Shape>) -> Vec<(&'static str, String)> {
    shapes
        .into_iter()
        .map(|shape| (shape.class, shape.path))
        .collect()
}

fn square(clip: &Clip) -> String {
    let (left, top, width, height) = frame(clip);
    format!("{left} {top} {width} {height}")
}

/// One picture of a figure, at this key.
fn at_key(clip: &Clip, key: usize, id: String, with_arrow: bool) -> El {
    let mut all = shapes(clip, &clip.between(key, 1.0));
    all.extend(arrow(clip).filter(|_| with_arrow));
    picture(id, square(clip), paths(all))
}

/// A small still picture of an exercise, beside its name; nothing until its poses are there.
pub fn still(exercise: &'static str, rank: Rank) -> El {
    let drawn = dynamic(move || match clip(exercise, rank) {
        Some(clip) => at_key(&clip, best(&clip), String::new(), false),
        None => nothing(),
    });
    el("DIV").class("figure still").child(drawn)
}

/// The figure of an exercise, moving by itself; it can be paused.
pub fn moving(exercise: &'static str, rank: Rank, name: &'static str) -> El {
    let drawn = dynamic(move || match clip(exercise, rank) {
        None => nothing(),
        Some(clip) if device::wants_no_motion() => both(&clip, name),
        // On paper nothing moves: the beginning and the end, whatever was seen of it when it was printed.
        Some(clip) => several(vec![
            el("DIV").class("print-only").child(both(&clip, name)),
            el("DIV").class("screen-only").child(alone(clip, name)),
        ]),
    });
    el("DIV").class("figure-place").child(drawn)
}

fn frame_of(name: &str) -> El {
    el("DIV")
        .class("figure")
        .attr("role", "img")
        .attr_own("aria-label", words::drawing(name))
}

/// The beginning and the end, side by side.
pub fn both(clip: &Clip, name: &str) -> El {
    frame_of(name)
        .class("figure both")
        .child(at_key(clip, 0, String::new(), true))
        .child(at_key(clip, best(clip), String::new(), false))
}

fn alone(clip: Clip, name: &'static str) -> El {
    let began = clock::milliseconds();
    // What has passed while it moved, and since when it moves.
    let moved = RwSignal::new((0.0, Some(began)));
    let seconds = move || {
        let (passed, since): (f64, Option<f64>) = moved.get_untracked();
        passed + since.map_or(0.0, |since| (clock::milliseconds() - since) / 1000.0)
    };
    let tap = move || {
        let now = seconds();
        moved.update(|moved| {
            *moved = match moved.1 {
                Some(_) => (now, None),
                None => (now, Some(clock::milliseconds())),
            }
        });
    };
    let pause = dynamic(move || {
        let name = if moved.get().1.is_some() {
            words::PAUSE
        } else {
            words::PLAY
        };
        button("link figure-pause", name, tap)
    });
    let body = led(&clip, name, move |clip| {
        moved
            .with_untracked(|moved| moved.1.is_some())
            .then(|| clip.at(seconds() as f32))
    });
    several(vec![body, pause])
}

/// The figure, painted anew before each frame with the body that `now` gives; `None` leaves it as it is.
pub fn led(
    clip: &Clip,
    name: &str,
    now: impl Fn(&Clip) -> Option<legwork_core::figure::Skeleton> + 'static,
) -> El {
    let id = format!("figure-{:x}", chance::number());
    let drawn = at_key(clip, 0, id.clone(), false);
    let clip = clip.clone();
    let place = id.clone();
    let running = frames::run(id, move |_| {
        if let Some(body) = now(&clip) {
            let all = shapes(&clip, &body);
            painted::paint(
                &place,
                all.iter().map(|shape| (shape.class, shape.path.as_str())),
            );
        }
    });
    // It is dropped with what is around it.
    let _ = StoredValue::new_local(running);
    frame_of(name).child(drawn)
}
