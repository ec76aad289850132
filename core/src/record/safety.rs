//! Safety checks and what answers a lock, as they are kept.
//!
//! A check that found an emergency or a same-day sign is a lock. Only what the rules need is kept of it: the
//! tier, the day, and the stable names of what locked and of what a clinician has checked long ago.

use super::{Day, Id, Written};

/// How fast something needs help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Emergency: call the emergency number.
    Call,
    /// Emergency: go to an emergency department.
    Go,
    /// A doctor or an urgent advice line, today.
    Today,
    /// A clinician, without hurry.
    See,
}

impl Urgency {
    /// All of them, by their number.
    pub const ALL: [Urgency; 4] = [Urgency::Call, Urgency::Go, Urgency::Today, Urgency::See];

    /// Whether it locks everything that moves.
    #[must_use]
    pub fn locks(self) -> bool {
        self != Urgency::See
    }
}

/// How far a check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The short check.
    Short,
    /// The full check, to its end.
    Full,
    /// A full check that an emergency answer stopped.
    CutShort,
    /// A stop during exercise, for chest pain, faint or breathlessness.
    Stop,
}

impl Extent {
    /// All of them, by their number.
    pub const ALL: [Extent; 4] = [Extent::Short, Extent::Full, Extent::CutShort, Extent::Stop];
}

/// A safety check that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafetyCheck {
    /// Its day.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// How far it went.
    pub extent: Extent,
    /// The most urgent tier that it found. Nothing found is no proof of safety.
    pub found: Option<Urgency>,
    /// The stable names of the items that locked; none unless it locks.
    pub locked: Vec<String>,
    /// The stable names of long-standing items that a clinician has checked.
    pub checked: Vec<String>,
}

impl SafetyCheck {
    /// Whether it locks everything that moves, until it is answered.
    #[must_use]
    pub fn is_lock(&self) -> bool {
        self.found.is_some_and(Urgency::locks)
    }

    /// Whether it could have been written here: a lock names what locked, and nothing else does.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let short = |name: &String| is_name(name);
        self.is_lock() != self.locked.is_empty()
            && self.locked.iter().all(short)
            && self.checked.iter().all(short)
    }
}

/// What became of an item since a clinician checked it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// It has gone.
    Gone,
    /// It is the same.
    Same,
    /// It is worse, or new again.
    Worse,
    /// The person is not sure.
    Unsure,
}

impl Since {
    /// All of them, by their number.
    pub const ALL: [Since; 4] = [Since::Gone, Since::Same, Since::Worse, Since::Unsure];

    /// Whether it opens a lock.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Since::Gone | Since::Same)
    }
}

/// What the clinician said of exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The person can exercise.
    MayExercise,
    /// The person must not.
    MayNot,
    /// Nothing was said.
    Nothing,
}

impl Said {
    /// All of them, by their number.
    pub const ALL: [Said; 3] = [Said::MayExercise, Said::MayNot, Said::Nothing];
}

/// How a lock is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockAnswer {
    /// A clinician checked it.
    Checked {
        /// Who it was, in the person's own words; may be empty.
        who: String,
        /// The day of that check; before the lock is fine.
        on: Day,
        /// The day on which the sign began or last got worse.
        began: Day,
        /// What the clinician said.
        said: Said,
        /// What became of each item that locked.
        items: Vec<(String, Since)>,
    },
    /// "I ticked this by mistake": its group was asked again. Of each item that locked, whether it was
    /// ticked again.
    Mistake(Vec<(String, bool)>),
}

/// An answer to locks. It names them: a lock that none names holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its day.
    pub day: Day,
    /// When it was written.
    pub written: Written,
    /// The identities of the locks.
    pub locks: Vec<Id>,
    /// How they are answered.
    pub how: LockAnswer,
}

impl Release {
    /// Whether it could have been written here.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let named = match &self.how {
            LockAnswer::Checked { items, .. } => items.iter().all(|(name, _)| is_name(name)),
            LockAnswer::Mistake(items) => items.iter().all(|(name, _)| is_name(name)),
        };
        named && !self.locks.is_empty()
    }
}

/// A stable name of an item: 1 to 20 of `a-z0-9-`. Kept also if this version does not know it.
pub(super) fn is_name(name: &str) -> bool {
    (1..=20).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
