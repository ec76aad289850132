//! The sentence of every chart, held against sentences that were worked out by hand.

mod ten_years;
mod training;

use super::*;
use legwork_core::record::{
    Activity, Aim, CheckIn, Content, Entry, Goal, Id, Line, Rating, Reach, Score, Version, Writer,
    Written,
};

/// A series, with -1 where there is no answer; what its chart says; and where its dashed line lies.
type Case<'a> = (&'a [i32], &'a str, Option<i32>);

const NOTHING: &str = "There is nothing to show for this time yet.";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The first of January 2026, a Thursday, and the days after it.
fn nth(after: usize) -> Day {
    day("2026-01-01").plus(after as u64)
}

/// Two answers, twenty days without, and three more.
fn with_gap(before: [i32; 2], after: [i32; 3]) -> Vec<i32> {
    [&before[..], &[-1; 20], &after[..]].concat()
}

fn record(entries: Vec<(Id, Entry)>) -> Record {
    let mut record = Record::default();
    for (id, entry) in entries {
        record.merge(Line {
            id,
            version: Version {
                counter: 1,
                writer: Writer::new(1),
            },
            content: Content::Entry(entry),
        });
    }
    record
}

fn score(value: i32) -> Option<Score> {
    Score::new(u8::try_from(value).ok()?)
}

/// Check-ins from the first of January on, with these answers, and what the charts show on the day of the last.
fn checked_in(leg: &[i32], back: &[i32], reach: &[i32]) -> Charts {
    let days = leg.len().max(back.len()).max(reach.len());
    let at = |series: &[i32], n: usize| series.get(n).copied().unwrap_or(-1);
    let check_ins = (0..days).map(|n| {
        let check_in = CheckIn {
            day: nth(n),
            written: Written::NOT_YET,
            leg: score(at(leg, n)),
            back: score(at(back, n)),
            reach: u8::try_from(at(reach, n)).ok().and_then(Reach::new),
            could: None,
            note: String::new(),
        };
        (Id::new(nth(n), n as u64), Entry::CheckIn(check_in))
    });
    let record = record(check_ins.collect());
    charts(&record, nth(0), nth(days.saturating_sub(1)))
}

fn says(shown: &Shown, (values, said, line): Case<'_>) {
    assert_eq!(shown.answer, said);
    assert_eq!(shown.line, line, "{said}");
    let there = values.iter().filter(|value| **value >= 0).count();
    let marks = if there < ENOUGH { 0 } else { there };
    assert_eq!(shown.marks.len(), marks, "{said}");
}

#[test]
fn leg_and_back_pain_are_told_each_by_its_own_name_and_answers() {
    let gap = with_gap([6, 6], [5, 4, 3]);
    let ended = [&[5; 5][..], &[-1; 14]].concat();
    let cases: [Case<'_>; 13] = [
        (&[], NOTHING, None),
        (
            &[7],
            "One entry: 7 out of 10 on Thursday 1 January. A chart needs 5.",
            None,
        ),
        (
            // Too few for a chart, and high all the same.
            &[9],
            "One entry: 9 out of 10 on Thursday 1 January. A chart needs 5. Your latest is 9 out of 10. That is high. Read the Safety page now. If it stays so, see your clinician.",
            None,
        ),
        (
            &[2, 2, 6],
            "First: 2 out of 10 on Thursday 1 January. Latest: 6 out of 10 on Saturday 3 January. A chart needs 5 entries. Your latest is 6 out of 10. That is high. Read the Safety page now. If it stays so, see your clinician.",
            None,
        ),
        (
            &[6, 5, 5, 4],
            "First: 6 out of 10 on Thursday 1 January. Latest: 4 out of 10 on Sunday 4 January. A chart needs 5 entries.",
            None,
        ),
        (
            &[4; 20],
            "About the same: from 4 to 4 on average. Your latest, 4 out of 10, is within your usual ups and downs.",
            Some(2 * POINT),
        ),
        (
            &[0; 14],
            "About the same: from 0 to 0 on average. Your latest, 0 out of 10, is within your usual ups and downs.",
            None,
        ),
        (
            &[10; 14],
            "About the same: from 10 to 10 on average. Your latest is 10 out of 10. That is high. Read the Safety page now. If it stays so, see your clinician.",
            Some(8 * POINT),
        ),
        (
            // 52/7 = 7.43 and 32/7 = 4.57. In all 108/18 = 6, with steps of 4/17: 6 +- 2.66 * 0.235 = 5.37 to 6.63.
            &[8, 8, 8, 7, 7, 7, 7, 6, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4],
            "It is lower: from 7.4 to 4.6 on average. That is a change that matters. Your latest, 4 out of 10, is below your usual ups and downs.",
            Some(543),
        ),
        (
            // 2 and 4; the line would lie at 0. The last 7 are 4.
            &[2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4],
            "It is higher: from 2 to 4 on average. That is a change that matters. See your clinician about it, and read the Safety page now. Your latest, 4 out of 10, is above your usual ups and downs.",
            Some(0),
        ),
        (
            // Seven days of 3, then 6: 3 above their mean.
            &[3, 3, 3, 3, 3, 3, 3, 6],
            "About the same: from 3 to 3.8 on average. Your latest is 6 out of 10. That is high. Read the Safety page now. If it stays so, see your clinician.",
            Some(POINT),
        ),
        (
            // In all 24/5 = 4.8, with steps of 3/4: 4.8 +- 2.66 * 0.75 = 2.8 to 6.8.
            &gap,
            "It is lower: from 6 to 4 on average. That is a change that matters. Your latest, 3 out of 10, is within your usual ups and downs. There is no answer from Saturday 3 January to Thursday 22 January.",
            Some(4 * POINT),
        ),
        (
            // Nothing since the fifth.
            &ended,
            "About the same: from 5 to 5 on average. Your latest, 5 out of 10, is within your usual ups and downs. There is no answer from Tuesday 6 January to Monday 19 January.",
            Some(3 * POINT),
        ),
    ];
    for case in cases {
        // The other series must not be told in its place.
        let other = vec![1; case.0.len()];
        let leg = checked_in(case.0, &other, &[]).leg;
        let back = checked_in(&other, case.0, &[]).back;
        assert_eq!(leg.question, "Is my leg pain changing?");
        assert_eq!(back.question, "Is my back pain changing?");
        says(&leg, case);
        says(&back, case);
    }
}

