//! The gate: the only way to anything that moves (care rules, section 1).
//!
//! Everything here is usual practice, not yet reviewed by a clinician. Must never open because something is
//! unknown: a missing date never ends a condition, an answer that names no lock opens none.

use super::conditions::{Clearance, Condition, active};
use super::due::{Due, Safety, due};
use super::lock::{Lock, holding};
use crate::library::Kind;
use crate::record::{Day, Release, Urgency};

/// Makes the doors and the list of all of them from one, so that no door is missing where all are tried.
macro_rules! doors {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What somebody is about to do. Everything that moves is here.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Door {
            $($(#[$doc])* $name,)*
        }

        impl Door {
            /// All doors.
            pub const ALL: [Door; [$(Door::$name),*].len()] = [$(Door::$name),*];
        }
    };
}

doors! {
    /// The first session of all.
    FirstSession,
    /// A session.
    Session,
    /// Trying one exercise out.
    TryOut,
    /// The start of a plan, a clinician's too.
    PlanStart,
    /// A walk with a target.
    WalkingTarget,
    /// The half dose of a flare-up.
    HalfDose,
    /// The ten slow movements that look for a direction.
    TestMovement,
    /// Walking as usual, without a target.
    UsualWalking,
    /// A position of rest.
    RestPosition,
    /// Slow breathing and relaxing.
    Breathing,
}

impl Door {
    /// The door of one exercise by itself: walking as usual and a position of rest have doors of their own.
    #[must_use]
    pub fn of_one(kind: Kind) -> Door {
        match kind {
            Kind::Walk => Door::UsualWalking,
            Kind::Rest => Door::RestPosition,
            Kind::Repetitions | Kind::Hold => Door::TryOut,
        }
    }
}

/// What the gate looks at.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Locks by an emergency or a same-day answer.
    pub locks: Vec<Lock>,
    /// What answers them.
    pub releases: Vec<Release>,
    /// What sends to a clinician first.
    pub conditions: Vec<Condition>,
    /// What clinicians have said of it.
    pub clearances: Vec<Clearance>,
    /// Leg pain now, 0 to 10; `None` if it was not answered.
    pub leg_now: Option<u8>,
    /// Safety checks that were made, put off or are asked for.
    pub safety: Safety,
    /// Whether a safety, clinician-first or limit question was skipped ("learn-only").
    pub unanswered: bool,
}

/// What the gate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Stopped by a warning sign: how fast it needs help, and the locks that hold.
    Locked(Urgency, Vec<Lock>),
    /// A clinician is to be asked first, because of these.
    ClinicianFirst(Vec<Condition>),
    /// A check comes first.
    CheckFirst(Check),
    /// The way is free.
    Open,
}

/// Which check comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The full safety check.
    Full,
    /// The short one.
    Short,
    /// The questions that were skipped.
    Unanswered,
}

/// Asks the gate. The first answer that applies counts.
#[must_use]
pub fn gate(facts: &Facts, today: Day, door: Door) -> Gate {
    let locks = holding(&facts.locks, &facts.releases);
    if let Some(urgency) = locks.iter().map(|lock| lock.urgency).min() {
        return Gate::Locked(urgency, locks.into_iter().cloned().collect());
    }
    // Breathing moves nothing: it is open unless a sign locks.
    if door == Door::Breathing {
        return Gate::Open;
    }
    let held = active(&facts.conditions, &facts.clearances, facts.leg_now, today).copied();
    let first: Vec<Condition> = held.filter(|held| !stays_open(held, door)).collect();
    if !first.is_empty() {
        return Gate::ClinicianFirst(first);
    }
    if facts.unanswered {
        return Gate::CheckFirst(Check::Unanswered);
    }
    match due(&facts.safety, today, door) {
        Some(Due {
            check,
            may_wait: false,
            ..
        }) => Gate::CheckFirst(check),
        _ => Gate::Open,
    }
}

/// What a condition leaves open: walking as usual always, and rest where the pain itself is the reason.
fn stays_open(condition: &Condition, door: Door) -> bool {
    match door {
        Door::UsualWalking => true,
        Door::RestPosition => matches!(condition, Condition::SeverePain { .. }),
        _ => false,
    }
}
