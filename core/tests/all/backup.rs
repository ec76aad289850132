//! The backup file: nothing of it is trusted, and twice is the same as once.

use crate::common::*;
use legwork_core::exchange::backup::{self, NotABackup, Preview};
use legwork_core::record::*;
use proptest::prelude::*;

fn file(record: &Record) -> String {
    backup::write(record, &[], day("2026-11-23"))
}

fn restored(record: &Record, text: &str, bring_back: bool) -> Record {
    let mut record = record.clone();
    let file = backup::read(text).unwrap();
    for line in file.restore(&record, bring_back, writer(9)) {
        record.merge(line);
    }
    record
}

proptest! {
    #[test]
    fn restoring_gives_the_merge_and_twice_is_once(here in proptest::collection::vec(any_line(), 0..20), there in proptest::collection::vec(any_line(), 1..20)) {
        // Two different lines with one version come only from a forged file: see the test below.
        let theirs = record(there.iter().cloned());
        let clash = here.iter().any(|a| there.iter().any(|b| a.id == b.id && a.version == b.version));
        prop_assume!(!clash);
        let ours = record(here);
        let once = restored(&ours, &file(&theirs), false);
        let merged = record(ours.lines().chain(theirs.lines()));
        prop_assert_eq!(&once, &merged);
        prop_assert_eq!(restored(&once, &file(&theirs), false), once);
    }

    #[test]
    fn a_backup_of_a_backup_is_the_same_file(lines in proptest::collection::vec(any_line(), 1..20)) {
        let text = file(&record(lines));
        prop_assert_eq!(file(&restored(&Record::default(), &text, false)), text);
    }

    #[test]
    fn undoing_a_restore_says_what_was_said_before(here in proptest::collection::vec(any_line(), 0..20), there in proptest::collection::vec(any_line(), 1..20)) {
        // Locks and their answers stay when a restore is undone: see `safety.rs`.
        let stays = |line: &Line| matches!(&line.content, Content::Entry(entry) if entry.is_kept_for_good());
        let without = |lines: Vec<Line>| lines.into_iter().filter(|line| !stays(line)).collect::<Vec<_>>();
        let mut record = record(without(here));
        let there = without(there);
        prop_assume!(!there.is_empty());
        let before_all = record.clone();
        let lines = backup::read(&file(&crate::common::record(there))).unwrap().restore(&record, true, writer(9));
        let before: Vec<_> = lines.iter().map(|line| {
            (line.id, before_all.lines().find(|held| held.id == line.id))
        }).collect();
        for line in lines { record.merge(line); }
        for line in backup::undo(&record, &before, writer(9)) {
            prop_assert!(record.merge(line));
        }
        let said = |record: &Record| -> Vec<_> {
            record.lines().filter(|l| l.content != Content::Gone).map(|l| (l.id, l.content)).collect()
        };
        prop_assert_eq!(said(&record), said(&before_all));
    }

    #[test]
    fn reading_a_file_never_panics(text in ".{0,200}") {
        let _ = backup::read(&text);
    }
}

#[test]
fn the_preview_counts_what_a_restore_would_do() {
    let content = |leg| check_in("2026-11-23", leg, "");
    let ours = record([
        line(1, 1, 1, content(1)),
        line(2, 1, 1, content(2)),
        line(3, 2, 1, Content::Gone),
        line(4, 1, 1, content(4)),
    ]);
    let theirs = record([
        line(1, 1, 1, content(1)),
        line(2, 2, 1, content(5)),
        line(3, 1, 1, content(3)),
        line(4, 2, 1, Content::Gone),
        line(5, 1, 1, content(5)),
    ]);
    let preview = backup::read(&file(&theirs)).unwrap().preview(&ours);
    assert_eq!(
        preview,
        Preview {
            new: 1,
            changed: 1,
            deleted: 1,
            same: 1,
            deleted_here: 1,
            settings: 0,
            unread: 0
        }
    );
    assert!(preview.changes_something());
}

