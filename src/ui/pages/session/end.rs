//! The end of a session: why it was stopped, effort, and what it comes to.

use super::exercise::log;
use super::{Led, Phase, heading};
use crate::store::Store;
use crate::ui::components::asking::rating;
use crate::ui::components::form::why;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::saved::saved_or_not;
use crate::ui::components::scale::Rated;
use crate::ui::components::stopped::{CHEST, stopped_for_chest};
use crate::ui::drafts::Begun;
use crate::ui::el::{Child, El, button, el, label, link, nothing, p, several, whenever};
use crate::ui::route::Route;
use crate::wording::{check, check_in, exercises, goals, session as words, today as today_words};
use legwork_core::care::history::{of_the_last, steps_of};
use legwork_core::care::traffic_light::{AfterStop, end_of};
use legwork_core::care::{sessions_target, week as training_of};
use legwork_core::record::{
    Command, Day, End, Entry, ExerciseLog, Extent, Note, SafetyCheck, Score, Stop, Urgency, Written,
};
use leptos::prelude::*;

/// Why it is stopped, one tap.
pub fn why_stop(led: Led, at: usize) -> El {
    let reasons = Stop::ALL.map(|why| {
        button("choice-button large", words::stop(why), move || {
            stop(led, at, why)
        })
    });
    several(vec![
        heading(words::WHY_STOP),
        el("DIV").class("options tall").children(reasons),
        button("link", words::GO_ON, move || led.to(at)),
    ])
}

fn stop(led: Led, at: usize, why: Stop) {
    let store = led.here.store;
    // What was being done when pain made it stop is kept, so that it counts.
    let pain = matches!(why, Stop::LegWorse | Stop::BackWorse | Stop::OtherPain);
    let current = led
        .chosen
        .with_untracked(|chosen| chosen.as_ref()?.chosen.get(at).copied());
    // One that is done already is kept; only one that was begun is not.
    let begun = current.filter(|_| led.step_at(at).is_none());
    let kept = match (pain, begun) {
        (true, Some(begun)) => log(led, begun, false),
        _ => None,
    };
    led.stopped.set(Some((at, kept)));
    led.change(|session| session.end = Some(end_of(session.end, End::Stopped(why))));
    if why.leads_to() == AfterStop::ShortCheck {
        led.ask_short();
    }
    if why.leads_to() == AfterStop::Emergency {
        // The emergency page is shown whether or not this could be kept.
        led.keep(Command::Add(chest_sign(store.today_now())));
    }
    let emergency = why.leads_to() == AfterStop::Emergency;
    led.go(match led.asks_again() && !emergency {
        // It was worse before: that is asked again also when the rest is left out.
        true => Phase::Again(None),
        false => Phase::Saved(Some(why)),
    });
}

/// What a stop for chest pain keeps: an emergency, which locks.
pub fn chest_sign(day: Day) -> Entry {
    Entry::Check(SafetyCheck {
        day,
        written: Written::NOT_YET,
        extent: Extent::Stop,
        found: Some(Urgency::Call),
        locked: vec![CHEST.to_owned()],
        checked: Vec::new(),
    })
}

/// What is told at the end: effort, leg pain, words for the clinician. It outlives a closed page.
struct Told {
    draft: String,
    /// Whether it was begun before.
    is_draft: bool,
    effort: RwSignal<String>,
    leg: RwSignal<String>,
    words: RwSignal<String>,
}

fn told(led: Led) -> Told {
    let drafts = led.here.drafts;
    let id = led.id.get_untracked();
    let begun = Begun {
        name: id.map_or_else(String::new, |id| format!("session-{id}")),
        initial: vec![String::new(); 3],
    };
    let found = drafts.found(&begun);
    let is_draft = found.is_some();
    let fields = found.unwrap_or_else(|| begun.initial.clone());
    let now = RwSignal::new(fields.clone());
    let mut fields = fields.into_iter();
    let mut field = || RwSignal::new(fields.next().unwrap_or_default());
    let (effort, leg, words) = (field(), field(), field());
    whenever(move || now.set(vec![effort.get(), leg.get(), words.get()]));
    let draft = begun.name.clone();
    drafts.follow(StoredValue::new(begun), now);
    Told {
        draft,
        is_draft,
        effort,
        leg,
        words,
    }
}

