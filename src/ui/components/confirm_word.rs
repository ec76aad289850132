//! A confirmation that has to be typed, for what cannot be undone.

use leptos::prelude::*;

/// A field for the word and the button that acts on it.
#[component]
pub fn ConfirmWord(
    /// The word, in lower case.
    word: &'static str,
    /// The label of the field.
    label: &'static str,
    /// The button.
    action: &'static str,
    /// What is said if something else was typed.
    mistyped: &'static str,
    /// Acts.
    #[prop(into)]
    confirmed: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let fits = typed.with_untracked(|typed| typed.trim().to_lowercase() == word);
        wrong.set(!fits);
        if fits {
            typed.set(String::new());
            confirmed.run(());
        }
    };
    view! {
        <form class="confirm" novalidate on:submit=submit>
            <label class="field" for="confirm-word">
                {label}
            </label>
            <input
                id="confirm-word"
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby="confirm-wrong"
                prop:value=move || typed.get()
                on:input:target=move |event| typed.set(event.target().value())
            />
            <p id="confirm-wrong" class="wrong" role="alert">
                {move || wrong.get().then_some(mistyped)}
            </p>
            <button type="submit" class="danger">
                {action}
            </button>
        </form>
    }
}
