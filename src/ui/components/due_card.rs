//! A safety check that is due and may wait: it stands where a session would begin, until it is made or put off.

use super::gate_card::session_door;
use crate::ui::el::{El, button, el, link, p};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::start as words;
use legwork_core::care::due::waiting;
use legwork_core::care::facts::{PUT_OFF, facts, put_off_today};
use legwork_core::care::gate::{Check, Door};
use legwork_core::record::{Command, Day, Record};

/// The check that is due before a session, may wait, and was not put off today.
pub fn due_now(record: &Record, today: Day) -> Option<Check> {
    due_at(record, today, session_door(record))
}

/// The same at another door.
pub fn due_at(record: &Record, today: Day, door: Door) -> Option<Check> {
    waiting(&facts(record, today, None).safety, today, door)
}

/// The card of such a check.
pub fn due_card(check: Check) -> El {
    let store = here().store;
    let page = match check {
        Check::Short => Route::ShortCheck,
        Check::Full | Check::Unanswered => Route::Check,
    };
    // A refusal says itself: everything was deleted in another window.
    let later = move || {
        let value = store.now(|record| put_off_today(record, store.today_now()));
        let _ = store.dispatch(Command::Choose {
            name: PUT_OFF,
            value,
        });
    };
    el("SECTION")
        .class("card main-card")
        .child(el("H2").child(words::CHECK))
        .child(p(words::CHECK_TEXT))
        .child(
            el("DIV")
                .class("actions")
                .child(link(page.href(), words::CHECK_NOW).class("button main"))
                .child(button("plain", words::CHECK_LATER, later)),
        )
}
