//! What the JSON of a line says, kind by kind.
//!
//! Keys of the JSON: `k` kind (`c` check-in, `n` note, `e` exercise log, `a` activity rating, `g` goal,
//! `h` safety check, `r` answer to locks, `t` session, `o` a visit to a clinician, `p` a clinician's plan, `s` setting, `x` deleted), `d` day, `n` order in the day if not 1, `t` minute of writing, `x` text.
//! Check-in: `l` leg, `b` back, `r` how far down (0-5), `g` the goal whose activity was asked about and `y` whether it
//! could be done (0 yes, 1 partly, 2 no, 3 not tried). Log: `e` exercise, `s` sets, `q` repetitions, `m`
//! minutes, `p` leg before, `a` leg after, `f` effort. Rating: `g` the goal's identity, `a` the rating.
//! Goal: `d` since, `x` activity and rungs, a line each, `h` rungs reached; or `s` sessions or `m` walking
//! minutes a week; `z` the day of its end, `y` how (0 done, 1 changed, 2 let go). Setting: `v` value.
//! Check: `f` how far it went (0 short, 1 full, 2 cut short, 3 a stop), `y` what it found (0 call, 1 go, 2
//! today, 3 see a clinician), `x` what locked, `v` what was checked long ago. Answer to locks: `g` the locks,
//! and after a clinician's check `e` who, `z` its day, `v` the day on which it began, `y` what was said (0 can,
//! 1 must not, 2 nothing), `x` the items, each with 0 gone, 1 same, 2 worse, 3 unsure; after a mistake only
//! `x`, each with 0 or 1 for ticked again. Names and identities in one text are parted by blanks.
//! Log in a session: `g` the session, `h` level (0 easier, 1 standard, 2 harder), `y` answer after it (0 same
//! or better, 1 a bit worse, 2 much worse; none: not answered), `b` back after, `r` place after. Session: `m`
//! minutes, `q` place (0 mat, 1 bed, 2 chair, 3 standing), `l` `b` `r` leg, back and place of pain before, `a`
//! leg after, `f` effort, `y` its end (0 done, 1-7 the reason of a stop), `h` pain that was further down when
//! asked again (0 no, 1 yes), `p` next day (0 better, 1 same, 2 worse, 3 and below the knee; of these 4 and 5
//! when no longer worse after 24 hours, 6 and 7 when still worse). Visit: `e` who, `z` its day, `x` what the
//! clinician knows about. Plan: `e` who it is from, `x` the exercises (`bridge=1/2/10`: level, sets, repetitions),
//! `g` what to avoid, `v` what the clinician knows about, `h` 1 if a dose may be raised, `z` the day of its review.
//! They are short because the store holds 5,242,880 characters in all.
//!
//! Must never give a key a second meaning within one kind: lines are read for ever.

use super::entry::{CheckIn, Could, Entry, Note, Reach, Score, Setting, Written};
use super::goal::{Activity, Aim, Goal, How};
use super::plan::{Plan, planned};
use super::safety::{Extent, LockAnswer, Release, SafetyCheck, Said, Since, Urgency};
use super::session::{End, Felt, Level, NextDay, Place, Session, Step, Stop, Visit};
use super::training::{ExerciseLog, Rating};
use super::{Content, Day, Id};
use serde::{Deserialize, Serialize};

mod write;

pub(super) use write::body_of;

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
    #[serde(rename = "t")]
    Session,
    #[serde(rename = "o")]
    Visit,
    #[serde(rename = "p")]
    Plan,
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
            could: could(body)?,
            note: body.x.take().unwrap_or_default(),
        }),
        Kind::Note => Entry::Note(Note {
            day: day??,
            written,
            text: body.x.take()?,
        }),
        Kind::Log => Entry::Log(ExerciseLog {
            step: step(body)?,
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
        Kind::Session => Entry::Session(Session {
            day: day??,
            written,
            minutes: u8::try_from(body.m.take()?).ok()?,
            place: numbered(&Place::ALL, u8::try_from(body.q.take()?).ok()?)?,
            leg: checked(body.l.take(), Score::new)?,
            back: checked(body.b.take(), Score::new)?,
            reach: checked(body.r.take(), Reach::new)?,
            end: checked(body.y.take(), end)?,
            stayed_down: checked(body.h.take(), flag)?,
            effort: checked(body.f.take(), Score::new)?,
            leg_after: checked(body.a.take(), Score::new)?,
            next_day: checked(body.p.take(), NextDay::new)?,
        }),
        Kind::Visit => Entry::Visit(Visit {
            day: day??,
            written,
            who: body.e.take().unwrap_or_default(),
            on: Day::parse(&body.z.take()?)?,
            cleared: names(body.x.take()),
        }),
        Kind::Plan => Entry::Plan(Plan {
            day: day??,
            written,
            from: body.e.take().unwrap_or_default(),
            exercises: names(body.x.take())
                .iter()
                .map(|text| planned(text))
                .collect::<Option<_>>()?,
            avoid: names(body.g.take()),
            knows_about: names(body.v.take()),
            step_up: checked(body.h.take(), flag)?.unwrap_or_default(),
            review: match body.z.take() {
                None => None,
                Some(day) => Some(Day::parse(&day)?),
            },
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
        Entry::Session(session) => session.is_sound(),
        Entry::Visit(visit) => visit.is_sound(),
        Entry::Plan(plan) => plan.is_sound(),
        _ => true,
    };
    sound.then_some(Content::Entry(entry))
}

/// What a log says of the session that it belongs to; `Some(None)` if it was written by hand.
fn step(body: &mut Body) -> Option<Option<Step>> {
    let Some(session) = body.g.take() else {
        return Some(None);
    };
    Some(Some(Step {
        session: Id::parse(&session)?,
        level: numbered(&Level::ALL, body.h.take()?)?,
        felt: checked(body.y.take(), |number| numbered(&Felt::ALL, number))?,
        back: checked(body.b.take(), Score::new)?,
        reach: checked(body.r.take(), Reach::new)?,
    }))
}

fn end(number: u8) -> Option<End> {
    match number.checked_sub(1) {
        None => Some(End::Done),
        Some(number) => numbered(&Stop::ALL, number).map(End::Stopped),
    }
}

fn flag(number: u8) -> Option<bool> {
    [false, true].get(usize::from(number)).copied()
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
/// Which activity was asked about, and the answer: both are there, or neither.
fn could(body: &mut Body) -> Option<Option<(Id, Could)>> {
    match (body.g.take(), body.y.take()) {
        (None, None) => Some(None),
        (Some(goal), Some(could)) => Some(Some((Id::parse(&goal)?, Could::new(could)?))),
        _ => None,
    }
}

fn checked<T>(value: Option<u8>, make: impl Fn(u8) -> Option<T>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(value) => make(value).map(Some),
    }
}
