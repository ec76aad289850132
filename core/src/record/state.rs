//! The record: the winning version of every entry, and the days that they belong to.
//!
//! Merging is commutative, associative and idempotent, and any merge is a valid record.

use super::checksum::crc32;
use super::{Day, Entry, Id, Line, Order, Version};
use std::collections::{BTreeMap, BTreeSet, btree_set};

/// What a version of an entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The entry.
    Entry(Entry),
    /// It was deleted.
    Gone,
    /// A newer Legwork wrote it; this is its whole line, word for word.
    Newer(String),
}

/// The winning version of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its version.
    pub version: Version,
    /// What it says.
    pub content: Content,
}

impl Stored {
    /// Whether another line of the same entry stands above this: by its version, but nothing stands above
    /// a lock or an answer to one that is neither (care rules, section 1: a lock is only answered).
    #[must_use]
    pub fn is_below(&self, version: Version, content: &Content) -> bool {
        self.order(version, content) == std::cmp::Ordering::Less
    }

    fn order(&self, version: Version, content: &Content) -> std::cmp::Ordering {
        let first = lasts(&self.content).cmp(&lasts(content));
        first.then(self.version.cmp(&version))
    }
}

/// All that a person has entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    entries: BTreeMap<Id, Stored>,
    /// Where every entry stands in the diary. One flat set, as every further kind of map costs 5 kB.
    places: BTreeSet<(Day, Order, Id)>,
    /// The goals, by the day on which they were set.
    goals: BTreeSet<(Day, Order, Id)>,
    /// Safety checks, answers to locks, visits and plans once more, as every door asks for them.
    asked: BTreeSet<(Day, Order, Id)>,
    /// The sessions once more, apart: in ten years they are many, and what a door asks for is little.
    sessions: BTreeSet<(Day, Order, Id)>,
}

impl Record {
    /// Takes a line in. Gives whether it changed anything.
    ///
    /// The greater version wins. Two different lines with one version (only a hand-edited file has
    /// them) are told apart by their text, so that every order of merging ends the same.
    pub fn merge(&mut self, line: Line) -> bool {
        if let Some(held) = self.entries.get(&line.id) {
            let loses = match held.order(line.version, &line.content) {
                std::cmp::Ordering::Greater => true,
                std::cmp::Ordering::Less => false,
                std::cmp::Ordering::Equal => {
                    held.content == line.content
                        || rank(&line)
                            <= rank(&Line {
                                id: line.id,
                                version: held.version,
                                content: held.content.clone(),
                            })
                }
            };
            if loses {
                return false;
            }
            if let Some(place) = place(line.id, &held.content) {
                self.places.remove(&place);
                self.goals.remove(&place);
                self.asked.remove(&place);
                self.sessions.remove(&place);
            }
        }
        if let Some(place) = place(line.id, &line.content) {
            match &line.content {
                Content::Entry(Entry::Session(_)) => self.sessions.insert(place),
                content => is_asked(content) && self.asked.insert(place),
            };
            match is_goal(&line.content) {
                true => self.goals.insert(place),
                false => self.places.insert(place),
            };
        }
        let stored = Stored {
            version: line.version,
            content: line.content,
        };
        self.entries.insert(line.id, stored);
        true
    }

    /// The winning version of an entry, also a deleted or a newer one.
    #[must_use]
    pub fn stored(&self, id: Id) -> Option<&Stored> {
        self.entries.get(&id)
    }

