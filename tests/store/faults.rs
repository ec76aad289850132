//! Every fault at every operation of a whole life: what is there afterwards is the record before or
//! after the command under way, and what was said to be saved is saved.

use crate::faulty::Fault;
use crate::life::{DELETED, LIFE, Life, states};
use crate::mirror::MirrorFault;
use crate::page::Browser;
use legwork::keeper::{Keeper, SaveStatus};
use legwork_core::record::Record;

/// What a life was cut short by.
struct Cut {
    browser: Browser,
    /// Steps done before the one in which the fault happened.
    step: usize,
    /// What the person was told of it; nothing if it was not done, or if the browser was killed.
    told: Option<SaveStatus>,
    /// Whether the browser was killed.
    killed: bool,
    /// Whether it has a mirror.
    mirror: bool,
}

/// Lives until the fault happens; `None` if it never does.
fn live(
    mirror: bool,
    prepare: impl Fn(&Browser),
    met: impl Fn(&Browser) -> bool,
    again: bool,
) -> Option<Cut> {
    let mut life = Life::new(mirror);
    prepare(&life.browser);
    for (number, step) in LIFE.into_iter().enumerate() {
        let done = life.take(step);
        if met(&life.browser) {
            let page = life.page.as_mut().unwrap();
            if again {
                page.retry();
                assert!(!done || page.status() == SaveStatus::Saved, "{step:?}");
            }
            let killed = life.browser.shelf.death().get();
            let told = (done && !killed).then(|| page.status());
            return Some(Cut {
                browser: life.browser,
                step: number,
                told,
                killed,
                mirror,
            });
        }
    }
    None
}

/// Starts the browser again, and looks.
fn come_back(cut: &Cut, states: &[Record], what: &str) {
    let browser = &cut.browser;
    browser.shelf.revive();
    browser.mirror.revive();
    let what = format!("{what}, in step {}: {:?}", cut.step, LIFE[cut.step]);
    let (before, after) = (&states[cut.step], &states[cut.step + 1]);
    if cut.told == Some(SaveStatus::Saved) {
        assert_each_store_alone_holds(after, browser, &format!("unmended, {what}"));
    }
    let page = browser.open_with(cut.mirror);
    let is_after = page.record == *after;
    assert!(is_after || page.record == *before, "mixed: {what}");
    let kept = [Some(SaveStatus::Saved), Some(SaveStatus::OnePlace)].contains(&cut.told);
    assert!(is_after || !kept, "said to be kept: {what}");
    let best = match cut.mirror {
        true => SaveStatus::Saved,
        false => SaveStatus::OnePlace,
    };
    assert_eq!(page.status(), best, "{what}");
    let unreadable = page.keeper.unreadable();
    assert!(
        cut.killed || unreadable.is_empty(),
        "{unreadable:?}: {what}"
    );
    let reached = cut.step + usize::from(is_after);
    for (words, gone) in DELETED {
        assert!(
            reached < gone || !browser.holds(words),
            "{words} stay: {what}"
        );
    }
    let record = page.record;
    if cut.mirror {
        assert_each_store_alone_holds(&record, browser, &what);
        assert_nothing_is_left_to_mend(browser, &what);
    }
    let keys = browser.keys();
    assert_eq!(
        browser.open_with(cut.mirror).record,
        record,
        "once more: {what}"
    );
    assert_eq!(browser.keys(), keys, "mended twice: {what}");
}

fn assert_each_store_alone_holds(record: &Record, browser: &Browser, what: &str) {
    let shelf = browser.shelf.clone();
    let (_, on_shelf) = Keeper::open(shelf, browser.next_writer());
    assert_eq!(on_shelf, *record, "shelf: {what}");
    let contents = browser.mirror.contents().unwrap();
    let empty = Browser::new();
    let (mut keeper, mut in_mirror) = Keeper::open(empty.shelf, browser.next_writer());
    keeper.reconcile(&mut in_mirror, &contents);
    assert_eq!(in_mirror, *record, "mirror: {what}");
}

