//! Trying Legwork out without saving, and a copy that chooses no exercises.

use crate::support::app::App;
use crate::support::engine::Setup;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;

/// Proves start-first-screen-offers.
#[test]
fn what_is_entered_while_trying_is_kept_nowhere_unless_the_person_says_so() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.press("Try without saving").await;
        app.sees("You are trying Legwork").await;
        app.answer(6, 2, "Thigh").await;
        app.add_words("only to look").await;
        app.save_in_vain().await;
        app.diary().await;
        app.sees("only to look").await;
        assert!(app.stored_record().await.is_empty());
        assert!(app.mirrored().await.is_empty());
        app.load("#/diary").await;
        app.is_there().await;
        app.sees_no("only to look").await;
        app.go_to_address("#/").await;
        app.press("Try without saving").await;
        app.answer(5, 2, "Thigh").await;
        app.add_words("to be kept").await;
        app.save_in_vain().await;
        app.press("Save what I entered").await;
        app.status_is("Saved").await;
        app.has("heading", "Saved: …").await;
        app.load("#/diary").await;
        app.sees("to be kept").await;
    });
}

/// A copy that was built without the choice of exercises.
#[test]
fn a_copy_without_tailoring_chooses_nothing_and_keeps_the_rest() {
    story(|stage| async move {
        let site = Site::new();
        site.turn_tailoring_off();
        let browser = stage.browser(Setup::default()).await;
        browser.expect_errors();
        let app = App::new(&browser, &site);
        app.open("#/").await;
        app.first_steps(Told::default()).await;
        app.has("heading", "Exercises from your clinician").await;
        app.go_to_address("#/session").await;
        app.has("heading", "Exercises from your clinician").await;
        app.go_to_address("#/exercises/bridge").await;
        app.has("heading", "How to do it").await;
        app.go_to_address("#/").await;
        app.has("heading", "Exercises from your clinician").await;
        app.check_in(3, 2, "Thigh").await;
    });
}
