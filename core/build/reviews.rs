//! Sign-offs by clinicians, each bound to the hash of the text that was reviewed.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::error::Error;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "sign-off")]
    all: Vec<SignOff>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignOff {
    file: String,
    hash: String,
    name: String,
    role: String,
    registration: String,
    date: String,
}

/// The sign-offs that were given.
pub struct Reviews(Vec<SignOff>);

impl Reviews {
    /// Reads `content/reviews.toml`.
    pub fn read(text: &str) -> Result<Reviews, Box<dyn Error>> {
        let file: File = toml::from_str(text)?;
        for given in &file.all {
            let filled = [&given.name, &given.role, &given.registration, &given.date];
            if filled.iter().any(|text| text.trim().is_empty()) {
                return Err(format!("{}: a sign-off has an empty field", given.file).into());
            }
        }
        Ok(Reviews(file.all))
    }

    /// Whether there is any sign-off.
    pub fn has_any(&self) -> bool {
        !self.0.is_empty()
    }

    /// Puts into a text of content who has reviewed it as it is now: a key of its own, before all others.
    pub fn put(&self, file: &str, text: &str) -> Result<String, Box<dyn Error>> {
        if text.lines().any(|line| line.starts_with("reviewed")) {
            return Err(format!("{file}: a review is given by a sign-off only").into());
        }
        let hash = Sha256::digest(text.as_bytes());
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let given = self
            .0
            .iter()
            .find(|given| given.file == file && given.hash == hash);
        let who = given.map_or("none".to_owned(), |given| {
            format!(
                "{}, {} ({}), {}",
                given.name, given.role, given.registration, given.date
            )
        });
        let key = format!("reviewed = {who:?}\n");
        // A lesson's keys stand between two lines of signs.
        Ok(match text.split_once('\n') {
            Some((first, rest)) if first.starts_with("+++") || first.starts_with("---") => {
                format!("{first}\n{key}{rest}")
            }
            _ => key + text,
        })
    }
}
