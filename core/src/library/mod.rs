//! The catalogue that the build makes from `content/`: what clinicians review, as typed values.
//!
//! Holds no text of its own: every claim here has its source in `content/`.

mod body;
mod check;
mod moves;
mod question;

pub use body::{Piece, pieces};
pub use check::{Ask, Group, Item, Risk, Unchecked, item};
pub use moves::{Balance, Level, Load, Move, Pattern, Position, Rank, Sides, are_related, move_of};
pub use question::{Choice, Question, question};

/// Where a claim or a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A source that can be named.
    Published(&'static str),
    /// What clinicians usually do; not yet confirmed by one for Legwork.
    UsualPractice,
}

/// When a piece of content was written, and who has reviewed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The day of writing, `YYYY-MM-DD`.
    pub written: &'static str,
    /// Who reviewed it and when; `None` as long as no clinician has.
    pub reviewed: Option<&'static str>,
}

/// How fast a warning sign needs help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Emergency: go to an emergency department now.
    Go,
    /// Emergency: call the emergency number now; do not travel alone.
    Call,
    /// Contact a doctor or an urgent advice line today.
    Today,
    /// See a clinician, without hurry. No sign of the emergency card.
    See,
}

impl Tier {
    /// The tiers of the emergency card, in the order in which they are shown.
    pub const ALL: [Tier; 3] = [Tier::Go, Tier::Call, Tier::Today];

    /// The words of this tier.
    #[must_use]
    pub fn words(self) -> &'static TierWords {
        match self {
            Tier::Go => &GO,
            Tier::Call => &CALL,
            Tier::Today => &TODAY,
            Tier::See => &SEE,
        }
    }

    /// Its place among the tiers: 0 for what cannot wait at all.
    #[must_use]
    pub fn urgency(self) -> u8 {
        match self {
            Tier::Call => 0,
            Tier::Go => 1,
            Tier::Today => 2,
            Tier::See => 3,
        }
    }

    /// Whether this is an emergency.
    #[must_use]
    pub fn is_emergency(self) -> bool {
        matches!(self, Tier::Go | Tier::Call)
    }
}

/// The words of a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierWords {
    /// What comes before the title, so that the tier never hangs on colour.
    pub urgency: &'static str,
    /// What to do, as a heading.
    pub title: &'static str,
    /// What else matters.
    pub action: &'static str,
}

/// The words around the warning signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Before the signs.
    pub intro: &'static str,
    /// That exercises stop.
    pub stop: &'static str,
    /// What the list cannot do.
    pub limits: &'static str,
    /// The heading for when it is too much to bear.
    pub cope_title: &'static str,
    /// What to do then.
    pub cope: &'static str,
}

/// A warning sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its stable name.
    pub id: &'static str,
    /// How fast it needs help.
    pub tier: Tier,
    /// What the person notices.
    pub text: &'static str,
    /// Where it comes from.
    pub source: Source,
}

/// The emergency number of a country or region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmergencyNumber {
    /// Its stable name.
    pub id: &'static str,
    /// The country or region.
    pub name: &'static str,
    /// The number, digits only.
    pub number: &'static str,
    /// Regions of a browser language that suggest it.
    pub regions: &'static [&'static str],
    /// Where it comes from.
    pub source: Source,
    /// A crisis line that can be called there at any hour; `None` if no source for one was found.
    pub crisis: Option<CrisisLine>,
}

/// A crisis line: people who listen when it is too much to bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrisisLine {
    /// Its name.
    pub name: &'static str,
    /// The number as it is shown, in groups of digits.
    pub number: &'static str,
    /// The same number, digits only.
    pub digits: &'static str,
    /// Who publishes it.
    pub source: &'static str,
}

/// What a rule of care says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleText {
    /// Its stable name, by which `care::rules` and the tests know it.
    pub id: &'static str,
    /// The section that it stands in.
    pub section: &'static str,
    /// What it says; a gap stands in braces.
    pub text: &'static str,
    /// What the file says that fills the gaps: the code's own table decides, and a test holds this to it.
    pub is: &'static [(&'static str, &'static str)],
    /// Where it comes from.
    pub source: Source,
}

/// A short lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its stable name, also in its address.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is about, in one sentence.
    pub summary: &'static str,
}

