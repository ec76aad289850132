//! An answer of First steps while it is given.

use super::answers::Answer;
use crate::library::Question;
use crate::record::Day;

/// What is chosen so far. As a text it is what [`Answer::text`] writes, without the day of the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Giving {
    none: bool,
    chosen: Vec<(String, String)>,
}

const NONE: &str = "none";

impl Giving {
    /// Reads a draft, or an answer that was given before.
    #[must_use]
    pub fn parse(text: &str, question: &Question) -> Giving {
        let mut giving = Giving::default();
        for part in text.split(' ').filter(|part| !part.is_empty()) {
            let (name, day) = part.split_once('=').unwrap_or((part, ""));
            if question.many && name == NONE {
                giving.none = true;
            } else if question.options.iter().any(|option| option.id == name) {
                giving.chosen.push((name.to_owned(), day.to_owned()));
            }
        }
        giving
    }

    /// What was answered before, to be given again.
    #[must_use]
    pub fn again(answer: &Answer) -> String {
        let text = answer.text();
        text.split_once(' ')
            .map(|(_, rest)| rest.to_owned())
            .unwrap_or_default()
    }

    /// It as a draft.
    #[must_use]
    pub fn text(&self) -> String {
        if self.none {
            return NONE.to_owned();
        }
        let parts = self.chosen.iter().map(|(name, day)| match day.is_empty() {
            true => name.clone(),
            false => format!("{name}={day}"),
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    /// Whether this option is chosen.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.chosen.iter().any(|(chosen, _)| chosen == name)
    }

    /// Whether "None of these" is ticked.
    #[must_use]
    pub fn none(&self) -> bool {
        self.none
    }

    /// The day that was told with an option.
    #[must_use]
    pub fn day(&self, name: &str) -> &str {
        let found = self.chosen.iter().find(|(chosen, _)| chosen == name);
        found.map_or("", |(_, day)| day)
    }

    /// Ticks an option, or takes its tick away. "None of these" goes.
    pub fn toggle(&mut self, name: &str) {
        self.none = false;
        match self.has(name) {
            true => self.chosen.retain(|(chosen, _)| chosen != name),
            false => self.chosen.push((name.to_owned(), String::new())),
        }
    }

    /// Ticks "None of these", which takes all ticks away, or takes it back.
    pub fn toggle_none(&mut self) {
        self.none = !self.none;
        self.chosen.clear();
    }

    /// Chooses this option only.
    pub fn choose(&mut self, name: &str) {
        self.chosen = vec![(name.to_owned(), String::new())];
    }

    /// Tells the day of an option. What is no day is not told.
    pub fn tell_day(&mut self, name: &str, day: &str) {
        let day = Day::parse(day)
            .map(|day| day.to_string())
            .unwrap_or_default();
        for (chosen, held) in &mut self.chosen {
            if chosen == name {
                held.clone_from(&day);
            }
        }
    }

    /// The answer, if there is one.
    #[must_use]
    pub fn answer(&self, on: Day) -> Option<Answer> {
        let given = self.none || !self.chosen.is_empty();
        given.then(|| Answer {
            on,
            chosen: self
                .chosen
                .iter()
                .map(|(name, day)| (name.clone(), Day::parse(day)))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::question;

    /// Proves start-part-1-limits.
    #[test]
    fn ticks_none_and_days_come_to_an_answer_that_reads_back() {
        let first = question("first").unwrap();
        let on = Day::parse("2026-11-24").unwrap();
        let mut giving = Giving::parse("", first);
        assert_eq!(giving.answer(on), None);
        giving.toggle_none();
        assert!(giving.none());
        assert_eq!(giving.answer(on).unwrap().text(), "2026-11-24 none");
        giving.toggle("fracture");
        giving.toggle("fusion");
        giving.tell_day("fracture", "soon");
        assert_eq!((giving.none(), giving.day("fracture")), (false, ""));
        giving.tell_day("fracture", "2026-11-01");
        let answer = giving.answer(on).unwrap();
        assert_eq!(answer.text(), "2026-11-24 fracture=2026-11-01 fusion");
        assert_eq!(Answer::parse(&answer.text(), first), Some(answer.clone()));
        assert_eq!(Giving::parse(&Giving::again(&answer), first), giving);
        giving.toggle("fusion");
        assert_eq!(giving.text(), "fracture=2026-11-01");
        giving.toggle_none();
        assert_eq!(giving.text(), "none");
        let age = question("age").unwrap();
        let mut giving = Giving::parse("18 none of-another", age);
        assert_eq!(giving.text(), "18");
        giving.choose("65");
        assert_eq!(giving.answer(on).unwrap().text(), "2026-11-24 65");
    }
}
