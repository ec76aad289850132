//! The rules of care as the page About shows them: a body for each section, and all stable names.

use crate::provenance::{filled, provenance};
use serde::Deserialize;
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
    source: String,
    #[serde(default)]
    later: bool,
}

/// Writes the rules that hold, as bodies, and their stable names.
pub fn rules(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
    let file: File = toml::from_str(text)?;
    provenance(&file.written, &file.reviewed)?;
    let mut bodies = String::new();
    let mut names = String::new();
    for section in &file.section {
        filled(&section.id, &[&section.title])?;
        writeln!(bodies, "={}\nt{}", section.id, section.title)?;
        let of_section = file.rule.iter().filter(|rule| rule.section == section.id);
        for rule in of_section.filter(|rule| !rule.later) {
            writeln!(bodies, "-{}\t{}", rule.text, rule.source)?;
        }
        writeln!(bodies, "w{}\nr{}", file.written, file.reviewed)?;
    }
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
            write!(names, "{id:?}, ")?;
        }
    }
    let sections: String = file
        .section
        .iter()
        .map(|s| format!("{:?}, ", s.id))
        .collect();
    writeln!(
        out,
        "/// The rules of care, a body for each section.\npub static RULE_BODIES: &str = {bodies:?};\n/// The sections of the rules, in their order.\npub static RULE_SECTIONS: &[&str] = &[{sections}];\n/// The stable names of all rules that hold.\npub static RULES: &[&str] = &[{names}];"
    )?;
    Ok(())
}
