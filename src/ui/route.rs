//! The places in the app and their addresses. They live in the fragment, so that one build runs on any
//! host, in any folder, in a frame and offline.

use crate::wording::{check, dates, diary, direction, places, session, shell, start};
use legwork_core::library::{CARD, Exercise, Lesson, Practice, exercise, lesson, practice};
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
    /// `#/exercises`, `#/exercises/<name>`
    Exercises(Option<&'static Exercise>),
    /// `#/learn`, `#/learn/<name>`
    Learn(Option<&'static Lesson>),
    /// `#/goals`
    Goals,
    /// `#/progress`
    Progress,
    /// `#/more`
    More,
    /// `#/settings`
    Settings,
    /// `#/start`
    Start,
    /// `#/start/visit`
    Visit,
    /// `#/session`
    Session,
    /// `#/session/<slug>` of an exercise; a walk is one of them
    SessionOf(&'static Exercise),
    /// `#/session/<slug>` of breathing or relaxation
    Practice(&'static Practice),
    /// `#/session/direction`
    Direction,
    /// `#/safety`
    Safety,
    /// `#/safety/check`
    Check,
    /// `#/safety/short`
    ShortCheck,
    /// `#/safety/answer`
    Answer,
    /// `#/safety/mistake`
    Mistake,
    /// `#/safety/cope`
    Cope,
    /// `#/about`
    About,
    /// Any other address.
    NotFound,
}

impl Route {
    /// The places of the navigation, in its order.
    pub const PLACES: [Route; 5] = [
        Route::Today,
        Route::Exercises(None),
        Route::Progress,
        Route::Learn(None),
        Route::More,
    ];
    /// The places that the page More leads to, in its order.
    pub const MORE: [Route; 6] = [
        Route::CheckIn(None),
        Route::Diary(None),
        Route::Goals,
        Route::Safety,
        Route::Settings,
        Route::About,
    ];

    /// The places that pages lead to when there is something to do there.
    pub const TASKS: [Route; 2] = [Route::Start, Route::Session];

    /// Reads a fragment with its `#`. `None` if it is none of ours: only what starts with `#/` is.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Route> {
        let rest = match fragment {
            "" | "#" => "",
            _ => fragment.strip_prefix("#/")?,
        };
        let (place, rest) = match rest.split_once('/') {
            Some((place, rest)) => (place, Some(rest)),
            None => (rest, None),
        };
        let Some(rest) = rest else {
            let plain = Route::PLACES
                .into_iter()
                .chain(Route::MORE)
                .chain(Route::TASKS);
            let found = plain.into_iter().find(|known| known.place() == place);
            return Some(found.unwrap_or(Route::NotFound));
        };
        let day = Day::parse(rest);
        Some(match place {
            "check-in" if day.is_some() => Route::CheckIn(day),
            "diary" if day.is_some() => Route::Diary(day),
            "exercises" => exercise(rest).map_or(Route::NotFound, |e| Route::Exercises(Some(e))),
            "start" if rest == "visit" => Route::Visit,
            "session" if rest == "direction" => Route::Direction,
            "session" if !rest.is_empty() => match (practice(rest), exercise(rest)) {
                (Some(practice), _) => Route::Practice(practice),
                (None, Some(exercise)) => Route::SessionOf(exercise),
                (None, None) => Route::NotFound,
            },
            "safety" => match rest {
                "check" => Route::Check,
                "short" => Route::ShortCheck,
                "answer" => Route::Answer,
                "mistake" => Route::Mistake,
                "cope" => Route::Cope,
                _ => Route::NotFound,
            },
            "learn" => lesson(rest).map_or(Route::NotFound, |l| Route::Learn(Some(l))),
            _ => Route::NotFound,
        })
    }

    /// The first part of the address.
    fn place(self) -> &'static str {
        match self {
            Route::Today | Route::NotFound => "",
            Route::CheckIn(_) => "check-in",
            Route::Diary(_) => "diary",
            Route::Exercises(_) => "exercises",
            Route::Learn(_) => "learn",
            Route::Goals => "goals",
            Route::Progress => "progress",
            Route::More => "more",
            Route::Settings => "settings",
            Route::Start | Route::Visit => "start",
            Route::Session | Route::SessionOf(_) | Route::Practice(_) | Route::Direction => {
                "session"
            }
            Route::Safety
            | Route::Check
            | Route::ShortCheck
            | Route::Answer
            | Route::Mistake
            | Route::Cope => "safety",
            Route::About => "about",
        }
    }

    /// The fragment, with its `#`.
    #[must_use]
    pub fn href(self) -> String {
        let place = self.place();
        match self {
            Route::CheckIn(Some(day)) | Route::Diary(Some(day)) => format!("#/{place}/{day}"),
            Route::Exercises(Some(exercise)) => format!("#/{place}/{}", exercise.id),
            Route::Visit => "#/start/visit".to_owned(),
            Route::Direction => "#/session/direction".to_owned(),
            Route::SessionOf(exercise) => format!("#/{place}/{}", exercise.id),
            Route::Practice(practice) => format!("#/{place}/{}", practice.id),
            Route::Check => "#/safety/check".to_owned(),
            Route::ShortCheck => "#/safety/short".to_owned(),
            Route::Answer => "#/safety/answer".to_owned(),
            Route::Mistake => "#/safety/mistake".to_owned(),
            Route::Cope => "#/safety/cope".to_owned(),
            Route::Learn(Some(lesson)) => format!("#/{place}/{}", lesson.id),
            _ => format!("#/{place}"),
        }
    }

    /// The name of the place: its link text and its heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Route::Today => places::TODAY,
            Route::CheckIn(_) => places::CHECK_IN,
            Route::Diary(_) => places::DIARY,
            Route::Exercises(None) => places::EXERCISES,
            Route::Exercises(Some(exercise)) => exercise.title,
            Route::Learn(None) => places::LEARN,
            Route::Learn(Some(lesson)) => lesson.title,
            Route::Goals => places::GOALS,
            Route::Progress => places::PROGRESS,
            Route::More => places::MORE,
            Route::Settings => places::SETTINGS,
            Route::Safety => places::SAFETY,
            Route::Start => start::TITLE,
            Route::Visit => start::VISIT,
            Route::Session => session::TITLE,
            Route::SessionOf(exercise) => exercise.title,
            Route::Practice(practice) => practice.title,
            Route::Direction => direction::TITLE,
            Route::Check => check::TITLE,
            Route::ShortCheck => check::SHORT_TITLE,
            Route::Answer => check::ANSWER_TITLE,
            Route::Mistake => check::MISTAKE_TITLE,
            Route::Cope => CARD.cope_title,
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

    /// Whether this is the same place of the navigation, or lies behind it. What Today leads to lies behind Today;
    /// an address that leads nowhere lies behind no place.
    #[must_use]
    pub fn is_in(self, place: Route) -> bool {
        let here = match self {
            Route::NotFound => return place == Route::NotFound,
            Route::Start
            | Route::Visit
            | Route::Session
            | Route::SessionOf(_)
            | Route::Practice(_)
            | Route::Direction => Route::Today,
            here => here,
        };
        let behind = |other: &Route| other.place() == here.place();
        here.place() == place.place() || place == Route::More && Route::MORE.iter().any(behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let day = Day::parse("2026-11-23");
        let named = [
            Route::CheckIn(day),
            Route::Diary(day),
            Route::Exercises(exercise("walking")),
            Route::Learn(lesson("walking")),
            Route::Check,
            Route::ShortCheck,
            Route::Answer,
            Route::Mistake,
            Route::Cope,
            Route::Start,
            Route::Visit,
            Route::Session,
            Route::Direction,
        ];
        let plain = Route::PLACES.into_iter().chain(Route::MORE);
        for route in plain.chain(named) {
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
            "#/exercises/none",
            "#/learn/",
            "#/goals/1",
            "#//",
        ] {
            assert_eq!(Route::parse(fragment), Some(Route::NotFound), "{fragment}");
        }
        assert_eq!(Route::parse("#main"), None);
    }
}
