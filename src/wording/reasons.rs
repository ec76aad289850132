//! Why an exercise was chosen, left out or changed.

use super::{exercises, session};
use legwork_core::care::adapt::Decision as Adapted;
use legwork_core::care::limits::Limit;
use legwork_core::care::session::{Because, GlideNeeds, LeftOut};
use legwork_core::library::Pattern;

/// Why an exercise was chosen.
#[must_use]
pub fn because(because: Because) -> &'static str {
    match because {
        Because::Settles => "It rests your leg on a bad day.",
        Because::Pattern(Pattern::Extension) => {
            "You told us that standing or lying on your front feels better, or that only sitting feels worse."
        }
        Because::Pattern(Pattern::Flexion) => "You told us that bending or sitting feels better.",
        Because::Pattern(Pattern::Stenosis) => {
            "You told us that walking or standing hurts, and that sitting or bending feels better."
        }
        Because::Pattern(_) => "It moves your back both ways, or makes you stronger.",
        Because::Turned => "Pain went further down today, so this goes the other way.",
        Because::Tested => "In your direction test this way brought the pain closer to your back.",
        Because::Glide => "It moves the nerve gently. Your pain has been calm for a week.",
        Because::Liked => "You like it.",
        Because::Plan => "It is in the plan from your clinician.",
        Because::Asked => "You chose it yourself.",
        Because::Begun => "You began this session before.",
    }
}

/// Why an exercise was left out.
#[must_use]
pub fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::BadDay => "Today is a day for rest.",
        LeftOut::RestPosition => "It is for resting on a bad day.",
        LeftOut::Walking => "Walking counts by itself.",
        LeftOut::OtherPattern => "Others fit better to what makes your leg feel better.",
        LeftOut::Limit(why) => limit(why),
        LeftOut::LevelOfAnother => "It is a level of another exercise.",
        LeftOut::Swapped => "Your leg was worse after it, or it was done already.",
        LeftOut::RedToday => "The light was red after it today.",
        LeftOut::FurtherToday => "Pain went further down today.",
        LeftOut::NoMoreToday => "There is no more exercise today.",
        LeftOut::Glide(GlideNeeds::PainThere) => {
            "It is for pain below the knee or in the front of the thigh."
        }
        LeftOut::Glide(GlideNeeds::LessPain) => "It is for leg pain of 5 or less.",
        LeftOut::Glide(GlideNeeds::Settled) => "It needs a week in which nothing got worse.",
        LeftOut::Glide(GlideNeeds::Later) => "It needs two hours after you got up.",
        LeftOut::Glide(GlideNeeds::Another) => "Another way to move the nerve fits better.",
        LeftOut::Morning => "It bends far. The first hour after you get up is too early.",
        LeftOut::Place => "It cannot be done where you are.",
        LeftOut::NotInPlan => "It is not in the plan from your clinician.",
        LeftOut::Avoided => "The plan says to leave this out.",
        LeftOut::Paused => "It is paused, as your leg was worse after it twice.",
        LeftOut::Time => "There is no time left for it.",
    }
}

/// What was changed after an answer, and why.
#[must_use]
pub fn adapted(decision: &Adapted) -> String {
    let name = |id: &String| exercises::name(id);
    match decision {
        Adapted::LevelDown(id) => {
            format!(
                "{} is one level easier now, as your leg was worse the day after.",
                name(id)
            )
        }
        Adapted::Half(id) => {
            format!(
                "{} is half as much now, as your leg was worse the day after.",
                name(id)
            )
        }
        Adapted::Swap(id) => {
            format!(
                "{} makes room for another, as your leg was worse twice.",
                name(id)
            )
        }
        Adapted::Pause(id) => {
            format!(
                "{} is paused, as your leg was worse twice. Ask your clinic about it.",
                name(id)
            )
        }
        Adapted::SeeClinician => session::SEE_CLINICIAN.to_owned(),
        Adapted::AfterGap(days) => {
            format!("After {days} days away all exercises are one level easier.")
        }
        Adapted::Repetitions(id, times) => {
            format!(
                "{} goes up to {times} times, as your last three sessions went well.",
                name(id)
            )
        }
        Adapted::Sets(id, sets) => {
            format!(
                "{} goes up to {sets} sets, as your last three sessions went well.",
                name(id)
            )
        }
        Adapted::LevelUp(id) => {
            format!(
                "{} goes up one level, as your last three sessions went well.",
                name(id)
            )
        }
        Adapted::Stay => "Your exercises stay as they are, as your leg was worse.".to_owned(),
    }
}

/// Why a limit leaves an exercise out.
#[must_use]
pub fn limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Kneeling => "You told us that you cannot kneel.",
        Limit::Floor | Limit::FloorButBed => "You told us that you cannot get to the floor.",
        Limit::Front => "You told us that you cannot lie on your front.",
        Limit::Arms => "You told us that your wrists or shoulders are sore.",
        Limit::Knees => "You told us that your knees are sore.",
        Limit::BoneThinning => {
            "With thin bones, gentle everyday bending is fine. We leave out strong forward bends."
        }
        Limit::NewHip => "With a new hip we leave out deep bends of the hip and crossing the legs.",
        Limit::Balance => "You told us that your balance is poor.",
        Limit::Dizzy => "You told us that you get dizzy when you stand up.",
        Limit::Effort => "You told us of high blood pressure or being out of breath.",
        Limit::FootWeakness => "A clinician has checked a weak foot or leg of yours.",
        Limit::Pregnant | Limit::PregnantLate => {
            "In pregnancy we leave out lying on the front, curl-ups and long lying on the back."
        }
        Limit::SpineHeals => "Your back or a bone is healing, or is joined by surgery.",
    }
}
