//! A restore and its way back: the mirror first, in one piece, then the shelf.
//!
//! Must never leave a part of a restore on the shelf while the mirror takes it back.

use super::{Keeper, line_of, sorted};
use crate::keeper::{MirrorWork, Shelf, ShelfError};
use legwork_core::record::{Id, Line, Record, read};

impl<S: Shelf> Keeper<S> {
    /// The mirror's part of a restore, which comes first: what the entries said before, for undoing,
    /// and the new lines, all at once.
    #[must_use]
    pub fn restore_work(&self, record: &Record, lines: &[Line]) -> MirrorWork {
        let mut work = self.forget_undo();
        for line in lines {
            let before = record.stored(line.id).map(|held| line_of(line.id, held));
            let before = before.map(|line| line.text()).unwrap_or_default();
            let undo = self.volume.undo_name(line.id, line.version);
            work.put.push((undo, before));
            let name = self.volume.mirror_name(line.id, line.version);
            work.put.push((name, line.text()));
        }
        work
    }

    /// The work that takes the mirror's part of a restore back.
    #[must_use]
    pub fn restore_back_work(&self, lines: &[Line]) -> MirrorWork {
        let name = |line: &Line| self.volume.mirror_name(line.id, line.version);
        MirrorWork {
            remove: lines.iter().map(name).collect(),
            ..self.forget_undo()
        }
    }

    /// The shelf's part of a restore, after the mirror's: all of it or nothing.
    ///
    /// # Errors
    /// The shelf's error, and the work that takes the mirror's part back.
    pub fn restore_on_shelf(
        &mut self,
        record: &mut Record,
        lines: Vec<Line>,
    ) -> Result<(), (ShelfError, MirrorWork)> {
        let mut written = Vec::new();
        for month in sorted::months(lines.iter().map(|line| line.id.month())) {
            let of_month = lines.iter().filter(|line| line.id.month() == month);
            let texts: Vec<String> = of_month.map(Line::text).collect();
            let key = self.next_shard_key(month);
            written.push(key.clone());
            if let Err(error) = self.write_back(&key, &texts.join("\n")) {
                let mut back = MirrorWork::default();
                let gone: Vec<bool> = written.iter().map(|key| self.take_back(key)).collect();
                // If a part has to stay, all of it does: the next start brings it home.
                if gone.into_iter().all(|gone| gone) {
                    back = self.restore_back_work(&lines);
                }
                return Err((error, back));
            }
            self.seen.insert(key);
        }
        for line in lines {
            record.merge(line);
        }
        Ok(())
    }

    /// What the last restore replaced, out of the mirror's contents.
    #[must_use]
    pub fn undo_of_restore(&self, mirror: &[(String, String)]) -> Vec<(Id, Option<Line>)> {
        let undo = mirror.iter().filter_map(|(name, text)| {
            let (id, _) = self.volume.parse_undo_name(name)?;
            if text.is_empty() {
                return Some((id, None));
            }
            Some((id, Some(read(text).ok()?)))
        });
        undo.collect()
    }

    /// The mirror's part of undoing a restore, which comes first: all of it at once, and with it what
    /// it took, as it can be undone no further. The shelf's part is to keep the same lines.
    #[must_use]
    pub fn undo_work(&self, lines: &[Line]) -> MirrorWork {
        let mut work = self.forget_undo();
        for line in lines {
            self.send(&mut work, line);
        }
        work
    }

    /// The work that forgets what the last restore replaced.
    fn forget_undo(&self) -> MirrorWork {
        MirrorWork {
            clear: vec![format!("undo/{}/", self.volume)],
            ..MirrorWork::default()
        }
    }
}
