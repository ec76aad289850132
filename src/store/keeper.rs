//! The record on its two shelves: how lines get there, are found again, and never get lost.
//!
//! Local storage is the record's home; the mirror (IndexedDB) holds the same lines and survives what
//! local storage does not. The keeper decides; it asks the mirror by returning [`MirrorWork`], so that
//! everything here runs, and is tested, without a browser.
//!
//! Must never change or remove a value that it has not read, nor remove one before what replaces it
//! has been written and read back.

use super::mirror_work::MirrorWork;
use super::shelf::{Shelf, ShelfError};
use super::status::SaveStatus;
use legwork_core::record::{
    Content, FOLD_ABOVE, Fold, Id, Key, Line, Month, Record, Stored, Unread, Version, Volume,
    Writer, each_line, plan_fold, read,
};
use std::collections::{BTreeMap, BTreeSet};

/// A stored line that cannot be used. It stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The name under which it is kept.
    pub kept_as: String,
    /// The line, word for word.
    pub text: String,
}

/// The volume has ended: everything was deleted, here or in another window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended;

/// What came of looking at what others wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing new.
    Nothing,
    /// The record has changed.
    Changed,
    /// Everything was deleted elsewhere.
    Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owed {
    UnderWay,
    Failed,
}

/// Above so many lines of one month a mend writes a shard instead of loose values.
const SHARD_ABOVE: usize = 8;

/// Keeps a record on a shelf and in a mirror.
pub struct Keeper<S> {
    shelf: S,
    volume: Volume,
    writer: Writer,
    serial: u32,
    seen: BTreeSet<String>,
    loose: usize,
    owed_shelf: BTreeMap<(Id, Version), String>,
    owed_mirror: BTreeMap<String, (String, Owed)>,
    shelf_error: Option<ShelfError>,
    mirror_missing: bool,
    mirror_known: bool,
    unreadable: BTreeMap<(String, String), Unread>,
    newer: bool,
    /// Every volume that is known to have ended, whether or not the shelf has its marker.
    ended: BTreeSet<Volume>,
    /// Those whose marker the shelf still lacks.
    owed_ends: BTreeSet<Volume>,
    /// Whether the shelf could not be read when it was opened.
    unread: bool,
}

impl<S: Shelf> Keeper<S> {
    /// Opens the shelf and reads what is there. A shelf that is forbidden gives an empty record that
    /// lives in memory.
    pub fn open(shelf: S, writer: Writer) -> (Keeper<S>, Record) {
        let mut keeper = Keeper {
            shelf,
            volume: Volume::FIRST,
            writer,
            serial: 0,
            seen: BTreeSet::new(),
            loose: 0,
            owed_shelf: BTreeMap::new(),
            owed_mirror: BTreeMap::new(),
            shelf_error: None,
            mirror_missing: false,
            mirror_known: false,
            unreadable: BTreeMap::new(),
            newer: false,
            ended: BTreeSet::new(),
            owed_ends: BTreeSet::new(),
            unread: false,
        };
        let mut record = Record::default();
        keeper.load(&mut record);
        (keeper, record)
    }

    fn load(&mut self, record: &mut Record) {
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
        self.ended.extend(ended_in(&keys));
        self.volume = self.first_not_ended();
        self.seen.clear();
        self.loose = 0;
        for key in keys {
            let volume = Key::parse(&key).and_then(Key::volume);
            if volume.is_some_and(|volume| self.ended.contains(&volume)) {
                // The page was closed in the middle of "delete everything".
                let _ = self.shelf.remove(&key);
            } else {
                self.take_key(record, &key);
            }
        }
    }

