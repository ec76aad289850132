//! The house rules, checked on the tree itself: who may know whom, what must not be written, what must exist.
//!
//! A rule is a function of a path and a text that gives its violations as `file:line: what`. Each is proved
//! twice: the tree has no violation, and planted ones are found.
//! Must never pass a rule because its files are missing: a rule over nothing proves nothing.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Files that may be longer than [`LONGEST`] lines, each with its reason.
const LONG: [(&str, &str); 1] = [(
    "src/store/keeper.rs",
    "one state machine: what is owed to each shelf is only safe when it is read in one place",
)];
const LONGEST: usize = 400;

const RUST: [&str; 3] = ["src", "core/src", "xtask/src"];
const ALL_RUST: [&str; 4] = ["src", "core", "xtask", "tests"];

// ---------------------------------------------------------------- the tree

type Rule = fn(&str, &str) -> Vec<String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path))
        .unwrap_or_else(|error| panic!("{path} must exist and be readable: {error}"))
}

/// The files below a folder whose names end so, as paths from the root with `/`, sorted.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(root().join(folder)) else {
        return found;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            if entry.file_name() != "target" {
                found.extend(files(&path, ending));
            }
        } else if path.ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Fails with every violation of a rule in the files of these folders.
fn tree_keeps(rule: Rule, folders: &[&str], ending: &str) {
    let mut violations = Vec::new();
    for folder in folders {
        let files = files(folder, ending);
        assert!(!files.is_empty(), "there is no {ending} file in {folder}/");
        for path in files {
            violations.extend(rule(&path, &text_of(&path)));
        }
    }
    none(&violations);
}

fn none(violations: &[String]) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

/// Fails unless the rule finds something in every one of these texts.
fn finds(rule: Rule, path: &str, texts: &[&str]) {
    for text in texts {
        let found = rule(path, text);
        assert!(!found.is_empty(), "not found in {path}: {text}");
        assert!(found[0].starts_with(&format!("{path}:")), "{}", found[0]);
    }
}

/// Fails if the rule finds something in one of these texts.
fn lets_pass(rule: Rule, path: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(rule(path, text), [""; 0], "wrongly found in {path}: {text}");
    }
}

fn at(path: &str, line: usize, what: &str) -> String {
    format!("{path}:{line}: {what}")
}

// ---------------------------------------------------------------- reading text

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Code,
    Comment,
    Literal,
}

/// The text with these parts blanked; lines stay where they are.
fn without(parts: &[Part], text: &str, read: fn(&[char]) -> Vec<Part>) -> String {
    let letters: Vec<char> = text.chars().collect();
    let kinds = read(&letters);
    let blank = |(letter, kind): (&char, &Part)| match *letter {
        '\n' => '\n',
        _ if parts.contains(kind) => ' ',
        letter => letter,
    };
    letters.iter().zip(&kinds).map(blank).collect()
}

/// Rust without comments and without what is inside of strings.
fn rust_code(text: &str) -> String {
    without(&[Part::Comment, Part::Literal], text, rust_parts)
}

/// Rust without comments.
fn rust_bare(text: &str) -> String {
    without(&[Part::Comment], text, rust_parts)
}

fn js_bare(text: &str) -> String {
    without(&[Part::Comment], text, js_parts)
}

fn css_bare(text: &str) -> String {
    without(&[Part::Comment], text, css_parts)
}

fn css_code(text: &str) -> String {
    without(&[Part::Comment, Part::Literal], text, css_parts)
}

fn starts(text: &[char], at: usize, with: &str) -> bool {
    with.chars()
        .enumerate()
        .all(|(n, c)| text.get(at + n) == Some(&c))
}

/// Where `end` begins, looking from `from`, or the end of the text.
fn seek(text: &[char], from: usize, end: &str) -> usize {
    (from..text.len())
        .find(|&i| starts(text, i, end))
        .unwrap_or(text.len())
}

/// Where a literal that ends with `quote` and escapes with `\` ends, looking from its first letter.
fn seek_quote(text: &[char], from: usize, quote: char) -> usize {
    let mut i = from;
    while i < text.len() && text[i] != quote {
        i += if text[i] == '\\' { 2 } else { 1 };
    }
    i.min(text.len())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn mark(parts: &mut [Part], from: usize, to: usize, part: Part) {
    let to = to.min(parts.len());
    if from < to {
        parts[from..to].fill(part);
    }
}

fn rust_parts(text: &[char]) -> Vec<Part> {
    let mut parts = vec![Part::Code; text.len()];
    let mut i = 0;
    while i < text.len() {
        let before = if i == 0 { ' ' } else { text[i - 1] };
        if starts(text, i, "//") {
            let end = seek(text, i, "\n");
            mark(&mut parts, i, end, Part::Comment);
            i = end;
        } else if starts(text, i, "/*") {
            let (from, mut depth) = (i, 1);
            i += 2;
            while i < text.len() && depth > 0 {
                if starts(text, i, "/*") || starts(text, i, "*/") {
                    depth = if text[i] == '/' { depth + 1 } else { depth - 1 };
                    i += 1;
                }
                i += 1;
            }
            mark(&mut parts, from, i, Part::Comment);
        } else if text[i] == 'r' && (!is_word(before) || before == 'b' || before == 'c') {
            let hashes = text[i + 1..].iter().take_while(|c| **c == '#').count();
            let from = i + 1 + hashes;
            if text.get(from) == Some(&'"') {
                let end = seek(text, from + 1, &format!("\"{}", "#".repeat(hashes)));
                mark(&mut parts, from + 1, end, Part::Literal);
                i = end + 1 + hashes;
            } else {
                i += 1;
            }
        } else if text[i] == '"' {
            let end = seek_quote(text, i + 1, '"');
            mark(&mut parts, i + 1, end, Part::Literal);
            i = end + 1;
        } else if text[i] == '\''
            && (text.get(i + 1) == Some(&'\\') || text.get(i + 2) == Some(&'\''))
        {
            let end = if text[i + 1] == '\\' {
                seek(text, i + 3, "'")
            } else {
                i + 2
            };
            mark(&mut parts, i + 1, end, Part::Literal);
            i = end + 1;
        } else {
            i += 1;
        }
    }
    parts
}

fn js_parts(text: &[char]) -> Vec<Part> {
    let mut parts = vec![Part::Code; text.len()];
    let mut i = 0;
    // A slash after one of these begins a pattern, not a division.
    let mut value_may_begin = true;
    while i < text.len() {
        let end = if starts(text, i, "//") {
            let end = seek(text, i, "\n");
            mark(&mut parts, i, end, Part::Comment);
            end
        } else if starts(text, i, "/*") {
            let end = seek(text, i + 2, "*/") + 2;
            mark(&mut parts, i, end, Part::Comment);
            end
        } else if matches!(text[i], '"' | '\'' | '`') {
            let end = seek_quote(text, i + 1, text[i]);
            mark(&mut parts, i + 1, end, Part::Literal);
            value_may_begin = false;
            end + 1
        } else if text[i] == '/' && value_may_begin {
            let end = seek_pattern_end(text, i + 1);
            mark(&mut parts, i + 1, end, Part::Literal);
            value_may_begin = false;
            end + 1
        } else {
            if !text[i].is_whitespace() {
                value_may_begin = "(,=:[!&|?{};+>".contains(text[i]);
            }
            i + 1
        };
        i = end;
    }
    parts
}

/// Where a pattern ends: at the first slash that is neither escaped nor in a set.
fn seek_pattern_end(text: &[char], from: usize) -> usize {
    let (mut i, mut in_set) = (from, false);
    while i < text.len() && text[i] != '\n' && (in_set || text[i] != '/') {
        match text[i] {
            '\\' => i += 1,
            '[' => in_set = true,
            ']' => in_set = false,
            _ => {}
        }
        i += 1;
    }
    i.min(text.len())
}

fn css_parts(text: &[char]) -> Vec<Part> {
    let mut parts = vec![Part::Code; text.len()];
    let mut i = 0;
    while i < text.len() {
        if starts(text, i, "/*") {
            let end = seek(text, i + 2, "*/") + 2;
            mark(&mut parts, i, end, Part::Comment);
            i = end;
        } else if matches!(text[i], '"' | '\'') {
            let end = seek_quote(text, i + 1, text[i]);
            mark(&mut parts, i + 1, end, Part::Literal);
            i = end + 1;
        } else if starts(text, i, "url(") && !matches!(text.get(i + 4), Some('"' | '\'')) {
            let end = seek(text, i, ")");
            mark(&mut parts, i + 4, end, Part::Literal);
            i = end;
        } else {
            i += 1;
        }
    }
    parts
}

fn html_parts(text: &[char]) -> Vec<Part> {
    let mut parts = vec![Part::Code; text.len()];
    let mut i = 0;
    while i < text.len() {
        if starts(text, i, "<!--") {
            let end = seek(text, i, "-->") + 3;
            mark(&mut parts, i, end, Part::Comment);
            i = end;
        } else {
            i += 1;
        }
    }
    parts
}

/// A violation for every line that holds this word by itself.
fn lines_with_word(path: &str, text: &str, word: &str, what: &str) -> Vec<String> {
    let alone = |line: &str| {
        line.match_indices(word).any(|(at, _)| {
            let before = line[..at].chars().next_back().is_some_and(is_word);
            let after = line[at + word.len()..].chars().next().is_some_and(is_word);
            let ends_in_word = word.chars().next_back().is_some_and(is_word);
            !(before || after && ends_in_word)
        })
    };
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| alone(line))
        .map(|(n, _)| at(path, n + 1, what))
        .collect()
}

