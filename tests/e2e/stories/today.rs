//! Today at a glance: never more than four blocks, and no code that it does not need.

use crate::support::app::App;
use crate::support::engine::Engine;
use crate::support::people::{regular, trained_yesterday};
use crate::support::site::Site;
use crate::support::stage::{only_chromium_can, story};
use serde_json::json;

/// The headings of the blocks, in their order. The one notice that may stand above them is none.
async fn blocks(app: &App) -> Vec<String> {
    let script = "return [...document.querySelectorAll('main section')]
        .filter((s) => isShown(s) && !s.matches('.notice') && !s.parentElement.closest('section'))
        .map((s) => textOf(s.querySelector('h2')));";
    serde_json::from_value(app.run(script, &[]).await).expect("headings")
}

/// At most one notice.
async fn notices(app: &App) -> u64 {
    let script = "return document.querySelectorAll('main .notice').length;";
    app.run(script, &[]).await.as_u64().expect("a number")
}

const QUESTION: &str = "What gets in the way of your exercises?";

#[test]
fn with_everything_on_today_has_four_blocks_and_a_card_or_a_lesson_but_not_both() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        if Engine::wanted() == Engine::Chromium {
            app.browser.resize(360, 780).await;
        }
        app.is(trained_yesterday).await;
        app.has("heading", "After your session").await;
        app.has("heading", "One question for today").await;
        let all = [
            "After your session",
            "How was your day?",
            "The week so far",
            "One question for today",
        ];
        assert_eq!(blocks(&app).await, all);
        assert!(notices(&app).await <= 1);
        app.check_in(3, 2, "Thigh").await;
        assert_eq!(blocks(&app).await.len(), 4);
        app.tick_of(QUESTION, "I have no time").await;
        app.press("Save").await;
        app.sees("Thank you for your answer.").await;
        let after = blocks(&app).await;
        assert!(after.len() <= 4, "{after:?}");
        assert!(!after.contains(&"A short lesson".to_owned()), "{after:?}");
        // With the card answered, the lesson has its place.
        app.open("#/").await;
        app.has("heading", "A short lesson").await;
        app.has("heading", "After your session").await;
        let last = blocks(&app).await;
        assert_eq!(last.len(), 4, "{last:?}");
        assert_eq!(last[2..], ["The week so far", "A short lesson"]);
    });
}

/// How often this page has asked for the code of the later pages.
const ASKED: &str = "return performance.getEntriesByType('resource')
    .filter((entry) => /\\/later-[^/]*\\.wasm/.test(entry.name)).length;";

#[test]
fn today_asks_for_the_later_code_only_if_something_on_it_needs_it() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.check_in(3, 2, "Thigh").await;
        app.status_is("Saved").await;
        app.open("#/").await;
        app.has("heading", "A short lesson").await;
        app.has("heading", "The week so far").await;
        app.works_offline().await;
        assert_eq!(app.run(ASKED, &[]).await, json!(0));
        app.is(regular).await;
        app.open("#/").await;
        app.has("heading", "One question for today").await;
        assert_eq!(app.run(ASKED, &[]).await, json!(1));
    });
}

#[test]
fn whoever_comes_back_is_offered_three_minutes_where_a_session_is_possible() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app(&site).await;
        app.set_clock("2026-11-10T10:00:00Z").await;
        app.check_in(3, 2, "Thigh").await;
        app.status_is("Saved").await;
        app.set_clock("2026-11-16T10:00:00Z").await;
        app.has("heading", "Welcome back").await;
        // First steps are not done yet.
        app.sees("One check-in is a good start.").await;
        app.set_clock("2026-11-18T10:00:00Z").await;
        app.is(regular).await;
        app.set_clock("2026-11-24T10:00:00Z").await;
        app.has("heading", "Welcome back").await;
        app.sees("Three minutes is a good start.").await;
        app.has("link", "Start session").await;
        app.sees_no("One check-in is a good start.").await;
    });
}

/// Proves start-first-screen-offers.
#[test]
fn the_first_screen_fits_one_screen_of_a_phone() {
    story(|stage| async move {
        if only_chromium_can("be as narrow as a phone") {
            return;
        }
        let site = Site::new();
        let app = stage.app(&site).await;
        app.browser.resize(360, 740).await;
        app.run("scrollTo(0, 0);", &[]).await;
        let doors = [
            ("link", "Start"),
            ("link", "Something worries me"),
            ("link", "I have a backup"),
            ("button", "Try without saving"),
        ];
        for (role, name) in doors {
            let script =
                "const place = findAll(arguments[0], arguments[1])[0].getBoundingClientRect();
                return [place.top, innerHeight - place.bottom - 60];";
            let room = app.run(script, &[json!(role), json!(name)]).await;
            let room: [f64; 2] = serde_json::from_value(room).unwrap();
            assert!(room.iter().all(|room| *room >= 0.0), "{name}: {room:?}");
        }
    });
}

#[test]
fn a_check_in_asks_whether_an_activity_could_be_done_and_counts_towards_the_week() {
    story(|stage| async move {
        // In the middle of a week: on its last day there would be nothing left to count towards.
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-25T10:00:00Z").await;
        app.is(regular).await;
        app.go_to_address("#/check-in").await;
        app.choose("Could you do this?", "Partly").await;
        app.choose("Leg pain, on average", "3").await;
        app.press("Save check-in").await;
        app.sees("partly").await;
        app.status_is("Saved").await;
        app.go_to_address("#/settings").await;
        app.choose("How often do you want to check in?", "Every day")
            .await;
        app.go_to_address("#/").await;
        app.press("Check in again").await;
        app.sees("of 7.").await;
    });
}
