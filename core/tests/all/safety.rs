//! Locks in the record: they outlive deletions, edits, restores and every order of merging.

use crate::common::{any_content, check_in, day, line, record};
use legwork_core::care::facts::facts;
use legwork_core::care::gate::{Door, Facts, Gate, gate};
use legwork_core::care::lock::{locks, releases};
use legwork_core::exchange::backup;
use legwork_core::record::{
    Command, Content, Entry, Extent, Id, Line, LockAnswer, Moment, Record, Rejection, Release,
    SafetyCheck, Said, Since, Urgency, Writer, Written, apply, read,
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

/// Two locks and five answers of several devices, some of which open nothing.
fn locks_and_answers() -> Vec<Line> {
    let items = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect();
    let check = |urgency, locked: &[&str]| {
        Content::Entry(Entry::Check(SafetyCheck {
            day: day("2026-11-23"),
            written: Written::NOT_YET,
            extent: Extent::CutShort,
            found: Some(urgency),
            locked: items(locked),
            checked: Vec::new(),
        }))
    };
    let first = line(1, 1, 1, check(Urgency::Go, &["saddle", "bladder"]));
    let second = line(2, 1, 2, check(Urgency::Today, &["calf"]));
    let checked = |locks: &[&Line], on: &str, said, since: &[(&str, Since)]| {
        let since = since
            .iter()
            .map(|(name, since)| ((*name).to_owned(), *since));
        Content::Entry(Entry::Release(Release {
            day: day("2026-11-24"),
            written: Written::NOT_YET,
            locks: locks.iter().map(|line| line.id).collect(),
            how: LockAnswer::Checked {
                who: "a doctor".to_owned(),
                on: day(on),
                began: day("2026-11-20"),
                said,
                items: since.collect(),
            },
        }))
    };
    let both = [("saddle", Since::Gone), ("bladder", Since::Same)];
    let calf = [("calf", Since::Same)];
    vec![
        line(
            3,
            1,
            1,
            checked(&[&first], "2026-11-19", Said::MayExercise, &both),
        ),
        line(
            4,
            1,
            2,
            checked(&[&first, &second], "2026-11-23", Said::MayNot, &both),
        ),
        line(
            5,
            1,
            3,
            checked(&[&first], "2026-11-23", Said::MayExercise, &both),
        ),
        line(
            6,
            1,
            1,
            checked(&[&second], "2026-11-23", Said::MayExercise, &calf),
        ),
        line(
            7,
            1,
            2,
            Content::Entry(Entry::Release(Release {
                day: day("2026-11-24"),
                written: Written::NOT_YET,
                locks: vec![first.id, second.id],
                how: LockAnswer::Mistake(vec![
                    ("calf".to_owned(), true),
                    ("saddle".to_owned(), false),
                ]),
            })),
        ),
        first,
        second,
    ]
}

proptest! {
    /// Whichever of these lines are there, and in whatever order and from however many records they come together,
    /// the gate says the same at every door; and each lock holds unless a line that opens it is there.
    /// Proves gate-answer-names-its-locks.
    #[test]
    fn any_order_of_merging_locks_and_answers_gives_the_same_gate(
        some in proptest::sample::subsequence(locks_and_answers(), 0..=7).prop_shuffle(),
        parted in 0usize..8,
    ) {
        let mut sorted = some.clone();
        sorted.sort_by_key(|line| line.id.to_string());
        let in_order = record(sorted);
        let (one, other) = some.split_at(parted.min(some.len()));
        let mut merged = record(one.to_vec());
        // The second record comes with all that the first has, too.
        for line in other.iter().chain(one) {
            merged.merge(line.clone());
        }
        prop_assert_eq!(&in_order, &merged);
        let says = |held: &Record, door| gate(&facts(held, day("2026-11-24"), Some(3)), day("2026-11-24"), door);
        for door in Door::ALL {
            prop_assert_eq!(says(&in_order, door), says(&merged, door));
        }
        let all = locks_and_answers();
        let is_there = |at: usize| some.iter().any(|line| line.id == all[at].id);
        // By their place in the list: the locks are the last two, what opens them are the third and the fourth.
        let expected: Vec<Id> = [(5, 2), (6, 3)]
            .iter()
            .filter(|(lock, answer)| is_there(*lock) && !is_there(*answer))
            .map(|(lock, _)| all[*lock].id)
            .collect();
        let mut held: Vec<Id> = match says(&merged, Door::Breathing) {
            Gate::Locked(_, locks) => locks.iter().map(|lock| lock.id).collect(),
            _ => Vec::new(),
        };
        held.sort_by_key(Id::to_string);
        prop_assert_eq!(held, expected);
    }

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
