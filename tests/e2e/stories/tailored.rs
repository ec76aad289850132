//! Sessions for different legs and bodies, as First steps tells of them.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};

/// The questions before a session, answered after these First steps.
async fn asked(stage: Stage, told: Told<'_>, leg: &str, minutes: &str, place: &str) -> App {
    let site = Site::new();
    let app = stage.app(&site).await;
    app.first_steps(told).await;
    app.follow("Do 3 minutes now").await;
    app.before_session(leg, "Thigh", minutes, place).await;
    app
}

/// The names of the exercises that are offered after these First steps.
async fn offered(
    stage: Stage,
    told: Told<'_>,
    leg: &str,
    minutes: &str,
    place: &str,
) -> (App, Vec<String>) {
    let app = asked(stage, told, leg, minutes, place).await;
    let names = listed(&app).await;
    (app, names)
}

/// The names of the exercises that are offered for what was answered.
async fn listed(app: &App) -> Vec<String> {
    app.press("Show my exercises").await;
    app.has("heading", "Your exercises for now").await;
    let names =
        "return [...document.querySelectorAll('.chosen strong')].map((n) => n.textContent);";
    serde_json::from_value(app.run(names, &[]).await).expect("names")
}

/// Proves tailor-bend-pattern, tailor-reasons.
/// Proves tailor-time-since-up.
#[test]
fn eased_by_bending() {
    story(|stage| async move {
        let told = Told {
            eases: &["Bending forward"],
            ..Told::default()
        };
        let (app, names) = offered(stage, told, "2", "7 minutes", "On a mat").await;
        assert_eq!(names, ["Pelvic tilt", "Bridge", "Sit to stand"]);
        app.sees("You told us that bending or sitting feels better.")
            .await;
    });
}

/// Proves tailor-reasons, tailor-start-easier.
#[test]
fn an_easier_way_says_why_in_the_list_and_in_the_exercise() {
    story(|stage| async move {
        let (app, names) = offered(stage, Told::default(), "4", "3 minutes", "On a mat").await;
        assert_eq!(names, ["Cat-camel (easier)"]);
        let why = "It is the easier way for now. Your leg hurts too much for the usual way.";
        app.sees(why).await;
        app.press("Begin").await;
        app.has("button", "Done").await;
        app.sees(why).await;
    });
}

/// Proves tailor-arch-pattern.
#[test]
fn eased_by_standing() {
    story(|stage| async move {
        let told = Told {
            eases: &["Standing"],
            ..Told::default()
        };
        let (_, names) = offered(stage, told, "2", "7 minutes", "On a mat").await;
        assert_eq!(names, ["Prop on elbows", "Standing back bend", "Hip hinge"]);
    });
}

/// Proves tailor-neutral-pattern.
#[test]
fn eased_by_neither() {
    story(|stage| async move {
        let (_, names) = offered(stage, Told::default(), "2", "15 minutes", "On a mat").await;
        assert_eq!(names.len(), 5);
        assert!(names.contains(&"Heel slides".to_owned()), "{names:?}");
    });
}

/// Proves tailor-walking-pattern, tailor-walking-pattern-never, tailor-walking-pattern-walks.
#[test]
fn walking_leg_pain_that_eases_on_sitting() {
    story(|stage| async move {
        let told = Told {
            eases: &["Sitting"],
            worsens: &["Standing or walking"],
            ..Told::default()
        };
        let (app, names) = offered(stage, told, "2", "15 minutes", "On a chair").await;
        let none_of_the_four = |names: &[String]| {
            let never = [
                "Lying on your front",
                "Prop on elbows",
                "Press-up",
                "Standing back bend",
            ];
            assert!(!names.is_empty());
            let is_one = |name: &String| never.iter().any(|never| name.starts_with(never));
            assert!(!names.iter().any(is_one), "{names:?}");
        };
        none_of_the_four(&names);
        // On a mat the body could do all four.
        app.press("Change my answers").await;
        app.before_session("2", "Thigh", "15 minutes", "On a mat")
            .await;
        let names = listed(&app).await;
        assert!(names.contains(&"Pelvic tilt".to_owned()), "{names:?}");
        none_of_the_four(&names);
        app.go_to_address("#/exercises/walking").await;
        app.sees("Stop a walk before your leg symptoms come. Sit down, then go again.")
            .await;
    });
}

/// Proves limits-floor.
#[test]
fn who_cannot_reach_the_floor_but_has_a_firm_bed_keeps_what_a_bed_allows() {
    story(|stage| async move {
        let told = Told {
            eases: &["Bending forward"],
            limits: &["I cannot get to the floor, but I can lie on a firm bed"],
            ..Told::default()
        };
        // At a place where only the limit leaves anything out, and late enough for bends.
        let app = asked(stage, told, "2", "15 minutes", "On a mat").await;
        app.choose("How long ago did you get up?", "More than 2 hours")
            .await;
        let names = listed(&app).await;
        assert!(
            names.iter().any(|name| name.starts_with("Bridge")),
            "{names:?}"
        );
        assert!(
            !names.iter().any(|name| name.starts_with("Prayer stretch")),
            "{names:?}"
        );
        app.unfold("What is left out today, and why").await;
        app.sees("Prayer stretch: You told us that you cannot get to the floor.")
            .await;
    });
}

