//! Why an exercise was chosen, left out or changed.

use super::{exercises, session};
use legwork_core::care::adapt::Decision as Adapted;
use legwork_core::care::limits::Limit;
use legwork_core::care::session::{Because, Chosen, Easier, GlideNeeds, LeftOut};
use legwork_core::library::Pattern;
pub use legwork_core::library::words::reasons::*;

/// Why an exercise was chosen.
#[must_use]
pub fn because(because: Because) -> &'static str {
    match because {
        Because::Settles => SETTLES,
        Because::Pattern(Pattern::Extension) => PATTERN_EXTENSION,
        Because::Pattern(Pattern::Flexion) => PATTERN_FLEXION,
        Because::Pattern(Pattern::Stenosis) => PATTERN_STENOSIS,
        Because::Pattern(_) => PATTERN_NEUTRAL,
        Because::Turned => TURNED,
        Because::Tested => TESTED,
        Because::Glide => GLIDE,
        Because::Liked => LIKED,
        Because::Plan => OF_PLAN,
        Because::Asked => ASKED,
        Because::Begun => BEGUN,
    }
}

/// That an exercise is the easier way or half of it, and why, as two sentences; `None` if it is as it would be.
#[must_use]
pub fn less(one: &Chosen) -> Option<(&'static str, &'static str)> {
    let easier = one.easier?;
    let lead = match easier {
        _ if one.half => HALF_FOR_NOW,
        Easier::LeftOut(LeftOut::Limit(_) | LeftOut::BadDay) => EASIER_NOW,
        Easier::LeftOut(_) => USUAL_WAITS,
        _ => EASIER_NOW,
    };
    let why = match easier {
        Easier::Further => FURTHER_TODAY,
        // The word to see a clinician, which is said beside it, is the reason.
        Easier::SeeClinician => return None,
        Easier::Skipped => LESS_FOR_SKIPPED,
        Easier::Pain => LESS_FOR_PAIN,
        Easier::Cleared => LESS_FOR_YES,
        Easier::LeftOut(why) => left_out(why),
    };
    Some((lead, why))
}

/// Why an exercise was left out.
#[must_use]
pub fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::BadDay => BAD_DAY,
        LeftOut::RestPosition => REST_POSITION,
        LeftOut::Walking => WALKING_COUNTS,
        LeftOut::OtherPattern => OTHER_PATTERN,
        LeftOut::Limit(why) => limit(why),
        LeftOut::LevelOfAnother => LEVEL_OF_ANOTHER,
        LeftOut::Swapped => SWAPPED,
        LeftOut::RedToday => RED_TODAY,
        LeftOut::FurtherToday => FURTHER_TODAY,
        LeftOut::NoMoreToday => NO_MORE_TODAY,
        LeftOut::Glide(GlideNeeds::PainThere) => GLIDE_PAIN_THERE,
        LeftOut::Glide(GlideNeeds::LessPain) => GLIDE_LESS_PAIN,
        LeftOut::Glide(GlideNeeds::Settled) => GLIDE_SETTLED,
        LeftOut::Glide(GlideNeeds::Later) => GLIDE_LATER,
        LeftOut::Glide(GlideNeeds::Another) => GLIDE_ANOTHER,
        LeftOut::Morning => MORNING,
        LeftOut::Place => NOT_HERE,
        LeftOut::NotInPlan => NOT_IN_PLAN,
        LeftOut::Avoided => AVOIDED,
        LeftOut::Paused => PAUSED,
        LeftOut::Time => NO_TIME,
    }
}

/// What was changed after an answer, and why.
#[must_use]
pub fn adapted(decision: &Adapted) -> String {
    let name = |id: &String| exercises::name(id);
    match decision {
        Adapted::LevelDown(id) => is_easier(name(id)),
        Adapted::Half(id) => is_half(name(id)),
        Adapted::Swap(id) => makes_room(name(id)),
        Adapted::Pause(id) => is_paused(name(id)),
        Adapted::SeeClinician => session::SEE_CLINICIAN.to_owned(),
        Adapted::AfterGap(days) => after_gap(days),
        Adapted::Repetitions(id, times) => MoreTimes {
            exercise: name(id),
            times,
        }
        .said(),
        Adapted::Sets(id, sets) => MoreSets {
            exercise: name(id),
            sets,
        }
        .said(),
        Adapted::LevelUp(id) => level_up(name(id)),
        Adapted::Stay => STAY.to_owned(),
    }
}

/// Why a limit leaves an exercise out.
#[must_use]
pub fn limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Kneeling => KNEELING,
        Limit::Floor | Limit::FloorButBed => FLOOR,
        Limit::Front => FRONT,
        Limit::Arms => ARMS,
        Limit::Knees => KNEES,
        Limit::BoneThinning => BONE_THINNING,
        Limit::NewHip => NEW_HIP,
        Limit::Balance => BALANCE,
        Limit::Dizzy => DIZZY,
        Limit::Effort => EFFORT,
        Limit::FootWeakness => FOOT_WEAKNESS,
        Limit::Pregnant | Limit::PregnantLate => PREGNANT,
        Limit::SpineHeals => SPINE_HEALS,
    }
}
