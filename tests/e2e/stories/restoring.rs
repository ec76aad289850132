//! Restoring more than once, and restoring what was deleted since.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::record::{Record, each_line, read};
use std::path::{Path, PathBuf};
use xtask::sample;

async fn sixty_days(app: &App) -> PathBuf {
    let file = sample::backup_file(60, app.today().await, 11);
    app.browser.place_file("backup.json", &file)
}

fn lines_of(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).expect("a backup");
    let file: serde_json::Value = serde_json::from_str(&text).expect("a whole backup");
    serde_json::from_value(file["lines"].clone()).expect("its lines")
}

/// The lines of the diary, without those of settings.
fn diary_of(record: &Record) -> Vec<String> {
    let lines = record.lines().map(|line| line.text());
    lines.filter(|line| !line.contains("\"k\":\"s\"")).collect()
}

#[test]
fn restoring_twice_gives_the_same_record() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let file = sixty_days(&app).await;
        app.restore(&file).await;
        let once = app.stored_record().await;
        let first = app.back_up().await;
        app.choose_backup(&file).await;
        app.sees("Nothing would change. All of it is here.").await;
        app.press("Restore").await;
        app.sees("Restored.").await;
        let second = app.back_up().await;
        assert_eq!(diary_of(&once), diary_of(&app.stored_record().await));
        assert_eq!(diary_of(&once), lines_of(&file));
        let mut record = Record::default();
        for line in lines_of(&second).iter().flat_map(|line| each_line(line)) {
            record.merge(read(line).expect("a line of a backup"));
        }
        assert_eq!(diary_of(&record), lines_of(&first));
    });
}

#[test]
fn a_restore_that_was_undone_can_be_brought_back() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let file = sixty_days(&app).await;
        let entries = lines_of(&file).len();
        app.restore(&file).await;
        app.diary_says(&format!("{entries} entries on 60 days."))
            .await;
        app.undo_restore().await;
        app.follow("Diary").await;
        app.sees("Your diary is empty.").await;
        app.choose_backup(&file).await;
        let question = format!("{entries} entries of this file were deleted here. Bring them back");
        app.tick(&question).await;
        app.press("Restore").await;
        app.sees("Restored.").await;
        app.diary_says(&format!("{entries} entries on 60 days."))
            .await;
        app.open("#/diary").await;
        app.sees(&format!("{entries} entries on 60 days.")).await;
    });
}

/// Lets the mirror say nothing at all, once a story asks for it.
const SILENT_MIRROR: &str = "
if (localStorage.getItem('story/silent')) IDBFactory.prototype.open = () => ({});";

#[test]
fn a_backup_made_before_the_older_months_are_read_holds_them_too() {
    story(|stage| async move {
        let site = Site::with_script(SILENT_MIRROR);
        let app = stage.app(&site).await;
        let today = app.today().await;
        let file = sample::backup_file(200, today, 7);
        let file = app.browser.place_file("backup.json", &file);
        app.restore(&file).await;
        app.store("story/silent", "yes").await;
        app.open("#/settings").await;
        let backup = app.back_up().await;
        let (before, after) = (lines_of(&file), lines_of(&backup));
        assert!(before.iter().all(|line| after.contains(line)));
    });
}

#[test]
fn what_was_deleted_since_the_backup_stays_deleted_unless_it_is_asked_for() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.check_in_with(3, "here and gone").await;
        let file = app.back_up().await;
        app.diary().await;
        app.press("Delete Check-in…").await;
        app.sees("Deleted.").await;
        app.choose_backup(&file).await;
        app.sees("1 entry of this file was deleted here. Bring it back")
            .await;
        app.press("Restore").await;
        app.sees("Restored.").await;
        app.follow("Diary").await;
        app.sees("Your diary is empty.").await;
        app.choose_backup(&file).await;
        app.tick("1 entry of this file was deleted here. Bring it back")
            .await;
        app.press("Restore").await;
        app.sees("Restored.").await;
        app.follow("Diary").await;
        app.sees("here and gone").await;
    });
}

#[test]
fn a_file_that_is_no_backup_changes_nothing_and_says_so() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let file = sixty_days(&app).await;
        let whole = std::fs::read_to_string(&file).unwrap();
        let half = app
            .browser
            .place_file("half.json", &whole[..whole.len() / 2]);
        app.settings().await;
        let field = app.find("field", "Backup file", "").await;
        field
            .send_keys(half.to_string_lossy().into_owned())
            .await
            .unwrap();
        app.sees("This is not a Legwork backup, or only a part of one.")
            .await;
        assert_eq!(app.stored_record().await.count(), 0);
    });
}
