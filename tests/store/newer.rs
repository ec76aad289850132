//! Beside what a newer Legwork has written, this one appends and does nothing else.

use crate::page::{Browser, Page, id};
use legwork::keeper::SaveStatus;
use legwork_core::record::Content;

fn crc32(text: &str) -> u32 {
    !text.bytes().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 * (crc & 1))
        })
    })
}

/// Format 1, whole, with a kind that this version does not know.
fn unknown_kind() -> String {
    let (head, json) = (
        "1 202611-goal 1.aaaaaa",
        "{\"k\":\"goal\",\"d\":\"2026-11-23\"}",
    );
    format!("{head} {:08x} {json}", crc32(&format!("{head} {json}")))
}

/// A format that this version does not know.
fn unknown_format() -> String {
    "2 nonce-and-cipher-text 0123456789abcdef".to_owned()
}

/// Names and texts that a newer Legwork may have left on the shelf.
fn newer_values() -> [(&'static str, String); 3] {
    [
        ("legwork/1/j/202611-goal.1.aaaaaa", unknown_kind()),
        ("legwork/1/s/202611.aaaaaa.1", unknown_format()),
        ("legwork/1/z/202611", "of a kind to come".to_owned()),
    ]
}

fn three(browser: &Browser) -> Page {
    let mut page = browser.open();
    for number in 1..=3 {
        page.add(number, &format!("word{number}"));
    }
    page
}

#[test]
fn a_page_that_meets_a_newer_value_still_appends_but_never_folds_or_removes() {
    for (key, text) in newer_values() {
        let browser = Browser::new();
        three(&browser);
        browser.shelf.plant(key, &text);
        let mut page = browser.open();
        assert!(page.keeper.newer(), "{key}");
        let before = browser.shelf.values();
        page.add(4, "word4");
        page.delete(id(1));
        page.keeper.fold();
        assert!(!page.keeper.fold_due());
        assert_eq!(page.status(), SaveStatus::Saved, "{key}");
        let after = browser.shelf.values();
        assert!(
            before
                .iter()
                .all(|(key, text)| after.get(key) == Some(text))
        );
        assert_eq!(after.len(), before.len() + 2);
        assert!(browser.mirror.values().len() >= 5, "nothing was cleared");
        let again = browser.open();
        assert_eq!(again.record, page.record, "{key}");
        assert_eq!(browser.shelf.values(), after, "{key}");
    }
}

#[test]
fn a_page_that_hears_of_a_newer_value_stops_folding() {
    for (key, text) in newer_values() {
        let browser = Browser::new();
        let mut page = three(&browser);
        assert!(!page.keeper.newer());
        browser.shelf.plant(key, &text);
        page.hear(&[key.to_owned()]);
        assert!(page.keeper.newer(), "{key}");
        let before = browser.shelf.values();
        page.keeper.fold();
        assert_eq!(browser.shelf.values(), before);
    }
}

#[test]
fn a_month_with_a_newer_line_is_not_folded_even_before_anyone_has_heard_of_it() {
    for text in [unknown_kind(), unknown_format()] {
        let browser = Browser::new();
        let mut page = three(&browser);
        browser.shelf.plant("legwork/1/s/202611.aaaaaa.1", &text);
        let before = browser.shelf.values();
        page.keeper.fold();
        assert_eq!(browser.shelf.values(), before);
        page.delete(id(1));
        let after = browser.shelf.values();
        assert!(
            before
                .iter()
                .all(|(key, text)| after.get(key) == Some(text))
        );
    }
}

#[test]
fn an_entry_of_an_unknown_kind_is_kept_word_for_word_in_both_stores() {
    let browser = Browser::new();
    let [(key, text), ..] = newer_values();
    browser.shelf.plant(key, &text);
    let page = browser.open();
    assert!(page.record.has_newer());
    assert!(page.keeper.unreadable().is_empty());
    assert!(browser.mirror.values().values().any(|held| *held == text));
    browser.shelf.wipe();
    let again = browser.open();
    assert_eq!(again.record, page.record);
    assert!(again.keeper.newer());
    assert!(browser.shelf.values().values().any(|held| *held == text));
}

#[test]
fn a_newer_text_in_the_mirror_is_not_overwritten_by_the_line_that_it_replaced() {
    let browser = Browser::new();
    let page = three(&browser);
    let name = browser.mirror.values().into_keys().next().unwrap();
    browser.mirror.plant(&name, &unknown_format());
    let again = browser.open();
    assert!(again.keeper.newer());
    assert_eq!(browser.mirror.values()[&name], unknown_format());
    assert_eq!(again.record, page.record);
    let gone = |content: &Content| *content == Content::Gone;
    assert!(!again.record.versions().any(|(_, held)| gone(&held.content)));
}
