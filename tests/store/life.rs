//! A life with the app, step by step, always the same: what every fault is tried on.

use crate::page::{Browser, Page, check_in, id};
use legwork_core::exchange::backup::{self, Backup};
use legwork_core::record::{
    CheckIn, Command, Content, Day, Entry, Id, Line, Record, Score, Version, Writer, Written,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Visit,
    Add(u64, &'static str),
    Edit(u64, &'static str),
    Delete(u64),
    Choose,
    Fold,
    Restore,
    UndoRestore,
    DeleteEverything,
}

pub const LIFE: [Step; 17] = [
    Step::Visit,
    Step::Add(1, "alder"),
    Step::Add(2, "birch"),
    Step::Add(3, "cedar"),
    Step::Edit(2, "beech"),
    Step::Delete(3),
    Step::Choose,
    Step::Fold,
    Step::Visit,
    Step::Restore,
    Step::Delete(1),
    Step::UndoRestore,
    Step::Add(4, "maple"),
    Step::Visit,
    Step::DeleteEverything,
    Step::Add(5, "willow"),
    Step::Visit,
];

/// Words, after how many steps they are deleted for good.
pub const DELETED: [(&str, usize); 7] = [
    ("cedar", 6),
    ("alder", 11),
    ("aspen", 11),
    ("birch", 15),
    ("beech", 15),
    ("hazel", 15),
    ("maple", 15),
];

/// The life as it goes on in one browser, with the page that is open now.
pub struct Life {
    pub browser: Browser,
    mirror: bool,
    pub page: Option<Page>,
}

impl Life {
    /// A life in a browser that has a mirror, or has none.
    pub fn new(mirror: bool) -> Life {
        Life {
            browser: Browser::new(),
            mirror,
            page: None,
        }
    }

    /// Takes a step; gives whether the person was told that it is done.
    pub fn take(&mut self, step: Step) -> bool {
        if step == Step::Visit {
            self.page = Some(self.browser.open_with(self.mirror));
            return true;
        }
        let fresh = self.browser.next_writer();
        let page = self.page.as_mut().unwrap();
        // While a fault hides an entry, the page cannot offer to change it.
        let here = |page: &Page, number| page.record.entry(id(number)).is_some();
        match step {
            Step::Visit => true,
            Step::Add(number, note) => page.dispatch(Command::Add(check_in(note)), number).is_ok(),
            Step::Edit(number, note) if here(page, number) => page
                .dispatch(Command::Edit(id(number), check_in(note)), 0)
                .is_ok(),
            Step::Delete(number) if here(page, number) => {
                page.dispatch(Command::Delete(id(number)), 0).is_ok()
            }
            Step::Edit(..) | Step::Delete(_) => false,
            Step::Choose => {
                let (name, value) = ("theme", "dark".to_owned());
                page.dispatch(Command::Choose { name, value }, 0).is_ok()
            }
            Step::Fold => {
                page.keeper.fold();
                true
            }
            Step::Restore => page.restore(&file(), fresh),
            Step::UndoRestore => page.undo_restore(fresh),
            Step::DeleteEverything => page.delete_everything(),
        }
    }
}

/// The record before the first step and after every step, when nothing goes wrong.
pub fn states(mirror: bool) -> Vec<Record> {
    let mut life = Life::new(mirror);
    let mut states = vec![Record::default()];
    for step in LIFE {
        // A restore needs the mirror for its way back.
        let restores = matches!(step, Step::Restore | Step::UndoRestore);
        assert_eq!(life.take(step), mirror || !restores, "{step:?}");
        states.push(life.page.as_ref().unwrap().record.clone());
    }
    states
}

/// A backup from another device: a later version of one entry, and new ones in three months.
fn file() -> Backup {
    let mut record = Record::default();
    let of = |day: &str, chance| Id::new(Day::parse(day).unwrap(), chance);
    record.merge(line(id(1), 7, "aspen"));
    for (day, from) in [
        ("2026-08-01", 100),
        ("2026-09-01", 200),
        ("2026-10-01", 300),
    ] {
        for chance in from..from + 3 {
            record.merge(line(of(day, chance), 1, "hazel"));
        }
    }
    backup::read(&backup::write(&record, &[], crate::page::today())).unwrap()
}

/// A check-in as another device wrote it.
pub fn line(id: Id, counter: u32, note: &str) -> Line {
    let writer = Writer::parse("0ther0").unwrap();
    let written = Written {
        order: 1,
        minute: None,
    };
    Line {
        id,
        version: Version { counter, writer },
        content: Content::Entry(Entry::CheckIn(CheckIn {
            day: crate::page::today(),
            written,
            leg: Score::new(2),
            back: None,
            reach: None,
            could: None,
            note: note.to_owned(),
        })),
    }
}
