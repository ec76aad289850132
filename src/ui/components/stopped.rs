//! What a warning sign means: how fast it needs help, what to do, and what to show to staff.

use crate::platform::page as browser_page;
use crate::store::Store;
use crate::ui::components::country::{emergency_number, emergency_number_folded};
use crate::ui::el::{El, button, el, link, p, several};
use crate::ui::route::Route;
use crate::wording::{check as words, safety};
use legwork_core::care::checking::tier;
use legwork_core::care::lock::{holding, locks, releases};
use legwork_core::library::{Item, Tier, item};
use legwork_core::record::{Record, Urgency};
use leptos::prelude::*;

/// What holds now: how fast it needs help, and the items; `None` if nothing does.
fn held(record: &Record) -> Option<(Urgency, Vec<String>)> {
    let (locks, releases) = (locks(record), releases(record));
    let held = holding(&locks, &releases);
    let urgency = held.iter().map(|lock| lock.urgency).min()?;
    let mut items: Vec<String> = Vec::new();
    for name in held.into_iter().flat_map(|lock| &lock.items) {
        if !items.contains(name) {
            items.push(name.clone());
        }
    }
    Some((urgency, items))
}

/// What holds now, and the emergency number, which is all if nothing does.
pub fn stopped(store: Store) -> El {
    let held = store.memo(|record, _| held(record));
    el("DIV").class("stack").child_of(move || match held.get() {
        None => emergency_number_folded(),
        Some((urgency, items)) => {
            let items: Vec<&'static Item> = items.iter().filter_map(|name| item(name)).collect();
            several(vec![
                what_to_do(tier(urgency), &items),
                emergency_number(),
                staff(&items),
                how_it_opens(),
            ])
        }
    })
}

/// What a stop for chest pain means: as its lock has it, and all the same where that could not be kept.
pub fn stopped_for_chest(store: Store) -> El {
    let Some(chest) = item(CHEST).filter(|_| store.now(|record| held(record).is_none())) else {
        return stopped(store);
    };
    several(vec![
        what_to_do(chest.tier, &[chest]),
        emergency_number(),
        staff(&[chest]),
    ])
}

/// The item that a stop for chest pain is.
pub const CHEST: &str = "chest";

/// What to do, as a card in the manner of its tier.
pub fn what_to_do(tier: Tier, items: &[&'static Item]) -> El {
    let words = tier.words();
    let class = match tier {
        Tier::Go | Tier::Call => "signs emergency now",
        Tier::Today => "signs urgent now",
        Tier::See => "signs urgent see now",
    };
    let title = el("H2")
        .attr("id", "what-now")
        .attr("tabindex", "-1")
        .child(el("SPAN").class("urgency").child(words.urgency))
        .child(" ")
        .child(words.title);
    let mut more: Vec<&'static str> = items.iter().filter_map(|item| item.action).collect();
    more.dedup();
    let list = el("UL").children(items.iter().map(|item| el("LI").child(item.text)));
    el("SECTION")
        .class(class)
        .attr("aria-labelledby", "what-now")
        .child(title)
        .child(p(words.action).class("action"))
        .children(more.into_iter().map(|more| p(more).class("action")))
        .child(p(self::words::SEE_WHY))
        .child(list)
}

/// What to show to staff, and the way to print it.
pub fn staff(items: &[&Item]) -> El {
    el("SECTION")
        .class("card staff")
        .child(el("H2").child(words::STAFF))
        .child(p(words::staff(items)).class("lead"))
        .child(p(button("plain", safety::PRINT, browser_page::print)).class("screen-only"))
}

fn how_it_opens() -> El {
    let to = |route: Route, name: &'static str| link(route.href(), name).class("button plain");
    el("SECTION")
        .class("card screen-only")
        .child(el("H2").child(words::STOPPED))
        .child(p(words::HOW_IT_OPENS))
        .child(
            el("DIV")
                .class("actions")
                .child(to(Route::Answer, words::CHECKED))
                .child(to(Route::Mistake, words::MISTAKE)),
        )
}
