//! Care rules, section 7: sequences of sessions over days, and what each changes.

use crate::common::day;
use legwork_core::care::adapt::{Decision, State, adapt};
use legwork_core::care::dose::Dose;
use legwork_core::care::limited::Held;
use legwork_core::care::limits::Limit;
use legwork_core::care::past::{Done, Judged, Own, Past, judge};
use legwork_core::care::traffic_light::Light;
use legwork_core::library::Rank;
use legwork_core::record::{Day, NextDay};
use proptest::prelude::*;

fn start() -> Day {
    day("2026-01-05")
}

/// A session in short: day, colours of the exercises in their order (G, A, R, or - for not answered; D at the
/// end: still further down), effort (0-9, x for 10, - for none), next-day answer: `+` better, `=` same, `w`
/// worse, `k` worse below the knee, `s` still worse, `n` no longer worse, `-` none.
fn session(exercises: &[&str], text: &str) -> Past {
    let mut parts = text.split(' ');
    let number = parts.next().and_then(|day| day.parse().ok()).unwrap();
    let colours = parts.next().unwrap();
    let light = |letter| match letter {
        'G' => Light::Green,
        'A' => Light::Amber,
        'R' => Light::Red,
        '-' => Light::NotAnswered,
        other => panic!("{other} is no colour"),
    };
    let effort = match parts.next().unwrap() {
        "-" => None,
        "x" => Some(10),
        digit => Some(digit.parse().unwrap()),
    };
    let worse = |below_knee, still| Some(NextDay::Worse { below_knee, still });
    let next_day = match parts.next().unwrap() {
        "+" => Some(NextDay::Better),
        "=" => Some(NextDay::Same),
        "w" => worse(false, None),
        "n" => worse(false, Some(false)),
        "k" => worse(true, None),
        "s" => worse(false, Some(true)),
        _ => None,
    };
    Past {
        day: start().plus(number),
        exercises: exercises
            .iter()
            .zip(colours.trim_end_matches('D').chars().map(light))
            .map(|(id, light)| Done {
                id: (*id).to_owned(),
                rank: Rank::Standard,
                light,
            })
            .collect(),
        stayed_down: colours.ends_with('D'),
        effort,
        next_day,
    }
}

fn told(state: &State) -> String {
    let said = |(on, decision): &(Day, Decision)| {
        let on = on.days_since(start());
        match decision {
            Decision::LevelDown(id) => format!("{on} {id} down"),
            Decision::Half(id) => format!("{on} {id} half"),
            Decision::Swap(id) => format!("{on} {id} swap"),
            Decision::Pause(id) => format!("{on} {id} pause"),
            Decision::SeeClinician => format!("{on} clinician"),
            Decision::AfterGap(days) => format!("{on} away {days}"),
            Decision::Repetitions(id, to) => format!("{on} {id} x{to}"),
            Decision::Sets(id, to) => format!("{on} {id} sets {to}"),
            Decision::LevelUp(id) => format!("{on} {id} up"),
            Decision::Stay => format!("{on} stay"),
        }
    };
    state
        .decisions
        .iter()
        .map(said)
        .collect::<Vec<_>>()
        .join(", ")
}

/// bridge: 8 to 12 times, 2 to 3 sets, three levels. pelvic-tilt: 10 to 15, 2 sets. seated-nerve-glide: a
/// nerve glide of 10. one-knee-to-chest: bends to the end of the range, held 3 times.
const ONE: &[&str] = &["bridge"];
const TWO: &[&str] = &["bridge", "pelvic-tilt"];
const GLIDE: &[&str] = &["bridge", "seated-nerve-glide"];
const BEND: &[&str] = &["bridge", "one-knee-to-chest"];
const ALL: &[&str] = &["bridge", "seated-nerve-glide", "one-knee-to-chest"];

