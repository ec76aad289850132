//! What stands in forms and is not saved yet: kept per window, offered again, never lost to an update.

use crate::platform::session;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The answers in a check-in or note form, as they stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Leg pain.
    pub leg: Option<u8>,
    /// Back pain.
    pub back: Option<u8>,
    /// Place of pain.
    pub reach: Option<u8>,
    /// Words.
    pub note: String,
}

/// All unfinished forms of this window.
#[derive(Clone, Copy)]
pub struct Drafts {
    open: RwSignal<BTreeSet<String>>,
    words: RwSignal<BTreeMap<String, String>>,
}

fn key(form: &str) -> String {
    format!("legwork/draft/{form}")
}

impl Drafts {
    /// None yet.
    pub fn new() -> Drafts {
        Drafts {
            open: RwSignal::new(BTreeSet::new()),
            words: RwSignal::new(BTreeMap::new()),
        }
    }

    /// What this form held when it was left.
    pub fn found(self, form: &str) -> Option<Fields> {
        serde_json::from_str(&session::get(&key(form))?).ok()
    }

    /// Keeps what a form holds now.
    pub fn keep(self, form: &str, fields: &Fields) {
        if let Ok(text) = serde_json::to_string(fields) {
            session::set(&key(form), &text);
        }
        self.words.update(|words| {
            words.insert(form.to_owned(), fields.note.clone());
        });
        if !self.open.with_untracked(|open| open.contains(form)) {
            self.open.update(|open| {
                open.insert(form.to_owned());
            });
        }
    }

    /// Forgets a form: it was saved or emptied.
    pub fn forget(self, form: &str) {
        session::remove(&key(form));
        self.words.update(|words| {
            words.remove(form);
        });
        self.close(form);
    }

    /// The form is no longer on the page; its draft stays.
    pub fn close(self, form: &str) {
        if self.open.with_untracked(|open| open.contains(form)) {
            self.open.update(|open| {
                open.remove(form);
            });
        }
    }

    /// Whether a form on the page holds something that is not saved.
    pub fn unsaved(self) -> bool {
        self.open.with(|open| !open.is_empty())
    }

    /// All words that were written in this page load and not saved.
    pub fn words(self) -> String {
        self.words.with_untracked(|words| {
            let filled = words.values().filter(|words| !words.trim().is_empty());
            filled.cloned().collect::<Vec<_>>().join("\n\n")
        })
    }

    /// Forgets every form.
    pub fn forget_all(self) {
        let forms: Vec<String> = self.words.with_untracked(|w| w.keys().cloned().collect());
        for form in forms {
            self.forget(&form);
        }
    }
}