// ---------------------------------------------------------------- reading Rust

/// A word, `::`, or one sign, of the code without comments and strings.
#[derive(Debug)]
struct Token {
    word: String,
    line: usize,
}

fn tokens(text: &str) -> Vec<Token> {
    let code: Vec<char> = rust_code(text).chars().collect();
    let (mut found, mut line, mut i) = (Vec::new(), 1, 0);
    while i < code.len() {
        let to = if is_word(code[i]) {
            (i..code.len())
                .find(|&j| !is_word(code[j]))
                .unwrap_or(code.len())
        } else if starts(&code, i, "::") {
            i + 2
        } else {
            i + 1
        };
        if code[i] == '\n' {
            line += 1;
        } else if !code[i].is_whitespace() {
            found.push(Token {
                word: code[i..to].iter().collect(),
                line,
            });
        }
        i = to;
    }
    found
}

fn word(tokens: &[Token], i: usize) -> &str {
    tokens.get(i).map_or("", |token| token.word.as_str())
}

fn word_before(tokens: &[Token], i: usize) -> &str {
    i.checked_sub(1).map_or("", |i| word(tokens, i))
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// What is in an attribute, from its `#` to its `]`.
fn attributes(tokens: &[Token]) -> Vec<&[Token]> {
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        let inner = usize::from(word(tokens, i + 1) == "!");
        if word(tokens, i) == "#" && word(tokens, i + 1 + inner) == "[" {
            let end = closing(tokens, i + 1 + inner, "[", "]");
            found.push(&tokens[i..end]);
        }
    }
    found
}

/// Where what opens at `from` closes.
fn closing(tokens: &[Token], from: usize, open: &str, close: &str) -> usize {
    let mut depth = 0;
    for (i, token) in tokens.iter().enumerate().skip(from) {
        if token.word == open {
            depth += 1;
        } else if token.word == close {
            depth -= 1;
            if depth == 0 {
                return i;
            }
        }
    }
    tokens.len()
}

/// A path as it is written, in or outside of a `use`, with the modules of the file that it is written in.
struct Mention {
    segments: Vec<String>,
    modules: Vec<String>,
    line: usize,
}

/// Every path of two or more segments, and every path of a `use`.
fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut modules: Vec<(String, usize)> = Vec::new();
    let (mut depth, mut i) = (0, 0);
    while i < tokens.len() {
        let from = i;
        let mut paths = Vec::new();
        match word(tokens, i) {
            "mod" if word(tokens, i + 2) == "{" => {
                modules.push((word(tokens, i + 1).to_owned(), depth));
                i += 2;
                continue;
            }
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                modules.pop_if(|(_, opened)| *opened == depth);
            }
            "use" if is_name(word(tokens, i + 1)) || ["::", "{"].contains(&word(tokens, i + 1)) => {
                i = use_tree(tokens, i + 1, &[], &mut paths);
            }
            start if is_name(start) => {
                let mut segments = vec![start.to_owned()];
                while word(tokens, i + 1) == "::" && is_name(word(tokens, i + 2)) {
                    segments.push(word(tokens, i + 2).to_owned());
                    i += 2;
                }
                if segments.len() > 1 {
                    paths.push(segments);
                }
            }
            _ => {}
        }
        found.extend(paths.into_iter().map(|segments| Mention {
            segments,
            modules: modules.iter().map(|(name, _)| name.clone()).collect(),
            line: tokens[from].line,
        }));
        i = i.max(from) + 1;
    }
    found
}

/// Takes one tree of a `use` apart; gives the place of its last token.
fn use_tree(tokens: &[Token], from: usize, stem: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let mut segments = stem.to_vec();
    let mut i = from;
    loop {
        match word(tokens, i) {
            "::" => i += 1,
            "{" => {
                i += 1;
                while !["}", ""].contains(&word(tokens, i)) {
                    i = match word(tokens, i) {
                        "," => i + 1,
                        _ => use_tree(tokens, i, &segments, paths) + 1,
                    };
                }
                return i;
            }
            "as" => i += 2,
            name if is_name(name) || name == "*" => {
                if name != "self" || segments.is_empty() {
                    segments.push(name.to_owned());
                }
                i += 1;
            }
            _ => {
                paths.push(segments);
                return i - 1;
            }
        }
    }
}

// ---------------------------------------------------------------- arrows between rooms

/// What a room may use of another.
enum May {
    /// Everything that is public there.
    All,
    /// These names only.
    Only(&'static [&'static str]),
}

type Arrows = &'static [(&'static str, &'static [(&'static str, May)])];

const APP: Arrows = &[
    (
        "platform",
        &[("store", May::Only(&["Shelf", "ShelfError", "MirrorWork"]))],
    ),
    ("store", &[("platform", May::All)]),
    (
        "wording",
        &[(
            "store",
            May::Only(&[
                "SaveStatus",
                "RestoreFailed",
                "DeleteFailed",
                "Rejection",
                "Refused",
                "ShelfError",
            ]),
        )],
    ),
    (
        "ui",
        &[
            ("platform", May::All),
            ("store", May::All),
            ("wording", May::All),
        ],
    ),
];

const CORE: Arrows = &[
    ("record", &[]),
    ("library", &[]),
    ("chart", &[]),
    ("figure", &[("library", May::All)]),
    ("care", &[("record", May::All), ("library", May::All)]),
    (
        "exchange",
        &[
            ("record", May::All),
            ("library", May::All),
            ("care", May::All),
        ],
    ),
];

fn arrows_of_app(path: &str, text: &str) -> Vec<String> {
    path.strip_prefix("src/")
        .map_or(vec![], |inner| arrows(path, inner, text, "legwork", APP))
}

fn arrows_of_core(path: &str, text: &str) -> Vec<String> {
    path.strip_prefix("core/src/").map_or(vec![], |inner| {
        arrows(path, inner, text, "legwork_core", CORE)
    })
}

