//! Folding a month: the winners stay word for word, deleted words go, unreadable lines stay.

use crate::common::*;
use legwork_core::record::*;
use proptest::prelude::*;

fn month() -> Month {
    Month::of(day("2026-11-23"))
}

fn values(values: &[(&str, &[&str])]) -> Vec<(String, String)> {
    let join = |lines: &[&str]| lines.join("\n");
    values
        .iter()
        .map(|(key, lines)| ((*key).to_owned(), join(lines)))
        .collect()
}

fn after(values: &[(String, String)], fold: &Fold) -> Record {
    let left = values.iter().filter(|(key, _)| !fold.remove.contains(key));
    let texts = left
        .flat_map(|(_, value)| each_line(value))
        .map(str::to_owned);
    record(
        texts
            .chain(fold.lines.iter().cloned())
            .filter_map(|text| read(&text).ok()),
    )
}

proptest! {
    #[test]
    fn folding_never_changes_the_record(shards in proptest::collection::vec(proptest::collection::vec(any_line(), 1..4), 0..12)) {
        let values: Vec<_> = shards.iter().enumerate().map(|(n, lines)| {
            let texts: Vec<_> = lines.iter().map(Line::text).collect();
            (format!("key {n}"), texts.join("\n"))
        }).collect();
        let before = record(shards.into_iter().flatten());
        if let Some(fold) = plan_fold(month(), &values) {
            prop_assert_eq!(after(&values, &fold), before);
            prop_assert!(fold.kept.is_empty());
        }
    }
}

#[test]
fn superseded_lines_go_and_the_winner_is_copied_word_for_word() {
    let old = line(1, 1, 1, check_in("2026-11-23", 3, "first words")).text();
    let new = line(1, 2, 1, check_in("2026-11-23", 4, "second words")).text();
    let fold = plan_fold(month(), &values(&[("a", &[&old]), ("b", &[&new])])).unwrap();
    assert_eq!(fold.lines, [new]);
    assert_eq!(fold.remove, ["a", "b"]);
}

#[test]
fn one_clean_value_is_left_alone() {
    let only = line(1, 1, 1, check_in("2026-11-23", 3, "")).text();
    assert_eq!(plan_fold(month(), &values(&[("a", &[&only])])), None);
    assert_eq!(plan_fold(month(), &[]), None);
}

#[test]
fn the_words_of_a_deleted_entry_go_even_from_a_value_with_a_damaged_line() {
    let words = line(1, 1, 1, check_in("2026-11-23", 3, "secret")).text();
    let gone = line(1, 2, 1, Content::Gone).text();
    let other = line(2, 1, 1, check_in("2026-11-22", 5, "")).text();
    let damaged = "1 202611-zzz 1.aaaaaa 00000000 {\"k\":\"x\"}";
    let values = values(&[("a", &[&words, damaged, &other]), ("b", &[&gone])]);
    let fold = plan_fold(month(), &values).unwrap();
    assert_eq!(fold.remove, ["a", "b"]);
    assert_eq!(fold.lines, [other, gone]);
    assert_eq!(fold.kept, [damaged]);
}

#[test]
fn a_value_with_a_damaged_line_stays_where_it_is() {
    let one = line(1, 1, 1, check_in("2026-11-23", 3, "")).text();
    let two = line(2, 1, 1, check_in("2026-11-23", 3, "")).text();
    let values = values(&[("a", &["broken"]), ("b", &[&one]), ("c", &[&two])]);
    let fold = plan_fold(month(), &values).unwrap();
    assert_eq!(fold.remove, ["b", "c"]);
    assert!(fold.kept.is_empty());
}

#[test]
fn nothing_is_folded_where_a_newer_legwork_has_written() {
    let known = line(1, 1, 1, check_in("2026-11-23", 3, "")).text();
    let newer = Line {
        content: Content::Newer(String::new()),
        ..line(2, 1, 1, Content::Gone)
    };
    let head = newer.id.to_string();
    // Format 1 with a kind that this version does not know, checksum and all.
    let text = format!("1 {head} 1.aaaaaa {:08x} {{\"k\":\"goal\"}}", {
        let whole = format!("1 {head} 1.aaaaaa {{\"k\":\"goal\"}}");
        let mut crc = !0u32;
        for byte in whole.bytes() {
            crc ^= u32::from(byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 {
                    (crc >> 1) ^ 0xedb8_8320
                } else {
                    crc >> 1
                };
            }
        }
        !crc
    });
    assert!(matches!(read(&text).unwrap().content, Content::Newer(_)));
    let values = values(&[("a", &[&known]), ("b", &[&text]), ("c", &[&known])]);
    assert_eq!(plan_fold(month(), &values), None);
}
