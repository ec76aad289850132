//! The table of the rules that the code follows, and what the page About says of them.

use legwork_core::care::direction::HOLDS;
use legwork_core::care::rules::{bodies, rules, told};
use legwork_core::care::session::Minutes;
use legwork_core::library::{
    EXERCISES, Load, RULE_HEADS, RULE_TEXTS, WORDS, item, pieces, question, words,
};
use std::collections::BTreeSet;

/// The numbers in a text, but for those in gaps and in quotes.
fn numbers(text: &str) -> Vec<String> {
    let unquoted = text.split(" '").enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('\'').map_or("", |(_, after)| after),
    });
    let said: String = unquoted.collect::<Vec<_>>().join(" ");
    let digits = said.split(|c: char| !c.is_ascii_digit());
    digits
        .filter(|n| !n.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Numbers that the code never counts with, as a person is only asked by them: the rule, and what is asked.
fn only_asked() -> Vec<(&'static str, String)> {
    let options = |id: &str| {
        let asked = question(id).into_iter().flat_map(|found| found.options);
        asked
            .map(|option| option.text)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let load = format!("{:?}", Load::HipPast90);
    let up = words::session::UP_ANSWERS.join(" ");
    let ten = words::direction::ten_times("");
    let accident = item("accident").unwrap().text.to_owned();
    vec![
        ("gate-under-18", options("age")),
        ("gate-severe-balance-problem", options("first")),
        ("check-risk-age-65", options("age")),
        ("check-accident", accident),
        ("check-first-at-55", options("age")),
        ("check-risk-factors", options("age")),
        ("limits-each-level-says", load.clone()),
        ("limits-new-hip", load),
        ("tailor-time-since-up", up.clone()),
        ("tailor-glide-2-hours", up),
        ("tailor-direction-test", ten),
    ]
}

#[test]
fn every_rule_of_the_table_has_its_text_and_every_text_its_rule() {
    let table = rules();
    let names: BTreeSet<&str> = table.iter().map(|(id, _)| *id).collect();
    assert_eq!(names.len(), table.len(), "a rule is there twice");
    let texts: BTreeSet<&str> = RULE_TEXTS.iter().map(|text| text.id).collect();
    assert_eq!(names, texts);
    assert!(table.len() > 180, "{}", table.len());
    for rule in &table {
        let text = RULE_TEXTS.iter().find(|text| text.id == rule.0).unwrap();
        let (said, source) = told(rule).unwrap_or_else(|| panic!("{}: a gap is open", rule.0));
        assert_eq!(source, text.source);
        // What a clinician reads and signs is what the code does: a number changed here voids the sign-off there.
        let is: Vec<(&str, &str)> = rule
            .1
            .iter()
            .map(|(gap, value)| (*gap, value.as_str()))
            .collect();
        let mut reviewed = text.is.to_vec();
        reviewed.sort_by_key(|(gap, _)| is.iter().position(|(name, _)| name == gap));
        assert_eq!(is, reviewed, "{}", rule.0);
        for (gap, value) in &rule.1 {
            let gap = format!("{{{gap}}}");
            assert!(text.text.contains(&gap), "{}: no {gap}", rule.0);
            assert!(
                !value.is_empty() && said.contains(value),
                "{}: {said}",
                rule.0
            );
        }
    }
}

#[test]
fn no_number_of_a_rule_is_typed_that_the_code_counts_with() {
    let asked = only_asked();
    for text in RULE_TEXTS {
        let of_question = asked.iter().find(|(id, _)| *id == text.id);
        for number in numbers(text.text) {
            let Some((_, question)) = of_question else {
                panic!("{}: {number} is typed: {}", text.id, text.text);
            };
            let there = question.split(|c: char| !c.is_ascii_digit());
            assert!(
                there.into_iter().any(|n| n == number),
                "{}: {number} is not asked: {question}",
                text.id
            );
        }
    }
    for (id, _) in asked {
        let text = RULE_TEXTS.iter().find(|text| text.id == id).unwrap();
        assert!(!numbers(text.text).is_empty(), "{id} needs no leave");
    }
    assert_eq!(numbers("After {n} days 'Do 3 now' or 10."), ["10"]);
}

#[test]
fn about_says_what_the_table_knows_section_by_section() {
    let all = bodies();
    let mut shown = 0;
    for (section, title) in RULE_HEADS {
        let found: Vec<_> = pieces(&all, section).collect();
        assert!(
            found
                .iter()
                .any(|piece| piece.tag == 't' && piece.text == *title)
        );
        assert!(
            found
                .iter()
                .any(|piece| piece.tag == 'r' && piece.text == "none")
        );
        shown += found.iter().filter(|piece| piece.tag == '-').count();
    }
    assert_eq!(shown, rules().len());
    for said in [
        "after 10 minutes or at the end",
        "You get only the rest set if your leg pain is now 7 or more.",
        "for 12 weeks after birth",
        "one knee to chest, seated forward fold, prayer stretch, cat-camel and curl-up",
        "at most 12 screens",
        "With fewer than 3 check-ins",
        "The smallest dose is 2 minutes.",
        "after a red in 48 hours",
    ] {
        assert!(all.contains(said), "{said}");
    }
}

/// Numbers in the sentences of the pages that a rule of the code counts with: the sentence, the rule and its gap.
#[rustfmt::skip]
const OF_RULES: [(&str, &str, &str); 6] = [
    (words::again::TINGLES, "light-further-down", "minutes"),
    (words::reasons::GLIDE_LESS_PAIN, "tailor-glide-pain", "most"),
    (words::session::SEE_CLINICIAN_RISING, "adapt-two-weeks-rise", "points"),
    (words::start::SEVERE_PAIN, "gate-severe-pain", "severe"),
    (words::start::SEVERE_UNTOLD, "gate-severe-pain", "severe"),
    (words::check_in::HIGH_END, "light-asks-numbers-and-place", "most"),
];

/// Sentences whose numbers no rule counts with: how a question is put, a number as an example, a count of one.
const OF_NO_RULE: [&str; 24] = [
    words::again::WAIT_ONE,
    words::check_in::PERIOD,
    words::check_in::LOW_END,
    words::check_in::CANNOT,
    words::check_in::AS_BEFORE,
    words::check_in::NO_EFFORT,
    words::check_in::MOST_EFFORT,
    words::direction::TEXT,
    "{name}: 10 times, slowly",
    "One of the numbers does not fit. Use a number from 1 to {most}.",
    "{score} out of 10",
    words::exercises::NO_NUMBER,
    words::exercises::SET_ONE,
    words::exercises::TIME_ONE,
    words::exercises::MINUTE_ONE,
    words::session::UP_ANSWERS[0],
    words::session::UP_ANSWERS[1],
    words::session::UP_ANSWERS[2],
    words::session::BREATHING,
    words::start::UNDER_18,
    words::today::WEEK_NONE,
    words::today::WEEK_ONE,
    "{days} of the last 7 days have a check-in.",
    words::walk::WALK_NO_MINUTES,
];

#[test]
fn a_number_in_a_sentence_of_a_page_is_the_one_of_the_code() {
    let table = rules();
    let of_rule = |id: &str, gap: &str| {
        let (_, gaps) = table.iter().find(|(rule, _)| *rule == id).unwrap();
        gaps.iter()
            .find(|(name, _)| *name == gap)
            .unwrap()
            .1
            .clone()
    };
    let mut of_code: Vec<(&str, String)> = OF_RULES
        .iter()
        .map(|(text, id, gap)| (*text, of_rule(id, gap)))
        .collect();
    let minutes = |of: Minutes| (of.seconds() / 60).to_string();
    let count = EXERCISES.len().to_string();
    of_code.extend([
        (words::direction::HOLDS, (HOLDS / 7).to_string()),
        (words::session::MINUTES_3, minutes(Minutes::Three)),
        (words::session::MINUTES_7, minutes(Minutes::Seven)),
        (words::session::MINUTES_15, minutes(Minutes::Fifteen)),
        (words::start::DO_NOW, minutes(Minutes::Three)),
        (words::exercises::INTRO, count.clone()),
        (words::exercises::INTRO_CHOOSES, count),
    ]);
    let kept = [words::walk::KEPT_ONE, words::walk::WALKED_ONE];
    for text in WORDS.iter().flat_map(|(_, texts)| texts.iter()) {
        let digits = |text: &str| {
            let found = text.split(|c: char| !c.is_ascii_digit());
            found
                .filter(|n| !n.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let found = digits(text);
        match of_code.iter().find(|(known, _)| known == text) {
            Some((_, number)) => assert_eq!(found, [number.as_str()], "{text}"),
            None if OF_NO_RULE.contains(text) || kept.contains(text) => {
                assert!(!found.is_empty(), "{text} needs no leave");
            }
            None => assert!(found.is_empty(), "{text}: is this number one of the code?"),
        }
    }
}