fn arrows(path: &str, inner: &str, text: &str, package: &str, table: Arrows) -> Vec<String> {
    let home: Vec<String> = (inner.trim_end_matches(".rs").split('/'))
        .filter(|name| !["mod", "lib", "main"].contains(name))
        .map(str::to_owned)
        .collect();
    let Some(room) = home.first() else {
        return renamings(path, text);
    };
    let Some((_, may)) = table.iter().find(|(name, _)| name == room) else {
        return vec![at(
            path,
            1,
            &format!("`{room}` is no room: say in tests/tidy.rs whom it may know"),
        )];
    };
    let mut violations = renamings(path, text);
    for mention in mentions(&tokens(text)) {
        let inside = [home.clone(), mention.modules.clone()].concat();
        let why = match whole_path(&inside, &mention.segments, package) {
            None => continue,
            Some(None) => "climbs out of its room: write the path from `crate`".to_owned(),
            Some(Some(target)) => match refusal(room, may, table, &target) {
                Some(why) => why,
                None => continue,
            },
        };
        violations.push(at(
            path,
            mention.line,
            &format!("`{}` {why}", mention.segments.join("::")),
        ));
    }
    violations
}

/// The path from the root of the package; `None` if it leads elsewhere, `Some(None)` if it climbs to the root.
fn whole_path(
    inside: &[String],
    segments: &[String],
    package: &str,
) -> Option<Option<Vec<String>>> {
    let first = segments.first()?;
    if first == "crate" || first == package {
        return Some(Some(segments[1..].to_vec()));
    }
    if first != "self" && first != "super" {
        return None;
    }
    let climbs = segments
        .iter()
        .filter(|segment| *segment == "super")
        .count();
    let rest = segments
        .iter()
        .filter(|segment| *segment != "super" && *segment != "self");
    if climbs >= inside.len() {
        return Some(None);
    }
    Some(Some(
        inside[..inside.len() - climbs]
            .iter()
            .chain(rest)
            .cloned()
            .collect(),
    ))
}

fn refusal(room: &str, may: &[(&str, May)], table: Arrows, target: &[String]) -> Option<String> {
    let other = target.first().map_or("*", String::as_str);
    if other == room {
        return None;
    }
    if !table.iter().any(|(name, _)| *name == other) {
        return Some("leads to no room: nothing else lives at the root".to_owned());
    }
    match may.iter().find(|(name, _)| *name == other) {
        Some((_, May::All)) => None,
        Some((_, May::Only(names)))
            if target
                .get(1)
                .is_some_and(|name| names.contains(&name.as_str())) =>
        {
            None
        }
        Some((_, May::Only(names))) => Some(format!(
            "is not for {room}: of {other} it may use {}",
            names.join(", ")
        )),
        None => Some(format!(
            "is an arrow that does not exist: {room} must not know {other}"
        )),
    }
}

/// Ways to give a module another name or place, which would lead around the arrows.
fn renamings(path: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let outside = attributes(&tokens)
        .into_iter()
        .filter(|attribute| word(attribute, 2) == "path");
    let renamed = tokens
        .windows(2)
        .filter(|pair| pair[0].word == "extern" && pair[1].word == "crate");
    (outside.chain(renamed))
        .map(|found| at(path, found[0].line, "gives a module another name or place"))
        .collect()
}

#[test]
fn the_app_keeps_the_arrows_between_its_rooms() {
    tree_keeps(arrows_of_app, &["src"], ".rs");
}

#[test]
fn core_keeps_the_arrows_between_its_rooms() {
    tree_keeps(arrows_of_core, &["core/src"], ".rs");
}

#[test]
fn a_wrong_arrow_of_the_app_is_found() {
    finds(
        arrows_of_app,
        "src/platform/local.rs",
        &[
            "use crate::store::Keeper;",
            "use crate::store::{Shelf, Keeper};",
            "use crate::{store::Store, platform::clock};",
            "use crate::store;",
            "use crate::store as kept;",
            "use crate::store::*;",
            "use crate::store::{self, Shelf};",
            "use crate::*;",
            "use crate as app;",
            "use legwork::ui::app;",
            "use ::legwork::wording::dates;",
            "pub(crate) use crate::ui::route::Route;",
            "fn f() { crate::ui::app::mount() }",
            "fn f(x: Vec<crate::wording::Text>) {}",
            "fn f() { legwork::store::Store::open(); }",
            "fn f() { super::super::store::Store::open(); }",
            "use super::super::store::Shelf;",
            "mod tests { use super::super::super::ui; }",
            "mod a { fn f() {} } use super::super::ui;",
            "macro_rules! m { () => { $crate::ui::app::mount() }; }",
            "#[path = \"../ui/app.rs\"] mod app;",
            "extern crate legwork as other;",
            "use crate::nowhere::Thing;",
        ],
    );
    finds(
        arrows_of_app,
        "src/platform/mod.rs",
        &["use super::store::Shelf;", "use self::super::ui;"],
    );
    finds(
        arrows_of_app,
        "src/store/mod.rs",
        &["use crate::ui::app;", "fn f() { crate::wording::x() }"],
    );
    finds(
        arrows_of_app,
        "src/wording/shell.rs",
        &[
            "use crate::store::Store;",
            "use crate::store::{SaveStatus, Health};",
            "use crate::platform::clock;",
            "use crate::ui::route::Route;",
            "fn f(status: crate::store::Keeper) {}",
        ],
    );
    finds(
        arrows_of_app,
        "src/ui/pages/diary/list.rs",
        &["use super::super::super::super::store::Store;"],
    );
    finds(arrows_of_app, "src/shared/mod.rs", &["fn f() {}"]);
    finds(
        arrows_of_app,
        "src/lib.rs",
        &["#[path = \"ui/x.rs\"] pub mod store;"],
    );
}

#[test]
fn a_right_arrow_of_the_app_passes() {
    lets_pass(
        arrows_of_app,
        "src/platform/local.rs",
        &[
            "use crate::store::{Shelf, ShelfError};\nuse crate::store::MirrorWork;",
            "use super::document;\nuse crate::platform::clock;",
            "mod tests { use super::super::window; mod deep { use super::super::super::window; } }",
            "//! See [`crate::ui::app`].\n/* crate::ui */ fn f() -> &'static str { \"crate::ui::app\" }",
            "fn f() -> &'static str { r#\"a \" crate::ui::app\"# }",
            "use legwork_core::record::Day;\npub(crate) fn f() {}\npub(in crate::platform) fn g() {}",
        ],
    );
    lets_pass(
        arrows_of_app,
        "src/store/mod.rs",
        &["use crate::platform::{chance, local::BrowserShelf};"],
    );
    lets_pass(
        arrows_of_app,
        "src/wording/shell.rs",
        &["use crate::store::{Refused, SaveStatus};"],
    );
    lets_pass(
        arrows_of_app,
        "src/ui/app.rs",
        &["use crate::{platform, store::Store, wording::shell};"],
    );
    lets_pass(
        arrows_of_app,
        "src/main.rs",
        &["fn main() { legwork::ui::app::mount(); }"],
    );
}

#[test]
fn a_wrong_arrow_of_core_is_found() {
    finds(
        arrows_of_core,
        "core/src/record/line.rs",
        &[
            "use crate::library::Source;",
            "fn f() { crate::exchange::backup::read() }",
            "use super::super::library;",
        ],
    );
    finds(
        arrows_of_core,
        "core/src/library/mod.rs",
        &["use crate::{record::Day};", "use super::record::Day;"],
    );
    finds(
        arrows_of_core,
        "core/src/chart/scale.rs",
        &["use legwork_core::record::Day;"],
    );
    finds(
        arrows_of_core,
        "core/src/figure/tween.rs",
        &["use crate::record::Day;"],
    );
    finds(
        arrows_of_core,
        "core/src/care/gate.rs",
        &["use crate::exchange::backup;", "use crate::chart;"],
    );
    finds(
        arrows_of_core,
        "core/src/exchange/csv.rs",
        &["use crate::chart::scale;"],
    );
    finds(arrows_of_core, "core/src/elsewhere/x.rs", &["fn f() {}"]);
}

