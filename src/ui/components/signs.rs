//! The warning signs, in the manner of care cards: words, shape and colour, never colour alone.

use crate::wording::safety as words;
use legwork_core::library::{SIGNS, SIGNS_PROVENANCE, Source, Tier, signs_of};
use leptos::prelude::*;

/// Every emergency and same-day sign.
#[component]
pub fn Signs() -> impl IntoView {
    Tier::ALL.into_iter().map(card).collect_view()
}

fn card(tier: Tier) -> impl IntoView {
    let class = if tier.is_emergency() {
        "signs emergency"
    } else {
        "signs urgent"
    };
    let words = tier.words();
    let signs = signs_of(tier).map(|sign| view! { <li>{sign.text}</li> });
    view! {
        <section class=class>
            <h2>
                <span class="urgency">{words.urgency}</span>
                " "
                {words.title}
            </h2>
            <ul>{signs.collect_view()}</ul>
            <p class="action">{words.action}</p>
        </section>
    }
}

/// Where the signs come from, and that nobody has reviewed them.
#[component]
pub fn SignSources() -> impl IntoView {
    let source = |source: Source| match source {
        Source::Published(name) => name,
        Source::UsualPractice => words::USUAL_PRACTICE,
    };
    let rows = SIGNS
        .iter()
        .map(|sign| view! { <li>{sign.text} " (" {source(sign.source)} ")"</li> });
    view! {
        <details class="sources">
            <summary>{words::SOURCES}</summary>
            <p>
                {words::written(SIGNS_PROVENANCE.written)} " "
                {SIGNS_PROVENANCE.reviewed.unwrap_or(words::NOT_REVIEWED)}
            </p>
            <ul>{rows.collect_view()}</ul>
        </details>
    }
}
