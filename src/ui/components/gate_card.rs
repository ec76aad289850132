//! What the gate says, and what opens it.

use crate::platform::{address, data};
use crate::store::Store;
use crate::ui::el::{El, el, link, p};
use crate::ui::route::Route;
use crate::wording::{places, session, start as words};
use legwork_core::care::choice::TAILORING;
use legwork_core::care::conditions::{Condition, TWELVE_WEEKS};
use legwork_core::care::facts::facts;
use legwork_core::care::first_steps::leg_now;
use legwork_core::care::gate::{Check, Door, Gate, gate};
use legwork_core::care::known::name_of;
use legwork_core::care::plan::current;
use legwork_core::library::question;
use legwork_core::record::{Day, Record};

/// What the gate says at this door now.
pub fn asked(record: &Record, today: Day, door: Door) -> Gate {
    gate(&facts(record, today, leg_now(record, today)), today, door)
}

/// Whether this copy chooses exercises by itself; whoever builds it can turn that off.
pub fn tailors() -> bool {
    !data::is_off(TAILORING)
}

/// Whether there are sessions here: of exercises that this copy chooses, or of a clinician's plan, which stays also
/// where the choice is turned off.
pub fn leads_sessions(record: &Record) -> bool {
    tailors() || current(record).is_some()
}

/// What a copy without sessions says in their place.
pub fn no_tailoring() -> El {
    el("SECTION")
        .class("card main-card")
        .child(el("H2").child(session::NO_TAILORING_TITLE))
        .child(p(session::NO_TAILORING))
        .child(p(
            link(Route::Exercises(None).href(), places::EXERCISES).class("button main")
        ))
}

/// The door of the next session: the first of all waits for no check.
pub fn session_door(record: &Record) -> Door {
    match record.sessions().next() {
        Some(_) => Door::Session,
        None => Door::FirstSession,
    }
}

/// The card of a gate that is not open.
pub fn gate_card(store: Store, gate: &Gate) -> Option<El> {
    let to = |route: Route, name: &'static str| link(route.href(), name).class("button main");
    let card = |title: &'static str, text: &'static str| {
        el("SECTION")
            .class("card main-card gate")
            .child(el("H2").child(title))
            .child(p(text))
    };
    Some(match gate {
        Gate::Open => return None,
        Gate::Locked(..) => {
            card(words::LOCKED, words::LOCKED_TEXT).child(p(to(Route::Safety, words::SEE_WHAT)))
        }
        Gate::ClinicianFirst(conditions) => {
            let today = store.today_now();
            let names = conditions.iter().map(|condition| {
                let until = ends(*condition, today).map(|day| words::until(day, today));
                let until = until.map(|until| el("SPAN").class("quiet").child(until));
                el("LI").child(name(*condition)).child(" ").child(until)
            });
            // Pain counts only while it is told: where it was not told today, that comes first.
            let severe = |condition: &Condition| matches!(condition, Condition::SeverePain { .. });
            let untold = store.now(|record| leg_now(record, today)).is_none();
            let elsewhere = address::fragment() != Route::Session.href();
            let tell = (untold && elsewhere && conditions.iter().any(severe)).then(|| {
                p(words::SEVERE_UNTOLD)
                    .child(" ")
                    .child(link(Route::Session.href(), words::SEVERE_TELL))
            });
            card(words::CLINICIAN, words::CLINICIAN_TEXT)
                .child(el("UL").children(names))
                .child(tell)
                .child(p(words::STILL_OPEN))
                .child(p(to(Route::Visit, words::SAID_YES)))
        }
        Gate::CheckFirst(Check::Unanswered) => card(words::UNANSWERED, words::UNANSWERED_TEXT)
            .child(p(to(Route::Start, words::ANSWER_NOW))),
        Gate::CheckFirst(Check::Full) => {
            card(words::CHECK, words::CHECK_TEXT).child(p(to(Route::Check, words::CHECK_NOW)))
        }
        Gate::CheckFirst(Check::Short) => {
            card(words::CHECK, words::CHECK_TEXT).child(p(to(Route::ShortCheck, words::CHECK_NOW)))
        }
    })
}

/// What a condition is called: as the person has told it.
pub fn name(condition: Condition) -> &'static str {
    match condition {
        Condition::Under18 => words::UNDER_18,
        Condition::SeverePain { .. } => words::SEVERE_PAIN,
        _ => {
            let options = question("first").map_or(&[][..], |question| question.options);
            let named = options
                .iter()
                .find(|option| option.id == name_of(condition));
            named.map_or(words::CLINICIAN, |option| option.text)
        }
    }
}

/// The day on which a condition ends by itself, if it does.
fn ends(condition: Condition, today: Day) -> Option<Day> {
    let timed = !matches!(condition, Condition::SeverePain { .. });
    let weeks = u64::try_from(TWELVE_WEEKS).unwrap_or_default();
    let end = condition.day().filter(|_| timed)?.plus(weeks);
    (end > today).then_some(end)
}
