//! A session of exercise, led step by step.

use super::exercises;
use legwork_core::care::adapt::{Decision as Adapted, Dose};
use legwork_core::care::history::SeeClinician;
use legwork_core::care::limits::Limit;
use legwork_core::care::session::{Because, Chosen, GlideNeeds, LeftOut};
use legwork_core::care::traffic_light::{Decision, Why};
use legwork_core::library::{Kind, Pattern, Rank, exercise, move_of};
use legwork_core::record::{Place, Stop};

/// The page's name.
pub const TITLE: &str = "Session";
/// Where no exercises are chosen.
pub const NO_TAILORING_TITLE: &str = "Exercises from your clinician";
/// Why.
pub const NO_TAILORING: &str = "This copy of Legwork does not choose exercises. Do those that your clinician gave you, and write them down under Exercises.";
/// Before it.
pub const BEFORE: &str = "How is it now?";
/// The first question.
pub const NEW: &str = "Is anything new or worse?";
/// Yes.
pub const YES: &str = "Yes";
/// No.
pub const NO: &str = "No";
/// A rating.
pub const LEG: &str = "Leg pain now";
/// A rating.
pub const BACK: &str = "Back pain now";
/// The place of pain.
pub const REACH: &str = "How far down is it now?";
/// The time.
pub const MINUTES: &str = "How much time do you have?";
/// Where.
pub const PLACE: &str = "Where are you?";
/// The comfortable position.
pub const COMFORTABLE: &str = "Is there a position today in which your leg feels at ease?";
/// Getting up.
pub const UP: &str = "How long ago did you get up?";
/// Its answers.
pub const UP_ANSWERS: [&str; 3] = ["Less than 1 hour", "1 to 2 hours", "More than 2 hours"];
/// The button to the list.
pub const CHOOSE: &str = "Show my exercises";
/// What is missing.
pub const MISSING: &str = "Please answer each question. Your other answers are still here.";
/// Above the list.
pub const LIST: &str = "Your exercises for now";
/// On a bad day.
pub const BAD_DAY: &str =
    "Today is a day to rest your leg. See a clinician if it is no easier in a few days.";
/// The way to the lesson.
pub const FLARE: &str = "Read about flare-ups";
/// Nothing fits.
pub const NOTHING_FITS: &str = "No exercise fits here and now. Try another place or more minutes. A short walk as usual is fine too.";
/// Breathing at the end.
pub const BREATHING: &str = "Then one minute of slow breathing: in for 4, out for 6.";
/// The button.
pub const BEGIN: &str = "Begin";
/// Back to the questions.
pub const CHANGE: &str = "Change my answers";
/// What was left out.
pub const LEFT_OUT: &str = "What is left out today, and why";
/// Of what a clinician's plan names and cannot be done now.
pub const ASK_CLINIC: &str = " Ask your clinic about this one.";
/// The button of an exercise that was done.
pub const DONE: &str = "Done";
/// The easier level.
pub const EASIER: &str = "Easier";
/// Past an exercise.
pub const SKIP: &str = "Skip";
/// Stopping.
pub const STOP: &str = "Stop";
/// The easier level is shown.
pub const EASIER_NOW: &str = "This is the easier way. It counts in full.";
/// There is no easier level.
pub const HALF_NOW: &str = "Do half as much. It counts in full.";
/// Something to hold.
pub const HOLD_ON: &str = "Stand where you can hold on to a worktop or a chair.";
/// The question after each.
pub const FELT: &str = "Pain, tingling or numbness in leg or back is now:";
/// Its answers.
pub const FELT_ANSWERS: [&str; 3] = [
    "Same or better",
    "A bit worse",
    "Much worse, or further down the leg",
];
/// Where it is.
pub const FURTHEST: &str = "Where is the furthest pain, tingling or numbness now?";
/// The button.
pub const TELL: &str = "See what it means";
/// The next exercise.
pub const NEXT: &str = "Next exercise";
/// The last was done.
pub const TO_END: &str = "Finish";
/// Stopping asks why.
pub const WHY_STOP: &str = "Why do you stop?";
/// Going on after all.
pub const GO_ON: &str = "Go on after all";
/// Asked again.
pub const AGAIN: &str =
    "It was further down before. Where is the furthest pain, tingling or numbness now?";
/// Lasting tingling.
pub const TINGLES: &str = "Has tingling lasted for over 10 minutes?";
/// Still further down.
pub const STAYED_DOWN: &str =
    "No more exercise today. Please do the short safety check now. Tomorrow we ask how it is.";
/// The effort.
pub const EFFORT: &str = "How hard was it?";
/// The rating at the end.
pub const LEG_AFTER: &str = "Leg pain now";
/// The end.
pub const END: &str = "Almost done";
/// The button at the end.
pub const SAVE: &str = "Save session";
/// It is saved.
pub const SAVED: &str = "Session saved";
/// When next.
pub const TOMORROW: &str =
    "Tomorrow Today asks how your leg is. That helps to choose the next session.";
/// Thanks after a stop.
pub const THANKS: &str = "What you did counts. Thank you for listening to your body.";
/// After a stop for pain.
pub const NOTED: &str = "It is noted. This exercise is left for today.";
/// New numbness.
pub const NUMB: &str =
    "New numbness or weakness needs a look. Please do the short safety check now.";
