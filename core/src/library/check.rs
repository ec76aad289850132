//! The items of the safety check, as the build makes them from `content/safety/check.toml`.

use super::{ITEMS, Source, Tier};

/// A screen of the safety check: one idea, with a list to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its stable name.
    pub id: &'static str,
    /// What it asks about.
    pub title: &'static str,
}

/// What makes some items count. Alone it has no tier (care rules, section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// Cancer, now or ever.
    CancerEver,
    /// Takes steroids.
    Steroids,
    /// A weak immune system.
    WeakImmunity,
    /// Thin bones (osteoporosis).
    BoneThinning,
    /// An infection not long ago.
    Infection,
    /// Injects drugs.
    InjectedDrugs,
    /// An injection into the spine.
    SpinalInjection,
    /// 55 to 64 years old.
    Age55,
    /// 65 or older.
    Age65,
}

impl Risk {
    /// All of them.
    pub const ALL: [Risk; 9] = [
        Risk::CancerEver,
        Risk::Steroids,
        Risk::WeakImmunity,
        Risk::BoneThinning,
        Risk::Infection,
        Risk::InjectedDrugs,
        Risk::SpinalInjection,
        Risk::Age55,
        Risk::Age65,
    ];
}

/// What an item means that has been there for more than 3 months, has not changed, and was checked by nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// It needs a doctor today.
    Today,
    /// It needs a doctor today, unless it was there before this back or leg pain: then a clinician.
    TodayUnlessBefore,
    /// It needs a clinician.
    See,
    /// The item has only "No" and "Yes, or not sure": there is no long-standing form of it.
    NotAsked,
}

/// One thing to tick in the safety check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its stable name.
    pub id: &'static str,
    /// The place of its screen in [`GROUPS`](super::GROUPS).
    pub group: usize,
    /// The sign of the emergency card that it stands for.
    pub sign: Option<&'static str>,
    /// How fast it needs help when it is new, worse or unsure.
    pub tier: Tier,
    /// What it means when it is old and unchecked.
    pub unchecked: Unchecked,
    /// It counts only with one of these; alone, if there are none.
    pub with: &'static [Risk],
    /// Whether the short check asks it too.
    pub short: bool,
    /// Whether the check asks it. What it does not ask is told by a stop during exercise.
    pub asked: bool,
    /// What the person shows to staff: "I have back and leg pain and ...". None if it needs no hurry.
    pub staff: Option<&'static str>,
    /// What the person asks staff with it.
    pub question: Option<&'static str>,
    /// What else to do, beside the words of its tier.
    pub action: Option<&'static str>,
    /// What the person notices.
    pub text: &'static str,
    /// Where it comes from.
    pub source: Source,
}

/// What is asked of an item that was ticked, and said around the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// How long it has been so.
    pub age: &'static str,
    /// An answer to it.
    pub new: &'static str,
    /// The other answer.
    pub old: &'static str,
    /// Asked of what is old.
    pub checked: &'static str,
    /// Asked of what is old and unchecked, where it matters.
    pub before: &'static str,
    /// An answer.
    pub yes: &'static str,
    /// An answer.
    pub no: &'static str,
    /// An answer.
    pub unsure: &'static str,
    /// Asked of an item that has no old form.
    pub sure: &'static str,
    /// The answer to it that counts.
    pub yes_or_unsure: &'static str,
    /// The last line of each list.
    pub none: &'static str,
    /// What a check that found nothing cannot do.
    pub cannot: &'static str,
    /// What to do from then on.
    pub watch: &'static str,
    /// What to ask a clinician who has not spoken of exercise.
    pub what_to_ask: &'static str,
}

/// The item with this stable name.
#[must_use]
pub fn item(id: &str) -> Option<&'static Item> {
    ITEMS.iter().find(|item| item.id == id)
}

#[cfg(test)]
mod tests {
    use super::super::{SIGNS, signs_of};
    use super::*;

    #[test]
    fn every_sign_of_the_card_is_asked_about_and_never_less_urgently() {
        for sign in SIGNS.iter().filter(|sign| sign.id != "unchecked") {
            let asked = ITEMS
                .iter()
                .filter(|item| item.asked && item.sign == Some(sign.id));
            let tiers: Vec<Tier> = asked.map(|item| item.tier).collect();
            assert!(tiers.contains(&sign.tier), "{}: {tiers:?}", sign.id);
            assert!(!tiers.contains(&Tier::See), "{}: {tiers:?}", sign.id);
        }
    }

    #[test]
    fn an_item_stands_for_a_sign_unless_it_is_for_a_clinician() {
        for item in ITEMS {
            let sign = item.sign.map(|id| SIGNS.iter().any(|sign| sign.id == id));
            assert_ne!(sign, Some(false), "{}", item.id);
            assert_eq!(item.tier == Tier::See, sign.is_none(), "{}", item.id);
        }
        assert_eq!(signs_of(Tier::See).count(), 0);
    }
}
