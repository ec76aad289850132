//! What adapting has changed last, and why.

use crate::ui::el::{El, dynamic, p};
use crate::ui::here::here;
use crate::wording::session as words;
use legwork_core::care::history::last_decision;
use leptos::prelude::*;

/// The last decision of this week; nothing if there was none.
pub fn adapted() -> El {
    let decision = here().store.memo(last_decision);
    dynamic(move || {
        let said = decision.get().map(|decision| words::adapted(&decision));
        said.map(|said| p(said).class("quiet"))
    })
}
