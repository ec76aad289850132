//! From an empty phone to the first chart.

use super::chart_tables::{marks, table};
use crate::support::site::Site;
use crate::support::stage::story;
use serde_json::json;
use thirtyfour::Key;

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
        let rows = table(&app, LEG).await.rows;
        // By hand, the latest first: (6+6+5+4+4)/5 = 5, (6+6+5+4)/4 = 5.25, (6+6+5)/3 = 5.67; before that too few.
        let values: Vec<&[String]> = rows.iter().map(|row| &row[1..]).collect();
        let worked_out = [["4", "5"], ["4", "5.3"], ["5", "5.7"], ["6", ""], ["6", ""]];
        assert_eq!(values, worked_out);
        // A chart off the screen is not painted, and what is not painted cannot be seen.
        app.run("scrollTo(0, document.body.scrollHeight);", &[])
            .await;
        app.sees("Most often the same as at first: thigh.").await;
    });
}
