//! First steps, screen by screen.

use super::{DARK_AND_WIDE, Eye, LIGHT_AND_SMALL, Look};
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};

/// A sign of the first screen of the check.
const WET: &str =
    "I have trouble with peeing: I cannot start or stop, I leak, or I do not feel it.";

async fn first_steps(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on(&stage, &site, look).await else {
        return;
    };
    eye.app.press_start().await;
    eye.looks("Screen 1 of 12").await;
    eye.app.press("Next").await;
    eye.app.sees("Choose an answer, or skip this.").await;
    eye.looks("Screen 1 with what is missing").await;
    eye.app.press("Skip this").await;
    // All that is asked below a tick.
    eye.app.tick(WET).await;
    eye.app
        .press("For more than 3 months and not changing")
        .await;
    eye.app
        .press_of("Has a clinician checked it since it began?", "No")
        .await;
    eye.app
        .sees("Was it there before this back or leg pain?")
        .await;
    eye.looks("Screen 2 with a tick").await;
    eye.app.tick(WET).await;
    for screen in 2..=6 {
        eye.app.has("tick", "None of these").await;
        eye.looks(&format!("Screen {screen} of 12")).await;
        eye.app.tick("None of these").await;
        let last = screen == 6;
        eye.app
            .press(if last { "See what it means" } else { "Next" })
            .await;
    }
    eye.app
        .choose("How much leg pain do you have now?", "8")
        .await;
    eye.app
        .sees("Has it been this bad at rest for over a week?")
        .await;
    for screen in 7..=11 {
        eye.app
            .has("heading", &format!("Screen {screen} of 12"))
            .await;
        if screen == 11 {
            eye.app.tick("I am pregnant").await;
            eye.app.has("field", "When is your baby due?").await;
        }
        eye.looks(&format!("Screen {screen} of 12")).await;
        eye.app.press("Skip this").await;
    }
    eye.app.has("heading", "A few questions first").await;
    eye.looks("the end, with questions left open").await;
    eye.tells();
}

/// The end of First steps for somebody who can begin, and Today after it.
async fn ready(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on(&stage, &site, look).await else {
        return;
    };
    eye.app.first_steps(Told::default()).await;
    eye.app.has("link", "Do 3 minutes now").await;
    eye.looks("the end of First steps").await;
    eye.visits("#/", "heading", "Today's session").await;
    eye.tells();
}

#[test]
fn the_end_of_first_steps_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| ready(stage, LIGHT_AND_SMALL));
}

#[test]
fn the_end_of_first_steps_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| ready(stage, DARK_AND_WIDE));
}

#[test]
fn first_steps_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| first_steps(stage, LIGHT_AND_SMALL));
}

#[test]
fn first_steps_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| first_steps(stage, DARK_AND_WIDE));
}
