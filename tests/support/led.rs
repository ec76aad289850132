//! An exercise while it is led: a device whose voice, screen and clock a story holds in its hands.

use super::app::App;
use super::first_steps::Told;
use super::site::Site;
use serde_json::{Value, json};

const DEVICE: &str = concat!(include_str!("clock.js"), "\n", include_str!("device.js"));

impl Site {
    /// A site on a device that a story holds in its hands.
    pub fn with_device() -> Site {
        Site::with_script(DEVICE)
    }
}

impl App {
    /// First steps, and a session with so many minutes, at its first exercise.
    pub async fn at_the_first_exercise(&self, minutes: &str) {
        self.first_steps(Told::default()).await;
        self.begin_session(minutes, "On a mat").await;
    }

    /// From the page of walking to a walk of so many minutes that has begun.
    pub async fn at_the_walk(&self, minutes: &str) {
        self.go_to_address("#/exercises/walking").await;
        self.follow("Do it now").await;
        self.walks(minutes).await;
    }

    /// From the questions before a walk to one that has begun, by someone who can walk so many with ease.
    pub async fn walks(&self, minutes: &str) {
        self.choose("Is anything new or worse?", "No").await;
        self.choose("Leg pain now", "2").await;
        self.choose("How long can you walk with ease?", minutes)
            .await;
        self.press("Walk now").await;
        self.press("Start").await;
    }

    /// Lets so many seconds pass on the device's clock, which stands still otherwise.
    pub async fn skip_seconds(&self, seconds: f64) {
        self.run("storySkip(arguments[0]);", &[json!(seconds)])
            .await;
    }

    /// Hides the page, or shows it again.
    pub async fn hide(&self, hidden: bool) {
        self.run("storyHide(arguments[0]);", &[json!(hidden)]).await;
    }

    /// Gives the device these voices: `own`, `server`, or both.
    pub async fn voices(&self, kinds: &str) {
        let script = "localStorage.setItem('story-voices', arguments[0]);";
        self.run(script, &[json!(kinds)]).await;
    }

    /// What was said aloud so far.
    pub async fn said(&self) -> Vec<String> {
        let said: Value = self.run("return storySaid;", &[]).await;
        serde_json::from_value(said).unwrap()
    }

    /// How often the screen was asked to stay on, and how often it was let go.
    pub async fn awake(&self) -> (u64, u64) {
        let of = self
            .run("return [storyAwake.asked, storyAwake.released];", &[])
            .await;
        serde_json::from_value(of).unwrap()
    }

    /// The large number.
    pub async fn counted(&self) -> String {
        let count = self
            .run(
                "return document.querySelector('.led-count').textContent;",
                &[],
            )
            .await;
        count.as_str().unwrap_or_default().to_owned()
    }

    /// The large number, once it is this.
    pub async fn counts(&self, number: &str) {
        self.until_with(
            &format!("the number {number}"),
            "return document.querySelector('.led-count')?.textContent === arguments[0];",
            &[json!(number)],
        )
        .await;
    }

    /// The large number, once it is a repetition after this one.
    pub async fn until_counted_past(&self, number: &str) -> String {
        let later = "const now = document.querySelector('.led-count').textContent;
            return Number(now) > Number(arguments[0]) && now;";
        let now = self
            .until_with("a later repetition", later, &[json!(number)])
            .await;
        now.as_str().unwrap_or_default().to_owned()
    }

    /// Lets time pass until the next repetition, and gives its number.
    pub async fn goes_on(&self) -> String {
        let before = self.counted().await;
        self.skip_seconds(6.0).await;
        let later = "const now = document.querySelector('.led-count').textContent;
            return now !== arguments[0] && now;";
        let now = self
            .until_with("the next repetition", later, &[json!(before)])
            .await;
        now.as_str().unwrap_or_default().to_owned()
    }

    /// The outlines of the figure as they are now.
    pub async fn drawn(&self) -> String {
        let script = "return [...document.querySelectorAll('.stage .figure path')]
            .map((path) => path.getAttribute('d')).join('|');";
        let drawn = self.run(script, &[]).await;
        drawn.as_str().unwrap_or_default().to_owned()
    }
}
