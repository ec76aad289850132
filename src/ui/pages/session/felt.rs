//! The question after an exercise, and what follows from its answer.

use super::{Led, Phase, heading};
use crate::ui::components::asking::rating;
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::scale::Rated;
use crate::ui::el::{El, button, dynamic, el, nothing, several};
use crate::wording::session as words;
use legwork_core::care::choice::turned_around;
use legwork_core::care::history::light_of;
use legwork_core::care::traffic_light::{Decision, Why};
use legwork_core::record::{Command, Entry, Felt, Reach, Score};
use leptos::prelude::*;

/// The question after the exercise at this place, and what follows from its answer.
pub fn felt(led: Led, at: usize) -> El {
    let answer = RwSignal::new(None::<Felt>);
    let decision = RwSignal::new(None::<Decision>);
    let leg = RwSignal::new(String::new());
    let back = RwSignal::new(String::new());
    let reach = RwSignal::new(None::<Reach>);
    let missing = RwSignal::new(None);
    let take = move |felt: Felt| {
        answer.set(Some(felt));
        if felt == Felt::SameOrBetter {
            decision.set(decide(led, felt, None, None, None));
            crate::platform::focus::show_soon(".light");
        }
    };
    let tell_it = move || {
        let (Some(felt), Some(place)) = (answer.get_untracked(), reach.get_untracked()) else {
            return tell(missing, words::MISSING.to_owned());
        };
        let score = |value: RwSignal<String>| Score::new(value.get_untracked().parse().ok()?);
        let (Some(leg), Some(back)) = (score(leg), score(back)) else {
            return tell(missing, words::MISSING.to_owned());
        };
        decision.set(decide(led, felt, Some(leg), Some(back), Some(place)));
        crate::platform::focus::show_soon(".light");
    };
    let buttons = move || {
        let pressed = answer.get();
        let all = Felt::ALL.into_iter().zip(words::FELT_ANSWERS);
        let one = |(felt, name): (Felt, &'static str)| {
            let is = if pressed == Some(felt) {
                "true"
            } else {
                "false"
            };
            button("choice-button large", name, move || take(felt)).attr("aria-pressed", is)
        };
        all.map(one).collect::<Vec<El>>()
    };
    let more = dynamic(move || {
        let worse = answer.get().is_some_and(|felt| felt != Felt::SameOrBetter);
        if !worse || decision.get().is_some() {
            return nothing();
        }
        el("DIV")
            .class("check-in")
            .child(rating(Rated::Leg(words::LEG), "felt-leg", leg))
            .child(rating(Rated::Back(words::BACK), "felt-back", back))
            .child(leg_map(
                words::FURTHEST,
                "felt-reach",
                move || reach.get(),
                move |to| reach.set(Some(to)),
            ))
            .child(problem(missing))
            .child(
                el("DIV")
                    .class("actions")
                    .child(button("main", words::TELL, tell_it)),
            )
    });
    let said = dynamic(move || match decision.get() {
        None => nothing(),
        Some(decision) => light(led, at, &decision),
    });
    let skip = dynamic(move || match decision.get() {
        None => el("DIV")
            .class("actions")
            .child(button("link", words::NOT_ANSWERED, move || led.after(at)))
            .child(button("plain", words::STOP, move || {
                led.go(Phase::WhyStop(at))
            })),
        Some(_) => nothing(),
    });
    several(vec![
        heading(words::FELT),
        el("DIV").class("options tall").child_of(buttons),
        more,
        said,
        skip,
    ])
}

/// Keeps the answer, and works out what follows.
fn decide(
    led: Led,
    felt: Felt,
    leg: Option<Score>,
    back: Option<Score>,
    reach: Option<Reach>,
) -> Option<Decision> {
    let id = led.step.get_untracked()?;
    let held = led.here.store.now(|record| record.entry(id).cloned());
    let Some(Entry::Log(mut log)) = held else {
        return None;
    };
    log.after = leg.or(log.after);
    let step = log.step.as_mut()?;
    step.felt = Some(felt);
    step.back = back;
    step.reach = reach;
    let (_, session) = led.session()?;
    let decision = light_of(&session, &log, log.step.as_ref()?);
    led.keep(Command::Edit(id, Entry::Log(log)));
    match decision.why {
        Why::Further | Why::PlaceNotKnown => led.further.set(true),
        _ if decision.ask_again => led.worse.set(true),
        _ => {}
    }
    Some(decision)
}

/// What follows, and the way on.
fn light(led: Led, at: usize, decision: &Decision) -> El {
    let (word, text) = words::decision(decision);
    let class = match word {
        "Green" => "light go",
        "Red" => "light stop",
        _ => "light care",
    };
    let further = matches!(decision.why, Why::Further | Why::PlaceNotKnown);
    let count = led
        .chosen
        .with_untracked(|c| c.as_ref().map_or(0, |c| c.chosen.len()));
    let on = move || {
        if further {
            turn_around(led, at);
        }
        led.after(at);
    };
    let name = if at + 1 < count {
        words::NEXT
    } else {
        words::TO_END
    };
    several(vec![
        el("DIV")
            .class(class)
            .attr("role", "status")
            .attr("tabindex", "-1")
            .child(el("STRONG").child(word))
            .child(" ")
            .child(text),
        el("DIV")
            .class("actions")
            .child(button("main", name, on))
            .child(button("plain", words::STOP, move || {
                led.go(Phase::WhyStop(at))
            })),
    ])
}

/// After "further down" the rest of the list is chosen anew, the other way round.
fn turn_around(led: Led, at: usize) {
    let store = led.here.store;
    let (Some(now), Some(chosen)) = (led.now.get_untracked(), led.chosen.get_untracked()) else {
        return;
    };
    let turned = store.now(|record| {
        let today = store.today_now();
        let gate = asked(record, today, session_door(record));
        turned_around(record, today, &now, &chosen, at, &gate)
    });
    led.lead(turned);
}
