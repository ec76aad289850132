//! Makers of lines and records for the tests of this package.

use legwork_core::care::patterns::Eases;
use legwork_core::care::session::{Asked, Minutes, Up};
use legwork_core::record::{
    Activity, Aim, CheckIn, Content, Could, Day, End, Entry, ExerciseLog, Extent, Felt, Goal, How,
    Id, Level, Line, LockAnswer, MAX_MINUTES, MAX_REPETITIONS, MAX_RUNGS, MAX_SETS, MIN_RUNGS,
    NextDay, Note, Place, Rating, Reach, Record, Release, SafetyCheck, Said, Score, Session,
    Setting, Since, Step, Stop, Urgency, Version, Visit, Writer, Written,
};
use proptest::prelude::*;

/// A quiet day with time, on a mat, and nothing in the way.
pub fn asked() -> Asked<'static> {
    Asked {
        eases: Eases::default(),
        leg: Some(2),
        week_mean: None,
        place_of_pain: Some(Reach::Thigh),
        front_thigh: false,
        comfortable: None,
        up: Up::OverTwoHours,
        settled: true,
        skipped: false,
        easiest: None,
        cleared: false,
        limits: &[],
        ranks: &[],
        swapped: &[],
        red: &[],
        liked: &[],
        minutes: Minutes::Fifteen,
        place: Place::Mat,
    }
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn writer(number: u64) -> Writer {
    Writer::new(number)
}

pub fn line(id: u64, counter: u32, by: u64, content: Content) -> Line {
    Line {
        id: Id::new(day("2026-11-23"), id),
        version: Version {
            counter,
            writer: writer(by),
        },
        content,
    }
}

pub fn check_in(on: &str, leg: u8, note: &str) -> Content {
    Content::Entry(Entry::CheckIn(CheckIn {
        day: day(on),
        written: Written {
            order: 1,
            minute: Some(845),
        },
        leg: Score::new(leg),
        back: Score::new(4),
        reach: Some(Reach::Thigh),
        could: None,
        note: note.to_owned(),
    }))
}

pub fn record(lines: impl IntoIterator<Item = Line>) -> Record {
    let mut record = Record::default();
    for line in lines {
        record.merge(line);
    }
    record
}

fn any_day() -> impl Strategy<Value = Day> {
    (1900i32..=9999, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap())
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let written = (1u32..5, proptest::option::of(0u16..1440))
        .prop_map(|(order, minute)| Written { order, minute });
    let scores = (
        proptest::option::of(0u8..=10),
        proptest::option::of(0u8..=10),
        proptest::option::of(0u8..=5),
    );
    prop_oneof![
        4 => (any_day(), written.clone(), scores, proptest::option::of((0u64..6, 0u8..4)), ".{0,30}").prop_map(|(day, written, (leg, back, reach), could, note)| {
            Entry::CheckIn(CheckIn {
                day,
                written,
                leg: leg.and_then(Score::new),
                back: back.and_then(Score::new),
                reach: reach.and_then(Reach::new),
                could: could.map(|(goal, could)| (Id::new(day, goal), Could::new(could).unwrap())),
                note,
            })
        }),
        1 => (any_day(), written.clone(), ".{1,30}").prop_map(|(day, written, text)| Entry::Note(Note { day, written, text })),
        2 => any_log(written.clone()),
        1 => (any_day(), written, 0u64..6, 0u8..=10).prop_map(|(day, written, goal, score)| Entry::Rating(Rating {
            day,
            written,
            goal: Id::new(day, goal),
            score: Score::new(score).unwrap(),
        })),
        1 => any_goal(),
        1 => any_check(),
        1 => any_release(),
        1 => any_session(),
        1 => any_visit(),
        1 => ".{0,20}".prop_map(|value| Entry::Setting(Setting { value })),
    ]
}

fn any_log(written: impl Strategy<Value = Written>) -> impl Strategy<Value = Entry> {
    let counted = (
        proptest::option::of(1u16..=MAX_SETS),
        proptest::option::of(1u16..=MAX_REPETITIONS),
        1u16..=MAX_MINUTES,
    );
    let scores = proptest::array::uniform3(proptest::option::of(0u8..=10));
    (
        any_day(),
        written,
        "[a-z-]{1,20}",
        counted,
        scores,
        ".{0,20}",
        any_step(),
    )
        .prop_map(
            |(day, written, exercise, (sets, repetitions, minutes), scores, note, step)| {
                let [before, after, effort] = scores.map(|score| score.and_then(Score::new));
                Entry::Log(ExerciseLog {
                    day,
                    written,
                    exercise,
                    sets,
                    repetitions,
                    minutes: Some(minutes),
                    before,
                    after,
                    effort,
                    step,
                    note,
                })
            },
        )
}

fn any_step() -> impl Strategy<Value = Option<Step>> {
    let felt = proptest::option::of(0usize..3);
    let told = proptest::option::of((0u8..=10, 0u8..6));
    let step =
        (any_day(), 0u64..6, 0usize..3, felt, told).prop_map(|(day, chance, level, felt, told)| {
            Step {
                session: Id::new(day, chance),
                level: Level::ALL[level],
                felt: felt.map(|at| Felt::ALL[at]),
                back: told.and_then(|(back, _)| Score::new(back)),
                reach: told.and_then(|(_, reach)| Reach::new(reach)),
            }
        });
    proptest::option::of(step)
}