fn assert_nothing_is_left_to_mend(browser: &Browser, what: &str) {
    let (mut keeper, mut record) = Keeper::open(browser.shelf.clone(), browser.next_writer());
    let contents = browser.mirror.contents().unwrap();
    let (_, work) = keeper.reconcile(&mut record, &contents);
    assert!(work.is_empty(), "{work:?}: {what}");
}

/// Tries every k until the life runs through; gives how many there were.
fn every_k(kind: &str, live_with: impl Fn(usize) -> Option<Cut>, losing: &[usize]) -> usize {
    let states = [states(false), states(true)];
    for k in 1.. {
        for lost in losing {
            let Some(cut) = live_with(k) else {
                println!("{kind}: {} operations tried", k - 1);
                return k - 1;
            };
            cut.browser.shelf.lose_last(*lost);
            come_back(
                &cut,
                &states[usize::from(cut.mirror)],
                &format!("{kind} at {k}, {lost} writes lost"),
            );
        }
    }
    panic!("the life never runs through")
}

fn on_shelf(fault: Fault, lasting: bool, again: bool) -> usize {
    let live_with = |k| {
        let prepare = |b: &Browser| b.shelf.break_at(k, fault, lasting);
        live(true, prepare, |b| b.shelf.met_fault(), again)
    };
    let kind = format!("{fault:?}, lasting: {lasting}, tried again: {again}");
    every_k(&kind, live_with, &[0])
}

/// The same where the shelf is all there is.
fn on_shelf_alone(fault: Fault, lasting: bool) -> usize {
    let live_with = |k| {
        let prepare = |b: &Browser| b.shelf.break_at(k, fault, lasting);
        live(false, prepare, |b| b.shelf.met_fault(), false)
    };
    let kind = format!("no mirror, {fault:?}, lasting: {lasting}");
    every_k(&kind, live_with, &[0])
}

fn in_mirror(fault: MirrorFault, lasting: bool, again: bool) -> usize {
    let live_with = |k| {
        let prepare = |b: &Browser| b.mirror.break_at(k, fault, lasting);
        live(true, prepare, |b| b.mirror.met_fault(), again)
    };
    let kind = format!("mirror {fault:?}, lasting: {lasting}, tried again: {again}");
    every_k(&kind, live_with, &[0])
}

/// Writes, and operations of every kind, in the life: fewer would mean that it is not lived.
const WRITES: usize = 18;
const OPERATIONS: usize = 100;
const TRANSACTIONS: usize = 10;
/// The same where nothing can be restored.
const WRITES_ALONE: usize = 10;
const OPERATIONS_ALONE: usize = 80;

macro_rules! faults {
    ($($name:ident: $tried:expr, at least $least:expr;)*) => {
        $(#[test]
        fn $name() {
            let tried = $tried;
            assert!(tried >= $least, "only {tried}");
        })*
    };
}

