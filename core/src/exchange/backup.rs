//! The backup file: every line of the record, and how one is taken in again.
//!
//! A file is a claim by whoever made it. Must never write without a preview, and never restore a part.
//!
//! ```json
//! {"legwork":"backup","format":1,"day":"2026-11-23","lines":["1 202611-... "],"unread":[]}
//! {"legwork":"rescue","format":1,"day":"2026-11-23","local":{"legwork/1/j/...":"1 ..."},"mirror":{}}
//! ```
//!
//! The second form is what `boot.js` writes when the app itself cannot run.

use crate::json;
use crate::record::{
    Content, Day, Entry, Id, Key, Line, Month, Record, Unread, Version, Volume, Writer, each_line,
    parse_mirror_name, read as read_line,
};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use std::fmt;

/// The largest file that is read, in bytes. Ten dense years are under 3 MB.
pub const MAX_BYTES: usize = 20_000_000;
/// The longest line that is taken from a file: the longest text, every character escaped twice.
const MAX_LINE: usize = 60_000;
/// The highest counter that is taken from a file, so that no file can use the counters up.
const MAX_COUNTER: u32 = 1_000_000;
const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct Found {
    legwork: String,
    format: u32,
    #[serde(default)]
    day: String,
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    unread: Vec<String>,
    #[serde(default)]
    local: Texts,
    #[serde(default)]
    mirror: Texts,
}

/// Names and texts, as they stand in the file. They are only walked through, so no map is made of them.
#[derive(Default)]
struct Texts(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Texts, D::Error> {
        from.deserialize_map(Texts::default())
    }
}

impl<'de> Visitor<'de> for Texts {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names and texts")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Texts, A::Error> {
        while let Some(pair) = map.next_entry()? {
            self.0.push(pair);
        }
        Ok(self)
    }
}

/// What a file holds, once it has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The day on which it was made, as it says.
    pub day: Option<Day>,
    /// The winning lines in it.
    lines: Record,
    /// How many lines in it cannot be read. They stay in the file.
    pub unread: usize,
}

/// Why a file cannot be restored at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotABackup {
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It is not a Legwork backup, or was cut off.
    Unreadable,
    /// A newer Legwork made it: the app has to be updated first.
    Newer,
    /// It is a backup with nothing in it that can be read.
    Empty,
}

/// What a restore would do, counted before anything is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Diary entries that are not here yet.
    pub new: usize,
    /// Diary entries that the file has in a later version.
    pub changed: usize,
    /// Diary entries here that were deleted in the file.
    pub deleted: usize,
    /// Diary entries that are the same here and there, or later here.
    pub same: usize,
    /// Diary entries in the file that were deleted here.
    pub deleted_here: usize,
    /// Settings that would change.
    pub settings: usize,
    /// Lines of the file that cannot be read.
    pub unread: usize,
}

impl Preview {
    /// Whether a restore would change anything, if nothing is brought back.
    #[must_use]
    pub fn changes_something(&self) -> bool {
        self.new + self.changed + self.deleted + self.settings > 0
    }
}

/// The text of a backup file. `unread` are lines that cannot be read here; they go along.
#[must_use]
pub fn write(record: &Record, unread: &[String], today: Day) -> String {
    let day = json::to_string(&today.to_string());
    let mut file =
        format!("{{\"legwork\":\"backup\",\"format\":{FORMAT},\"day\":{day},\n\"lines\":[");
    for line in record.lines() {
        add(&mut file, &line.text());
    }
    file.push_str("\n],\n\"unread\":[");
    for text in unread {
        add(&mut file, text);
    }
    file.push_str("\n]}\n");
    file
}

/// Adds a text to the list at the end of the file, on a line of its own.
fn add(file: &mut String, text: &str) {
    file.push_str(if file.ends_with('[') { "\n" } else { ",\n" });
    file.push_str(&json::to_string(text));
}

/// The name under which a backup is saved.
#[must_use]
pub fn file_name(today: Day) -> String {
    format!("legwork-backup-{today}.json")
}

