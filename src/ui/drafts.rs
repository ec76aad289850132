//! What stands in forms and is not saved yet: kept per window, offered again, never lost to an update.

use super::el::whenever;
use crate::platform::session;
use leptos::prelude::*;

/// The answers in a check-in or note form, as they stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

impl Fields {
    /// As kept for the window: day, leg, back and place on a line each, then the words.
    fn text(&self) -> String {
        let number = |n: Option<u8>| n.map(|n| n.to_string()).unwrap_or_default();
        let numbers = [self.leg, self.back, self.reach].map(number).join("\n");
        format!("{}\n{numbers}\n{}", self.day, self.note)
    }

    fn read(text: &str) -> Option<Fields> {
        let mut parts = text.splitn(5, '\n');
        let mut part = || parts.next();
        Some(Fields {
            day: part()?.to_owned(),
            leg: part()?.parse().ok(),
            back: part()?.parse().ok(),
            reach: part()?.parse().ok(),
            note: part()?.to_owned(),
        })
    }
}

/// A form as it was begun.
pub struct Begun {
    /// Its name, unique among forms.
    pub name: String,
    /// What stood in it before the person touched it.
    pub initial: Fields,
}

/// A form that holds something unsaved.
#[derive(Clone)]
struct Unsaved {
    form: String,
    words: String,
    /// Whether it is on the page now.
    open: bool,
}

/// All unfinished forms of this window.
#[derive(Clone, Copy)]
pub struct Drafts {
    unsaved: RwSignal<Vec<Unsaved>>,
}

fn key(form: &str) -> String {
    format!("legwork/draft/{form}")
}

impl Drafts {
    /// None yet.
    pub fn new() -> Drafts {
        Drafts {
            unsaved: RwSignal::new(Vec::new()),
        }
    }

    /// What this form held when it was left.
    pub fn found(self, form: &str) -> Option<Fields> {
        Fields::read(&session::get(&key(form))?)
    }

    /// Keeps a form's draft in step with what stands in it, for as long as the form is on the page.
    pub fn follow(self, form: StoredValue<Begun>, fields: RwSignal<Fields>) {
        whenever(move || {
            let fields = fields.get();
            form.with_value(|form| match form.initial != fields {
                true => self.keep(&form.name, &fields),
                false => self.forget(&form.name),
            });
        });
        let name = form.with_value(|form| form.name.clone());
        on_cleanup(move || self.close(&name));
    }

    /// Keeps what a form holds now.
    fn keep(self, form: &str, fields: &Fields) {
        session::set(&key(form), &fields.text());
        self.unsaved.update(|all| {
            all.retain(|unsaved| unsaved.form != form);
            all.push(Unsaved {
                form: form.to_owned(),
                words: fields.note.clone(),
                open: true,
            });
        });
    }

    /// Forgets a form: it was saved or emptied.
    pub fn forget(self, form: &str) {
        session::remove(&key(form));
        let known = |all: &Vec<Unsaved>| all.iter().any(|unsaved| unsaved.form == form);
        if self.unsaved.with_untracked(known) {
            self.unsaved.update(|all| all.retain(|u| u.form != form));
        }
    }

    /// The form is no longer on the page; its draft stays.
    fn close(self, form: &str) {
        self.unsaved.try_update(|all| {
            for unsaved in all.iter_mut().filter(|unsaved| unsaved.form == form) {
                unsaved.open = false;
            }
        });
    }

    /// Whether a form on the page holds something that is not saved.
    pub fn unsaved(self) -> bool {
        self.unsaved
            .with(|all| all.iter().any(|unsaved| unsaved.open))
    }

    /// All words that were written in this page load and not saved.
    pub fn words(self) -> String {
        self.unsaved.with_untracked(|all| {
            let words = all.iter().map(|unsaved| unsaved.words.as_str());
            let filled: Vec<&str> = words.filter(|words| !words.trim().is_empty()).collect();
            filled.join("\n\n")
        })
    }

    /// Forgets every form.
    pub fn forget_all(self) {
        for unsaved in self.unsaved.get_untracked() {
            self.forget(&unsaved.form);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn a_draft_reads_back_as_it_was_left() {
        let fields = Fields {
            day: "2026-11-23".into(),
            leg: Some(3),
            back: None,
            reach: Some(0),
            note: "two\nlines\n\nand more".into(),
        };
        assert_eq!(Fields::read(&fields.text()), Some(fields));
        assert_eq!(Fields::read(""), None);
    }
}
