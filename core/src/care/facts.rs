//! What the gate looks at, worked out from the record (care rules, sections 1 and 2).
//!
//! Everything is worked out anew each time, so that any merge of records gives one and the same answer.

use super::answers::unanswered;
use super::due::Safety;
use super::felt;
use super::gate::Facts;
use super::known::{clearances, conditions};
use super::lock::{locks, opens, releases};
use super::signals::is_lower;
use super::tailor::FAR_ABOVE;
use crate::chart::{POINT, Value, mean};
use crate::record::{Day, End, Extent, Order, Record, SafetyCheck, Stop};

/// So many days away ask for the short check, and whether this is a new bout.
pub const AWAY: i64 = 14;
/// The setting that says when the full check was asked for.
pub const FULL_ASKED: &str = "askfull";
/// The setting that says when the short check was asked for by a session: numbness stopped it, or pain stayed further
/// down. It outlives the entry of that session, which the person may delete.
pub const SHORT_ASKED: &str = "askshort";
/// The setting that says on which days a due check was put off.
pub const PUT_OFF: &str = "putoff";
/// So many check-ins in a week make a mean that counts.
pub const ENOUGH: usize = 3;
/// The mean of so many days before tells what is usual.
pub const MEAN_DAYS: u64 = 7;
/// So many days back signals are looked for; longer ago a full check is due anyway.
const BACK: u64 = 28;

/// What the gate looks at today. `leg_now` is leg pain at this moment, if it was just asked.
#[must_use]
pub fn facts(record: &Record, today: Day, leg_now: Option<u8>) -> Facts {
    Facts {
        locks: locks(record),
        releases: releases(record),
        conditions: conditions(record),
        clearances: clearances(record, today),
        leg_now,
        safety: safety(record, today),
        unanswered: unanswered(record).next().is_some(),
    }
}

/// Whether the last check of the whole list was cut short, so that the rest of it was never asked.
#[must_use]
pub fn is_cut_short(record: &Record, today: Day) -> bool {
    let whole = |extent| matches!(extent, Extent::Full | Extent::CutShort);
    let checks = checks_until(record, today).filter(|check| whole(check.extent));
    checks
        .last()
        .is_some_and(|check| check.extent == Extent::CutShort)
}

/// The value of [`FULL_ASKED`] or [`SHORT_ASKED`] with which a check is asked for now: the day, and the place of the last
/// entry of that day. Only a check that is made after it answers it, whatever else comes in by a merge.
#[must_use]
pub fn asked_now(record: &Record, today: Day) -> String {
    let orders = record
        .of_day(today)
        .filter_map(|(_, entry)| entry.written());
    let last = orders.map(|written| written.order).max();
    format!("{today} {}", last.unwrap_or_default())
}

/// The day on which a check was asked for under this name, if none of these extents was made since.
fn asked(record: &Record, name: &str, answers: &[Extent], today: Day) -> Option<Day> {
    let (day, order) = record.setting(name)?.split_once(' ')?;
    let (day, order): (Day, Order) = (Day::parse(day)?, order.parse().ok()?);
    // Asked under a clock that was ahead: any check of today answers it.
    let since = if day > today {
        (today, 0)
    } else {
        (day, order)
    };
    let mut checks = checks_until(record, today).filter(|check| answers.contains(&check.extent));
    let answered = checks.any(|check| (check.day, check.written.order) > since);
    (!answered).then_some(since.0)
}

/// The checks of days that have come: one of a day ahead was made under a wrong clock, and says nothing of today.
fn checks_until(record: &Record, today: Day) -> impl Iterator<Item = &SafetyCheck> {
    let checks = record.safety_checks().map(|(_, check)| check);
    checks.filter(move |check| check.day <= today)
}

/// The value of [`PUT_OFF`] with which a due check is put off today.
#[must_use]
pub fn put_off_today(record: &Record, today: Day) -> String {
    let mut days = put_off(record);
    days.retain(|day| *day != today);
    let kept = days.len().saturating_sub(super::due::PUT_OFF);
    let mut text = String::new();
    for day in days.into_iter().skip(kept) {
        text.push_str(&day.to_string());
        text.push(' ');
    }
    text.push_str(&today.to_string());
    text
}

fn put_off(record: &Record) -> Vec<Day> {
    let days = record.setting(PUT_OFF).unwrap_or_default();
    days.split(' ').filter_map(Day::parse).collect()
}

/// What is known of safety checks.
fn safety(record: &Record, today: Day) -> Safety {
    let mut full = None;
    let mut short = None;
    let mut cut = None;
    for check in checks_until(record, today) {
        match check.extent {
            Extent::Full => {
                full = full.max(Some(check.day));
                cut = None;
            }
            Extent::Short => short = short.max(Some(check.day)),
            Extent::CutShort => cut = Some(check.day),
            Extent::Stop => {}
        }
    }
    let done = short.max(full);
    let whole = [Extent::Full, Extent::Short];
    let asked_full = asked(record, FULL_ASKED, &[Extent::Full], today);
    let asked_short = asked(record, SHORT_ASKED, &whole, today);
    let released = released(record, today);
    let stopped = !stopped(record, done, since(done, today), today).is_empty();
    Safety {
        full,
        short,
        put_off: put_off(record),
        short_asked: released
            .or(asked_short)
            .or(short_asked(record, done, today)),
        full_asked: asked_full.or(cut),
        cannot_wait: released.is_some()
            || cut.is_some()
            || asked_full.is_some()
            || asked_short.is_some()
            || stopped,
    }
}

