//! The JSON of an entry, to be written.

use super::super::Id;
use super::super::entry::{Entry, Reach, Score};
use super::super::goal::Aim;
use super::super::plan::text_of;
use super::super::safety::LockAnswer;
use super::super::session::{End, NextDay};
use super::{Body, Kind};

/// What says this entry.
pub(in crate::record) fn body_of(entry: &Entry) -> Body {
    let words = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut body = Body {
        d: entry.day().map(|day| day.to_string()),
        n: entry.written().map(|w| w.order).filter(|n| *n != 1),
        t: entry.written().and_then(|w| w.minute),
        ..Body::default()
    };
    match entry {
        Entry::CheckIn(check_in) => {
            body.k = Kind::CheckIn;
            body.l = check_in.leg.map(Score::get);
            body.b = check_in.back.map(Score::get);
            body.r = check_in.reach.map(Reach::number);
            body.g = check_in.could.map(|(goal, _)| goal.to_string());
            body.y = check_in.could.map(|(_, could)| could.number());
            body.x = words(&check_in.note);
        }
        Entry::Note(note) => {
            body.k = Kind::Note;
            body.x = Some(note.text.clone());
        }
        Entry::Log(log) => {
            body.k = Kind::Log;
            body.e = Some(log.exercise.clone());
            body.s = log.sets;
            body.q = log.repetitions;
            body.m = log.minutes;
            body.p = log.before.map(Score::get);
            body.a = log.after.map(Score::get);
            body.f = log.effort.map(Score::get);
            body.x = words(&log.note);
            if let Some(step) = &log.step {
                body.g = Some(step.session.to_string());
                body.h = Some(step.level as u8);
                body.y = step.felt.map(|felt| felt as u8);
                body.b = step.back.map(Score::get);
                body.r = step.reach.map(Reach::number);
            }
        }
        Entry::Rating(rating) => {
            body.k = Kind::Rating;
            body.g = Some(rating.goal.to_string());
            body.a = Some(rating.score.get());
        }
        Entry::Check(check) => {
            body.k = Kind::Check;
            body.f = Some(check.extent as u8);
            body.y = check.found.map(|found| found as u8);
            body.x = words(&check.locked.join(" "));
            body.v = words(&check.checked.join(" "));
        }
        Entry::Release(release) => {
            body.k = Kind::Release;
            let locks = release.locks.iter().map(Id::to_string);
            body.g = Some(locks.collect::<Vec<_>>().join(" "));
            body.x = words(&match &release.how {
                LockAnswer::Checked {
                    who,
                    on,
                    began,
                    said,
                    items,
                } => {
                    body.e = words(who);
                    body.z = Some(on.to_string());
                    body.v = Some(began.to_string());
                    body.y = Some(*said as u8);
                    codes(items, |since| *since as u8)
                }
                LockAnswer::Mistake(items) => codes(items, |ticked| u8::from(*ticked)),
            });
        }
        Entry::Session(session) => {
            body.k = Kind::Session;
            body.m = Some(u16::from(session.minutes));
            body.q = Some(session.place as u16);
            body.l = session.leg.map(Score::get);
            body.b = session.back.map(Score::get);
            body.r = session.reach.map(Reach::number);
            body.y = session.end.map(|end| match end {
                End::Done => 0,
                End::Stopped(why) => why as u8 + 1,
            });
            body.h = session.stayed_down.map(u8::from);
            body.f = session.effort.map(Score::get);
            body.a = session.leg_after.map(Score::get);
            body.p = session.next_day.map(NextDay::number);
        }
        Entry::Visit(visit) => {
            body.k = Kind::Visit;
            body.e = words(&visit.who);
            body.z = Some(visit.on.to_string());
            body.x = words(&visit.cleared.join(" "));
        }
        Entry::Plan(plan) => {
            body.k = Kind::Plan;
            body.e = words(&plan.from);
            let exercises: Vec<String> = plan.exercises.iter().map(text_of).collect();
            body.x = Some(exercises.join(" "));
            body.g = words(&plan.avoid.join(" "));
            body.v = words(&plan.knows_about.join(" "));
            body.h = plan.step_up.then_some(1);
            body.z = plan.review.map(|day| day.to_string());
        }
        Entry::Goal(goal) => {
            body.k = Kind::Goal;
            body.d = Some(goal.since.to_string());
            body.z = goal.ended.map(|(day, _)| day.to_string());
            body.y = goal.ended.map(|(_, how)| how as u8);
            match &goal.aim {
                Aim::Activity(activity) => {
                    let mut text = activity.name.clone();
                    for rung in &activity.rungs {
                        text.push('\n');
                        text.push_str(rung);
                    }
                    body.x = Some(text);
                    body.h = Some(activity.reached).filter(|n| *n > 0);
                }
                Aim::Sessions(sessions) => body.s = Some(u16::from(*sessions)),
                Aim::Walking(minutes) => body.m = Some(*minutes),
            }
        }
        Entry::Setting(setting) => {
            body.k = Kind::Setting;
            body.v = Some(setting.value.clone());
        }
    }
    body
}

/// Names with their numbers, as one text.
fn codes<T>(items: &[(String, T)], code: impl Fn(&T) -> u8) -> String {
    let coded = items
        .iter()
        .map(|(name, value)| format!("{name}={}", code(value)));
    coded.collect::<Vec<_>>().join(" ")
}
