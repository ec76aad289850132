//! Makes the built page smaller: drops what nothing reaches, shortens names, takes out what only people
//! who read the sources need.
//!
//! Works on a folder that `assemble` has made, before it is sealed.

use crate::assemble::{self, file_name, files, replace};
use crate::run::{Outcome, about, output, top};
use crate::tools::Builder;
use crate::{reach, split};
use std::fs;
use std::path::{Path, PathBuf};

/// Exports of Leptos's server functions, which Legwork does not use; with them goes what only they reach.
const NOT_USED: &str = "intounderlying";

/// Names the function that draws the later pages: `ui::pages::later::draw`.
const WAY_IN: &str = "5pages5later4draw";

/// Larger than by `-Oz` alone, but 1.4 % smaller once it is compressed.
const SMALLER: [&str; 6] = [
    "-Os",
    "--flatten",
    "--rereloop",
    "-Os",
    "--low-memory-unused",
    "--converge",
];

/// Makes program, glue, boot script and styles smaller, under new names.
///
/// # Errors
/// If a tool fails or a file is missing.
pub fn shrink(tools: &Builder, dist: &Path, scratch: &Path) -> Outcome<()> {
    fs::create_dir_all(scratch).map_err(about(scratch.display()))?;
    let found = files(dist)?;
    let one = |start: &str, end: &str| -> Outcome<PathBuf> {
        let fits = |path: &&PathBuf| {
            let name = file_name(path);
            name.starts_with(start) && name.ends_with(end)
        };
        let missing = || format!("no {start}*{end} was built");
        found.iter().find(fits).cloned().ok_or_else(missing)
    };
    let wasm = one("legwork-", "_bg.wasm")?;
    let glue = one("legwork-", ".js")?;
    let styles = one("legwork-", ".css")?;
    let boot = one("boot-", ".js")?;
    let linked = top().join("target/wasm32-unknown-unknown/release/legwork.wasm");
    let later = reach::later(&bytes(&linked)?, WAY_IN)?;
    let parts = split::split(&bytes(&wasm)?, &later)?;
    let (program, names) = smaller_program(tools, &parts.first, scratch)?;
    let second = smaller_second(tools, &parts.second, &names, scratch)?;
    assemble::add_named(dist, "later", "wasm", &second)?;
    let text = without_unused(&read(&glue)?, &names);
    let text = names
        .iter()
        .fold(text, |text, (long, short)| renamed(&text, long, short));
    let glue_file = scratch.join("glue.js");
    write(&glue_file, text.as_bytes())?;
    // Only the way in is used: classes and functions that the page never calls fall away.
    let entry = scratch.join("entry.js");
    write(&entry, b"export { default } from \"./glue.js\";\n")?;
    let glue_text = esbuild(tools, &entry, &["--bundle", "--format=esm"])?;
    replace(dist, &file_name(&wasm), "legwork.wasm", &program)?;
    replace(dist, &file_name(&glue), "legwork.js", glue_text.as_bytes())?;
    let boot_text = esbuild(tools, &boot, &[])?;
    replace(dist, &file_name(&boot), "boot.js", boot_text.as_bytes())?;
    let css = esbuild(tools, &styles, &[])?;
    replace(dist, &file_name(&styles), "legwork.css", css.as_bytes())?;
    Ok(())
}

/// A program, and its names that were shortened: the long and the short one.
type Shortened = (Vec<u8>, Vec<(String, String)>);

/// The program without what nothing reaches, and the names that were shortened.
fn smaller_program(tools: &Builder, body: &[u8], scratch: &Path) -> Outcome<Shortened> {
    let wasm = scratch.join("first.wasm");
    write(&wasm, body)?;
    let exports = exports(body).ok_or("the built program has no readable exports")?;
    let kept = exports.iter().filter(|name| !name.contains(NOT_USED));
    let reaches: Vec<_> = kept.map(|name| format!("e {name}")).collect();
    let root = serde_json::json!({"name": "root", "root": true, "reaches": reaches});
    let nodes = exports
        .iter()
        .map(|name| serde_json::json!({"name": format!("e {name}"), "export": name}));
    let graph: Vec<_> = std::iter::once(root).chain(nodes).collect();
    let graph_file = scratch.join("graph.json");
    write(&graph_file, serde_json::json!(graph).to_string().as_bytes())?;
    let step = |name: &str| scratch.join(name);
    let (reached, small, short) = (step("reached.wasm"), step("small.wasm"), step("short.wasm"));
    let mut dce = tools.command("wasm-metadce");
    dce.arg(&wasm).arg("--graph-file").arg(&graph_file);
    output(dce.arg("-o").arg(&reached)).ok_or("wasm-metadce failed")?;
    let mut optimize = tools.command("wasm-opt");
    optimize.args(SMALLER).arg("--zero-filled-memory");
    output(optimize.arg(&reached).arg("-o").arg(&small)).ok_or("wasm-opt failed")?;
    let mut rename = tools.command("wasm-opt");
    rename
        .arg("--minify-imports-and-exports-and-modules")
        .arg("--strip-producers");
    let map = output(rename.arg(&small).arg("-o").arg(&short)).ok_or("wasm-opt failed")?;
    let names = names(&map).ok_or("wasm-opt printed no readable names")?;
    Ok((bytes(&short)?, names))
}

