//! A session of exercise, led step by step.

use super::exercises;
pub use super::reasons::{adapted, because, left_out, limit};
use legwork_core::care::dose::Dose;
use legwork_core::care::history::SeeClinician;
use legwork_core::care::session::Chosen;
use legwork_core::care::traffic_light::{Decision, Why};
use legwork_core::library::{Kind, Rank, exercise, move_of};
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
/// Something is new.
pub const NEW_FIRST: &str = "Something is new or worse: the safety check comes first.";
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
/// Only rest, and not where the person is.
pub const REST_ELSEWHERE: &str =
    "Rest needs a place to lie down: a mat or a firm bed. Until then there is slow breathing.";
/// Pain stayed further down today.
pub const NO_MORE_TODAY: &str = "Your pain stayed further down today. No more exercise today. Slow breathing and short walks as usual are fine.";
/// Pain went further down today, and there is a plan.
pub const PLAN_RESTS: &str = "Pain went further down today. Your plan rests until tomorrow. Slow breathing and short walks as usual are fine.";
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
/// The harder level.
pub const HARDER: &str = "Harder";
/// The harder level is shown.
pub const HARDER_NOW: &str = "This is the harder way. Go back to the easier one at any time.";
/// Past an exercise.
pub const SKIP: &str = "Skip";
/// Stopping.
pub const STOP: &str = "Stop";
/// The easier level is shown.
pub const EASIER_NOW: &str = "This is the easier way. It counts in full.";
/// It is as it was chosen again.
pub const AS_CHOSEN: &str = "This is as it was chosen for you.";
/// There is no easier level.
pub const HALF_NOW: &str = "Do half as much. It counts in full.";
/// The whole dose takes longer than the session.
pub const LESS_TIME: &str = "This is less than your full amount: there is no time for more today.";
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
/// After a stop, on what is saved: the tap was a mistake.
pub const NOT_STOPPED: &str = "I did not mean to stop: go on";
/// From the question after an exercise, back to it.
pub const NOT_DONE: &str = "I have not done it yet: back to it";
/// Going on after all.
pub const GO_ON: &str = "Go on after all";
/// Still further down.
pub const STAYED_DOWN: &str =
    "No more exercise today. Please do the short safety check now. Tomorrow we ask how it is.";
/// The effort.
pub const EFFORT: &str = "How hard was it?";
/// The rating at the end.
pub const LEG_AFTER: &str = "Leg pain now";
/// The end.
pub const END: &str = "Almost done";
/// Words for the next visit; may stay empty.
pub const FOR_CLINICIAN: &str = "Anything to tell your clinician? You find it in your diary.";
/// The button at the end.
pub const SAVE: &str = "Save session";
/// It is saved.
pub const SAVED: &str = "Session saved";
/// When next.
pub const TOMORROW: &str =
    "Tomorrow we ask how your leg is. That helps to choose the next session.";
/// When the next session is.
pub const WHEN_NEXT: &str = "Your next session can be tomorrow, or on another day that suits you.";
/// After a stop, of what was done.
pub const COUNTS: &str = "What you did counts.";
/// Thanks after a stop.
pub const THANKS: &str = "Thank you for listening to your body.";
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
pub const NEXT_DAY_THANKS: &str = "Thank you for your answer.";
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
            "Further down is a reason to stop this exercise today. We ask again in a while.",
        ),
        Why::High => ("Red", "That is a lot of pain. Stop this exercise today."),
        Why::Rose if decision.light == legwork_core::care::traffic_light::Light::Red => {
            ("Red", "Your pain rose a lot. Stop this exercise today.")
        }
        Why::SettleOnly => ("Amber", "Your pain is high now. Rest is enough for today."),
        Why::Rose | Why::MuchWorse | Why::NotRated => (
            "Amber",
            "Some more pain is fine. Go on, smaller if you wish.",
        ),
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
    // A level may be another exercise, which is counted in its own way.
    let level = move_of(chosen.exercise).and_then(|found| found.level(chosen.rank));
    let done = level
        .and_then(|level| level.exercise)
        .unwrap_or(chosen.exercise);
    let kind = exercise(done).map(|exercise| exercise.kind);
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
        let hold = move_of(done).map_or(0, |found| found.hold);
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

/// The words for a clinician, as a note of the day.
#[must_use]
pub fn note_for_clinician(text: &str) -> String {
    format!("For my clinician: {text}")
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

#[cfg(test)]
mod tests {
    use super::*;
    use legwork_core::care::traffic_light::{Told, traffic_light};
    use legwork_core::record::{Felt, Reach, Score};

    fn said(before: Reach, after: Reach, back: u8) -> String {
        let told = |place, back| Told {
            leg: Score::new(3),
            back: Score::new(back),
            place: Some(place),
        };
        let found = traffic_light(told(before, 2), Some(Felt::BitWorse), told(after, back));
        let (light, words) = decision(&found);
        format!("{light}: {words}")
    }

    /// Proves light-closer-good-sign, light-closer-and-further-words.
    #[test]
    fn closer_is_a_good_sign_and_nothing_is_called_up_or_down_alone() {
        let closer = said(Reach::Thigh, Reach::Back, 3);
        assert_eq!(closer, "Green: Closer to your back is a good sign. Go on.");
        assert!(said(Reach::Thigh, Reach::Back, 7).contains("a good sign. Make the next"));
        assert!(said(Reach::Thigh, Reach::Foot, 2).contains("Further down"));
        let all = Reach::ALL.iter().flat_map(|before| {
            Reach::ALL
                .iter()
                .map(move |after| said(*before, *after, 2).to_ascii_lowercase())
        });
        for words in all {
            let left = words.replace("further down", "");
            let mut alone = left.split(|letter: char| !letter.is_alphabetic());
            assert!(!alone.any(|word| word == "up" || word == "down"), "{words}");
        }
    }

    /// Proves adapt-session-end.
    #[test]
    fn a_session_that_made_it_worse_is_told_as_plainly() {
        let better = before_and_after(5, 4);
        assert_eq!(
            better,
            "Before 5, after 4. One day is not proof. We keep watching."
        );
        let worse = before_and_after(4, 6);
        assert_eq!(
            worse,
            "Before 4, after 6. It was worse today. We keep watching."
        );
    }
}
