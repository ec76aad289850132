//! A walk under way, and why it is ended.

use super::super::end::chest_sign;
use super::{Phase, Walk, heading};
use crate::ui::components::figure;
use crate::ui::components::new_or_worse::ask_full;
use crate::ui::components::player::Player;
use crate::ui::el::{Child, El, button, el, p, several, whenever};
use crate::wording::{exercises, led as led_words, session as words, walk as walk_words};
use legwork_core::care::traffic_light::AfterStop;
use legwork_core::library::{Exercise, Kind, Rank, Sides};
use legwork_core::pace::{Course, Work};
use legwork_core::record::{Command, Stop};
use leptos::prelude::*;

/// The walk.
pub fn led(walk: Walk, exercise: &'static Exercise) -> El {
    let clip = Memo::new(move |_| figure::clip(exercise.id, Rank::Standard));
    let minutes = walk.planned.get_untracked();
    let course = Memo::new(move |_| {
        let work = Work {
            kind: Kind::Walk,
            sets: 1,
            repetitions: 1,
            sides: Sides::Together,
            hold: 0,
            seconds: minutes.saturating_mul(60),
        };
        clip.with(|clip| Course::of(work, clip.as_ref()))
    });
    let player_end = RwSignal::new(None::<Player>);
    let leave = move |to: Phase| {
        if walk.phase.get_untracked() == Phase::Walk
            && let Some(player) = player_end.get_untracked()
        {
            let walked = (player.walked() / 60.0).round() as u16;
            walk.left.set(player.leave());
            walk.has_walked(walked);
            let kept = walk.kept().and_then(|(_, log)| log.minutes);
            let minutes = kept.unwrap_or_default().max(walked);
            walk.minutes.set(minutes.to_string());
            walk.go(to);
        }
    };
    let player = Player::new(
        walk.here.store,
        clip,
        course,
        &[],
        Callback::new(move |()| leave(Phase::After)),
    );
    player_end.set(Some(player));
    player.take_up(walk.left.get_untracked());
    // Kept with each minute.
    let minutes = player.minutes();
    whenever(move || {
        let minutes = minutes.get();
        untrack(move || walk.has_walked(minutes));
    });
    let end = move || leave(Phase::Why);
    player.hear_keys(move |key| match key {
        "Escape" => {
            end();
            true
        }
        _ => false,
    });
    several(vec![
        heading(walk_words::WALK_NOW),
        player.stage(|| exercise.title.to_owned()),
        walk.sits()
            .then(|| p(exercises::WALK_AND_SIT).class("card"))
            .part(),
        el("DIV")
            .class("controls two")
            .child(player.main_button())
            .child(button("plain", walk_words::WALK_END, end)),
        player.switches(),
        p(led_words::WALK_PAUSE).class("quiet"),
    ])
}

/// The reasons to stop, beside being done: thanks and time need none.
const REASONS: [Stop; 5] = [
    Stop::LegWorse,
    Stop::BackWorse,
    Stop::NumbOrWeak,
    Stop::Chest,
    Stop::OtherPain,
];

/// Why it is ended, one tap; and the way back to it.
pub fn why(walk: Walk) -> El {
    let done = button("main large", walk_words::WALK_DONE, move || {
        walk.take_back();
        walk.go(Phase::After);
    });
    let reasons = REASONS.map(|why| {
        button("choice-button large", words::stop(why), move || {
            stop(walk, why);
        })
    });
    several(vec![
        heading(walk_words::WALK_WHY),
        el("DIV")
            .class("options tall")
            .child(done)
            .children(reasons),
        button("link", words::GO_ON, move || {
            walk.take_back();
            walk.go(Phase::Walk);
        }),
    ])
}

fn stop(walk: Walk, why: Stop) {
    let store = walk.here.store;
    let today = store.today_now();
    // A reason that was tapped before this one gives way to it.
    walk.take_back();
    walk.is_stopped_for(why);
    match why.leads_to() {
        AfterStop::Emergency => {
            // The emergency page is shown whether or not this could be kept.
            walk.keep(Command::Add(chest_sign(today)));
            let minutes = walk.minutes.get_untracked().parse().unwrap_or_default();
            walk.has_ended(minutes, None);
            walk.go(Phase::Emergency);
        }
        AfterStop::ShortCheck => {
            // It stays asked for until it is made, wherever the person goes now.
            ask_full(walk.here);
            walk.go(Phase::After);
        }
        AfterStop::Noted | AfterStop::Thanks => walk.go(Phase::After),
    }
}
