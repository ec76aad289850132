//! The places in the app and their addresses. They live in the fragment, so that one build runs on any
//! host, in any folder, in a frame and offline.

use crate::wording::{dates, diary, places, shell};
use legwork_core::record::Day;

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Today,
    /// `#/check-in`, `#/check-in/<date>`
    CheckIn(Option<Day>),
    /// `#/diary`, `#/diary/<date>`
    Diary(Option<Day>),
    /// `#/settings`
    Settings,
    /// `#/safety`
    Safety,
    /// `#/about`
    About,
    /// Any other address.
    NotFound,
}

impl Route {
    /// The places of the navigation, in its order.
    pub const PLACES: [Route; 5] = [
        Route::Today,
        Route::CheckIn(None),
        Route::Diary(None),
        Route::Settings,
        Route::About,
    ];

    /// Reads a fragment with its `#`. `None` if it is none of ours: only what starts with `#/` is.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Route> {
        let rest = match fragment {
            "" | "#" => "",
            _ => fragment.strip_prefix("#/")?,
        };
        let (place, date) = match rest.split_once('/') {
            Some((place, date)) => (place, Some(date)),
            None => (rest, None),
        };
        let day = date.map(Day::parse);
        Some(match (place, day) {
            ("", None) => Route::Today,
            ("check-in", None) => Route::CheckIn(None),
            ("check-in", Some(Some(day))) => Route::CheckIn(Some(day)),
            ("diary", None) => Route::Diary(None),
            ("diary", Some(Some(day))) => Route::Diary(Some(day)),
            ("settings", None) => Route::Settings,
            ("safety", None) => Route::Safety,
            ("about", None) => Route::About,
            _ => Route::NotFound,
        })
    }

    /// The fragment, with its `#`.
    #[must_use]
    pub fn href(self) -> String {
        match self {
            Route::Today | Route::NotFound => "#/".to_owned(),
            Route::CheckIn(None) => "#/check-in".to_owned(),
            Route::CheckIn(Some(day)) => format!("#/check-in/{day}"),
            Route::Diary(None) => "#/diary".to_owned(),
            Route::Diary(Some(day)) => format!("#/diary/{day}"),
            Route::Settings => "#/settings".to_owned(),
            Route::Safety => "#/safety".to_owned(),
            Route::About => "#/about".to_owned(),
        }
    }

    /// The name of the place: its link text and its heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Route::Today => places::TODAY,
            Route::CheckIn(_) => places::CHECK_IN,
            Route::Diary(_) => places::DIARY,
            Route::Settings => places::SETTINGS,
            Route::Safety => places::SAFETY,
            Route::About => places::ABOUT,
            Route::NotFound => shell::NOT_FOUND,
        }
    }

    /// The title of the window.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Route::Diary(Some(day)) => shell::title(&format!(
                "{}: {}",
                diary::TITLE,
                dates::long(day, Day::FIRST)
            )),
            other => shell::title(other.name()),
        }
    }

    /// Whether this is the same place of the navigation.
    #[must_use]
    pub fn is_in(self, place: Route) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let day = Day::parse("2026-11-23");
        let dated = [Route::CheckIn(day), Route::Diary(day), Route::Safety];
        for route in Route::PLACES.into_iter().chain(dated) {
            assert_eq!(Route::parse(&route.href()), Some(route));
        }
        assert_eq!(Route::parse(""), Some(Route::Today));
        assert_eq!(Route::parse("#"), Some(Route::Today));
    }

    #[test]
    fn an_unknown_address_is_not_found_and_other_fragments_are_left_alone() {
        for fragment in [
            "#/nowhere",
            "#/diary/2026-02-30",
            "#/diary/x/y",
            "#/today",
            "#/settings/x",
            "#/check-in/",
            "#//",
        ] {
            assert_eq!(Route::parse(fragment), Some(Route::NotFound), "{fragment}");
        }
        assert_eq!(Route::parse("#main"), None);
    }
}
