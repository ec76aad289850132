//! "Delete everything": the volume ends, in the mirror first, and a new one begins.

use super::Store;
use crate::keeper::Keeper;
use leptos::prelude::*;

/// Why not everything was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteFailed {
    /// The browser did not take the marker that keeps the rest from coming back.
    NotMarked,
}

impl Store {
    /// Deletes everything that was ever entered, here and in every other window of this browser.
    ///
    /// # Errors
    /// [`DeleteFailed`] if it cannot be made sure that nothing comes back.
    pub async fn delete_everything(self) -> Result<(), DeleteFailed> {
        let work = self.keeper.with_value(Keeper::end_work);
        let marked_there = self.mirror_work_now(&work).await.is_ok();
        let done = self.with_keeper(|keeper, record| keeper.end_on_shelf(record, marked_there));
        if done.is_err() {
            self.report();
            return Err(DeleteFailed::NotMarked);
        }
        self.undoable_restore.set(false);
        self.report();
        Ok(())
    }
}
