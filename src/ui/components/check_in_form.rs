//! The check-in form: leg, back, how far down, words. New or of an entry that is edited.
//!
//! What stands in it is kept as a draft until it is saved or cleared.

use super::choices::{Choice, choices};
use super::problem::{problem, tell};
use super::scale::{Pain, scale};
use crate::store::{Refused, Store};
use crate::ui::drafts::{Begun, Drafts, Fields};
use crate::ui::el::{El, button, dynamic, el, label, link, p, submit};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check_in as words, entries};
use legwork_core::record::{Change, CheckIn, Command, Day, Draft, Id, Reach, Score};
use leptos::prelude::*;

/// What a form is for, and who hears of it.
pub struct Form {
    /// The day that it is for at first.
    pub day: Day,
    /// The entry that is edited, if any.
    pub editing: Option<(Id, CheckIn)>,
    /// Hears of the change once it is saved.
    pub saved: Callback<Change>,
    /// Leaves the form without saving; there is no such button without it.
    pub cancel: Option<Callback<()>>,
}

/// The form while it is open.
#[derive(Clone, Copy)]
struct Open {
    begun: StoredValue<Begun>,
    id: Option<Id>,
    fields: RwSignal<Fields>,
    problem: RwSignal<Option<String>>,
    is_draft: RwSignal<bool>,
    saved: Callback<Change>,
}

/// The form.
pub fn check_in_form(form: Form) -> El {
    let store = here().store;
    let drafts = here().drafts;
    let id = form.editing.as_ref().map(|(id, _)| *id);
    let name = match id {
        Some(id) => id.to_string(),
        None => format!("check-in-{}", form.day),
    };
    let initial = match form.editing {
        Some((_, check_in)) => fields_of(&check_in),
        None => Fields {
            day: form.day.to_string(),
            ..Fields::default()
        },
    };
    let found = drafts.found(&name);
    let open = Open {
        id,
        problem: RwSignal::new(None),
        is_draft: RwSignal::new(found.is_some()),
        fields: RwSignal::new(found.unwrap_or_else(|| initial.clone())),
        begun: StoredValue::new(Begun { name, initial }),
        saved: form.saved,
    };
    drafts.follow(open.begun, open.fields);
    let group = |part: &str| {
        open.begun
            .with_value(|form| format!("{part}-{}", form.name))
    };
    let fields = open.fields;
    let leg = scale(
        Pain::Leg,
        words::LEG,
        &group("leg"),
        move || fields.read().leg,
        move |n| fields.write().leg = Some(n),
    );
    let back = scale(
        Pain::Back,
        words::BACK,
        &group("back"),
        move || fields.read().back,
        move |n| fields.write().back = Some(n),
    );
    let place = |place: &Reach| Choice {
        value: entries::reach(*place),
        name: entries::reach(*place),
    };
    let reach = choices(
        words::REACH,
        &group("reach"),
        Reach::ALL.iter().map(place),
        move |name| {
            let chosen = fields.read().reach.and_then(Reach::new);
            chosen.map(entries::reach) == Some(name)
        },
        move |name| {
            let chosen = Reach::ALL.into_iter().find(|r| entries::reach(*r) == name);
            fields.write().reach = chosen.map(Reach::number);
        },
    );
    el("FORM")
        .class("check-in")
        .on_submit(move || open.save(store, drafts))
        .child_of(move || {
            let is_draft = open.is_draft.get();
            is_draft.then(|| p(words::DRAFT).class("draft-note").attr("role", "status"))
        })
        .child(day_line(open, form.day, store))
        .child(leg)
        .child(back)
        .child(reach)
        .child(note_field(open, group("note")))
        .child(problem(open.problem))
        .child(buttons(open, form.cancel, drafts))
}

/// The fields of an entry, as the form shows them.
fn fields_of(check_in: &CheckIn) -> Fields {
    Fields {
        day: check_in.day.to_string(),
        leg: check_in.leg.map(Score::get),
        back: check_in.back.map(Score::get),
        reach: check_in.reach.map(Reach::number),
        note: check_in.note.clone(),
    }
}

impl Open {
    fn clear(self) {
        self.fields
            .set(self.begun.with_value(|form| form.initial.clone()));
        self.is_draft.set(false);
        self.problem.set(None);
    }

