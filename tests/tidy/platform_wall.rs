//! The wall to the browser: only the platform names it, and gloo only by what cannot end the app.

use crate::reading::{RUST, around, code, has_any};
use crate::tree::{finds, lets_pass, tree_keeps, wrong_lines};

/// Events are written `leptos::ev::…` elsewhere.
fn browser_only_in_platform(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/platform/") {
        return vec![];
    }
    let walled = "web_sys js_sys wasm_bindgen wasm_bindgen_futures gloo";
    // Leptos hands these out without naming web-sys.
    let fetches = |line: &str, what: &str| {
        around(line, what).any(|(before, after)| {
            after.starts_with('(') && !before.ends_with('.') && !before.ends_with("fn ")
        })
    };
    let what = "the browser is for src/platform/ only";
    wrong_lines(path, &code(text, RUST), what, |line| {
        has_any(line, walled)
            || line.contains("gloo_")
            || fetches(line, "window")
            || fetches(line, "document")
    })
}

/// gloo's storages only by `raw()`: its other calls end the app when storage is denied.
fn gloo_only_raw(path: &str, text: &str) -> Vec<String> {
    let code = code(text, RUST);
    if !code.contains("gloo") {
        return vec![];
    }
    let wrong = |line: &str, name: &str| {
        around(line, name).any(|(before, after)| {
            let ways = ["::", ">::", " as "];
            let named = ways.iter().any(|way| after.starts_with(way));
            named && !after.starts_with("::raw(") && !before.ends_with("web_sys::")
        })
    };
    wrong_lines(path, &code, "of gloo only `raw()` may be used", |line| {
        ["LocalStorage", "SessionStorage", "Storage"]
            .iter()
            .any(|name| wrong(line, name))
    })
}

#[test]
fn only_the_platform_names_the_browser() {
    tree_keeps(browser_only_in_platform, &["src"], ".rs");
    let wrong = "
        use web_sys::Window;
        use leptos::web_sys::MouseEvent;
        fn f(event: web_sys::MouseEvent) {}
        use leptos::{ev, wasm_bindgen::JsCast};
        fn f() { wasm_bindgen_futures::spawn_local(async {}) }
        use gloo_storage::LocalStorage;
        fn f() { window().scroll_to() }
        fn f() { leptos::prelude::document().title() }
    ";
    for path in ["src/ui/app.rs", "src/store/mod.rs", "src/main.rs"] {
        finds(browser_only_in_platform, path, wrong);
    }
    let right = r#"
        fn f(event: leptos::ev::MouseEvent) { self.window() }
        /// Not web_sys.\nfn f() -> &'static str { "web_sys" }
    "#;
    lets_pass(browser_only_in_platform, "src/ui/app.rs", right);
    let right = "use web_sys::Storage;";
    lets_pass(browser_only_in_platform, "src/platform/local.rs", right);
}

#[test]
fn gloo_is_used_by_raw_only() {
    tree_keeps(gloo_only_raw, &["src"], ".rs");
    let wrong = "
        use gloo_storage::LocalStorage;\\nfn f() { LocalStorage::get(x); }
        use gloo_storage::SessionStorage;\\nfn f() { SessionStorage::delete(x); }
        use gloo_storage::LocalStorage;\\nfn f() { LocalStorage::get_all::<X>(); }
        fn f() { gloo_storage::LocalStorage::clear(); }
        use gloo_storage::Storage;\\nfn f() { <LocalStorage as Storage>::get(x); }
        fn f() { <X as gloo_storage::Storage>::length(); }
        use gloo_storage::LocalStorage as L;\\nfn f() { L::get(x); }
    ";
    finds(gloo_only_raw, "src/platform/local.rs", wrong);
    let right = "
        use gloo_storage::{LocalStorage, Storage};\\nfn f() -> web_sys::Storage { LocalStorage::raw() }
        use gloo_storage::LocalStorage;\\nfn f() { Reflect::get(x, y); storage()?.get_item(key); }
    ";
    lets_pass(gloo_only_raw, "src/platform/local.rs", right);
}
