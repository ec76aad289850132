//! A chart: the question above, the picture, the answer below, the same as a table. What it shows is worked
//! out in `legwork_core::chart`.

use crate::platform::page;
use crate::ui::el::{El, drawing, dynamic, el, p, several};
use crate::wording::dates;
use crate::wording::progress::{self as words, Unit};
use legwork_core::chart::{Frame, Mark, Usual, bars, level, shapes, upright};
use legwork_core::record::{Day, Reach};
use leptos::prelude::*;
use std::sync::Arc;

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// What its values mean.
    pub unit: Unit,
    /// Its time and scale.
    pub frame: Frame,
    /// Its marks; with none there is no picture.
    pub marks: Vec<Mark>,
    /// The usual range.
    pub usual: Option<Usual>,
    /// A value to compare with: a change that matters, or a target.
    pub line: Option<i32>,
    /// Today, for the names of days.
    pub today: Day,
}

/// The chart.
pub fn chart(shown: Shown) -> El {
    let section = el("SECTION")
        .class(match shown.unit {
            Unit::Pain => "card chart leg",
            Unit::Function => "card chart function",
            Unit::Place => "card chart by-place",
            Unit::Sessions | Unit::Minutes => "card chart bars",
        })
        .child(el("H2").child(shown.question.clone()));
    let answer = p(shown.answer.clone()).class("answer");
    if shown.marks.is_empty() {
        return section.child(answer);
    }
    let shown = Arc::new(shown);
    // The mark that the person has walked to; none before that.
    let at = RwSignal::new(String::new());
    let marked = {
        let shown = shown.clone();
        dynamic(move || {
            let mark = shown.marks.get(at.get().parse::<usize>().ok()?)?;
            Some(drawing(vec![("cursor", upright(mark, &shown.frame))]))
        })
    };
    let figure = el("DIV")
        .class("plot")
        .attr("dir", "ltr")
        .child(axis(&shown))
        .child(
            el("DIV")
                .class("picture")
                .child(drawing(paths(&shown)))
                .child(marked),
        )
        .child(ends(&shown));
    section
        .child(figure)
        .child(answer)
        .child(walk(shown.clone(), at))
        .child(
            p(legend(&shown))
                .child(" ")
                .child(shown.line.map(|_| dotted(shown.unit)))
                .class("quiet legend"),
        )
        .child(table(shown))
}

/// A chart in the colour and with the marker of back pain.
pub fn back_chart(shown: Shown) -> El {
    chart(shown).class("card chart back")
}

fn is_weekly(shown: &Shown) -> bool {
    shown.marks.iter().any(|mark| mark.from != mark.to)
}

/// A dot at the value of each mark, also where a bar shows its range.
fn dots(marks: &[Mark], frame: &Frame) -> String {
    let values = marks.iter().map(|mark| Mark {
        low: mark.value,
        high: mark.value,
        ..*mark
    });
    shapes(&values.collect::<Vec<_>>(), None, frame).points
}

fn paths(shown: &Shown) -> Vec<(&'static str, String)> {
    let frame = &shown.frame;
    let mut paths = vec![
        ("grid", level(0, frame)),
        ("grid", level(frame.top / 2, frame)),
        ("grid", level(frame.top, frame)),
    ];
    match shown.unit {
        Unit::Sessions | Unit::Minutes => paths.push(("bar", bars(&shown.marks, frame))),
        _ => {
            let shapes = shapes(&shown.marks, shown.usual.as_ref(), frame);
            paths.insert(0, ("band", shapes.band));
            paths.push(("points", shapes.points));
            match shown.unit {
                Unit::Place if is_weekly(shown) => paths.push(("mean", dots(&shown.marks, frame))),
                Unit::Place => {}
                _ => paths.push(("mean", shapes.line)),
            }
        }
    }
    if let Some(value) = shown.line {
        paths.push(("matters", level(value, frame)));
    }
    paths
}

/// The names of the values at the side, from top to bottom.
fn axis(shown: &Shown) -> El {
    let names: Vec<String> = match shown.unit {
        Unit::Place => Reach::ALL
            .iter()
            .map(|place| words::place(i32::from(place.number()) * 100).to_owned())
            .collect(),
        _ => {
            let top = shown.frame.top;
            [top, top / 2, 0].map(words::number).to_vec()
        }
    };
    let names = names.into_iter().map(|name| el("SPAN").child(name));
    el("DIV")
        .class("axis")
        .attr("aria-hidden", "true")
        .children(names)
}

