//! Locks in the record: they outlive deletions, edits, restores and every order of merging.

use crate::common::{any_content, check_in, day, line, record};
use legwork_core::care::gate::{Door, Facts, Gate, gate};
use legwork_core::care::lock::{locks, releases};
use legwork_core::exchange::backup;
use legwork_core::record::{
    Command, Content, Entry, Extent, Id, LockAnswer, Moment, Rejection, Release, SafetyCheck,
    Urgency, Writer, Written, apply, read,
};
use proptest::prelude::*;

fn lock(found: Option<Urgency>) -> Entry {
    Entry::Check(SafetyCheck {
        day: day("2026-11-23"),
        written: Written::NOT_YET,
        extent: Extent::Full,
        found,
        locked: match found.is_some_and(Urgency::locks) {
            true => vec!["saddle".to_owned()],
            false => Vec::new(),
        },
        checked: Vec::new(),
    })
}

fn mistake(of: Id) -> Entry {
    Entry::Release(Release {
        day: day("2026-11-23"),
        written: Written::NOT_YET,
        locks: vec![of],
        how: LockAnswer::Mistake(vec![("saddle".to_owned(), false)]),
    })
}

fn moment(chance: u64) -> Moment {
    Moment {
        today: day("2026-11-23"),
        minute: 600,
        chance,
        writer: Writer::new(9),
    }
}

/// Proves gate-lock-only-answered.
#[test]
fn a_lock_and_its_answer_cannot_be_edited_deleted_or_undone() {
    let mut held = record([]);
    let made = apply(&held, Command::Add(lock(Some(Urgency::Go))), &moment(1)).unwrap();
    let id = made.line.id;
    held.merge(made.line.clone());
    let answer = apply(&held, Command::Add(mistake(id)), &moment(2)).unwrap();
    held.merge(answer.line.clone());
    for (of, undo) in [(made.line.id, made.undo), (answer.line.id, answer.undo)] {
        let commands = [
            Command::Delete(of),
            Command::Edit(of, lock(None)),
            Command::Put(of, Content::Gone),
            undo,
        ];
        for command in commands {
            assert_eq!(
                apply(&held, command, &moment(3)).unwrap_err(),
                Rejection::Kept
            );
        }
    }
    let plain = apply(&held, Command::Add(lock(Some(Urgency::See))), &moment(4)).unwrap();
    held.merge(plain.line.clone());
    assert!(apply(&held, Command::Delete(plain.line.id), &moment(5)).is_ok());
}

#[test]
fn a_lock_without_what_locked_is_refused_and_read_as_damaged() {
    let Entry::Check(mut check) = lock(Some(Urgency::Go)) else {
        panic!("no check");
    };
    check.locked.clear();
    let made = apply(&record([]), Command::Add(Entry::Check(check)), &moment(1));
    assert_eq!(made.unwrap_err(), Rejection::Empty);
    let text = line(1, 1, 1, Content::Entry(lock(Some(Urgency::Go)))).text();
    assert!(read(&text).is_ok());
    for (from, to) in [
        ("\"x\":\"saddle\"", "\"x\":\"\""),
        ("\"y\":1", "\"y\":9"),
        ("saddle", "Saddle"),
    ] {
        assert!(read(&text.replace(from, to)).is_err(), "{to}");
    }
}

/// Proves gate-undo-keeps-locks.
#[test]
fn undoing_a_restore_leaves_locks_and_their_answers_in_place() {
    let made = line(1, 1, 1, Content::Entry(lock(Some(Urgency::Today))));
    let answer = line(2, 1, 1, Content::Entry(mistake(made.id)));
    let note = line(3, 1, 1, check_in("2026-11-23", 3, "restored"));
    let held = record([made.clone(), answer.clone(), note.clone()]);
    let before = [(made.id, None), (answer.id, None), (note.id, None)];
    let back = backup::undo(&held, &before, Writer::new(2));
    assert_eq!(
        back.iter().map(|line| line.id).collect::<Vec<_>>(),
        [note.id]
    );
}

/// Proves gate-locked.
#[test]
fn the_gate_hears_of_a_lock_and_of_its_answer_from_the_record() {
    let made = line(1, 1, 1, Content::Entry(lock(Some(Urgency::Go))));
    let answer = line(2, 1, 1, Content::Entry(mistake(made.id)));
    let says = |lines: Vec<legwork_core::record::Line>| {
        let held = record(lines);
        let facts = Facts {
            locks: locks(&held),
            releases: releases(&held),
            ..Facts::default()
        };
        gate(&facts, day("2026-11-24"), Door::Breathing)
    };
    assert!(matches!(
        says(vec![made.clone()]),
        Gate::Locked(Urgency::Go, _)
    ));
    assert_eq!(says(vec![made.clone(), answer.clone()]), Gate::Open);
    assert_eq!(says(vec![answer, made]), Gate::Open);
}

proptest! {
    /// Whatever versions of anything else come for the identity of a lock, and in whatever order, it holds.
    /// Proves gate-lock-only-answered.
    #[test]
    fn nothing_that_is_merged_takes_a_lock_away(
        others in proptest::collection::vec((1u32..9, 0u64..4, any_content()), 0..6),
        at in 0usize..7,
    ) {
        let made = line(1, 1, 1, Content::Entry(lock(Some(Urgency::Go))));
        let mut lines: Vec<_> = others
            .into_iter()
            .map(|(counter, by, content)| line(1, counter, by, content))
            .collect();
        lines.insert(at.min(lines.len()), made.clone());
        let forward = record(lines.clone());
        let backward = record(lines.into_iter().rev());
        prop_assert_eq!(&forward, &backward);
        let kept = forward.entry(made.id).is_some_and(Entry::is_kept_for_good);
        prop_assert!(kept);
    }
}
