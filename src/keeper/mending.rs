//! Bringing shelf and mirror together, once the mirror has been read.
//!
//! Must never take a line from one because the other lacks it: only an end or a deletion takes.

use super::ending::{all_of, end_of, ended_in};
use super::owed_names::OwedName;
use super::{Heard, Keeper, LineText, line_of, sorted};
use crate::keeper::{MirrorWork, Shelf};
use legwork_core::record::{Content, Record, Volume, read};

/// Above so many lines of one month a mend writes a shard instead of loose values.
const SHARD_ABOVE: usize = 8;

impl<S: Shelf> Keeper<S> {
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
        if self.read_rest(record) == Heard::Changed {
            heard = Heard::Changed;
        }
        let only_there = self.reconcile_ends(mirror, &mut work);
        // All that this page has kept is in the record, which is compared with the mirror below.
        let kept_here = self.owed_mirror.take();
        if self.ended.contains(&self.volume) {
            heard = Heard::Changed;
            let late = only_there.contains(&self.volume);
            self.start_volume(record, Volume::current(&self.ended));
            if late {
                self.keep_new(record, kept_here);
            }
        }
        for end in &self.ended {
            let has = |p: &String| mirror.iter().any(|(name, _)| name.starts_with(p));
            work.clear.extend(all_of(*end).into_iter().filter(has));
        }
        if self.mend(record, mirror, &mut work) {
            heard = Heard::Changed;
        }
        self.owe(&work);
        (heard, work)
    }

    /// Lets an end that only one of the two knows hold for both; gives those that only the mirror knew.
    fn reconcile_ends(
        &mut self,
        mirror: &[(String, String)],
        work: &mut MirrorWork,
    ) -> Vec<Volume> {
        let ends: Vec<Volume> = mirror.iter().filter_map(|(name, _)| end_of(name)).collect();
        let shelf_ends = self.shelf.keys().map(|keys| ended_in(&keys));
        self.know_ended(shelf_ends.unwrap_or_default());
        for end in self.ended.iter().filter(|end| !ends.contains(end)) {
            work.put.push((end.end_name(), String::new()));
        }
        let mut only_there = ends;
        only_there.retain(|end| !self.ended.contains(end));
        for end in &only_there {
            sorted::put(&mut self.owed_ends, *end);
        }
        self.know_ended(only_there.clone());
        self.pay_ends();
        only_there
    }

    /// Keeps what was newly entered here before the mirror could tell that the volume had ended.
    fn keep_new(&mut self, record: &mut Record, kept: Vec<OwedName>) {
        for OwedName { text, .. } in kept {
            let new = read(&text).ok().filter(|line| line.version.counter == 1);
            if let Some(line) = new.filter(|line| line.content != Content::Gone) {
                self.owed_shelf.add(LineText {
                    id: line.id,
                    version: line.version,
                    text,
                });
                record.merge(line);
            }
        }
        self.pay_shelf();
    }

    /// Mends each with what it lacks and lets what was deleted go. Gives whether the record has changed.
    fn mend(
        &mut self,
        record: &mut Record,
        mirror: &[(String, String)],
        work: &mut MirrorWork,
    ) -> bool {
        let mine = format!("{}/", self.volume);
        let mut changed = false;
        // What the mirror says by itself.
        let mut there = Record::default();
        let mut names = Vec::new();
        let mut lacking = Vec::new();
        let mut taken = super::sorted::Names::default();
        for (name, text) in mirror.iter().filter(|(name, _)| name.starts_with(&mine)) {
            match read(text) {
                Ok(line) => {
                    names.push((name, line.id, line.version));
                    let held = record.stored(line.id);
                    if held.is_none_or(|held| held.is_below(line.version, &line.content)) {
                        self.newer |= matches!(line.content, Content::Newer(_));
                        lacking.push(LineText {
                            id: line.id,
                            version: line.version,
                            text: text.clone(),
                        });
                        record.merge(line.clone());
                        changed = true;
                    }
                    there.merge(line);
                }
                Err(why) => {
                    self.take_unreadable(name, text, &why);
                    taken.insert(name.clone());
                }
            }
        }
        // Of several versions only the winner has to be mended.
        let wins = |id, version| matches!(record.stored(id), Some(s) if s.version == version);
        lacking.retain(|line| wins(line.id, line.version));
        self.mend_shelf(lacking);
        for (id, held) in record.versions() {
            let mirrored = there.stored(id);
            if mirrored.is_none_or(|mirrored| mirrored.is_below(held.version, &held.content)) {
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
            work.remove.extend(self.undoing_deleted(record, mirror));
            let beaten = names.into_iter().filter(|(_, id, v)| !wins(*id, *v));
            work.remove.extend(beaten.map(|(name, ..)| name.clone()));
            self.scrub_deleted(record);
        }
        changed
    }

    /// The names under which the mirror would bring back, by undoing a restore, what the person has
    /// deleted since. What the restore itself deleted stays undoable.
    fn undoing_deleted(&self, record: &Record, mirror: &[(String, String)]) -> Vec<String> {
        let deleted = |name: &&String| {
            self.volume
                .parse_undo_name(name)
                .and_then(|(id, restored)| Some((record.stored(id)?, restored)))
                .is_some_and(|(held, restored)| {
                    held.content == Content::Gone && held.version != restored
                })
        };
        let names = mirror.iter().map(|(name, _)| name);
        names.filter(deleted).cloned().collect()
    }

    fn mend_shelf(&mut self, mut lacking: Vec<LineText>) {
        for month in sorted::months(lacking.iter().map(|line| line.id.month())) {
            let of_month = |line: &LineText| line.id.month() == month;
            let lines = lacking.iter().filter(|line| of_month(line));
            let texts: Vec<&str> = lines.map(|line| line.text.as_str()).collect();
            if texts.len() > SHARD_ABOVE
                && let Ok(key) = self.write_shard(month, &texts.join("\n"))
            {
                self.seen.insert(key);
                lacking.retain(|line| !of_month(line));
            }
        }
        for line in lacking {
            self.owed_shelf.add(line);
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
            .filter(|(_, held)| held.content == Content::Gone);
        self.free_words(sorted::months(gone.map(|(id, _)| id.month())));
    }
}