faults! {
    a_write_refused_for_want_of_room_loses_nothing: on_shelf(Fault::Full, false, false), at least WRITES;
    a_shelf_that_stays_full_loses_nothing: on_shelf(Fault::Full, true, false), at least WRITES;
    an_operation_that_is_forbidden_loses_nothing: on_shelf(Fault::Forbidden, false, false), at least OPERATIONS;
    a_shelf_that_stays_forbidden_loses_nothing: on_shelf(Fault::Forbidden, true, false), at least OPERATIONS;
    a_truncated_value_loses_nothing: on_shelf(Fault::Truncate, false, false), at least WRITES;
    a_shelf_that_truncates_every_value_loses_nothing: on_shelf(Fault::Truncate, true, false), at least WRITES;
    a_flipped_character_loses_nothing: on_shelf(Fault::Flip, false, false), at least WRITES;
    a_shelf_that_flips_a_character_of_every_value_loses_nothing: on_shelf(Fault::Flip, true, false), at least WRITES;
    a_forgotten_write_loses_nothing: on_shelf(Fault::Forget, false, false), at least WRITES;
    a_shelf_that_forgets_everything_loses_nothing: on_shelf(Fault::Forget, true, false), at least WRITES;
    a_browser_killed_at_any_operation_loses_nothing: on_shelf(Fault::Kill, false, false), at least OPERATIONS;
    without_a_mirror_a_full_shelf_loses_nothing: on_shelf_alone(Fault::Full, false), at least WRITES_ALONE;
    without_a_mirror_a_forbidden_operation_loses_nothing: on_shelf_alone(Fault::Forbidden, false), at least OPERATIONS_ALONE;
    without_a_mirror_a_truncated_value_loses_nothing: on_shelf_alone(Fault::Truncate, false), at least WRITES_ALONE;
    without_a_mirror_a_flipped_character_loses_nothing: on_shelf_alone(Fault::Flip, false), at least WRITES_ALONE;
    without_a_mirror_a_forgotten_write_loses_nothing: on_shelf_alone(Fault::Forget, false), at least WRITES_ALONE;
    without_a_mirror_a_killed_browser_loses_nothing: on_shelf_alone(Fault::Kill, false), at least OPERATIONS_ALONE;
    without_a_mirror_a_shelf_that_stays_full_loses_nothing_that_was_kept: on_shelf_alone(Fault::Full, true), at least WRITES_ALONE;
    without_a_mirror_a_shelf_that_flips_every_value_loses_nothing_that_was_kept: on_shelf_alone(Fault::Flip, true), at least WRITES_ALONE;
    without_a_mirror_a_shelf_that_forgets_everything_loses_nothing_that_was_kept: on_shelf_alone(Fault::Forget, true), at least WRITES_ALONE;
    a_transaction_that_fails_loses_nothing: in_mirror(MirrorFault::Fail, false, false), at least TRANSACTIONS;
    a_mirror_that_fails_from_now_on_loses_nothing: in_mirror(MirrorFault::Fail, true, false), at least TRANSACTIONS;
    a_browser_killed_before_a_transaction_loses_nothing: in_mirror(MirrorFault::DieBefore, false, false), at least TRANSACTIONS;
    a_browser_killed_after_a_transaction_loses_nothing: in_mirror(MirrorFault::DieAfter, false, false), at least TRANSACTIONS;
    after_a_full_shelf_trying_again_saves_everything: on_shelf(Fault::Full, false, true), at least WRITES;
    after_a_forbidden_operation_trying_again_saves_everything: on_shelf(Fault::Forbidden, false, true), at least OPERATIONS;
    after_a_truncated_value_trying_again_saves_everything: on_shelf(Fault::Truncate, false, true), at least WRITES;
    after_a_flipped_character_trying_again_saves_everything: on_shelf(Fault::Flip, false, true), at least WRITES;
    after_a_forgotten_write_trying_again_saves_everything: on_shelf(Fault::Forget, false, true), at least WRITES;
    after_a_failed_transaction_trying_again_saves_everything: in_mirror(MirrorFault::Fail, false, true), at least TRANSACTIONS;
}

#[test]
fn a_browser_killed_before_its_last_writes_reached_the_disk_loses_nothing() {
    let live_with = |k| {
        let prepare = |b: &Browser| b.shelf.break_at(k, Fault::Kill, false);
        live(true, prepare, |b| b.shelf.met_fault(), false)
    };
    let losing = [1, 2, 3, 5, 8, 20, 1_000];
    let tried = every_k("killed with writes lost", live_with, &losing);
    assert!(tried >= OPERATIONS, "only {tried}");
}

#[test]
fn a_browser_killed_between_shelf_and_mirror_with_writes_lost_loses_nothing() {
    for fault in [MirrorFault::DieBefore, MirrorFault::DieAfter] {
        let live_with = |k| {
            let prepare = |b: &Browser| b.mirror.break_at(k, fault, false);
            live(true, prepare, |b| b.mirror.met_fault(), false)
        };
        let losing = [1, 2, 3, 5, 8, 20, 1_000];
        let tried = every_k(&format!("{fault:?} with writes lost"), live_with, &losing);
        assert!(tried >= TRANSACTIONS, "only {tried}");
    }
}
