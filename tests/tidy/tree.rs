//! The tree and its rules: reading files, holding a rule against them, and planting violations.

use std::fs;
use std::path::Path;

/// Gives the violations in a file.
pub type Rule = fn(&str, &str) -> Vec<String>;

/// The folders of Rust that ships.
pub const RUST: [&str; 3] = ["src", "core/src", "xtask/src"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path))
        .unwrap_or_else(|error| panic!("{path} must exist and be readable: {error}"))
}

/// The files below a folder whose names end so, as paths from the root with `/`, sorted; at least one.
pub fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(folder, ending, &mut found);
    assert!(!found.is_empty(), "there is no {ending} file in {folder}/");
    found.sort();
    found
}

fn collect(folder: &str, ending: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(root().join(folder)).into_iter().flatten() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() && entry.file_name() != "target" {
            collect(&path, ending, found);
        } else if path.ends_with(ending) {
            found.push(path);
        }
    }
}

/// Fails with every violation of a rule in the files of these folders.
pub fn tree_keeps(rule: Rule, folders: &[&str], ending: &str) {
    let files = folders.iter().flat_map(|folder| files(folder, ending));
    let violations = files.flat_map(|path| rule(&path, &text_of(&path)));
    none(&violations.collect::<Vec<_>>());
}

pub fn none(violations: &[String]) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

/// The planted texts: each line is one, and `\n` in it is a line break.
fn texts(lines: &str) -> Vec<String> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let texts: Vec<_> = lines.map(|line| line.replace("\\n", "\n")).collect();
    assert!(!texts.is_empty(), "nothing is planted");
    texts
}

/// Fails unless the rule finds something in every one of these lines.
pub fn finds(rule: Rule, path: &str, lines: &str) {
    for text in texts(lines) {
        let found = rule(path, &text);
        assert!(!found.is_empty(), "not found in {path}: {text}");
        assert!(found[0].starts_with(&format!("{path}:")), "{}", found[0]);
    }
}

/// Fails if the rule finds something in one of these lines.
pub fn lets_pass(rule: Rule, path: &str, lines: &str) {
    for text in texts(lines) {
        assert_eq!(rule(path, &text), [""; 0], "wrongly found: {text}");
    }
}

pub fn at(path: &str, line: usize, what: &str) -> String {
    format!("{path}:{line}: {what}")
}

/// A violation for every line that is wrong.
pub fn wrong_lines(
    path: &str,
    text: &str,
    what: &str,
    wrong: impl Fn(&str) -> bool,
) -> Vec<String> {
    let lines = text.lines().enumerate().filter(|(_, line)| wrong(line));
    lines.map(|(n, _)| at(path, n + 1, what)).collect()
}
