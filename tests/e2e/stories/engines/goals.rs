//! A goal, from set to reached, on every engine.

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
