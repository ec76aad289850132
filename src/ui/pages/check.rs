//! The safety check, full or short, and what it means.

use crate::platform::{address, focus};
use crate::store::Store;
use crate::ui::components::check_list::{Outcome, check_list};
use crate::ui::components::country::emergency_number;
use crate::ui::components::form::why;
use crate::ui::components::keeping::where_to_keep;
use crate::ui::components::new_or_worse::ask_full;
use crate::ui::components::stopped::{staff, stopped, what_to_do};
use crate::ui::el::{Child, El, button, dynamic, el, link, p, page_title, several};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::{check as words, safety, start};
use legwork_core::care::answers::answer;
use legwork_core::care::facts::{FULL_ASKED, SHORT_ASKED, asks_for_new_bout};
use legwork_core::care::first_steps::is_done;
use legwork_core::library::{ASK, CARD, Item, QUESTIONS, Tier};
use legwork_core::record::{Command, Entry, Extent, Note, Record, Written};
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
        before(short),
    ])
}

/// What comes before the check: whether it is a new bout.
fn before(short: bool) -> El {
    let here = here();
    let store = here.store;
    let asks = short && store.now(|record| asks_for_new_bout(record, store.today_now()));
    let on = RwSignal::new(!asks);
    let go = move || {
        on.set(true);
        focus::show_soon(".check-list h2");
    };
    dynamic(move || match on.get() {
        true => check(short),
        false => new_bout(here, go),
    })
}

/// "Is this a new bout?" The full check follows if it is.
fn new_bout(here: Here, no: impl Fn() + 'static) -> El {
    let yes = move || {
        ask_full(here);
        address::go(&Route::Check.href());
    };
    el("DIV")
        .class("card")
        .child(el("H2").child(words::NEW_BOUT))
        .child(p(words::NEW_BOUT_TEXT))
        .child(
            el("DIV")
                .class("actions")
                .child(button("plain", words::YES, yes))
                .child(button("plain", words::NO, no)),
        )
}

/// What was told of the body, and "Has any of this changed?" It stands in nobody's way.
fn changed(store: Store) -> El {
    let told = store.now(|record| {
        let asked = QUESTIONS.iter().filter(|question| question.safety);
        let told = asked.map(|question| (question, answer(record, question.id)));
        told.collect::<Vec<_>>()
    });
    let rows = told.into_iter().map(|(question, answer)| {
        let names = answer.map(|answer| answer.chosen).unwrap_or_default();
        let text = |(name, _): &(String, _)| {
            let option = question.options.iter().find(|option| option.id == name);
            option.map(|option| el("LI").child(option.text))
        };
        let chosen: Vec<El> = names.iter().filter_map(text).collect();
        let none = chosen.is_empty().then(|| el("LI").child(start::NONE));
        el("DIV")
            .child(p(question.text).class("question"))
            .child(el("UL").children(chosen).child(none))
    });
    el("DETAILS")
        .class("where")
        .child(el("SUMMARY").child(words::CHANGED_SINCE))
        .children(rows)
        .child(p(
            link(Route::Start.href(), words::SOMETHING_CHANGED).class("button plain")
        ))
}

/// The check and then what it means, with the way on.
fn check(short: bool) -> El {
    let here = here();
    let store = here.store;
    let outcome = RwSignal::new(None::<(Outcome, Kept)>);
    let finished = Callback::new(move |found: Outcome| {
        // What was found is told first; only then a frame asks where to keep it.
        outcome.set(Some(match here.asks_where_to_keep() {
            true => (found, Kept::NotYet),
            false => keep(store, found),
        }));
        focus::show_soon("#what-now");
    });
    dynamic(move || match outcome.get() {
        None => several(vec![
            p(if short { ASK.watch } else { words::INTRO }).class("lead"),
            (!short && store.now(is_done))
                .then(|| changed(store))
                .part(),
            check_list(short, None, finished),
        ]),
        Some((found, kept)) => {
            let go_on = link(Route::Today.href(), words::TO_TODAY).class("button main");
            let means = means(&found, kept, go_on);
            let ask = (kept == Kept::NotYet).then(|| {
                where_to_keep(move || {
                    outcome.set(Some(keep(store, found.clone())));
                    focus::show_soon("#what-now");
                })
            });
            several(vec![means, ask.part()])
        }
    })
}

/// Whether what was found is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is.
    Yes,
    /// It could not be.
    No,
    /// In a frame it is asked first where.
    NotYet,
}

/// Keeps what was found, and says whether that went well.
pub fn keep(store: Store, found: Outcome) -> (Outcome, Kept) {
    let kept = store.dispatch(Command::Add(Entry::Check(found.entry.clone())));
    if kept.is_ok() {
        // What it answers is not asked any more, whatever becomes of the entries of this day.
        let answered: &[&'static str] = match found.entry.extent {
            Extent::Full => &[FULL_ASKED, SHORT_ASKED],
            Extent::Short => &[SHORT_ASKED],
            Extent::CutShort | Extent::Stop => &[],
        };
        for name in answered {
            let asked = |record: &Record| record.setting(name).is_some_and(|s| !s.is_empty());
            if store.now(asked) {
                let value = String::new();
                // A refusal says itself: everything was deleted in another window.
                let _ = store.dispatch(Command::Choose { name, value });
            }
        }
    }
    (found, if kept.is_ok() { Kept::Yes } else { Kept::No })
}

/// What was found, never "safe", and the way on if nothing locks.
pub fn means(found: &Outcome, kept: Kept, go_on: El) -> El {
    let not_kept =
        (kept == Kept::No).then(|| p(words::NOT_KEPT).class("problem").attr("role", "alert"));
    let most = found.items.first().map(|(_, tier)| *tier);
    let signs = link(Route::Safety.href(), words::TO_SIGNS).class("button plain");
    let on = el("DIV").class("actions").child(go_on).child(signs);
    let items = found
        .items
        .iter()
        .map(|(item, _)| *item)
        .collect::<Vec<_>>();
    // Nothing else is kept before it is known where.
    let signs_to_keep = (kept != Kept::NotYet && most.is_some()).then(|| keep_signs(&items));
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
            signs_to_keep.part(),
            not_kept.part(),
            on,
        ]),
        // What was kept is shown as it will be from now on; what was not, all the same.
        Some(tier) => several(vec![
            match kept {
                Kept::Yes => stopped(here().store),
                _ => several(vec![
                    what_to_do(tier, &items),
                    emergency_number(),
                    staff(&items),
                ]),
            },
            p(CARD.limits),
            signs_to_keep.part(),
            not_kept.part(),
        ]),
    }
}

/// Single signs are kept only if the person wants to show them to a clinician.
fn keep_signs(items: &[&'static Item]) -> El {
    let here = here();
    let kept = RwSignal::new(false);
    let text = words::signs_note(items.iter().map(|item| item.text));
    let keep = move || {
        let note = Entry::Note(Note {
            day: here.store.today_now(),
            written: Written::NOT_YET,
            text: text.clone(),
        });
        match here.store.dispatch(Command::Add(note)) {
            Ok(_) => {
                kept.set(true);
                focus::show_soon(".kept-signs");
            }
            Err(refused) => here.undoing.say(why(refused)),
        }
    };
    el("DIV").child_of(move || match kept.get() {
        true => p(words::SIGNS_KEPT)
            .class("kept-signs")
            .attr("tabindex", "-1"),
        false => button("plain", words::KEEP_SIGNS, keep.clone()),
    })
}
