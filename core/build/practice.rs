//! Breathing and relaxation: led like an exercise, but they load nothing and are no part of the choice.

use crate::Source;
use crate::provenance::{filled, provenance};
use serde::Deserialize;
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Practice {
    id: String,
    #[serde(rename = "number")]
    _number: u8,
    title: String,
    aim: String,
    written: String,
    reviewed: String,
    source: String,
    minutes: Vec<u8>,
    /// What is said one after the other, each for the same share of the time.
    steps: Vec<String>,
    stop: String,
    #[serde(rename = "figure")]
    _figure: Option<toml::Value>,
}

/// Writes what is led beside the exercises. Its words are few: they are a part of the program.
pub fn practice(files: &[Source], out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut all = String::new();
    for file in files {
        let one: Practice =
            toml::from_str(&file.text).map_err(|e| format!("{}: {e}", file.name))?;
        provenance(&one.written, &one.reviewed)?;
        filled(&one.id, &[&one.title, &one.aim, &one.source, &one.stop])?;
        if one.id != file.name || one.minutes.is_empty() || one.steps.len() < 2 {
            return Err(format!("{}: its id, minutes or steps are not right", file.name).into());
        }
        writeln!(
            all,
            "    Practice {{ id: {:?}, title: {:?}, aim: {:?}, source: {:?}, minutes: &{:?}, steps: &{:?}, stop: {:?} }},",
            one.id, one.title, one.aim, one.source, one.minutes, one.steps, one.stop
        )?;
    }
    writeln!(
        out,
        "/// Breathing and relaxation.\npub static PRACTICES: &[Practice] = &[{all}];"
    )?;
    Ok(())
}
