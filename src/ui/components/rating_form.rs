//! The form of an activity rating: how well it goes, 0 to 10. New or edited.

use super::check_in_form::{number, score};
use super::form::{Field, Form, Meant, form};
use super::scale::Rated;
use crate::ui::el::El;
use crate::wording::goals as words;
use legwork_core::record::{Change, Day, Entry, Id, Rating, Written};
use leptos::prelude::*;

/// The form to rate the activity of a goal on a day.
pub fn rating_form(goal: Id, day: Day, saved: Callback<Change>, cancel: Callback<()>) -> El {
    let initial = vec![day.to_string(), String::new()];
    shown(format!("rate-{goal}"), initial, goal, None, saved, cancel)
}

/// The form of a rating that is edited.
pub fn edit_rating(id: Id, rating: &Rating, saved: Callback<Change>, cancel: Callback<()>) -> El {
    let initial = vec![rating.day.to_string(), number(Some(rating.score))];
    shown(
        id.to_string(),
        initial,
        rating.goal,
        Some(id),
        saved,
        cancel,
    )
}

fn shown(
    name: String,
    initial: Vec<String>,
    goal: Id,
    editing: Option<Id>,
    saved: Callback<Change>,
    cancel: Callback<()>,
) -> El {
    form(Form {
        name,
        initial,
        fields: vec![
            Field::Day(""),
            Field::Scale(1, Rated::Function(words::HOW_WELL)),
        ],
        editing,
        meaning,
        of: Some(goal),
        save: words::SAVE_RATING,
        saved,
        cancel: Some(cancel),
    })
}

fn meaning(meant: &Meant) -> Result<Entry, &'static str> {
    Ok(Entry::Rating(Rating {
        day: meant.day()?,
        written: Written::NOT_YET,
        goal: meant.of.ok_or(words::NO_RATING)?,
        score: score(meant, 1).ok_or(words::NO_RATING)?,
    }))
}
