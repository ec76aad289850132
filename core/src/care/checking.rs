//! A safety check while it is being answered: which screens there are, what is asked of what was ticked, and the
//! entry that comes of it (care rules, section 2).
//!
//! Must never take a screen that was not answered for "none of these".

use super::triage::{Answer, Began, Finding, counts, is_remembered, tier_of, triage};
use crate::library::{GROUPS, ITEMS, Item, Risk, Tier, Unchecked};
use crate::record::{Day, Extent, SafetyCheck, Urgency, Written};

/// What was told of one item so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Not ticked.
    No,
    /// Ticked, and nothing else yet.
    Ticked,
    /// Ticked, and old.
    Old,
    /// Ticked, old, and checked by nobody.
    OldUnchecked,
    /// Answered.
    Is(Answer),
}

/// What is asked next of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// "Is that so?": only for what has no old form.
    Sure,
    /// "How long has it been so?"
    Age,
    /// "Has a clinician checked it since it began?"
    Checked,
    /// "Was it there before this back or leg pain?"
    Before,
}

/// All that can be told, by its number in a draft.
const ALL: [Told; 9] = [
    Told::No,
    Told::Ticked,
    Told::Old,
    Told::OldUnchecked,
    Told::Is(Answer::New),
    Told::Is(Answer::Checked),
    Told::Is(Answer::Unchecked(Began::Before)),
    Told::Is(Answer::Unchecked(Began::Since)),
    Told::Is(Answer::Unchecked(Began::Unsure)),
];

impl Told {
    /// What is asked of this item now, all that was asked before included.
    #[must_use]
    pub fn asked(self, item: &Item) -> Vec<Asks> {
        let twice = item.unchecked == Unchecked::TodayUnlessBefore;
        match (self, item.unchecked) {
            (Told::No, _) => vec![],
            (_, Unchecked::NotAsked) => vec![Asks::Sure],
            (Told::Ticked | Told::Is(Answer::New), _) => vec![Asks::Age],
            (Told::Old | Told::Is(Answer::Checked), _) => vec![Asks::Age, Asks::Checked],
            (Told::OldUnchecked | Told::Is(Answer::Unchecked(_)), _) if twice => {
                vec![Asks::Age, Asks::Checked, Asks::Before]
            }
            _ => vec![Asks::Age, Asks::Checked],
        }
    }

    /// What is told once this question has this answer, by its place among the buttons: for [`Asks::Sure`] yes,
    /// no; for [`Asks::Age`] new, old; for [`Asks::Checked`] yes, no; for [`Asks::Before`] yes, no, not sure.
    #[must_use]
    pub fn answered(item: &Item, asked: Asks, button: usize) -> Told {
        match (asked, button) {
            (Asks::Sure | Asks::Age, 0) => Told::Is(Answer::New),
            (Asks::Sure, _) => Told::No,
            (Asks::Age, _) => Told::Old,
            (Asks::Checked, 0) => Told::Is(Answer::Checked),
            (Asks::Checked, _) if item.unchecked == Unchecked::TodayUnlessBefore => {
                Told::OldUnchecked
            }
            (Asks::Checked, _) => Told::Is(Answer::Unchecked(Began::Unsure)),
            (Asks::Before, 0) => Told::Is(Answer::Unchecked(Began::Before)),
            (Asks::Before, 1) => Told::Is(Answer::Unchecked(Began::Since)),
            (Asks::Before, _) => Told::Is(Answer::Unchecked(Began::Unsure)),
        }
    }

    /// Which button of this question is pressed, if one is.
    #[must_use]
    pub fn pressed(self, asked: Asks) -> Option<usize> {
        match (asked, self) {
            (Asks::Sure | Asks::Age, Told::Is(Answer::New)) => Some(0),
            (Asks::Sure, _) | (_, Told::No | Told::Ticked) => None,
            (Asks::Age, _) => Some(1),
            (Asks::Checked, Told::Is(Answer::Checked)) => Some(0),
            (Asks::Checked, Told::OldUnchecked | Told::Is(Answer::Unchecked(_))) => Some(1),
            (Asks::Before, Told::Is(Answer::Unchecked(began))) => Some(match began {
                Began::Before => 0,
                Began::Since => 1,
                Began::Unsure => 2,
            }),
            _ => None,
        }
    }
}

