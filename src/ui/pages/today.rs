//! Today: what to do now. Welcome for a newcomer, check-in in place, the week so far, welcome back.

use super::check_in::check_in_card;
use crate::platform::clock;
use crate::store::Store;
use crate::ui::components::entry_card::check_in_values;
use crate::ui::components::week::week;
use crate::ui::el::{El, button, dynamic, el, link, p, page_title};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check_in, dates, goals, today as words};
use legwork_core::care::{activities, sessions_target, walking_target, week as training_of};
use legwork_core::library::{LESSONS, exercise};
use legwork_core::record::{Day, Record, WALKING};
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
            p(words::WELCOME_BACK_TEXT).class("lead"),
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

fn welcome() -> El {
    let doors = el("P")
        .class("doors")
        .child(link(Route::Safety.href(), words::WORRIED))
        .child(" ")
        .child(link(Route::Settings.href(), words::HAVE_BACKUP));
    let what = el("DIV")
        .child(p(words::WHAT).class("lead"))
        .child(p(words::PRIVATE))
        .child(p(words::WHAT_NOT).class("quiet"))
        .child(doors);
    el("DIV")
        .class("columns")
        .child(what)
        .child(check_in_today(words::FIRST))
}

fn regular() -> El {
    let aside = el("DIV")
        .class("stack")
        .child(week())
        .child(lesson_of_the_day());
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

/// What there is to do now.
enum Now {
    /// There is no goal and no target yet.
    SetGoal,
    /// What was done this week beside what was planned, and whether all of it is reached.
    Train([String; 2], bool),
}

fn now(record: &Record, today: Day) -> Now {
    let sessions = sessions_target(record).map(|target| target.amount);
    let walking = walking_target(record).map(|target| target.amount);
    if sessions.is_none() && walking.is_none() && activities(record).next().is_none() {
        return Now::SetGoal;
    }
    let week = training_of(record, today);
    let reached = sessions.is_none_or(|target| week.sessions >= target)
        && walking.is_none_or(|target| week.walking >= u32::from(target));
    let planned = sessions.is_some() || walking.is_some();
    let said = [
        goals::sessions(week.sessions, sessions),
        goals::walking(week.walking, walking),
    ];
    Now::Train(said, reached && planned)
}

/// The main card.
fn what_now() -> El {
    let store = here().store;
    let main = |route: Route, name: &'static str| link(route.href(), name).class("button main");
    let walk = Route::Exercises(exercise(WALKING));
    el("SECTION").class("card main-card").child_of(move || {
        match store.read(|record| now(record, store.today())) {
            Now::SetGoal => vec![
                el("H2").child(words::NO_GOAL),
                p(words::NO_GOAL_TEXT),
                p(main(Route::Goals, goals::ADD)),
            ],
            Now::Train([sessions, walking], reached) => vec![
                el("H2").child(words::TRAINING),
                p(sessions),
                p(walking),
                p(reached.then_some(words::REACHED)),
                el("DIV")
                    .class("actions")
                    .child(main(Route::Exercises(None), words::TO_EXERCISES))
                    .child(link(walk.href(), words::LOG_WALK).class("button plain"))
                    .child(link(Route::Goals.href(), goals::TITLE)),
            ],
        }
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
            return vec![check_in_card(None, Some(title))];
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
