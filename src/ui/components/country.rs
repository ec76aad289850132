//! The choice of the country, and the emergency number that follows from it.
//!
//! Numbers come from the fixed list of the catalogue only.

use super::choices::{Choice, choices};
use crate::platform::device;
use crate::store::Store;
use crate::ui::appearance::COUNTRY;
use crate::ui::el::{Child, El, dynamic, el, p, several};
use crate::ui::here::here;
use crate::wording::safety as words;
use legwork_core::library::{EmergencyNumber, NUMBERS, guess_number, number};
use legwork_core::record::{Command, Record};

/// The value of "Somewhere else".
const ELSEWHERE: &str = "elsewhere";

/// What is known of where the person is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// The person chose this.
    Chosen(&'static EmergencyNumber),
    /// The browser's language suggests this.
    Guessed(&'static EmergencyNumber),
    /// Not in the list, or not known.
    Unknown,
}

/// Where the person is, as chosen or guessed.
pub fn place(store: Store) -> Place {
    store.read(place_in)
}

fn place_in(record: &Record) -> Place {
    match record.setting(COUNTRY) {
        Some(id) if !id.is_empty() => number(id).map_or(Place::Unknown, Place::Chosen),
        _ => guess_number(&device::language()).map_or(Place::Unknown, Place::Guessed),
    }
}

/// The emergency number as a link that calls it, with the countries on the page itself.
pub fn emergency_number() -> El {
    with_countries(country_choices(words::COUNTRY, None))
}

/// The same for where nothing is wrong now: the countries are to be opened first, unless no number is known. Asked
/// once, so that they stay as they are while one is chosen.
pub fn emergency_number_folded() -> El {
    if here().store.now(place_in) == Place::Unknown {
        return emergency_number();
    }
    let folded = el("DETAILS")
        .class("where")
        .child(el("SUMMARY").child(words::COUNTRY))
        .child(country_choices(words::COUNTRY, None));
    with_countries(folded)
}

/// The crisis line of the country as a link that calls it, or that none is known.
pub fn crisis_call() -> El {
    let store = here().store;
    dynamic(move || {
        let (country, guessed) = match place(store) {
            // "Europe" has one emergency number and many crisis lines: that of the country of the language is a guess.
            Place::Chosen(chosen) if chosen.crisis.is_none() => {
                let guess = guess_number(&device::language());
                (guess.filter(|guess| guess.number == chosen.number), true)
            }
            Place::Chosen(number) => (Some(number), false),
            Place::Guessed(number) => (Some(number), true),
            Place::Unknown => (None, false),
        };
        let Some((country, line)) =
            country.and_then(|country| Some((country.name, country.crisis?)))
        else {
            return p(words::NO_CRISIS);
        };
        let call = el("A")
            .attr_own("href", format!("tel:{}", line.digits))
            .child(words::call_crisis(&line));
        let name = line.name;
        several(vec![
            p(call.class("button call")),
            p(words::CrisisName { country, name }.said()),
            guessed
                .then(|| p(words::CRISIS_GUESS).class("quiet"))
                .part(),
            p(words::crisis_source(line.source)).class("quiet"),
        ])
    })
}

/// The same as a card; the countries stand beside the emergency number.
pub fn crisis_line() -> El {
    el("SECTION")
        .class("card number")
        .attr("aria-labelledby", "crisis-title")
        .child(el("H2").attr("id", "crisis-title").child(words::CRISIS))
        .child(crisis_call())
}

fn with_countries(countries: El) -> El {
    let store = here().store;
    let number = move || {
        let (number, guessed) = match place(store) {
            Place::Chosen(number) => (number, false),
            Place::Guessed(number) => (number, true),
            Place::Unknown => return p(words::LOCAL_NUMBER),
        };
        let call = el("A")
            .attr_own("href", format!("tel:{}", number.number))
            .child(words::call(number));
        several(vec![
            p(call.class("button call")),
            p(number.name).class("quiet"),
            el("DIV").child(guessed.then(|| p(words::GUESS).class("quiet"))),
        ])
    };
    el("SECTION")
        .class("card number")
        .attr("aria-labelledby", "number-title")
        .child(el("H2").attr("id", "number-title").child(words::NUMBER))
        .child_of(number)
        .child(countries)
}

/// The countries as buttons. `none` is the name of "no choice", where that is offered; elsewhere the
/// guess is shown as chosen.
pub fn country_choices(legend: &'static str, none: Option<&'static str>) -> El {
    let store = here().store;
    let chosen = move |value: &str| {
        let guess = match place(store) {
            Place::Guessed(guess) if none.is_none() => guess.id,
            _ => "",
        };
        store.read(|record| match record.setting(COUNTRY) {
            Some(id) if !id.is_empty() => id == value,
            _ => value == guess && (none.is_some() || !guess.is_empty()),
        })
    };
    let no_choice = none.map(|name| Choice {
        value: "",
        name: name.into(),
    });
    let listed = NUMBERS.iter().map(|n| Choice {
        value: n.id,
        name: n.name.into(),
    });
    let elsewhere = Choice {
        value: ELSEWHERE,
        name: words::ELSEWHERE.into(),
    };
    let options = no_choice.into_iter().chain(listed).chain([elsewhere]);
    choices(legend, "country", options, chosen, move |value| {
        // Choosing a setting is refused only when everything was deleted, and the page says so then.
        let _ = store.dispatch(Command::Choose {
            name: COUNTRY,
            value: value.to_owned(),
        });
    })
}