/// What a screen still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nothing was ticked, not even "None of these".
    Tick,
    /// This item has a question that was not answered; by its place in [`ITEMS`].
    Answer(usize),
}

/// A check that is being answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checking {
    /// Whether it is the short one.
    pub short: bool,
    /// The screen that is shown.
    pub at: usize,
    told: Vec<Told>,
    none: Vec<bool>,
}

impl Checking {
    /// Nothing was answered yet.
    #[must_use]
    pub fn new(short: bool) -> Checking {
        Checking {
            short,
            at: 0,
            told: vec![Told::No; ITEMS.len()],
            none: vec![false; if short { 1 } else { GROUPS.len() }],
        }
    }

    /// How many screens there are.
    #[must_use]
    pub fn screens(&self) -> usize {
        self.none.len()
    }

    /// The items of a screen, by their place in [`ITEMS`]. What counts only with a risk factor is asked only
    /// with it.
    #[must_use]
    pub fn items(&self, screen: usize, risks: &[Risk]) -> Vec<usize> {
        let asked = |item: &Item| {
            let here = if self.short {
                item.short
            } else {
                item.group == screen
            };
            here && item.asked && counts(item, risks)
        };
        let all = ITEMS.iter().enumerate();
        all.filter(|(_, item)| asked(item))
            .map(|(at, _)| at)
            .collect()
    }

    /// What was told of an item.
    #[must_use]
    pub fn told(&self, item: usize) -> Told {
        self.told.get(item).copied().unwrap_or(Told::No)
    }

    /// Whether "None of these" is ticked on a screen.
    #[must_use]
    pub fn none(&self, screen: usize) -> bool {
        self.none.get(screen).copied().unwrap_or_default()
    }

    /// Tells of an item. "None of these" of its screen goes.
    pub fn tell(&mut self, item: usize, told: Told) {
        if let Some(held) = self.told.get_mut(item) {
            *held = told;
        }
        if told != Told::No
            && let Some(none) = self.none.get_mut(self.at)
        {
            *none = false;
        }
    }

    /// Ticks "None of these", which takes all ticks of the screen away; or takes it back.
    pub fn tick_none(&mut self, risks: &[Risk]) {
        let ticked = !self.none(self.at);
        if let Some(none) = self.none.get_mut(self.at) {
            *none = ticked;
        }
        for item in self.items(self.at, risks) {
            if let Some(told) = self.told.get_mut(item) {
                *told = Told::No;
            }
        }
    }

    /// What the screen that is shown still lacks.
    #[must_use]
    pub fn missing(&self, risks: &[Risk]) -> Option<Missing> {
        let items = self.items(self.at, risks);
        let open = |item: &usize| !matches!(self.told(*item), Told::No | Told::Is(_));
        if let Some(item) = items.iter().copied().find(open) {
            return Some(Missing::Answer(item));
        }
        let ticked = items.iter().any(|item| self.told(*item) != Told::No);
        (!ticked && !self.none(self.at)).then_some(Missing::Tick)
    }

    /// What was told up to the screen that is shown, with the screen of each. What is ticked there and has no answer
    /// yet counts as "not sure" once an emergency has stopped the list: nobody is asked for it any more.
    fn answers(&self, risks: &[Risk]) -> Vec<(usize, &'static Item, Answer)> {
        let stopped = self.is_emergency(risks);
        let screens = 0..=self.at;
        let asked = screens.flat_map(|screen| {
            let items = self.items(screen, risks).into_iter();
            items.map(move |at| (screen, at))
        });
        let answers = asked.filter_map(|(screen, at)| {
            let item = ITEMS.get(at)?;
            match self.told(at) {
                Told::Is(answer) => Some((screen, item, answer)),
                Told::Ticked | Told::Old | Told::OldUnchecked if stopped => {
                    Some((screen, item, Answer::New))
                }
                _ => None,
            }
        });
        answers.collect()
    }

