//! Restoring a backup: all of it or nothing, with a way back.

use super::Store;
use crate::keeper::{Heard, Keeper, ShelfError};
use crate::platform::chance;
use legwork_core::exchange::backup::{self, Backup};
use legwork_core::record::Writer;
use leptos::prelude::*;

/// Why nothing was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreFailed {
    /// The copy for undoing could not be made.
    NoSafetyCopy,
    /// There is no room for all of it.
    Full,
    /// The browser allows no storage here.
    Forbidden,
    /// A newer Legwork has written here: this one must not.
    Newer,
    /// Everything was deleted in another window.
    Ended,
}

impl Store {
    /// Restores a file; `bring_back` also brings back what was deleted here since it was made.
    ///
    /// # Errors
    /// [`RestoreFailed`]; then nothing has changed.
    pub async fn restore(self, file: Backup, bring_back: bool) -> Result<(), RestoreFailed> {
        self.ready_to_rewrite()?;
        // A writer of its own: what is entered while the mirror works can never get the same version.
        let writer = Writer::new(chance::number());
        let (lines, work) = self.now(|record| {
            let lines = file.restore(record, bring_back, writer);
            let work = self
                .keeper
                .with_value(|keeper| keeper.restore_work(record, &lines));
            (lines, work)
        });
        if lines.is_empty() {
            return Ok(());
        }
        if self.mirror_work_now(&work).await.is_err() {
            return Err(RestoreFailed::NoSafetyCopy);
        }
        if let Err(why) = self.ready_to_rewrite() {
            // Another window deleted everything meanwhile, or is newer: what has just come to the
            // mirror goes again.
            let back = self.keeper.with_value(|keeper| match why {
                RestoreFailed::Ended => keeper.end_work(),
                _ => keeper.restore_back_work(&lines),
            });
            let _ = self.mirror_work_now(&back).await;
            return Err(why);
        }
        let done = self.with_keeper(|keeper, record| keeper.restore_on_shelf(record, lines));
        if let Err((error, back)) = done {
            // If even this fails, the next start finds the lines in the mirror and brings them home.
            let _ = self.mirror_work_now(&back).await;
            self.report();
            return Err(match error {
                ShelfError::Full => RestoreFailed::Full,
                ShelfError::Forbidden => RestoreFailed::Forbidden,
            });
        }
        self.undoable_restore.set(true);
        self.known.set(true);
        self.report();
        Ok(())
    }

    /// Takes the last restore back, by versions above what it wrote.
    ///
    /// # Errors
    /// [`RestoreFailed`]; then nothing has changed.
    pub async fn undo_restore(self) -> Result<(), RestoreFailed> {
        self.ready_to_rewrite()?;
        let contents = self.mirror_contents().await;
        let contents = contents.map_err(|_| RestoreFailed::NoSafetyCopy)?;
        let writer = Writer::new(chance::number());
        let before = self
            .keeper
            .with_value(|keeper| keeper.undo_of_restore(&contents));
        let lines = self.now(|record| backup::undo(record, &before, writer));
        let work = self.keeper.with_value(|keeper| keeper.undo_work(&lines));
        // The mirror first: it does all of it at once, and the next start brings the shelf up to it.
        if self.mirror_work_now(&work).await.is_err() {
            return Err(RestoreFailed::NoSafetyCopy);
        }
        self.keep(lines).map_err(|_| RestoreFailed::Ended)?;
        self.undoable_restore.set(false);
        Ok(())
    }

    fn ready_to_rewrite(self) -> Result<(), RestoreFailed> {
        let heard = self.listen(Keeper::reread);
        self.heard(heard);
        if heard == Heard::Ended {
            return Err(RestoreFailed::Ended);
        }
        if self.keeper.with_value(Keeper::newer) {
            return Err(RestoreFailed::Newer);
        }
        Ok(())
    }
}
