//! Care rules, section 2: every item in every answer, alone and in pairs, with and without risk factors.

use legwork_core::care::triage::{Answer, Began, is_remembered, tier_of, triage};
use legwork_core::library::{ITEMS, Item, Risk, Tier, Unchecked, item};

const RISKS: [Risk; 9] = [
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

const ANSWERS: [Answer; 6] = [
    Answer::No,
    Answer::New,
    Answer::Checked,
    Answer::Unchecked(Began::Before),
    Answer::Unchecked(Began::Since),
    Answer::Unchecked(Began::Unsure),
];

fn the(id: &str) -> &'static Item {
    item(id).unwrap_or_else(|| panic!("{id} is no item"))
}

/// What each item comes to: new, checked, unchecked before, unchecked since, unchecked unsure.
#[rustfmt::skip]
const TABLE: [(&str, [Option<Tier>; 5]); 50] = {
    use Tier::{Call, Go, See, Today};
    const fn all(tier: Tier) -> [Option<Tier>; 5] { [Some(tier); 5] }
    const fn old(new: Tier, unchecked: Tier) -> [Option<Tier>; 5] {
        [Some(new), None, Some(unchecked), Some(unchecked), Some(unchecked)]
    }
    const fn began(new: Tier) -> [Option<Tier>; 5] {
        [Some(new), None, Some(See), Some(Today), Some(Today)]
    }
    [
        ("saddle", old(Go, Today)),
        ("bladder", began(Go)),
        ("bowel", began(Go)),
        ("sexual", began(Go)),
        ("both-legs", old(Go, See)),
        ("weak-suddenly", old(Go, Today)),
        ("weaker-fast", old(Go, Today)),
        ("weakness", old(Today, Today)),
        ("cold-leg", all(Call)),
        ("calf", all(Today)),
        ("cord-fast", all(Go)),
        ("walks-unsteadily", old(Today, Today)),
        ("clumsy", old(Today, Today)),
        ("sudden-weakness", old(Go, Today)),
        ("unsteady", old(Today, Today)),
        ("chest-pain", old(Call, Today)),
        ("breath", old(Call, Today)),
        ("faint", old(Call, Today)),
        ("tearing-pain", all(Call)),
        ("lump-beats", all(Call)),
        ("accident", all(Go)),
        ("very-ill", all(Call)),
        ("temperature", all(Today)),
        ("ill", all(Today)),
        ("chest", old(Call, Today)),
        ("tearing", all(Call)),
        ("fever", all(Today)),
        ("new-severe", old(Today, See)),
        ("mid-line", old(Today, See)),
        ("shoulder-blades", old(Today, See)),
        ("band-chest", old(Today, See)),
        ("small-fall", old(Today, See)),
        ("shape", old(Today, See)),
        ("cancer-new", old(Today, Today)),
        ("cancer-worse", old(Today, Today)),
        ("cancer-night", old(Today, Today)),
        ("cancer-always", old(Today, Today)),
        ("weight-loss", old(Today, Today)),
        ("lump", old(Today, Today)),
        ("cancer-pain", old(Today, Today)),
        ("band", old(Today, See)),
        ("not-better", old(See, See)),
        ("no-normal-life", old(See, See)),
        ("no-sleep", old(See, See)),
        ("worried", old(See, See)),
        ("first-late", old(See, See)),
        ("stiff-morning", old(See, See)),
        ("other-illness", old(See, See)),
        ("walking-calf", old(See, See)),
        ("walking-sits", old(See, See)),
    ]
};

/// Proves check-new-or-unsure, check-long-checked, check-long-unchecked-today.
/// Proves check-long-unchecked-toilet-sex, check-long-unchecked-rest, check-yes-or-not-sure.
/// Proves check-walking-leg-pain, check-tier-go, check-tier-go-sex-weakness, check-tier-call.
#[test]
fn every_item_in_every_answer_has_the_tier_of_the_table() {
    let asked: Vec<&str> = ITEMS.iter().map(|item| item.id).collect();
    let tabled: Vec<&str> = TABLE.iter().map(|(id, _)| *id).collect();
    assert_eq!(asked, tabled);
    for (id, tiers) in TABLE {
        assert_eq!(tier_of(the(id), Answer::No, &RISKS), None, "{id}: no");
        for (answer, tier) in ANSWERS[1..].iter().zip(tiers) {
            assert_eq!(tier_of(the(id), *answer, &RISKS), tier, "{id}: {answer:?}");
        }
    }
}

