//! The safety check, what it means, and how a warning sign is answered.

use super::{DARK_AND_WIDE, Eye, LIGHT_AND_SMALL, Look};
use crate::support::people::regular;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};

/// What a check comes to that stops nothing or asks for a doctor today.
async fn results(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, regular).await else {
        return;
    };
    eye.visits("#/safety/check", "opener", "Has any of this changed?")
        .await;
    eye.app.pass_check().await;
    eye.app
        .has("heading", "You have ticked no warning sign")
        .await;
    eye.looks("nothing is ticked").await;
    eye.visits("#/safety/short", "button", "See what it means")
        .await;
    eye.app
        .check_with(4, "It has not got better after a few weeks.")
        .await;
    eye.looks("see a clinician").await;
    eye.app
        .press("Keep these signs in my diary, to show my clinician")
        .await;
    eye.app.sees("They are in your diary as a note.").await;
    eye.looks("signs that are kept").await;
    eye.app
        .check_with(
            1,
            "Have you noticed that a foot or leg is weaker? Do not test it now.",
        )
        .await;
    eye.app
        .sees("Contact a doctor or an urgent advice line today")
        .await;
    eye.looks("a doctor today").await;
    eye.tells();
}

/// An emergency, and its two answers.
async fn answers(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, regular).await else {
        return;
    };
    eye.app.emergency().await;
    eye.looks("an emergency").await;
    eye.visits("#/", "heading", "Exercises are stopped").await;
    eye.visits("#/session", "heading", "Exercises are stopped")
        .await;
    eye.visits("#/safety", "heading", "Show this to staff")
        .await;
    eye.visits("#/safety/mistake", "button", "Save this answer")
        .await;
    eye.app.press("Save this answer").await;
    eye.app.sees("Please answer each question.").await;
    eye.looks("a mistake with what is missing").await;
    eye.visits("#/safety/answer", "button", "Save this answer")
        .await;
    let today = eye.app.today().await;
    eye.app
        .paste(
            "Who checked it? (such as: doctor, hospital)",
            "the hospital",
        )
        .await;
    eye.app
        .paste("On which day was it checked?", &today.to_string())
        .await;
    eye.app
        .paste(
            "On which day did the sign begin, or last get worse?",
            &today.minus(1).to_string(),
        )
        .await;
    eye.app
        .choose("Did they say that you can exercise?", "They did not say")
        .await;
    eye.app
        .choose(crate::support::screens::BOTH_LEGS, "The same")
        .await;
    eye.app.press("Save this answer").await;
    eye.app.has("heading", "Exercises stay stopped").await;
    eye.looks("an answer that opens nothing").await;
    eye.tells();
}

#[test]
fn what_a_check_means_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| results(stage, LIGHT_AND_SMALL));
}

#[test]
fn what_a_check_means_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| results(stage, DARK_AND_WIDE));
}

#[test]
fn an_emergency_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| answers(stage, LIGHT_AND_SMALL));
}

#[test]
fn an_emergency_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| answers(stage, DARK_AND_WIDE));
}
