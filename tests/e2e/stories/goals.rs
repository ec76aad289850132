//! Goals, from set to reached, and exercise on the way.

use crate::support::app::App;
use crate::support::people::regular;
use crate::support::site::Site;
use crate::support::stage::{only_chromium_can, story};
use legwork_core::care::is_session;
use legwork_core::record::Entry;

/// Whoever opens a form with the keyboard goes on in it.
const IN_FORM: &str = "return !!document.activeElement.closest('form');";

#[test]
fn exercise_is_logged_counted_for_the_week_and_offered_again() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("Goals").await;
        app.press("Set sessions a week").await;
        app.choose("How many sessions a week?", "1").await;
        app.press("Save target").await;
        app.sees("0 sessions this week. Your target is 1.").await;
        // Another target ends the first, and one undo takes both back.
        app.press("Change sessions a week").await;
        app.until("the focus in the form", IN_FORM).await;
        app.choose("How many sessions a week?", "5").await;
        app.press("Save target").await;
        app.sees("0 sessions this week. Your target is 5.").await;
        app.has("heading", "Past goals").await;
        app.press("Undo").await;
        app.sees("0 sessions this week. Your target is 1.").await;
        assert_eq!(app.count("heading", "Past goals").await, 0);
        app.press("Set walking minutes a week").await;
        app.write("How many minutes of walking a week?", "many")
            .await;
        app.press("Save target").await;
        app.sees("One of the numbers cannot be read.").await;
        // A mis-tap is taken back.
        app.press("Clear my answers").await;
        app.press("Bring my answers back").await;
        assert_eq!(
            app.written("How many minutes of walking a week?").await,
            "many"
        );
        app.press("Clear my answers").await;
        app.write("How many minutes of walking a week?", "20").await;
        app.press("Save target").await;
        app.sees("0 minutes of walking this week. Your target is 20 minutes.")
            .await;

        app.follow("Exercises").await;
        app.follow("Bridge").await;
        app.is_on("Bridge").await;
        app.has("heading", "Do not do this if").await;
        app.press("Save exercise").await;
        app.sees("Write down how much you did.").await;
        app.write("Sets", "two").await;
        app.press("Save exercise").await;
        app.sees("One of the numbers cannot be read.").await;
        app.press("Clear my answers").await;
        app.write("Sets", "2").await;
        app.write("Times in each set", "10").await;
        app.choose("Leg pain before it", "4").await;
        app.choose("Leg pain after it", "3").await;
        app.choose("How hard was it?", "5").await;
        app.press("Save exercise").await;
        app.has("heading", "Saved.").await;
        app.press("Write down another").await;
        app.until("the focus in the form", IN_FORM).await;
        app.sees("Last time, today: 2 sets of 10.").await;
        app.press("Use these").await;
        let sets = "return [...document.querySelectorAll('form input[type=text]')].map((i) => i.value).join();";
        assert_eq!(app.run(sets, &[]).await, "2,10");
        app.press("Clear my answers").await;

        app.open("#/exercises/walking").await;
        app.write("Minutes", "25").await;
        app.press("Save exercise").await;
        app.has("heading", "Saved.").await;
        app.follow("Today").await;
        app.sees("1 session this week. Your target is 1.").await;
        app.sees("25 minutes of walking this week. Your target is 20 minutes.")
            .await;
        app.sees("You have reached what you planned for this week.")
            .await;
        app.open("#/diary").await;
        app.sees("2 sets of 10").await;
        app.sees("leg before 4, leg after 3, effort 5").await;
        app.press("Edit Bridge…").await;
        app.write("Sets", "0").await;
        app.press("Save changes").await;
        app.sees("20 sets of 10").await;
    });
}

/// Fills in the form of a goal that is open and saves it.
async fn fill_in(app: &App, name: &str, steps: [&str; 3]) {
    app.until("the focus in the form", IN_FORM).await;
    app.write("I want to be able to", name).await;
    for (field, step) in ["First step", "Second step", "Third step"]
        .into_iter()
        .zip(steps)
    {
        app.write(field, step).await;
    }
    app.press("Save goal").await;
    app.has("heading", name).await;
}

const FULL: &str = "Three goals are enough at a time.";

#[test]
fn three_goals_are_enough_and_each_can_be_reworded_or_replaced() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("Goals").await;
        app.is_on("Goals").await;
        for (name, steps) in [
            (
                "walk to the shop",
                ["to the gate", "to the corner", "to the shop"],
            ),
            (
                "sit through a meal",
                ["10 minutes", "20 minutes", "40 minutes"],
            ),
            ("play with the children", ["sit", "stand", "run"]),
        ] {
            app.sees_no(FULL).await;
            app.press("Set a goal").await;
            fill_in(&app, name, steps).await;
        }
        app.sees(FULL).await;
        assert_eq!(app.count("button", "Set a goal").await, 0);
        // Other words, and what was reached stays reached.
        app.press("I reached this step: walk to the shop").await;
        app.sees("1 of 3 steps reached").await;
        app.press("Change the words: walk to the shop").await;
        app.until("the focus in the form", IN_FORM).await;
        let name = "I want to be able to";
        assert_eq!(app.written(name).await, "walk to the shop");
        app.paste(name, "walk to the market").await;
        app.paste("Third step", "to the market").await;
        app.press("Save changes").await;
        app.has("heading", "walk to the market").await;
        app.sees("1 of 3 steps reached").await;
        app.sees("to the market").await;
        assert_eq!(app.count("heading", "walk to the shop").await, 0);
        assert_eq!(app.count("heading", "Past goals").await, 0);
        // Another one instead: the old one stays readable, and three are still enough.
        app.press("Set another instead: sit through a meal").await;
        fill_in(&app, "ride a bike", ["a minute", "a mile", "to work"]).await;
        app.has("heading", "Past goals").await;
        app.sees("Changed on").await;
        app.sees("10 minutes, 20 minutes, 40 minutes").await;
        app.sees(FULL).await;
        assert_eq!(app.count("heading", "sit through a meal").await, 0);
        assert_eq!(app.count("button", "Take it up again…").await, 0);
        // One undo takes both back.
        app.press("Undo").await;
        app.has("heading", "sit through a meal").await;
        assert_eq!(app.count("heading", "ride a bike").await, 0);
        assert_eq!(app.count("heading", "Past goals").await, 0);
        app.status_is("Saved").await;
        app.open("#/goals").await;
        for name in [
            "walk to the market",
            "sit through a meal",
            "play with the children",
        ] {
            app.has("heading", name).await;
        }
        app.sees(FULL).await;
    });
}