/// Name, exercises, sessions, decisions, and whether a clinician should be seen at the end.
type Case = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
    bool,
);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("nothing done", ONE, &[], "", false),
    ("one good day", ONE, &["0 G 3 +"], "", false),
    ("two good days", ONE, &["0 G 3 +", "2 G 3 ="], "", false),
    ("three good: more repetitions", ONE, &["0 G 3 +", "2 G 3 =", "4 G 5 ="], "4 bridge x9", false),
    ("the same day after day: one step a week", ONE, &["0 G 3 =", "1 G 3 =", "2 G 3 =", "3 G 3 =", "4 G 3 =", "5 G 3 =", "6 G 3 =", "7 G 3 =", "8 G 3 =", "9 G 3 ="], "2 bridge x9, 9 bridge x10", false),
    ("three more after a week", ONE, &["0 G 3 =", "1 G 3 =", "2 G 3 =", "7 G 3 =", "8 G 3 =", "9 G 3 ="], "2 bridge x9, 9 bridge x10", false),
    ("three more, but no week yet", ONE, &["0 G 3 =", "1 G 3 =", "2 G 3 =", "3 G 3 =", "4 G 3 =", "5 G 3 ="], "2 bridge x9", false),
    ("one was not answered: the answered ones count", ONE, &["0 G 3 =", "1 G 3 -", "2 G 3 =", "3 G 3 ="], "3 bridge x9", false),
    ("none was answered", ONE, &["0 G 3 -", "1 G 3 -", "2 G 3 -", "3 G 3 -"], "", false),
    ("amber in between", ONE, &["0 G 3 =", "1 A 3 =", "2 G 3 =", "3 G 3 ="], "", false),
    ("amber first, then three green", ONE, &["0 A 3 =", "1 G 3 =", "2 G 3 =", "3 G 3 ="], "3 bridge x9", false),
    ("red in between", ONE, &["0 G 3 =", "1 R 3 =", "2 G 3 =", "3 G 3 ="], "", false),
    ("the light was not answered", ONE, &["0 G 3 =", "1 - 3 =", "2 G 3 =", "3 G 3 ="], "", false),
    ("effort 6", ONE, &["0 G 3 =", "1 G 6 =", "2 G 3 =", "3 G 3 ="], "", false),
    ("effort 10", ONE, &["0 G x =", "1 G x =", "2 G x ="], "", false),
    ("effort not told", ONE, &["0 G 3 =", "1 G - =", "2 G 3 ="], "", false),
    ("effort 5 is easy", ONE, &["0 G 5 =", "1 G 5 +", "2 G 5 ="], "2 bridge x9", false),
    ("worse, and no more is known", ONE, &["0 G 3 w"], "0 stay", false),
    ("worse, but over after 24 hours", ONE, &["0 G 3 n"], "0 stay", false),
    ("worse breaks the row of good ones", ONE, &["0 G 3 =", "1 G 3 =", "2 G 3 n", "3 G 3 ="], "2 stay", false),
    ("below the knee: down", ONE, &["0 G 3 k"], "0 bridge down", false),
    ("still after 24 hours: down", ONE, &["0 G 3 s"], "0 bridge down", false),
    ("still further down on the day", ONE, &["0 RD 3 -"], "0 bridge down", false),
    ("still further down, and better the next day", ONE, &["0 RD 3 +"], "0 bridge down", false),
    ("bad twice in a row: swapped", ONE, &["0 G 3 k", "1 G 3 k"], "0 bridge down, 1 bridge swap", false),
    ("bad, good, bad: eased again, not swapped", ONE, &["0 G 3 k", "1 G 3 =", "2 G 3 k"], "0 bridge down, 2 bridge half", false),
    ("bad, worse, bad: not in a row", ONE, &["0 G 3 k", "1 G 3 n", "2 G 3 k"], "0 bridge down, 1 stay, 2 bridge half", false),
    ("bad, not answered, bad: in a row", ONE, &["0 G 3 k", "1 G 3 -", "2 G 3 k"], "0 bridge down, 2 bridge swap", false),
    ("three bad: clinician", ONE, &["0 G 3 k", "1 G 3 k", "2 G 3 k"], "0 bridge down, 1 bridge swap, 2 clinician", true),
    ("three bad, whatever the exercises", TWO, &["0 RG 3 k", "1 GR 3 k", "2 GG 3 k"], "0 bridge down, 1 bridge swap, 2 clinician", true),
    ("four bad: said once", TWO, &["0 RG 3 k", "1 GR 3 k", "2 GG 3 k", "3 GG 3 k"], "0 bridge down, 1 bridge swap, 2 clinician", true),
    ("three not bad after it: over", TWO, &["0 RG 3 k", "1 GR 3 k", "2 GG 3 k", "3 GG 3 =", "4 GG 3 n", "5 GG 3 ="], "0 bridge down, 1 bridge swap, 2 clinician, 4 stay", false),
    ("two not bad are not enough", TWO, &["0 RG 3 k", "1 GR 3 k", "2 GG 3 k", "3 GG 3 =", "4 GG 3 ="], "0 bridge down, 1 bridge swap, 2 clinician", true),
    ("not answered does not count towards the end", TWO, &["0 RG 3 k", "1 GR 3 k", "2 GG 3 k", "3 GG 3 =", "4 GG 3 -", "5 GG 3 ="], "0 bridge down, 1 bridge swap, 2 clinician", true),
    ("nothing is raised while a clinician is to be seen", TWO, &["0 RG 3 k", "1 GR 3 k", "2 GG 3 k", "9 GG 3 =", "10 GG 3 ="], "0 bridge down, 1 bridge swap, 2 clinician", true),
    ("the worst response is eased", TWO, &["0 GR 3 k"], "0 pelvic-tilt down", false),
    ("amber is worse than green", TWO, &["0 GA 3 k"], "0 pelvic-tilt down", false),
    ("amber is worse than not answered", TWO, &["0 A- 3 k"], "0 bridge down", false),
    ("red is worse than amber", TWO, &["0 RA 3 k"], "0 bridge down", false),
    ("all alike: the first", TWO, &["0 GG 3 k"], "0 bridge down", false),
    ("all alike: a nerve glide before the first", GLIDE, &["0 GG 3 k"], "0 seated-nerve-glide down", false),
    ("all alike: an end-range movement before the first", BEND, &["0 GG 3 k"], "0 one-knee-to-chest down", false),
    ("all alike: the glide before the end-range movement", ALL, &["0 GGG 3 k"], "0 seated-nerve-glide down", false),
    ("the worst before the glide", GLIDE, &["0 RG 3 k"], "0 bridge down", false),
    ("the latest stepped up before the glide", GLIDE, &["0 GG 3 =", "1 GG 3 =", "2 GG 3 =", "3 GG 3 k"], "2 bridge x9, 3 bridge down", false),
    ("the latest added is eased", ONE, &["0 G 3 =", "1 G 3 k"], "1 bridge down", false),
    ("one change a day: a second session", ONE, &["0 G 3 k", "0 G 3 k"], "0 bridge down", false),
    ("one change a day: three sessions, the clinician is said", ONE, &["0 G 3 k", "0 G 3 k", "1 G 3 k"], "0 bridge down, 1 clinician", true),
    ("13 days away: nothing", ONE, &["0 G 3 =", "13 G 3 ="], "", false),
    ("14 days away: one level down", ONE, &["0 G 3 =", "14 G 3 ="], "14 away 14", false),
    ("a year away: one level down, once", ONE, &["0 G 3 =", "365 G 3 ="], "365 away 365", false),
    ("after a gap a week passes before more", ONE, &["0 G 3 =", "20 G 3 =", "21 G 3 =", "22 G 3 =", "27 G 3 ="], "20 away 20, 27 bridge x9", false),
    ("a gap and a bad answer on one day: one change", ONE, &["0 G 3 =", "20 G 3 k"], "20 away 20", false),
    ("a gap ends the row of bad ones", ONE, &["0 G 3 k", "20 G 3 -", "21 G 3 k"], "0 bridge down, 20 away 20, 21 bridge half", false),
    ("after easing a week and three good ones", ONE, &["0 G 3 k", "1 G 3 =", "2 G 3 =", "3 G 3 ="], "0 bridge down", false),
    ("after easing, a week later", ONE, &["0 G 3 k", "5 G 3 =", "6 G 3 =", "7 G 3 ="], "0 bridge down, 7 bridge x9", false),
    ("half of the dose comes back whole first", ONE, &["0 G 3 k", "1 G 3 =", "2 G 3 k", "9 G 3 =", "10 G 3 =", "11 G 3 ="], "0 bridge down, 2 bridge half, 11 bridge x8", false),
    ("repetitions, then a set, then the level", ONE, &[
        "0 G 3 =", "1 G 3 =", "2 G 3 =", "9 G 3 =", "16 G 3 =", "23 G 3 =", "24 G 3 =", "25 G 3 =", "30 G 3 =", "31 G 3 =", "32 G 3 =", "39 G 3 =", "40 G 3 =", "41 G 3 =", "48 G 3 =", "49 G 3 =", "50 G 3 ="],
        "2 bridge x9, 23 bridge x10, 30 bridge x11, 39 bridge x12, 48 bridge sets 3", false),
    ("what was red two days ago is not raised", TWO, &["0 RG 3 =", "1 GG 3 =", "2 GG 3 =", "3 GG 3 ="], "3 bridge x9", false),
    ("two exercises: one step in a week", TWO, &["0 GG 3 =", "1 GG 3 =", "2 GG 3 =", "3 GG 3 ="], "2 bridge x9", false),
    ("a bad answer after a step up takes one level", ONE, &["0 G 3 =", "1 G 3 =", "2 G 3 =", "4 G 3 s"], "2 bridge x9, 4 bridge down", false),
    ("worse twice never raises or eases", ONE, &["0 G 3 w", "1 G 3 w"], "0 stay, 1 stay", false),
    ("an empty session changes nothing", &[], &["0 D 3 =", "1 G 3 ="], "", false),
];

