//! What went wrong in a form, above its button, with the focus on it.

use crate::platform::focus;
use crate::wording::check_in as words;
use leptos::prelude::*;

/// Shows the problem of a form, if there is one, and takes the focus when it comes.
#[component]
pub fn Problem(
    /// What went wrong.
    problem: RwSignal<Option<String>>,
) -> impl IntoView {
    Effect::new(move |_| {
        if problem.with(Option::is_some) {
            request_animation_frame(|| focus::show(".problem"));
        }
    });
    view! {
        {move || {
            problem
                .get()
                .map(|text| {
                    view! {
                        <div class="problem" role="alert" tabindex="-1">
                            <p class="problem-title">{words::PROBLEM}</p>
                            <p>{text}</p>
                        </div>
                    }
                })
        }}
    }
}
