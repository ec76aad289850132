//! Settings: looks, country, backup and restore, storage, delete everything.

mod backup;
mod delete;
mod looks;
mod restore;
mod storage;

use crate::ui::components::country::CountryChoices;
use crate::wording::settings as words;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{words::TITLE}</h1>
        <looks::Looks />
        <section class="card">
            <h2>{words::COUNTRY}</h2>
            <p>{words::COUNTRY_WHY}</p>
            <CountryChoices legend=words::COUNTRY none=words::COUNTRY_GUESS />
        </section>
        <backup::BackUp />
        <restore::Restore />
        <storage::Storage />
        <delete::DeleteEverything />
    }
}