/// Proves tailor-no-lower-level, light-not-answered, light-amber, adapt-bad-eases, adapt-worse-stays.
/// Proves adapt-no-answer, adapt-which-one-changes, adapt-one-change-a-day, adapt-two-bad-swap.
/// Proves adapt-three-bad, adapt-step-up-when, adapt-step-up-one-a-week.
#[test]
fn what_each_sequence_changes() {
    assert!(CASES.len() >= 60, "{}", CASES.len());
    let mut wrong = Vec::new();
    for (name, exercises, sessions, decisions, clinician) in CASES {
        let sessions: Vec<Past> = sessions
            .iter()
            .map(|text| session(exercises, text))
            .collect();
        let today = sessions.last().map_or(start(), |session| session.day);
        let state = adapt(&sessions, &[], &[], &[], today);
        let found = (told(&state), state.see_clinician.is_some());
        if found != ((*decisions).to_owned(), *clinician) {
            wrong.push(format!(
                "{name}:\n  found    {found:?}\n  expected {:?}",
                (decisions, clinician)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_clinicians_visit_ends_the_stop_at_the_easiest_level() {
    let sessions = ["0 G 3 k", "1 G 3 k", "2 G 3 k"].map(|text| session(ONE, text));
    let seen = |days: &[u64], today: u64| {
        let days: Vec<Day> = days.iter().map(|days| start().plus(*days)).collect();
        adapt(&sessions, &[], &days, &[], start().plus(today))
            .see_clinician
            .is_some()
    };
    assert!(seen(&[], 5), "not seen");
    assert!(seen(&[1], 5), "seen before");
    assert!(!seen(&[2], 5), "seen on the day");
    assert!(!seen(&[4], 5), "seen since");
    assert!(seen(&[6], 5), "a visit that is still to come");
}

#[test]
fn time_away_counts_up_to_today_too() {
    let sessions = [session(ONE, "0 G 3 =")];
    let at = |days| {
        adapt(&sessions, &[], &[], &[], start().plus(days))
            .dose("bridge")
            .unwrap()
            .rank
    };
    assert_eq!(at(13), Rank::Standard);
    assert_eq!(at(14), Rank::Easier);
    assert_eq!(at(400), Rank::Easier);
}

/// Proves adapt-bad-means, adapt-no-answer.
#[test]
fn what_an_answer_comes_to() {
    let of = |text| judge(&session(ONE, text));
    assert_eq!(of("0 G 3 -"), Judged::NotAnswered);
    assert_eq!(of("0 G 3 +"), Judged::Good);
    assert_eq!(of("0 G 3 ="), Judged::Good);
    assert_eq!(of("0 G 3 w"), Judged::Worse);
    assert_eq!(of("0 G 3 n"), Judged::Worse);
    assert_eq!(of("0 G 3 k"), Judged::Bad);
    assert_eq!(of("0 G 3 s"), Judged::Bad);
    assert_eq!(of("0 RD 3 +"), Judged::Bad);
}

/// The latest added is eased, before the first.
/// Proves adapt-which-one-changes.
#[test]
fn what_came_in_last_is_eased_first() {
    const LATER: &[&str] = &["bridge", "clam"];
    let days = [
        session(ONE, "0 G 3 ="),
        session(ONE, "1 G 3 ="),
        session(LATER, "2 GG 3 k"),
    ];
    let state = adapt(&days, &[], &[], &[], start().plus(3));
    assert_eq!(told(&state), "2 clam down");
    // Both were there from the beginning: the first.
    let days = ["0 GG 3 -", "1 GG 3 -", "2 GG 3 k"].map(|text| session(LATER, text));
    let state = adapt(&days, &[], &[], &[], start().plus(3));
    assert_eq!(told(&state), "2 bridge down");
}

/// Of several sessions of a day the worst answer speaks for the day.
#[test]
fn a_better_answer_of_the_same_day_hides_no_bad_one() {
    let of = |texts: &[&str]| {
        let sessions: Vec<Past> = texts.iter().map(|text| session(ONE, text)).collect();
        adapt(&sessions, &[], &[], &[], start().plus(9))
    };
    let days = [
        "0 G 3 k", "0 G 3 =", "1 G 3 +", "1 G 3 k", "2 G 3 k", "2 G 3 =",
    ];
    let state = of(&days);
    assert!(state.see_clinician.is_some(), "{}", told(&state));
    let raised = of(&["0 G 3 =", "2 G 3 =", "4 G 3 =", "4 G 3 w"]);
    assert!(
        !raised
            .decisions
            .iter()
            .any(|(_, decision)| decision.raises())
    );
}

/// Nothing is stepped up to a level that a limit leaves out: another thing goes up.
/// Proves adapt-raise-one-level.
#[test]
fn no_step_up_leads_past_a_limit() {
    let days: Vec<Past> = (0..30)
        .map(|week| session(TWO, &format!("{} GG 3 =", week * 3)))
        .collect();
    let of = |limits: &[Held]| adapt(&days, &[], &[], limits, start().plus(90));
    let went_up = |state: &State, id: &str| {
        let up = |decision: &Decision| matches!(decision, Decision::LevelUp(of) if of == id);
        state.decisions.iter().any(|(_, decision)| up(decision))
    };
    assert!(went_up(&of(&[]), "bridge"));
    let held = |from: u64, until: Option<u64>| Held {
        limit: Limit::Balance,
        from: start().plus(from),
        until: until.map(|day| start().plus(day)),
    };
    let poor = of(&[held(0, None)]);
    assert!(!went_up(&poor, "bridge"));
    assert_eq!(poor.dose("bridge").unwrap().rank, Rank::Standard);
    assert!(went_up(&poor, "pelvic-tilt"), "{}", told(&poor));
    // A limit that is told later, or has ended, changes nothing that was decided on other days.
    assert_eq!(of(&[held(89, None)]).decisions, of(&[]).decisions);
    let ended = of(&[held(0, Some(88))]);
    assert_eq!(ended.decisions, poor.decisions);
}

fn any_session() -> impl Strategy<Value = (u64, String)> {
    (
        0u64..5,
        proptest::collection::vec("[GAR-]", 3),
        "D?",
        "[0-9x-]",
        "[+=wnks-]",
    )
        .prop_map(|(gap, colours, down, effort, answer)| {
            (gap, format!("{}{down} {effort} {answer}", colours.concat()))
        })
}

/// A level that the person chose themselves is no decision of the day: what was raised and harmed is eased.
#[test]
fn a_level_of_ones_own_does_not_keep_a_bad_answer_from_easing_it() {
    let own = |rank| {
        [Own {
            day: start(),
            id: "bridge".to_owned(),
            rank,
        }]
    };
    for (colours, answer) in [("GG", "k"), ("GG", "s"), ("AG", "k"), ("RG", "k")] {
        let mut day = session(TWO, &format!("0 {colours} 3 {answer}"));
        day.exercises[0].rank = Rank::Harder;
        let state = adapt(&[day], &own(Rank::Harder), &[], &[], start().plus(1));
        assert_eq!(told(&state), "0 bridge down", "{colours} {answer}");
        assert_eq!(state.dose("bridge").unwrap().rank, Rank::Standard);
    }
    // The other one was red: that one, although the person eased the bridge on that day.
    let day = session(TWO, "0 GR 3 k");
    let state = adapt(&[day], &own(Rank::Easier), &[], &[], start().plus(1));
    assert!(
        told(&state).starts_with("0 pelvic-tilt "),
        "{}",
        told(&state)
    );
    // It still holds the next step up back for a week.
    let good = |own: &[Own]| {
        let days = ["0 GG 3 =", "2 GG 3 =", "4 GG 3 ="].map(|text| session(TWO, text));
        told(&adapt(&days, own, &[], &[], start().plus(5)))
    };
    assert!(good(&[]).contains("x9"));
    assert_eq!(good(&own(Rank::Standard)), "");
}

fn in_order(list: &[(u64, String)]) -> (Vec<Past>, u64) {
    let mut number = 0;
    let sessions = list.iter().map(|(gap, text)| {
        number += gap;
        session(ALL, &format!("{number} {text}"))
    });
    (sessions.collect(), number)
}

fn is_worse(session: &Past) -> bool {
    matches!(judge(session), Judged::Worse | Judged::Bad)
}

/// How much a dose asks for: the level first, then the sets, then the repetitions.
fn much(dose: Dose) -> (Rank, u16, u16) {
    (dose.rank, dose.sets, dose.repetitions)
}

proptest! {
    /// Any sequence, with several sessions on a day too: nothing raised on a day that was worse, and no dose above
    /// what the library gives or below half of it.
    #[test]
    fn any_sequence_keeps_the_rules(list in proptest::collection::vec(any_session(), 0..40)) {
        let (sessions, number) = in_order(&list);
        let state = adapt(&sessions, &[], &[], &[], start().plus(number));
        let raises = state.decisions.iter().filter(|(_, decision)| decision.raises());
        for (on, decision) in raises {
            let worse = sessions.iter().any(|s| s.day == *on && is_worse(s));
            prop_assert!(!worse, "{decision:?} on a worse day: {on}");
        }
        for (id, dose) in &state.doses {
            let of = legwork_core::library::move_of(id).unwrap();
            prop_assert!(dose.repetitions <= of.repetitions.1);
            prop_assert!(dose.sets <= of.sets.1);
            prop_assert!(dose.repetitions * 2 >= of.repetitions.0 || dose.half);
        }
    }

    /// Day by day: one thing changes at most. What brings all down (time away, a clinician to be seen) is one such
    /// thing: nothing goes up with it.
    /// Proves adapt-one-change-a-day.
    #[test]
    fn one_thing_changes_in_a_day(list in proptest::collection::vec(any_session(), 1..30)) {
        let (sessions, _) = in_order(&list);
        let mut days: Vec<Day> = sessions.iter().map(|session| session.day).collect();
        days.dedup();
        for today in days {
            let until = |keep: &dyn Fn(Day) -> bool| {
                let of: Vec<Past> = sessions.iter().filter(|s| keep(s.day)).cloned().collect();
                adapt(&of, &[], &[], &[], today)
            };
            let before = until(&|day| day < today);
            let after = until(&|day| day <= today);
            let decided = |which: fn(&Decision) -> bool| {
                after.decisions.iter().filter(|(on, d)| *on == today && which(d)).count()
            };
            let all_down = decided(|d| matches!(d, Decision::AfterGap(_) | Decision::SeeClinician));
            let ones = decided(|d| !matches!(d, Decision::AfterGap(_) | Decision::SeeClinician | Decision::Stay));
            prop_assert!(ones <= 1, "{:?}", after.decisions);
            let mut changed = 0;
            // What was swapped is offered no more; these sessions do it all the same, as if for the first time.
            let swapped = |id: &str| {
                after.decisions.iter().any(|(_, d)| matches!(d, Decision::Swap(one) if one == id))
            };
            for (id, was) in before.doses.iter().filter(|(id, _)| !swapped(id)) {
                match after.dose(id) {
                    // Swapped: another takes its place.
                    None => changed += 1,
                    Some(is) if is != *was => {
                        prop_assert!(all_down == 0 || much(is) <= much(*was), "{id} rose: {was:?} {is:?}");
                        changed += 1;
                    }
                    Some(_) => {}
                }
            }
            prop_assert!(all_down > 0 || changed <= 1, "{changed} changed on {today}: {:?}", after.decisions);
            // Beside a change of one exercise all others wait for the next day.
            prop_assert!(ones == 0 || changed <= 1, "{changed} changed on {today}: {:?}", after.decisions);
        }
    }

    /// A worse answer in place of a better one, for any exercises and levels: nothing asks for more after it.
    #[test]
    fn a_worse_answer_never_raises_a_level(
        list in proptest::collection::vec(any_session(), 1..12),
        ranks in proptest::collection::vec(0usize..3, 3),
    ) {
        let (mut sessions, number) = in_order(&list);
        let of = [Rank::Easier, Rank::Standard, Rank::Harder];
        for session in &mut sessions {
            for (done, rank) in session.exercises.iter_mut().zip(&ranks) {
                done.rank = of[*rank];
            }
        }
        let today = start().plus(number);
        let better = adapt(&sessions, &[], &[], &[], today);
        if let Some(last) = sessions.last_mut() {
            last.next_day = Some(NextDay::Worse { below_knee: true, still: Some(true) });
        }
        let worse = adapt(&sessions, &[], &[], &[], today);
        for (id, dose) in &worse.doses {
            let without = better.dose(id).unwrap_or(*dose);
            prop_assert!(much(*dose) <= much(without), "{id}: {without:?} became {dose:?}: {sessions:?}");
        }
    }
}
