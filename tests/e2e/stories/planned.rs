//! A clinician's plan, which comes by restoring a backup.

use crate::support::app::App;
use crate::support::engine::Setup;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::record::{Entry, Id, Level, Plan, Planned, Written};

/// Restores a backup with a plan of these exercises.
async fn with_plan(app: &App, exercises: &[&str]) {
    with_plan_that_knows(app, exercises, &[]).await;
}

/// The same of a clinician who knows about these conditions.
async fn with_plan_that_knows(app: &App, exercises: &[&str], known: &[&str]) {
    let today = app.today().await;
    let planned = |exercise: &&str| Planned {
        exercise: (*exercise).to_owned(),
        level: Level::Standard,
        sets: Some(1),
        repetitions: Some(6),
    };
    let plan = Plan {
        day: today,
        written: Written::NOT_YET,
        from: "the clinic by the park".to_owned(),
        exercises: exercises.iter().map(planned).collect(),
        avoid: Vec::new(),
        knows_about: known.iter().map(|name| (*name).to_owned()).collect(),
        step_up: false,
        review: Some(today),
    };
    app.restore_entry(Id::new(today, 1), Entry::Plan(plan))
        .await;
}

const NAMES: &str =
    "return [...document.querySelectorAll('.chosen strong')].map((n) => n.textContent);";

/// Proves tailor-plan-waits-for-check, tailor-plan-replaces, tailor-plan-left-out-shown.
/// Proves gate-clinician-says-yes, gate-older-plan, limits-thin-bones-other-bends.
/// Proves tailor-plan-never-replaces, tailor-plan-review-date.
#[test]
fn a_plan_on_hand_waits_for_the_safety_check_and_then_gives_the_session() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let today = app.today().await;
        with_plan(&app, &["clam", "curl-up", "bridge"]).await;
        app.go_to_address("#/session").await;
        app.has("heading", "A few questions first").await;
        app.diary().await;
        app.sees("the clinic by the park").await;
        app.go_to_address("#/").await;
        app.first_steps(Told {
            first: &["I broke my back or hip in a small fall, at any time"],
            ..Told::default()
        })
        .await;
        app.follow("A clinician says that I can exercise").await;
        app.paste("On which day?", &today.to_string()).await;
        app.choose("I broke my back or hip in a small fall, at any time", "Yes")
            .await;
        app.press("Save this visit").await;
        app.sees("Please write who said it.").await;
        app.paste("Who said it? (such as: my doctor)", "my doctor")
            .await;
        app.press("Save this visit").await;
        app.has("heading", "Saved").await;
        app.go_to_address("#/session").await;
        app.before_session("2", "Thigh", "15 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.sees("It is in the plan from your clinician.").await;
        app.sees("Ask your clinic whether to go on.").await;
        let names = app.run(NAMES, &[]).await;
        assert_eq!(names, serde_json::json!(["Clam", "Bridge"]));
        app.unfold("What is left out today, and why").await;
        app.sees("We leave out strong forward bends. Ask your clinic about this one.")
            .await;
    });
}

/// Proves gate-yes-tick-counts, gate-yes-plan-as-it-is, tailor-plan-knows-about.
#[test]
fn the_tick_of_a_plan_opens_the_gate_and_the_plan_counts_as_it_is() {
    const FUSED: &str = "Bones of my back are joined by surgery (fusion)";
    const TICK: &str = "This clinician examined me and knows this";
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        with_plan_that_knows(&app, &["press-up"], &["fusion"]).await;
        app.go_to_address("#/").await;
        app.first_steps(Told {
            first: &[FUSED],
            ..Told::default()
        })
        .await;
        app.go_to_address("#/session").await;
        app.has("heading", "Ask a clinician first").await;
        app.follow("A clinician says that I can exercise").await;
        app.sees("The plan from the clinic by the park says that your clinician knows about:")
            .await;
        app.press(TICK).await;
        app.sees("Nothing asks for a clinician now.").await;
        assert_eq!(app.count("button", TICK).await, 0);
        // A press-up arches: the limit of the fusion alone would leave it out.
        app.go_to_address("#/session").await;
        app.before_session("2", "Thigh", "7 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.sees("It is in the plan from your clinician.").await;
        let names = app.run(NAMES, &[]).await;
        assert_eq!(names, serde_json::json!(["Press-up"]));
    });
}

/// A copy without the choice of exercises keeps a clinician's plan, behind the same gate.
#[test]
fn a_copy_without_tailoring_keeps_the_plan_of_a_clinic() {
    story(|stage| async move {
        let site = Site::new();
        site.turn_tailoring_off();
        let browser = stage.browser(Setup::default()).await;
        browser.expect_errors();
        let app = App::new(&browser, &site);
        app.open("#/").await;
        with_plan(&app, &["clam", "bridge"]).await;
        app.go_to_address("#/session").await;
        app.has("heading", "A few questions first").await;
        app.go_to_address("#/").await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/").await;
        app.has("heading", "Today's session").await;
        app.sees_no("Exercises from your clinician").await;
        app.go_to_address("#/session").await;
        app.before_session("2", "Thigh", "15 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.sees("It is in the plan from your clinician.").await;
        let names = app.run(NAMES, &[]).await;
        assert_eq!(names, serde_json::json!(["Clam", "Bridge"]));
        // A choice of its own it does not offer, with a plan either.
        app.go_to_address("#/session/direction").await;
        app.has("heading", "Exercises from your clinician").await;
    });
}
