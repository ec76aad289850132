//! What the JSON of a line says, kind by kind.
//!
//! Keys of the JSON: `k` kind (`c` check-in, `n` note, `e` exercise log, `a` activity rating, `g` goal,
//! `h` safety check, `r` answer to locks, `s` setting, `x` deleted), `d` day, `n` order in the day if not 1, `t` minute of writing, `x` text.
//! Check-in: `l` leg, `b` back, `r` how far down (0-5). Log: `e` exercise, `s` sets, `q` repetitions, `m`
//! minutes, `p` leg before, `a` leg after, `f` effort. Rating: `g` the goal's identity, `a` the rating.
//! Goal: `d` since, `x` activity and rungs, a line each, `h` rungs reached; or `s` sessions or `m` walking
//! minutes a week; `z` the day of its end, `y` how (0 done, 1 changed, 2 let go). Setting: `v` value.
//! Check: `f` how far it went (0 short, 1 full, 2 cut short, 3 a stop), `y` what it found (0 call, 1 go, 2
//! today, 3 see a clinician), `x` what locked, `v` what was checked long ago. Answer to locks: `g` the locks,
//! and after a clinician's check `e` who, `z` its day, `v` the day on which it began, `y` what was said (0 can,
//! 1 must not, 2 nothing), `x` the items, each with 0 gone, 1 same, 2 worse, 3 unsure; after a mistake only
//! `x`, each with 0 or 1 for ticked again. Names and identities in one text are parted by blanks.
//! They are short because the store holds 5,242,880 characters in all.
//!
//! Must never give a key a second meaning within one kind: lines are read for ever.

use super::entry::{CheckIn, Entry, Note, Reach, Score, Setting, Written};
use super::goal::{Activity, Aim, Goal, How};
use super::safety::{Extent, LockAnswer, Release, SafetyCheck, Said, Since, Urgency};
use super::training::{ExerciseLog, Rating};
use super::{Content, Day, Id};
use serde::{Deserialize, Serialize};

/// The JSON of a line.
#[derive(Serialize, Deserialize, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    k: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    d: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    t: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    l: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    r: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    e: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    s: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    q: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    m: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    p: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    a: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    f: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    g: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    h: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    z: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    y: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    x: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    v: Option<String>,
}

#[derive(Serialize, Deserialize, Default, Clone, Copy, PartialEq)]
enum Kind {
    #[serde(rename = "c")]
    CheckIn,
    #[serde(rename = "n")]
    Note,
    #[serde(rename = "e")]
    Log,
    #[serde(rename = "a")]
    Rating,
    #[serde(rename = "g")]
    Goal,
    #[serde(rename = "h")]
    Check,
    #[serde(rename = "r")]
    Release,
    #[serde(rename = "s")]
    Setting,
    #[default]
    #[serde(rename = "x")]
    Gone,
}

/// What says that an entry was deleted.
pub(super) fn gone() -> Body {
    Body::default()
}

/// What a body says; `None` if a value is missing or out of bounds. With it, whether the body says more than
/// this version understands: a key that belongs to another kind.
pub(super) fn meaning(mut body: Body) -> Option<(Content, bool)> {
    let content = content(&mut body)?;
    let rest = Body {
        k: Kind::default(),
        ..body
    };
    Some((content, rest != Body::default()))
}

