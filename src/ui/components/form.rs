//! A form for one entry, new or edited, put together from the kinds of fields that there are.
//!
//! What stands in it is kept as a draft until it is saved or cleared. A form holds texts; what they mean is
//! said by the one who asks for it.

use super::choices::{Choice, choices};
use super::keeping::where_to_keep;
pub use super::meant::Meant;
use super::problem::{problem, tell};
use super::scale::{Rated, scale};
use crate::platform::focus;
use crate::store::Refused;
use crate::ui::drafts::{Begun, Fields, words_of};
use crate::ui::el::{El, button, dynamic, el, label, p, submit};
use crate::ui::here::{Here, here};
use crate::wording::{check_in as words, entries};
use legwork_core::record::{Change, Command, Day, Entry, Id};
use leptos::prelude::*;

/// A field, by its place in [`Fields`], or words between fields.
pub enum Field {
    /// The day; always the field 0.
    Day(&'static str),
    /// A rating.
    Scale(usize, Rated),
    /// One of a few: the question, and the values with their names.
    Choice(usize, &'static str, Vec<Choice>),
    /// Another day, as it is written by the field of the browser.
    Date(usize, &'static str),
    /// A whole number.
    Number(usize, &'static str),
    /// One line of words.
    Line(usize, &'static str),
    /// Words, as many as one likes.
    Words(usize, &'static str),
    /// The same, to be opened first.
    FoldedWords(usize, &'static str),
    /// Fields that belong together, under a name.
    Group(&'static str, Vec<Field>),
    /// What can be filled in with one tap: what is said of it, and the fields; empty ones stay as they are.
    Offer(String, Fields),
    /// Anything else.
    Said(El),
}

/// What a form is for.
pub struct Form {
    /// Its name, unique among forms.
    pub name: String,
    /// What stands in it at first.
    pub initial: Fields,
    /// What it looks like.
    pub fields: Vec<Field>,
    /// The entry that is edited, if any.
    pub editing: Option<Id>,
    /// What the fields mean, or what is missing.
    pub meaning: fn(&Meant) -> Result<Entry, &'static str>,
    /// What the meaning hangs on beside the fields.
    pub of: Option<Id>,
    /// The name of its button.
    pub save: &'static str,
    /// Hears of the change once it is saved.
    pub saved: Callback<Change>,
    /// Leaves the form without saving; there is no such button without it.
    pub cancel: Option<Callback<()>>,
}

/// The form while it is open.
#[derive(Clone, Copy)]
struct Open {
    here: Here,
    begun: StoredValue<Begun>,
    id: Option<Id>,
    of: Option<Id>,
    fields: RwSignal<Fields>,
    problem: RwSignal<Option<String>>,
    is_draft: RwSignal<bool>,
    /// What stood in it before it was cleared, until something is written anew.
    cleared: RwSignal<Option<Fields>>,
    asking: RwSignal<bool>,
    meaning: fn(&Meant) -> Result<Entry, &'static str>,
    saved: Callback<Change>,
}

/// The form.
pub fn form(form: Form) -> El {
    let here = here();
    let begun = Begun {
        name: form.name,
        initial: form.initial,
    };
    let found = here.drafts.found(&begun);
    let open = Open {
        here,
        id: form.editing,
        of: form.of,
        problem: RwSignal::new(None),
        is_draft: RwSignal::new(found.is_some()),
        cleared: RwSignal::new(None),
        asking: RwSignal::new(false),
        fields: RwSignal::new(found.unwrap_or_else(|| begun.initial.clone())),
        begun: StoredValue::new(begun),
        meaning: form.meaning,
        saved: form.saved,
    };
    here.drafts.follow(open.begun, open.fields);
    el("FORM")
        .class("check-in")
        .on_submit(move || open.save())
        .child_of(move || {
            let is_draft = open.is_draft.get();
            is_draft.then(|| p(words::DRAFT).class("draft-note").attr("role", "status"))
        })
        .children(form.fields.into_iter().map(|field| drawn(field, open)))
        .child(problem(open.problem))
        .child_of(move || {
            open.asking.get().then(|| {
                where_to_keep(move || {
                    open.asking.set(false);
                    open.save();
                })
            })
        })
        .child(buttons(open, form.save, form.cancel))
}

impl Open {
    fn clear(self) {
        self.fields
            .set(self.begun.with_value(|form| form.initial.clone()));
        self.is_draft.set(false);
        self.problem.set(None);
    }

    fn save(self) {
        let store = self.here.store;
        // In a frame the first save asks where entries shall be.
        if self.here.asks_where_to_keep() {
            self.asking.set(true);
            return focus::show_soon(".asking");
        }
        let meant = Meant {
            fields: self.fields.get_untracked(),
            of: self.of,
            held: self
                .id
                .and_then(|id| store.now(|record| record.entry(id).cloned())),
            today: store.today_now(),
        };
        let entry = match (self.meaning)(&meant) {
            Ok(entry) => entry,
            Err(missing) => return tell(self.problem, missing.to_owned()),
        };
        let command = match self.id {
            Some(id) => Command::Edit(id, entry),
            None => Command::Add(entry),
        };
        match store.dispatch(command) {
            Ok(change) => {
                let drafts = self.here.drafts;
                self.begun.with_value(|form| drafts.forget(&form.name));
                self.cleared.set(None);
                self.clear();
                self.saved.run(change);
            }
            Err(refused) => tell(self.problem, why(refused)),
        }
    }

    /// A name for a part of the form, unique in the page.
    fn named(self, at: usize) -> String {
        self.begun.with_value(|form| format!("{}-{at}", form.name))
    }

    fn get(self, at: usize) -> String {
        self.fields
            .with(|fields| fields.get(at).cloned())
            .unwrap_or_default()
    }

    fn set(self, at: usize, text: String) {
        if let Some(field) = self.fields.write().get_mut(at) {
            *field = text;
        }
    }
}

fn drawn(field: Field, open: Open) -> El {
    match field {
        Field::Day(period) => day_line(open, period),
        Field::Scale(at, rated) => scale(
            rated,
            &open.named(at),
            move || open.get(at),
            move |number| open.set(at, number),
        ),
        Field::Choice(at, legend, options) => choices(
            legend,
            &open.named(at),
            options,
            move |value| open.get(at) == value,
            move |value| open.set(at, value.to_owned()),
        ),
        Field::Date(at, name) => {
            let input = el("INPUT")
                .attr_own("id", open.named(at))
                .attr("type", "date")
                .attr_own("max", open.here.store.today_now().to_string())
                .value(move || open.get(at))
                .on_input(move |text| open.set(at, text));
            el("DIV")
                .child(label(open.named(at), name))
                .child(input)
                .class("form-day")
        }
        Field::Number(at, name) => one_line(open, at, name)
            .attr("inputmode", "numeric")
            .class("number"),
        Field::Line(at, name) => one_line(open, at, name),
        Field::Words(at, name) => el("DIV")
            .child(label(open.named(at), name))
            .child(text_area(open, at, "4")),
        Field::FoldedWords(at, name) => {
            let details = el("DETAILS").class("note");
            let details = match open
                .fields
                .with_untracked(|f| f.get(at).is_none_or(String::is_empty))
            {
                true => details,
                false => details.attr("open", ""),
            };
            details
                .child(el("SUMMARY").child(words::ADD_NOTE))
                .child(label(open.named(at), name))
                .child(text_area(open, at, "3"))
        }
        Field::Group(name, fields) => el("FIELDSET")
            .class("group")
            .child(el("LEGEND").child(name))
            .children(fields.into_iter().map(|field| drawn(field, open))),
        Field::Offer(said, fields) => {
            p(said)
                .class("offer")
                .child(" ")
                .child(button("link", words::USE_THESE, move || {
                    // What the offer says nothing of stays as the person has filled it in.
                    for (at, text) in fields.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
                        open.set(at, text.clone());
                    }
                }))
        }
        Field::Said(said) => said,
    }
}

fn one_line(open: Open, at: usize, name: &'static str) -> El {
    let input = el("INPUT")
        .attr_own("id", open.named(at))
        .attr("type", "text")
        .attr("autocomplete", "off")
        .value(move || open.get(at))
        .on_input(move |text| open.set(at, text));
    el("DIV").child(label(open.named(at), name)).child(input)
}

/// The field for a person's own words.
fn text_area(open: Open, at: usize, rows: &'static str) -> El {
    el("TEXTAREA")
        .attr_own("id", open.named(at))
        .attr("rows", rows)
        .value(move || open.get(at))
        .on_input(move |text| open.set(at, text))
}

/// Which day the form is for, and the way to another.
fn day_line(open: Open, period: &'static str) -> El {
    let store = open.here.store;
    let choosing = RwSignal::new(open.id.is_some());
    let on_day = move || Day::parse(&open.get(0));
    // Midnight may pass over an open form; it stays with the day that it was opened on, and says so.
    let day = open.begun.with_value(|form| form.initial.first().cloned());
    let day = Day::parse(&day.unwrap_or_default());
    let for_today = open.id.is_none() && day == Some(store.today_now());
    dynamic(move || {
        if choosing.get() {
            let input = el("INPUT")
                .attr_own("id", open.named(0))
                .attr("type", "date")
                .attr("required", "")
                .attr_own("max", store.today().to_string())
                .value(move || open.get(0))
                .on_input(move |text| open.set(0, text));
            return el("DIV")
                .class("form-day")
                .child(label(open.named(0), words::DAY))
                .child(input);
        }
        let today = store.today();
        let passed = day.filter(|day| for_today && on_day() == Some(*day) && *day < today);
        let passed = passed.map(|day| {
            let move_on = move || open.set(0, store.today_now().to_string());
            p(words::day_has_passed(day, today))
                .class("draft-note")
                .attr("role", "status")
                .child(" ")
                .child(button("link", words::MOVE_TO_TODAY, move_on))
        });
        let line = p(on_day().map(|day| words::day(day, today)))
            .child(" ")
            .child(period)
            .child(" ")
            .child(button("link", words::OTHER_DAY, move || choosing.set(true)));
        el("DIV").class("form-day").child(passed).child(line)
    })
}

fn buttons(open: Open, save: &'static str, cancel: Option<Callback<()>>) -> El {
    let save = match open.id {
        Some(_) => words::SAVE_CHANGES,
        None => save,
    };
    let leave = cancel.map(|cancel| {
        let drafts = open.here.drafts;
        button("plain", words::CANCEL, move || {
            let fields = open.fields.get_untracked();
            open.begun.with_value(|form| {
                // What was written in one's own words is offered again when the form is opened again.
                if words_of(&fields) == words_of(&form.initial) {
                    drafts.forget(&form.name);
                }
            });
            cancel.run(());
        })
    });
    el("DIV")
        .class("actions")
        .child(submit("main", save))
        .child(leave)
        .child_of(move || {
            let dirty = open
                .begun
                .with_value(|form| *open.fields.read() != form.initial);
            match open.cleared.get().filter(|_| !dirty) {
                Some(before) => Some(button("link", words::UNCLEAR, move || {
                    open.cleared.set(None);
                    open.fields.set(before.clone());
                })),
                // An edit is cleared back to how it is kept.
                None if dirty && (open.id.is_none() || open.is_draft.get()) => {
                    Some(button("link", words::CLEAR, move || {
                        open.cleared.set(Some(open.fields.get_untracked()));
                        open.clear();
                    }))
                }
                None => None,
            }
        })
}

/// Why a form was not saved, in words.
pub fn why(refused: Refused) -> String {
    match refused {
        Refused::Rejected(why) => entries::rejection(why),
        Refused::Ended => entries::ENDED.to_owned(),
    }
}
