//! Turns `content/` into the typed catalogue and the texts that are shipped as data files, and refuses
//! content that lacks what care needs.

mod check;
mod exercises;
mod figures;
mod lessons;
mod moves;
mod practice;
mod provenance;
mod questions;
mod reviews;
mod rules;
mod safety;
mod words;

use reviews::Reviews;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../content");
    println!("cargo::rerun-if-changed={}", root.display());
    let reviews = Reviews::read(&plain(&root.join("reviews.toml"))?)?;
    let content = Content { root, reviews };
    let mut out = String::new();
    content.file("safety/signs.toml", &mut out, safety::signs)?;
    content.file("safety/numbers.toml", &mut out, safety::numbers)?;
    content.file("safety/check.toml", &mut out, check::check)?;
    content.file("care/rules.toml", &mut out, rules::rules)?;
    content.folder("questions", &mut out, questions::questions)?;
    content.folder("words", &mut out, words::words)?;
    content.folder("exercises", &mut out, exercises::exercises)?;
    content.folder("practice", &mut out, practice::practice)?;
    content.figures(&mut out)?;
    writeln!(
        out,
        "/// Whether a clinician has signed any text off.\npub static SIGNED_OFF: bool = {};",
        content.reviews.has_any()
    )?;
    content.folder("lessons", &mut out, lessons::lessons)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogue.rs"), out)?;
    Ok(())
}

/// A file of content: its name without the ending, and its text.
pub struct Source {
    name: String,
    text: String,
}

type Written = Result<(), Box<dyn Error>>;

/// All content, with who has reviewed it.
struct Content {
    root: PathBuf,
    reviews: Reviews,
}

impl Content {
    fn file(
        &self,
        name: &str,
        out: &mut String,
        write: fn(&str, &mut String) -> Written,
    ) -> Written {
        let text = self.read(name)?;
        write(&text, out).map_err(|e| format!("{name}: {e}").into())
    }

    /// All files of a folder, in the order of their names.
    fn folder(
        &self,
        name: &str,
        out: &mut String,
        write: fn(&[Source], &mut String) -> Written,
    ) -> Written {
        write(&self.sources(name)?, out)
    }

    /// The poses of all that is drawn.
    fn figures(&self, out: &mut String) -> Written {
        let postures = self.read("postures.toml")?;
        let mut all = Vec::new();
        for source in self
            .sources("exercises")?
            .iter()
            .chain(&self.sources("practice")?)
        {
            let drawn: Result<figures::Drawn, _> = toml::from_str(&source.text);
            all.push(drawn.map_err(|e| format!("{}: {e}", source.name))?);
        }
        all.sort_by_key(|drawn| drawn.number);
        let text = figures::figures(&all, &postures)?;
        writeln!(
            out,
            "/// The poses of all figures.\npub static FIGURES: &str = {text:?};"
        )?;
        Ok(())
    }

    fn sources(&self, name: &str) -> Result<Vec<Source>, Box<dyn Error>> {
        let folder = self.root.join(name);
        let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
        paths.sort();
        let mut sources = Vec::new();
        for path in paths {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            sources.push(Source {
                text: self.read(&format!("{name}/{file}"))?,
                name: stem.into_owned(),
            });
        }
        Ok(sources)
    }

    /// A text of content, with who has reviewed it as it is now.
    fn read(&self, name: &str) -> Result<String, Box<dyn Error>> {
        self.reviews.put(name, &plain(&self.root.join(name))?)
    }
}

fn plain(path: &Path) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()).into())
}
