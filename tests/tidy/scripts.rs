//! What leads out or runs: no address beyond the origin in any file, no code out of text in a script.

use crate::reading::{CSS, RUST, bare, has_any};
use crate::tree::{finds, lets_pass, tree_keeps, wrong_lines};

/// No address that leads out, except the names of the standards' vocabularies.
pub fn addresses(path: &str, bare: &str) -> Vec<String> {
    let what = "no request leaves the origin, so no address does";
    wrong_lines(path, bare, what, |line| {
        let line = line.to_ascii_lowercase();
        let mut hosts = line.match_indices("://").map(|(at, _)| line.split_at(at));
        hosts.any(|(scheme, host)| {
            (scheme.ends_with("http") || scheme.ends_with("https"))
                && !host.starts_with("://www.w3.org/")
        })
    })
}

/// A script without the lines that are comments. What follows code on its line stays: to tell it apart
/// takes a parser, and an address or `eval` is not needed there either.
fn script(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let comment = line.trim_start().starts_with("//");
        if comment { "" } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn no_address_in_rust(path: &str, text: &str) -> Vec<String> {
    addresses(path, &bare(text, RUST))
}

fn no_address_in_css(path: &str, text: &str) -> Vec<String> {
    addresses(path, &bare(text, CSS))
}

fn no_address_in_js(path: &str, text: &str) -> Vec<String> {
    addresses(path, &script(text))
}

fn no_code_from_text(path: &str, text: &str) -> Vec<String> {
    let ways =
        "eval innerHTML outerHTML insertAdjacentHTML document.write document.writeln Function
        importScripts";
    let what = "a script must not make code or markup out of text";
    wrong_lines(path, &script(text), what, |line| has_any(line, ways))
}

#[test]
fn no_address_leads_out() {
    tree_keeps(no_address_in_rust, &["src", "core/src"], ".rs");
    tree_keeps(no_address_in_js, &["static"], ".js");
    tree_keeps(no_address_in_css, &["style"], ".css");
    let wrong = r#"
        const X: &str = "https://example.org";
        const X: &str = r"see HTTP://example.org";
        const X: &str = "http://www.w3.org.example.org";
        fn f() { el("A").attr("href", "http://example.org") }
    "#;
    finds(no_address_in_rust, "src/ui/app.rs", wrong);
    let right = r#"
        // https://example.org\nconst X: &str = "http://www.w3.org/2000/svg";
        /// https://example.org\nfn f() {}
    "#;
    lets_pass(no_address_in_rust, "src/ui/app.rs", right);
    let wrong = r#"
        fetch('https://example.org')
        fetch(`http://${host}`)
        let a = b / c; fetch("https://example.org") // x
        let a = /['"]/; fetch('http://example.org')
    "#;
    finds(no_address_in_js, "static/sw.js", wrong);
    let right = "  // https://example.org\\nlet x = 'http://www.w3.org/2000/svg'";
    lets_pass(no_address_in_js, "static/sw.js", right);
    let wrong = r#"
        a { background: url(https://example.org/x) }
        @import "http://a";
    "#;
    finds(no_address_in_css, "style/base.css", wrong);
    let right = "/* https://example.org */ a { color: red }";
    lets_pass(no_address_in_css, "style/base.css", right);
}

#[test]
fn no_script_makes_code_out_of_text() {
    tree_keeps(no_code_from_text, &["static"], ".js");
    let wrong = "
        eval('x')
        window['eval']('x')
        box.innerHTML = x
        box.insertAdjacentHTML('beforeend', x)
        document.write(x)
        document.writeln(x)
        new Function('x')()
        new  Function('x')()
        importScripts('x.js')
    ";
    finds(no_code_from_text, "static/boot.js", wrong);
    let right = "// eval\\nevaluate(medieval); let newFunction = writeDocument";
    lets_pass(no_code_from_text, "static/boot.js", right);
}
