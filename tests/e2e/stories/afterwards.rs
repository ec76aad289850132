//! What comes after First steps: one card a day, the direction test, and coming back after weeks.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::reading::reading;
use crate::support::site::Site;
use crate::support::stage::story;

/// What the page says reads easily.
async fn reads_easily(app: &App) {
    let words = app
        .run("return document.querySelector('main').innerText;", &[])
        .await;
    let found = reading(words.as_str().unwrap_or_default());
    assert!(found.grade() <= 6.0, "{} in {words}", found.grade());
}

#[test]
fn one_card_a_day_asks_for_an_activity_and_for_what_gets_in_the_way() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/").await;
        app.has("heading", "Today's session").await;
        app.sees_no("What would you like to do again?").await;
        app.set_clock("2026-11-25T10:00:00Z").await;
        app.has("heading", "What would you like to do again?").await;
        app.press("Leave this out").await;
        app.sees_no("What would you like to do again?").await;
        app.sees_no("What gets in the way of your exercises?").await;
        app.set_clock("2026-11-26T10:00:00Z").await;
        app.sees("What gets in the way of your exercises?").await;
        reads_easily(&app).await;
        app.press("Save").await;
        app.sees("Tick what fits, or None of these.").await;
        let question = "What gets in the way of your exercises?";
        app.tick_of(question, "I have no time").await;
        app.tick_of(question, "I fear that it does harm").await;
        app.press("Save").await;
        app.sees("Thank you for your answer.").await;
        app.sees_no("Nothing is lost.").await;
        let record = app.stored_record().await;
        assert_eq!(record.setting("barriers"), Some("2026-11-26 time harm"));
        app.set_clock("2026-11-27T10:00:00Z").await;
        app.has("heading", "Today's session").await;
        app.sees_no(question).await;
    });
}

/// Proves tailor-direction-test, tailor-direction-test-ends.
#[test]
fn the_direction_test_ends_on_further_down_and_the_next_session_knows() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told {
            eases: &["Bending forward"],
            ..Told::default()
        })
        .await;
        app.follow("Do 3 minutes now").await;
        app.follow("Find your direction").await;
        app.is_on("Find your direction").await;
        reads_easily(&app).await;
        app.press("Begin").await;
        app.sees("Please answer each question.").await;
        app.choose("Is anything new or worse?", "No").await;
        app.choose("Leg pain now", "2").await;
        let furthest = "Where is the furthest pain, tingling or numbness now?";
        app.choose(furthest, "Thigh").await;
        app.choose("How long ago did you get up?", "More than 2 hours")
            .await;
        app.press("Begin").await;
        app.has("heading", "Seated forward fold: 10 times, slowly")
            .await;
        app.choose(furthest, "Below knee").await;
        app.press("Next").await;
        app.has("heading", "What it shows").await;
        app.sees("Further down is a reason to stop.").await;
        reads_easily(&app).await;
        // Bending made it worse: the session moves both ways now.
        app.follow("Session").await;
        app.before_session("2", "Thigh", "7 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.sees("It moves your back both ways, or makes you stronger.")
            .await;
        app.sees_no("You told us that bending or sitting feels better.")
            .await;
    });
}

/// Proves check-full-new-bout.
#[test]
fn whoever_comes_back_after_weeks_is_asked_whether_it_is_a_new_bout() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-01T10:00:00Z").await;
        app.first_steps(Told::default()).await;
        app.set_clock("2026-11-20T10:00:00Z").await;
        app.go_to_address("#/safety/short").await;
        app.has("heading", "Is this a new bout?").await;
        app.press("No").await;
        app.has("heading", "Short safety check").await;
        app.tick("None of these").await;
        app.go_to_address("#/").await;
        app.go_to_address("#/safety/short").await;
        app.press("Yes").await;
        app.is_on("Safety check").await;
        app.go_to_address("#/session").await;
        app.has("heading", "A safety check first").await;
    });
}
