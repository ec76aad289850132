//! The questions of First steps and of sessions, as the build makes them from `content/questions/`.

use super::{QUESTIONS, Source};

/// A question. Its answer is kept under its stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its stable name.
    pub id: &'static str,
    /// Whether several options can be ticked, or none of them.
    pub many: bool,
    /// Whether nothing opens until it is answered.
    pub safety: bool,
    /// Whether it is asked as a card on Today, after First steps.
    pub card: bool,
    /// What is asked.
    pub text: &'static str,
    /// What the answer is for.
    pub rule: &'static str,
    /// Where it comes from.
    pub source: Source,
    /// The answers.
    pub options: &'static [Choice],
}

/// One answer of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its stable name.
    pub id: &'static str,
    /// What the person says with it.
    pub text: &'static str,
    /// What day is asked with it, if one is.
    pub date: Option<&'static str>,
}

/// The question with this stable name.
#[must_use]
pub fn question(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}
