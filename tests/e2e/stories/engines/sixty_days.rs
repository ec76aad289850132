//! Sixty days come back from a backup, and are changed.

use crate::support::site::Site;
use crate::support::stage::story;
use xtask::sample;

#[test]
fn sixty_days_are_restored_and_one_is_edited_and_one_deleted_and_undone() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let today = app.today().await;
        let file = sample::backup_file(60, today, 7);
        let file = app.browser.place_file("backup.json", &file);
        app.restore(&file).await;
        let there = sample::diary(60, today, 7);
        let size = format!("{} entries on 60 days.", there.count());
        app.diary_says(&size).await;
        assert_eq!(app.entries().await.len(), there.count());

        app.go_to_address(&format!("#/diary/{}", today.minus(1)))
            .await;
        app.press("Edit Check-in…").await;
        app.choose("Leg pain, on average", "10").await;
        app.press("Save changes").await;
        app.sees("Changed.").await;
        app.sees("10 out of 10").await;

        app.go_to_address(&format!("#/diary/{}", today.minus(2)))
            .await;
        app.sees_no("Changed.").await;
        let before = app.shown_entries().await;
        app.press("Delete Check-in…").await;
        app.sees("Deleted.").await;
        let less = app.shown_entries().await;
        assert_eq!(less.len(), before.len() - 1);
        app.press("Undo").await;
        app.sees("Back as it was.").await;
        assert_eq!(app.shown_entries().await, before);

        app.status_is("Saved").await;
        app.open(&format!("#/diary/{}", today.minus(1))).await;
        app.sees("10 out of 10").await;
        app.diary_says(&size).await;
    });
}