/// Effort and leg pain at the end, and words for the clinician. All may stay open.
pub fn end(led: Led) -> El {
    let (store, drafts) = (led.here.store, led.here.drafts);
    let Told {
        draft,
        is_draft,
        effort,
        leg,
        words: words_for,
    } = told(led);
    let refused = RwSignal::new(None);
    let score = |value: RwSignal<String>| Score::new(value.get_untracked().parse().ok()?);
    let save = move || {
        let text = words_for.get_untracked().trim().to_owned();
        if !text.is_empty() {
            // A note of the day: the diary finds it for the next visit.
            let note = Entry::Note(Note {
                day: store.today_now(),
                written: Written::NOT_YET,
                text: words::note_for_clinician(&text),
            });
            // What cannot be kept stays where it was written.
            if let Err(why_not) = store.dispatch(Command::Add(note)) {
                return tell(refused, why(why_not));
            }
        }
        drafts.forget(&draft);
        led.change(|session| {
            // Another window may have told it meanwhile.
            session.end = Some(end_of(session.end, End::Done));
            session.effort = score(effort).or(session.effort);
            session.leg_after = score(leg).or(session.leg_after);
        });
        led.go(Phase::Saved(None));
    };
    several(vec![
        heading(words::END),
        is_draft
            .then(|| p(check_in::DRAFT).class("draft-note"))
            .part(),
        el("DIV")
            .class("check-in")
            .child(rating(Rated::Effort(words::EFFORT), "effort", effort))
            .child(rating(Rated::Leg(words::LEG_AFTER), "leg-after", leg))
            .child(label("for-clinician".to_owned(), words::FOR_CLINICIAN))
            .child(
                el("TEXTAREA")
                    .attr("id", "for-clinician")
                    .attr("rows", "2")
                    .value(move || words_for.get())
                    .on_input(move |text| words_for.set(text)),
            )
            .child(problem(refused))
            .child(
                el("DIV")
                    .class("actions")
                    .child(button("main", words::SAVE, save))
                    .child(led.way_back()),
            ),
    ])
}

/// It is saved: what it comes to, honest and small.
pub fn saved(led: Led, stopped_for: Option<Stop>) -> El {
    let store = led.here.store;
    let after = stopped_for.map(Stop::leads_to);
    if after == Some(AfterStop::Emergency) {
        return stopped_for_chest(store);
    }
    let short = |words: &'static str| {
        let to = link(Route::ShortCheck.href(), check::SHORT_TITLE).class("button main");
        vec![p(words), p(to)]
    };
    let Some((_, session)) = led.session() else {
        // What a warning sign asks for is said whether or not anything could be kept.
        let numb = (after == Some(AfterStop::ShortCheck)).then(|| short(words::NUMB));
        return several(vec![p(words::NOT_KEPT).attr("role", "alert"), numb.part()]);
    };
    let any = led.any_step();
    let mut parts = vec![heading(saved_or_not(words::SAVED)), what_was_done(led)];
    parts.extend(match after {
        Some(AfterStop::ShortCheck) => short(words::NUMB),
        _ if session.stayed_down == Some(true) => short(words::STAYED_DOWN),
        Some(AfterStop::Noted) => vec![p(words::NOTED)],
        Some(_) if any => vec![p(words::COUNTS), p(words::THANKS)],
        Some(_) => vec![p(words::THANKS)],
        None => Vec::new(),
    });
    if let (Some(before), Some(after)) = (session.leg, session.leg_after) {
        parts.push(p(words::before_and_after(before.get(), after.get())));
    }
    if let Some((good, of)) = store.now(of_the_last) {
        parts.push(p(words::of_the_last(good, of)));
    }
    // Nothing was done: nothing is asked tomorrow, and nothing is counted.
    if any && session.stayed_down != Some(true) {
        parts.push(when_next(store));
    }
    if any {
        parts.push(p(words::TOMORROW).class("quiet"));
    }
    let mistaken = stopped_for.filter(|_| session.stayed_down != Some(true));
    let mistaken = mistaken.and_then(|why| take_back(led, why));
    parts.push(
        el("DIV")
            .class("actions")
            .child(link(Route::Today.href(), check::TO_TODAY).class("button plain"))
            .child(mistaken),
    );
    several(parts).part()
}

/// The way back after a mis-tap among the reasons. A warning sign is answered by its check, and not taken back.
fn take_back(led: Led, why: Stop) -> Option<El> {
    let (at, kept) = led.stopped.get_untracked()?;
    (why.leads_to() <= AfterStop::Noted).then(|| {
        button("link", words::NOT_STOPPED, move || {
            if let Some(kept) = kept {
                led.keep(Command::Delete(kept));
            }
            led.stopped.set(None);
            // Another window may have stopped it for more.
            led.change(|session| session.end = session.end.filter(|end| *end != End::Stopped(why)));
            match led.session().and_then(|(_, session)| session.end) {
                None => led.to(at),
                Some(End::Stopped(why)) => led.go(Phase::Saved(Some(why))),
                Some(End::Done) => led.go(Phase::Saved(None)),
            }
        })
    })
}

/// When the next session is: by the target of the week, if there is one.
fn when_next(store: Store) -> El {
    let today = store.today_now();
    let (done, target) =
        store.now(|record| (training_of(record, today).sessions, sessions_target(record)));
    let target = target.map(|target| target.amount);
    let reached = target.is_some_and(|target| done >= target);
    let next = match reached {
        true => today_words::REACHED,
        false => words::WHEN_NEXT,
    };
    p(goals::sessions(done, target)).child(" ").child(next)
}

/// What was done, exercise by exercise.
fn what_was_done(led: Led) -> El {
    let Some(id) = led.id.get_untracked() else {
        return nothing();
    };
    let rows: Vec<El> = led.here.store.now(|record| {
        let steps = steps_of(record, id);
        let row = |log: &ExerciseLog| {
            let name = exercises::name(&log.exercise);
            el("LI").child(format!("{name}: {}", exercises::done(log)))
        };
        steps.map(|(log, _)| row(log)).collect()
    });
    match rows.is_empty() {
        true => nothing(),
        false => el("UL").children(rows),
    }
}
