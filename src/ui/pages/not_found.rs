//! An address that leads nowhere.

use crate::ui::route::Route;
use crate::wording::shell as words;
use leptos::prelude::*;

/// The page.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{words::NOT_FOUND}</h1>
        <p>{words::NOT_FOUND_TEXT}</p>
        <p>
            <a class="button main" href=Route::Today.href()>
                {words::TO_TODAY}
            </a>
        </p>
    }
}
