//! Today: what to do now. Welcome for a newcomer, check-in in place, the week so far, welcome back.

use super::check_in::check_in_card;
use crate::platform::clock;
use crate::store::Store;
use crate::ui::components::ask_card::ask_card;
use crate::ui::components::due_card::{due_card, due_now};
use crate::ui::components::entry_card::check_in_values;
use crate::ui::components::gate_card::{
    asked, gate_card, leads_sessions, no_tailoring, session_door,
};
use crate::ui::components::week::week;
use crate::ui::el::{Child, El, button, dynamic, el, link, p, page_title};
use crate::ui::here::here;
use crate::ui::pages::later::Part;
use crate::ui::route::Route;
use crate::wording::{check_in, dates, goals, resume, start, today as words, walk as walk_words};
use legwork_core::care::cards::card as card_of;
use legwork_core::care::first_steps::{is_begun, is_done};
use legwork_core::care::gate::{Check, Gate};
use legwork_core::care::history::still_to_ask;
use legwork_core::care::next_day::next_day;
use legwork_core::care::resume::begun_as_kept;
use legwork_core::care::rhythm::{this_week, wanted};
use legwork_core::care::walk::begun_walk;
use legwork_core::care::{activities, sessions_target, walking_target};
use legwork_core::library::{LESSONS, exercise};
use legwork_core::record::{Day, Id, Record, WALKING};
use leptos::prelude::*;

/// So many days without an entry are a gap after which a person is welcomed back.
const GAP: i64 = 5;

#[derive(Clone, Copy, PartialEq)]
enum Who {
    /// Not certain yet what is stored.
    Unknown,
    New,
    Back,
    Regular,
}

/// The page.
pub fn page() -> El {
    let store = here().store;
    // Who comes is settled when the page opens: the first save must not turn the page over.
    let who = Memo::new(move |before: Option<&Who>| {
        let today = store.today();
        let (count, latest) =
            store.read(|r| (r.count() + r.goals().count(), r.days_until(today).next()));
        let gap = latest.map(|day| today.days_since(day));
        match (before, count, gap) {
            (Some(Who::New), 1.., _) => Who::New,
            (Some(Who::Back), 1.., _) => Who::Back,
            (_, 0, _) if !store.known() => Who::Unknown,
            (_, 0, _) => Who::New,
            (_, _, Some(days)) if days >= GAP => Who::Back,
            _ => Who::Regular,
        }
    });
    dynamic(move || match who.get() {
        Who::Unknown => vec![
            page_title(words::TITLE),
            p(words::LOOKING).attr("role", "status"),
        ],
        Who::New => vec![page_title(words::WELCOME), welcome()],
        Who::Back => vec![
            date(store),
            page_title(words::WELCOME_BACK),
            welcome_back(),
            regular(),
        ],
        Who::Regular => vec![
            date(store),
            page_title(words::greeting(clock::hour())),
            regular(),
        ],
    })
}

fn date(store: Store) -> El {
    el("P")
        .class("date")
        .child_of(move || dates::long(store.today(), store.today()))
}

/// What somebody can begin with who comes back after a gap.
fn welcome_back() -> El {
    let store = here().store;
    let session = store.memo(|record, today| matches!(now(record, today), Now::Train(..)));
    el("P")
        .class("lead")
        .child_of(move || words::welcome_back(session.get()))
}

fn welcome() -> El {
    let store = here().store;
    let doors = el("DIV")
        .class("actions doors")
        .child(link(Route::Start.href(), start::START).class("button main"))
        .child(link(Route::Safety.href(), words::WORRIED).class("button plain"))
        .child(link(Route::Settings.href(), words::HAVE_BACKUP))
        .child_of(move || {
            let begin = move || store.try_out(true);
            (!store.trying()).then(|| button("link", start::TRY, begin))
        });
    let what = el("DIV")
        .child(p(words::WHAT).class("lead"))
        .child(p(start::START_TEXT))
        .child(doors)
        .child(p(words::PRIVATE))
        .child(p(words::WHAT_NOT).class("quiet"));
    el("DIV")
        .class("columns")
        .child(what)
        .child(check_in_today(words::FIRST))
}

fn regular() -> El {
    let aside = el("DIV").class("stack").child(week()).child(one_more());
    el("DIV")
        .class("columns")
        .child(
            el("DIV")
                .class("stack")
                .child(what_now())
                .child(check_in_today(words::HOW)),
        )
        .child(aside)
}

/// What there is to do now, the first that applies.
#[derive(Clone, PartialEq)]
enum Now {
    /// The gate is shut: what to do, and how it opens.
    Shut(Gate),
    /// First steps, whether they were begun or not.
    FirstSteps(bool),
    /// A safety check is due that may wait.
    Due(Check),
    /// Something was worse in a session of today, and whether that has settled is still to be asked.
    Ask,
    /// A session was begun today and not ended: how many exercises are done, and how many are left.
    Resume(usize, usize),
    /// A walk was begun today and not ended: so many minutes are kept.
    Walk(u16),
    /// The question of the day after a session.
    NextDay(Id),
    /// This copy chooses no exercises, and no clinician's plan is here.
    NoSessions,
    /// The day's session: whether one was done today, and whether there is any goal.
    Train(bool, bool),
}

