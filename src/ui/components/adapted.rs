//! What adapting has changed last, and why; and whether a clinician should be seen.

use crate::ui::el::{Child, El, dynamic, p, several};
use crate::ui::here::here;
use crate::wording::session as words;
use legwork_core::care::adapt::Decision;
use legwork_core::care::decided::{SeeClinician, last_decision, last_decision_of, see_clinician};
use leptos::prelude::*;

/// As long as a clinician should be seen, that; and the last decision of this week. Nothing if there is neither.
pub fn adapted() -> El {
    let store = here().store;
    let decided = store.memo(|record, today| {
        let see = see_clinician(record, today);
        (see, last_decision(record, today))
    });
    said(decided)
}

/// The same of one exercise: what was decided of it in the last so many days.
pub fn adapted_of(id: &'static str, days: i64) -> El {
    let store = here().store;
    let decided = store.memo(move |record, today| {
        let last = last_decision_of(record, today, id);
        let last = last.filter(|(day, _)| today.days_since(*day) < days);
        (
            see_clinician(record, today),
            last.map(|(_, decision)| decision),
        )
    });
    said(decided)
}

fn said(decided: Memo<(Option<SeeClinician>, Option<Decision>)>) -> El {
    dynamic(move || {
        let (see, last) = decided.get();
        several(vec![
            see.map(|why| p(words::see_clinician(why)).class("problem"))
                .part(),
            last.map(|decision| p(words::adapted(&decision)).class("quiet"))
                .part(),
        ])
    })
}
