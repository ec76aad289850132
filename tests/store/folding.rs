//! Folding keeps the shelf small, and a deletion takes the words out of both stores at once.

use crate::life::line;
use crate::page::{Browser, Page, check_in, id};
use legwork::keeper::{Heard, SaveStatus};
use legwork_core::record::{Command, Day, FOLD_ABOVE, Id, Key, Line};

fn loose(browser: &Browser) -> usize {
    let keys = browser.keys();
    let journal = |key: &&String| matches!(Key::parse(key), Some(Key::Journal(..)));
    keys.iter().filter(journal).count()
}

/// So many entries, one after the other, over the months of a year.
fn of_a_year(entries: usize) -> Vec<Line> {
    let made = |number: usize| {
        let month = u32::try_from(number % 12).unwrap() + 1;
        let chance = u64::try_from(number).unwrap();
        let id = Id::new(Day::new(2025, month, 1).unwrap(), chance);
        line(id, 1, &format!("note {number}."))
    };
    (0..entries).map(made).collect()
}

#[test]
fn folding_is_due_above_300_loose_values_and_leaves_one_for_each_month() {
    let browser = Browser::new();
    let mut page = browser.open();
    page.keep(of_a_year(FOLD_ABOVE)).unwrap();
    assert_eq!(loose(&browser), 300);
    assert!(!page.keeper.fold_due());
    page.add(1, "one too many");
    assert!(page.keeper.fold_due());

    page.keeper.fold();
    assert!(!page.keeper.fold_due());
    // The month of the last one has a single value, which is as good as folded.
    assert_eq!((browser.keys().len(), loose(&browser)), (13, 1));
    let again = browser.open();
    assert_eq!(again.record, page.record);
    assert_eq!(again.record.count(), 301);
    assert!(!again.keeper.fold_due());
}

#[test]
fn folding_copies_lines_word_for_word_and_a_second_time_does_nothing() {
    let browser = Browser::new();
    let mut page = browser.open();
    page.keep(of_a_year(60)).unwrap();
    let lines = |browser: &Browser| {
        let values = browser.shelf.values().into_values();
        let mut lines: Vec<String> = values
            .flat_map(|value| value.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        lines.sort();
        lines
    };
    let before = lines(&browser);
    page.keeper.fold();
    assert_eq!(lines(&browser), before);
    let keys = browser.keys();
    assert_eq!(keys.len(), 12);
    page.keeper.fold();
    assert_eq!(browser.keys(), keys);
}

#[test]
fn what_comes_after_folding_is_found_beside_it() {
    let browser = Browser::new();
    let mut page = browser.open();
    for round in 0..5 {
        for number in 0..4 {
            page.add(round * 10 + number, "note");
        }
        page.dispatch(Command::Edit(id(0), check_in(&format!("round {round}"))), 0)
            .unwrap();
        page.keeper.fold();
        assert_eq!(browser.keys().len(), 1);
        assert_eq!(browser.open().record, page.record);
    }
    assert!(browser.holds("round 4") && !browser.holds("round 3"));
}

#[test]
fn a_deletion_takes_the_words_out_of_both_stores_at_once() {
    for folded in [false, true] {
        let browser = Browser::new();
        let mut page = browser.open();
        page.add(1, "stays");
        page.add(2, "secret");
        page.dispatch(Command::Edit(id(2), check_in("secret still")), 0)
            .unwrap();
        if folded {
            page.keeper.fold();
        }
        assert!(browser.holds("secret"));
        page.delete(id(2));
        assert!(!browser.holds("secret"), "folded before: {folded}");
        assert!(browser.holds("stays"));
        assert_eq!(page.status(), SaveStatus::Saved);
        assert!(browser.open().record.entry(id(2)).is_none());
    }
}

#[test]
fn words_that_were_never_saved_do_not_come_to_either_store_once_they_are_deleted() {
    let browser = Browser::new();
    let mut page = browser.open();
    browser.shelf.resize(0);
    browser
        .mirror
        .break_at(1, crate::mirror::MirrorFault::Fail, false);
    page.add(1, "secret");
    assert_eq!(page.status(), SaveStatus::NotKept);
    page.delete(id(1));
    browser.shelf.resize(crate::faulty::BROWSER_QUOTA);
    page.retry();
    assert_eq!(page.status(), SaveStatus::Saved);
    assert!(!browser.holds("secret"));
    assert_eq!(browser.open().record, page.record);
}

/// A folded year with a setting, and one entry that came after.
fn a_folded_year() -> (Browser, Page) {
    let browser = Browser::new();
    let mut page = browser.open();
    page.keep(of_a_year(60)).unwrap();
    let dark = Command::Choose {
        name: "theme",
        value: "dark".to_owned(),
    };
    page.dispatch(dark, 0).unwrap();
    page.keeper.fold();
    page.add(1_000, "after folding");
    (browser, page)
}

#[test]
fn what_the_first_picture_needs_is_read_first_and_the_rest_follows() {
    let (browser, before) = a_folded_year();
    let mut page = browser.open_recent();
    // Of 12 months with 5 entries each the newest two, and what is not folded.
    assert_eq!(page.record.count(), 11);
    assert_eq!(page.record.setting("theme"), Some("dark"));
    assert_eq!(page.keeper.read_rest(&mut page.record), Heard::Changed);
    assert_eq!(page.record, before.record);
    assert_eq!(page.keeper.read_rest(&mut page.record), Heard::Nothing);
}

#[test]
fn an_entry_made_before_the_rest_is_read_is_kept_beside_it() {
    let (browser, before) = a_folded_year();
    let mut page = browser.open_recent();
    page.add(2_000, "in between");
    page.meet_mirror();
    assert_eq!(page.record.count(), before.record.count() + 1);
    assert_eq!(page.status(), SaveStatus::Saved);
    assert_eq!(browser.open().record, page.record);
}

#[test]
fn a_return_to_the_page_reads_the_rest_too() {
    let (browser, before) = a_folded_year();
    let mut page = browser.open_recent();
    page.retry();
    assert_eq!(page.record, before.record);
}
