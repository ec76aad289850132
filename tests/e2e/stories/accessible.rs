//! Every page for everyone: no violation that axe can find, and no scrolling sideways.

use crate::support::app::App;
use crate::support::files::given;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::{Stage, only_chromium_can, story};
use serde_json::{Value, json};
use xtask::sample;

const RUN: &str = "
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map((rule) =>
      rule.id + ': ' + rule.nodes.map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' || '));";
const SIDEWAYS: &str = "return document.scrollingElement.scrollWidth - innerWidth;";

async fn is_clean(app: &App, place: &str, problems: &mut Vec<String>) {
    let found: Value = app.run_async(RUN, &[]).await;
    let found: Vec<String> = serde_json::from_value(found).unwrap();
    problems.extend(
        found
            .into_iter()
            .map(|problem| format!("{place}: {problem}")),
    );
    let sideways = app.run(SIDEWAYS, &[]).await;
    if sideways.as_i64() > Some(0) {
        problems.push(format!("{place}: {sideways} px too wide"));
    }
}

/// A session, screen by screen, and what a warning sign shows.
async fn session(app: &App, problems: &mut Vec<String>) {
    app.go_to_address("#/").await;
    app.first_steps(Told::default()).await;
    is_clean(app, "the end of First steps", problems).await;
    app.follow("Do 3 minutes now").await;
    is_clean(app, "before a session", problems).await;
    app.follow("Find your direction").await;
    app.is_on("Find your direction").await;
    is_clean(app, "the direction test", problems).await;
    app.go_to_address("#/safety/check").await;
    app.unfold("Has any of this changed?").await;
    is_clean(app, "what has changed", problems).await;
    app.go_to_address("#/session").await;
    app.has("heading", "How is it now?").await;
    app.before_session("3", "Thigh", "7 minutes", "On a mat")
        .await;
    app.press("Show my exercises").await;
    app.has("heading", "Your exercises for now").await;
    app.unfold("What is left out today, and why").await;
    is_clean(app, "the list of a session", problems).await;
    app.press("Begin").await;
    app.has("button", "Done").await;
    is_clean(app, "an exercise of a session", problems).await;
    app.press("Done").await;
    app.press("Much worse, or further down the leg").await;
    is_clean(app, "the question after an exercise", problems).await;
    app.choose("Leg pain now", "6").await;
    app.choose("Back pain now", "2").await;
    app.choose(
        "Where is the furthest pain, tingling or numbness now?",
        "Foot",
    )
    .await;
    app.press("See what it means").await;
    app.sees("Red").await;
    is_clean(app, "red", problems).await;
    app.press("Stop").await;
    is_clean(app, "why it is stopped", problems).await;
    app.press("Chest pain, faint or out of breath").await;
    app.has("heading", "Exercises are stopped").await;
    is_clean(app, "a warning sign", problems).await;
    app.go_to_address("#/safety/mistake").await;
    app.has("button", "Save this answer").await;
    is_clean(app, "ticked by mistake", problems).await;
}

/// Looks at every page in these colours and at this width.
async fn every_page(stage: Stage, colours: &'static str, width: u32) {
    if only_chromium_can("set a true width and a colour scheme") {
        return;
    }
    let site = Site::new();
    let app = stage.app(&site).await;
    app.browser.resize(width, 800).await;
    let scheme = json!({"features": [
        {"name": "prefers-color-scheme", "value": colours},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]});
    app.browser
        .devtools("Emulation.setEmulatedMedia", scheme)
        .await;
    let axe = std::fs::read_to_string(given("LEGWORK_AXE")).expect("axe-core");
    app.session()
        .await
        .execute(axe, vec![])
        .await
        .expect("axe-core runs");
    let mut problems = Vec::new();
    is_clean(&app, "Today for a newcomer", &mut problems).await;
    let today = app.today().await;
    let file = app
        .browser
        .place_file("backup.json", &sample::life_file(60, today, 3));
    app.restore(&file).await;
    let day = format!("#/diary/{}", today.minus(3));
    for (route, heading) in [
        ("#/settings", "Settings"),
        ("#/", "Good …"),
        ("#/check-in", "Check-in"),
        ("#/diary", "Diary"),
        (&day, "…"),
        ("#/exercises", "Exercises"),
        ("#/exercises/bridge", "Bridge"),
        ("#/learn", "Learn"),
        ("#/learn/walking", "Walking"),
        ("#/goals", "Goals"),
        ("#/progress", "Progress"),
        ("#/more", "More"),
        ("#/safety", "Safety"),
        ("#/about", "About"),
        ("#/nowhere", "Page not found"),
        ("#/start", "Screen 1 of 12"),
        ("#/start/visit", "A clinician says that I can exercise"),
        ("#/safety/check", "Where you sit, and on the toilet"),
        ("#/safety/short", "Short safety check"),
        ("#/safety/answer", "After the check by a clinician"),
        ("#/session", "A few questions first"),
    ] {
        app.go_to_address(route).await;
        app.has("heading", heading).await;
        is_clean(&app, route, &mut problems).await;
    }
    session(&app, &mut problems).await;
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_page_is_clean_in_light_colours_on_a_small_phone() {
    story(|stage| every_page(stage, "light", 320));
}

#[test]
fn every_page_is_clean_in_dark_colours_on_a_small_phone() {
    story(|stage| every_page(stage, "dark", 320));
}

#[test]
fn every_page_is_clean_in_light_colours_on_a_wide_screen() {
    story(|stage| every_page(stage, "light", 1280));
}

#[test]
fn every_page_is_clean_in_dark_colours_on_a_wide_screen() {
    story(|stage| every_page(stage, "dark", 1280));
}
