//! Ways through the screens of a safety check and of a session that more than one story takes.

use super::app::App;

/// The question after an exercise, and after it anew.
pub const FURTHEST: &str = "Where is the furthest pain, tingling or numbness now?";
/// Asked again a moment after it was worse.
pub const TINGLES_NOW: &str = "Does it tingle now where it did not before?";
/// Asked again 10 minutes after it was worse, or later.
pub const TINGLED_LONG: &str = "Has tingling lasted for over 10 minutes?";
/// The worst of the answers after an exercise.
pub const MUCH_WORSE: &str = "Much worse, or further down the leg";
/// A sign is new.
pub const NEW: &str = "New, worse, or I am not sure";
/// A sign that is an emergency.
pub const BOTH_LEGS: &str = "Both legs have pain, tingle, are weak or feel numb.";

impl App {
    /// Goes to an address anew, also if it is there already.
    pub async fn go_anew(&self, route: &str, heading: &str) {
        self.go_to_address("#/").await;
        self.has("heading", "The week so far").await;
        self.go_to_address(route).await;
        self.has("heading", heading).await;
    }

    /// The full check with this sign of this screen (from 0), which is new; to what it means.
    pub async fn check_with(&self, screen: usize, sign: &str) {
        self.go_anew("#/safety/check", "Where you sit, and on the toilet")
            .await;
        for at in 0..5 {
            if at == screen {
                self.tick(sign).await;
                self.press(NEW).await;
            } else {
                self.tick("None of these").await;
            }
            self.press(if at == 4 { "See what it means" } else { "Next" })
                .await;
        }
        self.until(
            "what it means",
            "return document.getElementById('what-now');",
        )
        .await;
    }

    /// An emergency on the second screen of the full check.
    pub async fn emergency(&self) {
        self.go_anew("#/safety/check", "Where you sit, and on the toilet")
            .await;
        self.tick("None of these").await;
        self.press("Next").await;
        self.tick(BOTH_LEGS).await;
        self.press(NEW).await;
        self.has("heading", "Emergency: Go to an emergency department now")
            .await;
    }

    /// From the questions before a session to its list.
    pub async fn to_the_list(&self) {
        self.go_anew("#/session", "How is it now?").await;
        self.before_session("3", "Thigh", "7 minutes", "On a mat")
            .await;
        self.press("Show my exercises").await;
        self.has("heading", "Your exercises for now").await;
    }

    /// From the end of First steps to the first exercise of a session with so many minutes, in this place.
    pub async fn begin_session(&self, minutes: &str, place: &str) {
        self.follow("Do 3 minutes now").await;
        self.before_session("2", "Thigh", minutes, place).await;
        self.press("Show my exercises").await;
        self.press("Begin").await;
        self.has("button", "Start").await;
    }

    /// The questions before one exercise alone: there are no minutes to choose.
    pub async fn before_one(&self, leg: &str, reach: &str, place: &str) {
        self.choose("Is anything new or worse?", "No").await;
        self.choose("Leg pain now", leg).await;
        self.choose("Back pain now", "2").await;
        self.choose("How far down is it now?", reach).await;
        self.choose("Where are you?", place).await;
    }

    /// Done with the last exercise, which felt fine, and to the end of the session.
    pub async fn does_the_last(&self) {
        self.press("Done").await;
        self.press("Same or better").await;
        self.press("Finish").await;
        self.has("heading", "Almost done").await;
    }

    /// Saves the session with what was told at its end.
    pub async fn saves_the_session(&self) {
        self.press("Save session").await;
        self.has("heading", "Session saved").await;
        self.status_is("Saved").await;
    }

    /// From the list to the question after the first exercise.
    pub async fn to_the_question(&self) {
        self.press("Begin").await;
        self.press("Done").await;
        self.has("button", "Same or better").await;
    }

    /// Says after an exercise that it went further down, and how much it hurts.
    pub async fn goes_further_down(&self) {
        self.feels(MUCH_WORSE, "5", "Foot").await;
    }

    /// Says after an exercise that it felt worse in this way, with leg pain of so much, down to here.
    pub async fn feels(&self, how: &str, leg: &str, reach: &str) {
        self.press(how).await;
        self.choose("Leg pain now", leg).await;
        self.choose("Back pain now", "2").await;
        self.choose(FURTHEST, reach).await;
    }

    /// Goes on after what was said, and leaves out what is still to come.
    pub async fn skip_the_rest(&self) {
        let on = if self.count("button", "Next exercise").await > 0 {
            "Next exercise"
        } else {
            "Finish"
        };
        self.press(on).await;
        self.skip_what_is_left().await;
    }

    /// Leaves out all exercises that are still to come.
    pub async fn skip_what_is_left(&self) {
        let exercise = "return findAll('button', 'Skip').length > 0
            || findAll('button', 'Finish').length > 0
            || findAll('button', 'Save session').length > 0;";
        loop {
            self.until("an exercise or the end", exercise).await;
            if self.count("button", "Skip").await == 0 {
                return;
            }
            self.press("Skip").await;
        }
    }
}
