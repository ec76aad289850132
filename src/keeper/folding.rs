//! Folding on the shelf: the many values of a month become one, and words that were deleted go.
//!
//! What is folded is planned in `legwork_core::record`; this carries it out. Must never remove a value
//! before the one that replaces it has been read back.

use super::{Keeper, sorted};
use crate::keeper::{Shelf, ShelfError};
use legwork_core::record::{FOLD_ABOVE, Fold, Key, Month, plan_fold};

impl<S: Shelf> Keeper<S> {
    /// Whether there are enough loose values to fold.
    #[must_use]
    pub fn fold_due(&self) -> bool {
        self.loose > FOLD_ABOVE && !self.newer
    }

    /// Folds every month that has several values.
    pub fn fold(&mut self) {
        for month in self.months() {
            self.fold_month(month);
        }
        let loose =
            |key: &&String| matches!(Key::parse(key), Some(Key::Journal(v, _)) if v == self.volume);
        if let Ok(keys) = self.shelf.keys() {
            self.loose = keys.iter().filter(loose).count();
        }
    }

    /// The months that have values on the shelf.
    pub(super) fn months(&self) -> Vec<Month> {
        let keys = self.shelf.keys().unwrap_or_default();
        sorted::months(keys.iter().filter_map(|key| self.month_of(key)))
    }

    fn month_of(&self, key: &str) -> Option<Month> {
        let key = Key::parse(key)?;
        (key.volume() == Some(self.volume))
            .then(|| key.month())
            .flatten()
    }

    pub(super) fn fold_month(&mut self, month: Month) {
        self.fold_month_if(month, false);
    }

    /// Refolds those of these months in which a value still holds the words of a deleted entry.
    pub(super) fn free_words(&mut self, months: Vec<Month>) {
        for month in months {
            self.fold_month_if(month, true);
        }
    }

    fn fold_month_if(&mut self, month: Month, only_for_deleted_words: bool) {
        if self.newer {
            return;
        }
        let Ok(keys) = self.shelf.keys() else { return };
        let mut values = Vec::new();
        for key in keys {
            if self.month_of(&key) != Some(month) {
                continue;
            }
            match self.shelf.get(&key) {
                Ok(Some(value)) => values.push((key, value)),
                Ok(None) => {}
                Err(_) => return,
            }
        }
        if let Some(fold) = plan_fold(month, &values)
            && (fold.frees_words || !only_for_deleted_words)
        {
            // If there is no room the values stay as they are; nothing is lost, and it is tried again.
            let _ = self.carry_out(&fold);
        }
    }

    fn carry_out(&mut self, fold: &Fold) -> Result<(), ShelfError> {
        let shard = self.write_shard(fold.month, &fold.lines.join("\n"))?;
        if !fold.kept.is_empty() {
            let serial = self.next_serial();
            let key = self.volume.kept_key(fold.month, self.writer, serial);
            if let Err(error) = self.write_back(&key, &fold.kept.join("\n")) {
                let _ = self.shelf.remove(&shard);
                return Err(error);
            }
            self.seen.insert(key);
        }
        // With lines of another window that this one has not taken in yet, the shard is still to be read.
        if fold.remove.iter().all(|key| self.seen.contains(key)) {
            self.seen.insert(shard);
        }
        for key in &fold.remove {
            self.shelf.remove(key)?;
            if matches!(Key::parse(key), Some(Key::Journal(..))) {
                self.loose = self.loose.saturating_sub(1);
            }
        }
        Ok(())
    }
}
