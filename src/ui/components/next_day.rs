//! The question of the day after a session.

use crate::platform::clock;
use crate::ui::components::form::why;
use crate::ui::el::{El, button, dynamic, el, p};
use crate::ui::here::{Here, here};
use crate::wording::session as words;
use legwork_core::care::next_day::{AsksNextDay, a_day_has_passed, next_day};
use legwork_core::record::{Command, Entry, Id, NextDay, Session};
use leptos::prelude::*;

/// The card; it goes when it is answered.
pub fn next_day_card(id: Id) -> El {
    let here = here();
    let store = here.store;
    let asks = store.now(|record| next_day(record, store.today_now(), clock::now().1));
    let still = asks == Some((id, AsksNextDay::Still));
    let Some(session) = held(here, id) else {
        return el("DIV");
    };
    // Worse: what was said of the knee.
    let worse = RwSignal::new(still.then_some(()));
    let knee = RwSignal::new(match session.next_day {
        Some(NextDay::Worse { below_knee, .. }) => Some(below_knee),
        _ => None,
    });
    let questions = dynamic(move || match (worse.get(), knee.get()) {
        (None, _) => {
            let answers = words::NEXT_DAY_ANSWERS;
            let take = move |number: usize| match number {
                0 => keep(here, id, NextDay::Better),
                1 => keep(here, id, NextDay::Same),
                _ => worse.set(Some(())),
            };
            asked(words::NEXT_DAY, &answers, take)
        }
        (Some(()), None) => asked(words::BELOW_KNEE, &[words::YES, words::NO], move |number| {
            let (today, minute) = clock::now();
            let session = held(here, id);
            let passed = session.is_some_and(|s| a_day_has_passed(&s, today, minute));
            match passed {
                // It is asked at once, or again later.
                true => knee.set(Some(number == 0)),
                false => keep(
                    here,
                    id,
                    NextDay::Worse {
                        below_knee: number == 0,
                        still: None,
                    },
                ),
            }
        }),
        (Some(()), Some(below_knee)) => {
            asked(words::STILL, &[words::YES, words::NO], move |number| {
                let still = Some(number == 0);
                keep(here, id, NextDay::Worse { below_knee, still });
            })
        }
    });
    el("SECTION")
        .class("card main-card")
        .child(el("H2").child(words::NEXT_DAY_TITLE))
        .child(p(words::of_session(&session, store.today_now())).class("quiet"))
        .child(questions)
}

fn held(here: Here, id: Id) -> Option<Session> {
    match here.store.now(|record| record.entry(id).cloned()) {
        Some(Entry::Session(session)) => Some(session),
        _ => None,
    }
}

fn keep(here: Here, id: Id, answer: NextDay) {
    let Some(mut session) = held(here, id) else {
        return;
    };
    session.next_day = Some(answer);
    let kept = here
        .store
        .dispatch(Command::Edit(id, Entry::Session(session)));
    match kept {
        Ok(change) => here.undoing.can_undo(words::NEXT_DAY_THANKS, change),
        Err(refused) => here.undoing.say(why(refused)),
    }
}

fn asked(
    question: &'static str,
    answers: &[&'static str],
    take: impl Fn(usize) + Copy + 'static,
) -> El {
    let buttons = answers.iter().enumerate();
    let buttons = buttons.map(|(number, name)| button("choice-button", name, move || take(number)));
    el("DIV")
        .class("ask plain-ask")
        .attr("role", "group")
        .attr("aria-label", question)
        .child(p(question))
        .child(el("DIV").class("options").children(buttons))
}
