//! Every page and every screen reads easily: the Flesch-Kincaid grade of what is on it is 6 or lower.

mod screens;

use crate::support::app::App;
use crate::support::people::regular;
use crate::support::reading::reading;
use crate::support::site::Site;
use crate::support::stage::{say, story};
use legwork_core::library::{LESSONS, RULE_SECTIONS};
use xtask::sample;

/// The highest grade.
const HIGHEST: f64 = 6.0;
/// A screen with fewer words is graded together with the other short ones of its story.
const ENOUGH: usize = 50;
/// Opens all that is folded but the tables of numbers, and gives the words of the page.
const WORDS: &str = "const main = document.querySelector('main');
    for (const folded of main.querySelectorAll('details'))
      if (!folded.closest('.chart')) folded.open = true;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return main.innerText;";

/// What was read, screen by screen.
#[derive(Default)]
pub struct Read(Vec<(String, String)>);

impl Read {
    /// Reads the screen as it is now.
    pub async fn screen(&mut self, app: &App, name: &str) {
        let words = app.run_async(WORDS, &[]).await;
        let words = words.as_str().expect("the words of the page").to_owned();
        self.0.push((name.to_owned(), words));
    }

    /// Goes to an address, waits for this heading, and reads.
    async fn page(&mut self, app: &App, route: &str, heading: &str) {
        app.go_to_address(route).await;
        app.has("heading", heading).await;
        self.screen(app, route).await;
    }

    /// Fails unless exactly these screens were read, in their order, and every word of them reads easily.
    pub fn reads_easily(self, names: &[&str]) {
        let read: Vec<&str> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(read, names);
        let (long, short): (Vec<_>, Vec<_>) = self
            .0
            .into_iter()
            .partition(|(_, words)| reading(words).words >= ENOUGH);
        let together = short.iter().map(|(_, words)| words.as_str());
        let together = together.collect::<Vec<_>>().join("\n");
        let names: Vec<&str> = short.iter().map(|(name, _)| name.as_str()).collect();
        let mut graded: Vec<(f64, String)> = long
            .iter()
            .map(|(name, words)| (reading(words).grade(), name.clone()))
            .collect();
        graded.push((reading(&together).grade(), names.join(" + ")));
        graded.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (grade, name) in graded.iter().take(8) {
            say(&format!("grade {grade:.1}: {name}"));
        }
        assert!(graded[0].0 <= HIGHEST, "{graded:#?}");
    }
}

#[test]
fn every_page_for_a_newcomer_and_with_a_diary_reads_easily() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let mut read = Read::default();
        read.screen(&app, "Today for a newcomer").await;
        let today = app.today().await;
        let file = sample::regular_file(30, today, 3);
        let file = app.browser.place_file("backup.json", &file);
        app.choose_backup(&file).await;
        read.screen(&app, "a preview").await;
        app.press("Restore").await;
        app.sees("Restored.").await;
        app.go_to_address("#/").await;
        app.has("heading", "One question for today").await;
        read.screen(&app, "Today with a card").await;
        app.press("Leave this out").await;
        app.go_to_address("#/check-in").await;
        app.has("heading", "Check-in").await;
        app.go_to_address("#/").await;
        app.has("heading", "A short lesson").await;
        read.screen(&app, "Today with a lesson").await;
        let day = format!("#/diary/{}", today.minus(3));
        let routes = [
            ("#/check-in", "Check-in"),
            ("#/diary", "Diary"),
            (day.as_str(), "…"),
            ("#/goals", "Goals"),
            ("#/progress", "Progress"),
            ("#/more", "More"),
            ("#/settings", "Settings"),
            ("#/safety", "Safety"),
            ("#/safety/cope", "If you feel that you cannot cope"),
            ("#/nowhere", "Page not found"),
        ];
        for (route, heading) in routes {
            read.page(&app, route, heading).await;
        }
        let before = [
            "Today for a newcomer",
            "a preview",
            "Today with a card",
            "Today with a lesson",
        ];
        let names = before
            .into_iter()
            .chain(routes.map(|(route, _)| route))
            .collect::<Vec<_>>();
        read.reads_easily(&names);
    });
}

#[test]
fn every_lesson_exercises_and_about_read_easily() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.is(regular).await;
        let mut read = Read::default();
        let mut names = Vec::new();
        let lessons = LESSONS
            .iter()
            .map(|lesson| format!("#/learn/{}", lesson.id));
        for route in lessons {
            read.page(&app, &route, "One thing to do").await;
            names.push(route);
        }
        for (route, heading) in [
            ("#/learn", "Learn"),
            ("#/exercises", "Exercises"),
            ("#/exercises/bridge", "How to do it"),
            ("#/exercises/walking", "How to do it"),
            ("#/exercises/seated-nerve-glide", "How to do it"),
        ] {
            read.page(&app, route, heading).await;
            names.push(route.to_owned());
        }
        app.go_to_address("#/about").await;
        let rules = "return document.querySelectorAll('main details li').length > 100
            && document.querySelectorAll('main details').length >= arguments[0];";
        let sections = [serde_json::json!(RULE_SECTIONS.len())];
        app.until_with("the rules", rules, &sections).await;
        read.screen(&app, "About with its rules").await;
        names.push("About with its rules".to_owned());
        read.reads_easily(&names.iter().map(String::as_str).collect::<Vec<_>>());
    });
}
