//! The forms of goals: an activity with its ladder, and a weekly target.

use super::choices::Choice;
use super::form::{Field, Form, Meant, form};
use crate::ui::el::{El, p};
use crate::wording::{exercises, goals as words};
use legwork_core::record::{Activity, Aim, Change, Entry, Goal, Id, MAX_RUNGS, MAX_SESSIONS};
use leptos::prelude::*;

const NAME: usize = 0;
const RUNGS: usize = 1;

/// The form of an activity; `editing` is the goal whose words are changed. `name` is the form's own.
pub fn activity_form(
    name: String,
    editing: Option<(Id, &Activity)>,
    saved: Callback<Change>,
    cancel: Callback<()>,
) -> El {
    let mut initial = Vec::new();
    if let Some((_, activity)) = editing {
        initial.push(activity.name.clone());
        initial.extend(activity.rungs.iter().cloned());
    }
    initial.resize(RUNGS + MAX_RUNGS, String::new());
    let rung = |(at, name): (usize, &'static str)| Field::Line(RUNGS + at, name);
    let mut ladder = vec![Field::Said(p(words::LADDER_HINT).class("quiet"))];
    ladder.extend(words::RUNGS.into_iter().enumerate().map(rung));
    form(Form {
        name,
        initial,
        fields: vec![
            Field::Line(NAME, words::ACTIVITY),
            Field::Said(p(words::ACTIVITY_HINT).class("quiet")),
            Field::Group(words::LADDER, ladder),
        ],
        editing: editing.map(|(id, _)| id),
        meaning: activity,
        of: None,
        save: words::SAVE,
        saved,
        cancel: Some(cancel),
    })
}

fn activity(meant: &Meant) -> Result<Entry, &'static str> {
    let changed = Activity {
        name: meant.text(NAME),
        rungs: (RUNGS..RUNGS + MAX_RUNGS)
            .map(|at| meant.text(at))
            .collect(),
        reached: 0,
    };
    let mut goal = match &meant.held {
        Some(Entry::Goal(goal)) => goal.clone(),
        _ => Goal::new(Aim::Sessions(1), meant.today),
    };
    let reached = goal.activity().map_or(0, |activity| activity.reached);
    goal.aim = Aim::Activity(Activity { reached, ..changed });
    Ok(Entry::Goal(goal))
}

/// The form of the weekly target of sessions.
pub fn sessions_form(saved: Callback<Change>, cancel: Callback<()>) -> El {
    let options = words::SESSIONS.map(|value| Choice {
        value,
        name: value.into(),
    });
    target_form(
        "sessions",
        Field::Choice(0, words::HOW_MANY_SESSIONS, options.into()),
        sessions,
        saved,
        cancel,
    )
}

/// The form of the weekly target of walking.
pub fn walking_form(saved: Callback<Change>, cancel: Callback<()>) -> El {
    let field = Field::Number(0, words::HOW_MANY_MINUTES);
    target_form("walking", field, walking, saved, cancel)
}

fn target_form(
    name: &str,
    field: Field,
    meaning: fn(&Meant) -> Result<Entry, &'static str>,
    saved: Callback<Change>,
    cancel: Callback<()>,
) -> El {
    form(Form {
        name: format!("target-{name}"),
        initial: vec![String::new()],
        fields: vec![field],
        editing: None,
        meaning,
        of: None,
        save: words::SAVE_TARGET,
        saved,
        cancel: Some(cancel),
    })
}

fn sessions(meant: &Meant) -> Result<Entry, &'static str> {
    let sessions = meant.number(0).filter(|n| (1..=MAX_SESSIONS).contains(n));
    let aim = Aim::Sessions(sessions.ok_or(words::NO_TARGET)?);
    Ok(Entry::Goal(Goal::new(aim, meant.today)))
}

fn walking(meant: &Meant) -> Result<Entry, &'static str> {
    let minutes = match meant.filled(0) {
        Some(_) => meant.number(0).ok_or(exercises::NO_NUMBER)?,
        None => return Err(words::NO_TARGET),
    };
    let aim = Aim::Walking(minutes);
    Ok(Entry::Goal(Goal::new(aim, meant.today)))
}
