//! The sentences of the pages of care: a module for each file, a constant for each text, a function for each text
//! with a gap to fill, and a struct for each with several.

use crate::provenance::{filled, provenance, source};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    written: String,
    reviewed: String,
    source: String,
    words: BTreeMap<String, Text>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    One(String),
    Many(Vec<String>),
}

/// Writes the words of all pages.
pub fn words(files: &[crate::Source], out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut origins = String::new();
    let mut all = String::new();
    writeln!(
        out,
        "/// The sentences of the pages of care.\npub mod words {{"
    )?;
    for file in files {
        let name = &file.name;
        let found: File = toml::from_str(&file.text).map_err(|e| format!("words/{name}: {e}"))?;
        let provenance = provenance(&found.written, &found.reviewed)?;
        write!(
            origins,
            "({name:?}, {provenance}, {}), ",
            source(&found.source)
        )?;
        let module = name.replace('-', "_");
        writeln!(
            out,
            "/// The words of `content/words/{name}.toml`.\npub mod {module} {{"
        )?;
        let mut shown = Vec::new();
        for (key, text) in &found.words {
            let said = one(key, text, out).map_err(|e| format!("words/{name}: {key}: {e}"))?;
            shown.extend(said);
        }
        writeln!(out, "}}")?;
        write!(all, "({name:?}, &{shown:?}), ")?;
    }
    writeln!(
        out,
        "}}\n/// All sentences of the pages of care, a list for each file. A gap to fill stands in braces.\npub static WORDS: &[(&str, &[&str])] = &[{all}];\n/// Who wrote and reviewed the words of each file, and where they come from.\npub static WORDS_PROVENANCE: &[(&str, Provenance, Source)] = &[{origins}];"
    )?;
    Ok(())
}

/// Writes one text, and returns what it says.
fn one(key: &str, text: &Text, out: &mut String) -> Result<Vec<String>, Box<dyn Error>> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if !key.bytes().all(plain) {
        return Err("a name has only a-z, 0-9 and -".into());
    }
    let name = key.replace('-', "_");
    match text {
        Text::Many(texts) => {
            let said: Vec<&str> = texts.iter().map(String::as_str).collect();
            filled(key, &said)?;
            if texts
                .iter()
                .any(|text| !gaps(text).is_ok_and(|gaps| gaps.is_empty()))
            {
                return Err("a list has no gaps".into());
            }
            let (name, count) = (name.to_ascii_uppercase(), texts.len());
            writeln!(
                out,
                "#[doc = {:?}]\npub const {name}: [&str; {count}] = {texts:?};",
                format!("`{}`", texts.join(" | "))
            )?;
            Ok(texts.clone())
        }
        Text::One(text) => {
            filled(key, &[text])?;
            let gaps = gaps(text)?;
            if gaps.is_empty() {
                let doc = format!("`{text}`");
                let name = name.to_ascii_uppercase();
                writeln!(out, "#[doc = {doc:?}]\npub const {name}: &str = {text:?};")?;
            } else {
                with_gaps(&name, text, &gaps, out)?;
            }
            Ok(vec![text.clone()])
        }
    }
}

/// Writes a text with gaps: a function of its gap, or, with several, a struct of them. So every value is given by the
/// name of its gap: moving one in the sentence changes nothing, and one that is left out, or has another name, is
/// refused by the compiler.
fn with_gaps(
    name: &str,
    text: &str,
    gaps: &BTreeSet<String>,
    out: &mut String,
) -> std::fmt::Result {
    let doc = format!("`{text}`");
    if let (1, Some(gap)) = (gaps.len(), gaps.first()) {
        return writeln!(
            out,
            "#[doc = {doc:?}]\n#[must_use]\npub fn {name}({gap}: impl core::fmt::Display) -> String {{ format!({text:?}) }}"
        );
    }
    let camel: String = name.split('_').map(capital).collect();
    let kinds: Vec<String> = gaps
        .iter()
        .map(|gap| format!("{}T", capital(gap)))
        .collect();
    let kinds = kinds.join(", ");
    let bounds = kinds.replace(',', ": core::fmt::Display,");
    writeln!(out, "#[doc = {doc:?}]\npub struct {camel}<{kinds}> {{")?;
    for gap in gaps {
        let what = format!("What stands for `{{{gap}}}`.");
        writeln!(out, "#[doc = {what:?}]\npub {gap}: {}T,", capital(gap))?;
    }
    let names: Vec<&str> = gaps.iter().map(String::as_str).collect();
    let names = names.join(", ");
    writeln!(
        out,
        "}}\nimpl<{bounds}: core::fmt::Display> {camel}<{kinds}> {{\n/// The sentence.\n#[must_use]\npub fn said(&self) -> String {{ let Self {{ {names} }} = self; format!({text:?}) }}\n}}"
    )
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The names of the gaps in a text, in the order of the alphabet.
fn gaps(text: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (gap, left) = after.split_once('}').ok_or("a brace is not closed")?;
        let letters = |b: u8| b.is_ascii_lowercase();
        if before.contains('}') || gap.is_empty() || !gap.bytes().all(letters) {
            return Err(format!("a gap is named in a to z, not {gap:?}").into());
        }
        found.insert(gap.to_owned());
        rest = left;
    }
    if rest.contains('}') {
        return Err("a brace is not opened".into());
    }
    Ok(found)
}
