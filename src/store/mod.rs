//! The record to storage and back. One [`Store`], made once at the root and living as long as the page.
//!
//! Pages read memos and dispatch commands. Must never hold a sentence or a rule of care.

mod delete_all;
mod mirroring;
mod restoring;

pub use delete_all::DeleteFailed;
pub use restoring::RestoreFailed;

use crate::keeper::{Heard, Keeper, SaveStatus, ShelfError, Unreadable};
use crate::platform::{chance, clock, events, local::BrowserShelf, trying};
use legwork_core::record::{Change, Command, Day, Line, Moment, Record, Rejection, Writer, apply};
use leptos::prelude::*;
use mirroring::Mirroring;
use std::ops::Deref;
use std::time::Duration;

/// Why a command was not carried out. What the person wrote is still in its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The command itself cannot be.
    Rejected(Rejection),
    /// Everything was deleted in another window.
    Ended,
}

/// What is wrong with what is stored, for the person to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// Lines that cannot be used. They are kept.
    pub unreadable: Vec<Unreadable>,
    /// A newer Legwork has written here.
    pub newer: bool,
    /// Why local storage took something not, if so.
    pub shelf_error: Option<ShelfError>,
}

/// The handle to the record: one pointer, so that every closure can have it.
#[derive(Clone, Copy)]
pub struct Store(&'static Parts);

/// What the store is made of. It lives as long as the page.
pub struct Parts {
    record: RwSignal<Record>,
    today: RwSignal<Day>,
    status: RwSignal<SaveStatus>,
    health: RwSignal<Health>,
    ended: RwSignal<bool>,
    known: RwSignal<bool>,
    undoable_restore: RwSignal<bool>,
    trying: RwSignal<bool>,
    keeper: StoredValue<Keeper<BrowserShelf>, LocalStorage>,
    mirror: StoredValue<Mirroring, LocalStorage>,
}

/// Folding waits until the person has stopped entering things for so long.
const IDLE: Duration = Duration::from_secs(2);
/// So long older months wait to be read, and nobody is greeted as new with local storage empty, while the
/// mirror is silent.
const PATIENCE: Duration = Duration::from_secs(2);

impl Deref for Store {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Store {
    /// Opens the record and starts to listen to other windows. Called once, at the root.
    #[must_use]
    pub fn open() -> Store {
        let (keeper, record) = Keeper::open_recent(BrowserShelf, Writer::new(chance::number()));
        let nothing_here = record.is_empty();
        let parts = Parts {
            record: RwSignal::new(record),
            today: RwSignal::new(clock::now().0),
            status: RwSignal::new(keeper.status()),
            health: RwSignal::new(Health::default()),
            ended: RwSignal::new(false),
            known: RwSignal::new(!nothing_here),
            undoable_restore: RwSignal::new(false),
            trying: RwSignal::new(false),
            keeper: StoredValue::new_local(keeper),
            mirror: StoredValue::new_local(Mirroring::default()),
        };
        let store = Store(Box::leak(Box::new(parts)));
        store.report();
        store.open_mirror();
        // The mirror's answer does both sooner.
        let late = move || {
            store.read_rest();
            store.known.set(true);
        };
        set_timeout(late, PATIENCE);
        events::on_storage(move |key| {
            let heard = store.listen(|keeper, record| match key {
                Some(key) => keeper.heard(record, &key),
                None => keeper.reread(record),
            });
            store.heard(heard);
        });
        events::on_return(move || {
            let heard = store.listen(Keeper::reread);
            store.heard(heard);
            store.look_at_clock();
            store.retry();
        });
        store.wait_for_tomorrow();
        store
    }

    /// A value worked out of the record and today, recomputed when either changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        work_out: impl Fn(&Record, Day) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| {
            let today = self.today.get();
            work_out(&self.reading(), today)
        })
    }

    /// A value worked out of the record, for a memo of one's own: listens to the record.
    pub fn read<T>(self, work_out: impl FnOnce(&Record) -> T) -> T {
        work_out(&self.reading())
    }

    #[inline(never)]
    fn reading(self) -> <RwSignal<Record> as Read>::Value {
        self.record.read()
    }

    /// A value worked out of the record now, without listening to it.
    pub fn now<T>(self, work_out: impl FnOnce(&Record) -> T) -> T {
        self.record.with_untracked(work_out)
    }

    /// Today, by the device's clock.
    #[must_use]
    pub fn today(self) -> Day {
        self.today.get()
    }

    /// Today, without listening to it.
    #[must_use]
    pub fn today_now(self) -> Day {
        self.today.get_untracked()
    }

    /// How well everything is kept.
    #[must_use]
    pub fn status(self) -> SaveStatus {
        self.status.get()
    }

    /// What is wrong with what is stored.
    #[must_use]
    pub fn health(self) -> Health {
        self.health.get()
    }

    /// What is wrong with what is stored, without listening to it.
    #[must_use]
    pub fn health_now(self) -> Health {
        self.health.get_untracked()
    }

    /// Whether it is certain what is stored. Until then nobody is greeted as new.
    #[must_use]
    pub fn known(self) -> bool {
        self.known.get()
    }

    /// Whether everything was deleted in another window while this one was open.
    #[must_use]
    pub fn ended(self) -> bool {
        self.ended.get()
    }

    /// Whether the last restore can be taken back.
    #[must_use]
    pub fn can_undo_restore(self) -> bool {
        self.undoable_restore.get()
    }

    /// Whether Legwork is only tried out: what is entered lives in memory until the page is left.
    #[must_use]
    pub fn trying(self) -> bool {
        self.trying.get()
    }

    /// Begins to try Legwork out, or keeps all that was entered while it was tried out.
    pub fn try_out(self, on: bool) {
        trying::set(on);
        self.trying.set(on);
        self.retry();
    }

    /// Characters that Legwork uses in local storage.
    #[must_use]
    pub fn characters_in_use(self) -> usize {
        self.keeper.with_value(Keeper::characters_in_use)
    }

    /// Carries a command out and keeps what follows. Gives the change, with its way back.
    ///
    /// # Errors
    /// [`Refused`] if nothing was changed.
    pub fn dispatch(self, command: Command) -> Result<Change, Refused> {
        self.read_rest();
        let (today, minute) = clock::now();
        let moment = Moment {
            today,
            minute,
            chance: chance::number(),
            writer: self.keeper.with_value(Keeper::writer),
        };
        let change = self
            .now(|record| apply(record, command, &moment))
            .map_err(Refused::Rejected)?;
        self.keep(vec![change.line.clone()])?;
        Ok(change)
    }

    fn keep(self, lines: Vec<Line>) -> Result<(), Refused> {
        let kept = self.with_keeper(|keeper, record| keeper.keep(record, lines));
        let Ok(work) = kept else {
            self.heard(Heard::Ended);
            return Err(Refused::Ended);
        };
        self.mirror_work(work);
        self.report();
        self.fold_when_idle();
        Ok(())
    }

    /// Leaves the volume that another window has ended, and starts with an empty record.
    pub fn start_anew(self) {
        self.with_keeper(Keeper::leave_ended_volume);
        self.ended.set(false);
        self.report();
    }

    /// Lets the keeper work on the record, and tells everyone that the record has changed.
    fn with_keeper<T>(self, work: impl FnOnce(&mut Keeper<BrowserShelf>, &mut Record) -> T) -> T {
        let mut record = self.record.write();
        let mut keeper = self.keeper.write_value();
        work(&mut keeper, &mut record)
    }

    /// Lets the keeper look at what others wrote; tells nobody if that is nothing.
    fn listen(self, work: impl FnOnce(&mut Keeper<BrowserShelf>, &mut Record) -> Heard) -> Heard {
        let mut record = self.record.write();
        let mut keeper = self.keeper.write_value();
        let heard = work(&mut keeper, &mut record);
        if heard == Heard::Nothing {
            record.untrack();
        }
        heard
    }

    /// Reads what was left out when the page was opened: before anything that needs all of the record.
    pub fn read_rest(self) {
        let heard = self.listen(Keeper::read_rest);
        self.heard(heard);
    }

    fn heard(self, heard: Heard) {
        match heard {
            Heard::Nothing => {}
            Heard::Changed => self.known.set(true),
            Heard::Ended => {
                // Memory is dropped; what is still in a form stays there, to be copied.
                self.record.set(Record::default());
                self.ended.set(true);
            }
        }
        self.report();
    }

    fn retry(self) {
        let work = self.keeper.write_value().retry();
        if !work.is_empty() {
            self.mirror_work(work);
        }
        self.report();
    }

    fn fold_when_idle(self) {
        if !self.keeper.with_value(Keeper::fold_due) {
            return;
        }
        set_timeout(
            move || {
                if self.keeper.with_value(Keeper::fold_due) {
                    self.keeper.update_value(Keeper::fold);
                }
            },
            IDLE,
        );
    }

    /// Tells the signals what the keeper knows.
    fn report(self) {
        let (status, health) = self.keeper.with_value(|keeper| {
            let health = Health {
                unreadable: keeper.unreadable(),
                newer: keeper.newer(),
                shelf_error: keeper.shelf_error(),
            };
            (keeper.status(), health)
        });
        if self.status.get_untracked() != status {
            self.status.set(status);
        }
        if self.health.with_untracked(|held| *held != health) {
            self.health.set(health);
        }
    }

    fn look_at_clock(self) {
        let today = clock::now().0;
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    fn wait_for_tomorrow(self) {
        set_timeout(
            move || {
                self.look_at_clock();
                self.wait_for_tomorrow();
            },
            Duration::from_millis(u64::from(clock::until_tomorrow())),
        );
    }
}