#[test]
fn exercise_and_a_rating_can_be_written_down_for_a_past_day() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let today = app.today().await;
        let past = today.minus(3);
        app.follow("Goals").await;
        app.press("Set a goal").await;
        fill_in(
            &app,
            "walk to the shop",
            ["to the gate", "to the corner", "to the shop"],
        )
        .await;
        app.press("Rate it today: walk to the shop").await;
        app.press("Another day").await;
        app.paste("Day", &today.plus(1).to_string()).await;
        app.choose("How well can you do it?", "4").await;
        app.press("Save rating").await;
        app.sees("That day has not come yet.").await;
        app.paste("Day", &past.to_string()).await;
        app.press("Save rating").await;
        app.sees("Last rating: 4 out of 10,").await;
        app.go_to_address("#/exercises/bridge").await;
        app.press("Another day").await;
        app.paste("Day", &past.to_string()).await;
        app.write("Sets", "2").await;
        app.write("Times in each set", "10").await;
        app.press("Save exercise").await;
        app.has("heading", "Saved.").await;
        app.go_to_address(&format!("#/diary/{past}")).await;
        app.sees("2 sets of 10").await;
        app.sees("4 out of 10").await;
        app.go_to_address(&format!("#/diary/{today}")).await;
        app.sees_no("2 sets of 10").await;
        app.sees_no("4 out of 10").await;
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        assert!(is_session(&record, past));
        assert!(!is_session(&record, today));
        let ratings = record.of_day(past);
        let ratings = ratings.filter(|(_, entry)| matches!(entry, Entry::Rating(_)));
        assert_eq!(ratings.count(), 1);
        assert_eq!(record.of_day(today).count(), 0);
    });
}

#[test]
fn what_was_begun_and_stopped_for_pain_is_told_so_and_counts_for_nothing() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.is(regular).await;
        let today = app.today().await;
        app.to_the_list().await;
        let first = "return document.querySelector('.chosen strong').textContent;";
        let first = app.run(first, &[]).await;
        let first = first.as_str().expect("the first exercise");
        app.press("Begin").await;
        app.press("Stop").await;
        app.press("My leg got worse").await;
        app.has("heading", "Session saved").await;
        app.go_to_address(&format!("#/diary/{today}")).await;
        app.sees("Begun, then stopped").await;
        let empty = "return [...document.querySelectorAll('article p')].filter((p) => !p.textContent).length;";
        assert_eq!(app.run(empty, &[]).await, 0, "no empty paragraph");
        app.status_is("Saved").await;
        assert!(!is_session(&app.stored_record().await, today));
        // What is offered for the next time is from a day on which it was done.
        app.go_to_address("#/exercises").await;
        app.follow(&format!("{first}…")).await;
        app.sees("1 set of 10.").await;
        app.sees_no("Last time, today:").await;
    });
}

/// What was written stays when the form is left, and a goal that was a mistake can be taken away for good.
#[test]
fn a_goal_that_was_begun_is_kept_and_a_past_one_can_be_deleted() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("Goals").await;
        app.press("Set a goal").await;
        app.write("I want to be able to", "ride a bike").await;
        app.press("Cancel").await;
        app.press("Set a goal").await;
        app.sees("Your answers are still here.").await;
        assert_eq!(app.written("I want to be able to").await, "ride a bike");
        // A word without an end makes no page wider.
        let long = "wordwithoutend".repeat(7);
        app.paste("I want to be able to", &long).await;
        app.write("First step", "to the gate").await;
        app.paste("Second step", &long).await;
        app.write("Third step", "to the shop").await;
        app.press("Save goal").await;
        app.has("heading", &long).await;
        if !only_chromium_can("set a true width") {
            app.browser.resize(320, 640).await;
            app.until(
                "nothing wider than the screen",
                "return document.scrollingElement.scrollWidth <= innerWidth;",
            )
            .await;
            app.browser.resize(1280, 800).await;
        }
        app.press("Let it go…").await;
        app.has("heading", "Past goals").await;
        app.sees_no("Set on today").await;
        app.press("Delete: …").await;
        app.sees("Goal deleted.").await;
        app.press("Undo").await;
        app.has("heading", "Past goals").await;
        app.press("Delete: …").await;
        app.status_is("Saved").await;
        app.open("#/goals").await;
        assert_eq!(app.count("heading", "Past goals").await, 0);
        assert!(app.stored_record().await.goals().next().is_none());
        // Function comes first on Progress, also where nothing is known of it.
        app.go_to_address("#/check-in").await;
        app.answer(3, 2, "Thigh").await;
        app.press("Save check-in").await;
        app.has("heading", "Saved: …").await;
        app.go_to_address("#/progress").await;
        app.has("heading", "What can I do again?").await;
        app.follow("Go to Goals").await;
        app.is_on("Goals").await;
    });
}
