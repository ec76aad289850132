//! What must not be written in Rust: lints let off, unfinished code, and tests that do not run.

use crate::reading::{RUST, around, attributes, bare, code, has_any};
use crate::tree::{self, at, finds, lets_pass, tree_keeps, wrong_lines};

const DENIED: &str = "unwrap_used expect_used panic indexing_slicing string_slice unsafe_code
    missing_docs unused_must_use restriction all";

/// What only tests can see; they find things as people do, by role and name.
pub const TEST_ID: &str = concat!("data-", "test");

fn no_denied_lint_is_allowed(path: &str, text: &str) -> Vec<String> {
    let code = code(text, RUST);
    let mut attributes = attributes(&code);
    attributes.retain(|(_, a)| has_any(a, "allow expect warn") && has_any(a, DENIED));
    let what = "a lint that is denied here stays so";
    let lines = attributes.iter().map(|(line, _)| at(path, *line, what));
    lines.collect()
}

fn nothing_unfinished(path: &str, text: &str) -> Vec<String> {
    let code = code(text, RUST);
    let called = |line: &str, name: &&str| {
        around(line, name).any(|(_, after)| after.starts_with('!') && !after.starts_with("!="))
    };
    let mut violations = wrong_lines(path, &code, "unfinished code must not stay", |line| {
        let macros = ["todo", "unimplemented", "dbg", "unreachable"];
        macros.iter().any(|name| called(line, name))
    });
    let mut attributes = attributes(&code);
    attributes.retain(|(_, a)| has_any(a, "ignore should_panic"));
    let what = "every test runs and says what it proves";
    violations.extend(attributes.iter().map(|(line, _)| at(path, *line, what)));
    let marked = |line: &str| line.contains(TEST_ID);
    let what = "tests find things as people do: by role and name";
    violations.extend(wrong_lines(path, &bare(text, RUST), what, marked));
    violations
}

#[test]
fn no_denied_lint_is_allowed_anywhere() {
    tree_keeps(no_denied_lint_is_allowed, &tree::RUST, ".rs");
    let wrong = r#"
        #[allow(clippy::unwrap_used)] fn f() {}
        #![allow(missing_docs)]
        #[expect(clippy::panic, reason = "x")] fn f() {}
        #[allow(dead_code, clippy::indexing_slicing)] fn f() {}
        #[cfg_attr(test, allow(clippy::string_slice))] mod tests {}
        #[allow(\n    clippy::expect_used,\n)]\nfn f() {}
        #![warn(unsafe_code)]
        #[allow(clippy::restriction)] fn f() {}
    "#;
    finds(no_denied_lint_is_allowed, "src/store/shelf.rs", wrong);
    let right = r"
        #[allow(clippy::too_many_arguments)] fn f() {}
        // #[allow(clippy::panic)]\nfn f() { std::panic::set_hook(x) }
        #[deny(clippy::panic)] fn f() {}
    ";
    lets_pass(no_denied_lint_is_allowed, "src/store/shelf.rs", right);
}

#[test]
fn nothing_is_unfinished_anywhere() {
    let folders = ["src", "core", "xtask", "tests"];
    tree_keeps(nothing_unfinished, &folders, ".rs");
    let wrong = r#"
        fn f() { todo!() }
        fn f() { unimplemented!("later") }
        fn f() { dbg!(1); }
        fn f() { std::unreachable!() }
        #[test] #[ignore] fn f() {}
        #[test] #[ignore = "slow"] fn f() {}
        #[test] #[should_panic(expected = "x")] fn f() {}
        #[cfg_attr(target_os = "macos", ignore)] fn f() {}
        fn f() { page.find("[MARK-id=x]") }
        fn f() { el("P").attr("MARK-id", "x") }
    "#;
    let wrong = wrong.replace("MARK", TEST_ID);
    finds(nothing_unfinished, "tests/e2e/main.rs", &wrong);
    let right = r#"
        // todo!\nfn f() { let todo = "dbg!"; }
        fn f() { if unreachable != 1 {} }
    "#;
    lets_pass(nothing_unfinished, "tests/e2e/main.rs", right);
}
