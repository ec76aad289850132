//! A shelf that is full or forbidden: what is said about it is true.

use crate::faulty::{BROWSER_QUOTA, Fault};
use crate::mirror::MirrorFault;
use crate::page::{Browser, check_in, id};
use legwork::keeper::{SaveStatus, ShelfError};
use legwork_core::record::Command;

#[test]
fn on_a_full_shelf_it_is_saved_in_one_place_until_there_is_room() {
    let browser = Browser::with_quota(400);
    let mut page = browser.open();
    let mut number = 0;
    while page.status() == SaveStatus::Saved {
        number += 1;
        page.add(number, "a note of some length");
    }
    assert!(number > 1, "there was room for none");
    assert_eq!(page.status(), SaveStatus::OnePlace);
    assert_eq!(page.keeper.shelf_error(), Some(ShelfError::Full));
    assert!(browser.shelf.used() <= 400);
    page.retry();
    assert_eq!(page.status(), SaveStatus::OnePlace);

    browser.shelf.resize(BROWSER_QUOTA);
    page.retry();
    assert_eq!(page.status(), SaveStatus::Saved);
    assert_eq!(page.keeper.shelf_error(), None);
    assert_eq!(browser.open_without_mirror().record, page.record);
}

#[test]
fn a_full_shelf_is_folded_to_make_room_before_anything_is_refused() {
    let browser = Browser::with_quota(BROWSER_QUOTA);
    let mut page = browser.open();
    page.add(1, "first");
    for round in 0..30 {
        page.dispatch(Command::Edit(id(1), check_in(&format!("{round}"))), 0)
            .unwrap();
    }
    let loose = browser.keys().len();
    browser.shelf.resize(browser.shelf.used() + 180);
    page.add(2, "needs more room than there is left without folding");
    page.add(3, "and this one, too");
    assert_eq!(page.status(), SaveStatus::Saved);
    assert!(browser.keys().len() < loose);
    assert_eq!(browser.open_without_mirror().record, page.record);
}

#[test]
fn a_small_entry_is_saved_although_a_large_one_before_it_does_not_fit() {
    let browser = Browser::with_quota(600);
    let mut page = browser.open();
    page.add(1, &"long ".repeat(300));
    assert_eq!(page.status(), SaveStatus::OnePlace);
    page.add(2, "short");
    let there = browser.open_without_mirror().record;
    assert!(there.entry(id(2)).is_some() && there.entry(id(1)).is_none());
}

#[test]
fn a_full_shelf_and_a_failing_mirror_keep_nothing_and_say_so_until_they_do() {
    let browser = Browser::with_quota(0);
    let mut page = browser.open();
    browser.mirror.break_at(1, MirrorFault::Fail, true);
    page.add(1, "only in memory");
    assert_eq!(page.status(), SaveStatus::NotKept);
    page.retry();
    assert_eq!(page.status(), SaveStatus::NotKept);
    browser.mirror.revive();
    page.retry();
    assert_eq!(page.status(), SaveStatus::OnePlace);
    browser.shelf.resize(BROWSER_QUOTA);
    page.retry();
    assert_eq!(page.status(), SaveStatus::Saved);
    assert_eq!(browser.open().record, page.record);
}

#[test]
fn without_shelf_and_mirror_nothing_is_kept_and_that_is_said_from_the_start() {
    let browser = Browser::new();
    browser.shelf.forbid(true);
    let mut page = browser.open_without_mirror();
    assert_eq!(page.status(), SaveStatus::NotKept);
    page.add(1, "only in memory");
    assert_eq!(page.status(), SaveStatus::NotKept);
    assert_eq!(page.record.count(), 1);
    assert!(browser.keys().is_empty() && browser.mirror.values().is_empty());
    assert!(page.delete_everything());
    assert!(page.record.is_empty());
}

#[test]
fn without_a_shelf_the_mirror_alone_keeps_everything() {
    let browser = Browser::new();
    browser.shelf.forbid(true);
    let mut page = browser.open();
    page.add(1, "in the mirror");
    assert_eq!(page.status(), SaveStatus::OnePlace);
    assert_eq!(page.keeper.shelf_error(), Some(ShelfError::Forbidden));
    let again = browser.open();
    assert_eq!(again.record, page.record);
    assert_eq!(again.status(), SaveStatus::OnePlace);
    browser.shelf.forbid(false);
    let later = browser.open();
    assert_eq!(later.record, page.record);
    assert_eq!(later.status(), SaveStatus::Saved);
}

#[test]
fn without_a_mirror_the_shelf_alone_keeps_everything() {
    let browser = Browser::new();
    let mut page = browser.open_without_mirror();
    page.add(1, "on the shelf");
    assert_eq!(page.status(), SaveStatus::OnePlace);
    assert_eq!(browser.open_without_mirror().record, page.record);
}

#[test]
fn a_shelf_that_could_not_be_read_at_first_is_read_when_the_mirror_answers() {
    let browser = Browser::new();
    let mut page = browser.open();
    for number in 1..=20 {
        page.add(number, "note");
    }
    let keys = browser.keys();
    browser.shelf.break_at(1, Fault::Forbidden, false);
    let again = browser.open();
    assert!(browser.shelf.met_fault());
    assert_eq!(again.record, page.record);
    assert_eq!(again.status(), SaveStatus::Saved);
    assert_eq!(browser.keys(), keys, "nothing was missing");
}

#[test]
fn a_line_that_is_there_already_is_not_written_again() {
    let browser = Browser::new();
    let mut page = browser.open();
    // Looking for the end and for the name, writing; from the reading back on nothing is allowed.
    browser.shelf.break_at(4, Fault::Forbidden, true);
    page.add(1, "written but not read back");
    assert_eq!(page.status(), SaveStatus::OnePlace);
    browser.shelf.revive();
    let writes = browser.shelf.writes();
    assert_eq!(browser.keys().len(), 1);
    page.retry();
    assert_eq!(page.status(), SaveStatus::Saved);
    assert_eq!(browser.shelf.writes(), writes);
}

#[test]
fn what_another_window_replaced_before_the_mirror_answered_is_not_on_its_way_for_ever() {
    let browser = Browser::new();
    let mut page = browser.open_early();
    page.say_nothing_to_the_mirror(Command::Add(check_in("early")), 1);
    let mut other = browser.open();
    other
        .dispatch(Command::Edit(id(1), check_in("elsewhere")), 0)
        .unwrap();
    page.meet_mirror();
    assert_eq!(page.record, other.record);
    assert_eq!(page.status(), SaveStatus::Saved);
}

#[test]
fn what_is_entered_before_the_mirror_answers_is_on_its_way_and_then_saved() {
    let browser = Browser::new();
    let mut page = browser.open_early();
    page.say_nothing_to_the_mirror(Command::Add(check_in("early")), 1);
    page.say_nothing_to_the_mirror(Command::Edit(id(1), check_in("earlier")), 0);
    assert_eq!(page.status(), SaveStatus::Saving);
    assert!(browser.mirror.values().is_empty());
    page.meet_mirror();
    assert_eq!(page.status(), SaveStatus::Saved);
    browser.shelf.wipe();
    assert_eq!(browser.open().record, page.record);
}
