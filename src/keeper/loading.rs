//! Reading the shelf: all of it at the start, later what other windows have brought there.
//!
//! Must never read a key twice, and never take a volume that has ended for the record.

use super::ending::ended_in;
use super::{Heard, Keeper, Unreadable, sorted};
use crate::keeper::Shelf;
use legwork_core::record::{Content, Key, Month, Record, Unread, Volume, each_line, read};

/// So many folded months are read before the first page is drawn.
const RECENT: usize = 2;

impl<S: Shelf> Keeper<S> {
    pub(super) fn load(&mut self, record: &mut Record) {
        let keys = match self.shelf.keys() {
            Ok(keys) => keys,
            Err(error) => {
                self.unread = true;
                self.shelf_error = Some(error);
                return;
            }
        };
        self.unread = false;
        self.shelf_error = None;
        self.know_ended(ended_in(&keys));
        self.volume = Volume::current(&self.ended);
        self.seen.clear();
        self.loose = 0;
        let older = self.older_months(&keys);
        for key in keys {
            let kind = Key::parse(&key);
            let volume = kind.and_then(Key::volume);
            if volume.is_some_and(|volume| self.ended.contains(&volume)) {
                // The page was closed in the middle of "delete everything".
                let _ = self.shelf.remove(&key);
            } else if matches!(kind, Some(Key::Shard(_, month)) if older.contains(&month)) {
                self.rest = true;
            } else {
                self.take_key(record, &key);
            }
        }
    }

    /// The folded months that can wait. Settings belong to no month and cannot.
    fn older_months(&self, keys: &[String]) -> Vec<Month> {
        let folded = keys.iter().filter_map(|key| match Key::parse(key)? {
            Key::Shard(volume, month) if volume == self.volume => Some(month),
            _ => None,
        });
        let mut months = sorted::months(folded.filter(|month| *month != Month::NONE));
        months.truncate(months.len().saturating_sub(RECENT));
        months
    }

    /// Reads the months that were left out when the shelf was opened.
    pub fn read_rest(&mut self, record: &mut Record) -> Heard {
        match self.rest {
            true => self.reread(record),
            false => Heard::Nothing,
        }
    }

    /// Reads a key of the current volume that was not read before.
    fn take_key(&mut self, record: &mut Record, key: &str) -> bool {
        let Some(kind) = Key::parse(key) else {
            return false;
        };
        if kind.volume() != Some(self.volume) || !self.seen.insert(key.to_owned()) {
            return false;
        }
        if let Key::Newer(_) = kind {
            self.newer = true;
            return false;
        }
        let Ok(Some(value)) = self.shelf.get(key) else {
            self.seen.remove(key);
            return false;
        };
        self.loose += usize::from(matches!(kind, Key::Journal(..)));
        self.take_value(record, key, &value)
    }

    fn take_value(&mut self, record: &mut Record, kept_as: &str, value: &str) -> bool {
        let mut changed = false;
        for text in each_line(value) {
            match read(text) {
                Ok(line) => {
                    self.newer |= matches!(line.content, Content::Newer(_));
                    changed |= record.merge(line);
                }
                Err(why) => self.take_unreadable(kept_as, text, &why),
            }
        }
        changed
    }

    /// Remembers a line that cannot be used.
    pub(super) fn take_unreadable(&mut self, kept_as: &str, text: &str, why: &Unread) {
        self.newer |= *why == Unread::Newer;
        let line = Unreadable {
            kept_as: kept_as.to_owned(),
            text: text.to_owned(),
        };
        sorted::put(&mut self.unreadable, line);
    }

    /// Takes in what has come to the shelf since it was last read.
    pub fn reread(&mut self, record: &mut Record) -> Heard {
        let Ok(keys) = self.shelf.keys() else {
            return Heard::Nothing;
        };
        self.rest = false;
        if self.unread {
            self.load(record);
            self.read_rest(record);
            self.pay_shelf();
            return Heard::Changed;
        }
        if ended_in(&keys).contains(&self.volume) {
            return Heard::Ended;
        }
        let mut changed = false;
        for key in keys {
            changed |= self.take_key(record, &key);
        }
        if changed {
            Heard::Changed
        } else {
            Heard::Nothing
        }
    }

    /// Takes in one value that another window has just written.
    pub fn heard(&mut self, record: &mut Record, key: &str) -> Heard {
        match Key::parse(key) {
            Some(Key::End(volume)) if volume == self.volume => Heard::Ended,
            Some(kind) if kind.volume() == Some(self.volume) && !self.seen.contains(key) => {
                // It may be gone already, folded: then its lines are under another name.
                match self.shelf.get(key) {
                    Ok(None) => self.reread(record),
                    _ if self.take_key(record, key) => Heard::Changed,
                    _ => Heard::Nothing,
                }
            }
            _ => Heard::Nothing,
        }
    }
}
