//! Safety: the card with every emergency and same-day sign. It needs no storage.

use crate::platform::page;
use crate::store::Store;
use crate::ui::components::country::{CountryChoices, Place, place};
use crate::ui::components::signs::{SignSources, Signs};
use crate::wording::safety as words;
use legwork_core::library::CARD;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Safety() -> impl IntoView {
    let store = expect_context::<Store>();
    let place = place(store);
    let number = move || {
        let (number, guessed) = match place.get() {
            Place::Chosen(number) => (number, false),
            Place::Guessed(number) => (number, true),
            Place::Unknown => return view! { <p>{words::LOCAL_NUMBER}</p> }.into_any(),
        };
        view! {
            <p>
                <a class="button call" href=format!("tel:{}", number.number)>
                    {words::call(number)}
                </a>
            </p>
            <p class="quiet">{number.name}</p>
            {guessed.then(|| view! { <p class="quiet">{words::GUESS}</p> })}
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{words::TITLE}</h1>
        <p>{CARD.intro}</p>
        <p>
            <strong>{CARD.stop}</strong>
        </p>
        <section class="card number" aria-labelledby="number-title">
            <h2 id="number-title">{words::NUMBER}</h2>
            {number}
            <CountryChoices legend=words::COUNTRY />
        </section>
        <Signs />
        <section class="signs emergency">
            <h2>{CARD.cope_title}</h2>
            <p>{CARD.cope}</p>
        </section>
        <p>{CARD.limits}</p>
        <p class="screen-only">
            <button type="button" class="plain" on:click=|_| page::print()>
                {words::PRINT}
            </button>
        </p>
        <SignSources />
    }
}
