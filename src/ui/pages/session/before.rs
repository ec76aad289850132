//! What is asked before a session, and the list that comes of it.

use super::{Led, Phase, heading};
use crate::ui::components::asking::{one_of, rating, yes_or_no};
use crate::ui::components::check_in_form::number;
use crate::ui::components::gate_card::{asked, session_door};
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::new_or_worse::NewOrWorse;
use crate::ui::components::next_day::next_day_card;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::scale::Rated;
use crate::ui::el::{Child, El, dynamic, el, link, nothing, submit};
use crate::ui::route::Route;
use crate::wording::{session as words, start, walk as walk_words};
use legwork_core::care::choice::{Needs, Now, choose, choose_one, needs, offered};
use legwork_core::care::known::{SEVERE, severe_told};
use legwork_core::care::next_day::next_day;
use legwork_core::care::session::{Minutes, Up};
use legwork_core::library::{PRACTICES, exercise};
use legwork_core::record::{Command, Place, Reach, Score, WALKING};
use leptos::prelude::*;

/// The answers, as texts; empty as long as they are not given.
#[derive(Clone, Copy)]
struct Told {
    new: NewOrWorse,
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
        false if told.new.answer.get_untracked() == "yes" => {
            tell(missing, words::NEW_FIRST.to_owned())
        }
        false => tell(missing, words::MISSING.to_owned()),
    };
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
        .child(told.new.question())
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
    led.new.reset();
    let now = led.now.get_untracked();
    let yes = |answer: Option<bool>| match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let up = |up: Up| UPS.get(up as usize).copied();
    Told {
        new: led.new,
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
        told.new.answer.get_untracked() == "no",
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
        let answer = told.severe.get_untracked();
        let value = store.now(|record| severe_told(record, &answer, today));
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
