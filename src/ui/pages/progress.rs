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
    Answer, ENOUGH, Frame, Mark, POINT, Value, answer, ends, gap, marks_after, mean, standing,
    usual,
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

/// What the charts of a time show, in their order.
struct Charts {
    activities: Vec<Shown>,
    leg: Shown,
    back: Shown,
    place: Shown,
    training: [Shown; 2],
}

fn charts(record: &Record, from: Day, today: Day) -> Charts {
    let trends = Trends::of(record, from, today);
    // The days just before: they are in the means of the first days that are shown.
    let before = Trends::of(record, from.minus(6), from.minus(1));
    let rated = |before: &[Value], values: &[Value], unit, question| {
        ratings(before, values, unit, question, from, today)
    };
    // Activities that were reached or let go stay as long as there is something to show of them.
    let activities = record.goals().filter_map(|(id, goal)| {
        let question = words::activity(&goal.activity()?.name);
        let shown = rated(
            before.activity(id),
            trends.activity(id),
            Unit::Function,
            question,
        );
        (goal.ended.is_none() || !shown.marks.is_empty()).then_some(shown)
    });
    Charts {
        activities: activities.collect(),
        leg: rated(&before.leg, &trends.leg, Unit::Pain, words::LEG.to_owned()),
        back: rated(
            &before.back,
            &trends.back,
            Unit::Pain,
            words::BACK.to_owned(),
        ),
        place: place(&trends.place, from, today),
        training: training(record, &trends.weeks, today),
    }
}

/// All charts of a time, drawn.
fn all(record: &Record, from: Day, today: Day) -> Vec<El> {
    let charts = charts(record, from, today);
    let mut drawn: Vec<El> = charts.activities.into_iter().map(chart).collect();
    if drawn.is_empty() {
        // What a person can do comes first, also where nothing is known of it yet.
        drawn.push(
            el("SECTION")
                .class("card")
                .child(el("H2").child(words::FUNCTION))
                .child(p(words::NO_FUNCTION))
                .child(p(
                    link(Route::Goals.href(), words::TO_GOALS).class("button plain")
                )),
        );
    }
    drawn.push(chart(charts.leg));
    drawn.push(back_chart(charts.back));
    drawn.push(chart(charts.place));
    drawn.extend(charts.training.map(chart));
    drawn
}

fn ratings(
    before: &[Value],
    values: &[Value],
    unit: Unit,
    question: String,
    from: Day,
    today: Day,
) -> Shown {
    let matters = match unit {
        Unit::Function => FUNCTION_MATTERS,
        _ => PAIN_MATTERS,
    };
    let found = answer(values, matters);
    let mut said = words::answer(&found, unit, today);
    let usual = usual(values);
    let mut line = None;
    // What is high is never called usual, and pain that has risen is never left without a way on.
    let whole: Vec<Value> = before.iter().chain(values).copied().collect();
    let high = unit == Unit::Pain && !values.is_empty() && is_high(&whole);
    if let Some(last) = values.last().filter(|_| high) {
        said.push(' ');
        said.push_str(&words::high(last.value, unit));
    }
    if let (Some(usual), Some(last), Answer::Change { before: first, .. }) =
        (usual, values.last(), found)
    {
        if !high {
            said.push(' ');
            said.push_str(&words::latest(
                last.value,
                standing(last.value, &usual),
                unit,
            ));
        }
        let better = match unit {
            Unit::Function => first + matters,
            _ => first - matters,
        };
        line = Some(better).filter(|value| (0..=10 * POINT).contains(value));
    }
    with_gap(&mut said, values, today);
    Shown {
        question,
        answer: said,
        unit,
        frame: frame(from, today, 10 * POINT, false),
        marks: enough(marks_after(before, values), values),
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
    let mut said = match answer(values, 0) {
        Answer::Change { .. } => {
            let (early, late) = ends(values);
            let before = commonest(early.iter().map(|v| v.value));
            let after = commonest(late.iter().map(|v| v.value));
            words::places(before.unwrap_or_default(), after.unwrap_or_default())
        }
        found => words::answer(&found, Unit::Place, today),
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
    let whole = marks.len().saturating_sub(1);
    let average = mean(marks.iter().take(whole).map(|mark| mark.value)).filter(|_| whole > 1);
    let average = average.map(|average| (average, whole));
    let said = words::weeks(this, latest.next(), average, target, unit);
    let most = marks.iter().map(|mark| mark.value).chain(target).max();
    let step = match unit {
        Unit::Sessions => 8 * POINT,
        _ => 20 * POINT,
    };
    // The top is a round number, the same on both sides of the middle.
    let most = most.unwrap_or_default().max(step);
    let top = (most + step - POINT) / step * step;
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
mod tests;
