//! What stands in forms and is not saved yet: kept per window, offered again, never lost to an update.

use super::el::whenever;
use crate::platform::session;
use leptos::prelude::*;

/// What stands in the fields of a form, one text for each. Any of them may have several lines.
pub type Fields = Vec<String>;

/// Stands for the end of a line within a field, as a line of its own is a field.
const LINE: &str = "\u{1}";

/// As kept for the window: a line for each field.
fn text_of(fields: &Fields) -> String {
    let lines = fields.iter().map(|field| field.replace('\n', LINE));
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads what [`text_of`] wrote of so many fields.
fn read(text: &str, fields: usize) -> Option<Fields> {
    // Of an earlier version more lines may be there: its last field took what was left.
    let found: Fields = text
        .splitn(fields, '\n')
        .map(|line| line.replace(LINE, "\n"))
        .collect();
    (found.len() == fields).then_some(found)
}

/// What of it is in the person's own words: numbers and days are not.
pub fn words_of(fields: &Fields) -> String {
    // Numbers and days have neither. (The tables of all letters would cost 6 kB.)
    let letter = |byte: u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let has_letters = |field: &&String| field.bytes().any(letter);
    let words: Vec<&str> = fields
        .iter()
        .filter(has_letters)
        .map(|f| f.trim())
        .collect();
    words.join("\n")
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
    fields: Fields,
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
    pub fn found(self, form: &Begun) -> Option<Fields> {
        // Where session storage is forbidden, memory is all that there is.
        let held = self.unsaved.with_untracked(|all| {
            let held = all.iter().find(|unsaved| unsaved.form == form.name);
            held.map(|unsaved| unsaved.fields.clone())
        });
        let count = form.initial.len();
        held.filter(|fields| fields.len() == count)
            .or_else(|| read(&session::get(&key(&form.name))?, count))
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
        session::set(&key(form), &text_of(fields));
        self.unsaved.update(|all| {
            all.retain(|unsaved| unsaved.form != form);
            all.push(Unsaved {
                form: form.to_owned(),
                fields: fields.clone(),
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
            let words = all.iter().map(|unsaved| words_of(&unsaved.fields));
            let filled: Vec<String> = words.filter(|words| !words.is_empty()).collect();
            filled.join("\n\n")
        })
    }

    /// Forgets every form, also those of before the page was loaded.
    pub fn forget_all(self) {
        self.unsaved.update(Vec::clear);
        session::remove_all(&key(""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_reads_back_as_it_was_left() {
        for fields in [
            ["2026-11-23", "3", "", "0", "two\nlines\n\nand more"],
            ["2026-11-23", "3", "two\nlines\n", "0", ""],
            ["\n", "\n\n", "back\\slash \\n", "", "\n"],
        ] {
            let fields = fields.map(str::to_owned).to_vec();
            assert_eq!(read(&text_of(&fields), 5), Some(fields));
        }
        let earlier = ["3", "two\nlines"].map(str::to_owned).to_vec();
        assert_eq!(read("3\ntwo\nlines", 2), Some(earlier));
        assert_eq!(read("", 5), None);
    }

    #[test]
    fn only_words_are_offered_to_be_copied() {
        let fields = ["2026-11-23", "3", "to the gate", " and back "];
        let fields = fields.map(str::to_owned).to_vec();
        assert_eq!(words_of(&fields), "to the gate\nand back");
        assert_eq!(words_of(&vec!["2026-11-23".to_owned(), "7".to_owned()]), "");
    }
}
