//! The rules that the code follows, each with the numbers by which it does: the table from which the page About is
//! made. What a rule says stands in `content/care/rules.toml`, with gaps for what this table knows.
//!
//! A number that is changed in the code is so changed in About, too. Must never hold a number of its own: each comes
//! from where the rule is followed. A test names each rule and proves it (`tests/tidy/proofs.rs`).

use super::adapt::{EASY, IN_A_ROW, ONE_IN, RED_DAYS, WEEK};
use super::choice::{ASK_COMFORTABLE, SETTLED_DAYS};
use super::conditions::{SEVERE, TWELVE_WEEKS};
use super::due::{FULL_DAYS, PUT_OFF};
use super::facts::{self, AWAY, MEAN_DAYS};
use super::first_steps::screens;
use super::glides::GLIDE_UP_TO;
use super::history::{COUNTS_FROM, OF_THE_LAST};
use super::known::LATE_PREGNANCY;
use super::limits::{FOR_DIZZY, FOR_NEW_HIP, FOR_THIN_BONES, LONGEST_EFFORT, LONGEST_ON_BACK};
use super::next_day::STILL_AFTER;
use super::session::Minutes;
use super::signals::{self, LOWER_DAYS, RISE, RISE_DAYS, RISE_WEEK, USUAL_DAYS};
use super::tailor::{EASIER_FROM, FAR_ABOVE};
use super::traffic_light::{
    AGAIN_AFTER, ALWAYS_RED, AMBER_FROM, AMBER_RISE, CALM_UNDER, GREEN_RISE, RED_FROM, SETTLE,
};
use crate::library::{MOVES, RULE_HEADS, RULE_TEXTS, RULES_PROVENANCE, Source, exercise};
use crate::record::Score;
use std::fmt::{Display, Write};

/// A rule: its stable name, and what fills the gaps of its text.
pub type Rule = (&'static str, Vec<(&'static str, String)>);

/// A number, as it stands in a sentence.
fn n(number: impl Display) -> String {
    number.to_string()
}

