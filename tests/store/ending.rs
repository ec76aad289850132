//! After "delete everything" nothing ever comes back, and what is entered afterwards stays.

use crate::faulty::{BROWSER_QUOTA, Fault};
use crate::mirror::MirrorFault;
use crate::page::{Browser, Page, check_in, id};
use legwork::keeper::{Ended, Heard, SaveStatus};
use legwork_core::record::{Command, Volume};

fn filled() -> (Browser, Page) {
    let browser = Browser::new();
    let mut page = browser.open();
    for number in 1..=12 {
        page.add(number, "secret");
    }
    (browser, page)
}

#[test]
fn deleting_everything_leaves_nothing_but_the_marker_in_both_stores() {
    let (browser, mut page) = filled();
    assert!(page.delete_everything());
    assert!(page.record.is_empty());
    assert_eq!(page.status(), SaveStatus::Saved);
    assert_eq!(Vec::from_iter(browser.keys()), [Volume::FIRST.end_key()]);
    let mirror = browser.mirror.values().into_keys();
    assert_eq!(Vec::from_iter(mirror), [Volume::FIRST.end_name()]);
    page.add(1, "afterwards");
    let again = browser.open();
    assert_eq!(again.record, page.record);
    assert_eq!(again.record.count(), 1);
}

#[test]
fn another_window_writes_nothing_into_a_volume_that_has_ended() {
    let (browser, mut page) = filled();
    let mut other = browser.open();
    assert!(page.delete_everything());
    let (shelf, mirror) = (browser.shelf.values(), browser.mirror.values());
    let kept = other.dispatch(Command::Add(check_in("too late")), 50);
    assert_eq!(kept, Err(Ended));
    assert_eq!(browser.shelf.values(), shelf);
    assert_eq!(browser.mirror.values(), mirror);
}

#[test]
fn another_window_hears_of_the_end_and_can_start_anew() {
    let (browser, mut page) = filled();
    let mut other = browser.open();
    page.delete_everything();
    assert_eq!(other.hear(&browser.keys()), [Heard::Ended]);
    assert_eq!(other.keeper.reread(&mut other.record), Heard::Ended);
    other.keeper.leave_ended_volume(&mut other.record);
    assert!(other.record.is_empty());
    page.add(1, "one");
    other.add(2, "two");
    assert_eq!(browser.open().record.count(), 2);
    assert!(!browser.holds("secret"));
}

#[test]
fn windows_that_delete_everything_one_after_the_other_end_one_volume_only() {
    let (browser, mut page) = filled();
    let mut other = browser.open();
    assert!(page.delete_everything());
    page.add(1, "afterwards");
    assert!(other.delete_everything());
    assert_eq!(other.record, page.record);
    assert_eq!(browser.open().record, page.record);
}

#[test]
fn an_end_that_only_the_mirror_knows_holds() {
    let (browser, page) = filled();
    let work = page.keeper.end_work();
    assert!(browser.mirror.carry_out(&work));
    // The browser dies here: the shelf has heard of nothing.
    let mut next = browser.open_early();
    assert_eq!(next.record.count(), 12);
    assert_eq!(next.meet_mirror(), Heard::Changed);
    assert!(next.record.is_empty());
    assert!(!browser.holds("secret"));
    assert!(browser.open_without_mirror().record.is_empty());
}

#[test]
fn an_end_that_only_the_shelf_knows_holds() {
    let (browser, mut page) = filled();
    browser.mirror.break_at(1, MirrorFault::Fail, true);
    assert!(page.delete_everything());
    assert_eq!(page.status(), SaveStatus::OnePlace);
    assert!(
        browser
            .mirror
            .values()
            .values()
            .any(|t| t.contains("secret"))
    );
    browser.mirror.revive();
    let mut next = browser.open();
    assert!(next.record.is_empty());
    assert!(!browser.holds("secret"));
    // Now the mirror knows, too, even without the shelf.
    next.add(1, "afterwards");
    browser.shelf.wipe();
    assert_eq!(browser.open().record, next.record);
}

