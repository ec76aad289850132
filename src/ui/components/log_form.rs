//! The form of an exercise log: what was done, leg pain before and after, effort. New or edited.

use super::check_in_form::{number, score};
use super::form::{Field, Form, Meant, form};
use super::scale::Rated;
use crate::ui::drafts::Fields;
use crate::ui::el::El;
use crate::wording::exercises as words;
use legwork_core::library::{Kind, exercise};
use legwork_core::record::{Change, Day, Entry, ExerciseLog, Id, Written};
use leptos::prelude::*;

const EXERCISE: usize = 1;
const SETS: usize = 2;
const REPETITIONS: usize = 3;
const MINUTES: usize = 4;
const BEFORE: usize = 5;
const AFTER: usize = 6;
const EFFORT: usize = 7;
const NOTE: usize = 8;

/// The form for an exercise on a day. `last` is what was done the last time.
pub fn log_form(
    of: &str,
    day: Day,
    last: Option<(ExerciseLog, Day)>,
    saved: Callback<Change>,
    cancel: Option<Callback<()>>,
) -> El {
    let mut initial = vec![day.to_string(), of.to_owned()];
    initial.resize(NOTE + 1, String::new());
    let offer = last.map(|(log, today)| {
        let mut fields = vec![String::new(); initial.len()];
        let told = fields_of(&log);
        for at in [SETS, REPETITIONS, MINUTES] {
            if let (Some(field), Some(value)) = (fields.get_mut(at), told.get(at)) {
                field.clone_from(value);
            }
        }
        Field::Offer(words::last_time(&log, today), fields)
    });
    shown(format!("log-{of}"), initial, of, None, offer, saved, cancel)
}

/// The form of a log that is edited.
pub fn edit_log(id: Id, log: &ExerciseLog, saved: Callback<Change>, cancel: Callback<()>) -> El {
    let initial = fields_of(log);
    shown(
        id.to_string(),
        initial,
        &log.exercise,
        Some(id),
        None,
        saved,
        Some(cancel),
    )
}

fn shown(
    name: String,
    initial: Fields,
    of: &str,
    editing: Option<Id>,
    offer: Option<Field>,
    saved: Callback<Change>,
    cancel: Option<Callback<()>>,
) -> El {
    // An exercise of another version may have been counted in any way.
    let counted = match exercise(of).map(|exercise| exercise.kind) {
        Some(Kind::Walk | Kind::Rest) => vec![Field::Number(MINUTES, words::MINUTES)],
        Some(Kind::Repetitions) => vec![
            Field::Number(SETS, words::SETS),
            Field::Number(REPETITIONS, words::REPETITIONS),
        ],
        Some(Kind::Hold) => vec![
            Field::Number(SETS, words::SETS),
            Field::Number(REPETITIONS, words::HOLDS),
        ],
        None => vec![
            Field::Number(SETS, words::SETS),
            Field::Number(REPETITIONS, words::REPETITIONS),
            Field::Number(MINUTES, words::MINUTES),
        ],
    };
    let mut fields = vec![Field::Day("")];
    fields.extend(offer);
    fields.push(Field::Group(words::WHAT, counted));
    fields.push(Field::Scale(BEFORE, Rated::Leg(words::BEFORE)));
    fields.push(Field::Scale(AFTER, Rated::Leg(words::AFTER)));
    fields.push(Field::Scale(EFFORT, Rated::Effort(words::EFFORT)));
    fields.push(Field::FoldedWords(NOTE, words::NOTE));
    form(Form {
        name,
        initial,
        fields,
        editing,
        meaning,
        of: None,
        save: words::SAVE,
        saved,
        cancel,
    })
}

fn fields_of(log: &ExerciseLog) -> Fields {
    let counted = |number: Option<u16>| number.map(|n| n.to_string()).unwrap_or_default();
    vec![
        log.day.to_string(),
        log.exercise.clone(),
        counted(log.sets),
        counted(log.repetitions),
        counted(log.minutes),
        number(log.before),
        number(log.after),
        number(log.effort),
        log.note.clone(),
    ]
}

fn meaning(meant: &Meant) -> Result<Entry, &'static str> {
    let counted = |at: usize| match meant.text(at).trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| words::NO_NUMBER),
    };
    Ok(Entry::Log(ExerciseLog {
        day: meant.day()?,
        written: Written::NOT_YET,
        exercise: meant.text(EXERCISE),
        sets: counted(SETS)?,
        repetitions: counted(REPETITIONS)?,
        minutes: counted(MINUTES)?,
        before: score(meant, BEFORE),
        after: score(meant, AFTER),
        effort: score(meant, EFFORT),
        // A step of a session stays one when it is edited.
        step: match &meant.held {
            Some(Entry::Log(log)) => log.step.clone(),
            _ => None,
        },
        note: meant.text(NOTE),
    }))
}
