//! What is done under Settings: back up, restore, delete everything.

use super::app::{App, PAUSE};
use super::browser::PATIENCE;
use legwork_core::exchange::backup;
use legwork_core::record::{Content, Entry, Id, Line, Record, Version, Writer};
use std::path::{Path, PathBuf};
use std::time::Instant;

impl App {
    /// Goes to Settings.
    pub async fn settings(&self) {
        if self.heading().await != "Settings" {
            // On a phone they lie behind More.
            if self.count("link", "Settings").await == 0 {
                self.follow("More").await;
                self.is_on("More").await;
            }
            self.follow("Settings").await;
            self.is_on("Settings").await;
        }
    }

    /// Chooses a backup file and waits for its preview.
    pub async fn choose_backup(&self, file: &Path) {
        self.settings().await;
        let field = self.find("field", "Backup file", "").await;
        let path = file.to_string_lossy().into_owned();
        field
            .send_keys(path)
            .await
            .expect("the file field takes a file");
        self.has("heading", "What this file would change").await;
    }

    /// Restores a backup file.
    pub async fn restore(&self, file: &Path) {
        self.choose_backup(file).await;
        self.press("Restore").await;
        self.sees("Restored.").await;
    }

    /// Restores a backup that holds this entry alone.
    pub async fn restore_entry(&self, id: Id, entry: Entry) {
        let mut record = Record::default();
        record.merge(Line {
            id,
            version: Version {
                counter: 1,
                writer: Writer::new(1),
            },
            content: Content::Entry(entry),
        });
        let file = backup::write(&record, &[], self.today().await);
        let file = self.browser.place_file("backup.json", &file);
        self.restore(&file).await;
    }

    /// Takes the last restore back.
    pub async fn undo_restore(&self) {
        self.settings().await;
        self.press("Undo the last restore").await;
        self.sees("The restore is undone.").await;
    }

    /// Makes a backup and gives the file that came down, out of the way of the next: WebKitGTK does not
    /// put a second file beside one of the same name.
    pub async fn back_up(&self) -> PathBuf {
        self.settings().await;
        let before = self.downloaded();
        self.press("Back up my data").await;
        self.sees("Your backup is ready.").await;
        let file = self.new_download(&before).await;
        let (mut number, mut taken) = (1, file.clone());
        while taken.exists() {
            taken.set_file_name(format!("taken-{number}.json"));
            number += 1;
        }
        std::fs::rename(&file, &taken).expect("the backup");
        taken
    }

    /// Files that came down and are whole.
    pub fn downloaded(&self) -> Vec<PathBuf> {
        let all = std::fs::read_dir(self.browser.downloads()).expect("the downloads");
        let whole = |path: &PathBuf| {
            let length = std::fs::metadata(path).map_or(0, |file| file.len());
            path.extension().is_some_and(|ending| ending == "json") && length > 0
        };
        all.filter_map(|entry| Some(entry.ok()?.path()))
            .filter(whole)
            .collect()
    }

    /// Waits for a file that was not there before.
    pub async fn new_download(&self, before: &[PathBuf]) -> PathBuf {
        let begun = Instant::now();
        loop {
            if let Some(new) = self
                .downloaded()
                .into_iter()
                .find(|path| !before.contains(path))
            {
                return new;
            }
            assert!(begun.elapsed() < PATIENCE, "waited for a downloaded file");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Types the word and presses the button that deletes everything.
    pub async fn ask_to_delete_everything(&self) {
        self.settings().await;
        self.write("Type the word: delete", "delete").await;
        self.press("Delete everything now").await;
    }

    /// Deletes everything.
    pub async fn delete_everything(&self) {
        self.ask_to_delete_everything().await;
        self.sees("Everything is deleted.").await;
    }
}
