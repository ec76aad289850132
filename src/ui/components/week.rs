//! The last seven days at a glance, each a link to its page in the diary.

use crate::store::Store;
use crate::ui::route::Route;
use crate::wording::{dates, entries, today as words};
use legwork_core::record::{Day, Score};
use leptos::prelude::*;

#[derive(Clone, PartialEq)]
struct OfDay {
    day: Day,
    leg: Option<Score>,
    said: Option<String>,
}

/// The week that ends today.
#[component]
pub fn Week() -> impl IntoView {
    let store = expect_context::<Store>();
    let week = store.memo(|record, today| {
        let of_day = |back: u64| {
            let day = today.minus(back);
            let check_in = record.check_in_of(day).map(|(_, check_in)| check_in);
            OfDay {
                day,
                leg: check_in.and_then(|c| c.leg),
                said: check_in.map(entries::in_short),
            }
        };
        (0..7).rev().map(of_day).collect::<Vec<_>>()
    });
    let days = move || {
        let today = store.today();
        week.get()
            .into_iter()
            .map(|of_day| day_link(of_day, today))
            .collect_view()
    };
    let kept = move || week.with(|week| week.iter().filter(|d| d.said.is_some()).count());
    view! {
        <section class="card week" aria-labelledby="week-title">
            <h2 id="week-title">{words::WEEK}</h2>
            <ol>{days}</ol>
            <p class="quiet">
                {move || words::week_in_words(kept())} " "
                <a href=Route::Diary(None).href()>{words::TO_DIARY}</a>
            </p>
        </section>
    }
}

fn day_link(of_day: OfDay, today: Day) -> impl IntoView {
    let name = dates::relative(of_day.day, today);
    let said = of_day.said.clone();
    let label = match &said {
        Some(said) => format!("{name}: {said}"),
        None => format!("{name}: {}", words::NO_ENTRY),
    };
    let class = match (said.is_some(), of_day.day == today) {
        (true, _) => "mark kept",
        (false, true) => "mark now",
        (false, false) => "mark",
    };
    let mark = match (of_day.leg, said) {
        (Some(leg), _) => leg.get().to_string(),
        (None, Some(_)) => "·".to_owned(),
        (None, None) => String::new(),
    };
    view! {
        <li>
            <a href=Route::Diary(Some(of_day.day)).href() aria-label=label>
                <span class=class aria-hidden="true">
                    {mark}
                </span>
                <span aria-hidden="true">{dates::short_weekday(of_day.day)}</span>
            </a>
        </li>
    }
}
