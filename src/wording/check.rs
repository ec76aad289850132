//! The safety check, what it finds, and how a lock is answered: the frame around `content/safety/check.toml`.

use super::dates;
use legwork_core::library::Item;
use legwork_core::record::Day;

/// The page of the full check.
pub const TITLE: &str = "Safety check";
/// The page of the short check.
pub const SHORT_TITLE: &str = "Short safety check";
/// Before the first screen.
pub const INTRO: &str =
    "Tick what is true for you. It takes about two minutes. There is no wrong answer.";
/// The way to the check.
pub const START: &str = "Start the safety check";
/// Below the drawing of a bike seat.
pub const SEAT: &str =
    "The part that touches a bike seat (saddle area): between your legs, where you sit.";
/// To the screen before.
pub const BACK: &str = "Back";
/// To the next screen.
pub const NEXT: &str = "Next";
/// On the last screen.
pub const FINISH: &str = "See what it means";
/// Nothing was ticked.
pub const TICK: &str = "Tick what is true, or tick \"None of these\".";
/// A question below a tick was left open.
pub const ANSWER: &str = "One of your ticks has a question that is not answered yet.";
/// An item that was old and checked when it was last asked.
pub const KNOWN: &str = "You told us this before. Tick it only if it has changed.";
/// The same where it is a question with a yes.
pub const KNOWN_AGAIN: &str = "You told us this before. Say yes only if it has changed.";
/// When nothing needs help at once.
pub const NOTHING: &str = "You have ticked no warning sign";
/// The heading of a clinician's tier.
pub const SEE_WHY: &str = "You have ticked:";
/// The way on.
pub const TO_TODAY: &str = "Go to Today";
/// To the warning signs.
pub const TO_SIGNS: &str = "Read all warning signs";
/// When the check could not be kept.
pub const NOT_KEPT: &str = "This check could not be saved. Please still do what it says.";
/// Above what locks.
pub const STOPPED: &str = "Exercises are stopped";
/// How it opens.
pub const HOW_IT_OPENS: &str = "They open when a clinician has checked this and says that you can exercise. You can still write your diary and read the lessons.";
/// Above the words for staff.
pub const STAFF: &str = "Show this to staff";
/// The way to the answer.
pub const CHECKED: &str = "A clinician has checked this";
/// The way to the correction.
pub const MISTAKE: &str = "I ticked this by mistake";
/// The page of the answer.
pub const ANSWER_TITLE: &str = "After the check by a clinician";
/// The page of the correction.
pub const MISTAKE_TITLE: &str = "Ticked by mistake";
/// On the page of the answer without a lock.
pub const NO_LOCK: &str = "No warning sign stops your exercises now.";
/// A field.
pub const WHO: &str = "Who checked it? (such as: doctor, hospital)";
/// A field.
pub const WHEN: &str = "On which day was it checked?";
/// A field.
pub const BEGAN: &str = "On which day did the sign begin, or last get worse?";
/// A question.
pub const SAID: &str = "Did they say that you can exercise?";
/// Its answers.
pub const SAID_YES: &str = "Yes";
/// No.
pub const SAID_NO: &str = "No";
/// Nothing.
pub const SAID_NOTHING: &str = "They did not say";
/// Of each sign.
pub const SINCE: &str = "Since that check, this is:";
/// Its answers.
pub const GONE: &str = "Gone";
/// The same.
pub const SAME: &str = "The same";
/// Worse.
pub const WORSE: &str = "Worse, or new again";
/// Unsure.
pub const UNSURE: &str = "Not sure";
/// The button.
pub const SAVE: &str = "Save this answer";
/// What is missing.
pub const ALL_ANSWERS: &str = "Please answer each question. Your other answers are still here.";
/// A day in the field that cannot be.
pub const BAD_DAY: &str = "One of the days is missing, or has not come yet.";
/// Nobody was named.
pub const NO_WHO: &str = "Please write who checked it. Your other answers are still here.";
/// Once all of it is open.
pub const OPEN: &str = "Exercises are open again";
/// The stop has ended, and something else still comes first.
pub const ENDED: &str = "The stop has ended";
/// The same, and it is a check.
pub const ENDED_CHECK: &str = "The stop has ended. One check comes first.";
/// The check before the sign began says nothing of it.
pub const BEFORE_IT: &str =
    "That check was before the sign began or got worse. It needs a new check.";
/// It stays locked.
pub const STAYS: &str = "Exercises stay stopped";
/// Of a sign that is worse or unsure.
pub const CHANGED: &str = "This has changed since that check. Please get it checked again.";
/// Without a word on exercise.
pub const ASK_AGAIN: &str = "Ask again about exercise. You can answer here when you know.";
/// The question after a mistake.
pub const ASK_MISTAKE: &str = "Please look again. Is this true for you now?";
/// Its answers.
pub const TRUE: &str = "Yes, or not sure";
/// No.
pub const NOT_TRUE: &str = "No, I ticked it by mistake";
/// Then the rest of the list is due.
pub const REST: &str = "The list stopped early. Please finish the safety check.";
/// Putting a due check off.
pub const LATER: &str = "Not now";

/// "Screen 2 of 5".
#[must_use]
pub fn screen(at: usize, of: usize) -> String {
    format!("Screen {} of {of}", at + 1)
}

/// When the last check was.
#[must_use]
pub fn last(day: Day, today: Day) -> String {
    format!(
        "Your last full check: {}.",
        dates::in_a_sentence(day, today)
    )
}

/// What to show or to tell to staff.
#[must_use]
pub fn staff(items: &[&Item]) -> String {
    let mut text = "I have back and leg pain".to_owned();
    for item in items {
        if let Some(words) = item.staff {
            text.push_str(", and ");
            text.push_str(words);
        }
    }
    text.push('.');
    let question = items.iter().find_map(|item| item.question);
    if let Some(question) = question {
        text.push(' ');
        text.push_str(question);
    }
    text
}

/// Before a full check.
pub const CHANGED_SINCE: &str = "Has any of this changed?";
/// Something has.
pub const SOMETHING_CHANGED: &str = "Yes, change my answers";
/// After 14 days away.
pub const NEW_BOUT: &str = "Is this a new bout?";
/// What that means.
pub const NEW_BOUT_TEXT: &str =
    "You were away for two weeks or more. Say yes if the pain had gone and has come back.";
/// Yes.
pub const YES: &str = "Yes";
/// No.
pub const NO: &str = "No";
/// Keeping single signs.
pub const KEEP_SIGNS: &str = "Keep these signs in my diary, to show my clinician";
/// They are kept.
pub const SIGNS_KEPT: &str = "They are in your diary as a note. You can delete it there.";

/// A note of the signs of a check.
#[must_use]
pub fn signs_note<'a>(signs: impl Iterator<Item = &'a str>) -> String {
    let signs: Vec<&str> = signs.collect();
    format!("Safety check, to show my clinician: {}", signs.join("; "))
}

#[cfg(test)]
mod tests {
    use super::staff;
    use legwork_core::library::item;

    /// Proves check-show-to-staff.
    #[test]
    fn staff_are_told_every_sign_and_asked_the_question_once() {
        let items: Vec<_> = ["saddle", "both-legs"]
            .iter()
            .filter_map(|id| item(id))
            .collect();
        assert_eq!(
            staff(&items),
            "I have back and leg pain, and changed feeling between my legs, and trouble in both legs. Could this be cauda equina syndrome?"
        );
        let chest: Vec<_> = item("chest").into_iter().collect();
        assert!(!staff(&chest).contains("cauda"));
    }
}
