//! The last seven days at a glance, each a link to its page in the diary.

use crate::ui::el::{El, el, link, p, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{dates, entries, goals, today as words};
use legwork_core::care::{sessions_target, walking_target, week as training_of};
use legwork_core::record::{CheckIn, Day};

/// The week that ends today.
pub fn week() -> El {
    let store = here().store;
    let days = move || {
        let today = store.today();
        store.read(|record| {
            let of_day = |back: u64| {
                let day = today.minus(back);
                day_link(day, today, record.check_in_of(day).map(|(_, c)| c))
            };
            (0..7).rev().map(of_day).collect::<Vec<_>>()
        })
    };
    let kept = move || {
        let today = store.today();
        let has = |back: &u64| store.read(|r| r.check_in_of(today.minus(*back)).is_some());
        words::week_in_words((0..7).filter(has).count())
    };
    let trained = move || {
        let today = store.today();
        store.read(|record| {
            let week = training_of(record, today);
            let sessions = sessions_target(record).map(|target| target.amount);
            let walking = walking_target(record).map(|target| target.amount);
            let any = week.sessions > 0 || week.walking > 0;
            let planned = sessions.is_some() || walking.is_some();
            let said = [
                goals::sessions(week.sessions, sessions),
                goals::walking(week.walking, walking),
            ];
            let reached = sessions.is_none_or(|target| week.sessions >= target)
                && walking.is_none_or(|target| week.walking >= u32::from(target));
            let mut parts: Vec<El> = said.map(p).into();
            parts.extend((planned && reached).then(|| p(words::REACHED)));
            (any || planned).then(|| several(parts))
        })
    };
    el("SECTION")
        .class("card week")
        .attr("aria-labelledby", "week-title")
        .child(el("H2").attr("id", "week-title").child(words::WEEK))
        .child(el("OL").child_of(days))
        .child_of(trained)
        .child(
            el("P")
                .class("quiet")
                .child_of(kept)
                .child(" ")
                .child(link(Route::Diary(None).href(), words::TO_DIARY)),
        )
}

fn day_link(day: Day, today: Day, check_in: Option<&CheckIn>) -> El {
    let said = check_in.map_or(words::NO_ENTRY.to_owned(), entries::in_short);
    let class = match check_in {
        Some(_) => "mark kept",
        None if day == today => "mark now",
        None => "mark",
    };
    let mark = match check_in.map(|c| c.leg) {
        Some(Some(leg)) => leg.get().to_string(),
        Some(None) => "\u{b7}".to_owned(),
        None => String::new(),
    };
    let hidden = || el("SPAN").attr("aria-hidden", "true");
    let link = el("A")
        .attr_own("href", Route::Diary(Some(day)).href())
        .child(hidden().class(class).child(mark))
        .child(hidden().child(dates::short_weekday(day)))
        .child(" ")
        .child(
            el("SPAN")
                .class("unseen")
                .child(format!("{}: {said}", dates::relative(day, today))),
        );
    el("LI").child(link)
}
