//! The second part of First steps: one card a day on Today.

use super::form::why;
use super::problem::{problem, tell};
use super::question::question as drawn;
use crate::platform::focus;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::start as words;
use legwork_core::care::cards::{BARRIERS, CARDS, Card, card, done_with, feels_low};
use legwork_core::care::giving::Giving;
use legwork_core::library::{CARD, question};
use legwork_core::record::Command;
use leptos::prelude::*;

/// The card of today; nothing if there is none.
pub fn card_of_the_day() -> El {
    let here = here();
    let today = here.store.memo(card);
    let thanks = RwSignal::new(false);
    dynamic(move || match (thanks.get(), today.get()) {
        (true, _) => saved(here.store.now(feels_low)),
        (false, None) => nothing(),
        (false, Some(Card::Activity)) => activity(here),
        (false, Some(Card::Barriers)) => barriers(here, thanks),
    })
}

/// After the question of the day. Guilt is answered first, and low mood is met with the way to help.
fn saved(low: bool) -> El {
    let kind = low.then(|| {
        let cope = link(Route::Cope.href(), CARD.cope_title).class("button plain");
        vec![p(words::CARD_LOW), p(words::CARD_LOW_HELP), p(cope)]
    });
    el("SECTION")
        .class("card card-saved")
        .attr("tabindex", "-1")
        .child(p(words::CARD_THANKS))
        .children(kind.into_iter().flatten())
}

fn put_away(here: Here, card: Card) {
    let store = here.store;
    let value = store.now(|record| done_with(record, store.today_now(), card));
    if let Err(refused) = store.dispatch(Command::Choose { name: CARDS, value }) {
        here.undoing.say(why(refused));
    }
}

fn not_now(here: Here, card: Card) -> El {
    button("link", words::CARD_LEAVE, move || {
        put_away(here, card);
        focus::show_soon("h1");
    })
}

fn activity(here: Here) -> El {
    el("SECTION")
        .class("card")
        .child(el("H2").child(words::CARD_ACTIVITY))
        .child(p(words::CARD_ACTIVITY_TEXT))
        .child(
            el("DIV")
                .class("actions")
                .child(link(Route::Goals.href(), words::CARD_CHOOSE).class("button plain"))
                .child(not_now(here, Card::Activity)),
        )
}

fn barriers(here: Here, thanks: RwSignal<bool>) -> El {
    let given = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let asked = question(BARRIERS);
    let save = move || {
        let store = here.store;
        let answer = asked.and_then(|asked| {
            let giving = Giving::parse(&given.get_untracked(), asked);
            giving.answer(store.today_now())
        });
        let Some(answer) = answer else {
            return tell(missing, words::CARD_ANSWER.to_owned());
        };
        let kept = store.dispatch(Command::Choose {
            name: BARRIERS,
            value: answer.text(),
        });
        match kept {
            Ok(_) => {
                put_away(here, Card::Barriers);
                thanks.set(true);
                focus::show_soon(".card-saved");
            }
            Err(refused) => here.undoing.say(why(refused)),
        }
    };
    el("SECTION")
        .class("card")
        .child(el("H2").child(words::CARD_BARRIERS))
        .child(asked.map(|asked| drawn(asked, given)).part())
        .child(problem(missing))
        .child(
            el("DIV")
                .class("actions")
                .child(button("plain", words::CARD_SAVE, save))
                .child(not_now(here, Card::Barriers)),
        )
}