#[test]
fn a_marker_that_the_shelf_forgets_is_written_again() {
    let browser = Browser::new();
    let mut page = browser.open_without_mirror();
    page.add(1, "secret");
    browser.shelf.break_at(1, Fault::Forget, false);
    assert!(page.delete_everything());
    page.add(2, "afterwards");
    assert_eq!(browser.open_without_mirror().record, page.record);
    assert!(!browser.holds("secret"));
}

#[test]
fn an_end_that_the_mirror_refused_is_sent_to_it_again() {
    let (browser, mut page) = filled();
    browser.mirror.break_at(1, MirrorFault::Fail, false);
    assert!(page.delete_everything());
    page.retry();
    assert_eq!(page.status(), SaveStatus::Saved);
    assert!(!browser.holds("secret"));
    browser.shelf.wipe();
    assert!(browser.open().record.is_empty());
}

#[test]
fn a_volume_that_was_swept_only_in_part_is_swept_at_the_next_start() {
    for mirror in [true, false] {
        let (browser, page) = filled();
        browser.mirror.carry_out(&page.keeper.end_work());
        browser.shelf.plant(&Volume::FIRST.end_key(), "");
        let next = browser.open_with(mirror);
        assert!(next.record.is_empty());
        assert!(!browser.holds("secret"));
    }
}

#[test]
fn what_is_entered_after_the_end_stays_although_the_shelf_never_takes_the_marker() {
    for full in [true, false] {
        let (browser, mut page) = filled();
        let fault = if full { Fault::Full } else { Fault::Forbidden };
        browser.shelf.break_at(1, fault, true);
        assert!(page.delete_everything());
        assert!(page.record.is_empty(), "{fault:?}");
        page.add(1, "afterwards");
        assert_eq!(page.status(), SaveStatus::OnePlace);
        assert_eq!(browser.open().record, page.record, "{fault:?}");
        browser.shelf.revive();
        page.retry();
        assert_eq!(page.status(), SaveStatus::Saved, "{fault:?}");
        for _ in 0..2 {
            assert_eq!(browser.open().record, page.record, "{fault:?}");
        }
        assert!(!browser.holds("secret"));
    }
}

#[test]
fn an_end_that_neither_store_takes_is_refused_and_everything_is_still_there() {
    let (browser, mut page) = filled();
    let record = page.record.clone();
    browser.mirror.break_at(1, MirrorFault::Fail, true);
    // As many as there were are swept to make room, and come back.
    browser.shelf.break_at(1, Fault::Full, true);
    assert!(!page.delete_everything());
    assert_eq!(page.record, record);
    assert_ne!(page.status(), SaveStatus::Saved);
    browser.shelf.revive();
    browser.mirror.revive();
    page.retry();
    assert_eq!(page.status(), SaveStatus::Saved);
    assert_eq!(browser.open_without_mirror().record, record);
    assert_eq!(browser.open().record, record);
}

#[test]
fn what_is_entered_before_the_mirror_tells_of_the_end_is_not_lost_with_it() {
    let (browser, page) = filled();
    browser.mirror.carry_out(&page.keeper.end_work());
    let mut next = browser.open_early();
    next.say_nothing_to_the_mirror(Command::Add(check_in("typed at once")), 77);
    next.say_nothing_to_the_mirror(Command::Edit(id(1), check_in("secret too")), 0);
    next.meet_mirror();
    assert_eq!(next.record.count(), 1);
    assert!(next.record.entry(id(77)).is_some());
    assert_eq!(next.status(), SaveStatus::Saved);
    assert!(!browser.holds("secret"));
    assert_eq!(browser.open().record, next.record);
}

#[test]
fn a_full_shelf_can_be_deleted() {
    let browser = Browser::with_quota(900);
    let mut page = browser.open();
    for number in 1..=20 {
        page.add(number, "secret");
    }
    assert_eq!(page.status(), SaveStatus::OnePlace);
    browser.shelf.resize(browser.shelf.used());
    assert!(page.delete_everything());
    assert_eq!(page.status(), SaveStatus::Saved);
    browser.shelf.resize(BROWSER_QUOTA);
    assert!(browser.open().record.is_empty());
    assert!(!browser.holds("secret"));
}
