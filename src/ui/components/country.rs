//! The choice of the country, and the emergency number that follows from it.
//!
//! Numbers come from the fixed list of the catalogue only.

use super::choices::Choices;
use crate::platform::device;
use crate::store::Store;
use crate::ui::appearance::COUNTRY;
use crate::wording::safety as words;
use legwork_core::library::{EmergencyNumber, NUMBERS, guess_number, number};
use legwork_core::record::Command;
use leptos::prelude::*;

/// The value of "Somewhere else".
pub const ELSEWHERE: &str = "elsewhere";

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
pub fn place(store: Store) -> Memo<Place> {
    store.memo(|record, _| match record.setting(COUNTRY) {
        Some(id) if !id.is_empty() => number(id).map_or(Place::Unknown, Place::Chosen),
        _ => guess_number(&device::language()).map_or(Place::Unknown, Place::Guessed),
    })
}

/// The countries as buttons. The first option may stand for "no choice".
#[component]
pub fn CountryChoices(
    /// The question.
    legend: &'static str,
    /// The name of "no choice", if it is offered.
    #[prop(optional)]
    none: Option<&'static str>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let place = place(store);
    let chosen = store.memo(move |record, _| {
        let chosen = record.setting(COUNTRY).unwrap_or_default().to_owned();
        if chosen.is_empty() && none.is_none() {
            return None;
        }
        Some(chosen)
    });
    let shown = Memo::new(move |_| match (chosen.get(), place.get()) {
        (None, Place::Guessed(guess)) => Some(guess.id.to_owned()),
        (chosen, _) => chosen,
    });
    let mut options: Vec<(String, &'static str)> = Vec::new();
    options.extend(none.map(|name| (String::new(), name)));
    options.extend(NUMBERS.iter().map(|n| (n.id.to_owned(), n.name)));
    options.push((ELSEWHERE.to_owned(), words::ELSEWHERE));
    let choose = move |value: String| {
        // Choosing a setting is refused only when everything was deleted, and the page says so then.
        let _ = store.dispatch(Command::Choose {
            name: COUNTRY,
            value,
        });
    };
    view! { <Choices legend name="country".to_owned() options value=shown choose /> }
}
