//! The local day, wherever the person is.

use crate::support::app::App;
use crate::support::engine::Setup;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};

/// Saves a check-in at this instant in that zone and expects it on this day.
async fn saved_on(stage: Stage, zone: &'static str, instant: &str, day: &str) {
    let site = Site::with_clock();
    let setup = Setup {
        time_zone: Some(zone),
        ..Setup::default()
    };
    let browser = stage.browser(setup).await;
    let app = App::new(&browser, &site);
    app.open("#/").await;
    app.set_clock(instant).await;
    app.check_in(4, 1, "Foot").await;
    app.has("heading", &format!("Saved: Today, {day}")).await;
    app.diary().await;
    app.has("link", &format!("Today, {day}")).await;
    app.follow("Today").await;
    // The list may come a moment after the page: an empty one is not yet an answer.
    let script = "const days = [...document.querySelectorAll('section[aria-labelledby] ol a')];
        return days.length > 0 && days.map((day) => day.hash);";
    let week = app.until("the week", script).await;
    let week: Vec<String> = serde_json::from_value(week).unwrap();
    let mut days = week.clone();
    days.sort();
    days.dedup();
    assert_eq!((days.len(), &days), (7, &week), "seven days in their order");
}

#[test]
fn half_an_hour_after_midnight_in_auckland_it_is_the_new_day() {
    story(|stage| {
        saved_on(
            stage,
            "Pacific/Auckland",
            "2026-11-23T11:30:00Z",
            "Tuesday 24 November",
        )
    });
}

#[test]
fn at_that_moment_in_los_angeles_it_is_still_the_old_day() {
    story(|stage| {
        saved_on(
            stage,
            "America/Los_Angeles",
            "2026-11-24T07:30:00Z",
            "Monday 23 November",
        )
    });
}

#[test]
fn on_the_day_on_which_summer_time_ends_in_auckland_the_last_hour_is_still_that_day() {
    story(|stage| {
        saved_on(
            stage,
            "Pacific/Auckland",
            "2026-04-05T11:30:00Z",
            "Sunday 5 April",
        )
    });
}

#[test]
fn on_the_day_on_which_summer_time_begins_in_los_angeles_the_first_hour_is_that_day() {
    story(|stage| {
        saved_on(
            stage,
            "America/Los_Angeles",
            "2026-03-08T08:30:00Z",
            "Sunday 8 March",
        )
    });
}
