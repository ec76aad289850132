//! Exercises: the list. Nothing in it is recommended.

use super::more::row;
use crate::ui::el::{El, el, link, p, page_title, several};
use crate::ui::route::Route;
use crate::wording::exercises as words;
use legwork_core::library::{EXERCISES, Exercise};

/// The page.
pub fn page() -> El {
    let exercise = |exercise: &'static Exercise| {
        row(
            Route::Exercises(Some(exercise)),
            exercise.title,
            exercise.aim,
        )
    };
    several(vec![
        page_title(words::TITLE),
        p(words::INTRO),
        p(link(Route::Safety.href(), words::TO_SAFETY)),
        el("UL")
            .class("rows")
            .children(EXERCISES.iter().map(exercise)),
    ])
}
