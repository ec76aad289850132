//! What follows from the answer to a lock: what was found anew, whether anything opens, and what comes first.
//!
//! Must never say that exercises are open while the gate is shut.

use super::check::{Kept, means};
use crate::store::Store;
use crate::ui::components::check_list::Outcome;
use crate::ui::components::gate_card::{asked, gate_card, session_door};
use crate::ui::components::stopped::what_to_do;
use crate::ui::el::{Child, El, el, link, nothing, p, several};
use crate::ui::route::Route;
use crate::wording::{check as words, start};
use legwork_core::care::due::due;
use legwork_core::care::facts::{facts, is_cut_short};
use legwork_core::care::gate::{Check, Gate};
use legwork_core::library::{ASK, Item, Tier};
use legwork_core::record::{LockAnswer, Release, Said};

/// What follows from an answer, and from the check that came of it.
pub fn follows(store: Store, release: &Release, anew: Option<(Outcome, Kept)>) -> El {
    match anew {
        // It locks, whether it could be kept or not.
        Some((found, kept)) if found.entry.is_lock() => means(&found, kept, nothing()),
        Some((found, _)) => {
            let items: Vec<&'static Item> = found.items.iter().map(|(item, _)| *item).collect();
            several(vec![on(store, release), what_to_do(Tier::See, &items)])
        }
        None => on(store, release),
    }
}

/// What the gate says now, and the way on.
fn on(store: Store, release: &Release) -> El {
    let to = |route: Route, name: &'static str| p(link(route.href(), name).class("button main"));
    let today = store.today_now();
    let gate = store.now(|record| asked(record, today, session_door(record)));
    match gate {
        Gate::Open => several(vec![
            title(words::OPEN),
            p(ASK.watch),
            to(Route::Today, words::TO_TODAY),
        ]),
        Gate::Locked(..) => stays(release),
        Gate::ClinicianFirst(_) => {
            several(vec![title(words::ENDED), gate_card(store, &gate).part()])
        }
        Gate::CheckFirst(_) => {
            let safety = store.now(|record| facts(record, today, None).safety);
            let door = store.now(session_door);
            let next = match due(&safety, today, door).map(|due| due.check) {
                Some(Check::Short) => [p(ASK.watch), to(Route::ShortCheck, words::SHORT_TITLE)],
                _ => {
                    let why = if store.now(|record| is_cut_short(record, today)) {
                        words::REST
                    } else {
                        start::CHECK_TEXT
                    };
                    [p(why), to(Route::Check, words::START)]
                }
            };
            several(vec![
                title(words::ENDED_CHECK),
                next.into_iter().collect::<Vec<El>>().part(),
            ])
        }
    }
}

/// It stays locked, and why.
fn stays(release: &Release) -> El {
    let why = match &release.how {
        LockAnswer::Mistake(_) => words::HOW_IT_OPENS,
        LockAnswer::Checked { on, began, .. } if on < began => words::BEFORE_IT,
        LockAnswer::Checked { said, .. } if *said != Said::MayExercise => words::ASK_AGAIN,
        LockAnswer::Checked { .. } => words::CHANGED,
    };
    several(vec![
        title(words::STAYS),
        p(why),
        p(ASK.what_to_ask),
        p(link(Route::Safety.href(), words::TO_SIGNS).class("button main")),
    ])
}

fn title(words: &'static str) -> El {
    el("H2")
        .class("saved-title")
        .attr("tabindex", "-1")
        .child(words)
}
