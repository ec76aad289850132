//! Charts: their figures against a published example, and their answers against series worked out by hand.

use crate::common::day;
use legwork_core::care::{FUNCTION_MATTERS, PAIN_MATTERS, commonest};
use legwork_core::chart::*;
use legwork_core::record::Day;

/// A series that begins on 2026-01-01, a value a day; `None` is a day without one. In whole points.
fn series(days: &[Option<i32>]) -> Vec<Value> {
    let first = day("2026-01-01");
    let value = |(at, value): (usize, &Option<i32>)| {
        Some(Value {
            day: first.plus(at as u64),
            value: (*value)? * POINT,
        })
    };
    days.iter().enumerate().filter_map(value).collect()
}

fn every_day(values: &[i32]) -> Vec<Value> {
    series(&values.iter().copied().map(Some).collect::<Vec<_>>())
}

/// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, "Individuals Control Charts": ten batches,
/// mean 50.81, mean moving range 1.8778, limits 45.8159 and 55.8041 (with 3 / 1.128 for our 2.66).
#[test]
fn the_usual_range_is_that_of_the_published_example() {
    let flow = [4960, 4760, 4990, 5130, 4780, 5120, 5260, 5240, 5360, 5210];
    let first = day("2026-01-01");
    let values: Vec<Value> = (0..)
        .zip(flow)
        .map(|(at, value)| Value {
            day: first.plus(at),
            value,
        })
        .collect();
    let usual = usual(&values).unwrap();
    assert_eq!(usual.centre, 5081);
    assert!((usual.low - 4582).abs() <= 1, "{usual:?}");
    assert!((usual.high - 5580).abs() <= 1, "{usual:?}");
}

#[test]
fn there_are_no_statistics_for_fewer_than_five_values() {
    assert_eq!(usual(&every_day(&[1, 2, 3, 4])), None);
    assert!(usual(&every_day(&[1, 2, 3, 4, 5])).is_some());
}

#[test]
fn a_mean_of_seven_days_needs_three_of_them() {
    let values = series(&[
        Some(2),
        None,
        Some(4),
        None,
        None,
        None,
        Some(6),
        Some(6),
        None,
        None,
        None,
        None,
        None,
        None,
        Some(1),
    ]);
    assert_eq!(
        seven_day_means(&values),
        // By hand: (2+4+6)/3 = 4; from the 2nd on (4+6+6)/3 = 5.33; the last stands alone with the 8th: two.
        [None, None, Some(400), Some(533), None]
    );
}

#[test]
fn answers_are_those_worked_out_by_hand() {
    let cases: [(&str, Vec<Value>, Answer); 8] = [
        ("nothing", Vec::new(), Answer::Nothing),
        (
            "a single value",
            every_day(&[7]),
            Answer::Few {
                first: every_day(&[7])[0],
                last: every_day(&[7])[0],
            },
        ),
        (
            "flat",
            every_day(&[4; 20]),
            Answer::Change {
                before: 400,
                after: 400,
                size: Size::Same,
            },
        ),
        (
            "all zero",
            every_day(&[0; 14]),
            Answer::Change {
                before: 0,
                after: 0,
                size: Size::Same,
            },
        ),
        (
            "all ten",
            every_day(&[10; 14]),
            Answer::Change {
                before: 1000,
                after: 1000,
                size: Size::Same,
            },
        ),
        (
            // First seven: 8 8 8 7 7 7 7 = 52/7 = 7.43. Last seven: 5 5 5 5 4 4 4 = 32/7 = 4.57.
            "falling",
            every_day(&[8, 8, 8, 7, 7, 7, 7, 6, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4]),
            Answer::Change {
                before: 743,
                after: 457,
                size: Size::Matters,
            },
        ),
        (
            // A time of 8 days is halved: 3 3 3 3 and 4 5 4 4 = 4.25.
            "a short time",
            every_day(&[3, 3, 3, 3, 4, 5, 4, 4]),
            Answer::Change {
                before: 300,
                after: 425,
                size: Size::Small,
            },
        ),
        (
            // The first seven days hold 6 and 6, the last seven 5, 4 and 3.
            "with a gap",
            series(
                &[
                    &[Some(6), Some(6)][..],
                    &[None; 20],
                    &[Some(5), Some(4), Some(3)],
                ]
                .concat(),
            ),
            Answer::Change {
                before: 600,
                after: 400,
                size: Size::Matters,
            },
        ),
    ];
    for (what, values, expected) in cases {
        assert_eq!(answer(&values, PAIN_MATTERS), expected, "{what}");
    }
    // Two points matter for pain, three for one activity.
    let up = every_day(&[2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4]);
    let size = |matters| match answer(&up, matters) {
        Answer::Change { size, .. } => size,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (size(PAIN_MATTERS), size(FUNCTION_MATTERS)),
        (Size::Matters, Size::Small)
    );
}

