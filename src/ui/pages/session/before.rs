//! What is asked before a session, and the list that comes of it.

use super::{Led, Phase, heading};
use crate::platform::address;
use crate::ui::components::asking::{one_of, rating, yes_or_no};
use crate::ui::components::check_in_form::number;
use crate::ui::components::figure::still;
use crate::ui::components::form::why;
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::next_day::next_day_card;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::scale::Rated;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p, several, submit};
use crate::ui::here::Here;
use crate::ui::route::Route;
use crate::wording::{exercises, session as words, start, walk as walk_words};
use legwork_core::care::choice::{Needs, Now, choose, choose_one, needs, offered};
use legwork_core::care::facts::{FULL_ASKED, asked_now};
use legwork_core::care::history::{dose_of, next_day, see_clinician};
use legwork_core::care::known::SEVERE;
use legwork_core::care::plan::{asks_for_review, current};
use legwork_core::care::session::{LeftOut, Minutes, Up};
use legwork_core::library::{CARD, PRACTICES, exercise, lesson, practice};
use legwork_core::record::{Command, Entry, Place, Reach, Score, Session, WALKING, Written};
use leptos::prelude::*;

/// The answers, as texts; empty as long as they are not given.
#[derive(Clone, Copy)]
struct Told {
    new: RwSignal<String>,
    leg: RwSignal<String>,
    back: RwSignal<String>,
    reach: RwSignal<Option<Reach>>,
    minutes: RwSignal<String>,
    place: RwSignal<String>,
    severe: RwSignal<String>,
    comfortable: RwSignal<String>,
    up: RwSignal<String>,
}

/// The setting with the place that was chosen last.
const PLACE: &str = "place";
const PLACES: [&str; 4] = ["0", "1", "2", "3"];
const UPS: [&str; 3] = ["0", "1", "2"];
/// The minutes that are offered first.
const FIRST_MINUTES: &str = "3";

/// One exercise alone may take its time.
const LONGEST: &str = "15";

/// The questions.
pub fn questions(led: Led) -> El {
    let store = led.here.store;
    let told = told_before(led);
    let only = led.only.map(|only| only.id);
    let needs = Memo::new(move |_| {
        told.now()
            .map(|now| Asks(store.now(|record| needs(record, store.today_now(), &now, only))))
            .unwrap_or_default()
    });
    let missing = RwSignal::new(None);
    let send = move || match answered(led, told, needs.get_untracked().0) {
        true => led.go(Phase::List),
        false => tell(missing, words::MISSING.to_owned()),
    };
    let new = dynamic(move || match told.new.get() == "yes" {
        false => nothing(),
        true => check_now(led.here),
    });
    let more = dynamic(move || {
        let Asks(needs) = needs.get();
        let severe = needs
            .severe
            .then(|| yes_or_no(start::SEVERE, "severe", told.severe));
        let comfortable = needs
            .comfortable
            .then(|| yes_or_no(words::COMFORTABLE, "comfortable", told.comfortable));
        let up = needs.up.then(|| {
            one_of(
                words::UP,
                "up",
                UPS.into_iter().zip(words::UP_ANSWERS),
                told.up,
            )
        });
        vec![severe.part(), comfortable.part(), up.part()]
    });
    let places = Place::ALL.map(words::place);
    // The day after the last session comes first, also if it was asked too early before.
    let pending = store.memo(|record, today| {
        let asks = next_day(record, today, crate::platform::clock::now().1);
        asks.map(|(id, _)| id)
    });
    let pending = dynamic(move || match pending.get() {
        Some(id) => next_day_card(id),
        None => nothing(),
    });
    let form = el("FORM")
        .class("check-in")
        .on_submit(send)
        .child(heading(words::BEFORE))
        .child(yes_or_no(words::NEW, "new", told.new))
        .child(new)
        .child(rating(Rated::Leg(words::LEG), "leg", told.leg))
        .child(rating(Rated::Back(words::BACK), "back", told.back))
        .child(leg_map(
            words::REACH,
            "reach",
            move || told.reach.get(),
            move |to| told.reach.set(Some(to)),
        ))
        .child(led.only.is_none().then(|| {
            one_of(
                words::MINUTES,
                "minutes",
                words::MINUTES_ANSWERS,
                told.minutes,
            )
        }))
        .child(one_of(
            words::PLACE,
            "place",
            PLACES.into_iter().zip(places),
            told.place,
        ))
        .child(el("DIV").class("stack").child(more))
        .child(problem(missing))
        .child(
            el("DIV")
                .class("actions")
                .child(submit("main", words::CHOOSE)),
        );
    el("DIV")
        .class("stack")
        .child(pending)
        .child(form)
        .child(led.only.is_none().then(others))
}