#[test]
fn a_right_arrow_of_core_passes() {
    lets_pass(
        arrows_of_core,
        "core/src/record/key.rs",
        &["mod tests { use super::super::Day; use super::*; }"],
    );
    lets_pass(
        arrows_of_core,
        "core/src/exchange/backup.rs",
        &["use crate::{library::Sign, record::{Id, Line}};"],
    );
    lets_pass(
        arrows_of_core,
        "core/src/care/gate.rs",
        &["use crate::{library, record::Day};"],
    );
    lets_pass(
        arrows_of_core,
        "core/src/figure/tween.rs",
        &["use crate::library::Pose;"],
    );
}

// ---------------------------------------------------------------- the wall to the browser

/// Only the platform names the browser. Events are written `leptos::ev::…` elsewhere.
fn browser_only_in_platform(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/platform/") {
        return vec![];
    }
    let walled = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "wasm_bindgen_futures",
        "gloo",
    ];
    let tokens = tokens(text);
    let names_it =
        |i: usize| walled.contains(&word(&tokens, i)) || word(&tokens, i).starts_with("gloo_");
    // Leptos hands these out without naming web-sys.
    let fetches_it = |i: usize| {
        ["window", "document"].contains(&word(&tokens, i))
            && word(&tokens, i + 1) == "("
            && ![".", "fn"].contains(&word_before(&tokens, i))
    };
    (0..tokens.len())
        .filter(|&i| names_it(i) || fetches_it(i))
        .map(|i| {
            at(
                path,
                tokens[i].line,
                &format!("`{}` is for src/platform/ only", tokens[i].word),
            )
        })
        .collect()
}

/// gloo's storages only by `raw()`: its other calls end the app when storage is denied.
fn gloo_only_raw(path: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    if !tokens.iter().any(|token| token.word.starts_with("gloo")) {
        return vec![];
    }
    let storages = ["LocalStorage", "SessionStorage", "Storage"];
    let call = |i: usize| {
        let after = i + 1 + usize::from(word(&tokens, i + 1) == ">");
        word(&tokens, after) == "::"
            && is_name(word(&tokens, after + 1))
            && word(&tokens, after + 1) != "raw"
    };
    let renamed = |i: usize| word(&tokens, i + 1) == "as" && word(&tokens, i + 2) != "Storage";
    (0..tokens.len())
        .filter(|&i| storages.contains(&word(&tokens, i)) && word_before(&tokens, i) != "web_sys")
        .filter(|&i| call(i) || renamed(i))
        .map(|i| {
            at(
                path,
                tokens[i].line,
                &format!("of `{}` only `raw()` may be used", tokens[i].word),
            )
        })
        .collect()
}

#[test]
fn only_the_platform_names_the_browser() {
    tree_keeps(browser_only_in_platform, &["src"], ".rs");
}

#[test]
fn a_browser_named_elsewhere_is_found() {
    finds(
        browser_only_in_platform,
        "src/ui/app.rs",
        &[
            "use web_sys::Window;",
            "use leptos::web_sys::MouseEvent;",
            "fn f(event: web_sys::MouseEvent) {}",
            "use leptos::{ev, wasm_bindgen::JsCast};",
            "fn f() { wasm_bindgen_futures::spawn_local(async {}) }",
            "fn f() -> f64 { js_sys::Math::random() }",
            "use gloo_storage::LocalStorage;",
            "use gloo::timers;",
            "fn f() { window().scroll_to() }",
            "fn f() { leptos::prelude::document().title() }",
        ],
    );
    finds(
        browser_only_in_platform,
        "src/store/mod.rs",
        &["use js_sys::Date;"],
    );
    finds(
        browser_only_in_platform,
        "src/main.rs",
        &["use wasm_bindgen::JsValue;"],
    );
}

#[test]
fn events_of_leptos_and_words_about_the_browser_pass() {
    let passing = [
        "fn f(event: leptos::ev::MouseEvent) {}",
        "/// Not web_sys.\nfn f() -> &'static str { \"web_sys\" }",
    ];
    lets_pass(browser_only_in_platform, "src/ui/app.rs", &passing);
    lets_pass(
        browser_only_in_platform,
        "src/platform/local.rs",
        &["use web_sys::Storage;"],
    );
}

#[test]
fn gloo_is_used_by_raw_only() {
    tree_keeps(gloo_only_raw, &["src"], ".rs");
}

#[test]
fn another_call_of_gloo_is_found() {
    for call in [
        "LocalStorage::get(\"x\")",
        "LocalStorage::set(\"x\", 1)",
        "SessionStorage::delete(\"x\")",
        "LocalStorage::get_all::<X>()",
        "gloo_storage::LocalStorage::clear()",
        "<LocalStorage as Storage>::get(\"x\")",
        "<LocalStorage as gloo_storage::Storage>::length()",
    ] {
        let text = format!(
            "use gloo_storage::{{LocalStorage, SessionStorage, Storage}};\nfn f() {{ {call}; }}"
        );
        finds(gloo_only_raw, "src/platform/local.rs", &[text.as_str()]);
    }
    finds(
        gloo_only_raw,
        "src/platform/local.rs",
        &["use gloo_storage::LocalStorage as L;\nfn f() { L::get(\"x\"); }"],
    );
    lets_pass(
        gloo_only_raw,
        "src/platform/local.rs",
        &[
            "use gloo_storage::{LocalStorage, Storage};\nfn f() -> web_sys::Storage { LocalStorage::raw() }",
            "use gloo_storage::LocalStorage;\nfn f() { Reflect::get(x, y); storage()?.get_item(key); }",
        ],
    );
}

// ---------------------------------------------------------------- the wall around core

/// No clock, file, environment or network in core.
fn core_is_pure(path: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let clocks = ["SystemTime", "Instant"];
    let mut violations: Vec<String> = (tokens.iter())
        .filter(|token| clocks.contains(&token.word.as_str()))
        .map(|token| {
            at(
                path,
                token.line,
                &format!("core reads no clock: `{}`", token.word),
            )
        })
        .collect();
    let outside = ["time", "fs", "env", "net", "io", "process", "thread", "*"];
    for mention in mentions(&tokens) {
        let names: Vec<&str> = mention.segments.iter().map(String::as_str).collect();
        let impure = match names[..] {
            ["std"] => true,
            ["std", room, ..] => outside.contains(&room),
            _ => false,
        };
        let now = names
            .windows(2)
            .any(|pair| ["Utc", "Local"].contains(&pair[0]) && pair[1] == "now");
        if impure || now {
            violations.push(at(
                path,
                mention.line,
                &format!("core does not reach outside: `{}`", names.join("::")),
            ));
        }
    }
    violations
}

/// One line of a manifest: the table it is in, its key and its value.
fn settings(text: &str) -> Vec<(usize, String, String, String)> {
    let mut table = String::new();
    let mut found = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.split(" #").next().unwrap_or("").trim();
        if line.starts_with('[') {
            table = line.trim_matches(['[', ']']).replace(['"', '\''], "");
            found.push((n + 1, table.clone(), String::new(), String::new()));
        } else if !line.starts_with('#')
            && let Some((key, value)) = line.split_once('=')
        {
            found.push((
                n + 1,
                table.clone(),
                key.trim().replace(['"', '\''], ""),
                value.trim().to_owned(),
            ));
        }
    }
    found
}

/// Core depends on nothing of the browser; the interface has no place there.
fn core_depends_on_no_browser(path: &str, text: &str) -> Vec<String> {
    let walled = [
        "leptos",
        "web-sys",
        "web_sys",
        "js-sys",
        "js_sys",
        "gloo",
        "wasm-bindgen",
        "wasm_bindgen",
    ];
    let mut violations = Vec::new();
    for (line, table, key, value) in settings(text) {
        if !table.contains("dependencies") {
            continue;
        }
        let named = table.rsplit('.').next().unwrap_or("");
        let renamed = value
            .split_once("package")
            .map_or("", |(_, rest)| rest.trim_start_matches([' ', '=', '"']));
        let renamed = if key == "package" {
            value.trim_matches('"')
        } else {
            renamed
        };
        if walled.iter().any(|wall| {
            [named, key.as_str(), renamed]
                .iter()
                .any(|name| name.starts_with(wall))
        }) {
            violations.push(at(
                path,
                line,
                "core must not depend on the browser or on Leptos",
            ));
        }
    }
    violations
}

