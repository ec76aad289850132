//! With the keyboard only.

use crate::support::forms::{BACK, LEG, REACH};
use crate::support::site::Site;
use crate::support::stage::story_alone;
use thirtyfour::Key;

#[test]
fn a_check_in_is_made_edited_deleted_and_undone_with_the_keyboard_only() {
    // Another window on the same screen would take the focus.
    story_alone(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.tab_to("link", "Skip to the page", "").await;
        app.key(Key::Enter).await;
        app.until(
            "the focus on the page",
            "return document.activeElement.matches('main');",
        )
        .await;
        assert_eq!(app.heading().await, "Welcome to Legwork");

        app.tab_to("radio", "0", LEG).await;
        app.key(Key::Space).await;
        for _ in 0..3 {
            app.key(Key::Right).await;
        }
        assert!(app.is_chosen(LEG, "3").await, "three to the right");
        app.tab_to("radio", "0", BACK).await;
        app.key(Key::Space).await;
        app.key(Key::Right).await;
        app.tab_to("radio", "No pain", REACH).await;
        app.key(Key::Space).await;
        for _ in 0..3 {
            app.key(Key::Down).await;
        }
        assert!(app.is_chosen(REACH, "Thigh").await, "three down");
        app.tab_to("opener", "Add a note", "").await;
        app.key(Key::Enter).await;
        app.tab_to("field", "Your words (if you like)", "").await;
        app.type_keys("by keys").await;
        app.tab_to("button", "Save check-in", "").await;
        app.key(Key::Enter).await;
        let on_saved = "return nameOf(document.activeElement).startsWith('Saved: Today');";
        app.until("the focus on what was saved", on_saved).await;

        app.tab_to("link", "Diary", "").await;
        app.key(Key::Enter).await;
        app.is_on("Diary").await;
        app.tab_to("button", "Edit Check-in…", "").await;
        app.key(Key::Enter).await;
        app.has("button", "Save changes").await;
        app.tab_to("radio", "3", LEG).await;
        app.key(Key::Right).await;
        app.tab_to("button", "Save changes", "").await;
        app.key(Key::Enter).await;
        app.sees("4 out of 10").await;
        let on_edit = "return nameOf(document.activeElement).startsWith('Edit Check-in');";
        app.until("the focus back on Edit", on_edit).await;

        app.tab_to("button", "Delete Check-in…", "").await;
        app.key(Key::Space).await;
        app.sees("Deleted.").await;
        let on_undo = "return nameOf(document.activeElement) === 'Undo';";
        app.until("the focus on Undo", on_undo).await;
        app.key(Key::Enter).await;
        app.sees("Back as it was.").await;
        let entries = app.entries().await;
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].values[0], "Leg pain: 4 out of 10");
        assert_eq!(entries[0].words, "by keys");

        // What a button opens has the focus, and what closes gives it back.
        let on_date = "return document.activeElement.matches('h1');";
        app.tab_to("link", "Today,…", "").await;
        app.key(Key::Enter).await;
        app.until("the focus on the day", on_date).await;
        app.tab_to("button", "Add a note", "").await;
        app.key(Key::Enter).await;
        let in_words = "return document.activeElement.matches('textarea');";
        app.until("the focus in the note", in_words).await;
        app.type_keys("a note by keys").await;
        app.tab_to("button", "Save note", "").await;
        app.key(Key::Enter).await;
        let on_add = "return nameOf(document.activeElement) === 'Add a note';";
        app.until("the focus back on the way to add", on_add).await;
        app.sees("a note by keys").await;
    });
}
