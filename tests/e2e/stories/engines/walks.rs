//! Walks where something is missing: room, a network, the only window, the whole page.

use super::no_room::fill;
use crate::support::app::App;
use crate::support::clinic::Clinic;
use crate::support::engine::Engine;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::{say, story, story_alone};
use crate::support::stored::logs;
use legwork_core::record::{Score, WALKING};
use serde_json::json;

/// The walk that is kept: its minutes, and the leg pain after it.
async fn kept(app: &App) -> (Option<u16>, Option<Score>) {
    let logs = logs(&app.stored_record().await);
    assert_eq!(logs.len(), 1, "{logs:?}");
    assert_eq!(logs[0].exercise, WALKING);
    (logs[0].minutes, logs[0].after)
}

#[test]
fn with_full_storage_a_walk_is_kept_in_one_place_and_goes_on_after_closing() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.at_the_walk("5 minutes").await;
        // The story's clock lies in the same storage: what it holds must not grow once that is full.
        app.skip_seconds(15.0).await;
        fill(&app).await;
        app.skip_seconds(60.0).await;
        app.status_is("Saved in one place").await;
        app.load("#/session/walking").await;
        app.sees("1 minute is saved so far.").await;
        app.run("localStorage.removeItem('junk');", &[]).await;
        app.press("It is over").await;
        app.choose("Leg pain now", "1").await;
        app.press("Save walk").await;
        app.has("heading", "Walk saved").await;
        app.status_is("Saved").await;
        assert_eq!(kept(&app).await, (Some(1), Score::new(1)), "at home again");
    });
}

#[test]
fn without_a_network_a_walk_is_led_and_kept() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.works_offline().await;
        app.first_steps(Told::default()).await;
        site.stop();
        app.open("#/").await;
        app.at_the_walk("5 minutes").await;
        app.skip_seconds(125.0).await;
        app.counts("1:00").await;
        app.press("End walk").await;
        app.press("I am done").await;
        app.press("Save walk").await;
        app.sees("You walked for 2 minutes.").await;
        app.status_is("Saved").await;
        assert_eq!(kept(&app).await, (Some(2), None));
    });
}

#[test]
fn a_walk_that_another_window_has_ended_stays_as_it_was_told_there() {
    story_alone(|stage| async move {
        let site = Site::with_device();
        let one = stage.app(&site).await;
        one.first_steps(Told::default()).await;
        one.at_the_walk("15 minutes").await;
        one.skip_seconds(130.0).await;
        one.counts("8:55").await;
        one.status_is("Saved").await;
        let two = one.another_window().await;
        two.open("#/session/walking").await;
        two.sees("2 minutes are saved so far.").await;
        two.press("It is over").await;
        two.paste("Minutes that you walked", "1").await;
        two.choose("Leg pain now", "3").await;
        two.press("Save walk").await;
        two.sees("You walked for 1 minute.").await;
        two.status_is("Saved").await;
        // The clock of the first window still runs.
        one.skip_seconds(120.0).await;
        one.counts("6:55").await;
        one.status_is("Saved").await;
        assert_eq!(kept(&one).await, (Some(1), Score::new(3)));
        // What is told there later is an answer of its own; what it leaves out stays.
        one.press("End walk").await;
        one.press("I am done").await;
        one.paste("Minutes that you walked", "4").await;
        one.press("Save walk").await;
        one.sees("You walked for 4 minutes.").await;
        one.status_is("Saved").await;
        assert_eq!(kept(&one).await, (Some(4), Score::new(3)));
    });
}

#[test]
fn in_a_frame_a_walk_is_led_and_kept_there() {
    story(|stage| async move {
        if matches!(Engine::wanted(), Engine::WebKit) {
            return say("not told here: WebKit's driver gives a frame no focus");
        }
        let site = Site::with_device();
        let clinic = Clinic::around(&site);
        let app = stage.app(&site).await;
        app.visit(&clinic, "index.html").await;
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
        app.answer(3, 2, "Thigh").await;
        app.press("Save check-in").await;
        app.press("Keep them here").await;
        app.has("heading", "Saved: …").await;
        app.first_steps(Told::default()).await;
        let place = [json!("#/session/walking")];
        app.run("location.replace(arguments[0]);", &place).await;
        app.walks("3 minutes").await;
        app.skip_seconds(65.0).await;
        app.counts("1:00").await;
        app.press("End walk").await;
        app.press("I am done").await;
        app.press("Save walk").await;
        app.sees("You walked for 1 minute.").await;
        app.status_is("Saved").await;
        assert_eq!(kept(&app).await, (Some(1), None));
    });
}
