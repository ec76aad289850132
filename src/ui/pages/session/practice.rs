//! Slow breathing and muscle relaxation, led in time. They move nothing, so that they are open unless a warning
//! sign has stopped everything.

use crate::platform::focus;
use crate::ui::components::figure;
use crate::ui::components::gate_card::{asked, gate_card};
use crate::ui::components::player::Player;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check, exercises, led as led_words, session as words, walk as walk_words};
use legwork_core::care::gate::Door;
use legwork_core::library::{Kind, Practice, Rank, Sides};
use legwork_core::pace::{Course, Work};
use leptos::prelude::*;

/// The page.
pub fn page(practice: &'static Practice) -> El {
    let store = here().store;
    let gate = store.memo(|record, today| asked(record, today, Door::Breathing));
    let minutes = RwSignal::new(practice.minutes.first().copied().unwrap_or(3));
    let over = RwSignal::new(false);
    let body = dynamic(move || {
        if let Some(card) = gate_card(store, &gate.get()) {
            return card;
        }
        match over.get() {
            true => ended(over),
            false => led(practice, minutes, over),
        }
    });
    let lengths = practice.minutes.iter().map(|n| {
        let n = *n;
        let tap = move || minutes.set(n);
        button("choice-button", length(n), tap).attr_of("aria-pressed", move || {
            Some(if minutes.get() == n { "true" } else { "false" })
        })
    });
    let choose = el("DIV")
        .class("options")
        .attr("role", "group")
        .attr("aria-label", words::MINUTES)
        .children(lengths);
    several(vec![
        page_title(practice.title),
        p(practice.aim).class("lead"),
        choose,
        el("DIV").class("session").child(body),
        p(practice.stop).class("quiet"),
        p(source(practice)).class("quiet"),
    ])
}

fn length(minutes: u8) -> &'static str {
    match minutes {
        3 => "3 minutes",
        10 => "10 minutes",
        _ => words::MINUTES,
    }
}

fn source(practice: &Practice) -> String {
    format!(
        "{}: {}. {}",
        exercises::SOURCE,
        practice.source,
        walk_words::NOT_REVIEWED
    )
}

fn led(practice: &'static Practice, minutes: RwSignal<u8>, over: RwSignal<bool>) -> El {
    let clip = Memo::new(move |_| figure::clip(practice.id, Rank::Standard));
    // Another length is another course, and time that has passed has passed.
    let course = Memo::new(move |_| {
        let work = Work {
            kind: Kind::Rest,
            sets: 1,
            repetitions: 1,
            sides: Sides::Together,
            hold: 0,
            seconds: u16::from(minutes.get()) * 60,
        };
        clip.with(|clip| Course::of(work, clip.as_ref()))
    });
    let end = move || {
        over.set(true);
        focus::show_soon(".session h2");
    };
    // Breathing follows the figure; relaxation has words of its own.
    let steps: &'static [&'static str] = match practice.steps.len() {
        0..=2 => &[],
        _ => practice.steps,
    };
    let player = Player::new(
        here().store,
        clip,
        course,
        steps,
        Callback::new(move |()| end()),
    );
    player.hear_keys(move |key| match key {
        "ArrowLeft" => player.back(),
        "Escape" => {
            player.pause();
            true
        }
        _ => false,
    });
    let all = practice.steps.iter().map(|step| el("LI").child(*step));
    several(vec![
        player.stage(|| practice.title.to_owned()),
        el("DIV")
            .class("controls")
            .child(button("link", led_words::BACK, move || {
                player.back();
            }))
            .child(player.main_button())
            .child(button("plain", words::DONE, end)),
        player.forward_again(),
        player.switches(),
        el("DETAILS")
            .class("card")
            .child(el("SUMMARY").child(led_words::HOW))
            .child(el("OL").children(all)),
    ])
}

fn ended(over: RwSignal<bool>) -> El {
    several(vec![
        el("H2").attr("tabindex", "-1").child(walk_words::CALM_OVER),
        el("DIV")
            .class("actions")
            .child(link(Route::Today.href(), check::TO_TODAY).class("button main"))
            .child(button("plain", walk_words::ONCE_MORE, move || {
                over.set(false)
            }))
            .part(),
        nothing(),
    ])
}
