//! An exercise is led: voice, hidden page, screen and keys, on every engine.

use crate::support::site::Site;
use crate::support::stage::{story, story_alone};
use crate::support::stored::logs;
use thirtyfour::Key;

#[test]
fn only_a_voice_of_the_device_speaks_and_only_once_it_is_asked_for() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.voices("server").await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Voice").await;
        app.sees("There is no voice on this device.").await;
        app.press("Start").await;
        app.skip_seconds(6.0).await;
        app.counts("1").await;
        app.goes_on().await;
        assert_eq!(app.said().await, Vec::<String>::new());
        // A voice of the device has come: it speaks once it is asked for.
        app.voices("server own").await;
        app.goes_on().await;
        assert_eq!(app.said().await, Vec::<String>::new());
        app.press("Voice").await;
        let is_on = "return findAll('button', 'Voice')[0].getAttribute('aria-pressed') === 'true';";
        app.until("the switch to be on", is_on).await;
        let number = app.goes_on().await;
        let aloud = "return storySaid.includes(`Own: ${arguments[0]}`);";
        app.until_with("the number aloud", aloud, &[serde_json::json!(number)])
            .await;
        let said = app.said().await;
        assert!(
            said.iter().all(|said| said.starts_with("Own: ")),
            "{said:?}"
        );
        app.press("Voice").await;
        let before = app.said().await.len();
        app.goes_on().await;
        assert_eq!(app.said().await.len(), before);
    });
}

#[test]
fn a_list_of_voices_that_comes_late_is_waited_for_and_a_hold_ends_with_a_buzz() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.voices("late own").await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Voice").await;
        let is_on = "return findAll('button', 'Voice')[0].getAttribute('aria-pressed') === 'true';";
        app.until("the switch to be on", is_on).await;
        app.sees_no("There is no voice on this device.").await;
        app.press("Tone and buzz").await;
        app.until("a buzz that is tried", "return storyBuzzed === 1;")
            .await;
        app.press("Start").await;
        app.skip_seconds(6.0).await;
        app.counts("1").await;
        app.goes_on().await;
        app.until("a buzz between two", "return storyBuzzed > 1;")
            .await;
    });
}

#[test]
fn the_screen_stays_on_while_an_exercise_runs_and_is_let_go_after() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("3 minutes").await;
        assert_eq!(app.awake().await, (0, 0));
        app.press("Start").await;
        app.until("the screen kept on", "return storyAwake.asked === 1;")
            .await;
        app.skip_seconds(1.0).await;
        // A browser lets go when the page is hidden: it is asked again.
        app.hide(true).await;
        app.hide(false).await;
        app.until("it asked again", "return storyAwake.asked >= 2;")
            .await;
        app.press("Pause").await;
        app.until(
            "all let go",
            "return storyAwake.released === storyAwake.asked;",
        )
        .await;
        app.press("Go on").await;
        app.until(
            "it asked once more",
            "return storyAwake.asked > storyAwake.released;",
        )
        .await;
        app.press("Done").await;
        app.until(
            "all let go",
            "return storyAwake.released === storyAwake.asked;",
        )
        .await;
    });
}

#[test]
fn time_is_true_after_the_page_was_hidden_and_what_ended_meanwhile_is_not_taken_as_done() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Start").await;
        app.skip_seconds(6.0).await;
        app.counts("1").await;
        app.press("Pause").await;
        let paused = app.counted().await;
        app.hide(true).await;
        app.skip_seconds(60.0).await;
        app.hide(false).await;
        app.sees("Paused.").await;
        assert_eq!(app.counted().await, paused);
        app.press("Go on").await;
        app.hide(true).await;
        app.skip_seconds(16.0).await;
        app.hide(false).await;
        app.counts("3").await;
        // It ends behind another window: nothing is written down until the person says so.
        app.hide(true).await;
        app.skip_seconds(600.0).await;
        app.sees("That is all of it.").await;
        app.hide(false).await;
        app.status_is("Saved").await;
        assert!(logs(&app.stored_record().await).is_empty());
        app.press("Done").await;
        app.has("button", "Same or better").await;
        app.status_is("Saved").await;
        assert_eq!(logs(&app.stored_record().await).len(), 1);
    });
}

#[test]
fn an_exercise_is_led_with_the_keys_alone() {
    // Another window on the same screen would take the focus.
    story_alone(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.until(
            "the focus on the heading",
            "return document.activeElement.matches('h2');",
        )
        .await;
        app.key(Key::Space).await;
        app.has("button", "Pause").await;
        app.skip_seconds(1.0).await;
        app.key(Key::Space).await;
        app.has("button", "Go on").await;
        app.key(Key::Down).await;
        app.sees("This is the easier way.").await;
        app.key(Key::Up).await;
        app.sees("This is as it was chosen for you.").await;
        app.key(Key::Right).await;
        app.sees("Exercise 2 of 3").await;
        app.key(Key::Left).await;
        app.sees("Exercise 1 of 3").await;
        app.key(Key::Escape).await;
        // The focus comes there a moment after the words.
        app.is_at_heading("Why do you stop?").await;
        app.tab_to("button", "Go on after all", "").await;
        app.key(Key::Enter).await;
        app.sees("Exercise 1 of 3").await;
        app.is_at_heading("Cat-camel").await;
        // On a control the space bar is the control's own.
        app.tab_to("button", "Voice", "").await;
        app.key(Key::Space).await;
        app.sees("There is no voice on this device.").await;
        app.has("button", "Start").await;
    });
}

/// A device without voices, without a lock for its screen and without a buzz.
#[test]
fn where_voice_wake_lock_and_buzz_are_missing_an_exercise_is_led_without_them() {
    story(|stage| async move {
        let site = Site::with_script(
            "for (const [of, names] of [[Navigator.prototype, ['wakeLock', 'vibrate']], [window, ['speechSynthesis',
                'SpeechSynthesisUtterance', 'AudioContext', 'webkitAudioContext']]])
               for (const name of names) {
                 delete of[name];
                 if (name in of) Object.defineProperty(of, name, { value: undefined, configurable: true });
               }",
        );
        let app = stage.app(&site).await;
        app.at_the_first_exercise("3 minutes").await;
        app.press("Voice").await;
        app.sees("There is no voice on this device.").await;
        app.press("Tone and buzz").await;
        app.press("Start").await;
        app.sees("Get ready.").await;
        app.counts("1").await;
        app.press("Pause").await;
        app.sees("Paused.").await;
        app.does_the_last().await;
        app.saves_the_session().await;
        assert_eq!(logs(&app.stored_record().await).len(), 1);
    });
}
