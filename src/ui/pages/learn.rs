//! Learn: the list of lessons.

use super::more::row;
use crate::ui::el::{El, el, p, page_title, several};
use crate::ui::route::Route;
use crate::wording::learn as words;
use legwork_core::library::{LESSONS, Lesson};

/// The page.
pub fn page() -> El {
    let lesson =
        |lesson: &'static Lesson| row(Route::Learn(Some(lesson)), lesson.title, lesson.summary);
    several(vec![
        page_title(words::TITLE),
        p(words::INTRO),
        el("OL").class("rows").children(LESSONS.iter().map(lesson)),
    ])
}
