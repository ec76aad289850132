//! Turns `content/` into the typed catalogue and the texts that are shipped as data files, and refuses
//! content that lacks what care needs.

mod check;
mod exercises;
mod lessons;
mod moves;
mod provenance;
mod questions;
mod rules;
mod safety;

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../content");
    println!("cargo::rerun-if-changed={}", content.display());
    let mut out = String::new();
    each(&content.join("safety/signs.toml"), &mut out, safety::signs)?;
    each(
        &content.join("safety/numbers.toml"),
        &mut out,
        safety::numbers,
    )?;
    each(&content.join("safety/check.toml"), &mut out, check::check)?;
    each(&content.join("care/rules.toml"), &mut out, rules::rules)?;
    all(&content.join("questions"), &mut out, questions::questions)?;
    all(&content.join("exercises"), &mut out, exercises::exercises)?;
    all(&content.join("lessons"), &mut out, lessons::lessons)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogue.rs"), out)?;
    Ok(())
}

/// A file of content: its name without the ending, and its text.
pub struct Source {
    name: String,
    text: String,
}

type Written = Result<(), Box<dyn Error>>;

fn each(path: &Path, out: &mut String, write: fn(&str, &mut String) -> Written) -> Written {
    let text = read(path)?;
    write(&text, out).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// All files of a folder, in the order of their names.
fn all(folder: &Path, out: &mut String, write: fn(&[Source], &mut String) -> Written) -> Written {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    let mut sources = Vec::new();
    for path in paths {
        let name = path.file_stem().unwrap_or_default();
        sources.push(Source {
            name: name.to_string_lossy().into_owned(),
            text: read(&path)?,
        });
    }
    write(&sources, out)
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()).into())
}
