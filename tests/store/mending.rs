//! Each store is mended with what it lacks, and twice is once.

use crate::life::line;
use crate::page::{Browser, Page, id};
use legwork::keeper::{Heard, Keeper, SaveStatus};
use legwork_core::record::{Content, Line, Record, Volume};

fn filled(entries: u64) -> (Browser, Record) {
    let browser = Browser::new();
    let mut page = browser.open();
    for number in 1..=entries {
        page.add(number, &format!("note {number}."));
    }
    page.delete(id(1));
    (browser, page.record)
}

#[test]
fn an_emptied_shelf_is_mended_from_the_mirror_and_twice_is_once() {
    for entries in [2, 5, 40] {
        let (browser, record) = filled(entries);
        browser.shelf.wipe();
        let mut page = browser.open_early();
        assert!(page.record.is_empty());
        assert_eq!(page.meet_mirror(), Heard::Changed);
        assert_eq!(page.record, record);
        assert_eq!(page.status(), SaveStatus::Saved);
        assert_eq!(browser.open_without_mirror().record, record);
        let (shelf, mirror) = (browser.shelf.values(), browser.mirror.values());
        let mut again = browser.open_early();
        assert_eq!(again.meet_mirror(), Heard::Nothing);
        assert_eq!(browser.shelf.values(), shelf);
        assert_eq!(browser.mirror.values(), mirror);
    }
}

#[test]
fn an_emptied_mirror_is_mended_from_the_shelf_and_twice_is_once() {
    let (browser, record) = filled(40);
    browser.mirror.wipe();
    let page = browser.open();
    assert_eq!(page.record, record);
    assert_eq!(page.status(), SaveStatus::Saved);
    let mirror = browser.mirror.values();
    assert_eq!(mirror.len(), 40);
    browser.open();
    assert_eq!(browser.mirror.values(), mirror);
    browser.shelf.wipe();
    assert_eq!(browser.open().record, record);
}

#[test]
fn what_is_mended_gets_names_of_its_own() {
    let (browser, record) = filled(40);
    let before = browser.keys();
    browser.shelf.wipe();
    browser.open();
    assert!(browser.keys().is_disjoint(&before));
    // The browser's disk gives back what it had lost: both are read, as if nothing had been.
    for (number, key) in before.iter().enumerate() {
        browser.shelf.plant(key, &format!("lost {number}"));
    }
    assert_eq!(browser.open().record, record);
}

/// Two versions of one entry, and an entry with its deletion.
fn four_lines() -> [Line; 4] {
    let gone = Line {
        content: Content::Gone,
        ..line(id(2), 2, "")
    };
    [
        line(id(1), 1, "older"),
        line(id(1), 2, "later"),
        line(id(2), 1, "deleted"),
        gone,
    ]
}

fn union(chosen: usize) -> Record {
    let mut record = Record::default();
    for (number, line) in four_lines().into_iter().enumerate() {
        if chosen >> number & 1 == 1 {
            record.merge(line);
        }
    }
    record
}

fn split(on_shelf: usize, in_mirror: usize) -> Browser {
    let browser = Browser::new();
    let volume = Volume::FIRST;
    for (number, line) in four_lines().into_iter().enumerate() {
        if on_shelf >> number & 1 == 1 {
            let key = volume.journal_key(line.id, line.version, 0);
            browser.shelf.plant(&key, &line.text());
        }
        if in_mirror >> number & 1 == 1 {
            let name = volume.mirror_name(line.id, line.version);
            browser.mirror.plant(&name, &line.text());
        }
    }
    browser
}

#[test]
fn however_lines_are_split_between_the_stores_both_end_with_the_union() {
    for (on_shelf, in_mirror) in (0..16).flat_map(|a| (0..16).map(move |b| (a, b))) {
        let what = format!("{on_shelf:04b} and {in_mirror:04b}");
        let browser = split(on_shelf, in_mirror);
        let page = browser.open();
        assert_eq!(page.record, union(on_shelf | in_mirror), "{what}");
        assert_eq!(page.status(), SaveStatus::Saved, "{what}");
        assert_eq!(browser.open_without_mirror().record, page.record, "{what}");
        if on_shelf == 0 {
            let winners = page.record.versions().count();
            assert_eq!(browser.keys().len(), winners, "{what}");
        }
        if (on_shelf | in_mirror) & 8 != 0 {
            assert!(!browser.holds("\"deleted\""), "{what}");
        }
        browser.shelf.wipe();
        assert_eq!(browser.open().record, page.record, "{what}");
    }
}

#[test]
fn an_old_answer_of_the_mirror_takes_nothing_back() {
    let browser = Browser::new();
    let mut page: Page = browser.open();
    page.add(1, "first");
    let old = browser.mirror.contents().unwrap();
    page.add(2, "second");
    page.delete(id(1));
    let record = page.record.clone();
    let (_, work) = page.keeper.reconcile(&mut page.record, &old);
    browser.mirror.carry_out(&work);
    page.keeper.mirror_did(&work, true);
    assert_eq!(page.record, record);
    assert_eq!(page.status(), SaveStatus::Saved);
    assert!(!browser.holds("first"));
    let (_, on_shelf) = Keeper::open(browser.shelf.clone(), browser.next_writer());
    assert_eq!(on_shelf, record);
}