fn now(record: &Record, today: Day) -> Now {
    let gate = asked(record, today, session_door(record));
    let shut = matches!(gate, Gate::Locked(..) | Gate::ClinicianFirst(_));
    match gate {
        gate if shut => return Now::Shut(gate),
        _ if !is_done(record) => return Now::FirstSteps(is_begun(record)),
        Gate::Open => {}
        gate => return Now::Shut(gate),
    }
    if let Some(check) = due_now(record, today) {
        return Now::Due(check);
    }
    let begun = begun_as_kept(record, today);
    let open = still_to_ask(record, today);
    if open.is_some() && open != begun.as_ref().map(|begun| begun.id) {
        return Now::Ask;
    }
    if let Some(begun) = begun {
        return Now::Resume(begun.done.len(), begun.rest.chosen.len());
    }
    if let Some(walk) = begun_walk(record, today) {
        return Now::Walk(walk.log.minutes.unwrap_or_default());
    }
    if let Some((id, _)) = next_day(record, today, clock::now().1) {
        return Now::NextDay(id);
    }
    if !leads_sessions(record) {
        return Now::NoSessions;
    }
    let goal = sessions_target(record).is_some()
        || walking_target(record).is_some()
        || activities(record).next().is_some();
    let done = record
        .sessions()
        .any(|(_, session)| session.day == today && session.end.is_some());
    Now::Train(done, goal)
}

/// The main card.
fn what_now() -> El {
    let store = here().store;
    let main = |route: Route, name: &'static str| link(route.href(), name).class("button main");
    let walk = Route::Exercises(exercise(WALKING));
    let now = store.memo(now);
    dynamic(move || match now.get() {
        Now::Shut(gate) => gate_card(store, &gate).part(),
        Now::FirstSteps(begun) => card(start::TITLE).child(p(start::START_TEXT)).child(p(main(
            Route::Start,
            if begun { start::GO_ON } else { start::START },
        ))),
        Now::Due(check) => due_card(check),
        Now::Ask => ask_card(),
        Now::Resume(done, left) => card(resume::BEGUN)
            .child(p(resume::begun(done, left)))
            .child(p(main(Route::Session, resume::GO_ON_SESSION))),
        Now::Walk(minutes) => card(walk_words::WALK_BEGUN)
            .child(p(walk_words::kept_so_far(minutes)))
            .child(p(exercise(WALKING).map(|walking| {
                main(Route::SessionOf(walking), resume::GO_ON_SESSION)
            }))),
        Now::NextDay(id) => here().later.part(Part::NextDay(id)),
        Now::NoSessions => no_tailoring(),
        Now::Train(done, goal) => card(if done { words::DONE } else { words::SESSION })
            .child(p(if done {
                words::DONE_TEXT
            } else {
                words::SESSION_TEXT
            }))
            .child(trained().then(|| here().later.part(Part::Adapted)))
            .child(
                el("DIV")
                    .class("actions")
                    .child(match done {
                        false => main(Route::Session, words::START_SESSION),
                        true => link(Route::Session.href(), words::ANOTHER).class("button plain"),
                    })
                    .child(link(walk.href(), words::LOG_WALK).class("button plain"))
                    .child(link(
                        Route::Goals.href(),
                        if goal { goals::TITLE } else { goals::ADD },
                    )),
            ),
    })
}

/// Whether there was any session: without one nothing was adapted.
fn trained() -> bool {
    let store = here().store;
    store.now(|record| record.sessions().next().is_some())
}

fn card(title: &'static str) -> El {
    el("SECTION")
        .class("card main-card")
        .child(el("H2").child(title))
}

/// The card of the day, or else one lesson: never both, as a phone has room for four blocks.
fn one_more() -> El {
    let store = here().store;
    // Whoever answers it here still reads that it was saved. Its code is asked for only if there is one.
    let has_card = Memo::new(move |before: Option<&bool>| {
        let today = store.today();
        before == Some(&true) || store.read(|record| card_of(record, today).is_some())
    });
    dynamic(move || match has_card.get() {
        true => here().later.part(Part::Card),
        false => lesson_of_the_day(),
    })
}

/// One lesson, another one each day.
fn lesson_of_the_day() -> El {
    let today = here().store.today_now();
    let number = usize::try_from(today.days_since(Day::FIRST)).unwrap_or_default();
    let lesson = LESSONS.get(number % LESSONS.len().max(1));
    let card = |lesson: &'static legwork_core::library::Lesson| {
        el("SECTION")
            .class("card")
            .child(el("H2").child(words::LESSON))
            .child(p(lesson.summary))
            .child(p(link(Route::Learn(Some(lesson)).href(), lesson.title)))
    };
    el("DIV").child(lesson.map(card))
}

fn check_in_today(title: &'static str) -> El {
    let store = here().store;
    let day = store.today_now();
    let done = move || store.now(|r| r.check_in_of(day).map(|(_, check_in)| check_in.clone()));
    // A check-in that was there when the page opened is shown; one that is saved here is shown by its card.
    let show_earlier = RwSignal::new(true);
    let earlier = done().is_some();
    el("SECTION").class("card").child_of(move || {
        let Some(check_in) = done().filter(|_| earlier && show_earlier.get()) else {
            let (made, wanted) = store.now(|record| (this_week(record, day), wanted(record)));
            let said = (made > 0).then(|| p(words::check_ins(made, wanted)).class("quiet"));
            return vec![check_in_card(None, Some(title)), said.part()];
        };
        let saved = el("H2").child_of(move || check_in::saved_for(day, store.today()));
        let change = link(Route::Diary(Some(day)).href(), check_in::CHANGE);
        let actions = el("DIV")
            .class("actions")
            .child(change.class("button plain"))
            .child(button("plain", check_in::AGAIN, move || {
                show_earlier.set(false)
            }));
        vec![saved, check_in_values(check_in), actions]
    })
}
