//! `index.html`: nothing inline, and nothing that leads out.

use crate::reading::{HTML, TAG, bare, code, line_at};
use crate::scripts::addresses;
use crate::tree::{at, finds, lets_pass, none, text_of};
use crate::unwritten::TEST_ID;

fn nothing_inline(path: &str, text: &str) -> Vec<String> {
    let mut violations = addresses(path, text);
    let html = bare(text, HTML).to_lowercase();
    for (start, _) in html.match_indices('<') {
        let tag = html[start + 1..].split('>').next().unwrap();
        // The values are blank here, so that every word is a name.
        let names = code(tag, TAG).replace('=', " =");
        let mut names = names.split_whitespace();
        let name = names.next().unwrap_or("");
        let names: Vec<&str> = names.collect();
        let mut refuse = |wrong: bool, what| {
            if wrong {
                violations.push(at(path, line_at(&html, start), what));
            }
        };
        let from_file = tag.contains(" src=\"") && !tag.contains("src=\"\"");
        refuse(name == "script" && !from_file, "no inline script");
        refuse(name == "style", "no inline style sheet");
        refuse(names.contains(&"style"), "no inline style");
        let handler = names.iter().any(|name| name.starts_with("on"));
        refuse(handler, "no inline handler");
        let out = ["javascript:", "\"//", "'//", "=//"];
        let out = out.iter().any(|way| tag.contains(way));
        refuse(out, "no address that runs or leads out");
        refuse(tag.contains(TEST_ID), "tests find things by role and name");
    }
    violations
}

#[test]
fn the_page_has_nothing_inline() {
    none(&nothing_inline("index.html", &text_of("index.html")));
    let wrong = r#"
        <script>go()</script>
        <script type="module">go()</script>
        <SCRIPT\n  type=module>
        <script src>
        <style>p {}</style>
        <p style="color: red">
        <p class='a' STYLE='x'>
        <button onclick="go()">
        <body\n  onload = go()>
        <a href="javascript:go()">
        <link href="https://example.org/x.css">
        <script src="//example.org/x.js"></script>
        <p>http://example.org</p>
        <p MARK-id=x>
    "#;
    finds(
        nothing_inline,
        "index.html",
        &wrong.replace("MARK", TEST_ID),
    );
    let right = r#"
        <!doctype html><html lang="en"><head><script src="boot.js"></script>\n<link rel="rust" />
        <!-- <style> and <script> --><p title="one style='x' onclick=y">style=</p>
        <svg xmlns="http://www.w3.org/2000/svg"/><button content="on" hidden>on</button>
    "#;
    lets_pass(nothing_inline, "index.html", right);
}
