//! The record: nothing gets lost in any order of merging, and every line reads back.

use crate::common::*;
use legwork_core::record::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_line_reads_back_as_it_was_written(line in any_line()) {
        let text = line.text();
        prop_assert!(text.bytes().all(|b| (0x20..0x7f).contains(&b)), "not plain ASCII: {text}");
        prop_assert_eq!(read(&text), Ok(line));
    }

    #[test]
    fn merging_ends_the_same_in_any_order(lines in proptest::collection::vec(any_line(), 0..40), seed in any::<u64>()) {
        let mut shuffled = lines.clone();
        let mut state = seed | 1;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(record(lines), record(shuffled));
    }

    #[test]
    fn merging_twice_is_merging_once(lines in proptest::collection::vec(any_line(), 0..40)) {
        let once = record(lines.clone());
        let twice = record(lines.iter().cloned().chain(lines.iter().cloned()));
        prop_assert_eq!(&once, &twice);
        let mut with_itself = once.clone();
        for line in once.lines() {
            prop_assert!(!with_itself.merge(line));
        }
    }

    #[test]
    fn the_days_list_exactly_the_entries_that_are_there(lines in proptest::collection::vec(any_line(), 0..40)) {
        let record = record(lines);
        let listed: usize = record.days().map(|day| record.of_day(day).count()).sum();
        let there = record.versions().filter(|(id, _)| record.entry(*id).and_then(Entry::day).is_some()).count();
        prop_assert_eq!(listed, there);
        prop_assert_eq!(record.count(), there);
    }

    #[test]
    fn one_changed_character_never_passes_for_a_line(line in any_line(), at in any::<prop::sample::Index>(), to in 0x20u8..0x7f) {
        let text = line.text();
        let mut bytes = text.clone().into_bytes();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != to);
        // The checksum itself may be written in capitals.
        prop_assume!(!bytes[at].eq_ignore_ascii_case(&to));
        bytes[at] = to;
        let changed = String::from_utf8(bytes).unwrap();
        prop_assert!(matches!(read(&changed), Err(Unread::Damaged(_))), "{changed}: {:?}", read(&changed));
    }

    #[test]
    fn reading_never_panics(text in ".{0,120}") {
        let _ = read(&text);
        let _ = Key::parse(&text);
        let _ = Day::parse(&text);
    }

    #[test]
    fn an_edit_always_wins_over_what_it_was_made_from(content in any_content(), counter in 1u32..1_000_000, by in 0u64..50, mine in 0u64..50) {
        let held = line(1, counter, by, content);
        let mut record = record([held.clone()]);
        let moment = moment(mine);
        let change = apply(&record, Command::Put(held.id, Content::Gone), &moment);
        // A lock and its answer stay: see `safety.rs`.
        prop_assume!(!record.entry(held.id).is_some_and(Entry::is_kept_for_good));
        let change = change.unwrap();
        prop_assert!(change.line.version > held.version);
        record.merge(change.line);
        prop_assert_eq!(record.entry(held.id), None);
    }
}

fn moment(by: u64) -> Moment {
    Moment {
        today: day("2026-11-23"),
        minute: 845,
        chance: 42,
        writer: writer(by),
    }
}

fn draft(on: &str, leg: u8) -> Entry {
    Entry::CheckIn(CheckIn {
        day: day(on),
        written: Written::NOT_YET,
        leg: Score::new(leg),
        back: None,
        reach: None,
        could: None,
        note: String::new(),
    })
}

fn run(record: &mut Record, command: Command, by: u64) -> Change {
    let change = apply(record, command, &moment(by)).unwrap();
    assert!(record.merge(change.line.clone()));
    change
}

#[test]
fn of_several_check_ins_on_one_day_all_are_kept_and_the_last_counts() {
    let mut record = Record::default();
    let first = run(&mut record, Command::Add(draft("2026-11-23", 7)), 1);
    let second = run(&mut record, Command::Add(draft("2026-11-23", 3)), 1);
    let today = day("2026-11-23");
    assert_eq!(record.of_day(today).count(), 2);
    assert_eq!(record.check_in_of(today).unwrap().0, second.line.id);
    // Correcting the first does not make it the last.
    run(
        &mut record,
        Command::Edit(first.line.id, draft("2026-11-23", 8)),
        1,
    );
    assert_eq!(record.check_in_of(today).unwrap().0, second.line.id);
    run(&mut record, Command::Delete(second.line.id), 1);
    assert_eq!(
        record.check_in_of(today).unwrap().1.leg.map(Score::get),
        Some(8)
    );
}

#[test]
fn moving_an_entry_to_another_day_moves_it_in_the_diary_and_keeps_its_identity() {
    let mut record = Record::default();
    let id = run(&mut record, Command::Add(draft("2026-11-23", 5)), 1)
        .line
        .id;
    run(&mut record, Command::Edit(id, draft("2026-10-02", 5)), 1);
    assert_eq!(
        record.days().collect::<Vec<_>>(),
        [day("2026-10-02")],
        "the month of the identity stays, the day moves"
    );
    assert_eq!(id.month(), Month::of(day("2026-11-23")));
}