#[test]
fn a_gap_of_two_weeks_is_named_and_a_shorter_one_is_not() {
    let with = |days: usize| series(&[&[Some(6)][..], &vec![None; days], &[Some(5)]].concat());
    let last = |days: usize| day("2026-01-02").plus(days as u64);
    assert_eq!(gap(&with(13), last(13)), None);
    let found = Some((day("2026-01-02"), day("2026-01-15")));
    assert_eq!(gap(&with(14), last(14)), found);
    assert_eq!(gap(&every_day(&[1, 2]), day("2026-01-02")), None);
    // Nothing since the third of January.
    let found = Some((day("2026-01-03"), day("2026-01-16")));
    assert_eq!(gap(&every_day(&[1, 2]), day("2026-01-16")), found);
    assert_eq!(gap(&every_day(&[1, 2]), day("2026-01-15")), None);
    assert_eq!(gap(&[], day("2026-01-15")), None);
}

#[test]
fn ten_years_are_shown_week_by_week_and_a_year_day_by_day() {
    let values = |days: u64| -> Vec<Value> {
        let value = |at| Value {
            day: day("2016-01-04").plus(at),
            value: (at % 7) as i32 * POINT,
        };
        (0..days).map(value).collect()
    };
    assert_eq!(marks(&values(401)).len(), 401);
    let weeks = marks(&values(3_650));
    // From a Monday on: 521 whole weeks of 0 to 6, and three days.
    assert_eq!(weeks.len(), 522);
    let first = weeks[0];
    assert_eq!((first.low, first.value, first.high), (0, 300, 600));
    assert_eq!(
        (first.from, first.to),
        (day("2016-01-04"), day("2016-01-10"))
    );
    assert_eq!(weeks[521].value, 100);
}

fn frame(from: &str, to: &str) -> Frame {
    Frame {
        from: day(from),
        to: day(to),
        top: 10 * POINT,
        hanging: false,
    }
}

#[test]
fn a_series_is_one_path_and_gaps_stay_gaps() {
    let frame = frame("2026-01-01", "2026-01-20");
    let values = series(
        &[
            &[Some(0), Some(10), Some(5)][..],
            &[None; 14],
            &[Some(5), Some(5), Some(5)],
        ]
        .concat(),
    );
    let drawn = shapes(&by_day(&values), usual(&values).as_ref(), &frame);
    // A day is 50 wide, so its middle lies at 25; 10 is at the top.
    assert!(
        drawn.points.starts_with("M25 1000V1000M75 0V0M125 500V500"),
        "{}",
        drawn.points
    );
    // The third day has the first mean, the last day the second; between them nothing is drawn.
    assert_eq!(drawn.line, "M125 500M975 500");
    assert!(drawn.band.starts_with("M0 "), "{}", drawn.band);
}

#[test]
fn what_lies_beyond_the_scale_is_drawn_at_its_edge() {
    let frame = frame("2026-01-01", "2026-01-01");
    assert_eq!(level(1_500, &frame), "M0 0H1000");
    assert_eq!(level(-300, &frame), "M0 1000H1000");
    let hanging = Frame {
        hanging: true,
        ..frame
    };
    assert_eq!(level(0, &hanging), "M0 0H1000");
}

#[test]
fn a_value_stands_below_in_or_above_the_usual_range() {
    let usual = Usual {
        low: 200,
        centre: 400,
        high: 600,
    };
    let cases = [
        (199, Against::Below),
        (200, Against::Within),
        (600, Against::Within),
        (601, Against::Above),
    ];
    for (value, expected) in cases {
        assert_eq!(standing(value, &usual), expected);
    }
}

#[test]
fn of_places_that_are_as_common_the_lower_one_counts() {
    assert_eq!(commonest([1, 3, 3, 1, 2].into_iter()), Some(3));
    assert_eq!(commonest([1, 1, 3].into_iter()), Some(1));
    assert_eq!(commonest(std::iter::empty()), None);
}

#[test]
fn the_oldest_and_the_latest_day_of_all_can_be_shown() {
    let values = [Day::FIRST, day("9999-12-31")].map(|day| Value { day, value: 500 });
    let frame = frame("1900-01-01", "9999-12-31");
    let drawn = shapes(&marks(&values), None, &frame);
    assert!(drawn.points.contains("V500"));
}
