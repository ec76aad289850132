//! A page in front of the two fakes: it does with the keeper what the store does in the browser.

use crate::faulty::{BROWSER_QUOTA, FakeShelf};
use crate::mirror::FakeMirror;
use legwork::keeper::{Ended, Heard, Keeper, MirrorWork, SaveStatus};
use legwork_core::exchange::backup::{self, Backup};
use legwork_core::record::{
    CheckIn, Command, Day, Entry, Id, Line, Moment, Record, Score, Writer, Written, apply,
};
use std::cell::Cell;
use std::collections::BTreeSet;

/// One browser: its two stores, and the page loads so far.
pub struct Browser {
    pub shelf: FakeShelf,
    pub mirror: FakeMirror,
    loads: Cell<u64>,
}

impl Browser {
    pub fn new() -> Browser {
        Browser::with_quota(BROWSER_QUOTA)
    }

    pub fn with_quota(quota: usize) -> Browser {
        let shelf = FakeShelf::with_quota(quota);
        let mirror = FakeMirror::beside(shelf.death());
        Browser {
            shelf,
            mirror,
            loads: Cell::new(0),
        }
    }

    pub fn next_writer(&self) -> Writer {
        self.loads.set(self.loads.get() + 1);
        Writer::new(self.loads.get() * 1_000_003)
    }

    /// Opens a page whose mirror has not answered yet.
    pub fn open_early(&self) -> Page {
        let mut page = self.open_recent();
        page.keeper.read_rest(&mut page.record);
        page
    }

    /// Opens a page that has read no more than its first picture needs.
    pub fn open_recent(&self) -> Page {
        let (keeper, record) = Keeper::open_recent(self.shelf.clone(), self.next_writer());
        Page {
            keeper,
            record,
            mirror: Some(self.mirror.clone()),
        }
    }

    /// Opens a page and lets its mirror answer, so fast that older months are still to be read.
    pub fn open(&self) -> Page {
        let mut page = self.open_recent();
        page.meet_mirror();
        page
    }

    /// Opens a page in a browser that has a mirror, or has none.
    pub fn open_with(&self, mirror: bool) -> Page {
        match mirror {
            true => self.open(),
            false => self.open_without_mirror(),
        }
    }

    /// Opens a page in a browser that has no mirror here.
    pub fn open_without_mirror(&self) -> Page {
        let mut page = self.open_early();
        page.mirror = None;
        page.keeper.mirror_is_missing();
        page
    }

    /// Whether these words stand anywhere, in a name or in a text.
    pub fn holds(&self, words: &str) -> bool {
        let (shelf, mirror) = (self.shelf.values(), self.mirror.values());
        let mut all = shelf.iter().chain(&mirror);
        all.any(|(name, text)| name.contains(words) || text.contains(words))
    }

    /// The keys on the shelf, to see that none comes or goes.
    pub fn keys(&self) -> BTreeSet<String> {
        self.shelf.values().into_keys().collect()
    }
}

/// One page load.
pub struct Page {
    pub keeper: Keeper<FakeShelf>,
    pub record: Record,
    mirror: Option<FakeMirror>,
}

impl Page {
    pub fn meet_mirror(&mut self) -> Heard {
        let contents = self.mirror.as_ref().and_then(FakeMirror::contents);
        let Some(contents) = contents else {
            self.mirror = None;
            self.keeper.mirror_is_missing();
            return self.keeper.read_rest(&mut self.record);
        };
        let (heard, work) = self.keeper.reconcile(&mut self.record, &contents);
        self.carry_out(&work);
        heard
    }

    fn try_in_mirror(&self, work: &MirrorWork) -> bool {
        self.mirror.as_ref().is_some_and(|m| m.carry_out(work))
    }

    fn carry_out(&mut self, work: &MirrorWork) {
        if !work.is_empty() {
            let done = self.try_in_mirror(work);
            self.keeper.mirror_did(work, done);
        }
    }

