//! First steps and the safety check, answered.

use super::app::App;

/// How many screens the safety check has.
const SCREENS: usize = 5;

impl App {
    /// Begins First steps from Today.
    pub async fn press_start(&self) {
        self.follow("Start").await;
        self.is_on("First steps").await;
    }

    /// Answers every screen of a safety check with "None of these", within First steps.
    pub async fn pass_check(&self) {
        for screen in 1..=SCREENS {
            self.tick("None of these").await;
            let last = screen == SCREENS;
            self.press(if last { "See what it means" } else { "Next" })
                .await;
        }
    }
}