/// chrono is inherited or bare, so that its clock is compiled into nothing.
fn chrono_has_no_clock(path: &str, text: &str) -> Vec<String> {
    let mut violations = Vec::new();
    for (line, table, key, value) in settings(text) {
        if table.ends_with("dependencies.chrono") {
            violations.push(at(path, line, "write chrono on one line"));
        }
        if !table.contains("dependencies") || key.split('.').next() != Some("chrono") {
            continue;
        }
        let value = value.replace(' ', "");
        let bare = value.contains("default-features=false");
        let inherited = value.contains("workspace=true") || key == "chrono.workspace";
        let clock = ["\"clock\"", "\"now\"", "\"wasmbind\"", "\"default\""]
            .iter()
            .any(|name| value.contains(name));
        if clock || !(bare || inherited) {
            violations.push(at(
                path,
                line,
                "chrono must be without default features and without its clock",
            ));
        }
    }
    violations
}

/// The denied lints hold in every package.
fn lints_are_inherited(path: &str, text: &str) -> Vec<String> {
    let inherits = |(_, table, key, value): &(usize, String, String, String)| {
        table == "lints" && key == "workspace" && value == "true"
    };
    match settings(text).iter().any(inherits) {
        true => vec![],
        false => vec![at(path, 1, "must inherit the lints of the workspace")],
    }
}

#[test]
fn core_reaches_nothing_outside() {
    tree_keeps(core_is_pure, &["core/src"], ".rs");
}

#[test]
fn a_reach_outside_of_core_is_found() {
    finds(
        core_is_pure,
        "core/src/record/day.rs",
        &[
            "use std::time::Duration;",
            "use std::{collections::BTreeMap, time::SystemTime};",
            "use std::{env, fmt};",
            "use std as s;",
            "use std::*;",
            "fn f() { let _ = Instant::now(); }",
            "fn f() { chrono::Utc::now(); }",
            "fn f() { let _ = Local::now().date_naive(); }",
            "fn f() { std::fs::read(\"x\"); }",
            "fn f() { ::std::net::TcpStream::connect(\"x\"); }",
            "fn f() { std::thread::sleep(x) }",
        ],
    );
    let passing = [
        "use std::collections::BTreeMap;\nuse std::fmt;",
        "const X: &str = env!(\"OUT_DIR\"); // std::time",
    ];
    lets_pass(core_is_pure, "core/src/record/day.rs", &passing);
}

#[test]
fn the_manifests_keep_the_wall_around_core() {
    let core = text_of("core/Cargo.toml");
    none(&core_depends_on_no_browser("core/Cargo.toml", &core));
    assert!(core.contains("chrono"), "core's days are chrono's");
    for path in ["Cargo.toml", "core/Cargo.toml", "xtask/Cargo.toml"] {
        none(&chrono_has_no_clock(path, &text_of(path)));
        none(&lints_are_inherited(path, &text_of(path)));
    }
}

#[test]
fn a_manifest_that_breaks_the_wall_is_found() {
    finds(
        core_depends_on_no_browser,
        "core/Cargo.toml",
        &[
            "[dependencies]\nleptos = \"0.8\"",
            "[dependencies]\nleptos_meta = \"0.8\"",
            "[dev-dependencies]\nweb-sys = { version = \"0.3\" }",
            "[dependencies.js-sys]\nversion = \"0.3\"",
            "[target.'cfg(target_arch = \"wasm32\")'.dependencies]\ngloo-storage = \"0.4\"",
            "[dependencies]\nbridge = { package = \"wasm-bindgen\", version = \"0.2\" }",
            "[dependencies.bridge]\npackage = \"wasm-bindgen\"",
            "[dependencies]\nwasm-bindgen.workspace = true",
        ],
    );
    let passing = [
        "[package]\ndescription = \"no leptos\"\n[dependencies]\n# leptos = \"0.8\"\nserde = \"1\"",
    ];
    lets_pass(core_depends_on_no_browser, "core/Cargo.toml", &passing);
    finds(
        chrono_has_no_clock,
        "core/Cargo.toml",
        &[
            "[dependencies]\nchrono = \"0.4\"",
            "[dependencies]\nchrono = { version = \"0.4\" }",
            "[workspace.dependencies]\nchrono = { version = \"0.4\", default-features = false, features = [\"clock\"] }",
            "[dependencies]\nchrono = { workspace = true, features = [\"now\"] }",
            "[dependencies.chrono]\nversion = \"0.4\"",
        ],
    );
    lets_pass(
        chrono_has_no_clock,
        "core/Cargo.toml",
        &[
            "[dependencies]\nchrono = { workspace = true }",
            "[dependencies]\nchrono.workspace = true",
        ],
    );
    finds(
        lints_are_inherited,
        "core/Cargo.toml",
        &["[package]\nname = \"x\"", "[lints]\nworkspace = false"],
    );
}

// ---------------------------------------------------------------- what must not be written

fn no_denied_lint_is_allowed(path: &str, text: &str) -> Vec<String> {
    let denied = [
        "unwrap_used",
        "expect_used",
        "panic",
        "indexing_slicing",
        "string_slice",
        "unsafe_code",
        "missing_docs",
        "unused_must_use",
        "restriction",
        "all",
    ];
    let tokens = tokens(text);
    let mut violations = Vec::new();
    for attribute in attributes(&tokens) {
        for i in 0..attribute.len() {
            if !["allow", "expect", "warn"].contains(&word(attribute, i))
                || word(attribute, i + 1) != "("
            {
                continue;
            }
            let lints = &attribute[i..closing(attribute, i + 1, "(", ")")];
            for lint in lints
                .iter()
                .filter(|token| denied.contains(&token.word.as_str()))
            {
                violations.push(at(
                    path,
                    lint.line,
                    &format!("`{}` is denied here and stays so", lint.word),
                ));
            }
        }
    }
    violations
}

/// Unfinished code, tests that do not run, and marks that only tests can see.
fn nothing_unfinished(path: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let macros = ["todo", "unimplemented", "dbg", "unreachable"];
    let is_call = |i: usize| word(&tokens, i + 1) == "!" && word(&tokens, i + 2) != "=";
    let mut violations: Vec<String> = (0..tokens.len())
        .filter(|&i| macros.contains(&word(&tokens, i)) && is_call(i))
        .map(|i| {
            at(
                path,
                tokens[i].line,
                &format!("`{}!` must not stay", tokens[i].word),
            )
        })
        .collect();
    for token in attributes(&tokens).into_iter().flatten() {
        if ["ignore", "should_panic"].contains(&token.word.as_str()) {
            violations.push(at(
                path,
                token.line,
                &format!(
                    "`#[{}]`: every test runs and says what it proves",
                    token.word
                ),
            ));
        }
    }
    for (n, line) in rust_bare(text).lines().enumerate() {
        if line.contains(TEST_ID) {
            violations.push(at(
                path,
                n + 1,
                "tests find things as people do: by role and name",
            ));
        }
    }
    violations
}

const TEST_ID: &str = concat!("data-", "test");

