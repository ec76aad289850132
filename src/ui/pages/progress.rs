//! Progress: function first, then pain, its place, sessions and walking, each as a question with its answer.

use crate::platform::page as browser_page;
use crate::ui::components::chart::{Shown, back_chart, chart};
use crate::ui::components::choices::{Choice, choices};
use crate::ui::el::{El, button, dynamic, el, link, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::progress::{self as words, Unit};
use legwork_core::care::{
    FUNCTION_MATTERS, PAIN_MATTERS, Trends, Week, commonest, is_high, places, sessions_target,
    walking_target,
};
use legwork_core::chart::{
    Answer, ENOUGH, Frame, Mark, POINT, Value, answer, gap, marks, standing, usual,
};
use legwork_core::record::{Day, Record};
use leptos::prelude::*;

/// The days of each range but the last, which has all.
const DAYS: [u64; 3] = [28, 91, 365];

/// The page.
pub fn page() -> El {
    let store = here().store;
    let range = RwSignal::new(1usize);
    let value = |at: usize| words::RANGES.get(at).copied().unwrap_or_default();
    let ranges = choices(
        words::RANGE,
        "range",
        words::RANGES.map(|name| Choice {
            value: name,
            name: name.into(),
        }),
        move |name| value(range.get()) == name,
        move |name| {
            let at = words::RANGES.iter().position(|known| *known == name);
            range.set(at.unwrap_or_default());
        },
    );
    let body = dynamic(move || {
        let today = store.today();
        let range = range.get();
        let first = |record: &Record| record.between(Day::FIRST, today).next()?.1.day();
        store.read(|record| match first(record) {
            None => {
                let first = link(Route::CheckIn(None).href(), words::CHECK_IN);
                vec![p(words::EMPTY), p(first.class("button main"))]
            }
            Some(first) => {
                let from = DAYS.get(range).map_or(first, |days| today.minus(days - 1));
                all(record, from, today)
            }
        })
    });
    let print = p(button("plain", words::PRINT, browser_page::print)).class("screen-only");
    several(vec![
        page_title(words::TITLE),
        ranges,
        el("DIV").class("stack charts").child(body),
        p(words::SOURCES).class("quiet"),
        print,
    ])
}

/// All charts of a time.
fn all(record: &Record, from: Day, today: Day) -> Vec<El> {
    let trends = Trends::of(record, from, today);
    let rated = |values: &[Value], unit, question| ratings(values, unit, question, from, today);
    // Activities that were reached or let go stay as long as there is something to show of them.
    let activities = record.goals().filter_map(|(id, goal)| {
        let question = words::activity(&goal.activity()?.name);
        let shown = rated(trends.activity(id), Unit::Function, question);
        (goal.ended.is_none() || !shown.marks.is_empty()).then(|| chart(shown))
    });
    let mut charts: Vec<El> = activities.collect();
    charts.push(chart(rated(&trends.leg, Unit::Pain, words::LEG.to_owned())));
    charts.push(back_chart(rated(
        &trends.back,
        Unit::Pain,
        words::BACK.to_owned(),
    )));
    charts.push(chart(place(&trends.place, from, today)));
    charts.extend(training(record, &trends.weeks, today).map(chart));
    charts
}

fn ratings(values: &[Value], unit: Unit, question: String, from: Day, today: Day) -> Shown {
    let matters = match unit {
        Unit::Function => FUNCTION_MATTERS,
        _ => PAIN_MATTERS,
    };
    let found = answer(values, matters);
    let mut said = words::answer(&found, unit, today);
    let usual = usual(values);
    let mut line = None;
    if let (Some(usual), Some(last), Answer::Change { before, .. }) = (usual, values.last(), found)
    {
        said.push(' ');
        // What is high is never called usual, and pain that has risen is never left without a way on.
        said.push_str(&match unit == Unit::Pain && is_high(values) {
            true => words::high(last.value, unit),
            false => words::latest(last.value, standing(last.value, &usual), unit),
        });
        let better = match unit {
            Unit::Function => before + matters,
            _ => before - matters,
        };
        line = Some(better).filter(|value| (0..=10 * POINT).contains(value));
    }
    with_gap(&mut said, values, today);
    Shown {
        question,
        answer: said,
        unit,
        frame: frame(from, today, 10 * POINT, false),
        marks: enough(marks(values), values),
        usual,
        line,
        today,
    }
}

/// With too few values there is no chart, only their before and after.
fn enough(marks: Vec<Mark>, values: &[Value]) -> Vec<Mark> {
    match values.len() < ENOUGH {
        true => Vec::new(),
        false => marks,
    }
}

fn with_gap(said: &mut String, values: &[Value], today: Day) {
    if let Some((from, to)) = gap(values, today) {
        said.push(' ');
        said.push_str(&words::gap(from, to, today));
    }
}

fn frame(from: Day, to: Day, top: i32, hanging: bool) -> Frame {
    Frame {
        from,
        to,
        top,
        hanging,
    }
}

fn place(values: &[Value], from: Day, today: Day) -> Shown {
    let mut said = match (answer(values, 0), values.first(), values.last()) {
        (Answer::Change { .. }, Some(first), Some(last)) => {
            let days = ((last.day.days_since(first.day) + 1) / 2).clamp(1, 7);
            let early = values.iter().filter(|v| v.day.days_since(first.day) < days);
            let late = values.iter().filter(|v| last.day.days_since(v.day) < days);
            let before = commonest(early.map(|v| v.value));
            let after = commonest(late.map(|v| v.value));
            words::places(before.unwrap_or_default(), after.unwrap_or_default())
        }
        (found, ..) => words::answer(&found, Unit::Place, today),
    };
    with_gap(&mut said, values, today);
    Shown {
        question: words::PLACE.to_owned(),
        answer: said,
        unit: Unit::Place,
        frame: frame(from, today, 5 * POINT, true),
        marks: enough(places(values), values),
        usual: None,
        line: None,
        today,
    }
}

/// Sessions and walking, week by week.
fn training(record: &Record, weeks: &[Week], today: Day) -> [Shown; 2] {
    let sessions = weeks
        .iter()
        .map(|week| (week.monday, i32::from(week.sessions)));
    let walking = weeks.iter().map(|week| {
        (
            week.monday,
            i32::try_from(week.walking).unwrap_or(i32::MAX / POINT),
        )
    });
    let target = |amount: u16| i32::from(amount) * POINT;
    let sessions_target = sessions_target(record).map(|t| target(t.amount));
    let walking_target = walking_target(record).map(|t| target(t.amount));
    [
        week_by_week(
            words::SESSIONS,
            Unit::Sessions,
            sessions.collect(),
            sessions_target,
            today,
        ),
        week_by_week(
            words::WALKING,
            Unit::Minutes,
            walking.collect(),
            walking_target,
            today,
        ),
    ]
}

fn week_by_week(
    question: &str,
    unit: Unit,
    weeks: Vec<(Day, i32)>,
    target: Option<i32>,
    today: Day,
) -> Shown {
    let mark = |(monday, amount): &(Day, i32)| {
        let value = amount.saturating_mul(POINT);
        Mark {
            from: *monday,
            to: monday.plus(6),
            low: value,
            value,
            high: value,
            smooth: None,
        }
    };
    let marks: Vec<Mark> = weeks.iter().map(mark).collect();
    let done = marks.iter().any(|mark| mark.value > 0);
    let mut latest = marks.iter().rev().map(|mark| mark.value);
    let this = latest.next().unwrap_or_default();
    let said = words::weeks(this, latest.next(), target, unit);
    let most = marks.iter().map(|mark| mark.value).chain(target).max();
    let whole = match unit {
        Unit::Sessions => 8 * POINT,
        _ => 20 * POINT,
    };
    // The top is a round number, the same on both sides of the middle.
    let most = most.unwrap_or_default().max(whole);
    let top = (most + whole - POINT) / whole * whole;
    let from = marks.first().map_or(today, |mark| mark.from);
    Shown {
        question: question.to_owned(),
        answer: said,
        unit,
        frame: frame(from, today.monday().plus(6), top, false),
        marks: if done { marks } else { Vec::new() },
        usual: None,
        line: target,
        today,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// A value for each day from the first of January 2026 on; with -1 there is none.
    fn series(values: &[i32]) -> Vec<Value> {
        let value = |(after, value): (u64, &i32)| Value {
            day: day("2026-01-01").plus(after),
            value: value * POINT,
        };
        let there = (0..).zip(values).filter(|(_, value)| **value >= 0);
        there.map(value).collect()
    }

    fn leg(values: &[Value], today: &str) -> Shown {
        let today = day(today);
        let from = values.first().map_or(today, |value| value.day);
        ratings(values, Unit::Pain, words::LEG.to_owned(), from, today)
    }

    #[test]
    fn the_sentence_of_each_series_is_that_worked_out_by_hand() {
        let gap = [&[6, 6][..], &[-1; 20], &[5, 4, 3]].concat();
        let cases: [(&[i32], &str, Option<i32>); 9] = [
            (&[], "There is nothing to show for this time yet.", None),
            (
                &[7],
                "One entry: 7 out of 10 on Thursday 1 January. A chart needs 5.",
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
                "About the same: from 10 to 10 on average. Your latest is 10 out of 10. That is high for you. Read the Safety page now. If it stays so, see your clinician.",
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
                "About the same: from 3 to 3.8 on average. Your latest is 6 out of 10. That is high for you. Read the Safety page now. If it stays so, see your clinician.",
                Some(POINT),
            ),
            (
                // In all 24/5 = 4.8, with steps of 3/4: 4.8 +- 2.66 * 0.75 = 2.8 to 6.8.
                &gap,
                "It is lower: from 6 to 4 on average. That is a change that matters. Your latest, 3 out of 10, is within your usual ups and downs. There is no answer from Saturday 3 January to Thursday 22 January.",
                Some(4 * POINT),
            ),
        ];
        for (values, said, line) in cases {
            let today = day("2026-01-01").plus((values.len() as u64).saturating_sub(1));
            let shown = leg(&series(values), &today.to_string());
            assert_eq!(shown.answer, said);
            assert_eq!(shown.line, line, "{said}");
            let marks = if values.len() < 5 {
                0
            } else {
                series(values).len()
            };
            assert_eq!(shown.marks.len(), marks, "{said}");
        }
    }

    #[test]
    fn ten_years_have_a_mark_for_each_week_and_a_sentence_of_their_first_and_last_days() {
        // 4 and 6 by turns, and 3 on the last seven days. First 34/7 = 4.86. In all 18,235/3,650 = 5.00, with
        // steps of 7,285/3,649 = 2.00: 5 +- 5.31.
        let value = |after: u64| Value {
            day: day("2016-01-01").plus(after),
            value: match after {
                3_643.. => 3 * POINT,
                even if even % 2 == 0 => 4 * POINT,
                _ => 6 * POINT,
            },
        };
        let values: Vec<Value> = (0..3_650).map(value).collect();
        let shown = leg(&values, "2025-12-28");
        assert_eq!(
            shown.answer,
            "It is lower: from 4.9 to 3 on average. That is a small change. It may be chance. Your latest, 3 out of 10, is within your usual ups and downs."
        );
        // From a Friday to a Sunday: 3 days and 521 weeks.
        assert_eq!(shown.marks.len(), 522);
    }

    #[test]
    fn weeks_are_named_beside_their_target() {
        let weeks = [("2026-01-05", 3), ("2026-01-12", 1)].map(|(monday, n)| (day(monday), n));
        let shown = week_by_week(
            words::SESSIONS,
            Unit::Sessions,
            weeks.into(),
            Some(3 * POINT),
            day("2026-01-14"),
        );
        assert_eq!(
            shown.answer,
            "This week so far: 1 session. Last week: 3 sessions. Your target: 3 sessions."
        );
        assert_eq!((shown.frame.top, shown.line), (8 * POINT, Some(3 * POINT)));
    }
}
