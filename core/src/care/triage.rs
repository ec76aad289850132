//! Triage: how fast the answers of a safety check need help (care rules, section 2).
//!
//! Must never make a "no" into a reassurance: what it gives is the most urgent tier found, or none.

use crate::library::{Item, Risk, Tier, Unchecked};

/// When an old sign began, as asked of bladder, bowel and sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// Before this back or leg pain.
    Before,
    /// With it or after it.
    Since,
    /// The person is not sure.
    Unsure,
}

/// The answer to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Not ticked.
    No,
    /// "New, worse, or I am not sure"; also "Yes, or not sure".
    New,
    /// For more than 3 months and not changing, and a clinician has checked it since it began.
    Checked,
    /// For more than 3 months and not changing, and no clinician has checked it.
    Unchecked(Began),
}

/// How fast an item with this answer needs help; `None` if it has no tier.
///
/// An item that has no long-standing form counts as new whatever is said of its age.
#[must_use]
pub fn tier_of(item: &Item, answer: Answer, risks: &[Risk]) -> Option<Tier> {
    if !counts(item, risks) {
        return None;
    }
    match (answer, item.unchecked) {
        (Answer::No, _) => None,
        (Answer::New, _) | (_, Unchecked::NotAsked) => Some(item.tier),
        (Answer::Checked, _) => None,
        (Answer::Unchecked(Began::Before), Unchecked::TodayUnlessBefore) => Some(Tier::See),
        (Answer::Unchecked(_), Unchecked::Today | Unchecked::TodayUnlessBefore) => {
            Some(Tier::Today)
        }
        (Answer::Unchecked(_), Unchecked::See) => Some(Tier::See),
    }
}

/// Whether an item counts, and so is asked, with these risk factors.
#[must_use]
pub fn counts(item: &Item, risks: &[Risk]) -> bool {
    item.with.is_empty() || item.with.iter().any(|risk| risks.contains(risk))
}

/// Whether an item with this answer is remembered as long-standing, so that only change is asked later.
#[must_use]
pub fn is_remembered(item: &Item, answer: Answer) -> bool {
    answer == Answer::Checked && item.unchecked != Unchecked::NotAsked
}

/// What a safety check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The most urgent tier; `None` if there was nothing. Never to be shown as "safe".
    pub tier: Option<Tier>,
    /// What has that tier or another, the most urgent first.
    pub items: Vec<(&'static Item, Tier)>,
    /// Whether an emergency answer stopped the list: what was not asked is asked at release.
    pub stopped: bool,
}

impl Finding {
    /// What these come to, in whatever order.
    #[must_use]
    pub fn of(mut items: Vec<(&'static Item, Tier)>) -> Finding {
        items.sort_by_key(|(_, tier)| tier.urgency());
        let tier = items.first().map(|(_, tier)| *tier);
        Finding {
            tier,
            items,
            stopped: tier.is_some_and(Tier::is_emergency),
        }
    }

    /// The items that lock: those of an emergency or for today.
    pub fn locking(&self) -> impl Iterator<Item = (&'static Item, Tier)> + '_ {
        self.items
            .iter()
            .copied()
            .filter(|(_, tier)| *tier != Tier::See)
    }
}

/// Works out what the answers mean, each with its screen, in the order of the list. An emergency stops the list: of
/// what comes after it only what was answered on the same screen counts.
#[must_use]
pub fn triage(answers: &[(usize, &'static Item, Answer)], risks: &[Risk]) -> Finding {
    let mut items = Vec::new();
    let mut stopped: Option<usize> = None;
    for (screen, item, answer) in answers {
        if stopped.is_some_and(|stopped| stopped != *screen) {
            break;
        }
        let Some(tier) = tier_of(item, *answer, risks) else {
            continue;
        };
        items.push((*item, tier));
        if tier.is_emergency() {
            stopped = Some(*screen);
        }
    }
    Finding::of(items)
}
