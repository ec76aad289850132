//! Exercise pages: what the gate says there, before First steps and after.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::{story, story_alone};
use legwork::ui::route::Route;
use legwork_core::library::{EXERCISES, Kind, PRACTICES};
use legwork_core::record::{Aim, Entry, Goal, Id};

/// Proves gate-locked, gate-only-way.
#[test]
fn a_stop_is_shown_on_every_exercise_also_before_first_steps() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        for exercise in ["bridge", "walking"] {
            app.go_to_address(&format!("#/exercises/{exercise}")).await;
            app.has("heading", "How to do it").await;
            app.sees_no("A few questions first").await;
            app.sees_no("Exercises are stopped").await;
        }
        app.go_to_address("#/safety/short").await;
        app.tick("Both legs have pain, tingle, are weak or feel numb.")
            .await;
        app.press("New, worse, or I am not sure").await;
        app.has("heading", "Exercises are stopped").await;
        for exercise in ["bridge", "walking", "side-lying"] {
            app.go_to_address(&format!("#/exercises/{exercise}")).await;
            app.has("heading", "How to do it").await;
            app.has("heading", "Exercises are stopped").await;
        }
    });
}

/// Proves gate-breathing-and-walking, gate-fused-spine.
#[test]
fn with_a_fused_spine_walking_as_usual_stays_open_and_the_others_ask_for_a_clinician() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told {
            first: &["Bones of my back are joined by surgery (fusion)"],
            ..Told::default()
        })
        .await;
        app.go_to_address("#/exercises/bridge").await;
        app.has("heading", "Ask a clinician first").await;
        app.go_to_address("#/exercises/walking").await;
        app.is_on("Walking plan").await;
        app.has("heading", "How to do it").await;
        app.sees_no("Ask a clinician first").await;
    });
}

#[test]
fn pain_that_was_bad_for_over_a_week_is_asked_again_the_next_day_and_less_of_it_opens_the_door() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/session").await;
        app.before_session("9", "Thigh", "7 minutes", "On a mat")
            .await;
        app.choose("Has it been this bad at rest for over a week?", "Yes")
            .await;
        app.choose(
            "Is there a position today in which your leg feels at ease?",
            "Yes",
        )
        .await;
        app.press("Show my exercises").await;
        app.has("heading", "Ask a clinician first").await;
        app.go_to_address("#/").await;
        app.has("heading", "Ask a clinician first").await;
        // It was told a moment ago: there is nothing to ask again.
        app.sees_no("Say how it is now").await;
        app.status_is("Saved").await;
        app.set_clock("2026-11-25T11:00:00Z").await;
        app.has("heading", "Ask a clinician first").await;
        app.sees("That was your last answer.").await;
        app.follow("Say how it is now").await;
        app.is_on("Session").await;
        app.before_session("4", "Thigh", "7 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.has("heading", "Your exercises for now").await;
        app.go_to_address("#/").await;
        app.sees_no("Ask a clinician first").await;
    });
}

/// What stands behind an address.
#[derive(Clone, Copy, PartialEq)]
enum Behind {
    /// Something that moves.
    Moves,
    /// A walk: as usual it is open where a clinician comes first.
    Walk,
    /// Breathing or relaxing.
    Calm,
    /// Nothing that is led.
    Words,
}

/// Every address that the app knows must be named here, or this does not compile.
fn behind(route: Route) -> Behind {
    match route {
        Route::Session | Route::Direction => Behind::Moves,
        Route::SessionOf(exercise) if exercise.kind == Kind::Walk => Behind::Walk,
        Route::SessionOf(_) => Behind::Moves,
        Route::Practice(_) => Behind::Calm,
        Route::Today
        | Route::CheckIn(_)
        | Route::Diary(_)
        | Route::Exercises(_)
        | Route::Learn(_)
        | Route::Goals
        | Route::Progress
        | Route::More
        | Route::Settings
        | Route::Start
        | Route::Visit
        | Route::Safety
        | Route::Check
        | Route::ShortCheck
        | Route::Answer
        | Route::Mistake
        | Route::Cope
        | Route::About
        | Route::NotFound => Behind::Words,
    }
}

/// The addresses behind which something is led: of every exercise and every practice, and the session's own.
fn led() -> Vec<(String, Behind)> {
    let all = [Route::Session, Route::Direction].into_iter();
    let all = all.chain(EXERCISES.iter().map(Route::SessionOf));
    let all = all.chain(PRACTICES.iter().map(Route::Practice));
    all.map(|route| (route.href(), behind(route))).collect()
}

/// Every address behind which something is led: with a lock none of them leads anything, with a check that is due and
/// with a condition only what moves nothing.
/// Proves gate-only-way, gate-locked.
#[test]
fn no_address_leads_past_the_gate() {
    const LED: [&str; 6] = [
        "Start",
        "Begin",
        "Show my exercises",
        "Walk now",
        "Go on",
        "Done",
    ];
    story_alone(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        let leads = async |app: &App| {
            for name in LED {
                if app.count("button", name).await > 0 {
                    return true;
                }
            }
            false
        };
        app.first_steps(Told::default()).await;
        let all = led();
        assert!(all.len() > 26, "{}", all.len());
        for (address, _) in &all {
            app.go_to_address(address).await;
            app.until(
                "something that is led",
                "return findAll('button', 'Begin').length + findAll('button', 'Show my exercises').length
                    + findAll('button', 'Walk now').length + findAll('button', 'Start').length > 0;",
            )
            .await;
        }
        // A full check that is four weeks old, before the first session.
        app.status_is("Saved").await;
        app.set_clock("2026-12-24T10:00:00Z").await;
        for (address, behind) in &all {
            if *behind == Behind::Calm {
                continue;
            }
            app.go_to_address("#/").await;
            app.go_to_address(address).await;
            app.has("heading", "A safety check first").await;
            assert!(!leads(&app).await, "{address} with a check that is due");
        }
        app.emergency().await;
        for (address, _) in &all {
            app.go_to_address("#/").await;
            app.go_to_address(address).await;
            app.has("heading", "Exercises are stopped").await;
            assert!(!leads(&app).await, "{address} with a lock");
        }
        // A condition sends to a clinician: a walk as usual and what is calm stay, and nothing else is led.
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        app.first_steps(Told {
            first: &["Bones of my back are joined by surgery (fusion)"],
            ..Told::default()
        })
        .await;
        for (address, _) in all.iter().filter(|(_, to)| *to == Behind::Moves) {
            app.go_to_address("#/").await;
            app.go_to_address(address).await;
            app.has("heading", "Ask a clinician first").await;
            assert!(!leads(&app).await, "{address} with a condition");
        }
        app.go_to_address("#/session/walking").await;
        app.has("button", "Walk now").await;
        for (address, _) in all.iter().filter(|(_, to)| *to == Behind::Calm) {
            app.go_to_address(address).await;
            app.has("button", "Start").await;
        }
        // Towards a target a walk is training, too.
        let today = app.today().await;
        app.restore_entry(
            Id::new(today, 1),
            Entry::Goal(Goal::new(Aim::Walking(60), today)),
        )
        .await;
        app.go_to_address("#/session/walking").await;
        app.has("heading", "Ask a clinician first").await;
        assert!(
            !leads(&app).await,
            "a walk towards a target with a condition"
        );
    });
}