/// Proves limits-thin-bones, limits-thin-bones-other-bends.
#[test]
fn thin_bones_leave_out_strong_bends_and_say_so() {
    story(|stage| async move {
        let told = Told {
            risks: &["I have thin bones (osteoporosis)"],
            eases: &["Bending forward"],
            ..Told::default()
        };
        let (app, names) = offered(stage, told, "2", "15 minutes", "On a mat").await;
        assert!(names.len() >= 3, "{names:?}");
        for bend in ["knee to chest", "fold", "rayer", "at-camel", "url-up"] {
            assert!(!names.iter().any(|name| name.contains(bend)), "{names:?}");
        }
        app.unfold("What is left out today, and why").await;
        app.sees(
            "With thin bones, gentle everyday bending is fine. We leave out strong forward bends.",
        )
        .await;
    });
}

/// Proves limits-new-hip.
#[test]
fn a_new_hip_leaves_out_deep_bends_of_the_hip_and_says_so() {
    story(|stage| async move {
        let told = Told {
            eases: &["Bending forward"],
            limits: &[
                "I have a new hip for over 12 weeks. My surgeon gave me rules, or I am not sure",
            ],
            ..Told::default()
        };
        let (app, names) = offered(stage, told, "2", "15 minutes", "On a mat").await;
        assert!(
            !names.iter().any(|name| name.contains("knee to chest")),
            "{names:?}"
        );
        app.unfold("What is left out today, and why").await;
        app.sees("With a new hip we leave out deep bends of the hip and crossing the legs.")
            .await;
        app.go_to_address("#/exercises/prayer-stretch").await;
        app.has("heading", "Left out for you").await;
    });
}

/// Proves tailor-rest-at-7, gate-severe-pain.
#[test]
fn little_pain_at_first_steps_and_much_today_means_rest_only() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.follow("Do 3 minutes now").await;
        app.before_session("8", "Thigh", "7 minutes", "On a mat")
            .await;
        app.choose("Has it been this bad at rest for over a week?", "Yes")
            .await;
        app.choose(
            "Is there a position today in which your leg feels at ease?",
            "Yes",
        )
        .await;
        app.press("Show my exercises").await;
        app.sees("Today is a day to rest your leg.").await;
        app.has("heading", "Ask a clinician first").await;
        let names =
            "return [...document.querySelectorAll('.chosen strong')].map((n) => n.textContent);";
        let names = app.run(names, &[]).await;
        assert_eq!(names, serde_json::json!(["Legs-up rest (easier)"]));
    });
}

/// Proves gate-no-full-check, start-skipped-learn-only.
/// Proves gate-only-way, gate-skipped-question, start-part-1-ends, tailor-gate-first.
#[test]
fn nothing_opens_while_the_safety_check_was_skipped() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.press_start().await;
        for _ in 0..7 {
            app.press("Skip this").await;
        }
        app.has("heading", "A few questions first").await;
        app.go_to_address("#/session").await;
        app.has("heading", "A few questions first").await;
        app.go_to_address("#/exercises/bridge").await;
        app.has("heading", "A few questions first").await;
    });
}

/// Proves start-change-in-settings.
#[test]
fn an_answer_that_is_changed_in_settings_changes_the_session() {
    story(|stage| async move {
        let told = Told {
            eases: &["Standing"],
            ..Told::default()
        };
        let (app, names) = offered(stage, told, "2", "7 minutes", "On a mat").await;
        let on_elbows = "Prop on elbows".to_owned();
        assert!(names.contains(&on_elbows), "{names:?}");
        app.go_to_address("#/settings").await;
        app.follow("Look at my answers").await;
        // To the limits: what was told stands on each screen.
        app.press("Next").await;
        app.pass_check().await;
        for question in [
            "When did it begin?",
            "What makes your leg feel better?",
            "Is any of this hard for you?",
        ] {
            app.press("Next").await;
            app.sees(question).await;
        }
        app.tick("I cannot lie on my front").await;
        app.press("Next").await;
        app.sees("Is any of this true for you?").await;
        app.status_is("Saved").await;
        app.go_to_address("#/session").await;
        app.before_session("2", "Thigh", "7 minutes", "On a mat")
            .await;
        let names = listed(&app).await;
        assert!(!names.contains(&on_elbows), "{names:?}");
        app.unfold("What is left out today, and why").await;
        app.sees("You told us that you cannot lie on your front.")
            .await;
    });
}

#[test]
fn first_steps_is_taken_up_where_it_was_left_and_can_be_changed() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.press_start().await;
        app.choose("How old are you?", "18 to 54").await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.pass_check().await;
        app.sees("How far down does it go?").await;
        app.status_is("Saved").await;
        app.load("#/").await;
        app.follow("Go on with First steps").await;
        app.sees("How far down does it go?").await;
        for _ in 0..5 {
            app.press("Skip this").await;
        }
        app.has("heading", "A few questions first").await;
        app.go_to_address("#/settings").await;
        app.follow("Look at my answers").await;
        app.sees("Screen").await;
    });
}
