//! The names under which lines are kept. Identity is in the line; a name only has to be unique.
//!
//! ```text
//! legwork/<volume>/j/<id>.<counter>.<writer>[.<n>]   one line, as it was written (journal)
//! legwork/<volume>/s/<month>.<writer>.<n>            the lines of a month, folded (shard)
//! legwork/<volume>/k/<month>.<writer>.<n>            lines that cannot be read, kept
//! legwork/end/<volume>                               the volume has ended: never read it again
//! legwork/theme                                      looks, for before the first paint
//! ```
//!
//! The mirror uses `<volume>/<id>.<counter>.<writer>[.<n>]`, `end/<volume>`, and
//! `undo/<volume>/<id>.<counter>.<writer>` for what a restore replaced by that version.

use super::{Id, Month, Version, Writer};
use std::fmt;

/// Every name in local storage starts with this.
pub const PREFIX: &str = "legwork/";

/// A generation of the record, from 1. "Delete everything" ends one and starts the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Volume(u32);

impl Volume {
    /// The first.
    pub const FIRST: Volume = Volume(1);

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Volume {
        Volume(self.0.saturating_add(1))
    }

    /// The first volume that has not ended.
    #[must_use]
    pub fn current(ended: &[Volume]) -> Volume {
        let mut volume = Volume::FIRST;
        while ended.contains(&volume) {
            volume = volume.next();
        }
        volume
    }

    /// Reads a number from 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Volume> {
        let plain = !text.starts_with(['0', '+']);
        text.parse().ok().filter(|_| plain).map(Volume)
    }

    /// What all of its names in local storage start with.
    #[must_use]
    pub fn prefix(self) -> String {
        format!("{PREFIX}{self}/")
    }

    /// The marker that ends it, in local storage.
    #[must_use]
    pub fn end_key(self) -> String {
        format!("{PREFIX}end/{self}")
    }

    /// The marker that ends it, in the mirror.
    #[must_use]
    pub fn end_name(self) -> String {
        format!("end/{self}")
    }

    /// The name of a line in the mirror.
    #[must_use]
    pub fn mirror_name(self, id: Id, version: Version) -> String {
        format!("{self}/{id}.{version}")
    }

    /// Where the mirror keeps what a restore replaced by this version of an entry.
    #[must_use]
    pub fn undo_name(self, id: Id, restored: Version) -> String {
        format!("{}{restored}", self.undo_prefix(id))
    }

    /// What the names of [`Volume::undo_name`] start with, whatever the version.
    #[must_use]
    pub fn undo_prefix(self, id: Id) -> String {
        format!("undo/{self}/{id}.")
    }

    /// Reads what [`Volume::undo_name`] gives, of this volume.
    #[must_use]
    pub fn parse_undo_name(self, name: &str) -> Option<(Id, Version)> {
        let (volume, id, version) = parse_mirror_name(name.strip_prefix("undo/")?)?;
        (volume == self).then_some((id, version))
    }

    /// The key of a line in the journal; `again` tells apart a line that had to be written anew
    /// under a name that is taken.
    #[must_use]
    pub fn journal_key(self, id: Id, version: Version, again: u32) -> String {
        match again {
            0 => format!("{PREFIX}{self}/j/{id}.{version}"),
            n => format!("{PREFIX}{self}/j/{id}.{version}.{n}"),
        }
    }

    /// The key of a month's shard; `n` is unique within its writer.
    #[must_use]
    pub fn shard_key(self, month: Month, writer: Writer, n: u32) -> String {
        format!("{PREFIX}{self}/s/{month}.{writer}.{n}")
    }

    /// The key of lines that cannot be read but are kept.
    #[must_use]
    pub fn kept_key(self, month: Month, writer: Writer, n: u32) -> String {
        format!("{PREFIX}{self}/k/{month}.{writer}.{n}")
    }
}

impl fmt::Display for Volume {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// What a name in local storage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// One line of the journal.
    Journal(Volume, Month),
    /// A month's shard.
    Shard(Volume, Month),
    /// Kept lines that cannot be read.
    Kept(Volume),
    /// The end of a volume.
    End(Volume),
    /// Looks.
    Theme,
    /// Ours, but of a kind that only a newer Legwork knows; in this volume if it names one.
    Newer(Option<Volume>),
}

