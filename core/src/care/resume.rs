//! A session that was begun and not ended: what is left of it, so that it can go on after the page was closed
//! (care rules, section 1: the gate is asked again on resuming; that is the caller's).

use super::choice::{Now, still_fits, turned_around};
use super::first_steps::leg_now;
use super::gate::Gate;
use super::history::{further_in, rank_of, steps_of};
use super::session::{Because, Chosen, Minutes, Session};
use crate::library::{MOVES, Move, Pattern, Rank, move_of};
use crate::record::{Day, Entry, Id, Level, Record, Score};

/// The setting with the list of the session that was begun last: its identity, the pattern and after which exercise
/// it was turned around, the seconds of breathing, and for each exercise its number, level and marks; behind them
/// those that were made easier or harder, as they were chosen.
pub const LED: &str = "led";

/// Stands before an exercise as it was chosen, if it was made easier or harder since.
const WAS: &str = "=";

const PATTERNS: [Pattern; 4] = [
    Pattern::Neutral,
    Pattern::Flexion,
    Pattern::Extension,
    Pattern::Stenosis,
];

/// The value of [`LED`] for this session and list.
#[must_use]
pub fn led(id: Id, session: &Session) -> String {
    let pattern = PATTERNS.iter().position(|known| *known == session.pattern);
    let settles = if session.settles { "s" } else { "" };
    let turned = session.turned.and_then(move_of);
    let turned = turned.map_or(String::new(), |found| format!("t{}", found.number));
    let mut text = format!(
        "{id} {}{settles}{turned} {}",
        pattern.unwrap_or(0),
        session.breathing
    );
    let now = session.chosen.iter().map(|one| ("", one));
    let was = session.changed.iter().map(|one| (WAS, one));
    for (mark, one) in now.chain(was) {
        let Some(found) = move_of(one.exercise) else {
            continue;
        };
        let half = if one.half { "h" } else { "" };
        let hold_on = if one.hold_on { "o" } else { "" };
        let hold = one.hold.unwrap_or(0);
        let rank = one.rank as u8;
        text.push_str(&format!(
            " {mark}{}:{rank}{half}{hold_on}:{hold}:{}",
            found.number, one.seconds
        ));
    }
    text
}

/// A session that can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Its identity.
    pub id: Id,
    /// What is left of it, in its order: what was done is not done again, and what does not
    /// fit any more is left out.
    pub rest: Session,
    /// Those of its exercises that are done, in the order of its list.
    pub done: Vec<Chosen>,
    /// What was told, with the worst leg pain of today.
    pub now: Now,
}

impl Begun {
    /// All of it, what is done first: its minutes, and its time on the back, are spent.
    #[must_use]
    pub fn whole(&self) -> Session {
        let mut whole = self.rest.clone();
        whole.chosen.splice(0..0, self.done.iter().copied());
        whole
    }

    /// Chooses the rest anew, the other way round, if the page was closed before that could be done.
    fn turn_around(&mut self, record: &Record, today: Day) {
        let further = match record.entry(self.id) {
            Some(Entry::Session(session)) => further_in(record, self.id, session),
            _ => None,
        };
        if further.is_none() || further == self.rest.turned {
            return;
        }
        // All that is done stands first and stays.
        let (all, Some(at)) = (self.whole(), self.done.len().checked_sub(1)) else {
            return;
        };
        // The gate is the caller's.
        let mut turned = turned_around(record, today, &self.now, &all, at, &Gate::Open);
        turned.turned = further.and_then(move_of).map(|found| found.id);
        turned
            .chosen
            .drain(..self.done.len().min(turned.chosen.len()));
        self.rest = turned;
    }
}

/// The session of today that was begun last and not ended; `None` if there is none. What cannot be read is none.
#[must_use]
pub fn begun(record: &Record, today: Day) -> Option<Begun> {
    let mut begun = begun_as_kept(record, today)?;
    begun.turn_around(record, today);
    still_fits(record, today, &begun.now, &mut begun.rest);
    Some(begun)
}

/// The same without a look at what still fits: for a page that only tells of it. That look is most of the rules of
/// care, and the first page does without them.
#[must_use]
pub fn begun_as_kept(record: &Record, today: Day) -> Option<Begun> {
    let text = record.setting(LED)?;
    let mut fields = text.split(' ');
    let id = Id::parse(fields.next()?)?;
    let Some(Entry::Session(kept)) = record.entry(id) else {
        return None;
    };
    if kept.day != today || kept.end.is_some() {
        return None;
    }
    let pattern = fields.next()?;
    let (pattern, turned) = match pattern.split_once('t') {
        Some((pattern, number)) => (pattern, Some(numbered(number)?.id)),
        None => (pattern, None),
    };
    let settles = pattern.ends_with('s');
    let pattern: usize = pattern.trim_end_matches('s').parse().ok()?;
    let pattern = *PATTERNS.get(pattern)?;
    let breathing = fields.next()?.parse().ok()?;
    let (was, now): (Vec<&str>, Vec<&str>) = fields.partition(|field| field.starts_with(WAS));
    let read = |of: Vec<&str>| {
        let all = of
            .into_iter()
            .map(|field| one(field.trim_start_matches(WAS)));
        all.collect::<Option<Vec<Chosen>>>()
    };
    let (all, changed) = (read(now)?, read(was)?);
    let steps: Vec<&str> = steps_of(record, id)
        .map(|(log, _)| log.exercise.as_str())
        .collect();
    let is_done = |one: &Chosen| steps.contains(&one.exercise);
    let (done, rest) = all.into_iter().partition(is_done);
    // The worst of today counts: before it, in the midst of it, and what was told elsewhere since.
    let told = leg_now(record, today).and_then(Score::new);
    let after = steps_of(record, id).filter_map(|(log, _)| log.after);
    let leg = kept.leg.into_iter().chain(told).chain(after).max();
    let minutes = match kept.minutes {
        0..=3 => Minutes::Three,
        4..=7 => Minutes::Seven,
        _ => Minutes::Fifteen,
    };
    let now = Now {
        leg,
        reach: kept.reach,
        comfortable: None,
        up: None,
        minutes,
        place: kept.place,
    };
    let rest = Session {
        settles,
        breathing,
        pattern,
        chosen: rest,
        left_out: Vec::new(),
        turned,
        changed,
    };
    Some(Begun {
        id,
        rest,
        done,
        now,
    })
}

/// The exercise with this number.
fn numbered(text: &str) -> Option<&'static Move> {
    let number: u8 = text.parse().ok()?;
    MOVES.iter().find(|found| found.number == number)
}

fn one(text: &str) -> Option<Chosen> {
    let mut fields = text.split(':');
    let found = numbered(fields.next()?)?;
    let level = fields.next()?;
    let (hold, seconds): (u16, u16) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    let rank = level.chars().next()?.to_digit(10)?;
    let rank: Rank = rank_of(*Level::ALL.get(rank as usize)?);
    found.level(rank)?;
    Some(Chosen {
        exercise: found.id,
        rank,
        half: level.contains('h'),
        hold: (hold > 0).then_some(hold),
        hold_on: level.contains('o'),
        seconds,
        because: Because::Begun,
        easier: None,
    })
}
