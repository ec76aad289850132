//! Goals: from set to reached, targets, and what a merge may bring.

use crate::common::{day, line, record, writer};
use legwork_core::care::*;
use legwork_core::record::*;

fn moment() -> Moment {
    Moment {
        today: day("2026-11-23"),
        minute: 600,
        chance: 9,
        writer: writer(1),
    }
}

fn activity(name: &str, rungs: &[&str]) -> Goal {
    let aim = Aim::Activity(Activity {
        name: name.to_owned(),
        rungs: rungs.iter().map(|rung| (*rung).to_owned()).collect(),
        reached: 0,
    });
    Goal::new(aim, day("2026-11-23"))
}

fn kept(goal: Goal) -> Result<Goal, Rejection> {
    let change = apply(
        &Record::default(),
        Command::Add(Entry::Goal(goal)),
        &moment(),
    )?;
    match change.line.content {
        Content::Entry(Entry::Goal(goal)) => Ok(goal),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_goal_needs_a_name_and_three_small_steps() {
    let three = ["gate", "corner", "shop"];
    assert!(kept(activity("walk to the shop", &three)).is_ok());
    assert_eq!(kept(activity(" ", &three)), Err(Rejection::NoName));
    assert_eq!(
        kept(activity("x", &["a", " ", "b"])),
        Err(Rejection::FewRungs)
    );
    let long = "é".repeat(MAX_NAME + 1);
    assert_eq!(
        kept(activity(&long, &three)),
        Err(Rejection::TooLong(MAX_NAME + 1, MAX_NAME))
    );
    // One line each, without blanks around; empty ones are left out.
    let tidy = kept(activity(" a\nb ", &["1", " 2 ", "", "3", "4", "5", "6"])).unwrap();
    let tidy = tidy.activity().unwrap().clone();
    assert_eq!(
        (tidy.name.as_str(), tidy.rungs.join(",")),
        ("a b", "1,2,3,4,5".to_owned())
    );
}

#[test]
fn rungs_are_reached_one_by_one_and_never_more_than_there_are() {
    let goal = activity("x", &["a", "b", "c"]);
    let reached = |n| goal.clone().with_reached(n).activity().unwrap().reached;
    assert_eq!([reached(0), reached(2), reached(9)], [0, 2, 3]);
}

#[test]
fn targets_are_within_a_week() {
    let target = |aim| kept(Goal::new(aim, day("2026-11-23"))).err();
    assert_eq!(target(Aim::Sessions(7)), None);
    assert_eq!(target(Aim::Sessions(0)), Some(Rejection::OutOfBounds(7)));
    assert_eq!(target(Aim::Sessions(8)), Some(Rejection::OutOfBounds(7)));
    assert_eq!(
        target(Aim::Walking(2_001)),
        Some(Rejection::OutOfBounds(2_000))
    );
}

#[test]
fn ended_goals_stay_readable_and_a_merge_may_bring_a_fourth() {
    let mut all = record((1..=4).map(|n| {
        line(
            n,
            1,
            1,
            Content::Entry(Entry::Goal(activity("x", &["a", "b", "c"]))),
        )
    }));
    assert_eq!(activities(&all).count(), 4);
    assert!(!may_add_activity(&all));
    let ended = activity("x", &["a", "b", "c"]).with_end(Some((day("2026-12-01"), How::LetGo)));
    all.merge(line(1, 2, 1, Content::Entry(Entry::Goal(ended))));
    all.merge(line(2, 2, 1, Content::Gone));
    assert_eq!((activities(&all).count(), past(&all).count()), (2, 1));
    assert!(may_add_activity(&all));
    assert_eq!(all.count(), 0, "a goal stands in no day of the diary");
}

#[test]
fn of_several_open_targets_the_last_set_holds() {
    let set = |n, sessions, on| {
        let goal = Goal::new(Aim::Sessions(sessions), day(on));
        line(n, 1, 1, Content::Entry(Entry::Goal(goal)))
    };
    let two = record([set(2, 5, "2026-11-02"), set(1, 3, "2026-11-20")]);
    assert_eq!(sessions_target(&two).unwrap().amount, 3);
    assert_eq!(walking_target(&two), None);
}

#[test]
fn a_check_in_asks_about_each_activity_in_its_turn_and_counts_the_days_of_the_week() {
    use crate::life::{Life, today};
    use legwork_core::care::activity_of;
    use legwork_core::care::rhythm::{RHYTHM, this_week, wanted};
    let none = Life::default().record();
    assert!(activity_of(&none, today()).is_none());
    let goal = |life: Life, name: &str| {
        life.with(Entry::Goal(Goal {
            since: today(),
            aim: Aim::Activity(Activity {
                name: name.to_owned(),
                rungs: vec!["a".into(), "b".into(), "c".into()],
                reached: 0,
            }),
            ended: None,
        }))
    };
    let life = goal(goal(Life::default(), "walk"), "swim");
    let record = life.clone().record();
    let names: Vec<String> = (0..4)
        .map(|ago| activity_of(&record, today().minus(ago)).unwrap().1)
        .map(|goal| goal.activity().unwrap().name.clone())
        .collect();
    assert_eq!(names[0], names[2]);
    assert_eq!(names[1], names[3]);
    assert_ne!(names[0], names[1]);
    // 24 November 2026 is a Tuesday: yesterday is of this week, the day before is not.
    let life = life.felt(0, 3, 1).felt(0, 4, 1).felt(1, 3, 1).felt(2, 3, 1);
    assert_eq!(this_week(&life.clone().record(), today()), 2);
    assert_eq!(wanted(&life.clone().record()), 3);
    assert_eq!(wanted(&life.clone().told(RHYTHM, "daily").record()), 7);
    assert_eq!(wanted(&life.told(RHYTHM, "weekly").record()), 1);
}
