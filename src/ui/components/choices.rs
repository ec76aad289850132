//! One of a few, as buttons of one group.

use leptos::prelude::*;

/// The buttons of one group: each has a value and a name.
#[component]
pub fn Choices<T>(
    /// The question.
    legend: &'static str,
    /// The group's name, unique in the page.
    name: String,
    /// Values and their names.
    options: Vec<(T, &'static str)>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<T>>,
    /// Hears of a choice.
    #[prop(into)]
    choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let option = |(option, label): (T, &'static str)| {
        let (mine, chosen) = (option.clone(), option);
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || value.get().as_ref() == Some(&mine)
                    on:change=move |_| choose.run(chosen.clone())
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend>{legend}</legend>
            <div class="options">{options.into_iter().map(option).collect_view()}</div>
        </fieldset>
    }
}
