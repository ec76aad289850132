//! What lies in the browser's two stores, read past the app.

use super::app::App;
use legwork_core::record::{Entry, ExerciseLog, Key, Record, Session, Volume, each_line, read};
use serde_json::json;
use std::collections::BTreeMap;

/// The sessions of a record, the earliest first.
pub fn sessions(record: &Record) -> Vec<Session> {
    record
        .sessions()
        .map(|(_, session)| session.clone())
        .collect()
}

/// The exercises that a record has as logged.
pub fn logs(record: &Record) -> Vec<ExerciseLog> {
    let days = record.days();
    let all = days.flat_map(|day| record.of_day(day).collect::<Vec<_>>());
    let logs = all.filter_map(|(_, entry)| match entry {
        Entry::Log(log) => Some(log.clone()),
        _ => None,
    });
    logs.collect()
}

impl App {
    /// Everything in local storage.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let script = "return Object.fromEntries(Object.keys(localStorage).map((k) => [k, localStorage.getItem(k)]));";
        serde_json::from_value(self.run(script, &[]).await).expect("local storage")
    }

    /// The record that local storage holds.
    pub async fn stored_record(&self) -> Record {
        let stored = self.stored().await;
        let ended: Vec<Volume> = stored
            .keys()
            .filter_map(|key| match Key::parse(key)? {
                Key::End(volume) => Some(volume),
                _ => None,
            })
            .collect();
        let current = Volume::current(&ended);
        let mut record = Record::default();
        for (key, value) in &stored {
            if Key::parse(key).and_then(Key::volume) == Some(current) {
                let lines = each_line(value).filter_map(|line| read(line).ok());
                lines.for_each(|line| {
                    record.merge(line);
                });
            }
        }
        record
    }

    /// Puts a value into local storage behind the app's back.
    pub async fn store(&self, key: &str, value: &str) {
        let script = "localStorage.setItem(arguments[0], arguments[1]);";
        self.run(script, &[json!(key), json!(value)]).await;
    }

    /// Everything in the mirror.
    pub async fn mirrored(&self) -> BTreeMap<String, String> {
        let script = "const opening = indexedDB.open('legwork', 1);
            const database = await new Promise((done, failed) => {
              opening.onsuccess = () => done(opening.result);
              opening.onerror = failed;
            });
            const store = database.transaction('lines').objectStore('lines');
            const names = store.getAllKeys();
            const texts = store.getAll();
            await new Promise((done) => (texts.onsuccess = done));
            database.close();
            return Object.fromEntries(names.result.map((name, n) => [name, texts.result[n]]));";
        serde_json::from_value(self.run_async(script, &[]).await).expect("the mirror")
    }
}
