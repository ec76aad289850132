//! First steps, the gate, and a visit to a clinician: the frame around `content/questions/`.

use super::dates;
use legwork_core::record::Day;

/// The page's name.
pub const TITLE: &str = "First steps";
/// The button of the first screen.
pub const START: &str = "Start";
/// Before it was begun.
pub const START_TEXT: &str = "A few questions, then three minutes of movement that fit you.";
/// To somebody who only wants to look.
pub const TRY: &str = "Try without saving";
/// Once it was begun.
pub const GO_ON: &str = "Go on with First steps";
/// The button to the next screen.
pub const NEXT: &str = "Next";
/// The button back.
pub const BACK: &str = "Back";
/// Back from the safety check.
pub const BACK_TO_QUESTIONS: &str = "Back to the questions before";
/// The button past a screen.
pub const SKIP: &str = "Skip this";
/// What skipping a needed question does.
pub const SKIP_MEANS: &str =
    "If you skip this, you can read and write here. Exercises open once it is answered.";
/// What skipping another question does.
pub const SKIP_EASY: &str = "If you skip this, you get easy exercises that fit most people.";
/// Nothing was answered.
pub const ANSWER: &str = "Choose an answer, or skip this.";
/// Below each question.
pub const WHY: &str = "Why do we ask?";
/// The last line of a list.
pub const NONE: &str = "None of these";
/// Of a day that may stay open.
pub const NO_DAY: &str = "If you do not know the day, leave it open.";
/// A rating.
pub const LEG_NOW: &str = "How much leg pain do you have now?";
/// Asked with much pain.
pub const SEVERE: &str = "Has it been this bad at rest for over a week?";
/// Yes.
pub const YES: &str = "Yes";
/// No.
pub const NO: &str = "No";
/// Going on after the check.
pub const AFTER_CHECK: &str = "Go on";
/// The last screen.
pub const END: &str = "Thank you";
/// With an open gate.
pub const READY: &str = "You can do three minutes now. They count in full.";
/// The button.
pub const DO_NOW: &str = "Do 3 minutes now";
/// Another time.
pub const NOT_NOW: &str = "Not now";
/// The list rules nothing out.
pub const CHANGE: &str = "You can change every answer in Settings.";
/// In Settings.
pub const ANSWERS: &str = "Your answers and limits";
/// What they are.
pub const ANSWERS_TEXT: &str =
    "What you told in First steps decides which exercises fit. Look at it when something changes.";
/// The way there.
pub const CHANGE_ANSWERS: &str = "Look at my answers";

/// The gate: exercises are stopped.
pub const LOCKED: &str = "Exercises are stopped";
/// Why.
pub const LOCKED_TEXT: &str = "You have ticked a warning sign. See what to do, and how they open.";
/// The way there.
pub const SEE_WHAT: &str = "See what to do";
/// The gate: a clinician is asked first.
pub const CLINICIAN: &str = "Ask a clinician first";
/// Why.
pub const CLINICIAN_TEXT: &str =
    "Exercises open when a clinician who knows about this says that you can exercise. You told us:";
/// Walking stays.
pub const STILL_OPEN: &str =
    "Walking as usual, slow breathing, your diary and the lessons stay open.";
/// The way there.
pub const SAID_YES: &str = "A clinician says that I can exercise";
/// The gate: questions are open.
pub const UNANSWERED: &str = "A few questions first";
/// Why.
pub const UNANSWERED_TEXT: &str = "Exercises open once the questions about safety are answered.";
/// The way there.
pub const ANSWER_NOW: &str = "Answer them now";
/// The gate: a check is due.
pub const CHECK: &str = "A safety check first";
/// Why.
pub const CHECK_TEXT: &str = "Please look at the warning signs again before you move.";
/// The way there.
pub const CHECK_NOW: &str = "Start the safety check";
/// It may wait.
pub const CHECK_LATER: &str = "Later";
/// Under 18.
pub const UNDER_18: &str = "I am under 18";
/// Severe pain.
pub const SEVERE_PAIN: &str = "My leg pain is 8 or more, at rest for over a week";

/// Severe pain of an earlier day, and none was told today.
pub const SEVERE_UNTOLD: &str =
    "That was your last answer. It counts only while your leg pain is 8 or more.";
/// The way to tell it.
pub const SEVERE_TELL: &str = "Say how it is now";

/// The page of a visit.
pub const VISIT: &str = "A clinician says that I can exercise";
/// What it is for.
pub const VISIT_TEXT: &str =
    "Write down who said it and when. Tick what this clinician knows about.";
/// A field.
pub const WHO: &str = "Who said it? (such as: my doctor)";
/// A field.
pub const WHEN: &str = "On which day?";
/// A question.
pub const KNOWS: &str = "Does this clinician know about it, and say that you can exercise?";
/// Not yet.
pub const NOT_YET: &str = "No, or not yet";
/// The button.
pub const SAVE_VISIT: &str = "Save this visit";
/// A day that cannot be.
pub const BAD_DAY: &str = "The day is missing, or has not come yet.";
/// Nobody was named.
pub const NO_WHO: &str = "Please write who said it. Your other answers are still here.";
/// After saving.
pub const VISIT_SAVED: &str = "Saved";
/// With nothing to clear.
pub const NOTHING_HOLDS: &str =
    "Nothing asks for a clinician now. You can still write down a visit.";

/// "Screen 2 of 12".
#[must_use]
pub fn screen(at: usize, of: usize) -> String {
    format!("Screen {} of {of}", at + 1)
}

/// Until when a condition holds by itself.
#[must_use]
pub fn until(day: Day, today: Day) -> String {
    format!("It ends by itself on {}.", dates::in_a_sentence(day, today))
}

/// What else an answer is for, with its source.
#[must_use]
pub fn why(rule: &str, source: &str) -> String {
    format!("{rule} ({source})")
}

/// A card on Today.
pub const CARD_ACTIVITY: &str = "What would you like to do again?";
/// What it is for.
pub const CARD_ACTIVITY_TEXT: &str =
    "Name one thing that your leg keeps you from. Small steps lead there.";
/// The way to it.
pub const CARD_CHOOSE: &str = "Choose an activity";
/// Another card.
pub const CARD_BARRIERS: &str = "One question for today";
/// Nothing was ticked.
pub const CARD_ANSWER: &str = "Tick what fits, or None of these. You can leave this out too.";
/// Putting a card away for good.
pub const CARD_LEAVE: &str = "Leave this out";
/// The button.
pub const CARD_SAVE: &str = "Save";
/// It was answered.
pub const CARD_THANKS: &str = "Thank you for your answer.";
/// It told of low mood or guilt.
pub const CARD_LOW: &str = "Pain makes plans hard. Nothing is lost.";
/// What there is then.
pub const CARD_LOW_HELP: &str =
    "You do not have to face this alone. If it gets too much, look here:";
/// A plan that knows about a condition.
pub const PLAN_KNOWS: &str = "Your plan";
/// The tick.
pub const PLAN_TICK: &str = "This clinician examined me and knows this";

/// What a plan says that its clinician knows about.
#[must_use]
pub fn plan_from(clinic: &str) -> String {
    match clinic {
        "" => "Your plan says that your clinician knows about:".to_owned(),
        _ => format!("The plan from {clinic} says that your clinician knows about:"),
    }
}