impl Key {
    /// Reads a name; `None` if it is not Legwork's.
    #[must_use]
    pub fn parse(name: &str) -> Option<Key> {
        let rest = name.strip_prefix(PREFIX)?;
        if rest == "theme" {
            return Some(Key::Theme);
        }
        let (first, rest) = rest.split_once('/').unwrap_or((rest, ""));
        if first == "end" {
            return Some(Volume::parse(rest).map_or(Key::Newer(None), Key::End));
        }
        let Some(volume) = Volume::parse(first) else {
            return Some(Key::Newer(None));
        };
        let (kind, rest) = rest.split_once('/').unwrap_or(("", rest));
        let month = rest.get(..6).and_then(Month::parse);
        Some(match (kind, month) {
            ("j", Some(month)) => Key::Journal(volume, month),
            ("s", Some(month)) => Key::Shard(volume, month),
            ("k", _) => Key::Kept(volume),
            _ => Key::Newer(Some(volume)),
        })
    }

    /// The volume that a name belongs to.
    #[must_use]
    pub fn volume(self) -> Option<Volume> {
        match self {
            Key::Journal(volume, _) | Key::Shard(volume, _) | Key::Kept(volume) => Some(volume),
            Key::Newer(volume) => volume,
            Key::End(_) | Key::Theme => None,
        }
    }

    /// The month of a journal line or a shard.
    #[must_use]
    pub fn month(self) -> Option<Month> {
        match self {
            Key::Journal(_, month) | Key::Shard(_, month) => Some(month),
            Key::Kept(_) | Key::End(_) | Key::Theme | Key::Newer(_) => None,
        }
    }
}

/// Reads a mirror name of a line: its volume, its entry and the version.
#[must_use]
pub fn parse_mirror_name(name: &str) -> Option<(Volume, Id, Version)> {
    let (volume, rest) = name.split_once('/')?;
    let (id, rest) = rest.split_once('.')?;
    // A line that was written anew beside a damaged one has a number behind its version.
    let again = || Version::parse(rest.rsplit_once('.')?.0);
    let version = Version::parse(rest).or_else(again)?;
    Some((Volume::parse(volume)?, Id::parse(id)?, version))
}

#[cfg(test)]
mod tests {
    use super::super::Day;
    use super::*;

    #[test]
    fn every_key_that_is_written_is_known_again() {
        let day = Day::parse("2026-11-23").unwrap();
        let (id, writer) = (Id::new(day, 7), Writer::new(9));
        let version = Version { counter: 3, writer };
        let (v, month) = (Volume::FIRST.next(), Month::of(day));
        for (key, means) in [
            (v.journal_key(id, version, 0), Key::Journal(v, month)),
            (v.journal_key(id, version, 2), Key::Journal(v, month)),
            (v.shard_key(month, writer, 1), Key::Shard(v, month)),
            (v.kept_key(month, writer, 1), Key::Kept(v)),
            (v.end_key(), Key::End(v)),
            ("legwork/theme".into(), Key::Theme),
            ("legwork/2/z/1".into(), Key::Newer(Some(v))),
            ("legwork/other".into(), Key::Newer(None)),
        ] {
            assert_eq!(Key::parse(&key), Some(means), "{key}");
        }
        assert_eq!(Key::parse("another-app/1"), None);
        let name = v.mirror_name(id, version);
        assert_eq!(parse_mirror_name(&name), Some((v, id, version)));
        let again = format!("{name}.1");
        assert_eq!(parse_mirror_name(&again), Some((v, id, version)));
        let undo = v.undo_name(id, version);
        assert_eq!(v.parse_undo_name(&undo), Some((id, version)));
        assert_eq!(Volume::FIRST.parse_undo_name(&undo), None);
        assert_eq!(parse_mirror_name(&undo), None);
    }

    #[test]
    fn the_volume_is_the_first_that_has_not_ended() {
        let (one, two) = (Volume::FIRST, Volume::FIRST.next());
        assert_eq!(Volume::current(&[]), one);
        assert_eq!(Volume::current(&[two]), one);
        assert_eq!(Volume::current(&[two, one]), two.next());
    }
}
