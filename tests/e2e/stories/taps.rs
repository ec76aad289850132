//! What is tapped in the midst of an exercise: large, and taken back.

use crate::support::site::Site;
use crate::support::stage::{only_chromium_can, story};
use crate::support::stored::{logs, sessions};
use serde_json::json;

#[test]
fn what_a_single_tap_does_can_be_taken_back() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Start").await;
        app.skip_seconds(30.0).await;
        let there = app.until_counted_past("1").await;
        // Back, and forward again.
        app.press("Back").await;
        app.press("Forward again").await;
        app.counts(&there).await;
        // Easier and harder stay at the same repetition.
        app.press("Easier").await;
        app.counts(&there).await;
        app.press("Harder").await;
        app.counts(&there).await;
        // Past it and back.
        app.press("Skip").await;
        app.sees("Exercise 2 of 3").await;
        app.press("Back").await;
        app.sees("Exercise 1 of 3").await;
        app.counts(&there).await;
        // Done by mistake: nothing of it stays.
        app.press("Done").await;
        app.press("I have not done it yet: back to it").await;
        app.sees("Exercise 1 of 3").await;
        app.counts(&there).await;
        app.status_is("Saved").await;
        assert!(logs(&app.stored_record().await).is_empty());
        // The wrong reason to stop.
        app.press("Stop").await;
        app.press("My leg got worse").await;
        app.has("heading", "Session saved").await;
        app.status_is("Saved").await;
        assert_eq!(logs(&app.stored_record().await).len(), 1);
        app.press("I did not mean to stop: go on").await;
        app.sees("Exercise 1 of 3").await;
        app.counts(&there).await;
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        assert!(logs(&record).is_empty());
        assert_eq!(sessions(&record)[0].end, None);
    });
}

/// What is tapped in the midst of an exercise is large, on the smallest screen too, and all of it is always there.
#[test]
fn what_is_tapped_in_an_exercise_is_large() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        if !only_chromium_can("set a true width") {
            app.browser.resize(360, 640).await;
        }
        app.at_the_first_exercise("7 minutes").await;
        let small =
            "const wanted = ['Easier', 'Harder', 'Skip', 'Back', 'Stop', 'Done', arguments[0]];
            return wanted.filter((name) => {
              const [button] = findAll('button', name);
              const { width, height } = button?.getBoundingClientRect() ?? { width: 0, height: 0 };
              return width < 44 || height < 44;
            });";
        for (tap, main) in [("", "Start"), ("Start", "Pause"), ("Pause", "Go on")] {
            if !tap.is_empty() {
                app.press(tap).await;
                app.has("button", main).await;
                app.skip_seconds(1.0).await;
            }
            let found = app.run(small, &[json!(main)]).await;
            assert_eq!(found, json!([]), "{main}");
        }
    });
}
