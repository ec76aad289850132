//! Filling in and saving a check-in.

use super::app::App;

pub const LEG: &str = "Leg pain, on average";
pub const BACK: &str = "Back pain, on average";
pub const REACH: &str = "How far down does it go?";
pub const NOTE: &str = "Your words (if you like)";

impl App {
    /// Answers the three questions of the form that is shown.
    pub async fn answer(&self, leg: u8, back: u8, reach: &str) {
        self.choose(LEG, &leg.to_string()).await;
        self.choose(BACK, &back.to_string()).await;
        self.choose(REACH, reach).await;
    }

    /// Adds words to the form that is shown.
    pub async fn add_words(&self, words: &str) {
        self.unfold("Add a note").await;
        self.write(NOTE, words).await;
    }

    /// Fills in the form that is shown and saves it.
    pub async fn check_in(&self, leg: u8, back: u8, reach: &str) {
        self.answer(leg, back, reach).await;
        self.save().await;
    }

    /// The same with words.
    pub async fn check_in_with(&self, leg: u8, words: &str) {
        self.answer(leg, 2, "Thigh").await;
        self.add_words(words).await;
        self.save().await;
    }

    /// Saves the form and waits until it says so.
    pub async fn save(&self) {
        self.press("Save check-in").await;
        self.has("heading", "Saved: …").await;
    }

    /// The same where nothing is kept: then no heading may say so.
    pub async fn save_in_vain(&self) {
        self.press("Save check-in").await;
        self.has("heading", "Not kept: …").await;
        self.status_is("Not kept").await;
    }

    /// Empties the card for one more check-in on the same day.
    pub async fn once_more(&self) {
        self.press("Check in again").await;
        self.has("button", "Save check-in").await;
    }
}
