//! Every rule of care that holds is named by the test that proves it, in a line `/// Proves <id>, <id>.` above it.

use crate::tree::{files, text_of};
use std::collections::BTreeSet;

/// The folders with tests.
const TESTS: [&str; 4] = ["core/tests", "core/src", "src", "tests/e2e"];

/// The rules that hold and those that are not built yet, by their stable names.
fn rules(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut hold, mut later) = (BTreeSet::new(), BTreeSet::new());
    for block in text.split("[[rule]]").skip(1) {
        let id = block.lines().find_map(|line| line.strip_prefix("id = "));
        let id = id.unwrap_or_default().trim_matches('"').to_owned();
        let kind = match block.lines().any(|line| line.trim() == "later = true") {
            true => &mut later,
            false => &mut hold,
        };
        assert!(kind.insert(id.clone()), "{id} is there twice");
    }
    (hold, later)
}

/// The names in a text that stand above a test.
fn proved(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(names) = line.strip_prefix("/// Proves ") else {
            continue;
        };
        let after = lines[at..].iter().find(|line| !line.starts_with("///"));
        assert_eq!(after, Some(&"#[test]"), "no test follows {line:?}");
        let names = names
            .strip_suffix('.')
            .unwrap_or_else(|| panic!("no full stop: {line}"));
        found.extend(names.split(", ").map(str::to_owned));
    }
    found
}

#[test]
fn every_rule_that_holds_is_named_by_the_test_that_proves_it() {
    let (hold, later) = rules(&text_of("content/care/rules.toml"));
    assert!(hold.len() > 100, "{} rules", hold.len());
    let files = TESTS.iter().flat_map(|folder| files(folder, ".rs"));
    let named: BTreeSet<String> = files.flat_map(|path| proved(&text_of(&path))).collect();
    let unknown: Vec<&String> = named.iter().filter(|id| !hold.contains(*id)).collect();
    let of_later: Vec<&&String> = unknown.iter().filter(|id| later.contains(**id)).collect();
    assert!(
        unknown.is_empty(),
        "no rule that holds: {unknown:#?}; not built yet: {of_later:?}"
    );
    let missing: Vec<&String> = hold.difference(&named).collect();
    assert!(
        missing.is_empty(),
        "no test names {}: {missing:#?}",
        missing.len()
    );
}

#[test]
fn a_name_counts_only_above_a_test() {
    let text =
        "/// Proves gate-a, gate-b.\n#[test]\nfn x() {}\n/// Proves gate-c.\n/// More.\n#[test]\n";
    assert_eq!(proved(text), ["gate-a", "gate-b", "gate-c"]);
    let (hold, later) =
        rules("[[rule]]\nid = \"gate-a\"\n\n[[rule]]\nid = \"gate-b\"\nlater = true\n");
    assert!(hold.contains("gate-a") && later.contains("gate-b"));
}