#[test]
fn restore_undo_restore_asks_to_bring_back_and_brings_back() {
    let theirs = record([line(1, 1, 1, check_in("2026-11-23", 3, "words"))]);
    let text = file(&theirs);
    let mut ours = restored(&Record::default(), &text, false);
    let id = Id::new(day("2026-11-23"), 1);
    for line in backup::undo(&ours, &[(id, None)], writer(2)) {
        ours.merge(line);
    }
    assert_eq!(ours.count(), 0);
    let preview = backup::read(&text).unwrap().preview(&ours);
    assert_eq!((preview.new, preview.deleted_here), (0, 1));
    assert_eq!(restored(&ours, &text, false).count(), 0);
    let back = restored(&ours, &text, true);
    assert_eq!(back.entry(id), theirs.entry(id));
}

#[test]
fn a_file_that_is_none_is_named_for_what_it_is() {
    let why = |text: &str| backup::read(text).unwrap_err();
    assert_eq!(why(""), NotABackup::Unreadable);
    assert_eq!(why("{}"), NotABackup::Unreadable);
    assert_eq!(why("[1,2]"), NotABackup::Unreadable);
    assert_eq!(
        why(r#"{"legwork":"other","format":1}"#),
        NotABackup::Unreadable
    );
    assert_eq!(why(r#"{"legwork":"backup","format":2}"#), NotABackup::Newer);
    assert_eq!(
        why(r#"{"legwork":"backup","format":1,"lines":[]}"#),
        NotABackup::Empty
    );
    assert_eq!(
        why(r#"{"legwork":"backup","format":1,"lines":["2 x y z"]}"#),
        NotABackup::Newer
    );
    let text = file(&record([line(1, 1, 1, Content::Gone)]));
    let cut = &text[..text.len() - 10];
    assert_eq!(why(cut), NotABackup::Unreadable);
    assert_eq!(
        why(&"x".repeat(backup::MAX_BYTES + 1)),
        NotABackup::TooLarge
    );
    assert_eq!(why(&"[".repeat(100_000)), NotABackup::Unreadable);
}

#[test]
fn damaged_lines_of_a_file_are_counted_and_the_rest_is_restored() {
    let good = line(1, 1, 1, check_in("2026-11-23", 3, "")).text();
    let forged = line(2, 4_000_000_000, 1, check_in("2026-11-23", 3, "")).text();
    let text = serde_json::json!({
        "legwork": "backup", "format": 1, "day": "someday",
        "lines": [good, good.replace(":3", ":9"), "junk", forged, "x".repeat(100_000)],
        "unread": ["kept there"],
    });
    let file = backup::read(&text.to_string()).unwrap();
    assert_eq!(file.day, None);
    assert_eq!(file.unread, 5);
    assert_eq!(file.preview(&Record::default()).new, 1);
}

#[test]
fn the_recovery_download_is_restored_without_what_was_deleted() {
    let old = line(
        1,
        1,
        1,
        check_in("2026-11-23", 3, "deleted with everything"),
    )
    .text();
    let here = line(2, 1, 1, check_in("2026-11-23", 4, "here")).text();
    let there = line(3, 1, 1, check_in("2026-11-23", 5, "only in the mirror")).text();
    let text = serde_json::json!({
        "legwork": "rescue", "format": 1, "day": "2026-11-23",
        "local": {
            "legwork/1/j/a": old, "legwork/2/s/202611.aaaaaa.1": here, "legwork/theme": "dark",
        },
        "mirror": {
            "end/1": "", "1/202611-1000000000.1.100000": old,
            "2/202611-3000000000.1.100000": there,
        },
    });
    let file = backup::read(&text.to_string()).unwrap();
    let record = restored(&Record::default(), &text.to_string(), false);
    assert_eq!(file.unread, 0);
    let mut words: Vec<_> = record
        .lines()
        .filter_map(|l| record.entry(l.id).map(|e| e.words().to_owned()))
        .collect();
    words.sort();
    assert_eq!(words, ["here", "only in the mirror"]);
}
