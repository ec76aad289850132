//! The pages, and parts of the first page, that are loaded after the first picture.

use super::*;
use crate::ui::components::adapted::adapted;
use crate::ui::components::cards::card_of_the_day;
use crate::ui::components::next_day::next_day_card;
use crate::ui::el::El;
use crate::ui::route::Route;
use legwork_core::record::{Id, WALKING};

/// What is loaded later.
#[derive(Clone, Copy)]
pub enum Part {
    /// The page of this route.
    Page(Route),
    /// What was adapted last, on Today.
    Adapted,
    /// The question of the day after this session, on Today.
    NextDay(Id),
    /// The card of the day, on Today.
    Card,
}

/// Draws it.
#[inline(never)]
pub fn draw(part: Part) -> El {
    match part {
        Part::Page(route) => page(route),
        Part::Adapted => adapted(),
        Part::NextDay(id) => next_day_card(id),
        Part::Card => card_of_the_day(),
    }
}

fn page(route: Route) -> El {
    match route {
        Route::CheckIn(day) => check_in::page(day),
        Route::Diary(None) => diary::page(),
        Route::Diary(Some(day)) => diary_day::page(day),
        Route::Exercises(None) => exercises::page(),
        Route::Exercises(Some(slug)) => exercise::page(slug),
        Route::Learn(None) => learn::page(),
        Route::Learn(Some(lesson)) => lesson::page(lesson),
        Route::Goals => goals::page(),
        Route::Progress => progress::page(),
        Route::More => more::page(),
        Route::Settings => settings::page(),
        Route::Start => start::page(),
        Route::Visit => visit::page(),
        Route::Session => session::page(None),
        Route::SessionOf(exercise) if exercise.id == WALKING => session::walk::page(exercise),
        Route::SessionOf(exercise) => session::page(Some(exercise)),
        Route::Practice(practice) => session::practice::page(practice),
        Route::Direction => direction::page(),
        Route::Check => check::page(false),
        Route::ShortCheck => check::page(true),
        Route::Answer => safety_answer::page(),
        Route::Mistake => safety_answer::mistake(),
        Route::About => about::page(),
        Route::Today | Route::Safety | Route::Cope | Route::NotFound => not_found::page(),
    }
}