fn ends(shown: &Shown) -> El {
    let name = |day| el("SPAN").child(dates::short(day, shown.today));
    el("DIV")
        .class("dates")
        .attr("aria-hidden", "true")
        .child(name(shown.frame.from))
        .child(name(shown.frame.to))
}

fn legend(shown: &Shown) -> &'static str {
    match shown.unit {
        Unit::Place if is_weekly(shown) => words::LEGEND_PLACE_WEEKS,
        Unit::Place => words::LEGEND_PLACE,
        Unit::Sessions | Unit::Minutes => words::LEGEND_BARS,
        _ if is_weekly(shown) => words::LEGEND_WEEKS,
        Unit::Function if shown.marks.iter().all(|mark| mark.smooth.is_none()) => {
            words::LEGEND_RATINGS
        }
        _ => words::LEGEND,
    }
}

/// What the dotted line stands for.
fn dotted(unit: Unit) -> &'static str {
    match unit {
        Unit::Sessions | Unit::Minutes => words::LEGEND_TARGET,
        Unit::Function => words::LEGEND_CHANCE,
        _ => words::LEGEND_MATTERS,
    }
}

/// The arrow keys (or a finger) walk the marks, and each is said.
fn walk(shown: Arc<Shown>, at: RwSignal<String>) -> El {
    let by = match is_weekly(&shown) {
        true => words::WALK_WEEKS,
        false => words::WALK,
    };
    let question = format!("{by} {}", shown.question);
    let last = shown.marks.len().saturating_sub(1);
    let told = move || {
        let at: usize = at.get().parse().unwrap_or(last);
        let mark = shown.marks.get(at);
        mark.map(|mark| words::mark(mark, shown.unit, shown.today))
            .unwrap_or_default()
    };
    let shown_too = told.clone();
    let slider = el("INPUT")
        .attr("type", "range")
        .attr("min", "0")
        .attr_own("max", last.to_string())
        .attr("step", "1")
        .attr_own("aria-label", question)
        .attr_text("aria-valuetext", told)
        .value(move || match at.get() {
            none if none.is_empty() => last.to_string(),
            at => at,
        })
        .on_input(move |value| at.set(value));
    el("DIV")
        .class("walk screen-only")
        .child(slider)
        .child(el("P").attr("aria-hidden", "true").child_of(shown_too))
}

/// The same as a table, made when it is opened.
fn table(shown: Arc<Shown>) -> El {
    let open = RwSignal::new(false);
    let name = format!("{}: {}", words::AS_TABLE, shown.question);
    let rows = dynamic(move || open.get().then(|| rows(&shown)));
    // The browser opens and closes it, and a chart that is drawn anew begins closed.
    el("DETAILS")
        .attr_of("open", move || open.get().then_some(""))
        .on("toggle", move |event| open.set(page::is_open(&event)))
        .child(
            el("SUMMARY")
                .attr_own("aria-label", name)
                .child(words::AS_TABLE),
        )
        .child(rows)
}

fn rows(shown: &Shown) -> El {
    let weekly = is_weekly(shown);
    let bars = matches!(shown.unit, Unit::Sessions | Unit::Minutes);
    let value = |value: i32| match shown.unit {
        Unit::Place => words::place(value).to_owned(),
        _ => words::number(value),
    };
    let mut names = vec![if weekly { words::WEEK } else { words::DAY }, words::VALUE];
    if weekly && !bars {
        names.extend(match shown.unit {
            Unit::Place => [words::NEAR, words::FAR],
            _ => [words::LOW, words::HIGH],
        });
    }
    let smooth = !weekly && shown.unit != Unit::Place;
    if smooth {
        names.push(words::SEVEN_DAYS);
    }
    let names = names
        .into_iter()
        .map(|name| el("TH").attr("scope", "col").child(name));
    let row = |mark: &Mark| {
        let mut cells = vec![value(mark.value)];
        if weekly && !bars {
            cells.extend([value(mark.low), value(mark.high)]);
        }
        if smooth {
            cells.push(mark.smooth.map(words::number).unwrap_or_default());
        }
        el("TR")
            .child(
                el("TH")
                    .attr("scope", "row")
                    .child(dates::long(mark.from, shown.today)),
            )
            .children(cells.into_iter().map(|cell| el("TD").child(cell)))
    };
    let head = el("THEAD").child(el("TR").children(names));
    let body = el("TBODY").children(shown.marks.iter().rev().map(row));
    let table = el("TABLE")
        .child(el("CAPTION").child(shown.question.clone()))
        .child(head)
        .child(body);
    several(vec![
        el("DIV").class("table").attr("tabindex", "0").child(table),
    ])
}
