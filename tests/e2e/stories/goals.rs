//! Goals, from set to reached, and exercise on the way.

use crate::support::site::Site;
use crate::support::stage::story;

/// Whoever opens a form with the keyboard goes on in it.
const IN_FORM: &str = "return !!document.activeElement.closest('form');";

#[test]
fn a_goal_is_set_rated_climbed_and_reached_and_stays_readable() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("Goals").await;
        app.is_on("Goals").await;
        app.press("Set a goal").await;
        app.until("the focus in the form", IN_FORM).await;
        app.write("I want to be able to", "walk to the shop").await;
        app.write("First step", "to the gate").await;
        app.press("Save goal").await;
        app.sees("Your goal needs 3 small steps.").await;
        app.write("Second step", "to the corner").await;
        app.write("Third step", "to the shop").await;
        app.press("Save goal").await;
        app.has("heading", "walk to the shop").await;
        app.sees("0 of 3 steps reached").await;
        for reached in 1..=3 {
            app.press("I reached this step…").await;
            app.sees(&format!("{reached} of 3 steps reached")).await;
        }
        app.press("Undo").await;
        app.sees("2 of 3 steps reached").await;
        app.press("Rate it today…").await;
        app.until("the focus in the form", IN_FORM).await;
        app.press("Save rating").await;
        app.sees("Choose a number from 0 to 10.").await;
        app.choose("How well can you do it?", "6").await;
        app.press("Save rating").await;
        app.sees("Last rating: 6 out of 10, today.").await;
        app.press("I can do it now…").await;
        app.has("heading", "Past goals").await;
        app.sees("Reached on").await;
        app.press("Take it up again…").await;
        app.sees("2 of 3 steps reached").await;
        app.press("Let it go…").await;
        app.sees("Let go on").await;
        app.open("#/goals").await;
        app.sees("Let go on").await;
        app.open("#/diary").await;
        app.sees("Rating").await;
        app.sees("6 out of 10").await;
    });
}

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
        app.sees("Choose a number first.").await;
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
