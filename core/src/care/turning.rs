//! What is left once pain went further down: the opposite direction where there is one, else neutral (care rules,
//! section 6, rule 2). It holds for the day, however a list is begun.

use super::choice::{Now, chosen, offered, own_pattern};
use super::direction::{Came, Direction, tested};
use super::gate::Gate;
use super::history::further_on;
use super::known::limits_beside;
use super::limits::{LONGEST_ON_BACK, Limit};
use super::plan::known_by_plan;
use super::session::{Chosen as One, Session as Chosen};
use super::tailor::seconds_on_back;
use crate::library::Pattern;
use crate::record::{Day, Record};

/// What is left after pain went further down: the opposite direction where there is one, else neutral, at the
/// easiest level and without what was done (care rules, section 6, rule 2).
#[must_use]
pub fn after_further(
    record: &Record,
    today: Day,
    now: &Now,
    from: Pattern,
    done: &[&str],
) -> Chosen {
    let to = opposite(record, today, from);
    chosen(record, today, now, Some((to, done)))
}

/// The opposite direction; neutral where there is none, or where its test led further down.
fn opposite(record: &Record, today: Day, from: Pattern) -> Pattern {
    let (to, direction) = match from {
        Pattern::Flexion => (Pattern::Extension, Direction::Arch),
        Pattern::Extension => (Pattern::Flexion, Direction::Bend),
        _ => return Pattern::Neutral,
    };
    let came = tested(record, today).and_then(|test| test.came(direction));
    match came {
        Some(Came::Further) => Pattern::Neutral,
        _ => to,
    }
}

/// The direction that is left today, if pain went further down in an exercise of today: no list of today, however it
/// is begun, leads the same way again.
pub(super) fn left_today(record: &Record, today: Day) -> Option<Pattern> {
    match further_on(record, today) {
        0 => None,
        1 => Some(opposite(record, today, own_pattern(record, today))),
        _ => Some(Pattern::Neutral),
    }
}

/// The rest of a session after pain went further down in the exercise at this place: chosen anew, as many as fit
/// into what is left of the minutes.
#[must_use]
pub fn turned_around(
    record: &Record,
    today: Day,
    now: &Now,
    session: &Chosen,
    at: usize,
    gate: &Gate,
) -> Chosen {
    let mut session = session.clone();
    session.chosen.truncate(at.saturating_add(1));
    let done: Vec<&str> = session.chosen.iter().map(|one| one.exercise).collect();
    // The other direction is tried once: what was turned around already is neutral from then on.
    let from = match session.pattern == own_pattern(record, today) {
        true => session.pattern,
        false => Pattern::Neutral,
    };
    let rest = after_further(record, today, now, from, &done);
    let rest = offered(rest, gate);
    session.pattern = rest.pattern;
    session.turned = session.chosen.last().map(|one| one.exercise);
    let sum = |of: fn(&One) -> u16| session.chosen.iter().map(of).sum::<u16>();
    let mut room = now.minutes.seconds().saturating_sub(sum(|one| one.seconds));
    // The time on the back counts for the whole session.
    let late =
        limits_beside(record, today, &known_by_plan(record, today)).contains(&Limit::PregnantLate);
    let mut back = match late {
        true => LONGEST_ON_BACK.saturating_sub(sum(seconds_on_back)),
        false => u16::MAX,
    };
    let most = now.minutes.exercises();
    for one in rest.chosen {
        let on_back = seconds_on_back(&one);
        if session.chosen.len() < most && one.seconds <= room && on_back <= back {
            room -= one.seconds;
            back -= on_back;
            session.chosen.push(one);
        }
    }
    session
}
