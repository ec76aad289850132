//! The mirror's side of the store: opening it, sending it work in order, and hearing back.

use super::Store;
use crate::keeper::{Keeper, MirrorWork};
use crate::platform::mirror::{Mirror, MirrorError};
use crate::platform::trying;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The mirror as the store knows it.
#[derive(Default)]
pub(super) enum Mirroring {
    /// Not answered yet; work waits.
    #[default]
    Opening,
    /// There.
    Open(Mirror),
    /// This browser has none here.
    Missing,
}

impl Store {
    pub(super) fn open_mirror(self) {
        spawn_local(async move {
            let opened = match Mirror::open().await {
                Ok(mirror) => mirror.contents().await.map(|contents| (mirror, contents)),
                Err(error) => Err(error),
            };
            let Ok((mirror, contents)) = opened else {
                self.mirror.set_value(Mirroring::Missing);
                self.keeper.update_value(Keeper::mirror_is_missing);
                self.known.set(true);
                self.read_rest();
                return;
            };
            self.mirror.set_value(Mirroring::Open(mirror));
            // What was entered while the mirror opened is in the record, so this work holds it too.
            let (heard, work) =
                self.with_keeper(|keeper, record| keeper.reconcile(record, &contents));
            let undo = self
                .keeper
                .with_value(|keeper| !keeper.undo_of_restore(&contents).is_empty());
            self.undoable_restore.set(undo);
            self.known.set(true);
            self.mirror_work(work);
            self.heard(heard);
            self.fold_when_idle();
        });
    }

    /// Starts work in the mirror in this same tick and reports when it is done.
    pub(super) fn mirror_work(self, work: MirrorWork) {
        if work.is_empty() {
            return;
        }
        let trying = trying::is_on();
        let done = self.mirror.with_value(|mirror| match mirror {
            Mirroring::Open(mirror) if !trying => Some(mirror.carry_out(&work)),
            _ => None,
        });
        let Some(done) = done else {
            // While it opens, reconciling sends the same lines; without a mirror, or while Legwork is only tried
            // out, they stay unkept there.
            if trying || self.mirror.with_value(|m| matches!(m, Mirroring::Missing)) {
                self.keeper.update_value(|k| k.mirror_did(&work, false));
                self.report();
            }
            return;
        };
        spawn_local(async move {
            let done = done.await.is_ok();
            self.keeper.update_value(|k| k.mirror_did(&work, done));
            self.report();
        });
    }

    /// Carries out work in the mirror and waits until it is done or not.
    pub(super) async fn mirror_work_now(self, work: &MirrorWork) -> Result<(), MirrorError> {
        let done = self.mirror.with_value(|mirror| match mirror {
            Mirroring::Open(mirror) => Some(mirror.carry_out(work)),
            Mirroring::Opening | Mirroring::Missing => None,
        });
        match done {
            Some(done) => done.await,
            None => Err(MirrorError),
        }
    }

    /// Everything in the mirror now.
    pub(super) async fn mirror_contents(self) -> Result<Vec<(String, String)>, MirrorError> {
        let mirror = self.mirror.with_value(|mirror| match mirror {
            Mirroring::Open(mirror) => Some(mirror.clone()),
            Mirroring::Opening | Mirroring::Missing => None,
        });
        mirror.ok_or(MirrorError)?.contents().await
    }
}
