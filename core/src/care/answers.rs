//! What a person has told in First steps, as the rules read it.
//!
//! Each answer is a setting with the name of its question: the day of the answer, then the stable names of what
//! was chosen, each with `=` and its day where one was asked, or `none`. Must never take a question that was not
//! answered, or an answer that cannot be read, for "no".

use super::conditions::{Clearance, Condition};
use super::limits::Limit;
use super::patterns::Eases;
use crate::library::{QUESTIONS, Question, Risk, question};
use crate::record::{Day, Extent, LockAnswer, Reach, Record, Said};

/// An answer: its day, and what was chosen, each with its day if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The day of the answer.
    pub on: Day,
    /// The stable names of the options that were chosen, each with the day that was told with it.
    pub chosen: Vec<(String, Option<Day>)>,
}

/// What stands for "none of these".
const NONE: &str = "none";
/// The setting that says whether pain of 8 or more at rest has been so for over a week.
pub const SEVERE: &str = "severe";

impl Answer {
    /// It as the value of a setting.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.on.to_string();
        if self.chosen.is_empty() {
            text.push(' ');
            text.push_str(NONE);
        }
        for (name, day) in &self.chosen {
            text.push(' ');
            text.push_str(name);
            if let Some(day) = day {
                text.push('=');
                text.push_str(&day.to_string());
            }
        }
        text
    }

    /// Reads what [`Answer::text`] writes. An option of another version makes the whole answer unreadable: it
    /// may stand for something that matters.
    #[must_use]
    pub fn parse(text: &str, question: &Question) -> Option<Answer> {
        let mut parts = text.split(' ');
        let on = Day::parse(parts.next()?)?;
        let mut chosen = Vec::new();
        let mut none = false;
        for part in parts {
            let (name, day) = match part.split_once('=') {
                Some((name, day)) => (name, Some(Day::parse(day)?)),
                None => (part, None),
            };
            if question.many && name == NONE {
                none = true;
                continue;
            }
            question.options.iter().find(|option| option.id == name)?;
            chosen.push((name.to_owned(), day));
        }
        let sound = match question.many {
            true => none == chosen.is_empty(),
            false => chosen.len() == 1,
        };
        sound.then_some(Answer { on, chosen })
    }

    /// The day of an option, if it was chosen.
    fn chose(&self, name: &str) -> Option<Option<Day>> {
        let found = self.chosen.iter().find(|(chosen, _)| chosen == name);
        found.map(|(_, day)| *day)
    }
}

/// The answer to this question, if it can be read.
#[must_use]
pub fn answer(record: &Record, name: &str) -> Option<Answer> {
    Answer::parse(record.setting(name)?, question(name)?)
}

/// The questions that must be answered before anything opens, and are not.
pub fn unanswered(record: &Record) -> impl Iterator<Item = &'static Question> + '_ {
    QUESTIONS
        .iter()
        .filter(|question| question.safety && answer(record, question.id).is_none())
}

/// Whether a question of First steps was left out that only makes the choice finer.
#[must_use]
pub fn skipped(record: &Record) -> bool {
    ["where", "began", "trend", "eases", "worsens"]
        .iter()
        .any(|name| answer(record, name).is_none())
}

fn chosen(record: &Record, name: &str) -> Vec<(String, Option<Day>)> {
    answer(record, name).map_or_else(Vec::new, |answer| answer.chosen)
}

/// The risk factors. Bones and cancer are also told among what sends to a clinician.
#[must_use]
pub fn risks(record: &Record) -> Vec<Risk> {
    let told = [
        chosen(record, "risks"),
        chosen(record, "age"),
        chosen(record, "first"),
    ];
    let mut risks: Vec<Risk> = told
        .iter()
        .flatten()
        .filter_map(|(name, _)| risk(name))
        .collect();
    risks.sort_unstable();
    risks.dedup();
    risks
}