/// Reads a backup file, or what the recovery download wrote.
///
/// # Errors
/// [`NotABackup`] if nothing of it can be used.
pub fn read(text: &str) -> Result<Backup, NotABackup> {
    if text.len() > MAX_BYTES {
        return Err(NotABackup::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let found: Found = json::from_str(text).map_err(|_| NotABackup::Unreadable)?;
    if !["backup", "rescue"].contains(&found.legwork.as_str()) {
        return Err(NotABackup::Unreadable);
    }
    if found.format != FORMAT {
        return Err(NotABackup::Newer);
    }
    let mut lines = Record::default();
    let mut unread = found.unread.len();
    let texts = found.lines.iter().map(String::as_str);
    for text in texts.chain(rescued(&found)) {
        match acceptable(text) {
            Ok(line) => {
                lines.merge(line);
            }
            Err(Unread::Newer) => return Err(NotABackup::Newer),
            Err(Unread::Damaged(_)) => unread += 1,
        }
    }
    if lines.is_empty() {
        return Err(NotABackup::Empty);
    }
    Ok(Backup {
        day: Day::parse(&found.day),
        lines,
        unread,
    })
}

fn acceptable(text: &str) -> Result<Line, Unread> {
    let out_of_bounds = Err(Unread::Damaged(crate::record::Damage::Value));
    if text.len() > MAX_LINE {
        return out_of_bounds;
    }
    let line = read_line(text)?;
    if line.version.counter > MAX_COUNTER {
        return out_of_bounds;
    }
    match line.content {
        Content::Newer(_) => Err(Unread::Newer),
        Content::Entry(_) | Content::Gone => Ok(line),
    }
}

/// The lines in a recovery download, without those of volumes that have ended.
fn rescued(found: &Found) -> impl Iterator<Item = &str> {
    let (local, mirror) = (&found.local.0, &found.mirror.0);
    let ends_here = local
        .iter()
        .filter_map(|(name, _)| match Key::parse(name)? {
            Key::End(volume) => Some(volume),
            _ => None,
        });
    let ends_there = mirror
        .iter()
        .filter_map(|(name, _)| Volume::parse(name.strip_prefix("end/")?));
    let ended: Vec<Volume> = ends_here.chain(ends_there).collect();
    let current = Volume::current(&ended);
    let here = local.iter().filter(
        move |(name, _)| matches!(Key::parse(name), Some(key) if key.volume() == Some(current)),
    );
    let there = mirror.iter().filter(
        move |(name, _)| matches!(parse_mirror_name(name), Some((volume, ..)) if volume == current),
    );
    here.chain(there).flat_map(|(_, value)| each_line(value))
}

impl Backup {
    /// Counts what restoring this file into `record` would do.
    #[must_use]
    pub fn preview(&self, record: &Record) -> Preview {
        let mut preview = Preview {
            unread: self.unread,
            ..Preview::default()
        };
        for (id, theirs) in self.lines.versions() {
            let ours = record.stored(id);
            let wins = ours.is_none_or(|ours| ours.is_below(theirs.version, &theirs.content));
            let here = ours.is_some_and(|ours| ours.content != Content::Gone);
            let there = theirs.content != Content::Gone;
            let differs = ours.is_none_or(|ours| ours.content != theirs.content);
            if id.month() == Month::NONE {
                preview.settings += usize::from(wins && differs && there);
                continue;
            }
            match (here, there) {
                (true, true) if wins && differs => preview.changed += 1,
                (true, true) => preview.same += 1,
                (true, false) if wins => preview.deleted += 1,
                (false, true) if ours.is_some() && !wins => preview.deleted_here += 1,
                (false, true) => preview.new += 1,
                (_, false) => {}
            }
        }
        preview
    }

    /// The lines to write for restoring this file into `record`; none if nothing would change.
    ///
    /// With `bring_back`, entries of the file that were deleted here are written above the deletion.
    #[must_use]
    pub fn restore(&self, record: &Record, bring_back: bool, writer: Writer) -> Vec<Line> {
        let mut lines = Vec::new();
        for line in self.lines.lines() {
            let Some(ours) = record.stored(line.id) else {
                lines.push(line);
                continue;
            };
            let gone_here = ours.content == Content::Gone && line.content != Content::Gone;
            if ours.is_below(line.version, &line.content) {
                lines.push(line);
            } else if bring_back && gone_here && line.id.month() != Month::NONE {
                lines.push(Line {
                    version: ours.version.next(writer),
                    ..line
                });
            }
        }
        lines
    }
}

/// The lines that take a restore back: what each entry said before (`None` if it was not there), as
/// versions above those that stand now. Locks and their answers stay.
#[must_use]
pub fn undo(record: &Record, before: &[(Id, Option<Line>)], writer: Writer) -> Vec<Line> {
    let above = |id: Id| match record.stored(id) {
        Some(stored) => stored.version.next(writer),
        None => Version { counter: 1, writer },
    };
    let said = |line: &Option<Line>| match line {
        Some(line) => line.content.clone(),
        None => Content::Gone,
    };
    before
        .iter()
        .filter(|(id, line)| {
            let now = record.stored(*id).map(|stored| &stored.content);
            let stays = record.entry(*id).is_some_and(Entry::is_kept_for_good);
            !stays && now.is_some_and(|now| *now != said(line))
        })
        .map(|(id, line)| Line {
            id: *id,
            version: above(*id),
            content: said(line),
        })
        .collect()
}
