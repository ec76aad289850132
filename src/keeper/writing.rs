//! Writing to the shelf: every value is read back, and what did not fit is owed.
//!
//! Must never write over a value that is there.

use super::Keeper;
use super::owed_lines::LineText;
use crate::keeper::{Shelf, ShelfError};
use legwork_core::record::Month;

impl<S: Shelf> Keeper<S> {
    /// Writes what the shelf still lacks. If there is no room, folds once to make some.
    pub(super) fn pay_shelf(&mut self) {
        self.pay_ends();
        let (mut folded, mut failed) = (false, None);
        for line in self.owed_shelf.take() {
            // Of a full shelf a smaller line may still find room; of a forbidden one none does.
            if failed == Some(ShelfError::Forbidden) {
                self.owed_shelf.add(line);
                continue;
            }
            let mut written = self.write_line(&line);
            if written == Err(ShelfError::Full) && !folded {
                folded = true;
                self.fold();
                written = self.write_line(&line);
            }
            if let Err(error) = written {
                failed = Some(error);
                self.owed_shelf.add(line);
            }
        }
        self.shelf_error = failed;
    }

    fn write_line(&mut self, line: &LineText) -> Result<(), ShelfError> {
        let mut again = 0;
        let mut key = self.volume.journal_key(line.id, line.version, again);
        // Only a damaged value can stand under this name; it stays, and the line gets a new name.
        let there = loop {
            match self.shelf.get(&key)? {
                Some(held) if held != line.text => {
                    again += 1;
                    key = self.volume.journal_key(line.id, line.version, again);
                }
                held => break held.is_some(),
            }
        };
        if !there {
            self.write_back(&key, &line.text)?;
        }
        if self.seen.insert(key) {
            self.loose += 1;
        }
        Ok(())
    }

    /// Writes the lines of a month as one value; gives its key.
    pub(super) fn write_shard(&mut self, month: Month, text: &str) -> Result<String, ShelfError> {
        let key = self.next_shard_key(month);
        self.write_back(&key, text)?;
        Ok(key)
    }

    pub(super) fn next_shard_key(&mut self, month: Month) -> String {
        let serial = self.next_serial();
        self.volume.shard_key(month, self.writer, serial)
    }

    /// A number that no value of this page load has in its name.
    pub(super) fn next_serial(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

    /// Writes under a name that is free and reads back; a value that came back otherwise, or not at
    /// all, is taken away again.
    pub(super) fn write_back(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.shelf.set(key, text)?;
        let held = self.shelf.get(key);
        if matches!(&held, Ok(Some(held)) if held == text) {
            return Ok(());
        }
        let _ = self.shelf.remove(key);
        Err(held.err().unwrap_or(ShelfError::Full))
    }

    /// Takes a value away and makes sure that it is gone.
    pub(super) fn take_back(&self, key: &str) -> bool {
        self.shelf.remove(key).is_ok() && self.shelf.get(key) == Ok(None)
    }
}
