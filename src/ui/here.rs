//! What every part of the interface can reach, as long as the page lives.

use super::bodies::Bodies;
use super::drafts::Drafts;
use super::later::Later;
use super::undoing::Undoing;
use super::version::Version;
use crate::keeper::SaveStatus;
use crate::store::Store;
use leptos::prelude::*;

/// The handles that are made at the root.
#[derive(Clone, Copy)]
pub struct Here {
    /// The record.
    pub store: Store,
    /// The last change and its way back.
    pub undoing: Undoing,
    /// What is not saved yet.
    pub drafts: Drafts,
    /// The texts of lessons.
    pub lessons: Bodies,
    /// The texts of exercises.
    pub exercises: Bodies,
    /// The poses of the figures.
    pub figures: Bodies,
    /// The rules of care.
    pub rules: Bodies,
    /// Other versions of the app.
    pub version: Version,
    /// The code of what is loaded later.
    pub later: Later,
    /// Whether the person has chosen to keep entries in a frame of another page.
    pub keep_here: RwSignal<bool>,
    /// The entry that is being edited, by its identity; empty for none. It is not kept in the entry's own
    /// card, because a list of entries is made anew when one comes or goes.
    pub editing: RwSignal<String>,
}

impl Here {
    /// Whether the first save must ask where entries shall be kept: in a frame in which nothing is kept yet. Where
    /// nothing can be kept there is nothing to choose, and the notice says so.
    #[inline(never)]
    pub fn asks_where_to_keep(self) -> bool {
        !self.keep_here.get_untracked()
            && self.store.now(|record| record.writes() == 0)
            && untrack(move || self.store.status()) != SaveStatus::NotKept
    }
}

/// What the root has made. Only for code that runs inside the app.
#[inline(never)]
pub fn here() -> Here {
    expect_context()
}
