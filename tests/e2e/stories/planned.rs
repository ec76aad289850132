//! A clinician's plan, which comes by restoring a backup.

use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::exchange::backup;
use legwork_core::record::{
    Content, Entry, Id, Level, Line, Plan, Planned, Record, Version, Writer, Written,
};

/// Proves tailor-plan-waits-for-check, tailor-plan-replaces, tailor-plan-left-out-shown.
/// Proves gate-clinician-says-yes, gate-older-plan, limits-thin-bones-other-bends.
/// Proves tailor-plan-never-replaces, tailor-plan-review-date.
#[test]
fn a_plan_on_hand_waits_for_the_safety_check_and_then_gives_the_session() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let today = app.today().await;
        let planned = |exercise: &str| Planned {
            exercise: exercise.to_owned(),
            level: Level::Standard,
            sets: Some(1),
            repetitions: Some(6),
        };
        let plan = Plan {
            day: today,
            written: Written::NOT_YET,
            from: "the clinic by the park".to_owned(),
            exercises: vec![planned("clam"), planned("curl-up"), planned("bridge")],
            avoid: Vec::new(),
            knows_about: Vec::new(),
            step_up: false,
            review: Some(today),
        };
        let mut record = Record::default();
        record.merge(Line {
            id: Id::new(today, 1),
            version: Version {
                counter: 1,
                writer: Writer::new(1),
            },
            content: Content::Entry(Entry::Plan(plan)),
        });
        let file = backup::write(&record, &[], today);
        let file = app.browser.place_file("backup.json", &file);
        app.restore(&file).await;
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
        app.go_to_address("#/session").await;
        app.before_session("2", "Thigh", "15 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.sees("It is in the plan from your clinician.").await;
        app.sees("Ask your clinic whether to go on.").await;
        let names =
            "return [...document.querySelectorAll('.chosen strong')].map((n) => n.textContent);";
        let names = app.run(names, &[]).await;
        assert_eq!(names, serde_json::json!(["Clam", "Bridge"]));
        app.unfold("What is left out today, and why").await;
        app.sees("We leave out strong forward bends. Ask your clinic about this one.")
            .await;
    });
}
