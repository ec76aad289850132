//! Charts, their tables and what the arrow keys announce: three ways to tell the same, cell by cell.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::story;
use serde::Deserialize;
use serde_json::json;
use xtask::sample;

/// The section of a chart, by its question.
const CHART: &str = "const chart = [...document.querySelectorAll('.chart')]
    .find((c) => c.querySelector('h2').textContent === QUESTION);";

/// The table of a chart, the latest row first.
#[derive(Deserialize)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Opens the table of a chart and reads it.
pub async fn table(app: &App, question: &str) -> Table {
    let script = "chart.querySelector('details').open = true;
        for (let n = 0; n < 200 && !chart.querySelector('tbody tr'); n++)
          await new Promise((done) => setTimeout(done, 10));
        const cells = (row) => [...row.cells].map((c) => c.textContent);
        return { head: cells(chart.querySelector('thead tr')),
          rows: [...chart.querySelectorAll('tbody tr')].map(cells) };";
    let script = format!("{CHART} {script}").replace("QUESTION", &json!(question).to_string());
    serde_json::from_value(app.run_async(&script, &[]).await).expect("a table")
}

/// What is announced of each mark, the earliest first, as the arrow keys walk them.
pub async fn marks(app: &App, question: &str) -> Vec<String> {
    let script = "const slider = chart.querySelector('input[type=range]');
        const said = [];
        for (let at = 0; at <= Number(slider.max); at++) {
          slider.value = at;
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((done) => setTimeout(done, 0));
          said.push(slider.getAttribute('aria-valuetext'));
        }
        return said;";
    let script = format!("{CHART} {script}").replace("QUESTION", &json!(question).to_string());
    serde_json::from_value(app.run_async(&script, &[]).await).expect("marks")
}

/// How much is drawn: points or bars, and the corners of the line of means.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Drawn {
    marks: usize,
    means: usize,
}

async fn drawn(app: &App, question: &str) -> Drawn {
    let script = "const count = (name, letters) => {
          const shape = chart.querySelector(`.picture path.${name}`)?.getAttribute('d') ?? '';
          return [...shape].filter((letter) => letters.includes(letter)).length;
        };
        return { marks: count('points', 'M') + count('bar', 'Z'), means: count('mean', 'ML') };";
    let script = format!("{CHART} {script}").replace("QUESTION", &json!(question).to_string());
    serde_json::from_value(app.run(&script, &[]).await).expect("what is drawn")
}

/// What a chart is of.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Rating,
    Place,
    Sessions,
    Minutes,
}

/// The charts of the sample, in their order.
const CHARTS: [(&str, Kind); 6] = [
    ("Can I do this better: walk to the shop?", Kind::Rating),
    ("Is my leg pain changing?", Kind::Rating),
    ("Is my back pain changing?", Kind::Rating),
    ("How far down does it go?", Kind::Place),
    ("How often do I exercise?", Kind::Sessions),
    ("How much do I walk?", Kind::Minutes),
];

fn many(number: &str, one: &str) -> String {
    match number {
        "1" => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    }
}

/// What must be announced of a row, word for word; every cell of it is used.
fn announced(kind: Kind, weekly: bool, row: &[String]) -> String {
    let value = match kind {
        Kind::Rating => format!("{} out of 10", row[1]),
        Kind::Place => row[1].clone(),
        Kind::Sessions => many(&row[1], "session"),
        Kind::Minutes => many(&row[1], "minute"),
    };
    let when = &row[0];
    let small = |place: &String| place.to_lowercase();
    match (kind, weekly) {
        (Kind::Rating, false) if row[2].is_empty() => format!("{when}: {value}."),
        (Kind::Rating, false) => format!("{when}: {value}. 7-day mean {}.", row[2]),
        (Kind::Place, false) => format!("{when}: {value}."),
        (Kind::Rating | Kind::Place, true) if row[2] != row[3] => format!(
            "Week from {when}: {value}, from {} to {}.",
            small(&row[2]),
            small(&row[3])
        ),
        _ => format!("Week from {when}: {value}."),
    }
}

