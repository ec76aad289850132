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

/// What somebody tells in First steps. What is empty is skipped.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// How old.
    pub age: &'a str,
    /// Risk factors.
    pub risks: &'a [&'a str],
    /// Leg pain now.
    pub leg: &'a str,
    /// How far down.
    pub reach: &'a str,
    /// What it is like.
    pub side: &'a [&'a str],
    /// What eases.
    pub eases: &'a [&'a str],
    /// What worsens.
    pub worsens: &'a [&'a str],
    /// Limits.
    pub limits: &'a [&'a str],
    /// What sends to a clinician.
    pub first: &'a [&'a str],
}

impl Default for Told<'_> {
    fn default() -> Self {
        Told {
            age: "18 to 54",
            risks: &[],
            leg: "2",
            reach: "Thigh",
            side: &[],
            eases: &[],
            worsens: &[],
            limits: &[],
            first: &[],
        }
    }
}

impl App {
    /// Ticks these, or "None of these".
    async fn ticks(&self, question: &str, names: &[&str]) {
        for name in names {
            self.tick_of(question, name).await;
        }
        if names.is_empty() {
            self.tick_of(question, "None of these").await;
        }
    }

    /// First steps from Today to the last screen.
    pub async fn first_steps(&self, told: Told<'_>) {
        self.press_start().await;
        self.choose("How old are you?", told.age).await;
        self.ticks("Which of these are true for you?", told.risks)
            .await;
        self.press("Next").await;
        self.pass_check().await;
        self.choose("How far down does it go?", told.reach).await;
        self.ticks("What is it like?", told.side).await;
        self.choose("How much leg pain do you have now?", told.leg)
            .await;
        self.press("Next").await;
        self.choose("When did it begin?", "1 to 6 weeks ago").await;
        self.choose("Is it getting better or worse?", "Better")
            .await;
        self.choose("Has a clinician seen you for this?", "Yes")
            .await;
        self.press("Next").await;
        self.ticks("What makes your leg feel better?", told.eases)
            .await;
        self.ticks("What makes your leg feel worse?", told.worsens)
            .await;
        self.press("Next").await;
        self.ticks("Is any of this hard for you?", told.limits)
            .await;
        self.press("Next").await;
        self.ticks("Is any of this true for you?", told.first).await;
        self.press("Next").await;
        self.has("heading", "Thank you").await;
    }

    /// The questions before a session, with nothing new.
    pub async fn before_session(&self, leg: &str, reach: &str, minutes: &str, place: &str) {
        self.choose("Is anything new or worse?", "No").await;
        self.choose("Leg pain now", leg).await;
        self.choose("Back pain now", "2").await;
        self.choose("How far down is it now?", reach).await;
        self.choose("How much time do you have?", minutes).await;
        self.choose("Where are you?", place).await;
    }
}