/// The risk factors for a check: all of them as long as they were not told, as nobody is to be missed.
#[must_use]
pub fn risks_for_a_check(record: &Record) -> Vec<Risk> {
    let told = |name: &str| answer(record, name).is_some();
    match told("age") && told("risks") && told("first") {
        true => risks(record),
        false => Risk::ALL.to_vec(),
    }
}

/// The items that are known to be old and checked: as the last check says, and those that a clinician's check
/// has opened since they locked.
#[must_use]
pub fn remembered(record: &Record) -> Vec<String> {
    let mut checks = record.safety_checks();
    let last = checks.rfind(|(_, check)| check.extent != Extent::Stop);
    let mut known = last.map_or_else(Vec::new, |(_, check)| check.checked.clone());
    for (_, release) in record.releases() {
        if let LockAnswer::Checked { said, items, .. } = &release.how
            && *said == Said::MayExercise
        {
            let settled = items.iter().filter(|(_, since)| since.is_settled());
            known.extend(settled.map(|(name, _)| name.clone()));
        }
    }
    known.sort_unstable();
    known.dedup();
    known
}

fn risk(name: &str) -> Option<Risk> {
    Some(match name {
        "cancer-ever" | "cancer" => Risk::CancerEver,
        "steroids" => Risk::Steroids,
        "weak-immunity" => Risk::WeakImmunity,
        "bone-thinning" | "fragility" => Risk::BoneThinning,
        "infection" => Risk::Infection,
        "injected-drugs" => Risk::InjectedDrugs,
        "spinal-injection" | "injection" => Risk::SpinalInjection,
        "55" => Risk::Age55,
        "65" => Risk::Age65,
        _ => return None,
    })
}

/// The condition that an option of the question "first" stands for.
#[must_use]
pub fn condition(name: &str, day: Option<Day>) -> Option<Condition> {
    Some(match name {
        "under-18" => Condition::Under18,
        "pregnant" | "birth" => Condition::Pregnancy(day),
        "surgery" => Condition::SpinalSurgery(day),
        "injection" => Condition::SpinalInjection(day),
        "fusion" => Condition::Fusion,
        "fragility" => Condition::FragilityFracture,
        "fracture" => Condition::Fracture(day),
        "cancer" => Condition::Cancer,
        "inflamed" => Condition::Inflammatory,
        "falls" => Condition::Balance,
        "hip-12" => Condition::NewHip(day),
        SEVERE => Condition::SeverePain { asked: day? },
        _ => return None,
    })
}

/// The stable name of a condition, as visits name it.
#[must_use]
pub fn name_of(condition: Condition) -> &'static str {
    match condition {
        Condition::Under18 => "under-18",
        Condition::Pregnancy(_) => "pregnant",
        Condition::SpinalSurgery(_) => "surgery",
        Condition::SpinalInjection(_) => "injection",
        Condition::Fusion => "fusion",
        Condition::FragilityFracture => "fragility",
        Condition::Fracture(_) => "fracture",
        Condition::Cancer => "cancer",
        Condition::Inflammatory => "inflamed",
        Condition::Balance => "falls",
        Condition::NewHip(_) => "hip-12",
        Condition::SeverePain { .. } => SEVERE,
    }
}

/// What sends to a clinician first, as told, also what has ended.
#[must_use]
pub fn conditions(record: &Record) -> Vec<Condition> {
    let told = [chosen(record, "age"), chosen(record, "first")];
    let told = told.into_iter().flatten();
    let mut found: Vec<Condition> = told
        .filter_map(|(name, day)| condition(&name, day))
        .collect();
    if let Some(("yes", day)) = record.setting(SEVERE).and_then(|text| text.split_once(' '))
        && let Some(asked) = Day::parse(day)
    {
        found.push(Condition::SeverePain { asked });
    }
    found
}

/// What clinicians have said of it.
#[must_use]
pub fn clearances(record: &Record) -> Vec<Clearance> {
    let mut found = Vec::new();
    for (_, visit) in record.visits() {
        let named = visit.cleared.iter();
        let known = named.filter_map(|name| condition(name, Some(visit.on)));
        found.extend(known.map(|condition| Clearance {
            condition,
            on: visit.on,
        }));
    }
    found
}

