//! Commands: what a person asks for, and the lines that follow from it.
//!
//! Nothing is edited in place: an edit is a newer version of the same entry, a deletion is a version
//! that says "gone".

use super::entry::{CheckIn, Draft, Entry, MAX_SETTING, MAX_TEXT, Note, Setting, Written};
use super::{Content, Day, Id, Line, Moment, Record, Version};

/// What a person asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Keep a new diary entry.
    Add(Draft),
    /// Put this in the place of a diary entry.
    Edit(Id, Draft),
    /// Delete a diary entry.
    Delete(Id),
    /// Choose a setting.
    Choose {
        /// Its name.
        name: &'static str,
        /// Its new value.
        value: String,
    },
    /// Make an entry say this again: the way back from an edit, a deletion or an addition.
    Put(Id, Content),
}

/// Why a command cannot be carried out. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// Nothing was filled in.
    Empty,
    /// The day has not come yet.
    FutureDay,
    /// The text has this many characters, more than [`MAX_TEXT`].
    TooLong(usize),
    /// The entry is not there any more.
    Missing,
    /// A newer Legwork wrote this entry; this one must not change it.
    Newer,
}

/// What follows from a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The line to keep.
    pub line: Line,
    /// The command that takes it back.
    pub undo: Command,
}

/// Works out what a command changes.
///
/// # Errors
/// [`Rejection`] if it cannot be carried out.
pub fn apply(record: &Record, command: Command, moment: &Moment) -> Result<Change, Rejection> {
    let (id, content) = match command {
        Command::Add(draft) => {
            let day = draft.day();
            let written = Written {
                order: record.next_order(day),
                minute: (day == moment.today).then_some(moment.minute),
            };
            let id = unused(record, moment);
            (id, Content::Entry(entry_of(draft, written, moment.today)?))
        }
        Command::Edit(id, draft) => {
            let held = record.entry(id).ok_or(Rejection::Missing)?;
            let moved = held.day() != Some(draft.day());
            let written = match held.written() {
                Some(written) if !moved => written,
                _ => Written {
                    order: record.next_order(draft.day()),
                    minute: None,
                },
            };
            // An entry of a future day (a clock was wrong) may keep its day while it is mended.
            let limit = held.day().map_or(moment.today, |d| d.max(moment.today));
            (id, Content::Entry(entry_of(draft, written, limit)?))
        }
        Command::Delete(id) => {
            record.entry(id).ok_or(Rejection::Missing)?;
            (id, Content::Gone)
        }
        Command::Choose { name, value } => {
            let long = value.chars().count();
            if long > MAX_SETTING {
                return Err(Rejection::TooLong(long));
            }
            let id = Id::of_setting(name).ok_or(Rejection::Missing)?;
            (id, Content::Entry(Entry::Setting(Setting { value })))
        }
        Command::Put(id, content) => (id, content),
    };
    let held = record.stored(id);
    if matches!(held, Some(s) if matches!(s.content, Content::Newer(_))) {
        return Err(Rejection::Newer);
    }
    let version = match held {
        Some(stored) => stored.version.next(moment.writer),
        None => Version {
            counter: 1,
            writer: moment.writer,
        },
    };
    let before = held.map_or(Content::Gone, |s| s.content.clone());
    Ok(Change {
        line: Line {
            id,
            version,
            content,
        },
        undo: Command::Put(id, before),
    })
}

fn unused(record: &Record, moment: &Moment) -> Id {
    let mut chance = moment.chance;
    loop {
        let id = Id::new(moment.today, chance);
        if record.stored(id).is_none() {
            return id;
        }
        chance = chance.wrapping_add(1);
    }
}

fn entry_of(draft: Draft, written: Written, last_day: Day) -> Result<Entry, Rejection> {
    if draft.day() > last_day {
        return Err(Rejection::FutureDay);
    }
    match draft {
        Draft::CheckIn {
            day,
            leg,
            back,
            reach,
            note,
        } => {
            let note = fitting(&note)?;
            if leg.is_none() && back.is_none() && reach.is_none() && note.is_empty() {
                return Err(Rejection::Empty);
            }
            Ok(Entry::CheckIn(CheckIn {
                day,
                written,
                leg,
                back,
                reach,
                note,
            }))
        }
        Draft::Note { day, text } => {
            let text = fitting(&text)?;
            if text.is_empty() {
                return Err(Rejection::Empty);
            }
            Ok(Entry::Note(Note { day, written, text }))
        }
    }
}

fn fitting(text: &str) -> Result<String, Rejection> {
    let text = text.trim();
    let long = text.chars().count();
    if long > MAX_TEXT {
        return Err(Rejection::TooLong(long));
    }
    Ok(text.to_owned())
}
