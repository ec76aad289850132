//! Conditions for which a clinician is asked first, and when they end (care rules, section 1).
//! Source: the exclusions of the trials named in the knowledge file are the model; the list itself is usual
//! practice, not yet reviewed by a clinician.

use crate::record::Day;

/// Most conditions with a time last so many days: 12 weeks.
pub const TWELVE_WEEKS: i64 = 84;
/// Leg pain of so much or more, at rest for over a week, sends to a clinician.
pub const SEVERE: u8 = 8;

/// What sends to a clinician first. A date is the day from which the 12 weeks count; without one a condition
/// does not end by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Under 18 years old.
    Under18,
    /// Pregnant, or under 12 weeks after birth: the day of birth, or the day on which it is due.
    Pregnancy(Option<Day>),
    /// Surgery of the spine in the last 12 weeks.
    SpinalSurgery(Option<Day>),
    /// An injection into the spine in the last 12 weeks.
    SpinalInjection(Option<Day>),
    /// A fused spine.
    Fusion,
    /// A spine or hip broken in a small fall, ever.
    FragilityFracture,
    /// Any broken bone in the last 12 weeks.
    Fracture(Option<Day>),
    /// Cancer now.
    Cancer,
    /// A disease that inflames the spine.
    Inflammatory,
    /// Two falls in 6 months, or cannot stand without holding on.
    Balance,
    /// A new hip in the last 12 weeks.
    NewHip(Option<Day>),
    /// "This bad at rest for over a week", answered on this day. It holds only while leg pain is [`SEVERE`].
    SeverePain {
        /// The day of the answer.
        asked: Day,
    },
}

impl Condition {
    /// Whether it is the same condition, whatever its date.
    #[must_use]
    pub fn is_same(self, other: Condition) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// The day that its 12 weeks count from, or on which it was told.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        match self {
            Condition::Pregnancy(day)
            | Condition::SpinalSurgery(day)
            | Condition::SpinalInjection(day)
            | Condition::Fracture(day)
            | Condition::NewHip(day) => day,
            Condition::SeverePain { asked } => Some(asked),
            Condition::Under18
            | Condition::Fusion
            | Condition::FragilityFracture
            | Condition::Cancer
            | Condition::Inflammatory
            | Condition::Balance => None,
        }
    }

    /// Whether it has ended by itself. A day that has not come yet (an operation, a birth, a wrong clock)
    /// ends nothing.
    #[must_use]
    pub fn has_ended(self, leg_now: Option<u8>, today: Day) -> bool {
        match self {
            Condition::SeverePain { .. } => leg_now.is_some_and(|leg| leg < SEVERE),
            _ => self
                .day()
                .is_some_and(|day| today.days_since(day) >= TWELVE_WEEKS),
        }
    }
}

/// "A clinician who knows about this says that I can exercise."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// What the clinician knows about.
    pub condition: Condition,
    /// The day on which it was said.
    pub on: Day,
}

/// A pregnancy is dated as so many days, 40 weeks, before the due date at most.
pub const PREGNANCY: u64 = 280;

/// The conditions that hold today: not ended, and no clinician has said yes on or after their day. Before
/// birth a yes of any day of this pregnancy counts; it does not reach beyond birth, nor into the next.
pub fn active<'c>(
    conditions: &'c [Condition],
    clearances: &[Clearance],
    leg_now: Option<u8>,
    today: Day,
) -> impl Iterator<Item = &'c Condition> {
    conditions.iter().filter(move |condition| {
        let cleared = clearances.iter().any(|clearance| {
            let pregnant = matches!(condition, Condition::Pregnancy(Some(due))
                if *due > today && clearance.on >= due.minus(PREGNANCY));
            let late = condition.day().is_none_or(|day| clearance.on >= day);
            clearance.condition.is_same(**condition) && (late || pregnant) && clearance.on <= today
        });
        !cleared && !condition.has_ended(leg_now, today)
    })
}