    fn save(self, store: Store, drafts: Drafts) {
        let fields = self.fields.get_untracked();
        let Some(day) = Day::parse(&fields.day) else {
            tell(self.problem, words::NO_DAY.to_owned());
            return;
        };
        let draft = Draft::CheckIn {
            day,
            leg: fields.leg.and_then(Score::new),
            back: fields.back.and_then(Score::new),
            reach: fields.reach.and_then(Reach::new),
            note: fields.note,
        };
        let command = match self.id {
            Some(id) => Command::Edit(id, draft),
            None => Command::Add(draft),
        };
        match store.dispatch(command) {
            Ok(change) => {
                self.begun.with_value(|form| drafts.forget(&form.name));
                self.clear();
                self.saved.run(change);
            }
            Err(refused) => tell(self.problem, why(refused)),
        }
    }
}

/// Which day the form is for, and the way to another.
fn day_line(open: Open, day: Day, store: Store) -> El {
    let fields = open.fields;
    let choosing = RwSignal::new(open.id.is_some());
    // Midnight may pass over an open form; it stays with the day that it was opened on, and says so.
    let for_today = open.id.is_none() && day == store.today_now();
    let on_day = move || Day::parse(&fields.read().day);
    let field_id = open.begun.with_value(|form| format!("day-{}", form.name));
    dynamic(move || {
        if choosing.get() {
            let input = el("INPUT")
                .attr_own("id", field_id.clone())
                .attr("type", "date")
                .attr("required", "")
                .attr_own("max", store.today().to_string())
                .value(move || fields.read().day.clone())
                .on_input(move |text| fields.write().day = text);
            return el("DIV")
                .class("form-day")
                .child(label(field_id.clone(), words::DAY))
                .child(input);
        }
        let today = store.today();
        let passed = for_today && on_day() == Some(day) && day < today;
        let passed = passed.then(|| {
            let move_on = move || fields.write().day = store.today_now().to_string();
            p(words::day_has_passed(day, today))
                .class("draft-note")
                .attr("role", "status")
                .child(" ")
                .child(button("link", words::MOVE_TO_TODAY, move_on))
        });
        let line = p(on_day().map(|day| words::day(day, today)))
            .child(" ")
            .child(words::PERIOD)
            .child(" ")
            .child(button("link", words::OTHER_DAY, move || choosing.set(true)));
        el("DIV").class("form-day").child(passed).child(line)
    })
}

fn note_field(open: Open, id: String) -> El {
    let fields = open.fields;
    let details = el("DETAILS").class("note");
    let details = match fields.with_untracked(|fields| fields.note.is_empty()) {
        true => details,
        false => details.attr("open", ""),
    };
    details
        .child(el("SUMMARY").child(words::ADD_NOTE))
        .child(label(id.clone(), words::NOTE))
        .child(text_area(id, "3", fields))
}

/// The field for a person's own words.
pub fn text_area(id: String, rows: &'static str, fields: RwSignal<Fields>) -> El {
    el("TEXTAREA")
        .attr_own("id", id)
        .attr("rows", rows)
        .value(move || fields.read().note.clone())
        .on_input(move |text| fields.write().note = text)
}

fn buttons(open: Open, cancel: Option<Callback<()>>, drafts: Drafts) -> El {
    let save = match open.id {
        Some(_) => words::SAVE_CHANGES,
        None => words::SAVE,
    };
    let leave = cancel.map(|cancel| leave_button(open.begun, cancel, drafts));
    el("DIV")
        .class("actions")
        .child(submit("main", save))
        .child(leave)
        .child_of(move || {
            let dirty = open
                .begun
                .with_value(|form| *open.fields.read() != form.initial);
            (dirty && open.id.is_none()).then(|| button("link", words::CLEAR, move || open.clear()))
        })
        .child(link(Route::Safety.href(), words::WORSE).class("worse"))
}

/// The button that leaves a form without saving.
pub fn leave_button(form: StoredValue<Begun>, cancel: Callback<()>, drafts: Drafts) -> El {
    button("plain", words::CANCEL, move || {
        form.with_value(|form| drafts.forget(&form.name));
        cancel.run(());
    })
}

/// Why a form was not saved, in words.
pub fn why(refused: Refused) -> String {
    match refused {
        Refused::Rejected(why) => entries::rejection(why),
        Refused::Ended => entries::ENDED.to_owned(),
    }
}
