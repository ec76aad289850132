//! The lessons: the catalogue, and all bodies as one text whose lines say what they are.

use crate::Source;
use crate::provenance::{filled, provenance};
use serde::Deserialize;
use std::error::Error;
use std::fmt::Write;

/// The order in which the lessons are listed.
const ORDER: [&str; 6] = [
    "what-this-is",
    "how-it-goes",
    "moving",
    "walking",
    "flare-ups",
    "when-to-get-help",
];
/// So many words stand under "More" at least.
const WORDS_OF_MORE: usize = 200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    title: String,
    summary: String,
    written: String,
    reviewed: String,
    r#do: String,
    do_link: String,
    do_name: String,
    source: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cited {
    id: String,
    text: String,
    url: String,
}

/// Writes the catalogue of lessons and their bodies.
pub fn lessons(files: &[Source], out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut catalogue = String::new();
    let mut bodies = String::new();
    let mut found: Vec<&Source> = files.iter().collect();
    found.sort_by_key(|file| ORDER.iter().position(|name| *name == file.name));
    for file in found {
        if !ORDER.contains(&file.name.as_str()) {
            return Err(format!("{}: give it a place in the order", file.name).into());
        }
        lesson(file, &mut catalogue, &mut bodies).map_err(|e| format!("{}: {e}", file.name))?;
    }
    writeln!(
        out,
        "/// The lessons, in the order of the list.\npub static LESSONS: &[Lesson] = &[{catalogue}];\n/// The bodies of all lessons.\npub static LESSON_BODIES: &str = {bodies:?};"
    )?;
    Ok(())
}

fn lesson(
    file: &Source,
    catalogue: &mut String,
    bodies: &mut String,
) -> Result<(), Box<dyn Error>> {
    let text = file.text.strip_prefix("+++\n").ok_or("no front matter")?;
    let (head, body) = text
        .split_once("\n+++\n")
        .ok_or("the front matter has no end")?;
    let head: Head = toml::from_str(head)?;
    provenance(&head.written, &head.reviewed)?;
    filled(
        &file.name,
        &[
            &head.title,
            &head.summary,
            &head.r#do,
            &head.do_link,
            &head.do_name,
        ],
    )?;
    if !head.do_link.starts_with("#/") {
        return Err("do_link must be a place of the app".into());
    }
    writeln!(
        catalogue,
        "    Lesson {{ id: {:?}, title: {:?}, summary: {:?} }},",
        file.name, head.title, head.summary
    )?;
    writeln!(bodies, "={}\nt{}", file.name, head.title)?;
    blocks(body, &head.source, bodies)?;
    writeln!(
        bodies,
        "d{}\nD{}\t{}",
        head.r#do, head.do_name, head.do_link
    )?;
    for cited in &head.source {
        filled(&cited.id, &[&cited.text])?;
        writeln!(bodies, "s{}\t{}", cited.text, cited.url)?;
    }
    writeln!(bodies, "w{}\nr{}", head.written, head.reviewed)?;
    Ok(())
}

/// The body, block by block.
fn blocks(body: &str, sources: &[Cited], out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut state = State::default();
    for block in body.split("\n\n") {
        for part in parts(block.trim()) {
            state.block(&part, sources, out)?;
        }
    }
    state.end()
}

/// A heading may stand right above what it heads.
fn parts(block: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for line in block.lines() {
        if line.starts_with('#') || line.starts_with("===") {
            parts.push(line.to_owned());
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push_str(line.trim_end());
            last.push('\n');
        }
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

#[derive(Default)]
struct State {
    keyed: bool,
    more: Option<usize>,
}

impl State {
    fn block(
        &mut self,
        block: &str,
        sources: &[Cited],
        out: &mut String,
    ) -> Result<(), Box<dyn Error>> {
        if let Some(version) = block.strip_prefix("=== ") {
            if self.keyed {
                self.end()?;
            }
            *self = State::default();
            writeln!(out, "v{version}")?;
        } else if block == "## More" {
            self.more = Some(0);
            writeln!(out, "m")?;
        } else if let Some(heading) = block.strip_prefix("### ") {
            writeln!(out, "h{heading}")?;
        } else if block.starts_with('#') {
            return Err(format!("a heading of this kind is not known: {block:?}").into());
        } else if block.starts_with("- ") {
            let (items, marks) = marked(block, sources)?;
            let items: Vec<String> = items
                .split("\n- ")
                .map(|item| item.trim_start_matches("- ").replace('\n', " "))
                .collect();
            for item in &items {
                self.count(item);
                // The source is that of each of them.
                writeln!(out, "-{item}\t{marks}")?;
            }
        } else {
            let (text, marks) = marked(block, sources)?;
            let text = text.replace('\n', " ");
            self.count(&text);
            let tag = if self.keyed { 'p' } else { 'k' };
            self.keyed = true;
            writeln!(out, "{tag}{text}\t{marks}")?;
        }
        Ok(())
    }

    fn count(&mut self, text: &str) {
        if let Some(words) = &mut self.more {
            *words += text.split_whitespace().count();
        }
    }

    fn end(&self) -> Result<(), Box<dyn Error>> {
        match self.more {
            Some(words) if words >= WORDS_OF_MORE => Ok(()),
            Some(words) => Err(format!("only {words} words under More").into()),
            None => Err("there is no More".into()),
        }
    }
}

/// A block without its mark, and the numbers of its sources; none for usual practice.
fn marked(block: &str, sources: &[Cited]) -> Result<(String, String), Box<dyn Error>> {
    let without = || format!("neither a source nor [usual]: {block:?}");
    let inner = block.strip_suffix(']').ok_or_else(without)?;
    let (text, marks) = inner.rsplit_once('[').ok_or_else(without)?;
    let text = text.trim().to_owned();
    if text.contains(['\t', '[', ']', '*', '`', '<']) {
        return Err(format!("a character that is not known here: {block:?}").into());
    }
    if marks == "usual" {
        return Ok((text, String::new()));
    }
    let number = |mark: &str| {
        let at = sources.iter().position(|s| s.id == mark.trim());
        at.map(|at| (at + 1).to_string())
            .ok_or_else(|| format!("the source {mark:?} is not listed"))
    };
    let numbers: Result<Vec<String>, String> = marks.split(',').map(number).collect();
    Ok((text, numbers?.join(" ")))
}
