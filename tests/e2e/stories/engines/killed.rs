//! The browser is killed.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::{say, story};
use std::time::Duration;

#[test]
fn a_browser_killed_one_second_after_the_third_check_in_has_all_three() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        if !app.browser.engine.keeps_its_profile() {
            return say("this engine's driver keeps no profile: nothing to start again with");
        }
        for leg in [3, 4, 5] {
            app.check_in(leg, 1, "Foot").await;
            app.status_is("Saved").await;
            if leg < 5 {
                app.once_more().await;
            }
        }
        // The story's own second, not a wait for anything.
        tokio::time::sleep(Duration::from_secs(1)).await;
        app.browser.kill();
        app.browser.start_again().await;
        let app = App::new(&app.browser, &site);
        app.open("#/").await;
        // What the killed browser had written in one of both places only comes a moment later.
        app.diary_says("3 entries on 1 day.").await;
        let entries = app.entries().await;
        assert_eq!(entries.len(), 3, "{entries:?}");
        for leg in [3, 4, 5] {
            let answer = format!("Leg pain: {leg} out of 10");
            assert!(
                entries.iter().any(|entry| entry.values.contains(&answer)),
                "{answer}"
            );
        }
        app.status_is("Saved").await;
    });
}
