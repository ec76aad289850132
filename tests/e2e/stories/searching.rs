//! Searching the diary.

use crate::support::site::Site;
use crate::support::stage::story;
use xtask::sample;

const FIELD: &str = "Find words or a day";

#[test]
fn words_and_days_are_found_in_the_diary_and_the_field_keeps_the_focus() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let file = sample::backup_file(60, app.today().await, 5);
        let file = app.browser.place_file("backup.json", &file);
        app.restore(&file).await;
        app.follow("Check-in").await;
        app.is_on("Check-in").await;
        app.check_in_with(9, "Fell over the Dachshund").await;
        app.diary().await;
        app.write(FIELD, "dachs").await;
        app.sees("1 entry found.").await;
        assert_eq!(app.focused().await, FIELD);
        let found = app.shown_entries().await;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].words, "Fell over the Dachshund");
        app.find("field", FIELD, "").await.clear().await.unwrap();
        app.write(FIELD, "müde").await;
        app.sees("found.").await;
        app.find("field", FIELD, "").await.clear().await.unwrap();
        app.write(FIELD, "zebra").await;
        app.sees("No entry has these words.").await;
        assert!(app.shown_entries().await.is_empty());
        app.find("field", FIELD, "").await.clear().await.unwrap();
        let day = app.today().await.minus(3);
        app.write(FIELD, &day.to_string()).await;
        app.sees("found.").await;
        let found = app.shown_entries().await;
        let first = found.first().map(|entry| entry.day.clone());
        assert!(
            found.iter().all(|entry| Some(&entry.day) == first.as_ref()),
            "{found:?}"
        );
        assert!(!found.is_empty());
    });
}
