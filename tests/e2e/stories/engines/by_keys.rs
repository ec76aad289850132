//! First steps and a session with the keyboard only.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::story_alone;
use thirtyfour::Key;

impl App {
    async fn enter(&self, role: &str, name: &str) {
        self.tab_to(role, name, "").await;
        self.key(Key::Enter).await;
    }

    /// Goes so many answers on from the first one of a question.
    async fn pick(&self, question: &str, first: &str, on: usize, answer: &str) {
        self.tab_to("radio", first, question).await;
        self.key(Key::Space).await;
        for _ in 0..on {
            self.key(Key::Down).await;
        }
        assert!(
            self.is_chosen(question, answer).await,
            "{question} {answer}"
        );
    }

    async fn tick_by_key(&self, question: &str, name: &str) {
        self.tab_to("tick", name, question).await;
        self.key(Key::Space).await;
    }
}

const NONE: &str = "None of these";
const LEG: &str = "Leg pain now";

#[test]
fn first_steps_and_a_session_are_done_with_the_keyboard_only() {
    // Another window on the same screen would take the focus.
    story_alone(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.enter("link", "Start").await;
        app.is_at_heading("First steps").await;
        app.pick("How old are you?", "Under 18", 1, "18 to 54")
            .await;
        app.tick_by_key("Which of these are true for you?", NONE)
            .await;
        app.enter("button", "Next").await;
        for screen in 1..=5 {
            if screen > 1 {
                app.until(
                    "the focus on the next list",
                    "return document.activeElement.matches('.check-list h2');",
                )
                .await;
            }
            app.tick_by_key("", NONE).await;
            app.enter(
                "button",
                if screen == 5 {
                    "See what it means"
                } else {
                    "Next"
                },
            )
            .await;
        }
        app.is_at_heading("Screen 7 of 12").await;
        app.pick("How far down does it go?", "No pain", 3, "Thigh")
            .await;
        app.tick_by_key("What is it like?", NONE).await;
        app.pick("How much leg pain do you have now?", "0", 2, "2")
            .await;
        app.enter("button", "Next").await;
        app.is_at_heading("Screen 8 of 12").await;
        app.pick(
            "When did it begin?",
            "Less than a week ago",
            1,
            "1 to 6 weeks ago",
        )
        .await;
        app.pick("Is it getting better or worse?", "Better", 0, "Better")
            .await;
        app.pick("Has a clinician seen you for this?", "Yes", 0, "Yes")
            .await;
        app.enter("button", "Next").await;
        app.is_at_heading("Screen 9 of 12").await;
        app.tick_by_key("What makes your leg feel better?", NONE)
            .await;
        app.tick_by_key("What makes your leg feel worse?", NONE)
            .await;
        app.enter("button", "Next").await;
        app.is_at_heading("Screen 10 of 12").await;
        app.tick_by_key("Is any of this hard for you?", NONE).await;
        app.enter("button", "Next").await;
        app.is_at_heading("Screen 11 of 12").await;
        app.tick_by_key("Is any of this true for you?", NONE).await;
        app.enter("button", "Next").await;
        app.is_at_heading("Thank you").await;

        app.enter("link", "Do 3 minutes now").await;
        app.is_at_heading("Session").await;
        app.pick("Is anything new or worse?", "Yes", 1, "No").await;
        app.pick(LEG, "0", 2, "2").await;
        app.pick("Back pain now", "0", 2, "2").await;
        app.pick("How far down is it now?", "No pain", 3, "Thigh")
            .await;
        app.pick("Where are you?", "On a mat", 0, "On a mat").await;
        app.enter("button", "Show my exercises").await;
        app.is_at_heading("Your exercises for now").await;
        app.enter("button", "Begin").await;
        app.is_at_heading("Cat-camel").await;
        app.enter("button", "Done").await;
        app.is_at_heading("Pain, tingling or numbness").await;
        app.enter("button", "Same or better").await;
        app.until(
            "the focus on the light",
            "return document.activeElement.matches('.light');",
        )
        .await;
        app.enter("button", "Finish").await;
        app.is_at_heading("Almost done").await;
        app.pick("How hard was it?", "0", 3, "3").await;
        app.enter("button", "Save session").await;
        app.is_at_heading("Session saved").await;
        app.enter("link", "Go to Today").await;
        app.has("heading", "Done for today").await;
    });
}
