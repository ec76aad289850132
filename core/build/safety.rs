//! The warning signs and the emergency numbers.

use crate::provenance::{filled, provenance, source};
use serde::Deserialize;
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Signs {
    written: String,
    reviewed: String,
    intro: String,
    stop: String,
    limits: String,
    cope_title: String,
    cope: String,
    tier: Tiers,
    sign: Vec<Sign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tiers {
    go: Tier,
    call: Tier,
    today: Tier,
    see: Tier,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tier {
    urgency: String,
    title: String,
    action: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sign {
    id: String,
    tier: String,
    text: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    written: String,
    reviewed: String,
    number: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    id: String,
    name: String,
    number: String,
    regions: Vec<String>,
    source: String,
    crisis: Option<Crisis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Crisis {
    name: String,
    number: String,
    source: String,
}

/// Writes the warning signs.
pub fn signs(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
    let file: Signs = toml::from_str(text)?;
    let provenance = provenance(&file.written, &file.reviewed)?;
    writeln!(
        out,
        "/// The warning signs, the most urgent first.\npub static SIGNS: &[Sign] = &["
    )?;
    for sign in &file.sign {
        let tier = match sign.tier.as_str() {
            "go" => "Tier::Go",
            "call" => "Tier::Call",
            "today" => "Tier::Today",
            other => return Err(format!("{}: unknown tier {other:?}", sign.id).into()),
        };
        filled(&sign.id, &[&sign.text, &sign.source])?;
        writeln!(
            out,
            "    Sign {{ id: {:?}, tier: {tier}, text: {:?}, source: {} }},",
            sign.id,
            sign.text,
            source(&sign.source)
        )?;
    }
    writeln!(out, "];")?;
    let parts = [
        &file.intro,
        &file.stop,
        &file.limits,
        &file.cope_title,
        &file.cope,
    ];
    filled("card", &parts.map(String::as_str))?;
    writeln!(
        out,
        "/// The words around the signs.\npub static CARD: Card = Card {{ intro: {:?}, stop: {:?}, limits: {:?}, cope_title: {:?}, cope: {:?} }};",
        file.intro, file.stop, file.limits, file.cope_title, file.cope
    )?;
    for (name, tier) in [
        ("GO", &file.tier.go),
        ("CALL", &file.tier.call),
        ("TODAY", &file.tier.today),
        ("SEE", &file.tier.see),
    ] {
        filled(name, &[&tier.urgency, &tier.title, &tier.action])?;
        writeln!(
            out,
            "static {name}: TierWords = TierWords {{ urgency: {:?}, title: {:?}, action: {:?} }};",
            tier.urgency, tier.title, tier.action
        )?;
    }
    writeln!(
        out,
        "/// Who wrote and reviewed the signs.\npub static SIGNS_PROVENANCE: Provenance = {provenance};"
    )?;
    Ok(())
}

/// Writes the emergency numbers.
pub fn numbers(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
    let file: Numbers = toml::from_str(text)?;
    let provenance = provenance(&file.written, &file.reviewed)?;
    writeln!(
        out,
        "/// The emergency numbers.\npub static NUMBERS: &[EmergencyNumber] = &["
    )?;
    for number in &file.number {
        filled(&number.id, &[&number.name, &number.source])?;
        if number.number.is_empty() || !number.number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(format!("{}: the number must be digits", number.id).into());
        }
        let crisis = match &number.crisis {
            Some(line) => format!("Some({})", crisis(line)?),
            None => "None".to_owned(),
        };
        writeln!(
            out,
            "    EmergencyNumber {{ id: {:?}, name: {:?}, number: {:?}, regions: &{:?}, source: {}, crisis: {crisis} }},",
            number.id,
            number.name,
            number.number,
            number.regions,
            source(&number.source)
        )?;
    }
    writeln!(
        out,
        "];\n/// Who wrote and reviewed the numbers.\npub static NUMBERS_PROVENANCE: Provenance = {provenance};"
    )?;
    Ok(())
}

fn crisis(line: &Crisis) -> Result<String, Box<dyn Error>> {
    let Crisis {
        name,
        number,
        source,
    } = line;
    filled(name, &[number, source])?;
    let shown = |b: u8| b.is_ascii_digit() || b == b' ';
    if !number.bytes().all(shown) || number.trim() != number {
        return Err(format!("{name}: the number must be digits and blanks").into());
    }
    if source == "usual practice" {
        return Err(format!("{name}: a crisis line needs a source").into());
    }
    let digits = number.replace(' ', "");
    Ok(format!(
        "CrisisLine {{ name: {name:?}, number: {number:?}, digits: {digits:?}, source: {source:?} }}"
    ))
}