/// No style attribute and no style element in a view; single properties (`style:width=…`) are fine.
fn no_inline_style(path: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let bound = ["let", "mut", "const", "static", ".", "::"];
    let is_style = |i: usize| {
        let (before, after, next) = (
            word_before(&tokens, i),
            word(&tokens, i + 1),
            word(&tokens, i + 2),
        );
        let attribute = after == "=" && !["=", ">"].contains(&next) && !bound.contains(&before);
        let call = before == "." && after == "(" && next == "\"";
        let element = before == "<" && after != "::" && word(&tokens, i.wrapping_sub(2)) != "::";
        word(&tokens, i) == "style" && (attribute || call || element)
    };
    let what = "no inline style: the policy of the page refuses it";
    let mut violations: Vec<String> = (0..tokens.len())
        .filter(|&i| is_style(i))
        .map(|i| at(path, tokens[i].line, what))
        .collect();
    for (n, line) in rust_bare(text).lines().enumerate() {
        if line.contains("\"style\"") {
            violations.push(at(path, n + 1, what));
        }
    }
    violations
}

/// Text is data everywhere, never markup.
fn no_markup_from_text(path: &str, text: &str) -> Vec<String> {
    let ways = [
        "inner_html",
        "innerHTML",
        "outer_html",
        "outerHTML",
        "insert_adjacent_html",
        "insertAdjacentHTML",
    ];
    let lines = rust_bare(text);
    let found = lines
        .lines()
        .enumerate()
        .filter(|(_, line)| ways.iter().any(|way| line.contains(way)));
    found
        .map(|(n, _)| at(path, n + 1, "text must never become markup"))
        .collect()
}

/// No address that leads out, except the names of the standards' vocabularies.
fn addresses(path: &str, bare: &str) -> Vec<String> {
    let mut violations = Vec::new();
    for (n, line) in bare.lines().enumerate() {
        let line = line.to_ascii_lowercase();
        for scheme in ["http://", "https://"] {
            for (place, _) in line.match_indices(scheme) {
                let host = &line[place + scheme.len()..];
                if !host.starts_with("www.w3.org/") {
                    violations.push(at(
                        path,
                        n + 1,
                        "no request leaves the origin, so no address does",
                    ));
                }
            }
        }
    }
    violations
}

fn no_address_in_rust(path: &str, text: &str) -> Vec<String> {
    addresses(path, &rust_bare(text))
}

fn no_address_in_js(path: &str, text: &str) -> Vec<String> {
    addresses(path, &js_bare(text))
}

fn no_address_in_css(path: &str, text: &str) -> Vec<String> {
    addresses(path, &css_bare(text))
}

/// No script makes code or markup out of text.
fn no_code_from_text(path: &str, text: &str) -> Vec<String> {
    let ways = [
        "eval",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "document.writeln",
        "new Function",
        "importScripts",
    ];
    let spaced = js_bare(text).replace("new  ", "new ");
    let what = |way| format!("`{way}` makes code or markup out of text");
    ways.iter()
        .flat_map(|way| lines_with_word(path, &spaced, way, &what(way)))
        .collect()
}

#[test]
fn no_denied_lint_is_allowed_anywhere() {
    tree_keeps(no_denied_lint_is_allowed, &RUST, ".rs");
}

#[test]
fn an_allowed_lint_is_found() {
    finds(
        no_denied_lint_is_allowed,
        "src/store/keeper.rs",
        &[
            "#[allow(clippy::unwrap_used)] fn f() {}",
            "#![allow(missing_docs)]",
            "#[expect(clippy::panic, reason = \"x\")] fn f() {}",
            "#[allow(dead_code, clippy::indexing_slicing)] fn f() {}",
            "#[cfg_attr(test, allow(clippy::string_slice))] mod tests {}",
            "#[allow(\n    clippy::expect_used,\n)]\nfn f() {}",
            "#![warn(unsafe_code)]",
            "#[allow(clippy::restriction)] fn f() {}",
        ],
    );
    lets_pass(
        no_denied_lint_is_allowed,
        "src/store/keeper.rs",
        &[
            "#[allow(clippy::too_many_arguments)] fn f() {}",
            "// #[allow(clippy::panic)]\nfn f() { std::panic::set_hook(x) }",
            "#[deny(clippy::panic)] fn f() {}",
        ],
    );
}

#[test]
fn nothing_is_unfinished_anywhere() {
    tree_keeps(nothing_unfinished, &ALL_RUST, ".rs");
}

#[test]
fn what_is_unfinished_is_found() {
    let by_mark = format!("fn f() {{ page.find(\"[{TEST_ID}id=x]\") }}");
    let marked = format!("view! {{ <p {TEST_ID}id=\"x\"/> }}");
    finds(
        nothing_unfinished,
        "tests/e2e/main.rs",
        &[
            "fn f() { todo!() }",
            "fn f() { unimplemented!(\"later\") }",
            "fn f() { dbg!(1); }",
            "fn f() { std::unreachable!() }",
            "#[test] #[ignore] fn f() {}",
            "#[test] #[ignore = \"slow\"] fn f() {}",
            "#[test] #[should_panic(expected = \"x\")] fn f() {}",
            "#[cfg_attr(target_os = \"macos\", ignore)] fn f() {}",
            &by_mark,
            &marked,
        ],
    );
    let passing = [
        "// todo!\nfn f() { let todo = \"dbg!\"; }",
        "fn f() { if unreachable != 1 {} }",
    ];
    lets_pass(nothing_unfinished, "tests/e2e/main.rs", &passing);
}

#[test]
fn no_view_has_an_inline_style() {
    tree_keeps(no_inline_style, &["src/ui"], ".rs");
}

#[test]
fn an_inline_style_is_found() {
    finds(
        no_inline_style,
        "src/ui/app.rs",
        &[
            "view! { <p style=\"color: red\">\"x\"</p> }",
            "view! { <p class={x} style = {y}>\"x\"</p> }",
            "view! { <p style=move || wide()>\"x\"</p> }",
            "view! { <p attr:style=\"x\"/> }",
            "view! { <style>\"p {}\"</style> }",
            "fn f() { p().style(\"color: red\") }",
            "fn f() { p().attr(\"style\", \"x\") }",
        ],
    );
    lets_pass(
        no_inline_style,
        "src/ui/app.rs",
        &[
            "view! { <p style:width=\"3px\" style:--at=x>\"style=\"</p> }",
            "fn f() { let style = wide(); if style == x {} }",
            "// style=\"x\"\nfn f() { p().style((\"width\", x)) }",
        ],
    );
}

#[test]
fn no_text_becomes_markup() {
    tree_keeps(no_markup_from_text, &["src"], ".rs");
}

#[test]
fn text_that_becomes_markup_is_found() {
    finds(
        no_markup_from_text,
        "src/ui/app.rs",
        &[
            "view! { <p inner_html=x/> }",
            "fn f() { element.set_inner_html(x) }",
            "fn f() { Reflect::set(&e, &\"innerHTML\".into(), x) }",
            "fn f() { element.insert_adjacent_html(\"a\", x) }",
        ],
    );
    lets_pass(
        no_markup_from_text,
        "src/ui/app.rs",
        &["// inner_html\nfn f() { inner_text() }"],
    );
}

#[test]
fn no_address_leads_out() {
    tree_keeps(no_address_in_rust, &["src", "core/src"], ".rs");
    tree_keeps(no_address_in_js, &["static"], ".js");
    tree_keeps(no_address_in_css, &["style"], ".css");
}

#[test]
fn an_address_that_leads_out_is_found() {
    let rust = [
        "const X: &str = \"https://example.org\";",
        "const X: &str = r\"see HTTP://example.org\";",
        "const X: &str = \"http://www.w3.org.example.org\";",
        "view! { <a href=\"http://example.org\">\"x\"</a> }",
    ];
    finds(no_address_in_rust, "src/ui/app.rs", &rust);
    let passing = [
        "// https://example.org\nconst X: &str = \"http://www.w3.org/2000/svg\";",
        "/// https://example.org\nfn f() {}",
    ];
    lets_pass(no_address_in_rust, "src/ui/app.rs", &passing);
    let js = [
        "fetch('https://example.org')",
        "fetch(`http://${host}`)",
        "let a = b / c; fetch(\"https://example.org\") // x",
        "let a = /['\"]/; fetch('http://example.org')",
    ];
    finds(no_address_in_js, "static/sw.js", &js);
    let passing = [
        "// https://example.org\n/* http://example.org */ let x = 'http://www.w3.org/2000/svg'",
        "let a = '//'; // https://a",
    ];
    lets_pass(no_address_in_js, "static/sw.js", &passing);
    finds(
        no_address_in_css,
        "style/base.css",
        &[
            "a { background: url(https://example.org/x) }",
            "@import \"http://a\";",
        ],
    );
    lets_pass(
        no_address_in_css,
        "style/base.css",
        &["/* https://example.org */ a { color: red }"],
    );
}