/// Takes out of a body what it says.
fn content(body: &mut Body) -> Option<Content> {
    match body.k {
        Kind::Gone => return Some(Content::Gone),
        Kind::Setting => {
            let value = body.v.take()?;
            return Some(Content::Entry(Entry::Setting(Setting { value })));
        }
        _ => {}
    }
    let day = body.d.take().as_deref().map(Day::parse);
    // Only what is in the diary has a place in its day.
    let (order, minute) = match body.k {
        Kind::Goal => (None, None),
        _ => (body.n.take(), body.t.take()),
    };
    let written = Written {
        order: order.unwrap_or(1),
        minute,
    };
    if written.minute.is_some_and(|minute| minute >= 24 * 60) {
        return None;
    }
    let entry = match body.k {
        Kind::CheckIn => Entry::CheckIn(CheckIn {
            day: day??,
            written,
            leg: checked(body.l.take(), Score::new)?,
            back: checked(body.b.take(), Score::new)?,
            reach: checked(body.r.take(), Reach::new)?,
            note: body.x.take().unwrap_or_default(),
        }),
        Kind::Note => Entry::Note(Note {
            day: day??,
            written,
            text: body.x.take()?,
        }),
        Kind::Log => Entry::Log(ExerciseLog {
            day: day??,
            written,
            exercise: body.e.take()?,
            sets: body.s.take(),
            repetitions: body.q.take(),
            minutes: body.m.take(),
            before: checked(body.p.take(), Score::new)?,
            after: checked(body.a.take(), Score::new)?,
            effort: checked(body.f.take(), Score::new)?,
            note: body.x.take().unwrap_or_default(),
        }),
        Kind::Rating => Entry::Rating(Rating {
            day: day??,
            written,
            goal: Id::parse(&body.g.take()?)?,
            score: Score::new(body.a.take()?)?,
        }),
        Kind::Check => Entry::Check(SafetyCheck {
            day: day??,
            written,
            extent: numbered(&Extent::ALL, body.f.take()?)?,
            found: match body.y.take() {
                None => None,
                Some(number) => Some(numbered(&Urgency::ALL, number)?),
            },
            locked: names(body.x.take()),
            checked: names(body.v.take()),
        }),
        Kind::Release => Entry::Release(Release {
            day: day??,
            written,
            locks: names(body.g.take())
                .iter()
                .map(|id| Id::parse(id))
                .collect::<Option<_>>()?,
            how: answer(body)?,
        }),
        Kind::Goal => Entry::Goal(Goal {
            since: day??,
            ended: match body.z.take() {
                None => None,
                Some(end) => {
                    let how = How::ALL.get(usize::from(body.y.take()?));
                    Some((Day::parse(&end)?, *how?))
                }
            },
            aim: match (body.x.take(), body.s.take(), body.m.take()) {
                (Some(text), None, None) => Aim::Activity(activity_of(&text, body.h.take())),
                (None, Some(sessions), None) => Aim::Sessions(u8::try_from(sessions).ok()?),
                (None, None, Some(minutes)) => Aim::Walking(minutes),
                _ => return None,
            },
        }),
        Kind::Setting | Kind::Gone => return None,
    };
    let sound = match &entry {
        Entry::Log(log) => log.is_sound(),
        Entry::Goal(goal) => goal.is_sound(),
        Entry::Check(check) => check.is_sound(),
        Entry::Release(release) => release.is_sound(),
        _ => true,
    };
    sound.then_some(Content::Entry(entry))
}

/// How a lock is answered. Only a clinician's check has a day.
fn answer(body: &mut Body) -> Option<LockAnswer> {
    let items = names(body.x.take());
    let Some(on) = body.z.take() else {
        let ticked = items.iter().map(|item| {
            let (name, code) = coded(item)?;
            Some((name, *[false, true].get(code)?))
        });
        return Some(LockAnswer::Mistake(ticked.collect::<Option<_>>()?));
    };
    let since = items.iter().map(|item| {
        let (name, code) = coded(item)?;
        Some((name, *Since::ALL.get(code)?))
    });
    Some(LockAnswer::Checked {
        who: body.e.take().unwrap_or_default(),
        on: Day::parse(&on)?,
        began: Day::parse(&body.v.take()?)?,
        said: numbered(&Said::ALL, body.y.take()?)?,
        items: since.collect::<Option<_>>()?,
    })
}

/// The names in a text, parted by blanks.
fn names(text: Option<String>) -> Vec<String> {
    let text = text.unwrap_or_default();
    let names = text.split(' ').filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// A name and its number: `saddle=0`.
fn coded(item: &str) -> Option<(String, usize)> {
    let (name, code) = item.split_once('=')?;
    Some((name.to_owned(), code.parse().ok()?))
}

fn numbered<T: Copy>(all: &[T], number: u8) -> Option<T> {
    all.get(usize::from(number)).copied()
}

fn activity_of(text: &str, reached: Option<u8>) -> Activity {
    let mut lines = text.split('\n').map(str::to_owned);
    Activity {
        name: lines.next().unwrap_or_default(),
        rungs: lines.collect(),
        reached: reached.unwrap_or_default(),
    }
}

/// `Some(None)` for no value, `None` for one out of bounds.
fn checked<T>(value: Option<u8>, make: impl Fn(u8) -> Option<T>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(value) => make(value).map(Some),
    }
}

/// What says this entry.
pub(super) fn body_of(entry: &Entry) -> Body {
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
