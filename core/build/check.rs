//! The items of the safety check, and the risk factors with which some of them count.

use crate::provenance::{filled, provenance, source};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    written: String,
    reviewed: String,
    ask: BTreeMap<String, String>,
    group: Vec<Group>,
    item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    id: String,
    title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    group: String,
    sign: Option<String>,
    tier: String,
    unchecked: String,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    short: bool,
    #[serde(default = "yes")]
    asked: bool,
    staff: Option<String>,
    question: Option<String>,
    action: Option<String>,
    text: String,
    source: String,
}

fn yes() -> bool {
    true
}

/// Writes the groups and items of the safety check.
pub fn check(text: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
    let file: Check = toml::from_str(text)?;
    let provenance = provenance(&file.written, &file.reviewed)?;
    let mut groups = String::new();
    for group in &file.group {
        filled(&group.id, &[&group.title])?;
        if !file.item.iter().any(|item| item.group == group.id) {
            return Err(format!("{}: a group without an item", group.id).into());
        }
        write!(
            groups,
            "Group {{ id: {:?}, title: {:?} }}, ",
            group.id, group.title
        )?;
    }
    let mut items = String::new();
    for item in &file.item {
        let (id, text) = (&item.id, &item.text);
        filled(id, &[text, &item.source])?;
        let Some(group) = file.group.iter().position(|group| group.id == item.group) else {
            return Err(format!("{id}: unknown group {:?}", item.group).into());
        };
        if file.item.iter().filter(|other| other.id == *id).count() > 1 {
            return Err(format!("{id}: this id is there twice").into());
        }
        if (item.tier == "see") != item.staff.is_none() {
            return Err(format!("{id}: all but \"see\" need words for staff").into());
        }
        if item.short && !item.asked {
            return Err(format!("{id}: the short check asks only what is asked").into());
        }
        let tier = match item.tier.as_str() {
            "go" => "Tier::Go",
            "call" => "Tier::Call",
            "today" => "Tier::Today",
            "see" => "Tier::See",
            other => return Err(format!("{id}: unknown tier {other:?}").into()),
        };
        let unchecked = match item.unchecked.as_str() {
            "today" => "Unchecked::Today",
            "see" => "Unchecked::See",
            "today unless before" => "Unchecked::TodayUnlessBefore",
            "not asked" => "Unchecked::NotAsked",
            other => return Err(format!("{id}: unknown answer {other:?} for unchecked").into()),
        };
        let with: Result<Vec<_>, _> = item.with.iter().map(|name| risk(name)).collect();
        writeln!(
            items,
            "    Item {{ id: {id:?}, group: {group}, sign: {:?}, tier: {tier}, unchecked: {unchecked}, with: &[{}], short: {}, asked: {}, staff: {:?}, question: {:?}, action: {:?}, text: {text:?}, source: {} }},",
            item.sign,
            with?.join(", "),
            item.short,
            item.asked,
            item.staff,
            item.question,
            item.action,
            source(&item.source)
        )?;
    }
    let words = file.ask.iter().map(|(name, text)| {
        filled(name, &[text])?;
        Ok(format!("{}: {text:?}", name.replace('-', "_")))
    });
    let words: Result<Vec<String>, Box<dyn Error>> = words.collect();
    writeln!(
        out,
        "/// What is asked of an item that was ticked, and said around the check.\npub static ASK: Ask = Ask {{ {} }};",
        words?.join(", ")
    )?;
    writeln!(
        out,
        "/// The screens of the safety check, in their order.\npub static GROUPS: &[Group] = &[{groups}];\n/// The items of the safety check, in the order in which they are asked.\npub static ITEMS: &[Item] = &[{items}];\n/// Who wrote and reviewed the items.\npub static CHECK_PROVENANCE: Provenance = {provenance};"
    )?;
    Ok(())
}

fn risk(name: &str) -> Result<&'static str, String> {
    Ok(match name {
        "cancer-ever" => "Risk::CancerEver",
        "steroids" => "Risk::Steroids",
        "weak-immunity" => "Risk::WeakImmunity",
        "bone-thinning" => "Risk::BoneThinning",
        "infection" => "Risk::Infection",
        "injected-drugs" => "Risk::InjectedDrugs",
        "spinal-injection" => "Risk::SpinalInjection",
        "age-55" => "Risk::Age55",
        "age-65" => "Risk::Age65",
        other => return Err(format!("unknown risk factor {other:?}")),
    })
}
