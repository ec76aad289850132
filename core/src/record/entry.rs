//! The kinds of entry that a person can make, and the bounds of their values.
//!
//! Entries that hold more than one answer may hold only some of them: on a bad day half a check-in
//! is worth keeping.

use super::{
    Day, ExerciseLog, Goal, LockAnswer, Plan, Rating, Release, SafetyCheck, Session, Visit,
};

/// The longest free text of an entry, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The longest value of a setting, in characters.
pub const MAX_SETTING: usize = 200;

/// A rating from 0 (none) to 10 (worst imaginable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// The greatest rating.
    pub const MAX: u8 = 10;
    /// The least rating, 0.
    pub const LEAST: Score = Score(0);

    /// A rating, or `None` above 10.
    #[must_use]
    pub fn new(value: u8) -> Option<Score> {
        (value <= Score::MAX).then_some(Score(value))
    }

    /// The rating, 0 to 10.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// How far down the pain goes ("place of pain"), from none to the foot.
///
/// Ordered by distance from the back: a lower place is further down. It is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// No pain.
    None,
    /// In the back only.
    Back,
    /// Down to the buttock.
    Buttock,
    /// Down to the thigh.
    Thigh,
    /// Below the knee.
    BelowKnee,
    /// Into the foot.
    Foot,
}

impl Reach {
    /// All places, nearest to the back first.
    pub const ALL: [Reach; 6] = [
        Reach::None,
        Reach::Back,
        Reach::Buttock,
        Reach::Thigh,
        Reach::BelowKnee,
        Reach::Foot,
    ];

    /// The place with this number, 0 (none) to 5 (foot).
    #[must_use]
    pub fn new(number: u8) -> Option<Reach> {
        Reach::ALL.get(usize::from(number)).copied()
    }

    /// The number of the place, 0 (none) to 5 (foot).
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// The position among the entries of one day, from 1. The highest is the last one made, whatever
/// the clock said.
pub type Order = u32;

/// When an entry was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The position among the entries of its day.
    pub order: Order,
    /// Local minutes since midnight, 0 to 1439, if it was written on its own day.
    pub minute: Option<u16>,
}

impl Written {
    /// Of an entry that is not kept yet: it gets its place when it is.
    pub const NOT_YET: Written = Written {
        order: 1,
        minute: None,
    };
}

/// Whether an activity could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Could {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
    /// It was not tried.
    NotTried,
}

impl Could {
    /// All of them, by their number.
    pub const ALL: [Could; 4] = [Could::Yes, Could::Partly, Could::No, Could::NotTried];

    /// The answer with this number.
    #[must_use]
    pub fn new(number: u8) -> Option<Could> {
        Could::ALL.get(usize::from(number)).copied()
    }

    /// Its number, 0 to 3.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// How a day has been: at least one of its answers or some words are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// The day that it tells of.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// Leg pain on average over the last 24 hours.
    pub leg: Option<Score>,
    /// Back pain on average over the last 24 hours.
    pub back: Option<Score>,
    /// How far down the pain goes.
    pub reach: Option<Reach>,
    /// Which activity was asked about, by its goal, and whether it could be done.
    pub could: Option<(super::Id, Could)>,
    /// The person's own words; may be empty.
    pub note: String,
}

/// The person's own words for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The day that it belongs to.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// The words; never empty.
    pub text: String,
}

/// The value of one setting. Its name is its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// What was chosen.
    pub value: String,
}

/// One thing that a person has entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// How a day has been.
    CheckIn(CheckIn),
    /// Words for a day.
    Note(Note),
    /// Exercise that was done.
    Log(ExerciseLog),
    /// How well an activity goes.
    Rating(Rating),
    /// A safety check.
    Check(SafetyCheck),
    /// An answer to locks.
    Release(Release),
    /// A session of exercise.
    Session(Session),
    /// A visit to a clinician.
    Visit(Visit),
    /// A plan from a clinician.
    Plan(Plan),
    /// A goal. It stands in no day of the diary.
    Goal(Goal),
    /// A choice.
    Setting(Setting),
}

impl Entry {
    /// The day in the diary, for entries that have one.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.place().map(|(day, _)| day)
    }

    /// When it was written, for entries of the diary.
    #[must_use]
    pub fn written(&self) -> Option<Written> {
        self.place().map(|(_, written)| written)
    }

    fn place(&self) -> Option<(Day, Written)> {
        match self {
            Entry::CheckIn(check_in) => Some((check_in.day, check_in.written)),
            Entry::Note(note) => Some((note.day, note.written)),
            Entry::Log(log) => Some((log.day, log.written)),
            Entry::Rating(rating) => Some((rating.day, rating.written)),
            Entry::Check(check) => Some((check.day, check.written)),
            Entry::Release(release) => Some((release.day, release.written)),
            Entry::Session(session) => Some((session.day, session.written)),
            Entry::Visit(visit) => Some((visit.day, visit.written)),
            Entry::Plan(plan) => Some((plan.day, plan.written)),
            Entry::Goal(_) | Entry::Setting(_) => None,
        }
    }

    /// The person's own words in it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Entry::CheckIn(check_in) => &check_in.note,
            Entry::Note(note) => &note.text,
            Entry::Log(log) => &log.note,
            Entry::Release(Release {
                how: LockAnswer::Checked { who, .. },
                ..
            }) => who,
            Entry::Visit(visit) => &visit.who,
            Entry::Plan(plan) => &plan.from,
            Entry::Rating(_)
            | Entry::Check(_)
            | Entry::Release(_)
            | Entry::Session(_)
            | Entry::Goal(_)
            | Entry::Setting(_) => "",
        }
    }

    /// Whether it is a lock or answers one. Such an entry is never edited or deleted.
    #[must_use]
    pub fn is_kept_for_good(&self) -> bool {
        match self {
            Entry::Check(check) => check.is_lock(),
            Entry::Release(_) => true,
            _ => false,
        }
    }
}
