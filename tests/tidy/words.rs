//! The words of the pages of care are content: their rooms only choose among them, and none is left over.

use crate::reading::{RUST, code};
use crate::tree::{files, finds, lets_pass, none, text_of};
use std::collections::BTreeSet;

/// Where the words of care are.
const WORDS: &str = "content/words";

/// The names of the rooms whose words are content.
fn rooms() -> Vec<String> {
    let name = |path: &String| {
        let file = path.rsplit('/').next().unwrap();
        file.strip_suffix(".toml").unwrap().replace('-', "_")
    };
    files(WORDS, ".toml").iter().map(name).collect()
}

/// A text in quotes that says something: letters beside what is in braces, and not only a value to compare with.
fn only_chooses(path: &str, text: &str) -> Vec<String> {
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    for (at, line) in shipped.lines().enumerate() {
        let line = line.trim();
        if line.starts_with("//") {
            continue;
        }
        let quoted = line.split('"').skip(1).step_by(2);
        let compared = line.starts_with('"') && line.contains("\" =>");
        for words in quoted.filter(|_| !compared) {
            let bare: String = words
                .split('{')
                .map(|part| part.split('}').next_back().unwrap_or(""))
                .collect();
            if bare.chars().any(char::is_alphabetic) {
                found.push(format!("{path}:{}: {words:?} belongs into {WORDS}", at + 1));
            }
        }
    }
    found
}

#[test]
fn the_rooms_of_words_of_care_only_choose_among_the_texts_of_the_content() {
    let rooms = rooms();
    assert!(rooms.len() > 12, "{rooms:?}");
    let found = rooms.iter().flat_map(|room| {
        let path = format!("src/wording/{room}.rs");
        only_chooses(&path, &text_of(&path))
    });
    none(&found.collect::<Vec<_>>());
    let wrong = r#"
        pub const A: &str = "Stop now.";
        true => "Yes",
        format!("{n} minutes")
    "#;
    finds(only_chooses, "src/wording/walk.rs", wrong);
    let right = r#"
        /// "Stop now."\npub fn f() { minutes_many(n) }
        "none" => NOT_REVIEWED,
        format!("{}, {}", a, b)
        #[cfg(test)]\nmod tests { assert_eq!(f(), "Stop now."); }
    "#;
    lets_pass(only_chooses, "src/wording/walk.rs", right);
}

/// A name of several words as the name of a struct.
fn camel(key: &str) -> String {
    let capital = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    key.split('-').map(capital).collect()
}

/// The name in Rust of each text of a file: a constant, a function if it has a gap, a struct if it has several.
fn names(text: &str) -> Vec<String> {
    let words = text.split_once("[words]").expect("words").1;
    let key = |line: &str| {
        let (key, value) = line.split_once(" = ")?;
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let gaps: BTreeSet<&str> = value
            .split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('}')?.0))
            .collect();
        key.bytes().all(plain).then(|| match gaps.len() {
            0 => key.replace('-', "_").to_ascii_uppercase(),
            1 => key.replace('-', "_"),
            _ => camel(key),
        })
    };
    words.lines().filter_map(key).collect()
}

/// What a file calls a room of words: its own name, or the one that it takes it by.
fn called<'a>(code: &'a str, room: &'a str) -> Vec<&'a str> {
    let mut found = vec![room];
    for (_, after) in code
        .match_indices(&format!("{room} as "))
        .map(|(at, told)| (at, &code[at + told.len()..]))
    {
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '_');
        found.push(&after[..end.unwrap_or(after.len())]);
    }
    if let Some(after) = code.split_once(&format!("{room}::{{self as ")) {
        let end = after.1.find(|c: char| !c.is_alphanumeric() && c != '_');
        found.push(&after.1[..end.unwrap_or(0)]);
    }
    found
}

/// Whether this name stands in a text by itself after what comes before it.
fn stands(code: &str, before: &str, name: &str) -> bool {
    let whole = format!("{before}{name}");
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(&whole)
        .any(|(at, _)| !code[..at].ends_with(part) && !code[at + whole.len()..].starts_with(part))
}

#[test]
fn every_text_of_the_words_of_care_is_said_somewhere() {
    let sources: Vec<(String, String)> = files("src", ".rs")
        .into_iter()
        .map(|path| {
            let text = code(&text_of(&path), RUST);
            (path, text)
        })
        .collect();
    let mut left = Vec::new();
    for room in rooms() {
        let file = format!("{WORDS}/{}.toml", room.replace('_', "-"));
        let own = format!("src/wording/{room}.rs");
        for name in names(&text_of(&file)) {
            let said = sources.iter().any(|(path, code)| match *path == own {
                true => stands(code, "", &name),
                false => called(code, &room)
                    .iter()
                    .any(|room| stands(code, &format!("{room}::"), &name)),
            });
            if !said {
                left.push(format!("{file}: {name} is said nowhere"));
            }
        }
    }
    none(&left);
}

#[test]
fn a_text_is_looked_for_by_the_name_that_a_file_gives_its_room() {
    assert_eq!(
        names(
            "x\n[words]\n# a = b\nnot-yet = \"No\"\nof-all = \"of {all}\"\nset-of = \"{a} of {b}\"\n"
        ),
        ["NOT_YET", "of_all", "SetOf"]
    );
    assert_eq!(
        called("use crate::wording::{check as words, walk};", "check"),
        ["check", "words"]
    );
    assert!(stands("p(words::NOT_YET)", "words::", "NOT_YET"));
    assert!(!stands("p(words::NOT_YET_OPEN)", "words::", "NOT_YET"));
}