/// What was told a moment ago, if the list sent back here; whether anything is new is asked each time.
fn told_before(led: Led) -> Told {
    let text = |text: &str| RwSignal::new(text.to_owned());
    let last_place = led
        .here
        .store
        .now(|record| record.setting(PLACE).map(str::to_owned));
    let first_minutes = match led.only {
        Some(_) => LONGEST,
        None => FIRST_MINUTES,
    };
    let now = led.now.get_untracked();
    let yes = |answer: Option<bool>| match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let up = |up: Up| UPS.get(up as usize).copied();
    Told {
        new: text(""),
        leg: RwSignal::new(number(now.and_then(|now| now.leg))),
        back: RwSignal::new(led.back.get_untracked()),
        reach: RwSignal::new(now.and_then(|now| now.reach)),
        minutes: text(now.map_or(first_minutes, |now| match now.minutes {
            Minutes::Three => "3",
            Minutes::Seven => "7",
            Minutes::Fifteen => LONGEST,
        })),
        place: RwSignal::new(last_place.unwrap_or_default()),
        severe: text(""),
        comfortable: text(yes(now.and_then(|now| now.comfortable))),
        up: text(now.and_then(|now| now.up).and_then(up).unwrap_or_default()),
    }
}

/// "Something is new": the whole check is asked first, and stays asked until it is answered.
pub fn check_now(here: Here) -> El {
    let ask = move || {
        let store = here.store;
        let value = store.now(|record| asked_now(record, store.today_now()));
        let asked = store.dispatch(Command::Choose {
            name: FULL_ASKED,
            value,
        });
        if let Err(refused) = asked {
            here.undoing.say(why(refused));
        }
        address::go(&Route::Check.href());
    };
    el("DIV")
        .class("problem")
        .child(p(start::CHECK_TEXT))
        .child(p(button("main", start::CHECK_NOW, ask)))
}

/// What else can be led: a walk, breathing, relaxation; and the direction test.
fn others() -> El {
    let to = |route: Route, name: &'static str| el("LI").child(link(route.href(), name));
    let walk = exercise(WALKING).map(|walk| to(Route::SessionOf(walk), walk_words::WALK));
    let calm = PRACTICES
        .iter()
        .map(|practice| to(Route::Practice(practice), practice.title));
    el("SECTION")
        .child(el("H2").child(walk_words::OTHERS))
        .child(
            el("UL")
                .class("plain-list")
                .child(walk)
                .children(calm)
                .child(to(Route::Direction, crate::wording::direction::TITLE)),
        )
}

/// What must be asked, as memos compare it.
#[derive(Clone, Copy, Default, PartialEq)]
struct Asks(Needs);

impl Told {
    /// What was told so far, once there is enough to choose from.
    fn now(self) -> Option<Now> {
        let yes = |value: RwSignal<String>| match value.get().as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        Some(Now {
            leg: Some(Score::new(self.leg.get().parse().ok()?)?),
            reach: Some(self.reach.get()?),
            comfortable: yes(self.comfortable),
            up: match self.up.get().as_str() {
                "0" => Some(Up::UnderOneHour),
                "1" => Some(Up::OneToTwoHours),
                "2" => Some(Up::OverTwoHours),
                _ => None,
            },
            minutes: match self.minutes.get().as_str() {
                "3" => Minutes::Three,
                "7" => Minutes::Seven,
                "15" => Minutes::Fifteen,
                _ => return None,
            },
            place: *Place::ALL.get(self.place.get().parse::<usize>().ok()?)?,
        })
    }
}

/// Takes the answers over, if none is missing.
fn answered(led: Led, told: Told, needs: Needs) -> bool {
    let store = led.here.store;
    let today = store.today_now();
    let (Some(now), true) = (
        untrack(move || told.now()),
        told.new.get_untracked() == "no",
    ) else {
        return false;
    };
    let given =
        |needed: bool, value: RwSignal<String>| !needed || !value.get_untracked().is_empty();
    // How long ago the person got up may stay open: then it counts as the first hour.
    if !given(true, told.back)
        || !given(needs.severe, told.severe)
        || !given(needs.comfortable, told.comfortable)
    {
        return false;
    }
    if needs.severe {
        let value = format!("{} {today}", told.severe.get_untracked());
        led.keep(Command::Choose {
            name: SEVERE,
            value,
        });
    }
    led.keep(Command::Choose {
        name: legwork_core::care::first_steps::LEG_NOW,
        value: format!("{today} {}", told.leg.get_untracked()),
    });
    led.keep(Command::Choose {
        name: PLACE,
        value: told.place.get_untracked(),
    });
    let chosen = store.now(|record| {
        let chosen = match led.only {
            Some(only) => choose_one(record, today, &now, only.id),
            None => choose(record, today, &now),
        };
        offered(chosen, &asked(record, today, session_door(record)))
    });
    led.now.set(Some(now));
    led.back.set(told.back.get_untracked());
    led.chosen.set(Some(chosen));
    true
}