#[test]
fn no_script_makes_code_out_of_text() {
    tree_keeps(no_code_from_text, &["static"], ".js");
}

#[test]
fn code_made_out_of_text_is_found() {
    finds(
        no_code_from_text,
        "static/boot.js",
        &[
            "eval('x')",
            "window['eval']('x')",
            "box.innerHTML = x",
            "box.insertAdjacentHTML('beforeend', x)",
            "document.write(x)",
            "document.writeln(x)",
            "new Function('x')()",
            "new  Function('x')()",
            "importScripts('x.js')",
        ],
    );
    lets_pass(
        no_code_from_text,
        "static/boot.js",
        &["// eval\nevaluate(medieval); let newFunction = writeDocument"],
    );
}

// ---------------------------------------------------------------- index.html

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    line: usize,
}

/// Every opening tag, names in small letters.
fn tags(text: &str) -> Vec<Tag> {
    let html: Vec<char> = without(&[Part::Comment], text, html_parts)
        .chars()
        .collect();
    let mut found = Vec::new();
    let mut i = 0;
    while i < html.len() {
        i += 1;
        if html[i - 1] != '<' || !html.get(i).is_some_and(|c| c.is_ascii_alphabetic()) {
            continue;
        }
        let line = 1 + html[..i].iter().filter(|c| **c == '\n').count();
        let name = take(&html, &mut i, |c| {
            !c.is_whitespace() && c != '>' && c != '/'
        });
        let mut attributes = Vec::new();
        while i < html.len() && html[i] != '>' {
            take(&html, &mut i, |c| c.is_whitespace() || c == '/');
            let key = take(&html, &mut i, |c| !c.is_whitespace() && !"=>/".contains(c));
            take(&html, &mut i, char::is_whitespace);
            let mut value = String::new();
            if html.get(i) == Some(&'=') {
                i += 1;
                take(&html, &mut i, char::is_whitespace);
                if let Some(quote @ ('"' | '\'')) = html.get(i).copied() {
                    i += 1;
                    value = take(&html, &mut i, |c| c != quote);
                    i += 1;
                } else {
                    value = take(&html, &mut i, |c| !c.is_whitespace() && c != '>');
                }
            }
            if !key.is_empty() {
                attributes.push((key, value));
            }
        }
        found.push(Tag {
            name,
            attributes,
            line,
        });
    }
    found
}

fn take(text: &[char], i: &mut usize, belongs: impl Fn(char) -> bool) -> String {
    let from = *i;
    while *i < text.len() && belongs(text[*i]) {
        *i += 1;
    }
    text[from..*i].iter().collect::<String>().to_lowercase()
}

fn page_has_nothing_inline(path: &str, text: &str) -> Vec<String> {
    let mut violations = addresses(path, text);
    for tag in tags(text) {
        let mut say = |what: &str| violations.push(at(path, tag.line, what));
        let has = |key: &str| {
            tag.attributes
                .iter()
                .any(|(k, v)| k == key && !v.is_empty())
        };
        if tag.name == "script" && !has("src") {
            say("no inline script");
        }
        if tag.name == "style" {
            say("no inline style sheet");
        }
        for (key, value) in &tag.attributes {
            if key == "style" {
                say("no inline style");
            }
            if key.starts_with("on") {
                say("no inline handler");
            }
            if value.trim_start().starts_with("javascript:")
                || (["src", "href"].contains(&key.as_str()) && value.starts_with("//"))
            {
                say("no address that runs or leads out");
            }
            if key.starts_with(TEST_ID) {
                say("tests find things as people do: by role and name");
            }
        }
    }
    violations
}

#[test]
fn the_page_has_nothing_inline() {
    none(&page_has_nothing_inline(
        "index.html",
        &text_of("index.html"),
    ));
}

#[test]
fn what_is_inline_in_a_page_is_found() {
    let marked = format!("<p {TEST_ID}id=x>");
    finds(
        page_has_nothing_inline,
        "index.html",
        &[
            "<script>go()</script>",
            "<script type=\"module\">go()</script>",
            "<SCRIPT\n  type=module>",
            "<script src>",
            "<style>p {}</style>",
            "<p style=\"color: red\">",
            "<p class='a' STYLE='x'>",
            "<button onclick=\"go()\">",
            "<body\n  onload = go()>",
            "<a href=\"javascript:go()\">",
            "<link href=\"https://example.org/x.css\">",
            "<script src=\"//example.org/x.js\"></script>",
            "<p>http://example.org</p>",
            &marked,
        ],
    );
    lets_pass(
        page_has_nothing_inline,
        "index.html",
        &[
            "<!doctype html><html lang=\"en\"><head><script src=\"boot.js\"></script>\n<link data-trunk rel=\"rust\" />",
            "<!-- <style> and <script> --><p title=\"one style='x' onclick=y\">style=</p>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/><button content=\"on\" hidden>on</button>",
        ],
    );
}

// ---------------------------------------------------------------- files

fn says_what_it_is_for(path: &str, text: &str) -> Vec<String> {
    match text.starts_with("//!") {
        true => vec![],
        false => vec![at(
            path,
            1,
            "a file opens with `//!`: what it is for, and what it must never do",
        )],
    }
}

fn is_named_for_one_thing(path: &str, _: &str) -> Vec<String> {
    let vague = ["util", "helper", "manager", "misc", "common"];
    match path
        .split('/')
        .any(|name| vague.iter().any(|word| name.starts_with(word)))
    {
        true => vec![at(path, 1, "a file holds one thing and is named for it")],
        false => vec![],
    }
}