    /// Whether an answer is an emergency, which stops the list at once.
    #[must_use]
    pub fn is_emergency(&self, risks: &[Risk]) -> bool {
        let mut asked = (0..=self.at).flat_map(|screen| self.items(screen, risks));
        asked.any(|at| match (ITEMS.get(at), self.told(at)) {
            (Some(item), Told::Is(answer)) => {
                tier_of(item, answer, risks).is_some_and(Tier::is_emergency)
            }
            _ => false,
        })
    }

    /// What was found so far.
    #[must_use]
    pub fn finding(&self, risks: &[Risk]) -> Finding {
        triage(&self.answers(risks), risks)
    }

    /// The entry that comes of it. `remembered` are the items that were known to be old and checked: they stay
    /// so unless something else was told of them.
    #[must_use]
    pub fn entry(&self, risks: &[Risk], remembered: &[String], day: Day) -> SafetyCheck {
        let finding = self.finding(risks);
        let extent = match (self.short, finding.stopped) {
            (true, _) => Extent::Short,
            (false, true) => Extent::CutShort,
            (false, false) => Extent::Full,
        };
        let answers = self.answers(risks);
        let mut checked: Vec<String> = remembered
            .iter()
            .filter(|name| !answers.iter().any(|(_, item, _)| item.id == name.as_str()))
            .cloned()
            .collect();
        let old = answers
            .iter()
            .filter(|(_, item, answer)| is_remembered(item, *answer));
        checked.extend(old.map(|(_, item, _)| item.id.to_owned()));
        SafetyCheck {
            day,
            written: Written::NOT_YET,
            extent,
            found: finding.tier.map(urgency),
            locked: finding
                .locking()
                .map(|(item, _)| item.id.to_owned())
                .collect(),
            checked,
        }
    }

    /// It as a draft: digits only, so that nothing of it reads as words.
    #[must_use]
    pub fn text(&self) -> String {
        let number = |told: &Told| {
            ALL.iter()
                .position(|known| known == told)
                .unwrap_or_default()
        };
        let told = self.told.iter().map(|told| number(told).to_string());
        let none = self.none.iter().map(|none| u8::from(*none).to_string());
        let told: String = told.collect();
        format!("{} {told} {}", self.at, none.collect::<String>())
    }

    /// Reads what [`Checking::text`] writes; a new one if it does not fit this version.
    #[must_use]
    pub fn parse(text: &str, short: bool) -> Checking {
        Checking::read(text, short).unwrap_or_else(|| Checking::new(short))
    }

    fn read(text: &str, short: bool) -> Option<Checking> {
        let mut found = Checking::new(short);
        let mut parts = text.split(' ');
        found.at = parts.next()?.parse().ok()?;
        let digit = |letter: char| usize::try_from(letter.to_digit(10)?).ok();
        let told = parts.next()?.chars();
        let told: Option<Vec<Told>> = told.map(|n| ALL.get(digit(n)?).copied()).collect();
        let none: Vec<bool> = parts.next()?.chars().map(|n| n == '1').collect();
        let told = told.filter(|told| told.len() == found.told.len())?;
        if none.len() != found.none.len() || found.at >= none.len() {
            return None;
        }
        found.told = told;
        found.none = none;
        Some(found)
    }
}

/// A tier as it is kept.
#[must_use]
pub fn urgency(tier: Tier) -> Urgency {
    match tier {
        Tier::Call => Urgency::Call,
        Tier::Go => Urgency::Go,
        Tier::Today => Urgency::Today,
        Tier::See => Urgency::See,
    }
}

/// A kept tier as the catalogue has it.
#[must_use]
pub fn tier(urgency: Urgency) -> Tier {
    match urgency {
        Urgency::Call => Tier::Call,
        Urgency::Go => Tier::Go,
        Urgency::Today => Tier::Today,
        Urgency::See => Tier::See,
    }
}
