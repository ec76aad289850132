//! The pages that have an address, each waited for until its body is there.

use super::{DARK_AND_SMALL, DARK_AND_WIDE, Eye, LIGHT_AND_SMALL, LIGHT_AND_WIDE, Look};
use crate::support::people::regular;
use crate::support::site::Site;
use crate::support::stage::{Stage, story, story_alone};
use legwork_core::library::{EXERCISES, LESSONS, RULE_SECTIONS};
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

/// What stands in forms, and Progress with nothing and with little.
async fn forms(stage: Stage, look: Look) {
    let site = Site::new();
    let Some(mut eye) = Eye::on(&stage, &site, look).await else {
        return;
    };
    eye.visits("#/progress", "link", "Check in now").await;
    eye.visits("#/goals", "button", "Set a goal").await;
    eye.app.press("Set a goal").await;
    eye.app.press("Save goal").await;
    eye.looks("a goal that is written").await;
    eye.app.press("Cancel").await;
    eye.app.press("Set sessions a week").await;
    eye.app.press("Set walking minutes a week").await;
    eye.looks("targets that are set").await;
    eye.app.go_to_address("#/check-in").await;
    eye.app.answer(3, 2, "Thigh").await;
    eye.app.press("Save check-in").await;
    eye.app.has("heading", "Saved: …").await;
    eye.looks("a check-in that is saved").await;
    eye.visits("#/progress", "heading", "What can I do again?")
        .await;
    eye.app.is(regular).await;
    eye.app.go_to_address("#/goals").await;
    eye.app.press("Rate it today…").await;
    eye.looks("a rating").await;
    eye.app.press("Cancel").await;
    eye.app.press("Let it go…").await;
    eye.app.has("heading", "Past goals").await;
    eye.looks("past goals").await;
    eye.tells();
}

#[test]
fn forms_and_an_empty_progress_are_clean_in_light_colours_on_a_small_phone() {
    story(|stage| forms(stage, LIGHT_AND_SMALL));
}

#[test]
fn forms_and_an_empty_progress_are_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| forms(stage, DARK_AND_WIDE));
}

#[test]
fn every_exercise_is_clean_in_dark_colours_on_a_small_phone() {
    story_alone(|stage| async move {
        let site = Site::new();
        let eye = Eye::on_person(&stage, &site, DARK_AND_SMALL, regular).await;
        let Some(mut eye) = eye else {
            return;
        };
        for exercise in EXERCISES {
            let place = format!("#/exercises/{}", exercise.id);
            eye.app.go_to_address(&place).await;
            eye.app.is_on(exercise.title).await;
            eye.app.has("heading", "How to do it").await;
            eye.looks(&place).await;
        }
        eye.tells();
    });
}

/// In the app, and as plain pages without it.
#[test]
fn every_lesson_is_clean_in_light_colours_on_a_small_phone() {
    story_alone(|stage| async move {
        let site = Site::new();
        let Some(mut eye) = Eye::on(&stage, &site, LIGHT_AND_SMALL).await else {
            return;
        };
        for lesson in LESSONS {
            let place = format!("#/learn/{}", lesson.id);
            eye.visits(&place, "heading", "One thing to do").await;
        }
        for lesson in LESSONS {
            let page = format!("{}lesson-{}.html", site.url(), lesson.id);
            eye.app.session().await.goto(&page).await.expect("the page");
            eye.app.has("heading", lesson.title).await;
            eye.load_axe().await;
            eye.looks_as_it_is(&page).await;
        }
        eye.tells();
    });
}
