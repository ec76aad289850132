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
use legwork_core::care::session::Session;
use legwork_core::care::traffic_light::Decision;
use legwork_core::record::{Command, Entry, ExerciseLog, Felt, Id, Reach, Score};
use leptos::prelude::*;

/// The question after the exercise at this place, and what follows from its answer. What was answered before is
/// shown, and can be mended.
pub fn felt(led: Led, at: usize) -> El {
    let told = led.told_after(at);
    let step = told.as_ref().and_then(|log| log.step.as_ref());
    let score = |score: Option<Score>| score.map_or(String::new(), |score| score.get().to_string());
    let answer = RwSignal::new(step.and_then(|step| step.felt));
    let leg = RwSignal::new(score(told.as_ref().and_then(|log| log.after)));
    let back = RwSignal::new(score(step.and_then(|step| step.back)));
    let reach = RwSignal::new(step.and_then(|step| step.reach));
    let whole = step.is_some_and(|step| {
        step.felt == Some(Felt::SameOrBetter) || step.felt.is_some() && step.reach.is_some()
    });
    let decision = RwSignal::new(whole.then(|| led.light_after(at)).flatten());
    let missing = RwSignal::new(None);
    // Each tap is kept at once, so that one who stops now has still told it. Without its numbers "worse" counts as
    // what it may be.
    // What was told with it stays: whoever taps the wrong answer, and then the right one, tells nothing twice.
    let numbers = move || {
        let score = |value: RwSignal<String>| Score::new(value.get_untracked().parse().ok()?);
        Some((score(leg)?, score(back)?, reach.get_untracked()?))
    };
    let take = move |felt: Felt| {
        if answer.get_untracked() == Some(felt) && decision.with_untracked(Option::is_some) {
            return;
        }
        answer.set(Some(felt));
        let told = numbers().filter(|_| felt != Felt::SameOrBetter);
        let (leg, back, reach) = match told {
            Some((leg, back, reach)) => (Some(leg), Some(back), Some(reach)),
            None => (None, None, None),
        };
        let decided = decide(led, felt, leg, back, reach);
        decision.set(decided.filter(|_| felt == Felt::SameOrBetter || told.is_some()));
        if decision.with_untracked(Option::is_some) {
            crate::platform::focus::show_soon(".light");
        }
    };
    let tell_it = move || {
        let (Some(felt), Some((leg, back, place))) = (answer.get_untracked(), numbers()) else {
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
    // A mis-tap on "done", as long as nothing is answered.
    let not_done = move || {
        // Another window may have answered meanwhile: that stays.
        let answered =
            |(_, log): &(Id, ExerciseLog)| log.step.as_ref().is_some_and(|s| s.felt.is_some());
        if let Some((id, _)) = led.step_at(at).filter(|step| !answered(step)) {
            led.keep(Command::Delete(id));
        }
        led.to(at);
    };
    let skip = dynamic(move || match decision.get() {
        None => el("DIV")
            .class("actions")
            .child((answer.get().is_none()).then(|| button("link", words::NOT_DONE, not_done)))
            .child(button("link", words::NOT_ANSWERED, move || go_on(led, at)))
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
    log.after = leg;
    let step = log.step.as_mut()?;
    step.felt = Some(felt);
    step.back = back;
    step.reach = reach;
    let (_, session) = led.session()?;
    let decision = light_of(&session, &log, log.step.as_ref()?);
    led.keep(Command::Edit(id, Entry::Log(log)));
    if decision.ask_again && session.stayed_down == Some(false) {
        // What had settled before does not answer for what is worse now.
        led.change(|session| session.stayed_down = None);
    }
    led.look_back();
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
    let more = match turned(led, at, decision) {
        Some(turned) => turned.chosen.len() > at + 1,
        None => led.next(at).is_some(),
    };
    let name = if more { words::NEXT } else { words::TO_END };
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
            .child(button("main", name, move || go_on(led, at)))
            .child(button("plain", words::STOP, move || {
                led.go(Phase::WhyStop(at))
            })),
    ])
}

/// On to what comes next. After "further down" the rest of the list is chosen anew, the other way round.
fn go_on(led: Led, at: usize) {
    let decision = led.light_after(at);
    if let Some(turned) = decision.and_then(|decision| turned(led, at, &decision)) {
        led.lead(turned);
    }
    led.after(at);
}

/// The list with its rest chosen anew, if pain went further down in the exercise at this place.
fn turned(led: Led, at: usize, decision: &Decision) -> Option<Session> {
    let store = led.here.store;
    let (now, chosen) = (led.now.get_untracked()?, led.chosen.get_untracked()?);
    // One exercise alone is not followed by others. (The page of one may have taken up a whole session.)
    let alone = led
        .only
        .is_some_and(|only| chosen.chosen.iter().all(|one| one.exercise == only.id));
    // A list is turned around once for the same answer.
    let known =
        chosen.turned.is_some() && chosen.turned == chosen.chosen.get(at).map(|one| one.exercise);
    if !decision.is_further() || alone || known {
        return None;
    }
    Some(store.now(|record| {
        let today = store.today_now();
        let gate = asked(record, today, session_door(record));
        turned_around(record, today, &now, &chosen, at, &gate)
    }))
}
