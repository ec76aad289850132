//! A diary that becomes empty.

use crate::support::site::Site;
use crate::support::stage::story;

#[test]
fn the_diary_says_that_it_is_empty_once_its_only_entry_is_deleted_and_undo_brings_it_back() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.check_in_with(3, "the only one").await;
        app.diary().await;
        app.press("Delete Check-in…").await;
        app.sees("Deleted.").await;
        app.sees("Your diary is empty.").await;
        app.press("Undo").await;
        app.sees("the only one").await;
        app.sees("1 entry on 1 day.").await;
    });
}