/// The second part, which knows what it imports by the short names.
fn smaller_second(
    tools: &Builder,
    body: &[u8],
    names: &[(String, String)],
    scratch: &Path,
) -> Outcome<Vec<u8>> {
    let (wasm, small) = (scratch.join("second.wasm"), scratch.join("smaller.wasm"));
    write(&wasm, body)?;
    let mut optimize = tools.command("wasm-opt");
    optimize
        .args(SMALLER)
        .arg("--strip-producers")
        .arg("--strip-debug");
    output(optimize.arg(&wasm).arg("-o").arg(&small)).ok_or("wasm-opt failed")?;
    let bare = |name: &String| name.strip_prefix("wasm.").map(str::to_owned);
    let exports = names
        .iter()
        .filter_map(|(long, short)| Some((bare(long)?, bare(short)?)));
    split::renamed(&bytes(&small)?, &exports.collect())
}

/// Reads the map of names that wasm-opt prints: long and short, and the module's own name.
fn names(map: &str) -> Option<Vec<(String, String)>> {
    let map: serde_json::Value = serde_json::from_str(map).ok()?;
    let text = |value: &serde_json::Value, at: usize| Some(value.get(at)?.as_str()?.to_owned());
    let mut names = Vec::new();
    for import in map.get("imports")?.as_array()? {
        names.push((text(import, 1)?, text(import, 2)?));
    }
    for export in map.get("exports")?.as_array()? {
        names.push((
            format!("wasm.{}", text(export, 0)?),
            format!("wasm.{}", text(export, 1)?),
        ));
    }
    let module = map.get("imports")?.as_array()?.first()?;
    names.push((format!("\"{}\"", text(module, 0)?), "\"a\"".to_owned()));
    Some(names)
}

/// The glue without the functions that the program no longer imports. They stand in the glue as
/// `        name: function(...) {` up to `        },`.
fn without_unused(glue: &str, names: &[(String, String)]) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut skipping = false;
    for line in glue.lines() {
        let import = line.strip_prefix("        __wb");
        if let Some((name, _)) = import.and_then(|rest| rest.split_once(": function(")) {
            let name = format!("__wb{name}");
            skipping = !names.iter().any(|(long, _)| *long == name);
        }
        if !skipping {
            out.push_str(line);
            out.push('\n');
        }
        skipping &= line != "        },";
    }
    out
}

/// The text with a whole name replaced wherever it stands.
fn renamed(text: &str, long: &str, short: &str) -> String {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(long) {
        let bare = long.starts_with('"');
        let goes_on = after.starts_with(part_of_name) || before.ends_with(part_of_name);
        out.push_str(before);
        out.push_str(if goes_on && !bare { long } else { short });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The names of a WebAssembly module's exports.
fn exports(module: &[u8]) -> Option<Vec<String>> {
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        if let wasmparser::Payload::ExportSection(section) = payload.ok()? {
            let name =
                |export: wasmparser::Result<wasmparser::Export>| Some(export.ok()?.name.to_owned());
            return section.into_iter().map(name).collect();
        }
    }
    None
}

fn esbuild(tools: &Builder, file: &Path, more: &[&str]) -> Outcome<String> {
    let mut esbuild = tools.command("esbuild");
    esbuild
        .arg(file)
        .args(["--minify", "--log-level=error"])
        .args(more);
    output(&mut esbuild).ok_or_else(|| format!("esbuild failed on {}", file.display()))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(about(path.display()))
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(about(path.display()))
}

fn write(path: &Path, body: &[u8]) -> Outcome<()> {
    fs::write(path, body).map_err(about(path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_shortened() {
        let text = "x = { __wbg_get_12: 1, __wbg_get_123: 2 }; wasm.main(); wasm.mainly()";
        let text = renamed(text, "__wbg_get_12", "a");
        let text = renamed(&text, "wasm.main", "wasm.b");
        assert_eq!(
            text,
            "x = { a: 1, __wbg_get_123: 2 }; wasm.b(); wasm.mainly()"
        );
        assert_eq!(
            renamed("{\"./m.js\": i}", "\"./m.js\"", "\"a\""),
            "{\"a\": i}"
        );
    }

    #[test]
    fn functions_that_are_not_imported_fall_away() {
        let glue = "x = {\n        __wbg_a: function(b) {\n            c();\n        },\n        __wbg_d: function() {\n        },\n};\n";
        let names = [("__wbg_d".to_owned(), "$".to_owned())];
        assert_eq!(
            without_unused(glue, &names),
            "x = {\n        __wbg_d: function() {\n        },\n};\n"
        );
    }

    #[test]
    fn the_exports_of_a_module_are_read() {
        // Magic and version, an empty type section, and an export section with memory "mem".
        let module = b"\0asm\x01\0\0\0\x01\x01\0\x07\x07\x01\x03mem\x02\0";
        assert_eq!(exports(module), Some(vec!["mem".to_owned()]));
        assert_eq!(exports(b"\0asm"), None);
    }
}
