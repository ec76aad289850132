//! The pages that have an address, each waited for until its body is there.

use super::{DARK_AND_SMALL, DARK_AND_WIDE, Eye, LIGHT_AND_SMALL, LIGHT_AND_WIDE, Look};
use crate::support::people::regular;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};
use legwork_core::library::RULE_SECTIONS;
use serde_json::json;

/// What is entered, and what shows it.
async fn diary(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on(&stage, &site, look).await else {
        return;
    };
    eye.looks("Today for a newcomer").await;
    eye.app.is(regular).await;
    let day = eye.app.today().await.minus(3);
    eye.app.has("heading", "One question for today").await;
    eye.looks("Today with a card").await;
    for (route, role, name) in [
        ("#/settings", "button", "Back up my data"),
        ("#/check-in", "button", "Save check-in"),
        ("#/diary", "heading", "Diary"),
        ("#/goals", "heading", "walk to the shop"),
        ("#/progress", "heading", "How much do I walk?"),
        ("#/more", "heading", "More"),
        ("#/nowhere", "heading", "Page not found"),
    ] {
        eye.visits(route, role, name).await;
    }
    eye.visits(&format!("#/diary/{day}"), "button", "Edit…")
        .await;
    eye.app.press("Edit Check-in…").await;
    eye.app.has("button", "Save changes").await;
    eye.looks("an entry that is edited").await;
    eye.tells();
}

/// What is read.
async fn texts(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on_person(&stage, &site, look, regular).await else {
        return;
    };
    for (route, role, name) in [
        ("#/exercises", "link", "Bridge…"),
        ("#/exercises/bridge", "heading", "How to do it"),
        ("#/exercises/walking", "heading", "How to do it"),
        ("#/learn", "link", "Walking…"),
        ("#/learn/walking", "heading", "One thing to do"),
        ("#/learn/how-it-goes", "heading", "One thing to do"),
        ("#/safety", "button", "Print this page"),
        ("#/safety/cope", "heading", "Your emergency number"),
        (
            "#/safety/answer",
            "heading",
            "After the check by a clinician",
        ),
        ("#/start/visit", "button", "Save this visit"),
    ] {
        eye.visits(route, role, name).await;
    }
    eye.app.go_to_address("#/about").await;
    let rules = "return document.querySelectorAll('main details').length >= arguments[0];";
    let sections = [json!(RULE_SECTIONS.len())];
    eye.app.until_with("the rules", rules, &sections).await;
    eye.looks("About with its rules").await;
    eye.tells();
}

#[test]
fn the_diary_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| diary(stage, LIGHT_AND_SMALL));
}

#[test]
fn the_diary_is_clean_in_dark_colours_on_a_small_phone() {
    story(|stage| diary(stage, DARK_AND_SMALL));
}

#[test]
fn the_diary_is_clean_in_light_colours_on_a_wide_screen() {
    story(|stage| diary(stage, LIGHT_AND_WIDE));
}

#[test]
fn the_diary_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| diary(stage, DARK_AND_WIDE));
}

#[test]
fn the_texts_are_clean_in_light_colours_on_a_small_phone() {
    story(|stage| texts(stage, LIGHT_AND_SMALL));
}

#[test]
fn the_texts_are_clean_in_dark_colours_on_a_small_phone() {
    story(|stage| texts(stage, DARK_AND_SMALL));
}

#[test]
fn the_texts_are_clean_in_light_colours_on_a_wide_screen() {
    story(|stage| texts(stage, LIGHT_AND_WIDE));
}

#[test]
fn the_texts_are_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| texts(stage, DARK_AND_WIDE));
}
