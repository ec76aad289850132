//! Several check-ins on one day.

use crate::support::site::Site;
use crate::support::stage::story;

#[test]
fn all_check_ins_of_a_day_are_shown_and_the_last_counts() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        for leg in [8, 5, 2] {
            app.check_in(leg, 1, "Foot").await;
            app.once_more().await;
        }
        app.open("#/").await;
        app.has("link", "Today, …").await;
        app.sees("2 out of 10").await;
        let entries = app.entries().await;
        let legs: Vec<&str> = entries
            .iter()
            .map(|entry| entry.values[0].as_str())
            .collect();
        let said = [
            "Leg pain: 8 out of 10",
            "Leg pain: 5 out of 10",
            "Leg pain: 2 out of 10",
        ];
        assert_eq!(legs, said);
        let counts: Vec<bool> = entries.iter().map(|entry| entry.counts).collect();
        assert_eq!(counts, [false, false, true]);
    });
}
