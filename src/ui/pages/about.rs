//! About: what Legwork is for and what it is not, privacy, sources, licences.

use crate::wording::about as words;
use leptos::prelude::*;

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let section = |(title, paragraphs): (&'static str, &'static [&'static str])| {
        let paragraphs = paragraphs.iter().map(|text| view! { <p>{*text}</p> });
        view! {
            <section>
                <h2>{title}</h2>
                {paragraphs.collect_view()}
            </section>
        }
    };
    view! {
        <h1 tabindex="-1">{words::TITLE}</h1>
        <div class="prose">
            {words::SECTIONS.into_iter().map(section).collect_view()} <section>
                <h2>{words::SOURCES}</h2>
                <p>{words::STUDY}</p>
            </section> <p class="quiet">{words::version()}</p>
        </div>
    }
}
