//! A line that cannot be read is kept where it is, word for word, and named.

use crate::page::{Browser, Page, id};
use legwork::keeper::SaveStatus;
use legwork_core::record::{Key, Volume};

const NOTES: [&str; 4] = ["alder", "birch", "cedar", "beech"];

/// A browser with four check-ins, folded or not.
fn filled(folded: bool) -> Browser {
    let browser = Browser::new();
    let mut page = browser.open();
    for (number, note) in (1..).zip(NOTES) {
        page.add(number, note);
    }
    if folded {
        page.keeper.fold();
    }
    browser
}

/// Damages the line with these words on the shelf; gives the key and the damaged line.
fn damage(browser: &Browser, words: &str) -> (String, String) {
    let values = browser.shelf.values();
    let (key, value) = values
        .iter()
        .find(|(_, value)| value.contains(words))
        .unwrap();
    let line = value.lines().find(|line| line.contains(words)).unwrap();
    let damaged = line.replace("\"l\":3", "\"l\":9");
    assert_ne!(line, damaged);
    browser.shelf.plant(key, &value.replace(line, &damaged));
    (key.clone(), damaged)
}

fn named(page: &Page) -> Vec<(String, String)> {
    let all = page.keeper.unreadable().into_iter();
    all.map(|line| (line.kept_as, line.text)).collect()
}

#[test]
fn a_damaged_line_costs_that_line_only_and_is_named() {
    for folded in [false, true] {
        let browser = filled(folded);
        let damaged = damage(&browser, "birch");
        let page = browser.open_without_mirror();
        assert_eq!(page.record.count(), 3);
        assert!(page.record.entry(id(2)).is_none());
        assert_eq!(named(&page), [damaged]);
    }
}

#[test]
fn the_mirrors_copy_mends_a_damaged_line_beside_it() {
    for folded in [false, true] {
        let browser = filled(folded);
        let whole = browser.open().record;
        let (key, text) = damage(&browser, "birch");
        let value = browser.shelf.values()[&key].clone();
        let page = browser.open();
        assert_eq!(page.record, whole);
        assert_eq!(page.status(), SaveStatus::Saved);
        assert_eq!(browser.shelf.values()[&key], value);
        assert_eq!(named(&page), [(key, text)]);
        assert_eq!(browser.open_without_mirror().record, whole);
        let keys = browser.keys();
        assert_eq!(browser.open().record, whole);
        assert_eq!(browser.keys(), keys, "mended twice");
    }
}

#[test]
fn a_damaged_line_is_not_folded() {
    let browser = filled(false);
    let (key, text) = damage(&browser, "birch");
    let mut page = browser.open();
    page.keeper.fold();
    assert_eq!(browser.shelf.values()[&key], text);
    // That value, and the shard with the four lines that can be read.
    assert_eq!(browser.keys().len(), 2);
    assert_eq!(browser.open_without_mirror().record, page.record);
    assert_eq!(named(&browser.open()), [(key, text)]);
}

#[test]
fn a_shard_with_a_damaged_line_stays_as_it_is_when_its_month_is_folded() {
    let browser = filled(true);
    let (key, text) = damage(&browser, "birch");
    let value = browser.shelf.values()[&key].clone();
    let mut page = browser.open();
    for number in 10..14 {
        page.add(number, "later");
    }
    page.keeper.fold();
    assert_eq!(browser.shelf.values()[&key], value);
    assert_eq!(browser.open_without_mirror().record, page.record);
    assert_eq!(named(&page), [(key, text)]);
}

#[test]
fn a_damaged_line_is_kept_when_deleted_words_beside_it_go() {
    let browser = filled(true);
    let (_, text) = damage(&browser, "birch");
    let mut page = browser.open();
    page.delete(id(3));
    assert!(!browser.holds("cedar"));
    let values = browser.shelf.values();
    let (key, value) = values
        .iter()
        .find(|(_, value)| value.contains(&text))
        .unwrap();
    assert_eq!(Key::parse(key), Some(Key::Kept(Volume::FIRST)));
    assert_eq!(*value, text);
    let again = browser.open();
    assert_eq!(again.record, page.record);
    assert_eq!(named(&again), [(key.clone(), text)]);
}

#[test]
fn a_damaged_line_in_the_mirror_is_mended_beside_it() {
    let browser = filled(false);
    let values = browser.mirror.values();
    let (name, text) = values.iter().find(|(_, t)| t.contains("birch")).unwrap();
    let damaged = text.replace("birch", "BIRCH");
    browser.mirror.plant(name, &damaged);
    let page = browser.open();
    assert_eq!(browser.mirror.values()[name], damaged);
    assert_eq!(named(&page), [(name.clone(), damaged)]);
    let mended = browser.mirror.values();
    assert_eq!(mended.len(), values.len() + 1);
    browser.shelf.wipe();
    assert_eq!(browser.open().record, page.record);
    assert_eq!(browser.mirror.values(), mended, "mended twice");
}

#[test]
fn what_was_truncated_or_emptied_at_rest_is_mended() {
    for left in [0, 1, 2, 20, 40] {
        let browser = filled(false);
        let whole = browser.open().record;
        for (key, value) in browser.shelf.values() {
            browser.shelf.plant(&key, value.get(..left).unwrap());
        }
        assert!(browser.open_without_mirror().record.is_empty());
        assert_eq!(browser.open().record, whole, "{left} left");
        assert_eq!(browser.open_without_mirror().record, whole, "{left} left");
    }
}