/// An exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Its stable name, also in its address and in logs.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub aim: &'static str,
    /// How it is counted.
    pub kind: Kind,
}

/// How an exercise is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sets of repetitions.
    Repetitions,
    /// Holds of some seconds, some times.
    Hold,
    /// Minutes in a position.
    Rest,
    /// Minutes of walking.
    Walk,
}

/// Breathing or relaxation: led like an exercise, but no part of the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its stable name, also in its address.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub aim: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// How long it can be, in minutes.
    pub minutes: &'static [u8],
    /// What is said one after the other, each for the same share of the time.
    pub steps: &'static [&'static str],
    /// What makes it stop.
    pub stop: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// The warning signs of one tier.
pub fn signs_of(tier: Tier) -> impl Iterator<Item = &'static Sign> {
    SIGNS.iter().filter(move |sign| sign.tier == tier)
}

/// The lesson with this stable name.
#[must_use]
pub fn lesson(id: &str) -> Option<&'static Lesson> {
    LESSONS.iter().find(|lesson| lesson.id == id)
}

/// The exercise with this stable name.
#[must_use]
pub fn exercise(id: &str) -> Option<&'static Exercise> {
    EXERCISES.iter().find(|exercise| exercise.id == id)
}

/// What is led beside the exercises, by its stable name.
#[must_use]
pub fn practice(id: &str) -> Option<&'static Practice> {
    PRACTICES.iter().find(|practice| practice.id == id)
}

/// The emergency number with this stable name.
#[must_use]
pub fn number(id: &str) -> Option<&'static EmergencyNumber> {
    NUMBERS.iter().find(|number| number.id == id)
}

/// The number that a browser language such as `en-GB` suggests. A guess, to be shown as one.
#[must_use]
pub fn guess_number(language: &str) -> Option<&'static EmergencyNumber> {
    let region = language.rsplit_once(['-', '_'])?.1.to_ascii_uppercase();
    let knows = |n: &&EmergencyNumber| n.regions.iter().any(|r| *r == region);
    NUMBERS.iter().find(knows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_emergency_and_same_day_sign_of_the_care_rules_is_in_the_catalogue() {
        let ids = |tier| signs_of(tier).map(|sign| sign.id).collect::<Vec<_>>();
        assert_eq!(
            ids(Tier::Go),
            [
                "saddle",
                "bladder",
                "bowel",
                "sexual",
                "both-legs",
                "sudden-weakness",
                "accident"
            ]
        );
        assert_eq!(ids(Tier::Call), ["chest", "tearing", "cold-leg"]);
        assert_eq!(
            ids(Tier::Today),
            [
                "calf",
                "fever",
                "weakness",
                "fracture",
                "cancer",
                "cord",
                "unchecked"
            ]
        );
    }

    #[test]
    fn no_review_is_claimed_that_no_sign_off_tells_of() {
        let signed = include_str!("../../../content/reviews.toml").contains("[[sign-off]]");
        let mut claimed = vec![SIGNS_PROVENANCE, NUMBERS_PROVENANCE, CHECK_PROVENANCE];
        claimed.extend(
            QUESTION_PROVENANCE
                .iter()
                .map(|(_, provenance)| *provenance),
        );
        claimed.extend(
            WORDS_PROVENANCE
                .iter()
                .map(|(_, provenance, _)| *provenance),
        );
        claimed.push(RULES_PROVENANCE);
        let bodies = [EXERCISE_BODIES, LESSON_BODIES];
        let told = bodies.iter().flat_map(|text| text.lines());
        let named = told
            .filter(|line| line.starts_with('r') && *line != "rnone")
            .count();
        let reviewed = claimed
            .iter()
            .filter(|claim| claim.reviewed.is_some())
            .count()
            + named;
        assert!(
            signed || reviewed == 0,
            "{reviewed} reviews and no sign-off"
        );
    }

    #[test]
    fn a_language_gives_a_guess_only_with_a_known_region() {
        let guess = |language| guess_number(language).map(|n| n.number);
        assert_eq!(guess("en-GB"), Some("999"));
        assert_eq!(guess("en-us"), Some("911"));
        assert_eq!(guess("de-AT"), Some("112"));
        assert_eq!(guess("en"), None);
        assert_eq!(guess("en-ZZ"), None);
        assert_eq!(guess(""), None);
    }
}
