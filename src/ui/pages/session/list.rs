//! The list of a session, with its reasons, and its beginning.

use super::{Led, Phase, heading};
use crate::ui::components::figure::still;
use crate::ui::el::{Child, El, button, el, link, nothing, p, several};
use crate::ui::route::Route;
use crate::wording::{exercises, session as words};
use legwork_core::care::decided::see_clinician;
use legwork_core::care::history::dose_of;
use legwork_core::care::known::limits;
use legwork_core::care::limits::Limit;
use legwork_core::care::plan::{asks_for_review, current};
use legwork_core::care::session::LeftOut;
use legwork_core::library::{CARD, lesson, practice};
use legwork_core::record::{Command, Entry, Place, Score, Session, Written};
use leptos::prelude::*;

/// The list with its reasons.
pub fn list(led: Led) -> El {
    let Some(chosen) = led.chosen.get_untracked() else {
        return nothing();
    };
    let store = led.here.store;
    let today = store.today_now();
    let see = store.now(|record| see_clinician(record, today));
    let asks_review =
        store.now(|record| current(record).is_some_and(|plan| asks_for_review(plan, today)));
    let planned: Vec<String> = store.now(|record| {
        let plan = current(record).map(|plan| plan.exercises.iter());
        let names = plan.into_iter().flatten();
        names.map(|one| one.exercise.clone()).collect()
    });
    let bad_day = (chosen.settles && !chosen.is_over_for_today()).then(bad_day);
    let rows = chosen.chosen.iter().map(|one| {
        let dose = store.now(|record| dose_of(record, today, one));
        let words = el("DIV")
            .child(el("STRONG").child(words::name(one)))
            .child(el("SPAN").child(words::dose(one, dose)))
            .child(el("SPAN").class("quiet").child(words::because(one.because)))
            .child(
                words::less(one)
                    .map(|(less, why)| el("SPAN").class("quiet").child(less).child(" ").child(why)),
            );
        el("LI")
            .class("pictured")
            .child(still(one.exercise, one.rank))
            .child(words)
    });
    let rows = el("OL").class("rows chosen").children(rows);
    let left_out = chosen.left_out.iter().map(|(id, why)| {
        el("LI")
            .child(exercises::name(id))
            .child(": ")
            .child(words::left_out(*why))
            .child(
                planned
                    .iter()
                    .any(|name| name == id)
                    .then_some(words::ASK_CLINIC),
            )
    });
    let left_out = el("DETAILS")
        .class("sources")
        .child(el("SUMMARY").child(words::LEFT_OUT))
        .child(el("UL").children(left_out));
    let empty = chosen.chosen.is_empty();
    let mut why = chosen.left_out.iter().map(|(_, why)| *why);
    let rests = why.any(|why| why == LeftOut::FurtherToday);
    let body = match empty {
        true if chosen.is_over_for_today() => p(words::NO_MORE_TODAY),
        true if chosen.settles => rest_elsewhere(led.now.get().map(|now| now.place)),
        true if rests => p(words::PLAN_RESTS),
        true => p(words::NOTHING_FITS),
        false => rows,
    };
    // Who cannot get to the floor is on no mat there.
    let on_mat = led.now.get().is_some_and(|now| now.place == Place::Mat);
    let not_the_floor = !empty && on_mat && {
        let limits = store.now(|record| limits(record, store.today_now()));
        limits.contains(&Limit::FloorButBed)
    };
    let begin = (!empty).then(|| button("main", words::BEGIN, move || begin(led)));
    let change = button("plain", words::CHANGE, move || led.go(Phase::Before));
    several(vec![
        heading(words::LIST),
        see.map(|why| p(words::see_clinician(why)).class("problem"))
            .part(),
        asks_review.then(|| p(words::PLAN_REVIEW)).part(),
        bad_day.part(),
        body,
        not_the_floor.then(|| p(words::NOT_THE_FLOOR)).part(),
        (chosen.breathing > 0 && !(empty && chosen.settles))
            .then(breathing)
            .part(),
        el("DIV").class("actions").child(begin).child(change),
        left_out,
    ])
}

/// What helps on a bad day.
pub fn bad_day() -> El {
    let flare =
        lesson("flare-ups").map(|lesson| p(link(Route::Learn(Some(lesson)).href(), words::FLARE)));
    el("DIV")
        .class("card")
        .child(p(words::BAD_DAY))
        .child(flare)
        .child(p(link(Route::Cope.href(), CARD.cope_title)))
}

/// The rest set where nobody can lie down: slow breathing, in the way of sitting or standing that is best for the leg.
fn rest_elsewhere(place: Option<Place>) -> El {
    let words = match place {
        Some(Place::Chair) => words::REST_ON_A_CHAIR,
        Some(Place::Standing) => words::REST_STANDING,
        _ => words::REST_ELSEWHERE,
    };
    let led = practice(SLOW_BREATHING).map(|practice| {
        p(link(Route::Practice(practice).href(), words::BREATHE_NOW).class("button main"))
    });
    several(vec![p(words), led.part()])
}

/// Slow breathing comes last; it can be led.
pub fn breathing() -> El {
    let led = practice(SLOW_BREATHING);
    let led = led.map(|practice| link(Route::Practice(practice).href(), practice.title));
    p(words::BREATHING).child(" ").child(led)
}

/// The stable name of slow breathing.
const SLOW_BREATHING: &str = "slow-breathing";

/// The session begins: from here on every step is kept.
fn begin(led: Led) {
    let store = led.here.store;
    let Some(now) = led.now.get_untracked() else {
        return;
    };
    let minutes = u8::try_from(now.minutes.seconds() / 60).unwrap_or(1);
    let kept = led.keep(Command::Add(Entry::Session(Session {
        day: store.today_now(),
        written: Written::NOT_YET,
        minutes,
        place: now.place,
        leg: now.leg,
        back: led.back.get_untracked().parse().ok().and_then(Score::new),
        reach: now.reach,
        end: None,
        stayed_down: None,
        effort: None,
        leg_after: None,
        next_day: None,
    })));
    if let (Some(change), Some(chosen)) = (kept, led.chosen.get_untracked()) {
        led.id.set(Some(change.line.id));
        led.lead(chosen);
        led.go(Phase::Exercise(0));
    }
}