    /// An entry that is there and can be shown.
    #[must_use]
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        match &self.entries.get(&id)?.content {
            Content::Entry(entry) => Some(entry),
            Content::Gone | Content::Newer(_) => None,
        }
    }

    /// Every winning line, by identity.
    pub fn lines(&self) -> impl Iterator<Item = Line> + '_ {
        self.entries.iter().map(|(id, stored)| Line {
            id: *id,
            version: stored.version,
            content: stored.content.clone(),
        })
    }

    /// Identities and winning versions of everything, deleted entries included.
    pub fn versions(&self) -> impl Iterator<Item = (Id, &Stored)> {
        self.entries.iter().map(|(id, stored)| (*id, stored))
    }

    /// Whether nothing was ever entered, not even deleted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries of a day, the first made first.
    pub fn of_day(&self, day: Day) -> impl DoubleEndedIterator<Item = (Id, &Entry)> {
        self.between(day, day)
    }

    /// The check-in of a day that counts: the last one made.
    #[must_use]
    pub fn check_in_of(&self, day: Day) -> Option<(Id, &super::CheckIn)> {
        self.of_day(day).rev().find_map(|(id, entry)| match entry {
            Entry::CheckIn(check_in) => Some((id, check_in)),
            _ => None,
        })
    }

    /// The entries between two days, both included, the earliest first.
    pub fn between(&self, from: Day, to: Day) -> impl DoubleEndedIterator<Item = (Id, &Entry)> {
        self.places
            .range(first_of(from)..=last_of(to.max(from)))
            .filter_map(|(_, _, id)| Some((*id, self.entry(*id)?)))
    }

    /// The goals, the first set first; also those that have ended.
    pub fn goals(&self) -> impl DoubleEndedIterator<Item = (Id, &super::Goal)> {
        self.goals
            .iter()
            .filter_map(|(_, _, id)| match self.entry(*id)? {
                Entry::Goal(goal) => Some((*id, goal)),
                _ => None,
            })
    }

    /// The safety checks, the earliest first.
    pub fn safety_checks(&self) -> impl DoubleEndedIterator<Item = (Id, &super::SafetyCheck)> {
        self.of_care().filter_map(|(id, entry)| match entry {
            Entry::Check(check) => Some((id, check)),
            _ => None,
        })
    }

    /// The answers to locks, the earliest first.
    pub fn releases(&self) -> impl DoubleEndedIterator<Item = (Id, &super::Release)> {
        self.of_care().filter_map(|(id, entry)| match entry {
            Entry::Release(release) => Some((id, release)),
            _ => None,
        })
    }

    /// The visits to a clinician, the earliest first.
    pub fn visits(&self) -> impl DoubleEndedIterator<Item = (Id, &super::Visit)> {
        self.of_care().filter_map(|(id, entry)| match entry {
            Entry::Visit(visit) => Some((id, visit)),
            _ => None,
        })
    }

    /// The plans of clinicians, the earliest first.
    pub fn plans(&self) -> impl DoubleEndedIterator<Item = (Id, &super::Plan)> {
        self.of_care().filter_map(|(id, entry)| match entry {
            Entry::Plan(plan) => Some((id, plan)),
            _ => None,
        })
    }

    /// The sessions, the earliest first.
    pub fn sessions(&self) -> impl DoubleEndedIterator<Item = (Id, &super::Session)> {
        let ids = self.sessions.iter().map(|(_, _, id)| *id);
        ids.filter_map(|id| match self.entry(id)? {
            Entry::Session(session) => Some((id, session)),
            _ => None,
        })
    }

    fn of_care(&self) -> impl DoubleEndedIterator<Item = (Id, &Entry)> {
        let ids = self.asked.iter().map(|(_, _, id)| *id);
        ids.filter_map(|id| Some((id, self.entry(id)?)))
    }

    /// The days with entries, the latest first.
    pub fn days(&self) -> impl Iterator<Item = Day> + '_ {
        latest_first(self.places.range(..))
    }

    /// The days with entries up to and including `day`, the latest first.
    pub fn days_until(&self, day: Day) -> impl Iterator<Item = Day> + '_ {
        latest_first(self.places.range(..=last_of(day)))
    }

    /// The nearest earlier day with entries.
    #[must_use]
    pub fn day_before(&self, day: Day) -> Option<Day> {
        let before = self.places.range(..first_of(day)).next_back();
        before.map(|(day, ..)| *day)
    }

    /// The nearest later day with entries.
    #[must_use]
    pub fn day_after(&self, day: Day) -> Option<Day> {
        let after = self.places.range(last_of(day)..).next();
        after.map(|(day, ..)| *day)
    }

    /// The order that the next entry of a day gets.
    #[must_use]
    pub fn next_order(&self, day: Day) -> Order {
        let last = self.places.range(first_of(day)..=last_of(day)).next_back();
        last.map_or(1, |(_, order, _)| order.saturating_add(1))
    }

    /// How many entries the diary holds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// The value of a setting, if it was ever chosen.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        match self.entry(Id::of_setting(name)?)? {
            Entry::Setting(setting) => Some(&setting.value),
            _ => None,
        }
    }

    /// How often the diary was written to: the sum of all counters. It only grows, and shows what
    /// has come since a backup.
    #[must_use]
    pub fn writes(&self) -> u64 {
        let diary = self
            .entries
            .iter()
            .filter(|(id, _)| id.month() != super::Month::NONE);
        diary.map(|(_, s)| u64::from(s.version.counter)).sum()
    }

    /// Whether a newer Legwork has written here.
    #[must_use]
    pub fn has_newer(&self) -> bool {
        let newer = |s: &Stored| matches!(s.content, Content::Newer(_));
        self.entries.values().any(newer)
    }
}

fn place(id: Id, content: &Content) -> Option<(Day, Order, Id)> {
    let Content::Entry(entry) = content else {
        return None;
    };
    match entry {
        Entry::Goal(goal) => Some((goal.since, Order::MIN, id)),
        _ => Some((entry.day()?, entry.written()?.order, id)),
    }
}

fn is_goal(content: &Content) -> bool {
    matches!(content, Content::Entry(Entry::Goal(_)))
}

fn is_asked(content: &Content) -> bool {
    let Content::Entry(entry) = content else {
        return false;
    };
    matches!(
        entry,
        Entry::Check(_) | Entry::Release(_) | Entry::Visit(_) | Entry::Plan(_)
    )
}

/// Whether this content stands above any other of the same entry, so that no deletion, edit or restore takes
/// it away.
fn lasts(content: &Content) -> bool {
    matches!(content, Content::Entry(entry) if entry.is_kept_for_good())
}

/// Not after any place of this day, and after all of the days before.
fn first_of(day: Day) -> (Day, Order, Id) {
    (day, Order::MIN, Id::LEAST)
}

/// After every place of this day, and before all of the days that follow.
fn last_of(day: Day) -> (Day, Order, Id) {
    (day, Order::MAX, Id::BEYOND)
}

/// The days of these places, each once.
fn latest_first<'a>(
    places: btree_set::Range<'a, (Day, Order, Id)>,
) -> impl Iterator<Item = Day> + use<'a> {
    let mut last = None;
    let day = move |(day, ..): &(Day, Order, Id)| {
        let new = last.replace(*day) != Some(*day);
        new.then_some(*day)
    };
    places.rev().filter_map(day)
}

fn rank(line: &Line) -> (u32, String) {
    let text = line.text();
    (crc32(&[&text]), text)
}
