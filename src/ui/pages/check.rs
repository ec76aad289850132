//! The safety check, full or short, and what it means.

use crate::platform::focus;
use crate::store::Store;
use crate::ui::components::check_list::{Outcome, check_list};
use crate::ui::components::country::emergency_number;
use crate::ui::components::stopped::{stopped, what_to_do};
use crate::ui::el::{Child, El, dynamic, el, link, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check as words, safety};
use legwork_core::library::{ASK, CARD, Tier};
use legwork_core::record::{Command, Entry};
use leptos::prelude::*;

/// The page.
pub fn page(short: bool) -> El {
    let title = if short {
        words::SHORT_TITLE
    } else {
        words::TITLE
    };
    let crumbs = link(Route::Safety.href(), safety::TITLE);
    several(vec![
        el("P").class("crumbs").child(crumbs),
        page_title(title),
        check(short),
    ])
}

/// The check and then what it means, with the way on.
fn check(short: bool) -> El {
    let store = here().store;
    let outcome = RwSignal::new(None::<(Outcome, bool)>);
    let finished = Callback::new(move |found: Outcome| {
        outcome.set(Some(keep(store, found)));
        focus::show_soon("#what-now");
    });
    dynamic(move || match outcome.get() {
        None => several(vec![
            p(if short { ASK.watch } else { words::INTRO }).class("lead"),
            check_list(short, None, finished),
        ]),
        Some((found, kept)) => {
            let go_on = link(Route::Today.href(), words::TO_TODAY).class("button main");
            means(&found, kept, go_on)
        }
    })
}

/// Keeps what was found, and says whether that went well.
pub fn keep(store: Store, found: Outcome) -> (Outcome, bool) {
    let kept = store.dispatch(Command::Add(Entry::Check(found.entry.clone())));
    (found, kept.is_ok())
}

/// What was found, never "safe", and the way on if nothing locks.
pub fn means(found: &Outcome, kept: bool, go_on: El) -> El {
    let not_kept = (!kept).then(|| p(words::NOT_KEPT).class("problem").attr("role", "alert"));
    let most = found.items.first().map(|(_, tier)| *tier);
    let signs = link(Route::Safety.href(), words::TO_SIGNS).class("button plain");
    let on = el("DIV").class("actions").child(go_on).child(signs);
    let items = found
        .items
        .iter()
        .map(|(item, _)| *item)
        .collect::<Vec<_>>();
    match most {
        None => several(vec![
            el("H2")
                .attr("id", "what-now")
                .attr("tabindex", "-1")
                .child(words::NOTHING),
            p(ASK.cannot),
            p(ASK.watch),
            not_kept.part(),
            on,
        ]),
        Some(Tier::See) => several(vec![
            what_to_do(Tier::See, &items),
            p(ASK.watch),
            not_kept.part(),
            on,
        ]),
        // What was kept is shown as it will be from now on; what was not, all the same.
        Some(tier) => several(vec![
            match kept {
                true => stopped(here().store),
                false => several(vec![what_to_do(tier, &items), emergency_number()]),
            },
            p(CARD.limits),
            not_kept.part(),
        ]),
    }
}
