//! Screens that are reached step by step: First steps, the safety check, its answers, sessions, the direction test.

use super::Read;
use crate::support::people::{
    due_for_a_check, regular, trained_yesterday, with_a_condition, without_goal,
};
use crate::support::screens::{FURTHEST, TINGLES_NOW};
use crate::support::site::Site;
use crate::support::stage::story;

#[test]
fn first_steps_reads_easily_screen_by_screen() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let mut read = Read::default();
        app.press_start().await;
        read.screen(&app, "you").await;
        app.press("Skip this").await;
        for name in ["check 1", "check 2", "check 3", "check 4", "check 5"] {
            read.screen(&app, name).await;
            app.tick("None of these").await;
            let last = name == "check 5";
            app.press(if last { "See what it means" } else { "Next" })
                .await;
        }
        app.choose("How much leg pain do you have now?", "8").await;
        app.sees("Has it been this bad at rest for over a week?")
            .await;
        for name in ["leg", "began", "eases", "limits", "first"] {
            if name == "first" {
                app.tick("I am pregnant").await;
                app.sees("If you do not know the day, leave it open.").await;
            }
            read.screen(&app, name).await;
            app.press("Skip this").await;
        }
        read.screen(&app, "end").await;
        read.reads_easily(&[
            "you", "check 1", "check 2", "check 3", "check 4", "check 5", "leg", "began", "eases",
            "limits", "first", "end",
        ]);
    });
}

#[test]
fn what_a_check_means_and_the_cards_of_today_read_easily() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let mut read = Read::default();
        app.is(trained_yesterday).await;
        app.has("heading", "After your session").await;
        read.screen(&app, "the day after a session").await;
        app.is(with_a_condition).await;
        app.has("heading", "Ask a clinician first").await;
        read.screen(&app, "a clinician first").await;
        app.go_to_address("#/start/visit").await;
        app.has("button", "Save this visit").await;
        read.screen(&app, "a visit").await;
        app.go_anew("#/safety/check", "Where you sit, and on the toilet")
            .await;
        read.screen(&app, "a full check").await;
        app.pass_check().await;
        app.has("heading", "You have ticked no warning sign").await;
        read.screen(&app, "nothing ticked").await;
        app.go_anew("#/safety/short", "Short safety check").await;
        read.screen(&app, "a short check").await;
        app.check_with(4, "It has not got better after a few weeks.")
            .await;
        app.sees("See a clinician").await;
        read.screen(&app, "see a clinician").await;
        read.reads_easily(&[
            "the day after a session",
            "a clinician first",
            "a visit",
            "a full check",
            "nothing ticked",
            "a short check",
            "see a clinician",
        ]);
    });
}

#[test]
fn an_emergency_and_its_answers_read_easily() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let mut read = Read::default();
        app.is(due_for_a_check).await;
        app.has("heading", "A safety check first").await;
        read.screen(&app, "a check is due").await;
        app.emergency().await;
        read.screen(&app, "an emergency").await;
        app.go_to_address("#/").await;
        app.has("heading", "Exercises are stopped").await;
        read.screen(&app, "Today while it is stopped").await;
        for (route, button) in [
            ("#/safety", "Print this page"),
            ("#/safety/answer", "Save this answer"),
            ("#/safety/mistake", "Save this answer"),
        ] {
            app.go_to_address(route).await;
            app.has("button", button).await;
            read.screen(&app, route).await;
        }
        read.reads_easily(&[
            "a check is due",
            "an emergency",
            "Today while it is stopped",
            "#/safety",
            "#/safety/answer",
            "#/safety/mistake",
        ]);
    });
}

#[test]
fn a_session_reads_easily_screen_by_screen() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let mut read = Read::default();
        app.is(regular).await;
        app.go_to_address("#/session").await;
        app.has("heading", "How is it now?").await;
        read.screen(&app, "before").await;
        app.to_the_list().await;
        read.screen(&app, "list").await;
        app.press("Begin").await;
        app.has("button", "Done").await;
        read.screen(&app, "exercise").await;
        app.press("Stop").await;
        app.has("heading", "Why do you stop?").await;
        read.screen(&app, "why stop").await;
        app.press("Go on after all").await;
        app.press("Done").await;
        app.has("button", "Same or better").await;
        read.screen(&app, "felt").await;
        app.goes_further_down().await;
        read.screen(&app, "worse").await;
        app.press("See what it means").await;
        app.sees("Red").await;
        read.screen(&app, "red").await;
        app.skip_the_rest().await;
        read.screen(&app, "again").await;
        app.choose(FURTHEST, "Foot").await;
        app.choose(TINGLES_NOW, "No").await;
        app.press("Finish").await;
        app.has("heading", "Give it some minutes").await;
        read.screen(&app, "wait").await;
        app.press("I cannot wait: no more exercise today").await;
        app.has("heading", "Almost done").await;
        read.screen(&app, "end").await;
        app.choose("How hard was it?", "4").await;
        app.choose("Leg pain now", "5").await;
        app.press("Save session").await;
        app.has("heading", "Session saved").await;
        read.screen(&app, "saved").await;
        read.reads_easily(&[
            "before", "list", "exercise", "why stop", "felt", "worse", "red", "again", "wait",
            "end", "saved",
        ]);
    });
}

#[test]
fn a_card_the_direction_test_a_walk_breathing_and_relaxing_read_easily() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let mut read = Read::default();
        app.is(without_goal).await;
        app.has("heading", "What would you like to do again?").await;
        read.screen(&app, "Today with a card for a goal").await;
        app.go_to_address("#/session/direction").await;
        app.has("heading", "How is it now?").await;
        read.screen(&app, "before").await;
        app.choose("Is anything new or worse?", "No").await;
        app.choose("Leg pain now", "2").await;
        app.choose(FURTHEST, "Thigh").await;
        app.choose("How long ago did you get up?", "More than 2 hours")
            .await;
        app.press("Begin").await;
        app.has("heading", "Seated forward fold: 10 times, slowly")
            .await;
        read.screen(&app, "ten slow movements").await;
        app.choose(FURTHEST, "Below knee").await;
        app.press("Next").await;
        app.has("heading", "What it shows").await;
        read.screen(&app, "what it shows").await;
        app.go_to_address("#/session/walking").await;
        app.has("button", "Walk now").await;
        read.screen(&app, "before a walk").await;
        app.choose("Is anything new or worse?", "No").await;
        app.choose("Leg pain now", "2").await;
        app.press("Walk now").await;
        app.has("button", "End walk").await;
        read.screen(&app, "a walk").await;
        app.press("Start").await;
        app.press("End walk").await;
        app.has("button", "I am done").await;
        read.screen(&app, "why a walk ends").await;
        app.press("I am done").await;
        app.has("button", "Save walk").await;
        read.screen(&app, "after a walk").await;
        for route in ["#/session/slow-breathing", "#/session/muscle-relaxation"] {
            app.go_to_address(route).await;
            app.has("button", "Start").await;
            read.screen(&app, route).await;
        }
        read.reads_easily(&[
            "Today with a card for a goal",
            "before",
            "ten slow movements",
            "what it shows",
            "before a walk",
            "a walk",
            "why a walk ends",
            "after a walk",
            "#/session/slow-breathing",
            "#/session/muscle-relaxation",
        ]);
    });
}
