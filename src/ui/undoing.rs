//! The last change and its way back, offered until the person goes to another page or changes more.

use crate::store::{Refused, Store};
use legwork_core::record::{Change, Command};
use leptos::prelude::*;

/// What can be taken back, and what to say about it.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Nothing.
    Nothing,
    /// This happened, and these take it back, the last first.
    Undo(&'static str, Vec<Command>),
    /// Only news.
    Said(String),
}

/// The offer to undo.
#[derive(Clone, Copy)]
pub struct Undoing {
    offer: RwSignal<Offer>,
}

impl Undoing {
    /// Nothing to undo yet.
    pub fn new() -> Undoing {
        Undoing {
            offer: RwSignal::new(Offer::Nothing),
        }
    }

    /// What is on offer.
    pub fn offer(self) -> Offer {
        self.offer.get()
    }

    /// Offers the way back of a change.
    pub fn can_undo(self, said: &'static str, change: Change) {
        self.can_undo_all(said, vec![change]);
    }

    /// Offers the way back of changes that belong together, in the order in which they were made.
    pub fn can_undo_all(self, said: &'static str, changes: Vec<Change>) {
        let back = changes.into_iter().map(|change| change.undo);
        self.offer.set(Offer::Undo(said, back.collect()));
    }

    /// Says something in the same place.
    pub fn say(self, said: String) {
        self.offer.set(Offer::Said(said));
    }

    /// Offers nothing any more.
    pub fn clear(self) {
        self.offer.set(Offer::Nothing);
    }

    /// Takes the change back.
    ///
    /// # Errors
    /// [`Refused`] if that is not possible any more.
    pub fn undo(self, store: Store) -> Result<(), Refused> {
        if let Offer::Undo(_, commands) = self.offer.get_untracked() {
            for command in commands.into_iter().rev() {
                store.dispatch(command)?;
            }
        }
        Ok(())
    }
}
