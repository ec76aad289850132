//! What has just been changed or deleted, with the way back.

use super::check_in_form::why;
use crate::store::Store;
use crate::ui::undoing::{Offer, Undoing};
use crate::wording::diary as words;
use leptos::prelude::*;

/// Stays until the person goes to another page or changes more: no clock runs.
#[component]
pub fn UndoBar() -> impl IntoView {
    let store = expect_context::<Store>();
    let undoing = expect_context::<Undoing>();
    let undo = move |_| match undoing.undo(store) {
        Ok(()) => undoing.say(words::UNDONE.to_owned()),
        Err(refused) => undoing.say(why(refused)),
    };
    view! {
        <div class="undo" role="status">
            {move || match undoing.offer() {
                Offer::Nothing => ().into_any(),
                Offer::Said(said) => view! { <p>{said}</p> }.into_any(),
                Offer::Undo(said, _) => {
                    view! {
                        <p>{said}</p>
                        <button type="button" on:click=undo>
                            {words::UNDO}
                        </button>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