fn any_session() -> impl Strategy<Value = Entry> {
    let scores = proptest::array::uniform4(proptest::option::of(0u8..=10));
    let end = proptest::option::of(0usize..8);
    let down = proptest::option::of(any::<bool>());
    let next = proptest::option::of(0u8..8);
    let reach = proptest::option::of(0u8..6);
    (
        any_day(),
        1u8..=60,
        0usize..4,
        scores,
        end,
        down,
        next,
        reach,
    )
        .prop_map(
            |(day, minutes, place, scores, end, stayed_down, next, reach)| {
                let [leg, back, effort, leg_after] = scores.map(|score| score.and_then(Score::new));
                Entry::Session(Session {
                    day,
                    written: Written::NOT_YET,
                    minutes,
                    place: Place::ALL[place],
                    leg,
                    back,
                    reach: reach.and_then(Reach::new),
                    end: end.map(|at| match at {
                        0 => End::Done,
                        at => End::Stopped(Stop::ALL[at - 1]),
                    }),
                    stayed_down,
                    effort,
                    leg_after,
                    next_day: next.and_then(NextDay::new),
                })
            },
        )
}

fn any_visit() -> impl Strategy<Value = Entry> {
    let cleared =
        proptest::sample::subsequence(vec!["pregnancy", "cancer", "of-a-later-one"], 0..=3);
    (any_day(), any_day(), "[^\n]{0,20}", cleared).prop_map(|(a, b, who, cleared)| {
        Entry::Visit(Visit {
            day: a.max(b),
            written: Written::NOT_YET,
            who,
            on: a.min(b),
            cleared: cleared.into_iter().map(str::to_owned).collect(),
        })
    })
}

const ITEMS: [&str; 4] = ["saddle", "both-legs", "chest", "of-a-later-version"];

fn any_check() -> impl Strategy<Value = Entry> {
    let items = || proptest::sample::subsequence(ITEMS.to_vec(), 1..=ITEMS.len());
    let found = proptest::option::of(0usize..4);
    (any_day(), 1u32..5, 0usize..4, found, items(), items()).prop_map(
        |(day, order, extent, found, locked, checked)| {
            let found = found.map(|at| Urgency::ALL[at]);
            let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
            Entry::Check(SafetyCheck {
                day,
                written: Written {
                    order,
                    minute: None,
                },
                extent: Extent::ALL[extent],
                found,
                locked: match found.is_some_and(Urgency::locks) {
                    true => owned(locked),
                    false => Vec::new(),
                },
                checked: owned(checked),
            })
        },
    )
}

fn any_release() -> impl Strategy<Value = Entry> {
    let locks = proptest::collection::vec((any_day(), 0u64..6), 1..3);
    let items = proptest::collection::vec((0usize..4, 0usize..4), 0..4);
    (
        any_day(),
        locks,
        any_day(),
        any_day(),
        0usize..4,
        items,
        "[^\n]{0,20}",
    )
        .prop_map(|(day, locks, on, began, said, items, who)| {
            let name = |at: usize| ITEMS[at].to_owned();
            let how = match Said::ALL.get(said) {
                None => {
                    let ticked = items.into_iter().map(|(at, code)| (name(at), code > 1));
                    LockAnswer::Mistake(ticked.collect())
                }
                Some(said) => LockAnswer::Checked {
                    who,
                    on,
                    began,
                    said: *said,
                    items: items
                        .into_iter()
                        .map(|(at, code)| (name(at), Since::ALL[code]))
                        .collect(),
                },
            };
            Entry::Release(Release {
                day,
                written: Written::NOT_YET,
                locks: locks
                    .into_iter()
                    .map(|(day, chance)| Id::new(day, chance))
                    .collect(),
                how,
            })
        })
}

fn any_goal() -> impl Strategy<Value = Entry> {
    let activity = (
        "[^\n]{1,20}",
        proptest::collection::vec("[^\n]{1,20}", MIN_RUNGS..=MAX_RUNGS),
        0u8..4,
    );
    let aim = prop_oneof![
        activity.prop_map(|(name, rungs, reached)| Aim::Activity(Activity {
            name,
            rungs,
            reached
        })),
        (1u8..8).prop_map(Aim::Sessions),
        (1u16..2000).prop_map(Aim::Walking),
    ];
    let ended = proptest::option::of((any_day(), 0usize..3));
    (aim, any_day(), ended).prop_map(|(aim, since, ended)| {
        Entry::Goal(Goal {
            aim,
            since,
            ended: ended.map(|(day, how)| (day, How::ALL[how])),
        })
    })
}

pub fn any_content() -> impl Strategy<Value = Content> {
    prop_oneof![
        5 => any_entry().prop_map(Content::Entry),
        1 => Just(Content::Gone),
    ]
}

/// Lines of few entries, few counters and few writers, so that versions meet, also equal ones.
pub fn any_line() -> impl Strategy<Value = Line> {
    (0u64..6, 1u32..4, 0u64..3, any_content())
        .prop_map(|(id, counter, by, content)| line(id, counter, by, content))
}