/// So many days before it is due a pregnancy has lasted 16 weeks.
const SIXTEEN_WEEKS: u64 = 168;

/// The limits: told, remembered, and those of conditions, also once a clinician has said yes.
#[must_use]
pub fn limits(record: &Record, today: Day) -> Vec<Limit> {
    let told = chosen(record, "limits");
    let mut limits: Vec<Limit> = told.iter().filter_map(|(name, _)| limit(name)).collect();
    if risks(record).contains(&Risk::BoneThinning) {
        limits.push(Limit::BoneThinning);
    }
    for condition in conditions(record) {
        limits.extend(limit_of(condition, today));
    }
    // A pregnancy is told as such or as a birth; only the first limits lying on the back.
    for (name, due) in chosen(record, "first") {
        let late = due.is_none_or(|due| today >= due.minus(SIXTEEN_WEEKS));
        if name == "pregnant" && late {
            limits.push(Limit::PregnantLate);
        }
    }
    let weak = |name: &String| name == "weakness" || name == "sudden-weakness";
    if remembered(record).iter().any(weak) {
        limits.push(Limit::FootWeakness);
    }
    limits.sort_unstable();
    limits.dedup();
    limits
}

fn limit(name: &str) -> Option<Limit> {
    Some(match name {
        "kneeling" => Limit::Kneeling,
        "floor" => Limit::Floor,
        "floor-but-bed" => Limit::FloorButBed,
        "front" => Limit::Front,
        "arms" => Limit::Arms,
        "knees" => Limit::Knees,
        "new-hip" => Limit::NewHip,
        "balance" => Limit::Balance,
        "dizzy" => Limit::Dizzy,
        "effort" => Limit::Effort,
        _ => return None,
    })
}

/// The limit that a condition brings. Those with a time bring it until it ends; a new hip of over 12 weeks is
/// as one whose rules are not known.
fn limit_of(condition: Condition, today: Day) -> Option<Limit> {
    let lasts = !condition.has_ended(None, today);
    match condition {
        Condition::Pregnancy(_) => lasts.then_some(Limit::Pregnant),
        Condition::SpinalSurgery(_) | Condition::SpinalInjection(_) | Condition::Fracture(_) => {
            lasts.then_some(Limit::SpineHeals)
        }
        Condition::Fusion => Some(Limit::SpineHeals),
        Condition::FragilityFracture => Some(Limit::BoneThinning),
        Condition::Balance => Some(Limit::Balance),
        Condition::NewHip(_) => Some(Limit::NewHip),
        Condition::Under18
        | Condition::Cancer
        | Condition::Inflammatory
        | Condition::SeverePain { .. } => None,
    }
}

/// What eases and what worsens.
#[must_use]
pub fn eases(record: &Record) -> Eases {
    let (eases, worsens) = (answer(record, "eases"), answer(record, "worsens"));
    let is = |answer: &Option<Answer>, name: &str| {
        answer
            .as_ref()
            .is_some_and(|answer| answer.chose(name).is_some())
    };
    Eases {
        bending: is(&eases, "bending"),
        sitting: is(&eases, "sitting"),
        standing: is(&eases, "standing"),
        walking: is(&eases, "walking"),
        lying_front: is(&eases, "lying-front"),
        worse_sitting: is(&worsens, "sitting"),
        worse_upright: is(&worsens, "upright"),
        worse_bending: is(&worsens, "bending"),
    }
}

/// Whether the front of the thigh hurts.
#[must_use]
pub fn front_thigh(record: &Record) -> bool {
    answer(record, "side").is_some_and(|answer| answer.chose("front").is_some())
}

/// The stable names of the places of pain, by their number.
pub const PLACES: [&str; 6] = ["none", "back", "buttock", "thigh", "below-knee", "foot"];

