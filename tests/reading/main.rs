//! How easily the content reads, by a count of our own that is held against the package `textstat`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "../support/reading.rs"]
mod reading;

use legwork_core::library::{
    CARD, EXERCISE_BODIES, EXERCISES, LESSON_BODIES, LESSONS, SIGNS, Tier, pieces,
};
use reading::reading;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The highest grade that a text of [`ENOUGH`] words may have.
const HIGHEST: f64 = 6.0;
/// A shorter text is not graded.
const ENOUGH: usize = 50;
/// So far the two counts may lie apart.
const APART: f64 = 0.5;

/// Every text of the content, by its name.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let shown = |file: &'static str, name: &str| {
        let words = pieces(file, name).filter(|piece| !"suwrDv".contains(piece.tag));
        words.map(|piece| piece.text).collect::<Vec<_>>().join("\n")
    };
    for lesson in LESSONS {
        texts.insert(
            format!("lesson {}", lesson.id),
            shown(LESSON_BODIES, lesson.id),
        );
    }
    for exercise in EXERCISES {
        let body = shown(EXERCISE_BODIES, exercise.id);
        texts.insert(format!("exercise {}", exercise.id), body);
    }
    let mut safety = vec![
        CARD.intro,
        CARD.stop,
        CARD.limits,
        CARD.cope_title,
        CARD.cope,
    ];
    safety.extend(SIGNS.iter().map(|sign| sign.text));
    safety.extend(
        Tier::ALL
            .iter()
            .flat_map(|tier| [tier.words().title, tier.words().action]),
    );
    texts.insert("safety".to_owned(), safety.join("\n"));
    texts
}

#[test]
fn every_text_of_fifty_words_or_more_is_at_grade_six_or_lower() {
    let mut grades: Vec<(f64, f64, usize, String)> = texts()
        .into_iter()
        .map(|(name, text)| (reading(&text), name))
        .filter(|(reading, _)| reading.words >= ENOUGH)
        .map(|(r, name)| (r.grade(), r.words_per_sentence(), r.longest_sentence, name))
        .collect();
    grades.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (grade, average, longest, name) in grades.iter().take(10) {
        println!("grade {grade:.1}, {average:.1} words a sentence, the longest {longest}: {name}");
    }
    assert_eq!(grades.len(), LESSONS.len() + EXERCISES.len() + 1);
    for (grade, average, _, name) in &grades {
        assert!(*grade <= HIGHEST, "{name}: grade {grade:.1}");
        assert!(*average <= 15.0, "{name}: {average:.1} words a sentence");
    }
}

/// Asks `textstat` for the grades of these texts.
fn textstat(python: &Path, texts: &BTreeMap<String, String>) -> BTreeMap<String, f64> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading/textstat_grades.py");
    let mut asked = Command::new(python)
        .arg("-B")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python");
    let json = serde_json::to_string(texts).unwrap();
    asked
        .stdin
        .take()
        .unwrap()
        .write_all(json.as_bytes())
        .unwrap();
    let answer = asked.wait_with_output().unwrap();
    assert!(answer.status.success(), "textstat failed");
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// `cargo xtask test` installs the package and says where. Without it this test has nothing to ask.
#[test]
fn our_count_agrees_with_textstat() {
    let Some(python) = std::env::var_os("LEGWORK_TEXTSTAT") else {
        println!("LEGWORK_TEXTSTAT is not set: run by `cargo xtask test`");
        return;
    };
    let mut texts = texts();
    let all = texts.values().cloned().collect::<Vec<_>>().join("\n");
    texts.insert("everything".to_owned(), all);
    let theirs = textstat(Path::new(&python), &texts);
    let mut furthest = 0f64;
    for (name, text) in &texts {
        let ours = reading(text);
        if ours.words >= ENOUGH {
            let apart = (ours.grade() - theirs[name]).abs();
            furthest = furthest.max(apart);
            assert!(
                apart <= APART,
                "{name}: {:.2} and {:.2}",
                ours.grade(),
                theirs[name]
            );
        }
    }
    println!("the furthest apart: {furthest:.2}");
}
