//! The texts of the rules of care.

use crate::provenance::{filled, provenance, source};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    written: String,
    reviewed: String,
    section: Vec<Section>,
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    id: String,
    title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    section: String,
    text: String,
    #[serde(default)]
    is: BTreeMap<String, String>,
    source: String,
    #[serde(default)]
    later: bool,
}

/// Writes the sections, and the texts of the rules that hold: `core/src/care/rules.rs` fills their gaps.
pub fn rules(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
    let file: File = toml::from_str(text)?;
    let provenance = provenance(&file.written, &file.reviewed)?;
    let mut heads = String::new();
    let mut sections = String::new();
    for section in &file.section {
        filled(&section.id, &[&section.title])?;
        write!(sections, "{:?}, ", section.id)?;
        write!(heads, "({:?}, {:?}), ", section.id, section.title)?;
    }
    let mut texts = String::new();
    for rule in &file.rule {
        let id = &rule.id;
        filled(id, &[&rule.text, &rule.source])?;
        if !id.starts_with(&format!("{}-", rule.section))
            || !file
                .section
                .iter()
                .any(|section| section.id == rule.section)
        {
            return Err(
                format!("{id}: its name does not begin with a section that is there").into(),
            );
        }
        if file.rule.iter().filter(|other| other.id == *id).count() > 1 {
            return Err(format!("{id}: this rule is there twice").into());
        }
        if rule.text.contains(['\n', '\t']) || rule.source.contains(['\n', '\t']) {
            return Err(format!("{id}: a text is one line without tabs").into());
        }
        if !rule.later {
            let is: Vec<(&String, &String)> = rule.is.iter().collect();
            writeln!(
                texts,
                "    RuleText {{ id: {id:?}, section: {:?}, text: {:?}, is: &{is:?}, source: {} }},",
                rule.section,
                rule.text,
                source(&rule.source)
            )?;
        }
    }
    writeln!(
        out,
        "/// The sections of the rules, in their order.\npub static RULE_SECTIONS: &[&str] = &[{sections}];\n/// The same, each with its title.\npub static RULE_HEADS: &[(&str, &str)] = &[{heads}];\n/// What the rules say that hold. A gap for what the code knows stands in braces.\npub static RULE_TEXTS: &[RuleText] = &[\n{texts}];\n/// Who wrote and reviewed the rules.\npub static RULES_PROVENANCE: Provenance = {provenance};"
    )?;
    Ok(())
}