#[test]
fn how_far_down_it_goes_is_told_as_places_closer_or_further() {
    let gap = with_gap([3, 3], [3, 2, 2]);
    let cases: [Case<'_>; 9] = [
        (&[], NOTHING, None),
        (
            &[3],
            "One entry: Thigh on Thursday 1 January. A chart needs 5.",
            None,
        ),
        (
            &[3, 4, 3, 4],
            "First: Thigh on Thursday 1 January. Latest: Below knee on Sunday 4 January. A chart needs 5 entries.",
            None,
        ),
        (&[3; 14], "Most often the same as at first: thigh.", None),
        (&[0; 14], "Most often the same as at first: no pain.", None),
        (&[5; 14], "Most often the same as at first: foot.", None),
        (
            // Of the first seven 4 is the commonest, of the last seven 2.
            &[4, 4, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 1],
            "It stays closer to your back: most often buttock now, and below knee at first.",
            None,
        ),
        (
            &[2, 2, 2, 2, 2, 3, 3, 3, 5, 5, 5, 5, 5, 4],
            "It goes further down: most often foot now, and buttock at first. Read the warning signs under Safety.",
            None,
        ),
        (
            &gap,
            "It stays closer to your back: most often buttock now, and thigh at first. There is no answer from Saturday 3 January to Thursday 22 January.",
            None,
        ),
    ];
    for case in cases {
        let place = checked_in(&[], &[], case.0).place;
        assert_eq!(place.question, "How far down does it go?");
        says(&place, case);
    }
}

/// What the charts show of an activity that was rated so.
fn rated(values: &[i32]) -> Charts {
    let goal = Id::new(nth(0), 9_000);
    let shop = Aim::Activity(Activity {
        name: "walk to the shop".to_owned(),
        rungs: Vec::new(),
        reached: 0,
    });
    let mut entries = vec![(goal, Entry::Goal(Goal::new(shop, nth(0))))];
    entries.extend(values.iter().enumerate().filter_map(|(n, value)| {
        let rating = Rating {
            day: nth(n),
            written: Written::NOT_YET,
            goal,
            score: score(*value)?,
        };
        Some((Id::new(nth(n), n as u64), Entry::Rating(rating)))
    }));
    charts(
        &record(entries),
        nth(0),
        nth(values.len().saturating_sub(1)),
    )
}

