//! A record of a person's days, in a few words.

use crate::common::{day, line, record};
use legwork_core::care::facts::facts;
use legwork_core::care::gate::{Door, Gate, gate};
use legwork_core::record::*;

pub const TODAY: &str = "2026-11-24";

pub fn today() -> Day {
    day(TODAY)
}

/// A record, one entry after the other.
#[derive(Clone, Default)]
pub struct Life {
    pub lines: Vec<Line>,
}

impl Life {
    pub fn with(mut self, entry: Entry) -> Life {
        let number = self.lines.len() as u64 + 1;
        self.lines.push(line(number, 1, 1, Content::Entry(entry)));
        self
    }

    pub fn told(mut self, name: &str, value: &str) -> Life {
        let mut line = line(0, self.lines.len() as u32 + 1, 1, Content::Gone);
        line.id = Id::of_setting(name).unwrap();
        line.content = Content::Entry(Entry::Setting(Setting {
            value: value.into(),
        }));
        self.lines.push(line);
        self
    }

    /// First steps answered, with nothing in the way.
    pub fn answered() -> Life {
        let nothing =
            |life: Life, name: &str, value: &str| life.told(name, &format!("{TODAY} {value}"));
        let mut life = nothing(Life::default(), "age", "18");
        for name in ["risks", "limits", "first"] {
            life = nothing(life, name, "none");
        }
        life
    }

    pub fn checked(self, ago: u64, extent: Extent) -> Life {
        let order = self.lines.len() as u32 + 1;
        self.with(Entry::Check(SafetyCheck {
            day: today().minus(ago),
            written: Written {
                order,
                minute: None,
            },
            extent,
            found: None,
            locked: Vec::new(),
            checked: Vec::new(),
        }))
    }

    /// A check of so many days ahead: the clock was wrong.
    pub fn ahead(self, days: u64, extent: Extent) -> Life {
        let mut life = self.checked(0, extent);
        let last = life.lines.last_mut().unwrap();
        if let Content::Entry(Entry::Check(check)) = &mut last.content {
            check.day = today().plus(days);
        }
        life
    }

    pub fn felt(self, ago: u64, leg: u8, reach: u8) -> Life {
        self.with(Entry::CheckIn(CheckIn {
            day: today().minus(ago),
            written: Written::NOT_YET,
            leg: Score::new(leg),
            back: None,
            reach: Reach::new(reach),
            could: None,
            note: String::new(),
        }))
    }

    pub fn session(self, ago: u64, end: End, stayed_down: Option<bool>) -> Life {
        let order = self.lines.len() as u32 + 1;
        self.with(Entry::Session(Session {
            day: today().minus(ago),
            written: Written {
                order,
                minute: None,
            },
            minutes: 7,
            place: Place::Mat,
            leg: None,
            back: None,
            reach: None,
            end: Some(end),
            stayed_down,
            effort: None,
            leg_after: None,
            next_day: None,
        }))
    }

    /// The last entry, changed.
    pub fn last(mut self, change: impl FnOnce(&mut Entry)) -> Life {
        if let Some(Content::Entry(entry)) = self.lines.last_mut().map(|line| &mut line.content) {
            change(entry);
        }
        self
    }

    pub fn record(self) -> Record {
        record(self.lines)
    }

    pub fn asks(self, door: Door) -> Gate {
        gate(&facts(&self.record(), today(), Some(3)), today(), door)
    }
}