/// Proves check-risk-alone, check-risk-bones, check-risk-age-65, check-risk-infection.
/// Proves check-risk-spine-injection, check-risk-cancer, check-first-at-55.
#[test]
fn an_item_that_hangs_on_a_risk_factor_counts_with_each_of_them_and_not_without() {
    let with = [
        (
            "new-severe",
            &[
                Risk::WeakImmunity,
                Risk::Infection,
                Risk::InjectedDrugs,
                Risk::SpinalInjection,
            ][..],
        ),
        (
            "small-fall",
            &[Risk::BoneThinning, Risk::Steroids, Risk::Age65],
        ),
        ("cancer-new", &[Risk::CancerEver]),
        ("cancer-worse", &[Risk::CancerEver]),
        ("cancer-night", &[Risk::CancerEver]),
        ("cancer-always", &[Risk::CancerEver]),
        ("cancer-pain", &[Risk::CancerEver]),
        ("first-late", &[Risk::Age55, Risk::Age65]),
    ];
    for item in ITEMS {
        let risks = with.iter().find(|(id, _)| *id == item.id).map(|(_, r)| *r);
        assert_eq!(item.with, risks.unwrap_or_default(), "{}", item.id);
        let alone = tier_of(item, Answer::New, &[]);
        assert_eq!(alone.is_some(), risks.is_none(), "{}", item.id);
        for risk in RISKS {
            let counts = risks.is_none_or(|risks| risks.contains(&risk));
            let tier = tier_of(item, Answer::New, &[risk]);
            assert_eq!(tier.is_some(), counts, "{} with {risk:?}", item.id);
        }
    }
}

/// Proves check-risk-alone.
#[test]
fn a_risk_factor_alone_has_no_tier() {
    let none: Vec<_> = ITEMS
        .iter()
        .map(|item| (item.group, item, Answer::No))
        .collect();
    let found = triage(&none, &RISKS);
    assert_eq!((found.tier, found.stopped), (None, false));
    assert!(found.items.is_empty());
}

/// Proves check-emergency-stops-list.
#[test]
fn of_two_answers_the_more_urgent_counts_and_an_emergency_stops_the_list() {
    // From the table alone: what each is by itself, and in which order they count.
    let alone = |of: &Item, answer: Answer| {
        let at = ANSWERS.iter().position(|known| *known == answer)?;
        let (_, tiers) = TABLE.iter().find(|(id, _)| *id == of.id)?;
        tiers[at.checked_sub(1)?]
    };
    let most = |one: Option<Tier>, other: Option<Tier>| {
        let order = [Tier::Call, Tier::Go, Tier::Today, Tier::See];
        let counts = |tier: &Tier| one == Some(*tier) || other == Some(*tier);
        order.into_iter().find(counts)
    };
    for (at, first) in ITEMS.iter().enumerate() {
        for second in &ITEMS[at + 1..] {
            for one in ANSWERS {
                for other in ANSWERS {
                    let found = triage(
                        &[(first.group, first, one), (second.group, second, other)],
                        &RISKS,
                    );
                    let (a, b) = (alone(first, one), alone(second, other));
                    let is_emergency = |tier| matches!(tier, Some(Tier::Call | Tier::Go));
                    let stopped = is_emergency(a);
                    // What was answered on the same screen counts still.
                    let cut = stopped && first.group != second.group;
                    let expected = if cut { a } else { most(a, b) };
                    let names = (first.id, one, second.id, other);
                    assert_eq!(found.tier, expected, "{names:?}");
                    let emergency = stopped || is_emergency(b);
                    assert_eq!(found.stopped, emergency, "{names:?}");
                }
            }
        }
    }
}

/// Proves gate-locked, gate-see-a-clinician-open.
#[test]
fn see_a_clinician_locks_nothing_and_everything_else_does() {
    for item in ITEMS {
        let found = triage(&[(item.group, item, Answer::New)], &RISKS);
        let locks = found.locking().count() == 1;
        assert_eq!(locks, item.tier != Tier::See, "{}", item.id);
    }
}

/// Proves check-long-checked.
#[test]
fn only_what_was_checked_is_remembered_and_only_where_it_can_be_old() {
    for item in ITEMS {
        for answer in ANSWERS {
            let old = item.unchecked != Unchecked::NotAsked;
            let expected = answer == Answer::Checked && old;
            assert_eq!(
                is_remembered(item, answer),
                expected,
                "{}: {answer:?}",
                item.id
            );
        }
    }
}