#[test]
fn taking_back_a_change_restores_what_was_there() {
    let mut record = Record::default();
    let added = run(&mut record, Command::Add(draft("2026-11-23", 5)), 1);
    let before = record.entry(added.line.id).cloned();
    let deleted = run(&mut record, Command::Delete(added.line.id), 1);
    assert_eq!(record.count(), 0);
    run(&mut record, deleted.undo, 1);
    assert_eq!(record.entry(added.line.id).cloned(), before);
    run(&mut record, added.undo, 1);
    assert_eq!(record.count(), 0);
}

#[test]
fn what_cannot_be_kept_is_rejected_with_its_reason() {
    let record = Record::default();
    let reject = |command| apply(&record, command, &moment(1)).unwrap_err();
    assert_eq!(
        reject(Command::Add(draft("2026-11-24", 5))),
        Rejection::FutureDay
    );
    let empty = Entry::CheckIn(CheckIn {
        day: day("2026-11-23"),
        written: Written::NOT_YET,
        leg: None,
        back: None,
        reach: None,
        could: None,
        note: "  ".into(),
    });
    assert_eq!(reject(Command::Add(empty)), Rejection::Empty);
    let note = |text: String| {
        Command::Add(Entry::Note(Note {
            day: day("2026-11-23"),
            written: Written::NOT_YET,
            text,
        }))
    };
    assert_eq!(reject(note("  \n ".into())), Rejection::Empty);
    assert_eq!(
        reject(note("é".repeat(MAX_TEXT + 1))),
        Rejection::TooLong(MAX_TEXT + 1, MAX_TEXT)
    );
    let id = Id::new(day("2026-11-23"), 1);
    assert_eq!(reject(Command::Delete(id)), Rejection::Missing);
    assert_eq!(
        reject(Command::Edit(id, draft("2026-11-23", 5))),
        Rejection::Missing
    );
}

#[test]
fn a_clock_set_to_another_year_corrupts_nothing() {
    let mut record = Record::default();
    for (today, leg) in [("2031-01-01", 1), ("2026-11-23", 2), ("1970-01-01", 3)] {
        let moment = Moment {
            today: day(today),
            chance: u64::from(leg),
            ..moment(1)
        };
        let change = apply(&record, Command::Add(draft(today, leg)), &moment).unwrap();
        record.merge(change.line);
    }
    let days: Vec<_> = record.days().map(|d| d.to_string()).collect();
    assert_eq!(days, ["2031-01-01", "2026-11-23", "1970-01-01"]);
    // An entry in what is now the future can be mended without moving it, or moved to today.
    let (future, _) = record.of_day(day("2031-01-01")).next().unwrap();
    run(
        &mut record,
        Command::Edit(future, draft("2031-01-01", 4)),
        1,
    );
    run(
        &mut record,
        Command::Edit(future, draft("2026-11-23", 4)),
        1,
    );
    assert_eq!(record.of_day(day("2026-11-23")).count(), 2);
}

#[test]
fn a_line_of_a_newer_legwork_is_kept_word_for_word_and_not_changed() {
    let newer = r#"{"k":"goal","d":"2026-11-23"}"#;
    let text = signed(newer);
    let line = read(&text).unwrap();
    assert_eq!(line.content, Content::Newer(text.clone()));
    assert_eq!(line.text(), text);
    let record = record([line.clone()]);
    assert!(record.has_newer());
    assert_eq!(
        apply(&record, Command::Put(line.id, Content::Gone), &moment(1)),
        Err(Rejection::Newer)
    );
    let with_more = signed(r#"{"k":"c","d":"2026-11-23","l":3,"mood":4}"#);
    assert!(matches!(
        read(&with_more).unwrap().content,
        Content::Newer(_)
    ));
    assert_eq!(read("2 anything at all"), Err(Unread::Newer));
}

#[test]
fn a_value_out_of_bounds_is_damage() {
    for json in [
        r#"{"k":"c","d":"2026-11-23","l":11}"#,
        r#"{"k":"c","d":"2026-11-23","r":6}"#,
        r#"{"k":"c","d":"2026-02-30","l":1}"#,
        r#"{"k":"c","l":1}"#,
        r#"{"k":"c","d":"2026-11-23","t":1440}"#,
        r#"{"k":"n","d":"2026-11-23"}"#,
    ] {
        assert_eq!(
            read(&signed(json)),
            Err(Unread::Damaged(Damage::Value)),
            "{json}"
        );
    }
}

/// A line with this body and a checksum that fits, as a hand that knows the format could make it.
fn signed(json: &str) -> String {
    let head = "1 202611-abc 1.aaaaaa";
    let whole = format!("{head} {json}");
    let mut crc = !0u32;
    for byte in whole.bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (!(crc & 1)).wrapping_add(1));
        }
    }
    format!("{head} {:08x} {json}", !crc)
}
