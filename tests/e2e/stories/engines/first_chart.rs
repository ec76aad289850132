//! From an empty phone to the first chart, and a chart of ninety days.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::story;
use serde_json::json;
use thirtyfour::Key;
use xtask::sample;

/// The section of a chart, by its question.
const CHART: &str = "const chart = [...document.querySelectorAll('.chart')]
    .find((c) => c.querySelector('h2').textContent === arguments[0]);";

/// What the table of a chart says, row by row, the latest first.
async fn table(app: &App, question: &str) -> Vec<Vec<String>> {
    let script = format!(
        "{CHART} chart.querySelector('details').open = true;
        await new Promise((done) => setTimeout(done, 50));
        return [...chart.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((c) => c.textContent));"
    );
    let script = script.replace("arguments[0]", &json!(question).to_string());
    let rows = app.run_async(&script, &[]);
    serde_json::from_value(rows.await).expect("a table")
}

/// What is announced of each mark, the earliest first, as the arrow keys walk them.
async fn marks(app: &App, question: &str) -> Vec<String> {
    let script = format!(
        "{CHART} const slider = chart.querySelector('input[type=range]');
        const said = [];
        for (let at = 0; at <= Number(slider.max); at++) {{
          slider.value = at;
          slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
          await new Promise((done) => setTimeout(done, 0));
          said.push(slider.getAttribute('aria-valuetext'));
        }}
        return said;"
    );
    let script = script.replace("arguments[0]", &json!(question).to_string());
    let said = app.run_async(&script, &[]);
    serde_json::from_value(said.await).expect("marks")
}

const LEG: &str = "Is my leg pain changing?";

#[test]
fn five_check_ins_make_the_first_chart() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("Progress").await;
        app.is_on("Progress").await;
        app.sees("There is nothing to show yet.").await;
        let today = app.today().await;
        for (back, leg) in [(4, 6), (3, 6), (2, 5), (1, 4)] {
            app.go_to_address(&format!("#/check-in/{}", today.minus(back)))
                .await;
            app.has("heading", "Check-in").await;
            app.check_in(leg, 3, "Thigh").await;
        }
        app.follow("Progress").await;
        app.is_on("Progress").await;
        app.sees("A chart needs 5 entries.").await;
        assert_eq!(
            app.run(
                "return document.querySelectorAll('.chart.leg svg').length;",
                &[]
            )
            .await,
            json!(0)
        );
        app.follow("Today").await;
        app.check_in(4, 3, "Thigh").await;
        app.follow("Progress").await;
        app.is_on("Progress").await;
        // By hand: 6 and 6 at first, 4 and 4 at last.
        app.sees("It is lower: from 6 to 4 on average. That is a change that matters.")
            .await;
        app.sees("Your latest, 4 out of 10, is within your usual ups and downs.")
            .await;
        let said = marks(&app, LEG).await;
        assert_eq!(said.len(), 5);
        assert!(
            said[4].ends_with(": 4 out of 10. 7-day mean 5."),
            "{}",
            said[4]
        );
        // By keyboard alone: the arrow keys walk the marks, and each has its own words.
        app.tab_to("field", &format!("Day by day: {LEG}"), "").await;
        let told = "return document.activeElement.getAttribute('aria-valuetext');";
        for earlier in [&said[3], &said[2]] {
            app.key(Key::Left).await;
            app.until(
                "the words of the day before",
                &format!("{} === {};", told.trim_end_matches(';'), json!(earlier)),
            )
            .await;
        }
        let line = "return document.querySelectorAll('.chart.leg .cursor').length === 1;";
        app.until("the line where the walk is", line).await;
        let rows = table(&app, LEG).await;
        let values: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(values, ["4", "4", "5", "6", "6"]);
        // A chart off the screen is not painted, and what is not painted cannot be seen.
        app.run("scrollTo(0, document.body.scrollHeight);", &[])
            .await;
        app.sees("Most often the same as at first: thigh.").await;
    });
}

#[test]
fn ninety_days_are_charts_that_their_tables_repeat() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let today = app.today().await;
        let file = sample::life_file(90, today, 3);
        let file = app.browser.place_file("backup.json", &file);
        app.restore(&file).await;
        app.follow("Progress").await;
        app.is_on("Progress").await;
        let questions = [
            "Can I do this better: walk to the shop?",
            LEG,
            "Is my back pain changing?",
            "How far down does it go?",
            "How often do I exercise?",
            "How much do I walk?",
        ];
        let script =
            "return [...document.querySelectorAll('.chart h2')].map((h) => h.textContent);";
        assert_eq!(app.run(script, &[]).await, json!(questions));
        for question in questions {
            let mut rows = table(&app, question).await;
            rows.reverse();
            let said = marks(&app, question).await;
            assert_eq!(rows.len(), said.len(), "{question}");
            for (row, said) in rows.iter().zip(&said) {
                assert!(said.contains(&row[0]), "{question}: {row:?} and {said}");
                assert!(said.contains(&row[1]), "{question}: {row:?} and {said}");
            }
        }
        assert_eq!(marks(&app, LEG).await.len(), 90);
        app.choose("How far back?", "4 weeks").await;
        app.until(
            "four weeks",
            "return document.querySelector('.chart.leg input').max === '27';",
        )
        .await;
        app.choose("How far back?", "All").await;
        app.until(
            "all",
            "return document.querySelector('.chart.leg input').max === '89';",
        )
        .await;
    });
}
