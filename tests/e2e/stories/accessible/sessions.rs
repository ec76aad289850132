//! A session from its questions to its end, and what else can be led.

use super::{DARK_AND_WIDE, Eye, LIGHT_AND_SMALL, Look};
use crate::support::people::regular;
use crate::support::screens::{FURTHEST, TINGLES_NOW};
use crate::support::site::Site;
use crate::support::stage::{Stage, story};

async fn session(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, regular).await else {
        return;
    };
    eye.visits("#/session", "heading", "How is it now?").await;
    eye.app.press("Show my exercises").await;
    eye.app.sees("Please answer each question.").await;
    eye.looks("what is missing before a session").await;
    eye.app.to_the_list().await;
    eye.looks("the list").await;
    eye.app.press("Begin").await;
    eye.app.has("button", "Done").await;
    eye.looks("an exercise").await;
    eye.app.press("Easier").await;
    eye.looks("an easier exercise").await;
    eye.app.press("Stop").await;
    eye.app.has("heading", "Why do you stop?").await;
    eye.looks("why it is stopped").await;
    eye.app.press("Go on after all").await;
    eye.app.press("Done").await;
    eye.app.has("button", "Same or better").await;
    eye.looks("the question after an exercise").await;
    eye.app.goes_further_down().await;
    eye.looks("further down").await;
    eye.app.press("See what it means").await;
    eye.app.sees("Red").await;
    eye.looks("red").await;
    eye.app.skip_the_rest().await;
    eye.looks("asked again").await;
    eye.app.choose(FURTHEST, "Foot").await;
    eye.app.choose(TINGLES_NOW, "Yes").await;
    eye.app.press("Finish").await;
    eye.app.has("heading", "Give it some minutes").await;
    eye.looks("minutes to settle").await;
    eye.app.press("It feels better: ask me now").await;
    eye.app.choose(FURTHEST, "Thigh").await;
    eye.app.choose(TINGLES_NOW, "No").await;
    eye.app.press("Finish").await;
    eye.app.has("heading", "Almost done").await;
    eye.looks("the end").await;
    eye.app.choose("How hard was it?", "4").await;
    eye.app.choose("Leg pain now", "3").await;
    eye.app.press("Save session").await;
    eye.app.has("heading", "Session saved").await;
    eye.looks("a session that is saved").await;
    eye.visits("#/", "heading", "Done for today").await;
    eye.tells();
}

/// The direction test, a walk, breathing and relaxing, and a stop that is a warning sign.
async fn others(stage: Stage, look: Look) {
    let site = Site::with_device();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, regular).await else {
        return;
    };
    eye.visits("#/session/direction", "heading", "How is it now?")
        .await;
    eye.app.choose("Is anything new or worse?", "No").await;
    eye.app.choose("Leg pain now", "2").await;
    eye.app.choose(FURTHEST, "Thigh").await;
    eye.app
        .choose("How long ago did you get up?", "More than 2 hours")
        .await;
    eye.app.press("Begin").await;
    eye.app
        .has("heading", "Seated forward fold: 10 times, slowly")
        .await;
    eye.looks("ten slow movements").await;
    eye.app.choose(FURTHEST, "Below knee").await;
    eye.app.press("Next").await;
    eye.app.has("heading", "What it shows").await;
    eye.looks("what they show").await;
    eye.visits("#/session/walking", "button", "Walk now").await;
    eye.app.choose("Is anything new or worse?", "No").await;
    eye.app.choose("Leg pain now", "2").await;
    eye.app.press("Walk now").await;
    eye.app.has("button", "End walk").await;
    eye.looks("a walk").await;
    eye.app.press("Start").await;
    eye.app.skip_seconds(70.0).await;
    eye.app.press("End walk").await;
    eye.app.has("button", "I am done").await;
    eye.looks("why a walk ends").await;
    eye.app.press("I am done").await;
    eye.app.has("button", "Save walk").await;
    eye.looks("after a walk").await;
    eye.visits("#/", "heading", "You have begun a walk today")
        .await;
    eye.visits("#/session/walking", "button", "It is over")
        .await;
    eye.visits("#/session/slow-breathing", "button", "Start")
        .await;
    eye.visits("#/session/muscle-relaxation", "button", "Start")
        .await;
    eye.app.to_the_list().await;
    eye.app.press("Begin").await;
    eye.app.press("Stop").await;
    eye.app.press("Chest pain, faint or out of breath").await;
    eye.app.has("heading", "Exercises are stopped").await;
    eye.looks("a stop that is a warning sign").await;
    eye.tells();
}

#[test]
fn a_session_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| session(stage, LIGHT_AND_SMALL));
}

#[test]
fn a_session_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| session(stage, DARK_AND_WIDE));
}

#[test]
fn what_else_is_led_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| others(stage, LIGHT_AND_SMALL));
}

#[test]
fn what_else_is_led_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| others(stage, DARK_AND_WIDE));
}
