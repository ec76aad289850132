//! Theme and text size.

use crate::store::Store;
use crate::ui::appearance::{TEXT_SIZE, THEME};
use crate::ui::components::choices::Choices;
use crate::wording::settings as words;
use legwork_core::record::Command;
use leptos::prelude::*;

/// The choices of how Legwork looks.
#[component]
pub fn Looks() -> impl IntoView {
    view! {
        <section class="card">
            <h2>{words::LOOKS}</h2>
            {choices(words::THEME, THEME, &words::THEMES)}
            {choices(words::TEXT_SIZE, TEXT_SIZE, &words::TEXT_SIZES)}
        </section>
    }
}

fn choices(
    legend: &'static str,
    name: &'static str,
    options: &'static [(&'static str, &'static str)],
) -> impl IntoView {
    let store = expect_context::<Store>();
    let value = store.memo(move |record, _| {
        let chosen = record.setting(name).unwrap_or_default();
        options.iter().map(|(value, _)| *value).find(|v| *v == chosen)
    });
    let choose = move |value: &'static str| {
        // Refused only when everything was deleted elsewhere, and the page says so then.
        let _ = store.dispatch(Command::Choose {
            name,
            value: value.to_owned(),
        });
    };
    view! { <Choices legend name=name.to_owned() options=options.to_vec() value choose /> }
}
