//! JSON: `serde_json` judges what is read and what is written.

use legwork_core::json::{Broken, from_str, to_string};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Debug;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Kind {
    #[serde(rename = "c")]
    First,
    Second,
}

/// Has everything that lines and backups have; what is unknown is ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Open {
    name: String,
    #[serde(default)]
    kind: Option<Kind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    small: Option<u8>,
    middle: u16,
    large: u64,
    below: i64,
    #[serde(default)]
    words: Vec<String>,
    pairs: BTreeMap<String, String>,
    yes: bool,
    both: (u32, i8),
}

/// Refuses what is unknown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Closed {
    k: Kind,
    #[serde(default)]
    n: Option<u32>,
    #[serde(default)]
    x: Option<String>,
}

/// Any value whose numbers are all integers.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
#[allow(dead_code)]
enum Whole {
    Null(()),
    Bool(bool),
    Natural(u64),
    Integer(i64),
    Text(String),
    Array(Vec<Whole>),
    Object(BTreeMap<String, Whole>),
}

prop_compose! {
    fn any_open()(
        name in any_text(), kind in option::of(any_kind()), small in any::<Option<u8>>(), middle: u16, large: u64,
        below: i64, words in vec(any_text(), 0..4), pairs in btree_map(any_text(), any_text(), 0..4), yes: bool,
        both: (u32, i8),
    ) -> Open {
        Open { name, kind, small, middle, large, below, words, pairs, yes, both }
    }
}

prop_compose! {
    fn any_closed()(k in any_kind(), n: Option<u32>, x in option::of(any_text())) -> Closed {
        Closed { k, n, x }
    }
}