/// It could not be kept.
pub const NOT_KEPT: &str = "This could not be saved: everything was deleted in another window.";
/// After it was asked: nothing was answered.
pub const NOT_ANSWERED: &str = "Not answered";
/// The next-day question.
pub const NEXT_DAY: &str = "Compared with before the session, your leg is:";
/// Its title.
pub const NEXT_DAY_TITLE: &str = "Your last session";
/// Its answers.
pub const NEXT_DAY_ANSWERS: [&str; 3] = ["Better", "The same", "Worse"];
/// If worse.
pub const BELOW_KNEE: &str = "Does it reach below the knee?";
/// If worse, later.
pub const STILL: &str = "Is it still worse?";
/// It was answered.
pub const NEXT_DAY_SAVED: &str = "Your answer is saved.";
/// A clinician should be seen.
pub const SEE_CLINICIAN: &str = "Three answers in a row were bad. Please see your clinician. Until then your exercises stay easy.";

/// The plan's day of review has come.
pub const PLAN_REVIEW: &str =
    "The day to look at your plan again has come. Ask your clinic whether to go on.";

/// Why a clinician should be seen.
#[must_use]
pub fn see_clinician(why: SeeClinician) -> &'static str {
    match why {
        SeeClinician::ThreeBad => SEE_CLINICIAN,
        SeeClinician::Rising => {
            "Your leg pain is 2 points higher than two weeks ago. Please see your clinician. Until then your exercises stay easy."
        }
    }
}

/// The minutes that can be chosen, with their names.
pub const MINUTES_ANSWERS: [(&str, &str); 3] =
    [("3", "3 minutes"), ("7", "7 minutes"), ("15", "15 minutes")];

/// The places, by their number.
#[must_use]
pub fn place(place: Place) -> &'static str {
    match place {
        Place::Mat => "On a mat",
        Place::Bed => "On a firm bed",
        Place::Chair => "On a chair",
        Place::Standing => "Standing",
    }
}

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
        Because::Glide => "It moves the nerve gently. Your pain has been calm for a week.",
        Because::Liked => "You like it.",
        Because::Plan => "It is in the plan from your clinician.",
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

/// What follows from the answer after an exercise: its light in a word, and what to do.
#[must_use]
pub fn decision(decision: &Decision) -> (&'static str, &'static str) {
    match decision.why {
        Why::Same => ("Green", "Good. Go on."),
        Why::Closer if decision.smaller => (
            "Green",
            "Closer to your back is a good sign. Make the next movement smaller.",
        ),
        Why::Closer => ("Green", "Closer to your back is a good sign. Go on."),
        Why::NotAnswered => ("Not answered", "That is fine. It does not count as good."),
        Why::Further | Why::PlaceNotKnown => (
            "Red",
            "Further down is a reason to stop this exercise today. We ask again at the end.",
        ),
        Why::Tingling => (
            "Red",
            "Tingling that lasts is a reason to stop this exercise.",
        ),
        Why::High => ("Red", "That is a lot of pain. Stop this exercise today."),
        Why::Rose if decision.light == legwork_core::care::traffic_light::Light::Red => {
            ("Red", "Your pain rose a lot. Stop this exercise today.")
        }
        Why::Rose | Why::MuchWorse | Why::NotRated | Why::SettleOnly => (
            "Amber",
            "Some more pain is fine. Go on, smaller if you wish.",
        ),
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
        Adapted::SeeClinician => SEE_CLINICIAN.to_owned(),
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

/// The reasons to stop.
#[must_use]
pub fn stop(why: Stop) -> &'static str {
    match why {
        Stop::LegWorse => "My leg got worse",
        Stop::BackWorse => "My back got worse",
        Stop::NumbOrWeak => "New numbness or weakness",
        Stop::Chest => "Chest pain, faint or out of breath",
        Stop::OtherPain => "Another pain",
        Stop::NoTime => "I am out of time",
        Stop::Enough => "It is enough for today",
    }
}

/// How much of an exercise is to be done.
#[must_use]
pub fn dose(chosen: &Chosen, dose: Option<Dose>) -> String {
    let kind = exercise(chosen.exercise).map(|exercise| exercise.kind);
    let half = |n: u16| if chosen.half { n.div_ceil(2) } else { n };
    let Some(dose) = dose.filter(|dose| dose.repetitions > 0) else {
        let minutes = half(chosen.seconds).div_ceil(60);
        return match minutes {
            1 => "1 minute".to_owned(),
            n => format!("{n} minutes"),
        };
    };
    let times = half(dose.repetitions);
    let what = match kind {
        Some(Kind::Hold) => "holds",
        _ => "times",
    };
    let sets = match dose.sets {
        0 | 1 => format!("{times} {what}"),
        n => format!("{n} sets of {times} {what}"),
    };
    let hold = chosen.hold.or_else(|| {
        let hold = move_of(chosen.exercise).map_or(0, |found| found.hold);
        (hold > 0 && kind == Some(Kind::Hold)).then_some(hold)
    });
    match hold {
        Some(hold) => format!("{sets}, each {hold} seconds at most"),
        None => sets,
    }
}

/// The name of an exercise at its level.
#[must_use]
pub fn name(chosen: &Chosen) -> String {
    let name = exercises::name(chosen.exercise);
    match chosen.rank {
        Rank::Easier => format!("{name} (easier)"),
        Rank::Standard => name,
        Rank::Harder => format!("{name} (harder)"),
    }
}

/// "Exercise 1 of 3".
#[must_use]
pub fn number(at: usize, of: usize) -> String {
    format!("Exercise {} of {of}", at + 1)
}

/// What was before and after, honest and small.
#[must_use]
pub fn before_and_after(before: u8, after: u8) -> String {
    match after > before {
        true => format!("Before {before}, after {after}. It was worse today. We keep watching."),
        false => format!("Before {before}, after {after}. One day is not proof. We keep watching."),
    }
}

/// How it went over the last sessions.
#[must_use]
pub fn of_the_last(good: usize, of: usize) -> String {
    format!("After {good} of your last {of} sessions your leg was the same or better.")
}
