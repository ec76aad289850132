//! The stored form of an entry: one ASCII line that carries its own identity, version and checksum.
//!
//! ```text
//! 1 202611-k3f9x2ab0c 1.w7f3q9 9ae0daaf {"k":"c","d":"2026-11-23","t":845,"l":3,"b":4,"r":3}
//! │ │                 │        │        └ JSON, everything beyond ASCII escaped
//! │ │                 │        └ CRC-32 of all the rest, 8 hex digits
//! │ │                 └ version: counter and writer
//! │ └ identity: month of creation and a random tail
//! └ format: 1 is plain; 2 is reserved for encrypted
//! ```
//!
//! What the JSON says is in `body.rs`.
//!
//! A kind, a field or a format that is not known here was written by a newer Legwork: such a line is
//! kept word for word. Must never turn one of those into a loss, or into another entry.

use super::body::{body_of, gone, meaning};
use super::checksum::crc32;
use super::{Content, Id, Version};
use crate::json;

/// One version of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which entry.
    pub id: Id,
    /// Which version of it.
    pub version: Version,
    /// What it says.
    pub content: Content,
}

/// Why a line cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It has not the shape of a line.
    Shape,
    /// Its checksum does not fit: storage or a hand has changed it.
    Checksum,
    /// A value lies outside its bounds.
    Value,
}

/// A line that this version of Legwork cannot use. It is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is broken.
    Damaged(Damage),
    /// A newer Legwork wrote it, in a format without a known head.
    Newer,
}

const FORMAT: &str = "1";

impl Line {
    /// The line as it is stored: ASCII, no line break.
    #[must_use]
    pub fn text(&self) -> String {
        let json = match &self.content {
            Content::Newer(text) => return text.clone(),
            Content::Entry(entry) => json::to_string(&body_of(entry)),
            Content::Gone => json::to_string(&gone()),
        };
        let (id, version) = (self.id.to_string(), self.version.to_string());
        let crc = checksum_of(FORMAT, &id, &version, &json);
        format!("{FORMAT} {id} {version} {crc:08x} {json}")
    }
}

/// The lines of a stored value, without empty ones.
pub fn each_line(value: &str) -> impl Iterator<Item = &str> {
    value.split('\n').filter(|line| !line.is_empty())
}

/// Reads one stored line.
///
/// A line with a good head and checksum, but a body that only a newer Legwork understands, is a
/// [`Line`] with [`Content::Newer`]: it takes part in every merge, word for word.
///
/// # Errors
/// [`Unread`] says whether the line is damaged or newer.
pub fn read(text: &str) -> Result<Line, Unread> {
    let damaged = |why| Err(Unread::Damaged(why));
    let mut parts = text.splitn(5, ' ');
    let mut part = || parts.next().unwrap_or_default();
    let (format, id, version, crc, json) = (part(), part(), part(), part(), part());
    if format.is_empty() || !format.bytes().all(|b| b.is_ascii_digit()) || id.is_empty() {
        return damaged(Damage::Shape);
    }
    let stated = u32::from_str_radix(crc, 16).ok().filter(|_| crc.len() == 8);
    if format != FORMAT {
        // A flipped format digit is damage, not a newer Legwork: the rest still fits format 1.
        let flipped = stated == Some(checksum_of(FORMAT, id, version, json));
        return if flipped {
            damaged(Damage::Checksum)
        } else {
            Err(Unread::Newer)
        };
    }
    let Some(stated) = stated.filter(|_| !json.is_empty()) else {
        return damaged(Damage::Shape);
    };
    if stated != checksum_of(format, id, version, json) {
        return damaged(Damage::Checksum);
    }
    let (Some(id), Some(version)) = (Id::parse(id), Version::parse(version)) else {
        return damaged(Damage::Shape);
    };
    let content = match json::from_str(json) {
        Ok(body) => match meaning(body) {
            Some((_, true)) => Content::Newer(text.to_owned()),
            Some((content, false)) => content,
            None => return damaged(Damage::Value),
        },
        Err(_) if text.is_ascii() => Content::Newer(text.to_owned()),
        Err(_) => return damaged(Damage::Shape),
    };
    Ok(Line {
        id,
        version,
        content,
    })
}

fn checksum_of(format: &str, id: &str, version: &str, json: &str) -> u32 {
    crc32(&[format, " ", id, " ", version, " ", json])
}
