//! A new version comes while a form is half filled in.

use crate::support::site::Site;
use crate::support::stage::story;
use serde_json::json;

const BUTTON: &str = "Use the new version";
const LOOK: &str = "await (await navigator.serviceWorker.getRegistration()).update(); return 1;";
const IS_TWO: &str = "return window.storyVersion === 2;";

#[test]
fn a_new_version_waits_for_a_half_filled_form_and_changes_over_on_the_persons_word() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.works_offline().await;
        let other = app.another_window().await;
        other.run("window.storyStays = 1;", &[]).await;
        app.answer(3, 2, "Thigh").await;
        site.change_to_version_two();
        app.run_async(LOOK, &[]).await;
        app.has("region", "A new version is ready").await;
        app.sees("Save or clear what you have begun first.").await;
        assert_eq!(app.count("button", BUTTON).await, 0);
        other.has("button", BUTTON).await;
        // Nothing changes by itself.
        assert_eq!(app.run(IS_TWO, &[]).await, json!(false));
        assert!(app.is_chosen("Leg pain, on average", "3").await);

        app.save().await;
        app.press(BUTTON).await;
        app.until("version two", IS_TWO).await;
        app.is_there().await;
        app.follow("Diary").await;
        app.sees("3 out of 10").await;
        other
            .sees("Another window uses a new version of Legwork now.")
            .await;
        let stays = other
            .run(
                "return window.storyStays === 1 && !window.storyVersion;",
                &[],
            )
            .await;
        assert_eq!(stays, json!(true), "the other window is left alone");
        other.press("Load again").await;
        other.until("version two", IS_TWO).await;
    });
}
