//! The page About.

/// The page's name.
pub const TITLE: &str = "About";
/// The sections: heading and paragraphs.
pub const SECTIONS: [(&str, &[&str]); 4] = [
    (
        "What Legwork is for",
        &[
            "Legwork is for people with back pain that goes down the leg (sciatica and its relatives). It helps you note how you are and see how it goes. It supports you. It informs you.",
            "Legwork answers a study of 2025. In it, 40 people told what helps them to look after such pain, and what gets in the way.",
        ],
    ),
    (
        "What it is not",
        &[
            "It does not tell you what is wrong with you. It does not treat you. It does not take the place of a doctor, physiotherapist or chiropractor. It never says that you are safe.",
        ],
    ),
    (
        "Your privacy",
        &[
            "All that you enter stays in this browser. There is no account, and nothing is sent anywhere. After the first visit Legwork works with no network at all.",
            "Anyone who uses this browser can open Legwork and read it. Use the lock of your device.",
        ],
    ),
    (
        "Licences",
        &[
            "The program is free under the MIT licence. Texts and drawings are free under Creative Commons Attribution 4.0.",
        ],
    ),
];
/// The heading of who has reviewed it.
pub const REVIEWED: &str = "Who has reviewed it";

/// Who has reviewed it: nobody, as long as nobody has signed a text off.
#[must_use]
pub fn reviewed(signed_off: bool) -> &'static str {
    match signed_off {
        false => {
            "No clinician has reviewed Legwork yet. Where a text rests on usual practice and not on a source, it says so."
        }
        true => {
            "Clinicians have reviewed some texts of Legwork. Each text says who and when, or that nobody has. Where a text rests on usual practice and not on a source, it says so."
        }
    }
}

/// The heading of the sources.
pub const SOURCES: &str = "Sources";
/// The study.
pub const STUDY: &str = "Ziegler AML and others. Chiropractic and Manual Therapies 2025, volume 33, article 17. DOI 10.1186/s12998-025-00578-z.";

/// The version of the app.
#[must_use]
pub fn version() -> String {
    format!("Version {}.", env!("CARGO_PKG_VERSION"))
}

/// The heading of the rules.
pub const RULES: &str = "The rules that Legwork follows";
/// What they are.
pub const RULES_TEXT: &str = "Each rule has its source. Most are usual practice.";
