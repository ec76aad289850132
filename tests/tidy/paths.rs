//! The paths that Rust code names, in a `use` and outside of one.

use crate::reading::{around, is_word};

/// The paths that begin with this word, without it, each with the code before it.
pub fn paths<'a>(code: &'a str, start: &'a str) -> Vec<(&'a str, String)> {
    let mut found = Vec::new();
    for (before, after) in around(code, start) {
        let used = before.trim_end().ends_with("use");
        if let Some(rest) = after.strip_prefix("::").or(used.then_some("")) {
            let paths = branches(tree(rest)).into_iter();
            found.extend(paths.map(|path| (before, path)));
        }
    }
    found
}

fn deeper(c: char) -> i32 {
    i32::from(c == '{') - i32::from(c == '}')
}

/// A path with all that it branches into, out of the start of the code.
fn tree(code: &str) -> &str {
    let mut depth = 0;
    let end = code.find(|c: char| {
        depth += deeper(c);
        depth < 0 || depth == 0 && !is_word(c) && !":*}".contains(c)
    });
    &code[..end.unwrap_or(code.len())]
}

fn branches(tree: &str) -> Vec<String> {
    let Some((stem, rest)) = tree.split_once('{') else {
        // What follows is another name for it.
        let path = tree.split_whitespace().next().unwrap_or("");
        return vec![path.trim_end_matches("self").to_owned()];
    };
    let inside = rest.trim_end().strip_suffix('}').unwrap_or(rest);
    let mut depth = 0;
    let parts = inside.split(|c| {
        depth += deeper(c);
        c == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.trim().is_empty());
    let paths = parts.flat_map(branches);
    paths.map(|path| stem.trim().to_owned() + &path).collect()
}

/// In how many modules of its own file the code stands that follows this.
pub fn modules_around(before: &str) -> usize {
    let open = |after: &str| {
        let mut depth = 0;
        let mut closes = |c| {
            depth += deeper(c);
            depth < 0
        };
        let body = after.split_once('{');
        body.is_some_and(|(name, body)| !name.contains(';') && !body.chars().any(&mut closes))
    };
    let modules = around(before, "mod");
    modules.filter(|(_, after)| open(after)).count()
}
