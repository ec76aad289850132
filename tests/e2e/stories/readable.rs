//! Every page reads easily: the Flesch-Kincaid grade of what is on it is 6 or lower.

use crate::support::app::App;
use crate::support::reading::reading;
use crate::support::site::Site;
use crate::support::stage::{say, story};
use serde_json::Value;
use xtask::sample;

/// First steps, the safety check and a session, screen by screen.
async fn every_screen(app: &App) -> Vec<(&'static str, Value)> {
    let words = "return document.querySelector('main').innerText;";
    let mut pages = Vec::new();
    app.go_to_address("#/start").await;
    app.has("heading", "Screen 1 of 12").await;
    pages.push(("First steps: you", app.run(words, &[]).await));
    app.press("Skip this").await;
    for name in ["check 1", "check 2", "check 3", "check 4", "check 5"] {
        pages.push((name, app.run(words, &[]).await));
        app.tick("None of these").await;
        let last = name == "check 5";
        app.press(if last { "See what it means" } else { "Next" })
            .await;
    }
    for name in ["First steps: leg", "began", "eases", "limits", "first"] {
        pages.push((name, app.run(words, &[]).await));
        app.press("Skip this").await;
    }
    pages.push(("First steps: end", app.run(words, &[]).await));
    pages
}

#[test]
fn every_page_of_fifty_words_or_more_is_at_grade_six_or_lower() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let words = "return document.querySelector('main').innerText;";
        let mut pages = vec![("Today for a newcomer", app.run(words, &[]).await)];
        let today = app.today().await;
        let file = sample::life_file(20, today, 3);
        let file = app.browser.place_file("backup.json", &file);
        app.choose_backup(&file).await;
        pages.push(("a preview", app.run(words, &[]).await));
        app.press("Restore").await;
        app.sees("Restored.").await;
        for (route, heading) in [
            ("#/", "Good …"),
            ("#/check-in", "Check-in"),
            ("#/exercises", "Exercises"),
            ("#/exercises/bridge", "How to do it"),
            ("#/exercises/walking", "How to do it"),
            ("#/learn", "Learn"),
            ("#/learn/how-it-goes", "One thing to do"),
            ("#/learn/when-to-get-help", "One thing to do"),
            ("#/goals", "Goals"),
            ("#/progress", "Progress"),
            ("#/more", "More"),
            ("#/settings", "Settings"),
            ("#/safety", "Safety"),
            ("#/about", "About"),
        ] {
            app.go_to_address(route).await;
            app.has("heading", heading).await;
            pages.push((route, app.run(words, &[]).await));
        }
        app.go_to_address("#/").await;
        pages.extend(every_screen(&app).await);
        let mut grades: Vec<(f64, &str)> = pages
            .iter()
            .map(|(name, text)| (reading(text.as_str().unwrap()), *name))
            .filter(|(reading, _)| reading.words >= 50)
            .map(|(reading, name)| (reading.grade(), name))
            .collect();
        grades.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (grade, name) in grades.iter().take(10) {
            say(&format!("grade {grade:.1}: {name}"));
        }
        assert!(grades.len() >= 12, "{grades:?}");
        assert!(grades[0].0 <= 6.0, "{grades:?}");
    });
}
