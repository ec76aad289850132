//! The pages that are loaded after the first picture.

use super::*;
use crate::ui::el::El;
use crate::ui::route::Route;

/// The page of this route.
#[inline(never)]
pub fn draw(route: Route) -> El {
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
        Route::Session => session::page(),
        Route::Check => check::page(false),
        Route::ShortCheck => check::page(true),
        Route::Answer => safety_answer::page(),
        Route::Mistake => safety_answer::mistake(),
        Route::About => about::page(),
        Route::Today | Route::Safety | Route::NotFound => not_found::page(),
    }
}
