//! The arrows between rooms: which folder may know which.

use crate::paths::{modules_around, paths};
use crate::reading::{RUST, code, line_at};
use crate::tree::{at, finds, lets_pass, tree_keeps, wrong_lines};

/// A room, and what it may know beside itself: whole rooms, or single names of a room.
type Arrows = &'static [(&'static str, &'static str)];

const APP: Arrows = &[
    ("keeper", ""),
    (
        "platform",
        "keeper::Shelf keeper::ShelfError keeper::MirrorWork",
    ),
    ("store", "keeper platform"),
    (
        "wording",
        "keeper::SaveStatus store::RestoreFailed store::DeleteFailed store::Refused",
    ),
    (
        "ui",
        "platform store wording keeper::SaveStatus keeper::ShelfError keeper::Unreadable",
    ),
];

const CORE: Arrows = &[
    ("json", ""),
    ("record", "json"),
    ("library", ""),
    ("chart", "record::Day"),
    ("figure", "library"),
    ("pace", "library figure"),
    ("care", "record library chart"),
    ("exchange", "json record library care"),
];

fn of_app(path: &str, text: &str) -> Vec<String> {
    arrows(path, "src/", text, "legwork", APP)
}

fn of_core(path: &str, text: &str) -> Vec<String> {
    arrows(path, "core/src/", text, "legwork_core", CORE)
}

fn arrows(path: &str, root: &str, text: &str, package: &str, table: Arrows) -> Vec<String> {
    let code = code(text, RUST);
    // These would lead around the arrows.
    let what = "gives a module another name or place";
    let renames = |line: &str| line.contains("#[path") || line.contains("extern crate");
    let mut violations = wrong_lines(path, &code, what, renames);
    let inner = path.strip_prefix(root).unwrap().trim_end_matches(".rs");
    let mut home: Vec<&str> = inner.split('/').collect();
    home.retain(|name| !["mod", "lib", "main"].contains(name));
    let Some(room) = home.first() else {
        return violations;
    };
    let Some((_, may)) = table.iter().find(|(name, _)| name == room) else {
        let what = format!("`{room}` is no room: say in tests/tidy/arrows.rs whom it may know");
        return vec![at(path, 1, &what)];
    };
    for start in ["crate", package] {
        for (before, named) in paths(&code, start) {
            let within = |room: &str| match named.strip_prefix(room) {
                Some(rest) => rest.is_empty() || rest.starts_with("::"),
                None => false,
            };
            if !within(room) && !may.split_whitespace().any(within) {
                let what = format!("{room} must not know `{named}`, only: {may}");
                violations.push(at(path, line_at(&code, before.len()), &what));
            }
        }
    }
    for (before, named) in paths(&code, "super") {
        let climbs = 1 + named.split("::").filter(|part| *part == "super").count();
        if climbs >= home.len() + modules_around(before) {
            let what = "climbs out of its room: write the path from `crate`";
            violations.push(at(path, line_at(&code, before.len()), what));
        }
    }
    violations
}

#[test]
fn the_rooms_keep_their_arrows() {
    tree_keeps(of_app, &["src"], ".rs");
    tree_keeps(of_core, &["core/src"], ".rs");
}

#[test]
fn a_wrong_arrow_of_the_app_is_found() {
    let wrong = r#"
        use crate::keeper::Keeper;
        use crate::keeper::{Shelf, Keeper};
        use crate::{store::Store, platform::clock};
        use crate::store;
        use crate::store::*;
        use crate::keeper::{self as kept, Shelf};
        use crate::*;
        use crate as app;
        use legwork::ui::app;
        use ::legwork::wording::dates;
        pub(crate) use crate::ui::route::Route;
        fn f() { crate::ui::app::mount() }
        fn f() { super::super::store::Store::open(); }
        mod tests { use super::super::super::ui; }
        mod a { fn f() {} } use super::super::ui;
        macro_rules! m { () => { $crate::ui::app::mount() }; }
        #[path = "../ui/app.rs"] mod app;
        extern crate legwork as other;
        use crate::nowhere::Thing;
    "#;
    finds(of_app, "src/platform/local.rs", wrong);
    let wrong = "use super::store::Shelf;\n use self::super::ui;";
    finds(of_app, "src/platform/mod.rs", wrong);
    let wrong = "use crate::ui::app;\n fn f() { crate::wording::x() }";
    finds(of_app, "src/store/mod.rs", wrong);
    let wrong = "use crate::platform::clock;\n use crate::store::Store;";
    finds(of_app, "src/keeper/mod.rs", wrong);
    let wrong = "
        use crate::store::{Refused, Health};
        use crate::platform::clock;
        use crate::ui::route::Route;
        fn f(status: crate::keeper::Keeper) {}
    ";
    finds(of_app, "src/wording/shell.rs", wrong);
    let wrong = "use super::super::super::super::store::Store;";
    finds(of_app, "src/ui/pages/diary/list.rs", wrong);
    finds(of_app, "src/shared/mod.rs", "fn f() {}");
    finds(of_app, "src/lib.rs", r#"#[path = "x.rs"] pub mod store;"#);
}

#[test]
fn a_right_arrow_of_the_app_passes() {
    let right = r##"
        use crate::keeper::{Shelf as Kept, ShelfError};\nuse crate::keeper::MirrorWork;
        use super::document;\nuse crate::platform::clock;
        mod tests { use super::super::window; mod deep { use super::super::super::window; } }
        //! See [`crate::ui::app`].\n/* crate::ui */ fn f() -> &'static str { "crate::ui::app" }
        fn f() -> &'static str { r#"a " crate::ui::app"# }
        use legwork_core::record::Record;\npub(crate) fn f() {}\npub(in crate::platform) fn g() {}
    "##;
    lets_pass(of_app, "src/platform/local.rs", right);
    let right = "use crate::platform::{chance, local::BrowserShelf};";
    lets_pass(of_app, "src/store/mod.rs", right);
    let right = "use crate::store::Refused; use crate::keeper::SaveStatus;";
    lets_pass(of_app, "src/wording/shell.rs", right);
    let right = "use crate::{platform, store::Store, wording::shell};";
    lets_pass(of_app, "src/ui/app.rs", right);
    let right = "fn main() { legwork::ui::app::mount(); }";
    lets_pass(of_app, "src/main.rs", right);
}

#[test]
fn arrows_of_core_are_told_apart() {
    for (path, wrong) in [
        ("record/line.rs", "fn f() { crate::exchange::read() }"),
        ("record/line.rs", "use super::super::library;"),
        ("library/mod.rs", "use crate::{record::Day};"),
        ("library/mod.rs", "use super::record::Day;"),
        ("chart/scale.rs", "use legwork_core::record::Record;"),
        ("figure/tween.rs", "use crate::record::Day;"),
        ("care/gate.rs", "use crate::exchange::backup;"),
        ("exchange/csv.rs", "use crate::chart::scale;"),
        ("elsewhere/x.rs", "fn f() {}"),
    ] {
        finds(of_core, &format!("core/src/{path}"), wrong);
    }
    for (path, right) in [
        ("record/key.rs", "mod tests { use super::super::Day; }"),
        (
            "exchange/csv.rs",
            "use crate::{library::Sign, record::{Id, Line}};",
        ),
        ("care/gate.rs", "use crate::{library, record::Day};"),
        ("figure/tween.rs", "use crate::library::Pose;"),
    ] {
        lets_pass(of_core, &format!("core/src/{path}"), right);
    }
}