/// The list with its reasons.
pub fn list(led: Led) -> El {
    let Some(chosen) = led.chosen.get_untracked() else {
        return nothing();
    };
    let store = led.here.store;
    let today = store.today_now();
    let see = store.now(|record| see_clinician(record, today));
    let asks_review =
        store.now(|record| current(record).is_some_and(|plan| asks_for_review(plan, today)));
    let planned: Vec<String> = store.now(|record| {
        let plan = current(record).map(|plan| plan.exercises.iter());
        let names = plan.into_iter().flatten();
        names.map(|one| one.exercise.clone()).collect()
    });
    let bad_day = (chosen.settles && !chosen.is_over_for_today()).then(bad_day);
    let rows = chosen.chosen.iter().map(|one| {
        let dose = store.now(|record| dose_of(record, today, one));
        let words = el("DIV")
            .child(el("STRONG").child(words::name(one)))
            .child(el("SPAN").child(words::dose(one, dose)))
            .child(el("SPAN").class("quiet").child(words::because(one.because)));
        el("LI")
            .class("pictured")
            .child(still(one.exercise, one.rank))
            .child(words)
    });
    let rows = el("OL").class("rows chosen").children(rows);
    let left_out = chosen.left_out.iter().map(|(id, why)| {
        el("LI")
            .child(exercises::name(id))
            .child(": ")
            .child(words::left_out(*why))
            .child(
                planned
                    .iter()
                    .any(|name| name == id)
                    .then_some(words::ASK_CLINIC),
            )
    });
    let left_out = el("DETAILS")
        .class("sources")
        .child(el("SUMMARY").child(words::LEFT_OUT))
        .child(el("UL").children(left_out));
    let empty = chosen.chosen.is_empty();
    let mut why = chosen.left_out.iter().map(|(_, why)| *why);
    let rests = why.any(|why| why == LeftOut::FurtherToday);
    let body = match empty {
        true if chosen.is_over_for_today() => p(words::NO_MORE_TODAY),
        true if chosen.settles => p(words::REST_ELSEWHERE),
        true if rests => p(words::PLAN_RESTS),
        true => p(words::NOTHING_FITS),
        false => rows,
    };
    let begin = (!empty).then(|| button("main", words::BEGIN, move || begin(led)));
    let change = button("plain", words::CHANGE, move || led.go(Phase::Before));
    several(vec![
        heading(words::LIST),
        see.map(|why| p(words::see_clinician(why)).class("problem"))
            .part(),
        asks_review.then(|| p(words::PLAN_REVIEW)).part(),
        bad_day.part(),
        body,
        (chosen.breathing > 0).then(breathing).part(),
        el("DIV").class("actions").child(begin).child(change),
        left_out,
    ])
}

/// What helps on a bad day.
pub fn bad_day() -> El {
    let flare =
        lesson("flare-ups").map(|lesson| p(link(Route::Learn(Some(lesson)).href(), words::FLARE)));
    el("DIV")
        .class("card")
        .child(p(words::BAD_DAY))
        .child(flare)
        .child(p(link(Route::Cope.href(), CARD.cope_title)))
}

/// Slow breathing comes last; it can be led.
pub fn breathing() -> El {
    let led = practice(SLOW_BREATHING);
    let led = led.map(|practice| link(Route::Practice(practice).href(), practice.title));
    p(words::BREATHING).child(" ").child(led)
}

/// The stable name of slow breathing.
const SLOW_BREATHING: &str = "slow-breathing";

/// The session begins: from here on every step is kept.
fn begin(led: Led) {
    let store = led.here.store;
    let Some(now) = led.now.get_untracked() else {
        return;
    };
    let minutes = u8::try_from(now.minutes.seconds() / 60).unwrap_or(1);
    let kept = led.keep(Command::Add(Entry::Session(Session {
        day: store.today_now(),
        written: Written::NOT_YET,
        minutes,
        place: now.place,
        leg: now.leg,
        back: led.back.get_untracked().parse().ok().and_then(Score::new),
        reach: now.reach,
        end: None,
        stayed_down: None,
        effort: None,
        leg_after: None,
        next_day: None,
    })));
    if let (Some(change), Some(chosen)) = (kept, led.chosen.get_untracked()) {
        led.id.set(Some(change.line.id));
        led.lead(chosen);
        led.go(Phase::Exercise(0));
    }
}