/// Exercises by their numbers in the library, as they stand in a sentence.
fn which(numbers: &[u8]) -> String {
    let known = numbers.iter().filter_map(|number| {
        let found = MOVES.iter().find(|one| one.number == *number)?;
        Some(exercise(found.id)?.title.to_ascii_lowercase())
    });
    let names: Vec<String> = known.collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// The seconds of the smallest dose of a rest position.
fn shortest_rest() -> u16 {
    let rests = MOVES.iter().filter(|one| (1..=3).contains(&one.number));
    let levels = rests.flat_map(|one| one.levels.iter().filter(|level| level.exercise.is_none()));
    levels.map(|level| level.seconds).min().unwrap_or_default()
}

/// All rules that hold, in the order in which they are shown.
#[must_use]
#[rustfmt::skip]
pub fn rules() -> Vec<Rule> {
    vec![
        // Before anything that moves.
        ("gate-first-that-applies", vec![]),
        ("gate-only-way", vec![]),
        ("gate-asked-again", vec![]),
        ("gate-always-there", vec![]),
        ("gate-breathing-and-walking", vec![]),
        ("gate-left-out-exercise", vec![]),
        ("gate-locked", vec![]),
        ("gate-release-checked", vec![]),
        ("gate-release-said", vec![]),
        ("gate-release-each-sign", vec![]),
        ("gate-release-gone-or-same", vec![]),
        ("gate-release-worse-or-unsure", vec![]),
        ("gate-release-rest-of-check", vec![]),
        ("gate-mistaken-tick", vec![]),
        ("gate-answer-names-its-locks", vec![]),
        ("gate-undo-keeps-locks", vec![]),
        ("gate-lock-only-answered", vec![]),
        ("gate-under-18", vec![]),
        ("gate-pregnancy", vec![("weeks", n(TWELVE_WEEKS / 7))]),
        ("gate-spine-surgery-or-injection", vec![("weeks", n(TWELVE_WEEKS / 7))]),
        ("gate-fused-spine", vec![]),
        ("gate-broken-bone", vec![("weeks", n(TWELVE_WEEKS / 7))]),
        ("gate-cancer-or-inflamed-spine", vec![]),
        ("gate-severe-balance-problem", vec![]),
        ("gate-new-hip", vec![("weeks", n(TWELVE_WEEKS / 7))]),
        ("gate-severe-pain", vec![("severe", n(SEVERE))]),
        ("gate-severe-pain-rest-stays", vec![]),
        ("gate-time-ends-by-itself", vec![]),
        ("gate-clinician-says-yes", vec![]),
        ("gate-yes-plan-as-it-is", vec![]),
        ("gate-yes-tick-counts", vec![]),
        ("gate-yes-without-plan", vec![]),
        ("gate-older-plan", vec![]),
        ("gate-limits-pregnancy", vec![("weeks", n(LATE_PREGNANCY / 7)), ("minutes", n(LONGEST_ON_BACK / 60))]),
        ("gate-limits-like-others", vec![]),
        ("gate-limits-spine", vec![]),
        ("gate-no-full-check", vec![]),
        ("gate-skipped-question", vec![]),
        ("gate-check-cannot-wait", vec![]),
        ("gate-see-a-clinician-open", vec![]),
        // The safety check.
        ("check-list-form", vec![]),
        ("check-new-or-long", vec![]),
        ("check-long-asks-who-checked", vec![]),
        ("check-new-or-unsure", vec![]),
        ("check-long-checked", vec![]),
        ("check-long-unchecked-today", vec![]),
        ("check-long-unchecked-toilet-sex", vec![]),
        ("check-long-unchecked-rest", vec![]),
        ("check-yes-or-not-sure", vec![]),
        ("check-emergency-stops-list", vec![]),
        ("check-risk-alone", vec![]),
        ("check-risk-bones", vec![]),
        ("check-risk-age-65", vec![]),
        ("check-risk-infection", vec![]),
        ("check-risk-spine-injection", vec![]),
        ("check-risk-cancer", vec![]),
        ("check-seat-and-weakness-words", vec![]),
        ("check-accident", vec![]),
        ("check-first-at-55", vec![]),
        ("check-cough-alone", vec![]),
        ("check-walking-leg-pain", vec![]),
        ("check-risk-factors", vec![]),
        ("check-has-this-changed", vec![]),
        ("check-tier-go", vec![]),
        ("check-tier-go-sex-weakness", vec![]),
        ("check-tier-call", vec![]),
        ("check-tier-today-and-see", vec![]),
        ("check-tier-cancer", vec![]),
        ("check-nothing-found", vec![]),
        ("check-emergency-number", vec![]),
        ("check-emergency-country", vec![]),
        ("check-show-to-staff", vec![]),
        ("check-fixed-numbers", vec![]),
        ("check-cope-card", vec![]),
        ("check-cope-links", vec![]),
        ("check-cope-crisis-line", vec![]),
        ("check-full-regularly", vec![("weeks", n(FULL_DAYS / 7))]),
        ("check-full-new-bout", vec![("days", n(AWAY))]),
        ("check-short-one-screen", vec![]),
        ("check-short-when", vec![("days", n(AWAY))]),
        ("check-short-pain-lower", vec![("usual", n(USUAL_DAYS)), ("days", n(LOWER_DAYS))]),
        ("check-short-pain-3-above", vec![("points", n(FAR_ABOVE)), ("days", n(MEAN_DAYS))]),
        ("check-put-off-twice", vec![("times", n(PUT_OFF))]),
        ("check-never-put-off", vec![]),
        ("check-something-new", vec![]),
        ("check-what-is-stored", vec![]),
        ("check-what-is-shared", vec![]),
        ("check-card-always-readable", vec![]),
        // First steps.
        ("start-first-screen-says", vec![]),
        ("start-first-screen-offers", vec![]),
        ("start-part-1-length", vec![("screens", n(screens()))]),
        ("start-part-1-where", vec![]),
        ("start-part-1-course", vec![]),
        ("start-part-1-limits", vec![]),
        ("start-part-1-ends", vec![]),
        ("start-part-2", vec![]),
        ("start-skipped-learn-only", vec![]),
        ("start-other-skip", vec![]),
        ("start-change-in-settings", vec![]),
        // What your body cannot do now.
        ("limits-each-level-says", vec![]),
        ("limits-leave-out", vec![]),
        ("limits-kneel-or-front", vec![]),
        ("limits-floor", vec![]),
        ("limits-sore-joints", vec![]),
        ("limits-thin-bones", vec![("exercises", which(&FOR_THIN_BONES))]),
        ("limits-thin-bones-other-bends", vec![]),
        ("limits-new-hip", vec![("weeks", n(TWELVE_WEEKS / 7)), ("exercises", which(&FOR_NEW_HIP))]),
        ("limits-balance-hold-on", vec![]),
        ("limits-balance-left-out", vec![]),
        ("limits-dizzy", vec![("exercises", which(&FOR_DIZZY))]),
        ("limits-effort", vec![("seconds", n(LONGEST_EFFORT))]),
        ("limits-foot-weakness", vec![]),
        // How Legwork chooses your session.
        ("tailor-reasons", vec![]),
        ("tailor-how-it-is-now", vec![]),
        ("tailor-time-since-up", vec![]),
        ("tailor-gate-first", vec![]),
        ("tailor-rest-at-7", vec![("settle", n(SETTLE))]),
        ("tailor-rest-at-3-above", vec![("points", n(FAR_ABOVE)), ("days", n(MEAN_DAYS)), ("values", n(facts::ENOUGH))]),
        ("tailor-rest-no-position", vec![("asked", n(ASK_COMFORTABLE))]),
        ("tailor-rest-set", vec![("minutes", n(shortest_rest() / 60))]),
        ("tailor-rest-position", vec![]),
        ("tailor-rest-offers", vec![]),
        ("tailor-pattern-first-that-fits", vec![]),
        ("tailor-walking-pattern", vec![]),
        ("tailor-walking-pattern-set", vec![]),
        ("tailor-walking-pattern-never", vec![]),
        ("tailor-arch-pattern", vec![]),
        ("tailor-bend-pattern", vec![]),
        ("tailor-neutral-pattern", vec![]),
        ("tailor-limits", vec![]),
        ("tailor-one-glide", vec![]),
        ("tailor-glide-pain", vec![("most", n(GLIDE_UP_TO))]),
        ("tailor-glide-settled", vec![("days", n(SETTLED_DAYS))]),
        ("tailor-glide-2-hours", vec![]),
        ("tailor-glide-lying", vec![]),
        ("tailor-first-hour-no-bend", vec![]),
        ("tailor-place", vec![]),
        ("tailor-rests-shrink-first", vec![]),
        ("tailor-fits-the-minutes", vec![("few", n(Minutes::Three.exercises())), ("some", n(Minutes::Seven.exercises())), ("many", n(Minutes::Fifteen.exercises()))]),
        ("tailor-liked-stays", vec![]),
        ("tailor-start-standard", vec![]),
        ("tailor-start-easier", vec![("easier", n(EASIER_FROM))]),
        ("tailor-level-is-other-exercise", vec![]),
        ("tailor-no-lower-level", vec![]),
        ("tailor-walking-target", vec![]),
        ("tailor-walking-pattern-walks", vec![]),
        ("tailor-direction-test", vec![]),
        ("tailor-direction-test-ends", vec![]),
        ("tailor-plan-replaces", vec![]),
        ("tailor-plan-never-replaces", vec![]),
        ("tailor-plan-left-out-shown", vec![]),
        ("tailor-plan-ease-or-pause", vec![]),
        ("tailor-plan-holds", vec![]),
        ("tailor-plan-knows-about", vec![]),
        ("tailor-plan-step-up", vec![]),
        ("tailor-plan-review-date", vec![]),
        ("tailor-plan-waits-for-check", vec![]),
        // Before, during and after each exercise.
        ("light-asked-before", vec![]),
        ("light-one-question", vec![]),
        ("light-asks-numbers-and-place", vec![("least", n(Score::LEAST.get())), ("most", n(Score::MAX))]),
        ("light-closer-and-further-words", vec![]),
        ("light-further-asked-again", vec![("minutes", n(AGAIN_AFTER))]),
        ("light-still-further", vec![]),
        ("light-not-answered", vec![]),
        ("light-warning-sign", vec![]),
        ("light-further-down", vec![("minutes", n(AGAIN_AFTER))]),
        ("light-opposite-direction", vec![]),
        ("light-closer-good-sign", vec![]),
        ("light-closer-go-on", vec![("settle", n(SETTLE))]),
        ("light-closer-leg-8", vec![("red", n(ALWAYS_RED))]),
        ("light-before-under-4", vec![("calm", n(CALM_UNDER)), ("amber", n(AMBER_FROM)), ("red", n(RED_FROM))]),
        ("light-before-4-to-6", vec![("calm", n(CALM_UNDER)), ("settle", n(SETTLE)), ("green", n(GREEN_RISE)), ("amber", n(AMBER_RISE))]),
        ("light-before-7", vec![("settle", n(SETTLE))]),
        ("light-8-always-red", vec![("red", n(ALWAYS_RED))]),
        ("light-much-worse", vec![]),
        ("light-back-too", vec![]),
        ("light-amber", vec![]),
        ("light-red", vec![]),
        ("light-stop-asks-why", vec![]),
        ("light-stop-numb-or-weak", vec![]),
        ("light-stop-chest", vec![]),
        ("light-stop-thanks", vec![]),
        // How your sessions change over time.
        ("adapt-next-day-question", vec![]),
        ("adapt-worse-below-knee", vec![]),
        ("adapt-worse-after-24-hours", vec![("hours", n(STILL_AFTER * 24))]),
        ("adapt-bad-means", vec![("hours", n(STILL_AFTER * 24))]),
        ("adapt-bad-eases", vec![]),
        ("adapt-worse-stays", vec![]),
        ("adapt-no-answer", vec![]),
        ("adapt-which-one-changes", vec![]),
        ("adapt-one-change-a-day", vec![]),
        ("adapt-two-bad-swap", vec![]),
        ("adapt-three-bad", vec![("bad", n(IN_A_ROW))]),
        ("adapt-two-weeks-rise", vec![("week", n(RISE_WEEK)), ("days", n(RISE_DAYS)), ("points", n(RISE)), ("values", n(signals::ENOUGH))]),
        ("adapt-easiest-until-seen", vec![("sessions", n(IN_A_ROW))]),
        ("adapt-step-up-when", vec![("sessions", n(IN_A_ROW)), ("effort", n(EASY))]),
        ("adapt-step-up-one-a-week", vec![("days", n(WEEK))]),
        ("adapt-step-up-order", vec![("percent", n(100 / ONE_IN))]),
        ("adapt-you-may-ease", vec![]),
        ("adapt-raise-one-level", vec![("hours", n(RED_DAYS * 24))]),
        ("adapt-reason-shown", vec![]),
        ("adapt-session-end", vec![]),
        ("adapt-from-third-session", vec![("from", n(COUNTS_FROM)), ("sessions", n(OF_THE_LAST))]),
    ]
}

/// The text of a rule with its gaps filled; `None` if there is no such text, or a gap stays open.
#[must_use]
pub fn told((id, gaps): &Rule) -> Option<(String, Source)> {
    let text = RULE_TEXTS.iter().find(|text| text.id == *id)?;
    let filled = gaps
        .iter()
        .fold(text.text.to_owned(), |said, (gap, value)| {
            said.replace(&format!("{{{gap}}}"), value)
        });
    (!filled.contains('{')).then_some((filled, text.source))
}

/// The rules as the page About shows them: a body for each section.
#[must_use]
pub fn bodies() -> String {
    let (rules, mut out) = (rules(), String::new());
    for (section, title) in RULE_HEADS {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "={section}\nt{title}");
        let of_section = rules.iter().filter(|(id, _)| {
            let text = RULE_TEXTS.iter().find(|text| text.id == *id);
            text.is_some_and(|text| text.section == *section)
        });
        for (text, source) in of_section.filter_map(told) {
            let source = match source {
                Source::Published(source) => source,
                Source::UsualPractice => "usual practice",
            };
            let _ = writeln!(out, "-{text}\t{source}");
        }
        let reviewed = RULES_PROVENANCE.reviewed.unwrap_or("none");
        let _ = writeln!(out, "w{}\nr{reviewed}", RULES_PROVENANCE.written);
    }
    out
}
