//! The record on its two shelves: how lines get there, are found again, and never get lost.
//!
//! Local storage is the record's home; the mirror (IndexedDB) holds the same lines and survives what
//! local storage does not. The keeper decides; it asks the mirror by returning [`MirrorWork`], so that
//! everything here runs, and is tested, without a browser.
//!
//! It is one state machine: its state stands here, and each of its files holds one thing that it does.
//! They share few kinds of containers on purpose, as every further kind of map or set costs about 5 kB
//! of WebAssembly.
//!
//! Must never change or remove a value that it has not read, nor remove one before what replaces it
//! has been written and read back.
//!
//! What it asks of the two places are its ports, [`Shelf`] and [`MirrorWork`], which `platform` serves.

mod ending;
mod folding;
mod keeping;
mod loading;
mod mending;
mod mirror_work;
mod owed_lines;
mod owed_names;
mod restoring;
mod shelf;
mod sorted;
mod status;
mod writing;

pub use mirror_work::MirrorWork;
pub use shelf::{Shelf, ShelfError};
pub use status::SaveStatus;

use legwork_core::record::{Id, Key, Line, Record, Stored, Volume, Writer};
use owed_lines::{LineText, OwedLines};
use owed_names::{Owed, OwedNames};
use sorted::Names;

/// A stored line that cannot be used. It stays where it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// The name under which it is kept.
    pub kept_as: String,
    /// The line, word for word.
    pub text: String,
}

/// The volume has ended: everything was deleted, here or in another window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended;

/// What came of looking at what others wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing new.
    Nothing,
    /// The record has changed.
    Changed,
    /// Everything was deleted elsewhere.
    Ended,
}

/// Keeps a record on a shelf and in a mirror.
pub struct Keeper<S> {
    shelf: S,
    /// The volume that is read and written.
    volume: Volume,
    /// This page load, in the names of what it writes.
    writer: Writer,
    /// The number of the last shard that this page load wrote.
    serial: u32,
    /// The keys whose lines are in the record.
    seen: Names,
    /// How many values of one line there are: folding waits for enough of them.
    loose: usize,
    /// What the shelf still lacks.
    owed_shelf: OwedLines,
    /// What the mirror has not confirmed yet.
    owed_mirror: OwedNames,
    /// Why the shelf did not take something, the last time that it was asked.
    shelf_error: Option<ShelfError>,
    /// Whether this browser has no mirror.
    mirror_missing: bool,
    /// Whether the mirror has answered.
    mirror_known: bool,
    /// Lines that cannot be used, of the shelf and of the mirror, sorted.
    unreadable: Vec<Unreadable>,
    /// Whether a newer Legwork has written here.
    newer: bool,
    /// Every volume that is known to have ended, whether or not the shelf has its marker; sorted.
    ended: Vec<Volume>,
    /// Those whose marker the shelf still lacks, sorted.
    owed_ends: Vec<Volume>,
    /// Whether the shelf could not be read when it was opened.
    unread: bool,
    /// Whether months are left to be read.
    rest: bool,
}

impl<S: Shelf> Keeper<S> {
    /// Opens the shelf and reads what is there.
    pub fn open(shelf: S, writer: Writer) -> (Keeper<S>, Record) {
        let (mut keeper, mut record) = Keeper::open_recent(shelf, writer);
        keeper.read_rest(&mut record);
        (keeper, record)
    }

    /// Opens the shelf and reads what the first page needs: the newest months and all that is not folded.
    /// [`Keeper::read_rest`] follows once it is drawn, so that ten years open like one. A shelf that is
    /// forbidden gives an empty record that lives in memory.
    pub fn open_recent(shelf: S, writer: Writer) -> (Keeper<S>, Record) {
        let mut keeper = Keeper {
            shelf,
            volume: Volume::FIRST,
            writer,
            serial: 0,
            seen: Names::default(),
            loose: 0,
            owed_shelf: OwedLines::default(),
            owed_mirror: OwedNames::default(),
            shelf_error: None,
            mirror_missing: false,
            mirror_known: false,
            unreadable: Vec::new(),
            newer: false,
            ended: Vec::new(),
            owed_ends: Vec::new(),
            unread: false,
            rest: false,
        };
        let mut record = Record::default();
        keeper.load(&mut record);
        (keeper, record)
    }

    /// How well everything entered in this page is kept.
    #[must_use]
    pub fn status(&self) -> SaveStatus {
        let name = |line: &LineText| self.volume.mirror_name(line.id, line.version);
        let nowhere = |line: &LineText| {
            self.mirror_missing || self.owed_mirror.how(&name(line)) == Some(Owed::Failed)
        };
        if self.owed_shelf.iter().any(nowhere)
            || (self.mirror_missing && self.shelf_error == Some(ShelfError::Forbidden))
        {
            return SaveStatus::NotKept;
        }
        if self.owed_mirror.any(Owed::UnderWay) {
            return SaveStatus::Saving;
        }
        if !self.owed_shelf.is_empty()
            || self.mirror_missing
            || !self.owed_mirror.is_empty()
            || !self.owed_ends.is_empty()
            || self.shelf_error.is_some()
        {
            return SaveStatus::OnePlace;
        }
        SaveStatus::Saved
    }

    /// Why the shelf did not take something, if so.
    #[must_use]
    pub fn shelf_error(&self) -> Option<ShelfError> {
        self.shelf_error
    }

    /// Whether the mirror has answered, be it only to say that it is missing.
    #[must_use]
    pub fn mirror_known(&self) -> bool {
        self.mirror_known
    }

    /// Whether a newer Legwork has written here: this one only appends then.
    #[must_use]
    pub fn newer(&self) -> bool {
        self.newer
    }

    /// The stored lines that cannot be used, each once even if it is kept in several places.
    #[must_use]
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let mut seen = Names::default();
        let lines = self.unreadable.iter();
        let once = lines.filter(|line| seen.insert(line.text.clone()));
        once.cloned().collect()
    }

    /// The page load that this keeper writes for.
    #[must_use]
    pub fn writer(&self) -> Writer {
        self.writer
    }

    /// Characters in use on the shelf by Legwork, names and texts together.
    #[must_use]
    pub fn characters_in_use(&self) -> usize {
        let keys = self.shelf.keys().unwrap_or_default();
        let ours = keys.iter().filter(|key| Key::parse(key).is_some());
        let size = |key: &String| {
            let value = self.shelf.get(key).ok().flatten().unwrap_or_default();
            key.encode_utf16().count() + value.encode_utf16().count()
        };
        ours.map(size).sum()
    }
}

fn line_of(id: Id, stored: &Stored) -> Line {
    Line {
        id,
        version: stored.version,
        content: stored.content.clone(),
    }
}
