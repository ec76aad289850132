//! A warning sign in the safety check: what it says, how it is answered, and that nothing else opens it.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;

const COLD_LEG: &str = "A leg is suddenly cold, pale or blue, very sore, or has no feeling.";
const BOTH_LEGS: &str = "Both legs have pain, tingle, are weak or feel numb.";
/// The others of its group.
const LEGS: [&str; 8] = [
    "A leg or foot got very weak suddenly, drags or gives way.",
    "A leg or foot gets weaker over hours or days.",
    "Have you noticed that a foot or leg is weaker? Do not test it now.",
    COLD_LEG,
    "One calf or thigh is swollen, warm, sore and red or darker.",
    "My walking or my hands get worse fast.",
    "I walk unsteadily.",
    "My hands are clumsy.",
];
const NEW: &str = "New, worse, or I am not sure";
const ENDED: &str = "The stop has ended. One check comes first.";

/// Proves check-emergency-stops-list, check-show-to-staff, gate-mistaken-tick, gate-release-rest-of-check.
/// Proves gate-locked, check-tier-go.
#[test]
fn an_emergency_in_the_middle_of_the_list_stops_it_and_a_mistake_is_answered() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("Something worries me").await;
        app.follow("Start the safety check").await;
        app.press("Next").await;
        app.sees("Tick what is true, or tick \"None of these\".")
            .await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.has("heading", "Your legs, your walking and your hands")
            .await;
        app.tick(BOTH_LEGS).await;
        app.press(NEW).await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        app.sees("I have back and leg pain, and trouble in both legs. Could this be cauda equina syndrome?")
            .await;
        app.sees_no("Screen 2 of 5").await;
        app.follow("Today").await;
        app.has("heading", "Exercises are stopped").await;
        app.follow("See what to do").await;
        app.follow("I ticked this by mistake").await;
        // The whole group is asked again.
        app.press("Save this answer").await;
        app.sees("Please answer each question.").await;
        app.choose(BOTH_LEGS, "No, I ticked it by mistake").await;
        for sign in LEGS {
            app.choose(sign, "No").await;
        }
        app.press("Save this answer").await;
        app.has("heading", ENDED).await;
        app.sees_no("Exercises are open again").await;
        app.sees("The list stopped early.").await;
        app.follow("Start the safety check").await;
        app.has("heading", "Where you sit, and on the toilet").await;
    });
}

/// Proves gate-mistaken-tick, gate-locked, check-tier-call, gate-release-rest-of-check.
#[test]
fn another_sign_that_a_mistaken_tick_brings_to_light_stops_at_once_with_its_own_tier() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.go_to_address("#/safety/short").await;
        app.tick(BOTH_LEGS).await;
        app.press(NEW).await;
        app.follow("I ticked this by mistake").await;
        app.choose(BOTH_LEGS, "No, I ticked it by mistake").await;
        for sign in LEGS {
            let is_true = if sign == COLD_LEG {
                "Yes, or not sure"
            } else {
                "No"
            };
            app.choose(sign, is_true).await;
        }
        app.press("Save this answer").await;
        app.has("heading", "Emergency: Call your emergency number now")
            .await;
        app.has("link", "Call 911").await;
        app.sees("I have back and leg pain, and a leg that is cold, pale or very sore.")
            .await;
        app.sees_no("Exercises are open again").await;
        app.go_to_address("#/session").await;
        app.has("heading", "Exercises are stopped").await;
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        let locks: Vec<Vec<String>> = record
            .safety_checks()
            .map(|(_, check)| check.locked.clone())
            .collect();
        assert_eq!(locks, [["both-legs"], ["cold-leg"]]);
        assert_eq!(record.releases().count(), 1, "both answers are kept");
        // That one was a mistake, too: now the rest of the list is asked.
        app.go_to_address("#/safety/mistake").await;
        app.choose(COLD_LEG, "No, I ticked it by mistake").await;
        app.choose(BOTH_LEGS, "No").await;
        for sign in LEGS.into_iter().filter(|sign| *sign != COLD_LEG) {
            app.choose(sign, "No").await;
        }
        app.press("Save this answer").await;
        app.has("heading", ENDED).await;
        app.follow("Start the safety check").await;
        app.is_on("Safety check").await;
    });
}

/// Answers the lock after a clinician's check.
async fn answered(app: &App, who: &str, said: &str, since: &str) {
    app.go_to_address("#/safety").await;
    app.follow("A clinician has checked this").await;
    let today = app.today().await;
    app.paste("On which day was it checked?", &today.to_string())
        .await;
    let before = today.minus(2).to_string();
    app.paste(
        "On which day did the sign begin, or last get worse?",
        &before,
    )
    .await;
    app.choose("Did they say that you can exercise?", said)
        .await;
    app.choose(BOTH_LEGS, since).await;
    // Nobody is named yet.
    app.press("Save this answer").await;
    app.sees("Please write who checked it.").await;
    app.paste("Who checked it? (such as: doctor, hospital)", who)
        .await;
    app.press("Save this answer").await;
}

/// Proves gate-release-said, gate-lock-only-answered, gate-release-checked.
/// Proves gate-release-each-sign, gate-release-worse-or-unsure, gate-release-rest-of-check.
/// Proves check-what-is-shared.
#[test]
fn a_lock_opens_only_when_a_clinician_has_said_yes_and_stays_in_the_diary() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/safety/check").await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.tick(BOTH_LEGS).await;
        app.press(NEW).await;
        app.has("heading", "Exercises are stopped").await;
        answered(&app, "the hospital", "They did not say", "The same").await;
        app.has("heading", "Exercises stay stopped").await;
        app.sees("Ask: What may this be?").await;
        // What got worse since is as urgent as what is new.
        answered(&app, "the hospital", "Yes", "Worse, or new again").await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        // The visit before it says nothing of that; another one does.
        answered(&app, "the hospital", "Yes", "The same").await;
        app.has("heading", "Exercises stay stopped").await;
        answered(&app, "my doctor", "Yes", "The same").await;
        app.has("heading", ENDED).await;
        app.diary().await;
        app.sees("Emergency: go to an emergency department.").await;
        app.sees_no(BOTH_LEGS).await;
        app.go_to_address("#/session").await;
        // The rest of the list that was cut short is asked before anything opens.
        app.has("heading", "A safety check first").await;
    });
}