fn any_kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::First), Just(Kind::Second)]
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\\x00-\\x7f]{0,12}",
        "[aé🙂\"\\\\\n]{0,8}"
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-20i64..20).prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(any_text(), inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// What is printed, with a few characters changed: where, whether one goes there, and what comes there.
fn changed(text: &str, changes: &[(prop::sample::Index, bool, &str)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (at, goes, new) in changes {
        let at = at.index(chars.len() + 1);
        let end = (at + usize::from(*goes)).min(chars.len());
        chars.splice(at..end, new.chars());
    }
    chars.into_iter().collect()
}

fn any_changes() -> impl Strategy<Value = Vec<(prop::sample::Index, bool, &'static str)>> {
    let new = prop::sample::select(vec![
        "",
        "",
        " ",
        "\n",
        "\t",
        "\u{c}",
        "\0",
        "\u{7f}",
        "\"",
        "\\",
        "\\u00e9",
        "\\ud83d\\ude42",
        "\\u12",
        "\\/",
        "\\x",
        ",",
        ",,",
        ":",
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        "0",
        "00",
        "-",
        "+",
        "1",
        "9",
        "99999999999999999999",
        ".5",
        "e3",
        "E-2",
        "-0",
        "true",
        "false",
        "null",
        "nul",
        "\"\"",
        "\"q\":1,",
        ",\"q\":[{\"a\":1.5e3},-0]",
        "\"n\":2,",
        "é",
        "🙂",
        "\u{feff}",
        "/**/",
        "NaN",
    ]);
    vec((any::<prop::sample::Index>(), any::<bool>(), new), 0..4)
}

/// The same value as from `serde_json`, or an error in both; but a lone surrogate is an error even in a
/// field that is ignored.
fn same<T: DeserializeOwned + PartialEq + Debug>(text: &str) -> Result<(), TestCaseError> {
    let judge = serde_json::from_str::<T>(text).map_err(|_| Broken);
    let ours = from_str::<T>(text);
    let lone = text.to_lowercase().contains("\\ud") && serde_json::from_str::<Value>(text).is_err();
    if !(lone && ours.is_err()) {
        prop_assert_eq!(ours, judge, "{:?}", text);
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_serde_json_prints_is_read_as_the_same(value in any_value()) {
        prop_assert_eq!(from_str::<Value>(&value.to_string()), Ok(value.clone()));
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(from_str::<Value>(&pretty), Ok(value));
        prop_assert!(from_str::<IgnoredAny>(&pretty).is_ok());
    }

    #[test]
    fn what_serde_json_prints_of_a_struct_is_read_as_the_same(open in any_open(), closed in any_closed()) {
        prop_assert_eq!(from_str(&serde_json::to_string_pretty(&open).unwrap()), Ok(open));
        prop_assert_eq!(from_str(&serde_json::to_string(&closed).unwrap()), Ok(closed));
    }

    #[test]
    fn what_is_written_is_ascii_and_serde_json_reads_it(value in any_value(), open in any_open()) {
        for text in [to_string(&value), to_string(&open)] {
            prop_assert!(text.bytes().all(|b| (0x20..0x7f).contains(&b)), "not plain ASCII: {text}");
        }
        prop_assert_eq!(serde_json::from_str::<Value>(&to_string(&value)).unwrap(), value);
        prop_assert_eq!(serde_json::from_str::<Open>(&to_string(&open)).unwrap(), open);
    }

    #[test]
    fn what_is_written_is_what_serde_json_writes_but_for_escapes(open in any_open()) {
        let mut text = String::new();
        for c in serde_json::to_string(&open).unwrap().chars() {
            match c {
                ' '..='~' => text.push(c),
                _ => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| text += &format!("\\u{unit:04x}")),
            }
        }
        prop_assert_eq!(to_string(&open), text);
    }

    #[test]
    fn changed_text_is_judged_as_by_serde_json(open in any_open(), changes in any_changes()) {
        same::<Open>(&changed(&serde_json::to_string(&open).unwrap(), &changes))?;
        same::<Open>(&changed(&serde_json::to_string_pretty(&open).unwrap(), &changes))?;
        same::<Open>(&changed(&to_string(&open), &changes))?;
    }

    #[test]
    fn changed_text_without_unknown_fields_is_judged_as_by_serde_json(closed in any_closed(), changes in any_changes()) {
        same::<Closed>(&changed(&serde_json::to_string(&closed).unwrap(), &changes))?;
        same::<Closed>(&changed(&to_string(&closed), &changes))?;
    }

    #[test]
    fn changed_values_are_judged_as_by_serde_json(value in any_value(), changes in any_changes()) {
        same::<Whole>(&changed(&value.to_string(), &changes))?;
    }

    #[test]
    fn any_text_is_judged_as_by_serde_json(text in ".{0,60}", like_json in r#"[\[\]{}",:0-9eE+. tn\\u-]{0,16}"#) {
        same::<Whole>(&text)?;
        same::<Whole>(&like_json)?;
        let words = format!("[{like_json}]");
        same::<Whole>(&words)?;
        if from_str::<IgnoredAny>(&words).is_ok() {
            prop_assert!(serde_json::from_str::<IgnoredAny>(&words).is_ok(), "{words:?}");
        }
    }

    #[test]
    fn every_number_is_judged_as_by_serde_json(text in "-?[0-9]{1,21}", like_one in "[-+]?[0-9.eE+-]{0,6}") {
        for text in [text, like_one] {
            same::<u8>(&text)?;
            same::<u32>(&text)?;
            same::<u64>(&text)?;
            same::<i64>(&text)?;
            same::<Whole>(&text)?;
            prop_assert_eq!(from_str::<IgnoredAny>(&text).is_ok(), serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{}", text);
        }
    }

    #[test]
    fn every_escape_is_judged_as_by_serde_json(high in "[d-eD-E0][0-9a-fA-F+]{3}", low in "[dD0][0-9a-fA-F]{3}") {
        same::<String>(&format!("\"\\u{high}\""))?;
        same::<String>(&format!("\"\\u{high}\\u{low}\""))?;
        same::<String>(&format!("\"\\u{high}x\\u{low}\""))?;
    }
}

#[test]
fn every_character_comes_back() {
    let all: String = ('\0'..=char::MAX).collect();
    let text = to_string(&all);
    assert_eq!(from_str::<String>(&text).as_ref(), Ok(&all));
    assert_eq!(serde_json::from_str::<String>(&text).unwrap(), all);
}

#[test]
fn the_bounds_of_the_integers_are_kept() {
    for text in [
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "-0",
        "0",
        "256",
        "255",
        "65536",
        "-1",
    ] {
        same::<u8>(text).unwrap();
        same::<u16>(text).unwrap();
        same::<u64>(text).unwrap();
        same::<i64>(text).unwrap();
    }
    assert_eq!(
        to_string(&[i64::MIN, i64::MAX]),
        "[-9223372036854775808,9223372036854775807]"
    );
    assert_eq!(to_string(&(u64::MAX, 0u8)), "[18446744073709551615,0]");
}

#[test]
fn depth_is_an_error_and_no_overflow() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(from_str::<Value>(&nested(64)).is_ok());
    assert!(from_str::<IgnoredAny>(&nested(64)).is_ok());
    assert_eq!(from_str::<Value>(&nested(65)), Err(Broken));
    assert!(from_str::<IgnoredAny>(&nested(65)).is_err());
    for text in [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "[{\"a\":".repeat(100_000),
        nested(100_000),
    ] {
        assert_eq!(from_str::<Value>(&text), Err(Broken));
        assert!(from_str::<IgnoredAny>(&text).is_err());
        assert!(from_str::<Open>(&format!("{{\"q\":{text}")).is_err());
    }
    let beside = format!("[{}]", vec!["[{}]"; 1000].join(","));
    assert!(from_str::<Value>(&beside).is_ok());
}

/// The list in the head of `json/mod.rs`: `serde_json` reads each of these.
#[test]
fn what_only_serde_json_reads_is_refused() {
    fn refused<T: DeserializeOwned>(text: &str) {
        assert!(serde_json::from_str::<T>(text).is_ok(), "{text}");
        assert!(from_str::<T>(text).is_err(), "{text}");
    }
    refused::<f64>("1.5");
    refused::<Value>("1e3");
    refused::<Value>("-0");
    refused::<Value>("99999999999999999999");
    refused::<IgnoredAny>(r#""\ud83d""#);
    refused::<Closed>(r#"["c",1,"x"]"#);
    refused::<Kind>(r#"{"c":null}"#);
    refused::<BTreeMap<u32, u32>>(r#"{"1":2}"#);
    assert!(serde_json::from_str::<&str>("\"a\"").is_ok());
    assert_eq!(from_str::<&str>("\"a\""), Err(Broken));
    assert!(from_str::<IgnoredAny>("[1.5, 1e3, -0, 99999999999999999999]").is_ok());
}

#[test]
fn what_cannot_be_written_gives_nothing() {
    assert_eq!(to_string(&1.5), "");
    assert_eq!(to_string(&json!({"a": [1, 2.5]})), "");
    assert_eq!(to_string(&BTreeMap::from([(1, 2)])), "");
    assert_eq!(
        to_string(&Some(Some("a[")).into_iter().collect::<Vec<_>>()),
        r#"["a["]"#
    );
    assert_eq!(to_string(&Ok::<u8, u8>(1)), "");
}