fn is_short(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    match lines <= LONGEST || LONG.iter().any(|(long, _)| *long == path) {
        true => vec![],
        false => vec![at(
            path,
            lines,
            &format!("longer than {LONGEST} lines: look for the second thing in it"),
        )],
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    tree_keeps(says_what_it_is_for, &RUST, ".rs");
    finds(
        says_what_it_is_for,
        "src/main.rs",
        &["fn main() {}", "// x\n//! y", "", "\n//! x"],
    );
    lets_pass(
        says_what_it_is_for,
        "src/main.rs",
        &["//! Starts it.\nfn main() {}"],
    );
}

#[test]
fn every_file_is_named_for_one_thing() {
    tree_keeps(is_named_for_one_thing, &RUST, ".rs");
    for path in [
        "src/ui/utils.rs",
        "core/src/helpers/mod.rs",
        "src/store/manager.rs",
        "xtask/src/misc.rs",
        "src/common.rs",
    ] {
        finds(is_named_for_one_thing, path, &[""]);
    }
    lets_pass(is_named_for_one_thing, "src/store/keeper.rs", &[""]);
}

#[test]
fn every_file_is_short() {
    tree_keeps(is_short, &RUST, ".rs");
    let line = "//! x\n";
    finds(
        is_short,
        "src/main.rs",
        &[line.repeat(LONGEST + 1).as_str()],
    );
    lets_pass(is_short, "src/main.rs", &[line.repeat(LONGEST).as_str()]);
}

#[test]
fn every_exception_for_length_is_still_needed() {
    for (path, reason) in LONG {
        assert!(!reason.is_empty());
        assert!(
            text_of(path).lines().count() > LONGEST,
            "{path} needs no exception any more"
        );
    }
}

// ---------------------------------------------------------------- style

/// One declaration of a style sheet: its line, property and value.
fn declarations(text: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let (mut part, mut line, mut first) = (String::new(), 1, 1);
    for c in css_code(text).chars() {
        match c {
            '{' => part.clear(),
            ';' | '}' => {
                if let Some((property, value)) = part.split_once(':') {
                    found.push((
                        first,
                        property.trim().to_lowercase(),
                        value.trim().to_lowercase(),
                    ));
                }
                part.clear();
            }
            _ => {
                if part.trim().is_empty() {
                    first = line;
                }
                part.push(c);
            }
        }
        line += usize::from(c == '\n');
    }
    found
}

fn defined_variables(text: &str) -> BTreeSet<String> {
    let registered = css_code(text);
    let registered = registered
        .split("@property")
        .skip(1)
        .filter_map(|rest| rest.split_whitespace().next());
    let declared = declarations(text)
        .into_iter()
        .map(|(_, property, _)| property);
    declared
        .chain(registered.map(str::to_lowercase))
        .filter(|name| name.starts_with("--"))
        .collect()
}

fn undefined_variables(defined: &BTreeSet<String>, path: &str, text: &str) -> Vec<String> {
    let code = css_code(text).to_lowercase();
    let mut violations = Vec::new();
    for (place, opening) in code.match_indices("var(") {
        let inside = code[place + opening.len()..].trim_start();
        let name = inside.split([',', ')', ' ', '\n']).next().unwrap_or("");
        if !defined.contains(name) {
            let line = 1 + code[..place].matches('\n').count();
            violations.push(at(
                path,
                line,
                &format!("`{name}` is defined nowhere in style/"),
            ));
        }
    }
    violations
}

/// Components use the purpose tokens only: no colour by number or name.
fn no_raw_colour(path: &str, text: &str) -> Vec<String> {
    let mut violations = Vec::new();
    for (line, property, value) in declarations(text) {
        let painted = [
            "color",
            "background",
            "border",
            "outline",
            "fill",
            "stroke",
            "shadow",
            "decoration",
            "rule",
            "--",
        ];
        let may_name = painted.iter().any(|part| property.contains(part));
        let raw = |i: usize, piece: &str| {
            let after = value[i + piece.len()..].chars().next();
            let digits = piece.trim_start_matches('#');
            let hex = piece.starts_with('#')
                && [3, 4, 6, 8].contains(&digits.len())
                && digits.chars().all(|c| c.is_ascii_hexdigit());
            let mixed = after == Some('(') && COLOUR_FUNCTIONS.contains(&piece);
            let named = after != Some('(')
                && may_name
                && COLOUR_NAMES.split_whitespace().any(|name| name == piece);
            hex || mixed || named
        };
        let is_part = |c: char| is_word(c) || c == '-' || c == '#';
        let mut i = 0;
        while i < value.len() {
            let rest = &value[i..];
            let piece = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
            if raw(i, piece) {
                violations.push(at(
                    path,
                    line,
                    &format!("`{piece}` is a raw colour: use a token that says its purpose"),
                ));
            }
            i += piece
                .len()
                .max(rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    violations
}

const COLOUR_FUNCTIONS: [&str; 10] = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color",
];

const COLOUR_NAMES: &str = "
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
    rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
    slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
    whitesmoke yellow yellowgreen";

#[test]
fn every_variable_of_the_style_is_defined() {
    let sheets: Vec<(String, String)> = files("style", ".css")
        .into_iter()
        .map(|path| (path.clone(), text_of(&path)))
        .collect();
    assert!(!sheets.is_empty(), "there is no .css file in style/");
    let defined = sheets
        .iter()
        .flat_map(|(_, text)| defined_variables(text))
        .collect();
    let undefined = sheets
        .iter()
        .flat_map(|(path, text)| undefined_variables(&defined, path, text));
    none(&undefined.collect::<Vec<_>>());
}

#[test]
fn a_variable_that_is_not_defined_is_found() {
    let rule: Rule = |path, text| undefined_variables(&defined_variables(text), path, text);
    finds(
        rule,
        "style/base.css",
        &[
            "a { color: var(--ink) }",
            "a { color: var( --ink, black) }",
            "/* --ink: black; */ a { color: var(--ink); }",
            ":root { --in: x } a { color: var(--ink); }",
            ":root { --ink: var(--black) }",
            "a::after { content: \"--ink: x;\"; color: var(--ink) }",
        ],
    );
    lets_pass(
        rule,
        "style/base.css",
        &[
            ":root { --ink: black; } a { color: var(--ink); }",
            ":root { & .dark { --ink: black } }\na { color: var(\n--ink) }",
            "@property --ink { syntax: \"<color>\"; inherits: true } a { color: var(--ink, red) }",
            "/* var(--ink) */",
        ],
    );
}

#[test]
fn components_use_tokens_only() {
    tree_keeps(no_raw_colour, &["style/components"], ".css");
}

#[test]
fn a_raw_colour_is_found() {
    finds(
        no_raw_colour,
        "style/components/button.css",
        &[
            "a { color: #fff }",
            "a { color: #0B5D54; }",
            "a { background: linear-gradient(#ffff, var(--paper)) }",
            "a { border: 1px solid rgb(0 0 0 / 50%) }",
            "a { color: hsl(1 2% 3%); }",
            "a { box-shadow: 0 0 1px oklch(50% 0.1 180) }",
            "a { color: red }",
            "a { background:White; }",
            "a { border-top: 1px solid grey }",
            "a { & b { fill: teal } }",
            "a { --own: black }",
        ],
    );
    lets_pass(
        no_raw_colour,
        "style/components/button.css",
        &[
            "/* #fff red */ a { color: var(--ink-red); background: transparent }",
            "#fade { color: currentColor; white-space: nowrap }",
            "a { mask: url(#add); background: url(\"data:image/svg+xml,red\"); font-family: Tan }",
            "a { color: CanvasText; width: calc(tan(1deg) * 1px); transition: color 1s; border-color: color-mix(in oklab, var(--a), var(--b)) }",
            "@media (prefers-color-scheme: dark) { a { color: var(--ink) } }",
        ],
    );
}

// ---------------------------------------------------------------- the map

/// The rooms: the folders directly below `src/` and `core/src/`.
fn rooms() -> Vec<String> {
    let mut rooms = BTreeSet::new();
    for above in ["src", "core/src"] {
        for file in files(above, ".rs") {
            if let Some((room, _)) = file[above.len() + 1..].split_once('/') {
                rooms.insert(format!("{above}/{room}"));
            }
        }
    }
    rooms.into_iter().collect()
}

fn rooms_missing_in(rooms: &[String], path: &str, map: &str) -> Vec<String> {
    let named = |room: &str| {
        map.match_indices(room).any(|(at, _)| {
            let before = map[..at].chars().next_back();
            let after = map[at + room.len()..].chars().next();
            let inside = |c: Option<char>| c.is_some_and(|c| is_word(c) || c == '-');
            !inside(before) && before != Some('/') && !inside(after)
        })
    };
    let missing = rooms.iter().filter(|room| !named(room));
    missing
        .map(|room| at(path, 1, &format!("does not name the room {room}/")))
        .collect()
}

#[test]
fn every_room_is_on_the_map() {
    let rooms = rooms();
    assert!(!rooms.is_empty());
    none(&rooms_missing_in(
        &rooms,
        "ARCHITECTURE.md",
        &text_of("ARCHITECTURE.md"),
    ));
}

#[test]
fn a_room_that_is_not_on_the_map_is_found() {
    let rule: Rule = |path, text| rooms_missing_in(&["src/store".to_owned()], path, text);
    finds(
        rule,
        "ARCHITECTURE.md",
        &[
            "",
            "the store",
            "`core/src/store/`",
            "`src/stores/`",
            "`src/ui/`",
        ],
    );
    lets_pass(
        rule,
        "ARCHITECTURE.md",
        &[
            "| `src/store/` | kept |",
            "src/store",
            "`src/store/keeper.rs`",
        ],
    );
}
