//! Limits: what a body cannot or should not do, and which levels that leaves out (care rules, sections 1
//! and 4). Usual practice, not yet reviewed by a clinician.

use crate::library::{Balance, Level, Load, Move, Position};

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Cannot kneel.
    Kneeling,
    /// Cannot get to the floor, nor lie on a firm bed.
    Floor,
    /// Cannot get to the floor, but can lie on a firm bed.
    FloorButBed,
    /// Cannot lie on the front.
    Front,
    /// Sore wrists or shoulders.
    Arms,
    /// Sore knees.
    Knees,
    /// Thin bones, or a spine or hip broken in a small fall.
    BoneThinning,
    /// A new hip over 12 weeks ago, with rules from the surgeon or unsure; also after 12 weeks have ended.
    NewHip,
    /// Poor balance.
    Balance,
    /// Dizzy on standing.
    Dizzy,
    /// High blood pressure or breathlessness.
    Effort,
    /// A foot weakness that a clinician has checked.
    FootWeakness,
    /// Pregnant.
    Pregnant,
    /// Pregnant for 16 weeks or more.
    PregnantLate,
    /// Surgery or an injection of the spine, a fused spine, or a fracture not long ago.
    SpineHeals,
}

/// With high blood pressure or breathlessness no effort is held for longer, in seconds.
pub const LONGEST_EFFORT: u16 = 10;
/// The exercises, by their numbers in the library, that thin bones leave out at every level.
pub const FOR_THIN_BONES: [u8; 5] = [9, 10, 11, 12, 17];
/// Those that a new hip leaves out at every level.
pub const FOR_NEW_HIP: [u8; 3] = [9, 11, 25];
/// Those that getting dizzy leaves out at every level.
pub const FOR_DIZZY: [u8; 2] = [6, 10];
/// From 16 weeks of pregnancy nobody lies on the back for longer, in seconds.
pub const LONGEST_ON_BACK: u16 = 180;

impl Limit {
    /// All limits.
    pub const ALL: [Limit; 15] = [
        Limit::Kneeling,
        Limit::Floor,
        Limit::FloorButBed,
        Limit::Front,
        Limit::Arms,
        Limit::Knees,
        Limit::BoneThinning,
        Limit::NewHip,
        Limit::Balance,
        Limit::Dizzy,
        Limit::Effort,
        Limit::FootWeakness,
        Limit::Pregnant,
        Limit::PregnantLate,
        Limit::SpineHeals,
    ];

    /// Whether it leaves this level out. `of` is the exercise that the level belongs to.
    #[must_use]
    pub fn leaves_out(self, of: &Move, level: &Level) -> bool {
        let is = |numbers: &[u8]| numbers.contains(&of.number);
        match self {
            Limit::Kneeling => level.position == Position::Kneel,
            Limit::Floor => level.floor,
            Limit::FloorButBed => level.floor && !level.bed,
            Limit::Front => level.position == Position::Front,
            Limit::Arms => level.loads(Load::Wrist) || level.loads(Load::Shoulder),
            Limit::Knees => level.loads(Load::Knee) || level.position == Position::Kneel,
            Limit::BoneThinning => is(&FOR_THIN_BONES) || level.loads(Load::EndRangeBend),
            Limit::NewHip => is(&FOR_NEW_HIP) || level.loads(Load::HipPast90),
            Limit::Balance => {
                matches!(level.balance, Balance::OneLeg | Balance::HandsFree) || is(&[19])
            }
            Limit::Dizzy => is(&FOR_DIZZY),
            // The hold is cut short instead: see `Chosen::hold`.
            Limit::Effort => false,
            Limit::FootWeakness => level.balance == Balance::OneLeg,
            Limit::Pregnant => level.position == Position::Front || is(&[17]),
            Limit::PregnantLate => {
                level.position == Position::Front
                    || is(&[17])
                    || level.position == Position::Back && level.seconds > LONGEST_ON_BACK
            }
            Limit::SpineHeals => {
                is(&[17])
                    || [Load::EndRangeBend, Load::Twist, Load::Arch]
                        .iter()
                        .any(|load| level.loads(*load))
            }
        }
    }

    /// Whether it concerns this exercise at any level: then the easier level comes first.
    #[must_use]
    pub fn touches(self, of: &Move) -> bool {
        of.levels.iter().any(|level| self.leaves_out(of, level))
            || self == Limit::Effort && of.hold > LONGEST_EFFORT
    }
}
