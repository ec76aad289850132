//! What First steps and sessions ask beside the safety check.

use crate::provenance::{filled, provenance, source};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    written: String,
    reviewed: String,
    question: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    kind: String,
    safety: bool,
    #[serde(default)]
    card: bool,
    text: String,
    rule: String,
    source: String,
    option: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    id: String,
    text: String,
    date: Option<String>,
}

/// Answers are kept as settings, whose names have at most so many characters.
const LONGEST_NAME: usize = 10;
/// The longest text that a setting holds.
const LONGEST_VALUE: usize = 200;
/// A day and the blank or sign before it.
const A_DAY: usize = 11;

/// Writes the questions.
pub fn questions(files: &[crate::Source], out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut all = String::new();
    let mut origins = String::new();
    let mut known = BTreeSet::new();
    for file in files {
        let found: File =
            toml::from_str(&file.text).map_err(|e| format!("questions/{}: {e}", file.name))?;
        let provenance = provenance(&found.written, &found.reviewed)?;
        write!(origins, "({:?}, {provenance}), ", file.name)?;
        for question in found.question {
            if !known.insert(question.id.clone()) {
                return Err(format!("{}: this question is there twice", question.id).into());
            }
            one(&question, &mut all)?;
        }
    }
    writeln!(
        out,
        "/// The questions, in the order of their files.\npub static QUESTIONS: &[Question] = &[{all}];\n/// Who wrote and reviewed the questions of each file.\npub static QUESTION_PROVENANCE: &[(&str, Provenance)] = &[{origins}];"
    )?;
    Ok(())
}

fn one(question: &Question, all: &mut String) -> Result<(), Box<dyn Error>> {
    let id = &question.id;
    filled(id, &[&question.text, &question.rule, &question.source])?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    if id.len() > LONGEST_NAME || !id.bytes().all(plain) {
        return Err(format!("{id}: an id has at most {LONGEST_NAME} of a-z0-9").into());
    }
    let many = match question.kind.as_str() {
        "one" => false,
        "many" => true,
        other => return Err(format!("{id}: unknown kind {other:?}").into()),
    };
    let mut options = String::new();
    let mut names = BTreeSet::new();
    let mut longest = A_DAY;
    for option in &question.option {
        filled(&option.id, &[&option.text])?;
        if !names.insert(&option.id) || option.id == "none" && many {
            return Err(format!("{id}: {} is there twice", option.id).into());
        }
        longest += option.id.len() + 1 + option.date.as_ref().map_or(0, |_| A_DAY);
        let date = option.date.as_deref();
        write!(
            options,
            "Choice {{ id: {:?}, text: {:?}, date: {date:?} }}, ",
            option.id, option.text
        )?;
    }
    if longest > LONGEST_VALUE {
        return Err(format!("{id}: all answers together do not fit: {longest}").into());
    }
    writeln!(
        all,
        "    Question {{ id: {id:?}, many: {many}, safety: {}, card: {}, text: {:?}, rule: {:?}, source: {}, options: &[{options}] }},",
        question.safety,
        question.card,
        question.text,
        question.rule,
        source(&question.source)
    )?;
    Ok(())
}
