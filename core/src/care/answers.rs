//! What a person has told in First steps, as the rules read it.
//!
//! Each answer is a setting with the name of its question: the day of the answer, then the stable names of what
//! was chosen, each with `=` and its day where one was asked, or `none`. Must never take a question that was not
//! answered, or an answer that cannot be read, for "no".

use super::patterns::Eases;
use crate::library::{QUESTIONS, Question, question};
use crate::record::{Day, Reach, Record};

/// An answer: its day, and what was chosen, each with its day if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The day of the answer.
    pub on: Day,
    /// The stable names of the options that were chosen, each with the day that was told with it.
    pub chosen: Vec<(String, Option<Day>)>,
}

/// What stands for "none of these".
const NONE: &str = "none";

impl Answer {
    /// It as the value of a setting.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.on.to_string();
        if self.chosen.is_empty() {
            text.push(' ');
            text.push_str(NONE);
        }
        for (name, day) in &self.chosen {
            text.push(' ');
            text.push_str(name);
            if let Some(day) = day {
                text.push('=');
                text.push_str(&day.to_string());
            }
        }
        text
    }

    /// Reads what [`Answer::text`] writes. An option of another version makes the whole answer unreadable: it
    /// may stand for something that matters.
    #[must_use]
    pub fn parse(text: &str, question: &Question) -> Option<Answer> {
        let mut parts = text.split(' ');
        let on = Day::parse(parts.next()?)?;
        let mut chosen = Vec::new();
        let mut none = false;
        for part in parts {
            let (name, day) = match part.split_once('=') {
                Some((name, day)) => (name, Some(Day::parse(day)?)),
                None => (part, None),
            };
            if question.many && name == NONE {
                none = true;
                continue;
            }
            question.options.iter().find(|option| option.id == name)?;
            chosen.push((name.to_owned(), day));
        }
        let sound = match question.many {
            true => none == chosen.is_empty(),
            false => chosen.len() == 1,
        };
        sound.then_some(Answer { on, chosen })
    }

    /// The day of an option, if it was chosen.
    pub(super) fn chose(&self, name: &str) -> Option<Option<Day>> {
        let found = self.chosen.iter().find(|(chosen, _)| chosen == name);
        found.map(|(_, day)| *day)
    }
}

/// The answer to this question, if it can be read.
#[must_use]
pub fn answer(record: &Record, name: &str) -> Option<Answer> {
    Answer::parse(record.setting(name)?, question(name)?)
}

/// The questions that must be answered before anything opens, and are not.
pub fn unanswered(record: &Record) -> impl Iterator<Item = &'static Question> + '_ {
    QUESTIONS
        .iter()
        .filter(|question| question.safety && answer(record, question.id).is_none())
}

/// Whether a question of First steps was left out that only makes the choice finer.
#[must_use]
pub fn skipped(record: &Record) -> bool {
    let mut finer = QUESTIONS.iter().filter(|q| !q.safety && !q.card);
    finer.any(|question| answer(record, question.id).is_none())
}

pub(super) fn chosen(record: &Record, name: &str) -> Vec<(String, Option<Day>)> {
    answer(record, name).map_or_else(Vec::new, |answer| answer.chosen)
}

/// What eases and what worsens.
#[must_use]
pub fn eases(record: &Record) -> Eases {
    let (eases, worsens) = (answer(record, "eases"), answer(record, "worsens"));
    let is = |answer: &Option<Answer>, name: &str| {
        answer
            .as_ref()
            .is_some_and(|answer| answer.chose(name).is_some())
    };
    Eases {
        bending: is(&eases, "bending"),
        sitting: is(&eases, "sitting"),
        standing: is(&eases, "standing"),
        walking: is(&eases, "walking"),
        lying_front: is(&eases, "lying-front"),
        worse_sitting: is(&worsens, "sitting"),
        worse_upright: is(&worsens, "upright"),
        worse_bending: is(&worsens, "bending"),
    }
}

/// Whether the front of the thigh hurts.
#[must_use]
pub fn front_thigh(record: &Record) -> bool {
    answer(record, "side").is_some_and(|answer| answer.chose("front").is_some())
}

/// The stable names of the places of pain, by their number.
pub const PLACES: [&str; 6] = ["none", "back", "buttock", "thigh", "below-knee", "foot"];

/// How far down it goes, as told in First steps.
#[must_use]
pub fn place(record: &Record) -> Option<Reach> {
    let told = answer(record, "where")?;
    let at = PLACES.iter().position(|name| told.chose(name).is_some())?;
    Reach::ALL.get(at).copied()
}

/// Whether it began over a week ago and does not get worse. Not told is no.
#[must_use]
pub fn over_a_week(record: &Record, today: Day) -> bool {
    let began = answer(record, "began")
        .is_some_and(|answer| answer.chose("days").is_none() || today.days_since(answer.on) > 7);
    let worse = answer(record, "trend")
        .is_none_or(|answer| answer.chose("worse").is_some() && today.days_since(answer.on) <= 7);
    began && !worse
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every option of a question has a meaning for the rules that read it.
    fn all_mean(name: &str, mean: impl Fn(&str) -> bool) {
        for option in question(name).unwrap().options {
            assert!(mean(option.id), "{name}: {}", option.id);
        }
    }

    #[test]
    fn every_option_that_a_clinician_may_word_means_something_to_the_rules() {
        all_mean("where", |id| PLACES.contains(&id));
        for id in ["under-18", "18", "55", "65"] {
            let known = question("age").unwrap().options.iter();
            assert!(
                known.map(|option| option.id).any(|known| known == id),
                "{id}"
            );
        }
        let names = |id: &str| {
            let found = question(id).unwrap().options.iter();
            found.map(|option| option.id).collect::<Vec<_>>()
        };
        assert_eq!(
            names("eases"),
            ["bending", "sitting", "standing", "walking", "lying-front"]
        );
        assert_eq!(names("worsens"), ["sitting", "upright", "bending"]);
        assert_eq!(names("began"), ["days", "weeks", "months", "long"]);
        assert_eq!(names("trend"), ["better", "same", "worse"]);
        assert!(names("side").contains(&"front"));
    }

    #[test]
    fn an_answer_reads_back_and_what_cannot_be_read_is_no_answer() {
        let first = question("first").unwrap();
        let day = |text| Day::parse(text).unwrap();
        let told = Answer {
            on: day("2026-11-24"),
            chosen: vec![
                ("fusion".into(), None),
                ("birth".into(), Some(day("2026-10-01"))),
            ],
        };
        assert_eq!(told.text(), "2026-11-24 fusion birth=2026-10-01");
        assert_eq!(Answer::parse(&told.text(), first), Some(told));
        let none = Answer {
            on: day("2026-11-24"),
            chosen: Vec::new(),
        };
        assert_eq!(Answer::parse(&none.text(), first), Some(none));
        for text in [
            "",
            "2026-11-24",
            "none",
            "2026-11-24 none fusion",
            "2026-11-24 of-a-later-version",
            "2026-11-24 birth=soon",
            "2026-13-24 fusion",
        ] {
            assert_eq!(Answer::parse(text, first), None, "{text:?}");
        }
        let age = question("age").unwrap();
        assert_eq!(Answer::parse("2026-11-24 18 65", age), None);
        assert_eq!(Answer::parse("2026-11-24 none", age), None);
        assert!(Answer::parse("2026-11-24 65", age).is_some());
    }
}