    fn first_not_ended(&self) -> Volume {
        let ended: Vec<Volume> = self.ended.iter().copied().collect();
        Volume::current(&ended)
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
                Err(why) => {
                    self.newer |= why == Unread::Newer;
                    self.unreadable
                        .insert((kept_as.to_owned(), text.to_owned()), why);
                }
            }
        }
        changed
    }

    /// Takes in what has come to the shelf since it was last read.
    pub fn reread(&mut self, record: &mut Record) -> Heard {
        let Ok(keys) = self.shelf.keys() else {
            return Heard::Nothing;
        };
        if self.unread {
            self.load(record);
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

    /// Whether this volume has ended on the shelf.
    fn has_ended(&self) -> bool {
        matches!(self.shelf.get(&self.volume.end_key()), Ok(Some(_)))
    }

    /// Keeps lines: in memory, on the shelf, and (by the work that it returns) in the mirror.
    ///
    /// # Errors
    /// [`Ended`] if everything was deleted elsewhere; nothing was kept then.
    pub fn keep(&mut self, record: &mut Record, lines: Vec<Line>) -> Result<MirrorWork, Ended> {
        if self.has_ended() {
            return Err(Ended);
        }
        let mut work = MirrorWork::default();
        let mut scrub = BTreeSet::new();
        for line in lines {
            self.send(&mut work, &line);
            if line.content == Content::Gone && !self.newer {
                scrub.insert(line.id.month());
            }
            self.owe_no_older(&line);
            self.owed_shelf.insert((line.id, line.version), line.text());
            record.merge(line);
        }
        self.pay_shelf();
        for month in scrub {
            self.fold_month(month);
        }
        self.owe(&work);
        Ok(work)
    }

    fn send(&self, work: &mut MirrorWork, line: &Line) {
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
        self.owed_mirror.retain(|name, _| !name.starts_with(&older));
        self.owed_shelf
            .retain(|(id, version), _| *id != line.id || *version > line.version);
    }

    fn owe(&mut self, work: &MirrorWork) {
        for (name, text) in &work.put {
            self.owed_mirror
                .insert(name.clone(), (text.clone(), Owed::UnderWay));
        }
    }

    /// Writes what the shelf still lacks. If there is no room, folds once to make some.
    fn pay_shelf(&mut self) {
        self.pay_ends();
        let (mut folded, mut failed) = (false, None);
        let owed: Vec<_> = self.owed_shelf.keys().copied().collect();
        for (id, version) in owed {
            let Some(text) = self.owed_shelf.get(&(id, version)).cloned() else {
                continue;
            };
            let mut written = self.write_line(id, version, &text);
            if written == Err(ShelfError::Full) && !folded {
                folded = true;
                self.fold();
                written = self.write_line(id, version, &text);
            }
            match written {
                Ok(()) => {
                    self.owed_shelf.remove(&(id, version));
                }
                // A smaller one may still fit.
                Err(ShelfError::Full) => failed = Some(ShelfError::Full),
                Err(ShelfError::Forbidden) => {
                    failed = Some(ShelfError::Forbidden);
                    break;
                }
            }
        }
        self.shelf_error = failed;
    }

    /// Writes the markers of ended volumes that the shelf still lacks.
    fn pay_ends(&mut self) {
        let shelf = &self.shelf;
        self.owed_ends
            .retain(|volume| mark_end(shelf, *volume).is_err());
    }

    fn write_line(&mut self, id: Id, version: Version, text: &str) -> Result<(), ShelfError> {
        let mut again = 0;
        let mut key = self.volume.journal_key(id, version, again);
        // Only a damaged value can stand under this name; it stays, and the line gets a new name.
        let there = loop {
            match self.shelf.get(&key)? {
                Some(held) if held != text => {
                    again += 1;
                    key = self.volume.journal_key(id, version, again);
                }
                held => break held.is_some(),
            }
        };
        if !there {
            self.write_back(&key, text)?;
        }
        if self.seen.insert(key) {
            self.loose += 1;
        }
        Ok(())
    }

    /// Writes under a name that is free and reads back; a value that came back otherwise, or not at
    /// all, is taken away again.
    fn write_back(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.shelf.set(key, text)?;
        let held = self.shelf.get(key);
        if matches!(&held, Ok(Some(held)) if held == text) {
            return Ok(());
        }
        let _ = self.shelf.remove(key);
        Err(held.err().unwrap_or(ShelfError::Full))
    }

    /// Takes a value away and makes sure that it is gone.
    fn take_back(&self, key: &str) -> bool {
        self.shelf.remove(key).is_ok() && self.shelf.get(key) == Ok(None)
    }

    /// Tries again to keep what is not kept yet.
    pub fn retry(&mut self) -> MirrorWork {
        if !self.owed_shelf.is_empty() || !self.owed_ends.is_empty() {
            self.pay_shelf();
        }
        let mut work = MirrorWork::default();
        for (name, owed) in &mut self.owed_mirror {
            if owed.1 == Owed::Failed {
                owed.1 = Owed::UnderWay;
                if let Some(end) = end_of(name) {
                    work.clear.extend(all_of(end));
                }
                work.put.push((name.clone(), owed.0.clone()));
            }
        }
        work
    }

    /// Hears how the mirror did.
    pub fn mirror_did(&mut self, work: &MirrorWork, done: bool) {
        for (name, _) in &work.put {
            if done {
                self.owed_mirror.remove(name);
            } else if let Some(owed) = self.owed_mirror.get_mut(name) {
                owed.1 = Owed::Failed;
            }
        }
    }

    /// Hears that there is no mirror in this browser. Words that were deleted go here, too.
    pub fn mirror_is_missing(&mut self) {
        self.mirror_missing = true;
        self.mirror_known = true;
        for owed in self.owed_mirror.values_mut() {
            owed.1 = Owed::Failed;
        }
        for month in self.months() {
            self.fold_month_if(month, true);
        }
    }

    /// Brings shelf and mirror together, once the mirror has been read: each is mended with what it
    /// lacks, an end that only one knows holds for both, and words that were deleted go.
    pub fn reconcile(
        &mut self,
        record: &mut Record,
        mirror: &[(String, String)],
    ) -> (Heard, MirrorWork) {
        self.mirror_known = true;
        let mut work = MirrorWork::default();
        let mut heard = Heard::Nothing;
        if self.unread {
            self.load(record);
            heard = Heard::Changed;
        }
        let ends: Vec<Volume> = mirror.iter().filter_map(|(name, _)| end_of(name)).collect();
        let shelf_ends = self.shelf.keys().map(|keys| ended_in(&keys));
        self.ended.extend(shelf_ends.unwrap_or_default());
        for end in self.ended.iter().filter(|end| !ends.contains(end)) {
            work.put.push((end.end_name(), String::new()));
        }
        let only_there = ends.into_iter().filter(|end| !self.ended.contains(end));
        let only_there: Vec<Volume> = only_there.collect();
        self.ended.extend(&only_there);
        self.owed_ends.extend(&only_there);
        self.pay_ends();
        // All that this page has kept is in the record, which is compared with the mirror below.
        let kept_here = std::mem::take(&mut self.owed_mirror);
        if self.ended.contains(&self.volume) {
            heard = Heard::Changed;
            let late = only_there.contains(&self.volume);
            self.start_volume(record, self.first_not_ended());
            if late {
                self.keep_new(record, kept_here);
            }
        }
        for end in &self.ended {
            let has = |p: &String| mirror.iter().any(|(name, _)| name.starts_with(p));
            work.clear.extend(all_of(*end).into_iter().filter(has));
        }
        heard = self.mend(record, mirror, heard, &mut work);
        self.owe(&work);
        (heard, work)
    }

    /// Keeps what was newly entered here before the mirror could tell that the volume had ended.
    fn keep_new(&mut self, record: &mut Record, kept: BTreeMap<String, (String, Owed)>) {
        for (text, _) in kept.into_values() {
            let new = read(&text).ok().filter(|line| line.version.counter == 1);
            if let Some(line) = new.filter(|line| line.content != Content::Gone) {
                self.owed_shelf.insert((line.id, line.version), text);
                record.merge(line);
            }
        }
        self.pay_shelf();
    }

    fn mend(
        &mut self,
        record: &mut Record,
        mirror: &[(String, String)],
        mut heard: Heard,
        work: &mut MirrorWork,
    ) -> Heard {
        let mine = format!("{}/", self.volume);
        let mut there: BTreeMap<Id, Version> = BTreeMap::new();
        let mut names = Vec::new();
        let mut lacking = Vec::new();
        let mut taken = BTreeSet::new();
        for (name, text) in mirror.iter().filter(|(name, _)| name.starts_with(&mine)) {
            match read(text) {
                Ok(line) => {
                    let best = there.entry(line.id).or_insert(line.version);
                    *best = (*best).max(line.version);
                    names.push((name, line.id, line.version));
                    let held = record.stored(line.id);
                    if held.is_none_or(|held| held.version < line.version) {
                        self.newer |= matches!(line.content, Content::Newer(_));
                        lacking.push((line.id, line.version, text.clone()));
                        record.merge(line);
                        heard = Heard::Changed;
                    }
                }
                Err(why) => {
                    self.newer |= why == Unread::Newer;
                    self.unreadable.insert((name.clone(), text.clone()), why);
                    taken.insert(name.clone());
                }
            }
        }
        // Of several versions only the winner has to be mended.
        let wins = |id, version| matches!(record.stored(id), Some(s) if s.version == version);
        lacking.retain(|(id, version, _)| wins(*id, *version));
        self.mend_shelf(lacking);
        for (id, held) in record.versions() {
            if there.get(&id).is_none_or(|version| *version < held.version) {
                let own = self.volume.mirror_name(id, held.version);
                let mut name = own.clone();
                let mut again = 0;
                // What cannot be read stays under its name.
                while taken.contains(&name) {
                    again += 1;
                    name = format!("{own}.{again}");
                }
                work.put.push((name, line_of(id, held).text()));
            }
        }
        if !self.newer {
            for (name, _) in mirror {
                let undo = self.volume.parse_undo_name(name);
                // Deleted by the person, not by the restore that this would take back.
                if let Some((id, restored)) = undo
                    && let Some(held) = record.stored(id)
                    && held.content == Content::Gone
                    && held.version != restored
                {
                    work.remove.push(name.clone());
                }
            }
            for (name, id, version) in names {
                if !wins(id, version) {
                    work.remove.push(name.clone());
                }
            }
            self.scrub_deleted(record);
        }
        heard
    }

    fn mend_shelf(&mut self, lacking: Vec<(Id, Version, String)>) {
        let mut months: BTreeMap<Month, Vec<(Id, Version, String)>> = BTreeMap::new();
        for line in lacking {
            months.entry(line.0.month()).or_default().push(line);
        }
        for (month, lines) in months {
            if lines.len() > SHARD_ABOVE {
                let texts: Vec<&str> = lines.iter().map(|l| l.2.as_str()).collect();
                if let Ok(key) = self.write_shard(month, &texts.join("\n")) {
                    self.seen.insert(key);
                    continue;
                }
            }
            for (id, version, text) in lines {
                self.owed_shelf.insert((id, version), text);
            }
        }
        if !self.owed_shelf.is_empty() {
            self.pay_shelf();
        }
    }

    /// Refolds the months in which a value still holds the words of a deleted entry. That happens
    /// when the page was closed between a deletion and its folding, or when two windows folded at once.
    fn scrub_deleted(&mut self, record: &Record) {
        let gone = record
            .versions()
            .filter(|(_, s)| s.content == Content::Gone)
            .map(|(id, _)| id.month());
        let months: BTreeSet<Month> = gone.collect();
        for month in months {
            self.fold_month_if(month, true);
        }
    }

    fn write_shard(&mut self, month: Month, text: &str) -> Result<String, ShelfError> {
        let key = self.volume.shard_key(month, self.writer, self.serial());
        self.write_back(&key, text)?;
        Ok(key)
    }

    fn serial(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

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

    fn months(&self) -> BTreeSet<Month> {
        let keys = self.shelf.keys().unwrap_or_default();
        keys.iter().filter_map(|key| self.month_of(key)).collect()
    }

    fn month_of(&self, key: &str) -> Option<Month> {
        let key = Key::parse(key)?;
        (key.volume() == Some(self.volume))
            .then(|| key.month())
            .flatten()
    }

    fn fold_month(&mut self, month: Month) {
        self.fold_month_if(month, false);
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
            let key = self.volume.kept_key(fold.month, self.writer, self.serial());
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

    /// The mirror's part of a restore, which comes first: what the entries said before, for undoing,
    /// and the new lines, all at once.
    #[must_use]
    pub fn restore_work(&self, record: &Record, lines: &[Line]) -> MirrorWork {
        let mut work = MirrorWork {
            clear: vec![format!("undo/{}/", self.volume)],
            ..MirrorWork::default()
        };
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

    /// The shelf's part of a restore, after the mirror's: all of it or nothing.
    ///
    /// # Errors
    /// The shelf's error, and the work that takes the mirror's part back.
    pub fn restore_on_shelf(
        &mut self,
        record: &mut Record,
        lines: Vec<Line>,
    ) -> Result<(), (ShelfError, MirrorWork)> {
        let mut months: BTreeMap<Month, Vec<String>> = BTreeMap::new();
        for line in &lines {
            months.entry(line.id.month()).or_default().push(line.text());
        }
        let mut written = Vec::new();
        for (month, texts) in months {
            let key = self.volume.shard_key(month, self.writer, self.serial());
            written.push(key.clone());
            if let Err(error) = self.write_back(&key, &texts.join("\n")) {
                let mut back = MirrorWork::default();
                let gone: Vec<bool> = written.iter().map(|key| self.take_back(key)).collect();
                // If a part has to stay, all of it does: the next start brings it home.
                if gone.into_iter().all(|gone| gone) {
                    back.clear = vec![format!("undo/{}/", self.volume)];
                    let name = |l: &Line| self.volume.mirror_name(l.id, l.version);
                    back.remove = lines.iter().map(name).collect();
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
        let mut work = MirrorWork {
            clear: vec![format!("undo/{}/", self.volume)],
            ..MirrorWork::default()
        };
        for line in lines {
            self.send(&mut work, line);
        }
        work
    }

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
                let lines = record.versions().map(|(id, held)| line_of(id, held));
                self.owed_shelf
                    .extend(lines.map(|line| ((line.id, line.version), line.text())));
                self.pay_shelf();
                return Err(error);
            }
            self.owed_ends.insert(old);
        }
        self.ended.insert(old);
        self.start_volume(record, old.next());
        if !marked_there && !self.mirror_missing {
            self.owed_mirror
                .insert(old.end_name(), (String::new(), Owed::Failed));
        }
        Ok(())
    }

    /// Leaves a volume that was ended elsewhere.
    pub fn leave_ended_volume(&mut self, record: &mut Record) {
        self.start_volume(record, self.volume);
    }

    fn start_volume(&mut self, record: &mut Record, volume: Volume) {
        *record = Record::default();
        self.volume = volume;
        self.owed_shelf.clear();
        self.owed_mirror.clear();
        self.unreadable.clear();
        self.newer = false;
        self.load(record);
    }

    fn sweep(&mut self, volume: Volume) {
        for key in self.shelf.keys().unwrap_or_default() {
            if Key::parse(&key).and_then(Key::volume) == Some(volume) {
                let _ = self.shelf.remove(&key);
            }
        }
    }

    /// How well everything entered in this page is kept.
    #[must_use]
    pub fn status(&self) -> SaveStatus {
        let name = |(id, version): &(Id, Version)| self.volume.mirror_name(*id, *version);
        let mirror_lacks = |name: &String| self.owed_mirror.get(name).map(|owed| owed.1);
        let owed: Vec<_> = self.owed_shelf.keys().map(name).collect();
        if owed
            .iter()
            .any(|name| self.mirror_missing || mirror_lacks(name) == Some(Owed::Failed))
            || (self.mirror_missing && self.shelf_error == Some(ShelfError::Forbidden))
        {
            return SaveStatus::NotKept;
        }
        if self.owed_mirror.values().any(|o| o.1 == Owed::UnderWay) {
            return SaveStatus::Saving;
        }
        if !owed.is_empty()
            || self.mirror_missing
            || !self.owed_mirror.is_empty()
            || !self.owed_ends.is_empty()
            || self.shelf_error.is_some()
        {
            return SaveStatus::OnePlace;
        }
        SaveStatus::Saved
    }

    /// Why the shelf did not take something, if so.
    #[must_use]
    pub fn shelf_error(&self) -> Option<ShelfError> {
        self.shelf_error
    }

    /// Whether the mirror has answered, be it only to say that it is missing.
    #[must_use]
    pub fn mirror_known(&self) -> bool {
        self.mirror_known
    }

    /// Whether a newer Legwork has written here: this one only appends then.
    #[must_use]
    pub fn newer(&self) -> bool {
        self.newer
    }

    /// The stored lines that cannot be used.
    #[must_use]
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let mut seen = BTreeSet::new();
        let once = self
            .unreadable
            .keys()
            .filter(|(_, text)| seen.insert(text.clone()));
        once.map(|(kept_as, text)| Unreadable {
            kept_as: kept_as.clone(),
            text: text.clone(),
        })
        .collect()
    }

    /// The page load that this keeper writes for.
    #[must_use]
    pub fn writer(&self) -> Writer {
        self.writer
    }

    /// Characters in use on the shelf by Legwork, names and texts together.
    #[must_use]
    pub fn characters_in_use(&self) -> usize {
        let keys = self.shelf.keys().unwrap_or_default();
        let ours = keys.iter().filter(|key| Key::parse(key).is_some());
        let size = |key: &String| {
            let value = self.shelf.get(key).ok().flatten().unwrap_or_default();
            key.encode_utf16().count() + value.encode_utf16().count()
        };
        ours.map(size).sum()
    }
}

fn line_of(id: Id, stored: &Stored) -> Line {
    Line {
        id,
        version: stored.version,
        content: stored.content.clone(),
    }
}

fn ended_in(keys: &[String]) -> Vec<Volume> {
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
fn end_of(name: &str) -> Option<Volume> {
    Volume::parse(name.strip_prefix("end/")?)
}

/// What all names of a volume in the mirror start with, but that of its end.
fn all_of(volume: Volume) -> [String; 2] {
    [format!("{volume}/"), format!("undo/{volume}/")]
}
