//! The second part of First steps: one card a day on Today, never all at once (care rules, section 3).

use super::activities;
use super::answers::answer;
use super::first_steps::{STEPS, Step, is_done};
use crate::record::{Day, Record};

/// A card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// An activity to get back.
    Activity,
    /// What gets in the way.
    Barriers,
}

impl Card {
    const ALL: [(Card, char); 2] = [(Card::Activity, 'a'), (Card::Barriers, 'b')];
}

/// The question of [`Card::Barriers`], and the setting with its answer.
pub const BARRIERS: &str = "barriers";
/// The option of [`BARRIERS`] that says "I feel low or guilty".
const LOW_MOOD: &str = "mood";
/// The setting with the day of the last card that was answered or put away, and all that were.
pub const CARDS: &str = "cards";

/// The card of today, if there is one: from the day after First steps on, one a day, each until it is answered
/// or put away.
#[must_use]
pub fn card(record: &Record, today: Day) -> Option<Card> {
    let (last, put_away) = put_away(record);
    let first_steps_today = STEPS.iter().any(|step| match step {
        Step::Ask(names) => names
            .iter()
            .any(|name| answer(record, name).is_some_and(|answer| answer.on == today)),
        _ => false,
    });
    if !is_done(record) || first_steps_today || last == Some(today) {
        return None;
    }
    let open = Card::ALL
        .into_iter()
        .filter(|(_, letter)| !put_away.contains(*letter));
    let mut open = open.map(|(card, _)| card);
    open.find(|card| match card {
        Card::Activity => activities(record).next().is_none(),
        Card::Barriers => record.setting(BARRIERS).is_none(),
    })
}

/// The value of [`CARDS`] once this card was answered or put away today.
#[must_use]
pub fn done_with(record: &Record, today: Day, card: Card) -> String {
    let (_, mut letters) = put_away(record);
    let letter = Card::ALL.into_iter().find(|(known, _)| *known == card);
    if let Some((_, letter)) = letter.filter(|(_, letter)| !letters.contains(*letter)) {
        letters.push(letter);
    }
    format!("{today} {letters}")
}

/// Whether the person has told of low mood or guilt: then the card "I cannot cope" is offered with the answer.
#[must_use]
pub fn feels_low(record: &Record) -> bool {
    answer(record, BARRIERS).is_some_and(|answer| answer.chose(LOW_MOOD).is_some())
}

fn put_away(record: &Record) -> (Option<Day>, String) {
    let text = record.setting(CARDS).unwrap_or_default();
    let (day, letters) = text.split_once(' ').unwrap_or_default();
    (Day::parse(day), letters.to_owned())
}
