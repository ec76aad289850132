//! Files: each says what it is for, is named for it, and is short.

use crate::tree::{RUST, at, finds, lets_pass, tree_keeps};

const LONGEST: usize = 400;

fn says_what_it_is_for(path: &str, text: &str) -> Vec<String> {
    let what = "a file opens with `//!`: what it is for, and what it must never do";
    let says = text.starts_with("//!");
    (!says).then(|| at(path, 1, what)).into_iter().collect()
}

fn is_named_for_one_thing(path: &str, _: &str) -> Vec<String> {
    let vague = ["util", "helper", "manager", "misc", "common"];
    let is_vague = |name: &str| vague.iter().any(|word| name.starts_with(word));
    let what = "a file holds one thing and is named for it";
    let names = path.split('/').filter(|name| is_vague(name));
    names.map(|_| at(path, 1, what)).collect()
}

fn is_short(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    let what = format!("longer than {LONGEST} lines: look for the second thing in it");
    let long = (lines > LONGEST).then(|| at(path, lines, &what));
    long.into_iter().collect()
}

#[test]
fn every_file_says_what_it_is_for() {
    tree_keeps(says_what_it_is_for, &RUST, ".rs");
    let wrong = "fn main() {}\n // x\\n//! y\n \\n//! x";
    finds(says_what_it_is_for, "src/main.rs", wrong);
    let right = "//! Starts it.\\nfn main() {}";
    lets_pass(says_what_it_is_for, "src/main.rs", right);
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
        finds(is_named_for_one_thing, path, "x");
    }
    lets_pass(is_named_for_one_thing, "src/store/shelf.rs", "x");
}

#[test]
fn every_file_is_short() {
    tree_keeps(is_short, &RUST, ".rs");
    let lines = |many| "x\\n".repeat(many);
    finds(is_short, "src/main.rs", &lines(LONGEST + 1));
    lets_pass(is_short, "src/main.rs", &lines(LONGEST));
}
