//! A rating from 0 to 10 as eleven buttons of one group. No slider: each value is one tap.

use crate::wording::check_in as words;
use legwork_core::record::Score;
use leptos::prelude::*;

/// Which of the two pains is rated. They always have the same colour and marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pain {
    /// Leg pain.
    Leg,
    /// Back pain.
    Back,
}

impl Pain {
    fn class(self) -> &'static str {
        match self {
            Pain::Leg => "scale leg",
            Pain::Back => "scale back",
        }
    }
}

/// The eleven buttons.
#[component]
pub fn Scale(
    /// Which pain.
    pain: Pain,
    /// The question.
    legend: &'static str,
    /// The group's name, unique in the page.
    name: String,
    /// What is chosen.
    value: RwSignal<Option<u8>>,
) -> impl IntoView {
    let ends = format!("{name}-ends");
    let ends_id = ends.clone();
    let step = |number: u8| {
        view! {
            <label class="step">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get() == Some(number)
                    on:change=move |_| value.set(Some(number))
                />
                <span>{number}</span>
            </label>
        }
    };
    view! {
        <fieldset class=pain.class() aria-describedby=ends>
            <legend>{legend}</legend>
            <div class="steps">{(0..=Score::MAX).map(step).collect_view()}</div>
            <p class="ends" id=ends_id>
                <span>{words::LOW_END}</span>
                <span>{words::HIGH_END}</span>
            </p>
        </fieldset>
    }
}
