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
    ASK, CARD, EXERCISE_BODIES, EXERCISES, GROUPS, ITEMS, LESSON_BODIES, LESSONS, PRACTICES,
    QUESTIONS, RULE_SECTIONS, SIGNS, Tier, WORDS, pieces,
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
/// The pages of fewer words than that.
const TOO_SHORT: [&str; 2] = ["figure", "resume"];
/// So far the two counts may lie apart.
const APART: f64 = 0.5;

/// Every text of the content, by its name.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let shown = |file: &str, name: &str| {
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
    let rules = legwork_core::care::rules::bodies();
    for section in RULE_SECTIONS {
        texts.insert(format!("rules {section}"), shown(&rules, section));
    }
    for (name, card) in [
        ("questions of First steps", false),
        ("questions of cards", true),
    ] {
        texts.insert(name.to_owned(), questions(card));
    }
    let practices = PRACTICES.iter().flat_map(|practice| {
        let around = [practice.aim, practice.stop];
        around.into_iter().chain(practice.steps.iter().copied())
    });
    let practices = practices.collect::<Vec<_>>().join("\n");
    texts.insert("breathing and relaxation".to_owned(), practices);
    texts.insert("safety check".to_owned(), check());
    texts.insert("words for staff".to_owned(), staff());
    for (page, words) in WORDS {
        texts.insert(format!("words of {page}"), filled(words));
    }
    texts
}

/// The sentences of a page, with a number in each gap.
fn filled(words: &[&str]) -> String {
    let said = words.iter().map(|text| {
        let parts = text.split('{').enumerate();
        let filled = parts.map(|(at, part)| match (at, part.split_once('}')) {
            (0, _) | (_, None) => part.to_owned(),
            (_, Some((_, after))) => format!("3{after}"),
        });
        filled.collect::<String>()
    });
    said.collect::<Vec<_>>().join("\n")
}

/// The questions of First steps, or those of the cards after it: what is asked, why, and the answers.
fn questions(card: bool) -> String {
    let asked = QUESTIONS.iter().filter(|question| question.card == card);
    let words = asked.flat_map(|question| {
        let options = question.options.iter();
        let answers = options.flat_map(|option| [Some(option.text), option.date]);
        [Some(question.text), Some(question.rule)]
            .into_iter()
            .chain(answers)
            .flatten()
    });
    words.collect::<Vec<_>>().join("\n")
}

/// The screens of the safety check, and what is asked and said around them.
fn check() -> String {
    let mut words = vec![
        ASK.age,
        ASK.new,
        ASK.old,
        ASK.checked,
        ASK.before,
        ASK.yes,
        ASK.no,
        ASK.unsure,
        ASK.sure,
        ASK.yes_or_unsure,
        ASK.none,
        ASK.cannot,
        ASK.watch,
        ASK.what_to_ask,
        Tier::See.words().title,
        Tier::See.words().action,
    ];
    words.extend(GROUPS.iter().map(|group| group.title));
    words.extend(ITEMS.iter().map(|item| item.text));
    words.extend(ITEMS.iter().filter_map(|item| item.action));
    words.join("\n")
}

/// What the person shows or tells to staff, sign by sign.
fn staff() -> String {
    let told = ITEMS.iter().filter_map(|item| {
        let words = format!("I have back and leg pain, and {}.", item.staff?);
        Some([words, item.question.unwrap_or_default().to_owned()].join(" "))
    });
    told.collect::<Vec<_>>().join("\n")
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
    let mut graded: Vec<&str> = grades.iter().map(|(.., name)| name.as_str()).collect();
    graded.sort_unstable();
    assert_eq!(graded, every_name());
    for (grade, average, _, name) in &grades {
        assert!(*grade <= HIGHEST, "{name}: grade {grade:.1}");
        assert!(*average <= 15.0, "{name}: {average:.1} words a sentence");
    }
}

/// The names of all that must have been graded.
fn every_name() -> Vec<String> {
    let lessons = LESSONS.iter().map(|lesson| format!("lesson {}", lesson.id));
    let exercises = EXERCISES.iter().map(|one| format!("exercise {}", one.id));
    let rules = [
        "gate", "check", "start", "limits", "tailor", "light", "adapt",
    ];
    let others = [
        "breathing and relaxation",
        "questions of First steps",
        "questions of cards",
        "safety",
        "safety check",
        "words for staff",
    ];
    let pages = WORDS.iter().map(|(page, _)| *page);
    let pages = pages.filter(|page| !TOO_SHORT.contains(page));
    let mut names: Vec<String> = lessons
        .chain(exercises)
        .chain(pages.map(|page| format!("words of {page}")))
        .chain(rules.map(|section| format!("rules {section}")))
        .chain(others.map(str::to_owned))
        .collect();
    names.sort_unstable();
    names
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