#[test]
fn an_activity_is_told_as_what_can_be_done_and_more_is_better() {
    let gap = with_gap([5, 5], [6, 6, 6]);
    let cases: [Case<'_>; 10] = [
        (&[], NOTHING, None),
        (
            &[7],
            "One entry: 7 out of 10 on Thursday 1 January. A chart needs 5.",
            None,
        ),
        (
            &[3, 4, 4, 5],
            "First: 3 out of 10 on Thursday 1 January. Latest: 5 out of 10 on Sunday 4 January. A chart needs 5 entries.",
            None,
        ),
        (
            &[5; 14],
            "About the same: from 5 to 5 on average. Your latest, 5 out of 10, is within your usual ups and downs.",
            Some(8 * POINT),
        ),
        (
            &[0; 14],
            "About the same: from 0 to 0 on average. Your latest, 0 out of 10, is within your usual ups and downs.",
            Some(3 * POINT),
        ),
        (
            // A change that is more than chance would lie beyond the scale.
            &[10; 14],
            "About the same: from 10 to 10 on average. Your latest, 10 out of 10, is within your usual ups and downs.",
            None,
        ),
        (
            // In all 4, with steps of 4/13: 4 +- 0.82.
            &[2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6],
            "You can do it better: from 2 to 6 on average. That is more than chance. Your latest, 6 out of 10, is above your usual ups and downs.",
            Some(5 * POINT),
        ),
        (
            &[6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2],
            "You can do it less well: from 6 to 2 on average. That is more than chance. Your latest, 2 out of 10, is below your usual ups and downs.",
            Some(9 * POINT),
        ),
        (
            // Two points matter for pain, and may be chance here.
            &[4, 4, 4, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, 6],
            "You can do it better: from 4 to 6 on average. That is a small change. It may be chance. Your latest, 6 out of 10, is above your usual ups and downs.",
            Some(7 * POINT),
        ),
        (
            // In all 28/5 = 5.6, with steps of 1/4: 5.6 +- 0.67.
            &gap,
            "You can do it better: from 5 to 6 on average. That is a small change. It may be chance. Your latest, 6 out of 10, is within your usual ups and downs. There is no answer from Saturday 3 January to Thursday 22 January.",
            Some(8 * POINT),
        ),
    ];
    for case in cases {
        let shown = rated(case.0).activities;
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].question, "Can I do this better: walk to the shop?");
        says(&shown[0], case);
    }
}

/// What is rated once a week has one value in seven days: one alone is no average.
#[test]
fn weekly_ratings_are_told_by_more_than_one_value_at_each_end() {
    let weekly = |values: &[i32]| {
        let with_gaps: Vec<i32> = values
            .iter()
            .flat_map(|value| [*value, -1, -1, -1, -1, -1, -1])
            .collect();
        rated(&with_gaps).activities.remove(0).answer
    };
    // The first two of five, 3 and 4, and the last two, 4 and 6.
    assert_eq!(
        weekly(&[3, 4, 4, 4, 6]),
        "You can do it better: from 3.5 to 5 on average. That is a small change. It may be chance. Your latest, 6 out of 10, is within your usual ups and downs."
    );
    // The first three of eight, 2 3 2 = 2.33, and the last three, 6 7 6 = 6.33.
    assert!(weekly(&[2, 3, 2, 4, 5, 6, 7, 6]).starts_with(
        "You can do it better: from 2.3 to 6.3 on average. That is more than chance."
    ));
    // One bad day at the end of a weekly series is no trend: 5 5 8 = 6.
    assert!(
        weekly(&[5, 5, 5, 5, 5, 8]).starts_with("You can do it better: from 5 to 6 on average.")
    );
}

/// The 7-day mean of a day is the same whatever time is shown.
#[test]
fn the_mean_of_a_day_does_not_hang_on_the_range() {
    let values: Vec<i32> = (0..60).map(|n| (n * 7 + n / 3) % 11).collect();
    let check_ins = (0..60).map(|n| {
        let check_in = CheckIn {
            day: nth(n),
            written: Written::NOT_YET,
            leg: score(values[n]),
            back: None,
            reach: None,
            could: None,
            note: String::new(),
        };
        (Id::new(nth(n), n as u64), Entry::CheckIn(check_in))
    });
    let record = record(check_ins.collect());
    let today = nth(59);
    let means = |days: u64| {
        let marks = charts(&record, today.minus(days - 1), today).leg.marks;
        let last = marks.len() - 28;
        marks[last..]
            .iter()
            .map(|mark| mark.smooth)
            .collect::<Vec<_>>()
    };
    assert_eq!(means(28), means(60));
    // By hand, of the first of the 28 days, the 33rd: values 26 to 32 of the series.
    let hand: i32 = values[26..=32].iter().sum();
    assert_eq!(means(28)[0], Some((hand * POINT * 2 + 7) / 14));
}
