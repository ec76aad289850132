//! The cards of Today, each for somebody to whom it comes, and a copy that chooses no exercises.

use super::{DARK_AND_WIDE, Eye, LIGHT_AND_SMALL, Look};
use crate::support::people::{
    due_for_a_check, regular, trained_yesterday, with_a_condition, without_goal,
};
use crate::support::site::Site;
use crate::support::stage::{Stage, story};

/// The question of the day after, and the cards after First steps.
async fn questions(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, trained_yesterday).await else {
        return;
    };
    eye.app.has("heading", "After your session").await;
    eye.looks("the day after a session").await;
    eye.app.press("Worse").await;
    eye.app.sees("Does it reach below the knee?").await;
    eye.looks("worse the day after").await;
    eye.app
        .press_of("Does it reach below the knee?", "No")
        .await;
    eye.app.sees_no("Does it reach below the knee?").await;
    eye.looks("after that answer").await;
    eye.app.has("heading", "One question for today").await;
    eye.app.press("Save").await;
    eye.app.sees("Tick what fits, or None of these.").await;
    eye.looks("what gets in the way, with what is missing")
        .await;
    eye.app
        .tick_of(
            "What gets in the way of your exercises?",
            "I feel low or guilty",
        )
        .await;
    eye.app.press("Save").await;
    eye.app.sees("Thank you for your answer.").await;
    eye.looks("a card that is answered").await;
    eye.tells();
}

/// What comes before exercise.
async fn gates(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, due_for_a_check).await else {
        return;
    };
    eye.app.has("heading", "A safety check first").await;
    eye.looks("a check is due").await;
    eye.app.is(with_a_condition).await;
    eye.app.has("heading", "Ask a clinician first").await;
    eye.looks("a clinician first").await;
    eye.visits("#/session", "heading", "Ask a clinician first")
        .await;
    eye.visits("#/start/visit", "button", "Save this visit")
        .await;
    eye.app
        .paste("Who said it? (such as: my doctor)", "my doctor")
        .await;
    let today = eye.app.today().await.to_string();
    eye.app.paste("On which day?", &today).await;
    for told in [
        "I broke my back or hip in a small fall, at any time",
        "Bones of my back are joined by surgery (fusion)",
    ] {
        eye.app.choose(told, "Yes").await;
    }
    eye.looks("a visit that is filled in").await;
    eye.app.press("Save this visit").await;
    eye.app.has("heading", "Saved").await;
    eye.looks("a visit that is saved").await;
    eye.tells();
}

/// A card for somebody without a goal.
async fn goal(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, without_goal).await else {
        return;
    };
    eye.app
        .has("heading", "What would you like to do again?")
        .await;
    eye.looks("a card that asks for an activity").await;
    eye.visits("#/goals", "button", "Set a goal").await;
    eye.app.press("Set a goal").await;
    eye.app.has("button", "Save goal").await;
    eye.looks("a new goal").await;
    eye.tells();
}

/// A copy that was built without the choice of exercises.
async fn without_tailoring(stage: Stage, look: Look) {
    let site = Site::new();
    site.turn_tailoring_off();
    let Some(mut eye) = Eye::on(&stage, &site, look).await else {
        return;
    };
    // The worker refuses the changed page.
    eye.app.browser.expect_errors();
    eye.app.is(regular).await;
    eye.app
        .has("heading", "Exercises from your clinician")
        .await;
    eye.looks("Today without the choice").await;
    eye.visits("#/session", "heading", "Exercises from your clinician")
        .await;
    eye.visits("#/exercises", "link", "Bridge…").await;
    eye.tells();
}

#[test]
fn the_questions_of_today_are_clean_in_light_colours_on_a_small_phone() {
    story(|stage| questions(stage, LIGHT_AND_SMALL));
}

#[test]
fn the_questions_of_today_are_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| questions(stage, DARK_AND_WIDE));
}

#[test]
fn what_comes_before_exercise_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| gates(stage, LIGHT_AND_SMALL));
}

#[test]
fn what_comes_before_exercise_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| gates(stage, DARK_AND_WIDE));
}

#[test]
fn the_card_for_a_goal_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| goal(stage, LIGHT_AND_SMALL));
}

#[test]
fn the_card_for_a_goal_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| goal(stage, DARK_AND_WIDE));
}

#[test]
fn a_copy_without_tailoring_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| without_tailoring(stage, LIGHT_AND_SMALL));
}

#[test]
fn a_copy_without_tailoring_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| without_tailoring(stage, DARK_AND_WIDE));
}