/// The day of an answer that opened a lock, if no check was made after it.
fn released(record: &Record, today: Day) -> Option<Day> {
    let (locks, all) = (locks(record), releases(record));
    let mut answers = record.releases().filter(|(id, release)| {
        let opened = locks.iter().any(|lock| opens(release, lock, &all));
        opened && !checked_after(record, *id, release.day, today)
    });
    answers.next_back().map(|(_, release)| release.day)
}

/// The first day after the last check on which something asked for the short one.
fn short_asked(record: &Record, done: Option<Day>, today: Day) -> Option<Day> {
    let since = since(done, today);
    let mut asked = stopped(record, done, since, today);
    asked.extend(came_back(record, since, today));
    let felt = felt::felt(record, since.minus(2 * BACK), today);
    let (leg, reach) = (felt::leg(&felt), felt::place(&felt));
    let signs = felt.iter().map(|felt| felt.day);
    asked.extend(
        signs
            .filter(|day| *day >= since)
            .filter(|day| is_far_above(&leg, *day) || is_lower(&reach, *day)),
    );
    asked.into_iter().min()
}

/// The day after the last check, or as far back as signals are looked for.
fn since(done: Option<Day>, today: Day) -> Day {
    let from = today.minus(BACK);
    done.map_or(from, |done| done.plus(1)).max(from)
}

/// The days since this one on which the person came back after 14 days away: those with an entry, and today, as
/// somebody who has just come back has not written yet.
fn came_back(record: &Record, since: Day, today: Day) -> Vec<Day> {
    let away = |day: &Day| {
        let before = record.day_before(*day);
        before.is_some_and(|before| day.days_since(before) >= AWAY)
    };
    let mut days: Vec<Day> = record
        .days_until(today)
        .take_while(|day| *day >= since)
        .collect();
    days.push(today);
    days.retain(|day| *day >= since && away(day));
    days
}

/// Whether to ask "Is this a new bout?": the person came back after 14 days away, and no check was made since.
#[must_use]
pub fn asks_for_new_bout(record: &Record, today: Day) -> bool {
    let checks = checks_until(record, today);
    let whole = checks.filter(|c| matches!(c.extent, Extent::Full | Extent::Short));
    let done = whole.map(|check| check.day).max();
    done.is_some() && !came_back(record, since(done, today), today).is_empty()
}

/// The days of sessions that were stopped for new numbness or weakness, or after which pain stayed further
/// down. On the day of a check the session counts as later: nobody loses by one check more.
fn stopped(record: &Record, done: Option<Day>, since: Day, today: Day) -> Vec<Day> {
    let asks = record.sessions().filter(|(id, session)| {
        let stop = session.end == Some(End::Stopped(Stop::NumbOrWeak));
        let recent = (since..=today).contains(&session.day);
        let same_day = done == Some(session.day) && !checked_after(record, *id, session.day, today);
        (stop || session.stayed_down == Some(true)) && (recent || same_day)
    });
    asks.map(|(_, session)| session.day).collect()
}

/// Whether a check was made after this entry of this day.
fn checked_after(record: &Record, id: crate::record::Id, day: Day, today: Day) -> bool {
    let order = record
        .entry(id)
        .and_then(|entry| entry.written())
        .map(|written| written.order);
    checks_until(record, today).any(|check| {
        let whole = matches!(check.extent, Extent::Full | Extent::Short);
        let later = check.day == day && Some(check.written.order) > order;
        whole && (check.day > day || later)
    })
}

/// Whether leg pain of this day is 3 or more above the mean of the 7 days before, with 3 values at least.
fn is_far_above(leg: &[Value], day: Day) -> bool {
    let now = leg.iter().find(|value| value.day == day);
    match (now, week_mean_before(leg, day)) {
        (Some(now), Some(mean)) => now.value - mean >= i32::from(FAR_ABOVE) * POINT,
        _ => false,
    }
}

/// Whether leg pain of this day is 3 or more above the mean of the 7 days before.
pub(super) fn is_far_above_on(record: &Record, day: Day) -> bool {
    is_far_above(
        &felt::leg(&felt::felt(record, day.minus(MEAN_DAYS), day)),
        day,
    )
}

fn week_mean_before(leg: &[Value], day: Day) -> Option<i32> {
    let week = day.minus(MEAN_DAYS)..day;
    let values: Vec<i32> = leg
        .iter()
        .filter(|value| week.contains(&value.day))
        .map(|value| value.value)
        .collect();
    (values.len() >= ENOUGH).then(|| mean(values)).flatten()
}

/// The mean leg pain of the 7 days before today and of today, in whole points, if there are 3 check-ins.
#[must_use]
pub fn week_mean(record: &Record, today: Day) -> Option<u8> {
    let from = today.minus(MEAN_DAYS - 1);
    let days = record.days_until(today).take_while(|day| *day >= from);
    let check_ins = days.filter_map(|day| record.check_in_of(day));
    let leg: Vec<i32> = check_ins
        .filter_map(|(_, check_in)| Some(i32::from(check_in.leg?.get()) * POINT))
        .collect();
    if leg.len() < ENOUGH {
        return None;
    }
    // Rounded down, so that a bad day is rather seen than not.
    u8::try_from(mean(leg)? / POINT).ok()
}
