//! The end of a volume, "delete everything": its marker in both places, and the start of the next one.
//!
//! Must never sweep what no marker keeps from coming back.

use super::{Keeper, LineText, Owed, sorted};
use crate::keeper::{MirrorWork, Shelf, ShelfError};
use legwork_core::record::{Key, Record, Volume};

impl<S: Shelf> Keeper<S> {
    /// The mirror's part of "delete everything", which comes first and must be done before the rest.
    #[must_use]
    pub fn end_work(&self) -> MirrorWork {
        MirrorWork {
            clear: all_of(self.volume).to_vec(),
            put: vec![(self.volume.end_name(), String::new())],
            remove: Vec::new(),
        }
    }

    /// The shelf's part of "delete everything": the marker first, then a new volume, whose loading sweeps
    /// what has ended.
    /// `marked_there` says whether the mirror has done its part.
    ///
    /// # Errors
    /// The shelf's error if the end is marked nowhere; then everything is still there.
    pub fn end_on_shelf(
        &mut self,
        record: &mut Record,
        marked_there: bool,
    ) -> Result<(), ShelfError> {
        let old = self.volume;
        let mut marked = mark_end(&self.shelf, old);
        if marked.is_err() {
            // A full shelf takes the marker once there is room.
            self.sweep(old);
            marked = mark_end(&self.shelf, old);
        }
        if let Err(error) = marked {
            let nowhere = self.mirror_missing && error == ShelfError::Forbidden;
            if !marked_there && !nowhere {
                for line in record.lines() {
                    self.owed_shelf.add(LineText::from(&line));
                }
                self.pay_shelf();
                return Err(error);
            }
            sorted::put(&mut self.owed_ends, old);
        }
        sorted::put(&mut self.ended, old);
        self.start_volume(record, old.next());
        if !marked_there && !self.mirror_missing {
            self.owed_mirror.add(&old.end_name(), "", Owed::Failed);
        }
        Ok(())
    }

    /// Leaves a volume that was ended elsewhere.
    pub fn leave_ended_volume(&mut self, record: &mut Record) {
        self.start_volume(record, self.volume);
    }

    pub(super) fn start_volume(&mut self, record: &mut Record, volume: Volume) {
        *record = Record::default();
        self.volume = volume;
        self.owed_shelf.take();
        self.owed_mirror.take();
        self.unreadable.clear();
        self.newer = false;
        self.load(record);
    }

    /// Whether this volume has ended on the shelf.
    pub(super) fn has_ended(&self) -> bool {
        matches!(self.shelf.get(&self.volume.end_key()), Ok(Some(_)))
    }

    /// Hears of volumes that have ended.
    pub(super) fn know_ended(&mut self, volumes: Vec<Volume>) {
        for volume in volumes {
            sorted::put(&mut self.ended, volume);
        }
    }

    /// Writes the markers of ended volumes that the shelf still lacks.
    pub(super) fn pay_ends(&mut self) {
        let shelf = &self.shelf;
        self.owed_ends
            .retain(|volume| mark_end(shelf, *volume).is_err());
    }

    fn sweep(&mut self, volume: Volume) {
        for key in self.shelf.keys().unwrap_or_default() {
            if Key::parse(&key).and_then(Key::volume) == Some(volume) {
                let _ = self.shelf.remove(&key);
            }
        }
    }
}

/// The volumes whose end is marked on the shelf.
pub(super) fn ended_in(keys: &[String]) -> Vec<Volume> {
    let end = |key: &String| match Key::parse(key)? {
        Key::End(volume) => Some(volume),
        _ => None,
    };
    keys.iter().filter_map(end).collect()
}

/// Writes the marker that ends a volume.
fn mark_end(shelf: &impl Shelf, volume: Volume) -> Result<(), ShelfError> {
    let key = volume.end_key();
    shelf.set(&key, "")?;
    // A shelf that has forgotten it has no better reason than that.
    shelf.get(&key)?.map(drop).ok_or(ShelfError::Full)
}

/// The volume whose end this name in the mirror marks.
pub(super) fn end_of(name: &str) -> Option<Volume> {
    Volume::parse(name.strip_prefix("end/")?)
}

/// What all names of a volume in the mirror start with, but that of its end.
pub(super) fn all_of(volume: Volume) -> [String; 2] {
    [format!("{volume}/"), format!("undo/{volume}/")]
}
