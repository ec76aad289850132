//! Lines that are damaged, and lines of a newer Legwork.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::story;
use std::collections::BTreeMap;

async fn two_entries(app: &App) {
    app.check_in_with(3, "the first").await;
    app.once_more().await;
    app.check_in_with(4, "the second").await;
    app.status_is("Saved").await;
}

fn line_with(stored: &BTreeMap<String, String>, words: &str) -> (String, String) {
    let found = stored.iter().find(|(_, value)| value.contains(words));
    let (key, value) = found.expect("a stored line");
    (key.clone(), value.clone())
}

#[test]
fn a_damaged_line_is_named_and_kept_and_all_other_entries_are_there() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        two_entries(&app).await;
        let (key, value) = line_with(&app.stored().await, "the second");
        let damaged = value.replace("the second", "the secomd");
        app.store(&key, &damaged).await;
        app.open("#/").await;
        app.has("region", "Something cannot be read").await;
        app.sees("1 stored line is damaged. It is kept as it is. All other entries are here.")
            .await;
        app.follow("See what it is").await;
        app.is_on("Settings").await;
        app.sees("Lines that cannot be read").await;
        app.sees(&key).await;
        app.sees(&damaged).await;
        app.diary().await;
        app.sees("the first").await;
        // The mirror had it whole.
        app.sees("the second").await;
        let after = app.stored().await;
        assert!(
            after.values().any(|value| value.contains(&damaged)),
            "{after:#?}"
        );
        app.check_in_page(5).await;
        app.open("#/diary").await;
        app.sees("5 out of 10").await;
        let after = app.stored().await;
        assert!(
            after.values().any(|value| value.contains(&damaged)),
            "{after:#?}"
        );
    });
}

#[test]
fn after_a_newer_legwork_entries_are_still_added_and_nothing_is_removed() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        two_entries(&app).await;
        let (key, value) = line_with(&app.stored().await, "the second");
        let parts: Vec<&str> = value.splitn(5, ' ').collect();
        let newer = format!("2 {} {} 0badcafe {}", parts[1], parts[2], parts[4]);
        app.store(&format!("{key}.9"), &newer).await;
        app.open("#/").await;
        app.has("region", "A newer Legwork has been here").await;
        app.has("button", "Load again").await;
        let before = app.stored().await;
        app.check_in_page(6).await;
        app.open("#/diary").await;
        app.sees("6 out of 10").await;
        app.sees("the first").await;
        let after = app.stored().await;
        for (key, value) in &before {
            assert_eq!(after.get(key), Some(value), "{key} is as it was");
        }
        assert_eq!(after.len(), before.len() + 1);
    });
}

impl App {
    async fn check_in_page(&self, leg: u8) {
        self.follow("Check-in").await;
        self.is_on("Check-in").await;
        self.check_in(leg, 1, "Foot").await;
    }
}