    /// What a command does while the mirror has not answered yet.
    pub fn say_nothing_to_the_mirror(&mut self, command: Command, chance: u64) {
        let line = apply(&self.record, command, &self.moment(chance))
            .unwrap()
            .line;
        self.keeper.keep(&mut self.record, vec![line]).unwrap();
    }

    pub fn keep(&mut self, lines: Vec<Line>) -> Result<(), Ended> {
        let work = self.keeper.keep(&mut self.record, lines)?;
        self.carry_out(&work);
        Ok(())
    }

    fn moment(&self, chance: u64) -> Moment {
        Moment {
            today: today(),
            minute: 845,
            chance,
            writer: self.keeper.writer(),
        }
    }

    /// Carries out a command as if `chance` were the random number of its moment.
    pub fn dispatch(&mut self, command: Command, chance: u64) -> Result<Id, Ended> {
        let line = apply(&self.record, command, &self.moment(chance))
            .unwrap()
            .line;
        let id = line.id;
        self.keep(vec![line])?;
        Ok(id)
    }

    pub fn add(&mut self, chance: u64, note: &str) -> Id {
        self.dispatch(Command::Add(check_in(note)), chance).unwrap()
    }

    pub fn delete(&mut self, id: Id) {
        self.dispatch(Command::Delete(id), 0).unwrap();
    }

    /// Hears of keys, as the browser tells every other window of each that was written.
    pub fn hear<'a>(&mut self, keys: impl IntoIterator<Item = &'a String>) -> Vec<Heard> {
        let heard = |key: &String| self.keeper.heard(&mut self.record, key);
        keys.into_iter().map(heard).collect()
    }

    /// Looks again and tries again, as a page does when the person returns to it.
    pub fn retry(&mut self) {
        self.keeper.reread(&mut self.record);
        let work = self.keeper.retry();
        self.carry_out(&work);
    }

    pub fn status(&self) -> SaveStatus {
        self.keeper.status()
    }

    /// Restores a file; gives whether it was said to be done.
    pub fn restore(&mut self, file: &Backup, writer: Writer) -> bool {
        let ended = self.keeper.reread(&mut self.record) == Heard::Ended;
        if ended || self.keeper.newer() {
            return false;
        }
        let lines = file.restore(&self.record, false, writer);
        let work = self.keeper.restore_work(&self.record, &lines);
        if !self.try_in_mirror(&work) {
            return false;
        }
        match self.keeper.restore_on_shelf(&mut self.record, lines) {
            Ok(()) => true,
            Err((_, back)) => {
                self.try_in_mirror(&back);
                false
            }
        }
    }

    /// Takes the last restore back; gives whether it was said to be done.
    pub fn undo_restore(&mut self, writer: Writer) -> bool {
        let Some(contents) = self.mirror.as_ref().and_then(FakeMirror::contents) else {
            return false;
        };
        let before = self.keeper.undo_of_restore(&contents);
        let lines = backup::undo(&self.record, &before, writer);
        let work = self.keeper.undo_work(&lines);
        self.try_in_mirror(&work) && self.keep(lines).is_ok()
    }

    /// Deletes everything; gives whether it was said to be done.
    pub fn delete_everything(&mut self) -> bool {
        let marked = self.try_in_mirror(&self.keeper.end_work());
        let done = self.keeper.end_on_shelf(&mut self.record, marked);
        done.is_ok()
    }
}

pub fn today() -> Day {
    Day::parse("2026-11-23").unwrap()
}

pub fn check_in(note: &str) -> Entry {
    Entry::CheckIn(CheckIn {
        day: today(),
        written: Written::NOT_YET,
        leg: Score::new(3),
        back: Score::new(5),
        reach: None,
        could: None,
        note: note.to_owned(),
    })
}

/// The identity that [`Page::add`] gives with this chance.
pub fn id(chance: u64) -> Id {
    Id::new(today(), chance)
}
