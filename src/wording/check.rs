//! The safety check, what it finds, and how a lock is answered: the frame around `content/safety/check.toml`.

use super::dates;
use legwork_core::library::Item;
pub use legwork_core::library::words::check::*;
use legwork_core::record::Day;

/// "Screen 2 of 5".
#[must_use]
pub fn screen(at: usize, of: usize) -> String {
    ScreenOf { number: at + 1, of }.said()
}

/// When the last check was.
#[must_use]
pub fn last(day: Day, today: Day) -> String {
    last_full(dates::in_a_sentence(day, today))
}

/// What to show or to tell to staff.
#[must_use]
pub fn staff(items: &[&Item]) -> String {
    let mut text = STAFF_BEGIN.to_owned();
    for item in items {
        if let Some(words) = item.staff {
            text.push_str(&staff_and(words));
        }
    }
    text.push('.');
    let question = items.iter().find_map(|item| item.question);
    if let Some(question) = question {
        text.push(' ');
        text.push_str(question);
    }
    text
}

/// A note of the signs of a check.
#[must_use]
pub fn signs_note<'a>(signs: impl Iterator<Item = &'a str>) -> String {
    let signs: Vec<&str> = signs.collect();
    signs_for(signs.join("; "))
}

#[cfg(test)]
mod tests {
    use super::staff;
    use legwork_core::library::item;

    /// Proves check-show-to-staff.
    #[test]
    fn staff_are_told_every_sign_and_asked_the_question_once() {
        let items: Vec<_> = ["saddle", "both-legs"]
            .iter()
            .filter_map(|id| item(id))
            .collect();
        assert_eq!(
            staff(&items),
            "I have back and leg pain, and changed feeling between my legs, and trouble in both legs. Could this be cauda equina syndrome?"
        );
        let chest: Vec<_> = item("chest").into_iter().collect();
        assert!(!staff(&chest).contains("cauda"));
    }
}
