//! "Is anything new or worse?", asked before whatever moves. A yes asks for the whole safety check at once, and stays
//! asked however the page is left; only the answer "no" takes a mis-tap back.

use super::asking::yes_or_no;
use super::form::why;
use crate::ui::el::{El, dynamic, el, link, nothing, p, several, whenever};
use crate::ui::here::Here;
use crate::ui::route::Route;
use crate::wording::{session as words, start};
use legwork_core::care::facts::{FULL_ASKED, asked_now};
use legwork_core::care::gate::Gate;
use legwork_core::record::Command;
use leptos::prelude::*;

/// The answer while it is given.
#[derive(Clone, Copy)]
pub struct NewOrWorse {
    here: Here,
    /// "yes", "no", or nothing yet.
    pub answer: RwSignal<String>,
    /// A yes that is told: what was asked for before it, and what it asks for itself.
    yes: StoredValue<Option<(String, String)>>,
}

impl NewOrWorse {
    /// Not answered yet.
    pub fn new(here: Here) -> NewOrWorse {
        let this = NewOrWorse {
            here,
            answer: RwSignal::new(String::new()),
            yes: StoredValue::new(None),
        };
        whenever(move || {
            let answer = this.answer.get();
            untrack(move || this.told(&answer));
        });
        this
    }

    fn told(self, answer: &str) {
        let store = self.here.store;
        let asked = || {
            let asked = store.now(|record| record.setting(FULL_ASKED).map(str::to_owned));
            asked.unwrap_or_default()
        };
        match (answer, self.yes.get_value()) {
            ("yes", None) => {
                let before = asked();
                // Told first: nothing on the page goes away meanwhile.
                self.yes.set_value(Some((before.clone(), String::new())));
                ask_full(self.here);
                self.yes.set_value(Some((before, asked())));
            }
            ("no", Some((before, own))) => {
                // What another window asks for meanwhile is not taken back by this tap.
                if asked() == own {
                    choose(self.here, before);
                }
                self.yes.set_value(None);
            }
            _ => {}
        }
    }

    /// Not answered any more; what was asked for stays asked for.
    pub fn reset(self) {
        self.yes.set_value(None);
        self.answer.set(String::new());
    }

    /// What the page shows of the gate: while the question stands there with its yes, the way to the check stands below
    /// it, and nothing else on the page goes away.
    pub fn shown(self, gate: Gate) -> Gate {
        match gate {
            Gate::CheckFirst(_) if self.yes.with_value(Option::is_some) => Gate::Open,
            gate => gate,
        }
    }

    /// The question, and below a yes the way to the check.
    pub fn question(self) -> El {
        let check = dynamic(move || match self.answer.get() == "yes" {
            true => check_now(),
            false => nothing(),
        });
        several(vec![yes_or_no(words::NEW, "new", self.answer), check])
    }
}

/// Asks for the full check; it stays asked for until it is made. One that was begun before begins anew: what was new
/// then may not be now.
pub fn ask_full(here: Here) {
    let store = here.store;
    let value = store.now(|record| asked_now(record, store.today_now()));
    choose(here, value);
    for begun in ["check", "check-short"] {
        here.drafts.forget(begun);
    }
}

fn choose(here: Here, value: String) {
    let name = FULL_ASKED;
    if let Err(refused) = here.store.dispatch(Command::Choose { name, value }) {
        here.undoing.say(why(refused));
    }
}

/// The way to the whole check, where it has been asked for.
pub fn check_now() -> El {
    el("DIV")
        .class("problem")
        .child(p(start::CHECK_TEXT))
        .child(p(
            link(Route::Check.href(), start::CHECK_NOW).class("button main")
        ))
}
