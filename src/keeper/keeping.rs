//! Keeping what was entered: in memory, on the shelf and in the mirror, and trying again what failed.
//!
//! Must never keep words longer than their deletion, in any of the three.

use super::ending::{all_of, end_of};
use super::{Ended, Keeper, LineText, Owed, sorted};
use crate::keeper::{MirrorWork, Shelf};
use legwork_core::record::{Content, Line, Record};

impl<S: Shelf> Keeper<S> {
    /// Keeps lines: in memory, on the shelf, and (by the work that it returns) in the mirror.
    ///
    /// # Errors
    /// [`Ended`] if everything was deleted elsewhere; nothing was kept then.
    pub fn keep(&mut self, record: &mut Record, lines: Vec<Line>) -> Result<MirrorWork, Ended> {
        if self.has_ended() {
            return Err(Ended);
        }
        let mut work = MirrorWork::default();
        let mut scrub = Vec::new();
        for line in lines {
            self.send(&mut work, &line);
            if line.content == Content::Gone && !self.newer {
                sorted::put(&mut scrub, line.id.month());
            }
            self.owe_no_older(&line);
            self.owed_shelf.add(LineText::from(&line));
            record.merge(line);
        }
        self.pay_shelf();
        for month in scrub {
            self.fold_month(month);
        }
        self.owe(&work);
        Ok(work)
    }

    /// Adds a line to the mirror's work.
    pub(super) fn send(&self, work: &mut MirrorWork, line: &Line) {
        if line.content == Content::Gone && !self.newer {
            // The deleted words leave the mirror in the transaction that brings the tombstone.
            work.clear.push(format!("{}/{}.", self.volume, line.id));
            work.clear.push(self.volume.undo_prefix(line.id));
        }
        work.put
            .push((self.volume.mirror_name(line.id, line.version), line.text()));
    }

    /// What this line replaces need not be kept any more, and must not be if it was deleted.
    fn owe_no_older(&mut self, line: &Line) {
        let older = format!("{}/{}.", self.volume, line.id);
        self.owed_mirror.drop_all_of(&older);
        self.owed_shelf.drop_up_to(line.id, line.version);
    }

    pub(super) fn owe(&mut self, work: &MirrorWork) {
        for (name, text) in &work.put {
            self.owed_mirror.add(name, text, Owed::UnderWay);
        }
    }

    /// Tries again to keep what is not kept yet.
    pub fn retry(&mut self) -> MirrorWork {
        if !self.owed_shelf.is_empty() || !self.owed_ends.is_empty() {
            self.pay_shelf();
        }
        let mut work = MirrorWork {
            put: self.owed_mirror.retry(),
            ..MirrorWork::default()
        };
        let ends = work.put.iter().filter_map(|(name, _)| end_of(name));
        work.clear = ends.flat_map(all_of).collect();
        work
    }

    /// Hears how the mirror did.
    pub fn mirror_did(&mut self, work: &MirrorWork, done: bool) {
        let how = if done { Owed::Done } else { Owed::Failed };
        self.owed_mirror.settle(&work.put, how);
    }

    /// Hears that there is no mirror in this browser. Words that were deleted go here, too.
    pub fn mirror_is_missing(&mut self) {
        self.mirror_missing = true;
        self.mirror_known = true;
        self.owed_mirror.fail_all();
        self.free_words(self.months());
    }
}
