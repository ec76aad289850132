//! The wall around core: no clock, file, environment, network or browser, in its code or its manifest.

use crate::paths::paths;
use crate::reading::{RUST, code, has_any, line_at};
use crate::tree::{at, finds, lets_pass, none, text_of, tree_keeps, wrong_lines};

fn core_is_pure(path: &str, text: &str) -> Vec<String> {
    let code = code(text, RUST);
    let mut violations = wrong_lines(path, &code, "core reads no clock", |line| {
        has_any(line, "SystemTime Instant Utc::now Local::now")
    });
    let outside = [
        "", "*", "time", "fs", "env", "net", "io", "process", "thread",
    ];
    for (before, named) in paths(&code, "std") {
        if outside.contains(&named.split("::").next().unwrap()) {
            let what = format!("core does not reach outside: `std::{named}`");
            violations.push(at(path, line_at(&code, before.len()), &what));
        }
    }
    violations
}

/// A manifest without its comments.
fn settings(text: &str) -> String {
    let lines = text.lines().map(|line| line.split('#').next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

/// Core depends on nothing of the browser; the interface has no place there.
fn core_depends_on_no_browser(path: &str, text: &str) -> Vec<String> {
    let walled = ["leptos", "web-sys", "js-sys", "gloo", "wasm-bindgen"];
    let what = "core must not depend on the browser or on Leptos";
    wrong_lines(path, &settings(text), what, |line| {
        let line = line.replace('_', "-");
        !line.starts_with("description") && walled.iter().any(|name| line.contains(name))
    })
}

/// chrono is inherited or bare, so that its clock is compiled into nothing.
fn chrono_has_no_clock(path: &str, text: &str) -> Vec<String> {
    let what = "chrono must be on one line, without default features and without its clock";
    let clock = ["\"clock\"", "\"now\"", "\"wasmbind\"", "\"default\""];
    wrong_lines(path, &settings(text), what, |line| {
        let bare = line.contains("default-features = false");
        let inherited = line.contains("workspace = true");
        line.contains("dependencies.chrono]")
            || line.starts_with("chrono")
                && (!(bare || inherited) || clock.iter().any(|name| line.contains(name)))
    })
}

/// The denied lints hold in every package.
fn lints_are_inherited(path: &str, text: &str) -> Vec<String> {
    match settings(text).contains("[lints]\nworkspace = true") {
        true => vec![],
        false => vec![at(path, 1, "must inherit the lints of the workspace")],
    }
}

#[test]
fn core_reaches_nothing_outside() {
    tree_keeps(core_is_pure, &["core/src"], ".rs");
    let wrong = r#"
        use std::time::Duration;
        use std::{collections::BTreeMap, time::Duration};
        use std::{env, fmt};
        use std as s;
        use std::*;
        fn f() { let _ = Instant::now(); }
        fn f() { chrono::Utc::now(); }
        fn f() { let _ = Local::now().date_naive(); }
        fn f() { std::fs::read("x"); }
        fn f() { ::std::net::TcpStream::connect("x"); }
        fn f() { std::thread::sleep(x) }
    "#;
    finds(core_is_pure, "core/src/record/day.rs", wrong);
    let right = r#"
        use std::collections::BTreeMap;\nuse std::fmt;
        const X: &str = env!("OUT_DIR"); // std::time
    "#;
    lets_pass(core_is_pure, "core/src/record/day.rs", right);
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
    let wrong = r#"
        [dependencies]\nleptos_meta = "0.8"
        [dev-dependencies]\nweb-sys = { version = "0.3" }
        [dependencies.js-sys]\nversion = "0.3"
        [target.'cfg(target_arch = "wasm32")'.dependencies]\ngloo-storage = "0.4"
        [dependencies]\nbridge = { package = "wasm-bindgen", version = "0.2" }
        [dependencies]\nwasm_bindgen.workspace = true
    "#;
    finds(core_depends_on_no_browser, "core/Cargo.toml", wrong);
    let right =
        r#"[package]\ndescription = "no leptos"\n[dependencies]\n# leptos = "0.8"\nserde = "1""#;
    lets_pass(core_depends_on_no_browser, "core/Cargo.toml", right);
    let wrong = r#"
        [dependencies]\nchrono = "0.4"
        [dependencies]\nchrono = { version = "0.4" }
        [workspace.dependencies]\nchrono = { version = "0.4", default-features = false, features = ["clock"] }
        [dependencies]\nchrono = { workspace = true, features = ["now"] }
        [dependencies.chrono]\nversion = "0.4"
    "#;
    finds(chrono_has_no_clock, "core/Cargo.toml", wrong);
    let right = r"
        [dependencies]\nchrono = { workspace = true }
        [dependencies]\nchrono.workspace = true
    ";
    lets_pass(chrono_has_no_clock, "core/Cargo.toml", right);
    let wrong = r#"
        [package]\nname = "x"
        [lints]\nworkspace = false
    "#;
    finds(lints_are_inherited, "core/Cargo.toml", wrong);
}
