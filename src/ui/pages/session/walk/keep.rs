//! How a walk is kept: from its first minute on, and again with each, so that a closed page or an empty battery loses
//! less than one.

use super::Walk;
use crate::ui::components::form::why;
use crate::wording::walk::ended_for;
use legwork_core::care::traffic_light::AfterStop;
use legwork_core::care::walk::{STOPPED, WALK, begun_walk, is_red, walk as walk_text};
use legwork_core::record::{
    Change, Command, Day, Entry, ExerciseLog, Id, MAX_MINUTES, Score, Stop, WALKING, Written,
};
use leptos::prelude::*;

impl Walk {
    /// Keeps something. What is refused is said in the header.
    pub(super) fn keep(self, command: Command) -> Option<Change> {
        match self.here.store.dispatch(command) {
            Ok(change) => Some(change),
            Err(refused) => {
                self.here.undoing.say(why(refused));
                None
            }
        }
    }

    /// Its entry as it is kept, if it is.
    pub(super) fn kept(self) -> Option<(Id, ExerciseLog)> {
        let id = self.id.get_untracked()?;
        match self.here.store.now(|record| record.entry(id).cloned()) {
            Some(Entry::Log(log)) => Some((id, log)),
            _ => None,
        }
    }

    /// It has gone on for so many whole minutes.
    pub(super) fn has_walked(self, minutes: u16) {
        let minutes = minutes.min(MAX_MINUTES);
        match self.kept() {
            // One that was ended in another window stays as it was told there.
            Some((id, mut log))
                if Some(minutes) > log.minutes && self.is_under_way(id, log.day) =>
            {
                log.minutes = Some(minutes);
                self.keep(Command::Edit(id, Entry::Log(log)));
            }
            // It was deleted in the diary meanwhile, or there is nothing to keep yet.
            None if minutes > 0 && self.id.with_untracked(Option::is_none) => {
                self.has_begun(minutes);
            }
            _ => {}
        }
    }

    /// Asked of the day on which it began: a walk may go on past midnight.
    fn is_under_way(self, id: Id, day: Day) -> bool {
        let store = self.here.store;
        store.now(|record| begun_walk(record, day).is_some_and(|begun| begun.id == id))
    }

    fn has_begun(self, minutes: u16) {
        let added = self.keep(Command::Add(Entry::Log(ExerciseLog {
            day: self.here.store.today_now(),
            written: Written::NOT_YET,
            exercise: WALKING.to_owned(),
            sets: None,
            repetitions: None,
            minutes: Some(minutes),
            before: self.told_before(),
            after: None,
            effort: None,
            step: None,
            note: String::new(),
        })));
        if let Some(change) = added {
            let id = change.line.id;
            self.id.set(Some(id));
            let planned = self.planned.get_untracked();
            self.keep(Command::Choose {
                name: WALK,
                value: walk_text(id, planned),
            });
        }
    }

    /// It is stopped for this. That is kept with the tap: pain is the last of the day, also if the page is closed now.
    pub(super) fn is_stopped_for(self, why: Stop) {
        self.why.set(Some(why));
        let store = self.here.store;
        if why.leads_to() == AfterStop::Noted {
            let before = store.now(|record| record.setting(STOPPED).map(str::to_owned));
            self.stopped_before.set_value(before.unwrap_or_default());
            self.stop_today(store.today_now().to_string());
        }
        if let Some((id, log)) = self.kept().filter(|(_, log)| log.note.is_empty()) {
            let note = ended_for(why);
            self.keep(Command::Edit(id, Entry::Log(ExerciseLog { note, ..log })));
        }
    }

    /// The reason was a mis-tap.
    pub(super) fn take_back(self) {
        let Some(why) = self.why.get_untracked() else {
            return;
        };
        self.why.set(None);
        if why.leads_to() == AfterStop::Noted {
            self.stop_today(self.stopped_before.get_value());
        }
        if let Some((id, log)) = self.kept().filter(|(_, log)| log.note == ended_for(why)) {
            let note = String::new();
            self.keep(Command::Edit(id, Entry::Log(ExerciseLog { note, ..log })));
        }
    }

    fn stop_today(self, value: String) {
        self.keep(Command::Choose {
            name: STOPPED,
            value,
        });
    }

    /// Leg pain before it.
    fn told_before(self) -> Option<Score> {
        Score::new(self.before.get_untracked().parse().ok()?)
    }

    /// It has ended, with so many minutes; with none, nothing of it stays. Gives whether that could be kept.
    pub(super) fn has_ended(self, minutes: u16, after: Option<Score>) -> bool {
        let why = self.why.get_untracked();
        if is_red(why, self.told_before(), after) {
            // Pain that ended it counts as red after an exercise, however short it was.
            self.stop_today(self.here.store.today_now().to_string());
        }
        if minutes > 0 && self.kept().is_none() {
            self.has_begun(minutes);
        }
        let done = match self.kept() {
            Some((id, _)) if minutes == 0 => self.keep(Command::Delete(id)).is_some(),
            Some((id, log)) => {
                let note = match why.filter(|_| log.note.is_empty()) {
                    Some(why) => ended_for(why),
                    None => log.note.clone(),
                };
                let log = ExerciseLog {
                    note,
                    minutes: Some(minutes),
                    after: after.or(log.after),
                    ..log
                };
                self.keep(Command::Edit(id, Entry::Log(log))).is_some()
            }
            None => minutes == 0,
        };
        if done && self.id.with_untracked(Option::is_some) {
            self.keep(Command::Choose {
                name: WALK,
                value: String::new(),
            });
        }
        done
    }
}