/// How far down it goes, as told in First steps.
#[must_use]
pub fn place(record: &Record) -> Option<Reach> {
    let told = answer(record, "where")?;
    let at = PLACES.iter().position(|name| told.chose(name).is_some())?;
    Reach::ALL.get(at).copied()
}

/// Whether it began over a week ago and does not get worse. Not told is no.
#[must_use]
pub fn over_a_week(record: &Record, today: Day) -> bool {
    let began = answer(record, "began")
        .is_some_and(|answer| answer.chose("days").is_none() || today.days_since(answer.on) > 7);
    let worse = answer(record, "trend")
        .is_none_or(|answer| answer.chose("worse").is_some() && today.days_since(answer.on) <= 7);
    began && !worse
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every option of a question has a meaning for the rules that read it.
    fn all_mean(name: &str, mean: impl Fn(&str) -> bool) {
        for option in question(name).unwrap().options {
            assert!(mean(option.id), "{name}: {}", option.id);
        }
    }

    #[test]
    fn every_option_that_a_clinician_may_word_means_something_to_the_rules() {
        all_mean("risks", |id| risk(id).is_some());
        all_mean("limits", |id| limit(id).is_some());
        all_mean("first", |id| condition(id, None).is_some());
        all_mean("where", |id| PLACES.contains(&id));
        for id in ["under-18", "18", "55", "65"] {
            let known = question("age").unwrap().options.iter();
            assert!(
                known.map(|option| option.id).any(|known| known == id),
                "{id}"
            );
        }
        let names = |id: &str| {
            let found = question(id).unwrap().options.iter();
            found.map(|option| option.id).collect::<Vec<_>>()
        };
        assert_eq!(
            names("eases"),
            ["bending", "sitting", "standing", "walking", "lying-front"]
        );
        assert_eq!(names("worsens"), ["sitting", "upright", "bending"]);
        assert_eq!(names("began"), ["days", "weeks", "months", "long"]);
        assert_eq!(names("trend"), ["better", "same", "worse"]);
        assert!(names("side").contains(&"front"));
    }

    #[test]
    fn an_option_has_a_day_where_its_condition_has_one() {
        let day = Day::parse("2026-11-24");
        for option in question("first").unwrap().options {
            let condition = condition(option.id, day).unwrap();
            assert_eq!(
                option.date.is_some(),
                condition.day().is_some(),
                "{}",
                option.id
            );
        }
    }

    #[test]
    fn a_condition_is_found_again_by_its_name() {
        let day = Day::parse("2026-11-24");
        for option in question("first").unwrap().options {
            let told = condition(option.id, day).unwrap();
            assert!(
                condition(name_of(told), day).unwrap().is_same(told),
                "{}",
                option.id
            );
        }
    }

    #[test]
    fn an_answer_reads_back_and_what_cannot_be_read_is_no_answer() {
        let first = question("first").unwrap();
        let day = |text| Day::parse(text).unwrap();
        let told = Answer {
            on: day("2026-11-24"),
            chosen: vec![
                ("fusion".into(), None),
                ("birth".into(), Some(day("2026-10-01"))),
            ],
        };
        assert_eq!(told.text(), "2026-11-24 fusion birth=2026-10-01");
        assert_eq!(Answer::parse(&told.text(), first), Some(told));
        let none = Answer {
            on: day("2026-11-24"),
            chosen: Vec::new(),
        };
        assert_eq!(Answer::parse(&none.text(), first), Some(none));
        for text in [
            "",
            "2026-11-24",
            "none",
            "2026-11-24 none fusion",
            "2026-11-24 of-a-later-version",
            "2026-11-24 birth=soon",
            "2026-13-24 fusion",
        ] {
            assert_eq!(Answer::parse(text, first), None, "{text:?}");
        }
        let age = question("age").unwrap();
        assert_eq!(Answer::parse("2026-11-24 18 65", age), None);
        assert_eq!(Answer::parse("2026-11-24 none", age), None);
        assert!(Answer::parse("2026-11-24 65", age).is_some());
    }
}
