//! Commands: what a person asks for, and the lines that follow from it.
//!
//! Nothing is edited in place: an edit is a newer version of the same entry, a deletion is a version
//! that says "gone".

use super::goal::{Aim, Goal, MAX_NAME, MAX_RUNGS, MAX_SESSIONS, MAX_WALKING, MIN_RUNGS};
use super::training::{ExerciseLog, MAX_MINUTES, MAX_REPETITIONS, MAX_SETS};
use super::{
    Content, Day, Entry, Id, Line, LockAnswer, MAX_SETTING, MAX_TEXT, Moment, Record, Setting,
};
use super::{Stored, Version, Written};

/// What a person asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Keep a new entry. When it was written is filled in.
    Add(Entry),
    /// Put this in the place of an entry of the same kind. When it was written stays.
    Edit(Id, Entry),
    /// Delete an entry.
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
    /// A log says nothing of how much was done.
    NoAmount,
    /// A goal has no name.
    NoName,
    /// The day has not come yet.
    FutureDay,
    /// The text has this many characters, more than the second number.
    TooLong(usize, usize),
    /// The ladder has fewer than [`MIN_RUNGS`] rungs.
    FewRungs,
    /// A number is 0 or above this one.
    OutOfBounds(u16),
    /// The entry is not there any more.
    Missing,
    /// A newer Legwork wrote this entry; this one must not change it.
    Newer,
    /// It is a lock, or answers one: it is not changed or deleted, only answered.
    Kept,
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
        Command::Add(entry) => {
            let written = entry.day().map(|day| Written {
                order: record.next_order(day),
                minute: (day == moment.today).then_some(moment.minute),
            });
            let entry = checked(entry, written, moment.today)?;
            (unused(record, moment), Content::Entry(entry))
        }
        Command::Edit(id, entry) => {
            let held = record.entry(id).ok_or(Rejection::Missing)?;
            let moved = held.day() != entry.day();
            let written = match held.written() {
                Some(written) if !moved => Some(written),
                _ => entry.day().map(|day| Written {
                    order: record.next_order(day),
                    minute: None,
                }),
            };
            // An entry of a future day (a clock was wrong) may keep its day while it is mended.
            let limit = held.day().map_or(moment.today, |d| d.max(moment.today));
            (id, Content::Entry(checked(entry, written, limit)?))
        }
        Command::Delete(id) => {
            record.entry(id).ok_or(Rejection::Missing)?;
            (id, Content::Gone)
        }
        Command::Choose { name, value } => {
            fits(&value, MAX_SETTING)?;
            let id = Id::of_setting(name).ok_or(Rejection::Missing)?;
            (id, Content::Entry(Entry::Setting(Setting { value })))
        }
        Command::Put(id, content) => (id, content),
    };
    let held = record.stored(id);
    if matches!(held, Some(s) if matches!(s.content, Content::Newer(_))) {
        return Err(Rejection::Newer);
    }
    if matches!(held, Some(Stored { content: Content::Entry(e), .. }) if e.is_kept_for_good()) {
        return Err(Rejection::Kept);
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

/// The entry as it is kept: with its place in the day, its words without blanks around them, and nothing
/// out of bounds.
fn checked(mut entry: Entry, when: Option<Written>, last_day: Day) -> Result<Entry, Rejection> {
    if entry.day().is_some_and(|day| day > last_day) {
        return Err(Rejection::FutureDay);
    }
    let when = when.unwrap_or(Written::NOT_YET);
    let empty = match &mut entry {
        Entry::CheckIn(check_in) => {
            check_in.written = when;
            tidy(&mut check_in.note, MAX_TEXT)?;
            check_in.leg.is_none()
                && check_in.back.is_none()
                && check_in.reach.is_none()
                && check_in.could.is_none()
                && check_in.note.is_empty()
        }
        Entry::Note(note) => {
            note.written = when;
            tidy(&mut note.text, MAX_TEXT)?;
            note.text.is_empty()
        }
        Entry::Log(log) => {
            log.written = when;
            tidy(&mut log.note, MAX_TEXT)?;
            has_amount(log)?;
            false
        }
        Entry::Rating(rating) => {
            rating.written = when;
            false
        }
        Entry::Check(check) => {
            check.written = when;
            !check.is_sound()
        }
        Entry::Release(release) => {
            release.written = when;
            if let LockAnswer::Checked { who, .. } = &mut release.how {
                tidy_line(who)?;
            }
            !release.is_sound()
        }
        Entry::Session(session) => {
            session.written = when;
            !session.is_sound()
        }
        Entry::Visit(visit) => {
            visit.written = when;
            tidy_line(&mut visit.who)?;
            if visit.on > visit.day {
                return Err(Rejection::FutureDay);
            }
            !visit.is_sound()
        }
        Entry::Plan(plan) => {
            plan.written = when;
            tidy_line(&mut plan.from)?;
            !plan.is_sound()
        }
        Entry::Goal(goal) => {
            has_aim(goal)?;
            false
        }
        // A setting is chosen by its name.
        Entry::Setting(_) => return Err(Rejection::Missing),
    };
    if empty {
        return Err(Rejection::Empty);
    }
    Ok(entry)
}

/// A log says how much was done, or that it was begun in a session. A walk is its minutes.
fn has_amount(log: &ExerciseLog) -> Result<(), Rejection> {
    within(log.sets, MAX_SETS)?;
    within(log.repetitions, MAX_REPETITIONS)?;
    within(log.minutes, MAX_MINUTES)?;
    match log.has_amount() || log.step.is_some() {
        true => Ok(()),
        false => Err(Rejection::NoAmount),
    }
}

fn has_aim(goal: &mut Goal) -> Result<(), Rejection> {
    match &mut goal.aim {
        Aim::Sessions(sessions) => within(Some(u16::from(*sessions)), u16::from(MAX_SESSIONS))?,
        Aim::Walking(minutes) => within(Some(*minutes), MAX_WALKING)?,
        Aim::Activity(activity) => {
            tidy_line(&mut activity.name)?;
            for rung in &mut activity.rungs {
                tidy_line(rung)?;
            }
            activity.rungs.retain(|rung| !rung.is_empty());
            activity.rungs.truncate(MAX_RUNGS);
            if activity.name.is_empty() {
                return Err(Rejection::NoName);
            }
            if activity.rungs.len() < MIN_RUNGS {
                return Err(Rejection::FewRungs);
            }
            let rungs = u8::try_from(activity.rungs.len()).unwrap_or_default();
            activity.reached = activity.reached.min(rungs);
        }
    }
    Ok(())
}

fn within(number: Option<u16>, most: u16) -> Result<(), Rejection> {
    match number {
        Some(number) if number == 0 || number > most => Err(Rejection::OutOfBounds(most)),
        _ => Ok(()),
    }
}

/// Takes the blanks around a text away.
fn tidy(text: &mut String, longest: usize) -> Result<(), Rejection> {
    let trimmed = text.trim();
    fits(trimmed, longest)?;
    if trimmed.len() != text.len() {
        *text = trimmed.to_owned();
    }
    Ok(())
}

/// The same for a text of one line.
fn tidy_line(text: &mut String) -> Result<(), Rejection> {
    *text = text.replace(['\n', '\r'], " ");
    tidy(text, MAX_NAME)
}

fn fits(text: &str, longest: usize) -> Result<(), Rejection> {
    let long = text.chars().count();
    if long > longest {
        return Err(Rejection::TooLong(long, longest));
    }
    Ok(())
}
