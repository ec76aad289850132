//! Two windows on one shelf and one mirror.

use crate::page::{Browser, Page, check_in, id};
use legwork::keeper::{Heard, SaveStatus};
use legwork_core::record::{Command, Content, Entry};
use std::cell::RefCell;
use std::rc::Rc;

fn note_of(page: &Page, number: u64) -> String {
    match page.record.entry(id(number)).unwrap() {
        Entry::CheckIn(check_in) => check_in.note.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn windows_that_write_in_turn_hear_of_each_other_and_lose_nothing() {
    let browser = Browser::new();
    let (mut one, mut two) = (browser.open(), browser.open());
    for number in 0..20 {
        let (writes, hears) = match number % 2 {
            0 => (&mut one, &mut two),
            _ => (&mut two, &mut one),
        };
        let before = browser.keys();
        writes.add(number, &format!("note {number}"));
        let heard = hears.hear(browser.keys().difference(&before));
        assert_eq!(heard, [Heard::Changed]);
        assert_eq!(one.record, two.record);
    }
    assert_eq!(one.record.count(), 20);
    assert_eq!(browser.open().record, one.record);
}

#[test]
fn windows_that_never_hear_of_each_other_lose_nothing() {
    let browser = Browser::new();
    let (mut one, mut two) = (browser.open(), browser.open());
    for number in 0..20 {
        one.add(number, "one");
        two.add(100 + number, "two");
    }
    assert_eq!(browser.open().record.count(), 40);
    assert_eq!(one.keeper.reread(&mut one.record), Heard::Changed);
    assert_eq!(one.keeper.reread(&mut one.record), Heard::Nothing);
    assert_eq!(one.record, browser.open().record);
}

#[test]
fn windows_that_edit_one_entry_at_once_agree_on_the_winner() {
    let browser = Browser::new();
    let (mut one, mut two) = (browser.open(), browser.open());
    one.add(1, "first");
    two.keeper.reread(&mut two.record);
    let before = browser.keys();
    let edit = |note| Command::Edit(id(1), check_in(note));
    one.dispatch(edit("from one"), 0).unwrap();
    two.dispatch(edit("from two"), 0).unwrap();
    let new: Vec<String> = browser.keys().difference(&before).cloned().collect();
    one.hear(&new);
    two.hear(&new);
    assert_eq!(one.record, two.record);
    assert!(note_of(&one, 1).starts_with("from "));
    assert_eq!(browser.open().record, one.record);
}

/// Lets the second window act just before each operation of the first's folding, and starts again.
fn while_the_other_folds(
    act: impl Fn(&mut Page) + Copy + 'static,
    expect: impl Fn(&Browser, &Page, usize),
) -> usize {
    for k in 1.. {
        let browser = Browser::new();
        let (mut one, two) = (browser.open(), Rc::new(RefCell::new(browser.open())));
        for number in 1..=3 {
            one.add(number, &format!("word{number}"));
            two.borrow_mut().add(10 + number, &format!("word1{number}"));
        }
        one.keeper.reread(&mut one.record);
        two.borrow_mut().retry();
        let (other, shelf) = (two.clone(), browser.shelf.clone());
        let written = Rc::new(RefCell::new(Vec::new()));
        let by_other = written.clone();
        browser.shelf.meanwhile(k, move || {
            let before = shelf.writes();
            act(&mut other.borrow_mut());
            *by_other.borrow_mut() = shelf.written_after(before);
        });
        one.keeper.fold();
        if browser.shelf.still_waits() {
            return k - 1;
        }
        let expected = two.borrow().record.clone();
        // The browser tells of what was written meanwhile only now, when some of it is folded away.
        one.hear(&*written.borrow());
        assert_eq!(one.record, expected, "heard at {k}");
        let page = browser.open();
        assert_eq!(page.record, expected, "at {k}");
        assert_eq!(page.status(), SaveStatus::Saved);
        expect(&browser, &page, k);
    }
    panic!("the other window never stops coming between")
}

#[test]
fn windows_that_fold_at_once_lose_nothing() {
    let tried = while_the_other_folds(
        |other| other.keeper.fold(),
        |_, page, k| assert_eq!(page.record.count(), 6, "at {k}"),
    );
    assert!(tried >= 15, "only {tried}");
}

#[test]
fn what_one_window_writes_while_the_other_folds_stays() {
    let tried = while_the_other_folds(
        |other| {
            other.add(50, "meanwhile");
            other
                .dispatch(Command::Edit(id(1), check_in("changed")), 0)
                .unwrap();
        },
        |_, page, k| {
            assert_eq!(page.record.count(), 7, "at {k}");
            assert_eq!(note_of(page, 1), "changed", "at {k}");
        },
    );
    assert!(tried >= 15, "only {tried}");
}

#[test]
fn words_deleted_in_one_window_while_the_other_folds_are_gone_after_the_next_start() {
    let tried = while_the_other_folds(
        |other| other.delete(id(2)),
        |browser, page, k| {
            assert!(
                !browser.holds("word2"),
                "at {k}: {:?}",
                browser.shelf.values()
            );
            assert!(browser.holds("word1") && browser.holds("word13"));
            let gone = page.record.stored(id(2)).unwrap();
            assert_eq!(gone.content, Content::Gone);
            let tombstone = format!("1 {} {} ", id(2), gone.version);
            let holds = |text: &String| text.contains(&tombstone);
            assert!(browser.shelf.values().values().any(holds), "at {k}");
            assert!(browser.mirror.values().values().any(holds), "at {k}");
        },
    );
    assert!(tried >= 15, "only {tried}");
}

#[test]
fn a_restart_in_the_middle_of_the_others_folding_sees_everything() {
    for k in 1.. {
        let browser = Rc::new(Browser::new());
        let mut one = browser.open();
        for number in 1..=5 {
            one.add(number, "word");
        }
        let (expected, started) = (one.record.clone(), browser.clone());
        let sees = move || assert_eq!(started.open().record, expected);
        browser.shelf.meanwhile(k, sees);
        one.keeper.fold();
        if browser.shelf.still_waits() {
            assert!(k > 10, "only {k}");
            return;
        }
    }
}
