//! Turns `content/` into the typed catalogue, and refuses content that lacks what care needs.

use serde::Deserialize;
use std::{env, error::Error, fmt::Write, fs, path::Path};

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
}

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../content");
    let read = |name: &str| -> Result<String, Box<dyn Error>> {
        let path = content.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()).into())
    };
    let mut out = String::new();
    signs(&read("safety/signs.toml")?, &mut out).map_err(|e| format!("signs.toml: {e}"))?;
    numbers(&read("safety/numbers.toml")?, &mut out).map_err(|e| format!("numbers.toml: {e}"))?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogue.rs"), out)?;
    Ok(())
}

fn signs(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
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

fn numbers(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
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
        writeln!(
            out,
            "    EmergencyNumber {{ id: {:?}, name: {:?}, number: {:?}, regions: &{:?}, source: {} }},",
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

fn filled(id: &str, texts: &[&str]) -> Result<(), Box<dyn Error>> {
    if id.is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
        return Err(format!("{id:?}: an id, text or source is empty").into());
    }
    Ok(())
}

fn source(text: &str) -> String {
    match text {
        "usual practice" => "Source::UsualPractice".into(),
        other => format!("Source::Published({other:?})"),
    }
}

fn provenance(written: &str, reviewed: &str) -> Result<String, Box<dyn Error>> {
    let parts: Vec<_> = written.split('-').map(str::len).collect();
    if parts != [4, 2, 2] {
        return Err(format!("written must be YYYY-MM-DD, not {written:?}").into());
    }
    let reviewed = match reviewed {
        "" => return Err("reviewed must be \"none\" or who and when".into()),
        "none" => "None".into(),
        who => format!("Some({who:?})"),
    };
    Ok(format!(
        "Provenance {{ written: {written:?}, reviewed: {reviewed} }}"
    ))
}
