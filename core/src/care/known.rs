//! What is known of a person's body: risk factors, what sends to a clinician first, limits, and what a clinician
//! has checked long ago.
//!
//! Must never lose a limit because something is not known: a missing date never ends one.

use super::answers::{answer, chosen};
use super::conditions::{self, Clearance, Condition, PREGNANCY};
use super::first_steps::LEG_NOW;
use super::limits::Limit;
use super::lock::{locks, opens, releases};
use crate::library::Risk;
use crate::record::{Day, Extent, LockAnswer, Record, Visit};

/// The setting that says whether pain of 8 or more at rest has been so for over a week.
pub const SEVERE: &str = "severe";

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

/// The risk factors for a check: all of them as long as age and risk factors were not told, as nobody is to be
/// missed. Both questions together can name every one. What is asked after the check adds to them once it is told.
#[must_use]
pub fn risks_for_a_check(record: &Record) -> Vec<Risk> {
    let told = |name: &str| answer(record, name).is_some();
    match told("age") && told("risks") {
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
    let (locks, answers) = (locks(record), releases(record));
    for (_, release) in record.releases() {
        // What opened nothing says nothing: the visit was too early, or the sign got worse since.
        let opened = locks.iter().any(|lock| opens(release, lock, &answers));
        if let (true, LockAnswer::Checked { items, .. }) = (opened, &release.how) {
            let told_since = |name: &String| {
                let mut checks = record.safety_checks();
                checks.any(|(_, check)| {
                    let since = (check.day, check.written.order);
                    since > (release.day, release.written.order) && check.locked.contains(name)
                })
            };
            let settled = items.iter().filter(|(_, since)| since.is_settled());
            let settled = settled.filter(|(name, _)| !told_since(name));
            known.extend(settled.map(|(name, _)| name.clone()));
        }
    }
    known.sort_unstable();
    known.dedup();
    known
}

pub(super) fn risk(name: &str) -> Option<Risk> {
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

/// The setting that says since when each option of this question is told, as `name=20261124` with blanks between; `None`
/// for a question of which nothing hangs on that.
#[must_use]
pub fn since_of(question: &str) -> Option<&'static str> {
    match question {
        "age" => Some("sinceage"),
        "first" => Some("sincefirst"),
        "limits" => Some("sincelim"),
        "risks" => Some("sincerisks"),
        _ => None,
    }
}

/// The value of that setting once these options are told today: those that were told before keep their day.
#[must_use]
pub fn told_since(record: &Record, question: &str, names: &[&str], today: Day) -> String {
    let (before, known) = (chosen(record, question), since(record, question));
    let one = |name: &&str| {
        let was_told = before.iter().any(|(told, _)| told == name);
        let day = known.iter().find(|(known, _)| known == name);
        // One of a day ahead was told under a wrong clock.
        let day = day
            .filter(|_| was_told)
            .map_or(today, |(_, day)| (*day).min(today));
        format!("{name}={}", day.digits())
    };
    names.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The value of [`SEVERE`] once this is told today. A yes that goes on keeps its first day, so that what a clinician
/// has said since holds on: the answer before was yes, leg pain was that bad when it was told last, and that is at
/// most a week ago.
#[must_use]
pub fn severe_told(record: &Record, answer: &str, today: Day) -> String {
    let before = record.setting(SEVERE).and_then(|text| text.split_once(' '));
    let since = before.filter(|(told, _)| *told == "yes" && answer == "yes");
    let since = since.and_then(|(_, day)| Day::parse(day));
    let leg = record
        .setting(LEG_NOW)
        .and_then(|text| text.split_once(' '));
    let goes_on = leg.is_some_and(|(day, leg)| {
        let ago = Day::parse(day).map(|day| today.days_since(day));
        let bad = leg.parse().is_ok_and(|leg: u8| leg >= conditions::SEVERE);
        bad && ago.is_some_and(|ago| (0..=7).contains(&ago))
    });
    let day = since.filter(|day| goes_on && *day <= today);
    format!("{answer} {}", day.unwrap_or(today))
}

/// Since when each option of a question is told.
pub(super) fn since(record: &Record, question: &str) -> Vec<(String, Day)> {
    let text = since_of(question).and_then(|name| record.setting(name));
    let one = |part: &str| {
        let (name, day) = part.split_once('=')?;
        Some((name.to_owned(), Day::of_digits(day)?))
    };
    text.unwrap_or_default()
        .split(' ')
        .filter_map(one)
        .collect()
}

/// What clinicians have said of it. Of a condition that has no day the yes must have been written down since it is told:
/// one that is told anew is not opened by what was said of an earlier one.
#[must_use]
pub fn clearances(record: &Record, today: Day) -> Vec<Clearance> {
    clearances_of(record, today, |_| true)
}

/// The same of these visits only.
pub(super) fn clearances_of(
    record: &Record,
    today: Day,
    counts: impl Fn(&Visit) -> bool,
) -> Vec<Clearance> {
    let mut found = Vec::new();
    let since = [since(record, "age"), since(record, "first")].concat();
    let told = [chosen(record, "age"), chosen(record, "first")].concat();
    let holds = |name: &String, visit: &Visit| {
        let Some(cleared) = condition(name, None) else {
            return true;
        };
        // All options that stand for it, such as a pregnancy and a birth.
        let undated = told.iter().filter(|(option, day)| {
            day.is_none() && condition(option, None).is_some_and(|told| told.is_same(cleared))
        });
        let mut days = undated.filter_map(|(option, _)| {
            since
                .iter()
                .find(|(known, _)| known == option)
                .map(|(_, day)| *day)
        });
        days.all(|day| day > today || visit.day >= day)
    };
    for (_, visit) in record.visits().filter(|(_, visit)| counts(visit)) {
        let named = visit.cleared.iter().filter(|name| holds(name, visit));
        let known = named.filter_map(|name| condition(name, Some(visit.on)));
        found.extend(known.map(|condition| Clearance {
            condition,
            on: visit.on,
        }));
    }
    found
}

/// The items of the check that tell of a weak foot or leg.
pub(super) const WEAK: [&str; 4] = [
    "weakness",
    "weak-suddenly",
    "weaker-fast",
    "sudden-weakness",
];

/// From so many days on a pregnancy is late: 16 weeks.
pub const LATE_PREGNANCY: u64 = 112;

/// The limits: told, remembered, and those of conditions, also once a clinician has said yes.
#[must_use]
pub fn limits(record: &Record, today: Day) -> Vec<Limit> {
    limits_beside(record, today, &[])
}

/// The limits without those of these conditions, by their names: what the clinician of a plan knows about.
#[must_use]
pub fn limits_beside(record: &Record, today: Day, known: &[String]) -> Vec<Limit> {
    let told = chosen(record, "limits");
    let mut limits: Vec<Limit> = told.iter().filter_map(|(name, _)| limit(name)).collect();
    let bones = |(name, _): &(String, _)| risk(name) == Some(Risk::BoneThinning);
    if chosen(record, "risks").iter().any(bones) {
        limits.push(Limit::BoneThinning);
    }
    let counts = |condition: Condition| !known.iter().any(|name| name == name_of(condition));
    for condition in conditions(record) {
        limits.extend(limit_of(condition, today).filter(|_| counts(condition)));
    }
    // A pregnancy is told as such or as a birth; only the first limits lying on the back.
    for (name, due) in chosen(record, "first") {
        let late = due.is_none_or(|due| today >= due.minus(PREGNANCY - LATE_PREGNANCY));
        let lasts = !Condition::Pregnancy(due).has_ended(None, today);
        if name == "pregnant" && late && lasts && counts(Condition::Pregnancy(due)) {
            limits.push(Limit::PregnantLate);
        }
    }
    let weak = |name: &String| WEAK.contains(&name.as_str());
    if remembered(record).iter().any(weak) {
        limits.push(Limit::FootWeakness);
    }
    limits.sort_unstable();
    limits.dedup();
    limits
}

pub(super) fn limit(name: &str) -> Option<Limit> {
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
pub(super) fn limit_of(condition: Condition, today: Day) -> Option<Limit> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::question;

    #[test]
    fn every_option_means_something_to_the_rules() {
        let all_mean = |name: &str, mean: &dyn Fn(&str) -> bool| {
            for option in question(name).unwrap().options {
                assert!(mean(option.id), "{name}: {}", option.id);
            }
        };
        all_mean("risks", &|id| risk(id).is_some());
        all_mean("limits", &|id| limit(id).is_some());
        all_mean("first", &|id| condition(id, None).is_some());
    }

    /// Proves gate-time-ends-by-itself, start-part-1-limits.
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
}
