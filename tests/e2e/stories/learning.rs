//! Lessons: in the app, in versions, as plain pages, and when a text cannot be loaded.

use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::library::LESSONS;
use serde_json::json;

#[test]
fn every_lesson_opens_with_its_key_point_and_ends_with_its_sources() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        for lesson in LESSONS {
            app.follow("Learn").await;
            app.is_on("Learn").await;
            app.follow(lesson.title).await;
            app.is_on(lesson.title).await;
            app.has("heading", "One thing to do").await;
            app.has("heading", "Sources").await;
            app.sees("Not yet reviewed by a clinician.").await;
            app.unfold("More").await;
            let words =
                "return document.querySelector('details.more').innerText.split(/\\s+/).length;";
            let words = app.run(words, &[]).await.as_u64().unwrap_or_default();
            assert!(words >= 200, "{}: {words} words under More", lesson.id);
        }
    });
}

#[test]
fn how_it_goes_is_told_in_two_versions() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.open("#/learn/how-it-goes").await;
        let key = "return document.querySelector('.lead')?.textContent ?? '';";
        app.has("radio", "3 months or longer").await;
        let first = app.run(key, &[]).await;
        app.choose("How long have you had it?", "3 months or longer")
            .await;
        let other = format!("return document.querySelector('.lead')?.textContent !== {first};");
        app.until("another key point", &other).await;
    });
}

#[test]
fn a_text_that_cannot_be_loaded_says_so_and_can_be_tried_again() {
    story(|stage| async move {
        let site = Site::new();
        site.fail("exercises-*.txt", 503, "text/plain", b"busy");
        let app = stage.app(&site).await;
        app.browser.expect_errors();
        app.open("#/exercises/bridge").await;
        app.sees("This text could not be loaded.").await;
        app.has("button", "Save exercise").await;
        site.mend();
        app.press("Try again").await;
        app.has("heading", "How to do it").await;
    });
}

#[test]
fn every_lesson_is_a_plain_page_too() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        for lesson in LESSONS {
            app.load(&format!("lesson-{}.html", lesson.id)).await;
            let title = "return document.querySelector('h1').textContent;";
            assert_eq!(app.run(title, &[]).await, json!(lesson.title));
            app.sees("One thing to do").await;
            app.sees("Open Legwork").await;
        }
    });
}
