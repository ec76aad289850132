//! What is seen of what is led: the figure, the cue, the number.

use super::Player;
use crate::platform::{clock, device};
use crate::ui::components::figure::{both, led};
use crate::ui::components::ring::ring;
use crate::ui::el::{El, dynamic, el, nothing, several};
use crate::wording::led as words;
use legwork_core::pace::{Course, Moment};
use leptos::prelude::*;
use std::cell::Cell;

impl Player {
    /// The figure, the cue, and the number.
    pub fn stage(self, name: impl Fn() -> String + Send + 'static) -> El {
        let player = self;
        let figure = dynamic(move || {
            let name = name();
            player.clip.with(|clip| match clip {
                None => nothing(),
                Some(clip) if device::wants_no_motion() => both(clip, &name),
                Some(clip) => {
                    let painted = Cell::new(None);
                    led(clip, &name, move |clip| {
                        let clock = player.clock.try_get_untracked()?;
                        let seconds = clock.seconds(clock::milliseconds());
                        // A figure at rest is painted once.
                        if painted.replace(Some(seconds)) == Some(seconds) {
                            return None;
                        }
                        let moment = player.moment_at(seconds);
                        Some(clip.at(moment.map_or(0.0, |moment| moment.figure)))
                    })
                }
            })
        });
        let other = move || match player.now.get().is_some_and(|now| now.is_other_side()) {
            true => "figure-place other-side",
            false => "figure-place",
        };
        let cue = Memo::new(move |_| {
            let clock = player.clock.get();
            match (player.now.get(), player.over.get()) {
                (_, true) => words::OVER.to_owned(),
                _ if clock.is_new() => words::BEFORE.to_owned(),
                _ if !clock.runs() => words::PAUSED.to_owned(),
                (Some(moment), _) => words::cue(&moment, &player.cue_of(&moment)),
                (None, _) => String::new(),
            }
        });
        el("DIV")
            .class("stage")
            .child(el("DIV").class_of(other).child(figure))
            .child(
                el("DIV")
                    .class("stage-words")
                    .child(
                        el("P")
                            .class("cue")
                            .attr("aria-live", "polite")
                            .child_of(move || cue.get()),
                    )
                    .child(player.number()),
            )
    }

    fn number(self) -> El {
        let of = move |what: fn(&Moment, &Course) -> String| {
            Memo::new(move |_| {
                let course = self.course.get();
                self.now
                    .get()
                    .map(|now| what(&now, &course))
                    .unwrap_or_default()
            })
        };
        let count = Memo::new(move |_| {
            let course = self.course.get();
            match self.now.get().filter(|_| !self.clock.get().is_new()) {
                Some(now) => words::count(&now, &course),
                None => words::whole(&course),
            }
        });
        let place = of(words::place);
        let filled = move || {
            self.now
                .get()
                .map_or(1.0, |now| self.course.with(|course| filled(&now, course)))
        };
        let inside = several(vec![
            el("STRONG")
                .class_of(move || match count.get().0.len() {
                    0..=3 => "led-count",
                    _ => "led-count long",
                })
                .child_of(move || count.get().0),
            el("SPAN").class("unit").child_of(move || count.get().1),
        ]);
        // The number changes too often to be announced; the cue is.
        el("DIV")
            .class("counter")
            .attr("role", "timer")
            .attr("aria-live", "off")
            .child(ring("ring", filled, inside))
            .child(el("P").class("quiet").child_of(move || place.get()))
    }
}

/// How full the ring is: of all repetitions, or of the part.
fn filled(moment: &Moment, course: &Course) -> f32 {
    use legwork_core::library::Kind;
    use legwork_core::pace::Part;
    let work = course.work();
    match moment.part {
        Part::Once { number, .. } if !(work.kind == Kind::Hold && moment.held) => {
            (f32::from(number) - 1.0 + moment.over) / f32::from(work.repetitions.max(1))
        }
        Part::Once { .. } => {
            let hold = f32::from(work.hold.max(1));
            1.0 - moment.hold_left as f32 / hold
        }
        _ => moment.over,
    }
}
