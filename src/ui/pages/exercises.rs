//! Exercises: the list. Nothing in it is recommended.

use super::more::row;
use crate::ui::components::figure::still;
use crate::ui::components::gate_card::tailors;
use crate::ui::el::{El, el, link, p, page_title, several};
use crate::ui::route::Route;
use crate::wording::exercises as words;
use legwork_core::library::{EXERCISES, Exercise, Rank};

/// The page.
pub fn page() -> El {
    let exercise = |exercise: &'static Exercise| {
        let row = row(
            Route::Exercises(Some(exercise)),
            exercise.title,
            exercise.aim,
        );
        row.class("pictured")
            .child(still(exercise.id, Rank::Standard))
    };
    let mut rest = EXERCISES.iter();
    let group = |(title, count): (&'static str, usize)| {
        let rows: Vec<El> = rest.by_ref().take(count).map(exercise).collect();
        el("SECTION")
            .class("stack")
            .child(el("H2").child(title))
            .child(el("UL").class("rows").children(rows))
    };
    let groups: Vec<El> = words::GROUPS.into_iter().map(group).collect();
    let mut parts = vec![
        page_title(words::TITLE),
        p(words::intro(tailors())),
        p(link(Route::Safety.href(), words::TO_SAFETY)),
    ];
    parts.extend(groups);
    several(parts)
}
