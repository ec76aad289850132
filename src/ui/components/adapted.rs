//! What adapting has changed last, and why; and whether a clinician should be seen.

use crate::ui::el::{Child, El, dynamic, p, several};
use crate::ui::here::here;
use crate::wording::session as words;
use legwork_core::care::history::{last_decision, see_clinician};
use leptos::prelude::*;

/// As long as a clinician should be seen, that; and the last decision of this week. Nothing if there is neither.
pub fn adapted() -> El {
    let store = here().store;
    let decided = store.memo(|record, today| {
        let see = see_clinician(record, today);
        (see, last_decision(record, today))
    });
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
