//! The end of a walk: how long it was, how it is now, and what it comes to.

use super::{Phase, Walk, heading};
use crate::ui::components::asking::rating;
use crate::ui::components::new_or_worse::check_now;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::saved::saved_or_not;
use crate::ui::components::scale::Rated;
use crate::ui::el::{Child, El, button, el, label, link, p, several};
use crate::ui::route::Route;
use crate::wording::{check, exercises, led as led_words, session as words, walk as walk_words};
use legwork_core::care::walk::is_stopped;
use legwork_core::record::{MAX_MINUTES, Score, Stop};
use leptos::prelude::*;

/// Minutes and leg pain. The minutes can be corrected: the page may have been closed meanwhile.
pub fn after(walk: Walk) -> El {
    let missing = RwSignal::new(None);
    let save = move || {
        let text = walk.minutes.get_untracked();
        let minutes = match text.trim() {
            "" => Some(0),
            text => text.parse().ok().filter(|n| *n <= MAX_MINUTES),
        };
        let Some(minutes) = minutes else {
            return tell(missing, walk_words::WALK_NO_MINUTES.to_owned());
        };
        let after = Score::new(walk.after.get_untracked().parse().unwrap_or(u8::MAX));
        // Why it could not be kept has been said.
        if walk.has_ended(minutes, after) {
            walk.minutes.set(minutes.to_string());
            walk.go(Phase::Saved);
        }
    };
    let field = el("INPUT")
        .attr("id", "walked")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .class("number")
        .value(move || walk.minutes.get())
        .on_input(move |text| walk.minutes.set(text));
    several(vec![
        heading(words::END),
        sign(walk).part(),
        el("DIV")
            .class("check-in")
            .child(
                el("DIV")
                    .child(label("walked".to_owned(), walk_words::WALK_MINUTES))
                    .child(field),
            )
            .child(rating(
                Rated::Leg(words::LEG_AFTER),
                "leg-after",
                walk.after,
            ))
            .child(problem(missing))
            .child(
                el("DIV")
                    .class("actions")
                    .child(button("main", walk_words::WALK_SAVE, save))
                    // A warning sign is answered by its check, and not taken back.
                    .child(
                        (!is_sign(walk))
                            .then(|| button("link", led_words::BACK, move || walk.go(Phase::Why))),
                    ),
            ),
    ])
}

/// New numbness or weakness is looked at first.
fn sign(walk: Walk) -> Option<El> {
    is_sign(walk).then(check_now)
}

fn is_sign(walk: Walk) -> bool {
    walk.why.get_untracked() == Some(Stop::NumbOrWeak)
}

/// What it comes to, honest and small.
pub fn saved(walk: Walk) -> El {
    let number = |value: RwSignal<String>| value.get_untracked().parse::<u8>().ok();
    let minutes: u32 = walk.minutes.get_untracked().parse().unwrap_or_default();
    let told = match (number(walk.before), number(walk.after)) {
        (Some(before), Some(after)) if after > before => Some(exercises::worse(before, after)),
        (Some(before), Some(after)) => Some(words::before_and_after(before, after)),
        _ => None,
    };
    let store = walk.here.store;
    let stopped = store.now(|record| is_stopped(record, store.today_now())) && !is_sign(walk);
    several(vec![
        if minutes == 0 {
            heading(walk_words::WALK_SHORT)
        } else {
            heading(saved_or_not(walk_words::WALK_SAVED))
        },
        (minutes > 0).then(|| p(walk_words::walked(minutes))).part(),
        told.map(p).part(),
        stopped.then(|| p(walk_words::WALK_STOPPED)).part(),
        sign(walk).part(),
        el("DIV")
            .class("actions")
            .child(link(Route::Today.href(), check::TO_TODAY).class("button main")),
    ])
}
