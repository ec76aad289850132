//! What there is to review, with boxes to tick, and the sign-offs of those who have.

use crate::run::{Outcome, about, top};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// Prints all of it, or signs a file off.
///
/// # Errors
/// If a file cannot be read, or a sign-off says too little.
pub fn review(args: &[String]) -> Outcome<()> {
    match args.split_first() {
        None => print(),
        Some((first, rest)) if first == "sign" => sign(rest),
        Some(_) => Err("review takes nothing, or: sign FILE NAME ROLE REGISTRATION DATE".into()),
    }
}

/// Every file of content with its name below `content/`.
fn files() -> Outcome<Vec<(String, String)>> {
    let root = top().join("content");
    let mut found = Vec::new();
    for folder in [
        "safety",
        "questions",
        "words",
        "care",
        "exercises",
        "practice",
        "lessons",
    ] {
        let folder_path = root.join(folder);
        let entries = fs::read_dir(&folder_path).map_err(about(folder_path.display()))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(&path).map_err(about(path.display()))?;
            found.push((format!("{folder}/{name}"), text));
        }
    }
    Ok(found)
}

fn hash(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a text is signed off as it is now: any edit voids a sign-off.
fn state(signed: &str, text: &str) -> &'static str {
    match signed.contains(&format!("hash = \"{}\"", hash(text))) {
        true => "signed off as it is",
        false => "not signed off",
    }
}

fn print() -> Outcome<()> {
    let signed = top().join("content/reviews.toml");
    let signed = fs::read_to_string(&signed).map_err(about(signed.display()))?;
    println!("# Legwork: what there is to review\n");
    println!("Tick what is right. Write beside it what is not.\n");
    for (name, text) in files()? {
        let hash = hash(&text);
        let state = state(&signed, &text);
        println!("## {name} ({state})\n\nText {hash}\n");
        for line in texts(&text) {
            println!("- [ ] {line}");
        }
        println!();
    }
    Ok(())
}

/// The lines of a file of content that say something.
fn texts(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim);
    let says = |line: &&str| {
        let bare = line.trim_matches(|c: char| "[]{},+".contains(c));
        !line.starts_with('#') && !bare.is_empty()
    };
    lines.filter(says).collect()
}

fn sign(args: &[String]) -> Outcome<()> {
    let [file, name, role, registration, date] = args else {
        return Err("sign takes five: FILE NAME ROLE REGISTRATION DATE".into());
    };
    let of_day: Vec<usize> = date.split('-').map(str::len).collect();
    let given = [name, role, registration];
    let plain = |text: &&String| !text.trim().is_empty() && !text.contains(['"', '\\', '\n']);
    if of_day != [4, 2, 2] || !given.iter().all(plain) {
        return Err("a sign-off needs a name, a role, a registration and a date YYYY-MM-DD".into());
    }
    let all = files()?;
    let Some((_, text)) = all.iter().find(|(known, _)| known == file) else {
        let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        return Err(format!(
            "no file {file} to review; there are: {}",
            names.join(" ")
        ));
    };
    let path = top().join("content/reviews.toml");
    let mut signed = fs::read_to_string(&path).map_err(about(path.display()))?;
    signed.push_str(&format!(
        "\n[[sign-off]]\nfile = \"{file}\"\nhash = \"{}\"\nname = \"{name}\"\nrole = \"{role}\"\nregistration = \"{registration}\"\ndate = \"{date}\"\n",
        hash(text)
    ));
    fs::write(&path, signed).map_err(about(path.display()))?;
    println!("{file} is signed off as it is now");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{files, hash, state, texts};
    use crate::run::top;

    #[test]
    fn every_line_of_content_that_says_something_has_its_box() {
        let text = "# note\n[[item]]\nid = \"a\"\n\nsteps = [\n    \"Lie down.\",\n]\n";
        assert_eq!(
            texts(text),
            ["[[item]]", "id = \"a\"", "steps = [", "\"Lie down.\","]
        );
    }

    #[test]
    fn an_edit_of_a_text_voids_its_sign_off() {
        let signed = format!("[[sign-off]]\nhash = \"{}\"\n", hash("Lie down.\n"));
        assert_eq!(state(&signed, "Lie down.\n"), "signed off as it is");
        assert_eq!(state(&signed, "Lie down now.\n"), "not signed off");
        assert_eq!(state("", "Lie down.\n"), "not signed off");
    }

    #[test]
    fn every_file_of_content_is_there_to_be_reviewed() {
        let names: Vec<String> = files()
            .unwrap_or_default()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        for name in ["safety/check.toml", "words/session.toml", "care/rules.toml"] {
            assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
        }
        let sections = std::fs::read_dir(top().join("content")).map(|found| {
            let folders = found.flatten().filter(|one| one.path().is_dir());
            folders.map(|one| one.file_name()).collect::<Vec<_>>()
        });
        for folder in sections.unwrap_or_default() {
            let folder = format!("{}/", folder.to_string_lossy());
            assert!(
                names.iter().any(|name| name.starts_with(&folder)),
                "{folder}"
            );
        }
    }
}
