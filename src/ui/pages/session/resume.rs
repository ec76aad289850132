//! A session that was begun before the page was closed: to go on with it, or to finish it. Nothing counts twice.

use super::{Led, Phase, heading};
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::el::{Child, El, button, el, p, several};
use crate::wording::resume as words;
use legwork_core::care::choice::offered;
use legwork_core::care::history::still_to_ask;
use legwork_core::care::resume::{Begun, begun};
use leptos::prelude::*;

/// What is offered on return.
pub fn begun_before(led: Led) -> El {
    let store = led.here.store;
    let found = store.now(|record| {
        let today = store.today_now();
        let mut found = begun(record, today)?;
        found.rest = offered(found.rest, &asked(record, today, session_door(record)));
        Some(found)
    });
    let Some(begun) = found else {
        return super::before::questions(led);
    };
    // What was worse is asked about at the end of this one, before another begins.
    let asks = store.now(|record| still_to_ask(record, store.today_now())) == Some(begun.id);
    let anew = (!asks).then(|| button("link", words::BEGIN_ANEW, move || led.go(Phase::Before)));
    let (done, left) = (begun.done.len(), begun.rest.chosen.len());
    let again = begun.clone();
    let go_on = move || {
        take_up(led, &again);
        match again.rest.chosen.is_empty() {
            true => led.to_end(),
            // What was worse is asked first: nobody knows how long the page was closed.
            false if led.asks_again() => led.go(Phase::Again(Some(done))),
            false => led.go(Phase::Exercise(done)),
        }
    };
    let finish = move || {
        take_up(led, &begun);
        led.to_end();
    };
    several(vec![
        heading(words::BEGUN),
        p(words::begun(done, left)),
        p(words::BEGUN_TEXT),
        el("DIV")
            .class("actions")
            .child(button("main", words::GO_ON_SESSION, go_on))
            .child(button("plain", words::FINISH_NOW, finish))
            .child(anew)
            .part(),
    ])
}

/// Takes over what was told and chosen then.
fn take_up(led: Led, begun: &Begun) {
    led.id.set(Some(begun.id));
    match begun.rest.turned {
        // Kept at once: what is done of a rest that was turned around must be found in it.
        Some(_) => led.lead(begun.whole()),
        None => led.chosen.set(Some(begun.whole())),
    }
    if let Some((_, session)) = led.session() {
        led.now.set(Some(begun.now));
        let back = session.back.map(|back| back.get().to_string());
        led.back.set(back.unwrap_or_default());
    }
    // What was worse before it was left is still asked about at its end.
    led.look_back();
}
