//! What was worse is asked again: where the pain is if it was further down, and whether tingling lasts. What has not
//! settled gets 10 minutes first (care rules, section 6).

use super::{Led, Phase, heading};
use crate::ui::components::asking::yes_or_no;
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::problem::{problem, tell};
use crate::ui::el::{Child, El, button, dynamic, el, link, p, several};
use crate::ui::route::Route;
use crate::wording::{again as words, session as session_words};
use legwork_core::care::traffic_light::{AGAIN_AFTER, Again, again as asked_again};
use legwork_core::record::{End, Reach};
use leptos::prelude::*;
use std::time::Duration;

/// The questions; then the exercise at this place, or the end.
pub fn again(led: Led, then: Option<usize>) -> El {
    let further = led.further.get_untracked();
    let before = led.session().and_then(|(_, session)| session.reach);
    // Where it was is not asked again if it was not further down.
    let reach = RwSignal::new(if further {
        None
    } else {
        before.or(Some(Reach::None))
    });
    let tingles = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let minutes = led.worse_for().unwrap_or(AGAIN_AFTER);
    let send = move || {
        let (Some(now), false) = (
            reach.get_untracked(),
            tingles.with_untracked(String::is_empty),
        ) else {
            return tell(missing, session_words::MISSING.to_owned());
        };
        let tingles = tingles.get_untracked() == "yes";
        // As long ago as it was when it was asked: a question that stood there for minutes was another one.
        match asked_again(before, Some(now), tingles, minutes) {
            Again::Settled => answered(led, then, false),
            Again::NotYet => led.go(Phase::Wait(then)),
            Again::NoMoreToday => answered(led, then, true),
        }
    };
    several(vec![
        heading(if further {
            words::AGAIN
        } else {
            words::AGAIN_TINGLES
        }),
        further
            .then(|| {
                leg_map(
                    session_words::FURTHEST,
                    "again",
                    move || reach.get(),
                    move |to| reach.set(Some(to)),
                )
            })
            .part(),
        yes_or_no(
            if minutes < AGAIN_AFTER {
                words::TINGLES_NOW
            } else {
                words::TINGLES
            },
            "tingles",
            tingles,
        ),
        problem(missing),
        el("DIV")
            .class("actions")
            .child(button(
                "main",
                if then.is_some() {
                    session_words::NEXT
                } else {
                    session_words::TO_END
                },
                send,
            ))
            .child(led.way_back()),
    ])
}

/// It is answered, and that is kept; then the next exercise or the end.
fn answered(led: Led, then: Option<usize>, stays: bool) {
    // "Still further down" is the last word of the day, also if another window has said it.
    let said = led.session().and_then(|(_, session)| session.stayed_down);
    let stays = stays || said == Some(true);
    led.change(|session| session.stayed_down = Some(stays));
    if stays {
        led.ask_short();
    }
    led.go(match led.session().and_then(|(_, session)| session.end) {
        Some(End::Stopped(why)) => Phase::Saved(Some(why)),
        Some(End::Done) => Phase::Saved(None),
        None => match then.filter(|_| !stays) {
            Some(next) => Phase::Exercise(next),
            None => Phase::End,
        },
    });
}

/// So often it is looked how many minutes are left.
const LOOK: Duration = Duration::from_secs(1);

/// Rest, until it is asked once more.
pub fn wait(led: Led, then: Option<usize>) -> El {
    let left = move || AGAIN_AFTER.saturating_sub(led.worse_for().unwrap_or(AGAIN_AFTER));
    let shown = RwSignal::new(left());
    let look = set_interval_with_handle(
        move || match left() {
            0 => led.go(Phase::Again(then)),
            now if now != shown.get_untracked() => shown.set(now),
            _ => {}
        },
        LOOK,
    );
    on_cleanup(move || {
        if let Ok(look) = look {
            look.clear();
        }
    });
    several(vec![
        heading(words::WAIT),
        p(words::WAIT_HOW),
        p(dynamic(move || words::wait(shown.get()))).attr("role", "status"),
        p(words::WAIT_CLOSE).class("quiet"),
        el("DIV")
            .class("actions")
            .child(button("main", words::SETTLED, move || {
                led.go(Phase::Again(then))
            }))
            .child(
                link(Route::ShortCheck.href(), words::WORSE_NOW)
                    .class("button plain")
                    .on_click(move || led.ask_short()),
            )
            .child(button("link", words::NO_WAIT, move || {
                answered(led, then, true)
            })),
    ])
}
