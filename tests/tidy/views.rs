//! How pages are built: with `el`, without inline styles, and never with text as markup.

use crate::paths::paths;
use crate::reading::{RUST, around, bare, code, has_any, line_at};
use crate::tree::{at, finds, lets_pass, tree_keeps, wrong_lines};

const EL: &str = "src/ui/el.rs";
const ICON: &str = "src/ui/components/icon.rs";

/// Every shape of a `view!` is a type with code of its own: docs/decisions/0002-plain-elements.md.
fn view_only_in_el(path: &str, text: &str) -> Vec<String> {
    if [EL, ICON].contains(&path) {
        return vec![];
    }
    wrong_lines(path, &code(text, RUST), "build it with `el`", |line| {
        around(line, "view").any(|(_, after)| after.trim_start().starts_with('!'))
    })
}

/// The inner works of Leptos, which change with its versions, are known in one place.
fn inner_works_only_in_el(path: &str, text: &str) -> Vec<String> {
    if path == EL {
        return vec![];
    }
    let code = code(text, RUST);
    let mut inner = paths(&code, "leptos");
    inner.retain(|(_, named)| has_any(named, "tachys attr"));
    inner.extend(paths(&code, "tachys"));
    let what = "Leptos's inner works are for el.rs only";
    let lines = inner.iter().map(|(before, _)| line_at(&code, before.len()));
    lines.map(|line| at(path, line, what)).collect()
}

/// No style attribute and no style element; single properties (`style:width=…`) are fine.
fn no_inline_style(path: &str, text: &str) -> Vec<String> {
    let what = "no inline style: the policy of the page refuses it";
    wrong_lines(path, &bare(text, RUST), what, |line| {
        let code = code(line, RUST);
        let attribute = around(&code, "style").any(|(before, after)| {
            let value = after.trim_start().strip_prefix('=');
            let set = value.is_some_and(|value| !value.starts_with(['=', '>']));
            let bound = ["let", "mut", "const", "static", "."];
            let bound = bound.iter().any(|word| before.trim_end().ends_with(word));
            set && !bound || before.ends_with('.') && after.starts_with("(\"")
        });
        let line = line.to_lowercase();
        attribute || code.contains("<style") || line.contains("\"style\"")
    })
}

/// Text is data everywhere, never markup.
fn no_markup_from_text(path: &str, text: &str) -> Vec<String> {
    let ways = ["inner_html", "outer_html", "adjacent_html"];
    let what = "text must never become markup";
    wrong_lines(path, &bare(text, RUST), what, |line| {
        let script = ["innerHTML", "outerHTML", "AdjacentHTML"];
        ways.iter().chain(&script).any(|way| line.contains(way))
    })
}

#[test]
fn pages_are_built_with_el() {
    tree_keeps(view_only_in_el, &["src"], ".rs");
    let wrong = "fn f() { view! { <p>x</p> } }\n fn f() { leptos::view! { <p/> } }";
    finds(view_only_in_el, "src/ui/app.rs", wrong);
    lets_pass(view_only_in_el, EL, wrong);
    lets_pass(view_only_in_el, ICON, wrong);
    let right = "// view!\\nfn f() { element.view() }";
    lets_pass(view_only_in_el, "src/ui/app.rs", right);
    tree_keeps(inner_works_only_in_el, &["src"], ".rs");
    let wrong = "
        use leptos::tachys::html::event::on;
        use leptos::{ev, attr::custom::custom_attribute};
        fn f() { leptos::tachys::dom::body() }
        use tachys::view::Render;
    ";
    finds(inner_works_only_in_el, "src/ui/app.rs", wrong);
    lets_pass(inner_works_only_in_el, EL, wrong);
    let right = "use leptos::{ev, prelude::*};\n fn f() { leptos::ev::click }";
    lets_pass(inner_works_only_in_el, "src/ui/app.rs", right);
}

#[test]
fn no_element_has_an_inline_style() {
    tree_keeps(no_inline_style, &["src/ui"], ".rs");
    let wrong = r#"
        view! { <p style="color: red">"x"</p> }
        view! { <p class={x} style = {y}>"x"</p> }
        view! { <p style=move || wide()>"x"</p> }
        view! { <p attr:style="x"/> }
        view! { <style>"p {}"</style> }
        fn f() { p().style("color: red") }
        fn f() { el("P").attr("style", "x") }
        fn f() { el("STYLE") }
    "#;
    finds(no_inline_style, "src/ui/app.rs", wrong);
    let right = r#"
        view! { <p style:width="3px" style:--at=x>"style="</p> }
        fn f() { let style = wide(); if style == x {} }
        // style="x"\nfn f() { p().style(("width", x)) }
    "#;
    lets_pass(no_inline_style, "src/ui/app.rs", right);
}

#[test]
fn no_text_becomes_markup() {
    tree_keeps(no_markup_from_text, &["src"], ".rs");
    let wrong = r#"
        view! { <p inner_html=x/> }
        fn f() { element.set_inner_html(x) }
        fn f() { Reflect::set(&e, &"innerHTML".into(), x) }
        fn f() { element.insert_adjacent_html("a", x) }
    "#;
    finds(no_markup_from_text, "src/ui/app.rs", wrong);
    let right = "// inner_html\\nfn f() { inner_text() }";
    lets_pass(no_markup_from_text, "src/ui/app.rs", right);
}