/// The names of the columns.
fn columns(kind: Kind, weekly: bool) -> &'static [&'static str] {
    match (kind, weekly) {
        (Kind::Sessions | Kind::Minutes, _) => &["Week from", "Value"],
        (Kind::Rating, false) => &["Day", "Value", "7-day mean"],
        (Kind::Place, false) => &["Day", "Value"],
        (Kind::Rating, true) => &["Week from", "Value", "Lowest", "Highest"],
        (Kind::Place, true) => &["Week from", "Value", "Closest to the back", "Furthest down"],
    }
}

/// Holds a chart against its table and what is announced. Gives how many marks it has.
async fn tells_the_same(app: &App, question: &str, kind: Kind, weekly: bool) -> usize {
    let Table { head, mut rows } = table(app, question).await;
    rows.reverse();
    assert_eq!(head, columns(kind, weekly), "{question}");
    let whole = rows.iter().all(|row| row.len() == head.len());
    assert!(whole, "{question}: {rows:?}");
    let expected: Vec<String> = rows
        .iter()
        .map(|row| announced(kind, weekly, row))
        .collect();
    assert_eq!(marks(app, question).await, expected, "{question}");
    let means = match (kind, weekly) {
        (Kind::Rating, false) => rows.iter().filter(|row| !row[2].is_empty()).count(),
        // Of a week of places the most common one is drawn as a dot on the range.
        (Kind::Rating | Kind::Place, true) => rows.len(),
        _ => 0,
    };
    let expected = Drawn {
        marks: rows.len(),
        means,
    };
    assert_eq!(drawn(app, question).await, expected, "{question}");
    rows.len()
}

/// Opens Progress with a diary of so many days.
async fn progress_of(app: &App, days: u64) {
    let file = sample::life_file(days, app.today().await, 3);
    let file = app.browser.place_file("backup.json", &file);
    app.restore(&file).await;
    app.follow("Progress").await;
    app.is_on("Progress").await;
    let script = "return [...document.querySelectorAll('.chart h2')].map((h) => h.textContent);";
    let questions = CHARTS.map(|(question, _)| question);
    assert_eq!(app.run(script, &[]).await, json!(questions));
}

/// Chooses how far back, and waits until the chart of leg pain has so many marks.
async fn choose_range(app: &App, range: &str, marks: usize) {
    app.choose("How far back?", range).await;
    let script = "return document.querySelector('.chart.leg input')?.max === String(arguments[0]);";
    app.until_with(range, script, &[json!(marks - 1)]).await;
}

#[test]
fn ninety_days_are_charts_that_their_tables_repeat_cell_by_cell() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        progress_of(&app, 90).await;
        for (question, kind) in CHARTS {
            let weekly = matches!(kind, Kind::Sessions | Kind::Minutes);
            let marks = tells_the_same(&app, question, kind, weekly).await;
            if question == "Is my leg pain changing?" {
                assert_eq!(marks, 90);
            }
        }
        choose_range(&app, "4 weeks", 28).await;
        choose_range(&app, "All", 90).await;
    });
}

#[test]
fn above_four_hundred_days_each_mark_is_a_week_and_the_ranges_stay_days() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let today = app.today().await;
        progress_of(&app, 450).await;
        choose_range(&app, "3 months", 91).await;
        choose_range(&app, "1 year", 365).await;
        let first = today.minus(449).monday();
        let weeks = usize::try_from(today.monday().days_since(first) / 7 + 1).expect("weeks");
        choose_range(&app, "All", weeks).await;
        for (question, kind) in CHARTS {
            let marks = tells_the_same(&app, question, kind, true).await;
            if kind != Kind::Rating || !question.contains("shop") {
                assert_eq!(marks, weeks, "{question}");
            }
        }
    });
}
