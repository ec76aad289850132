//! Walks, slow breathing and muscle relaxation that lead.

use crate::support::first_steps::Told;
use crate::support::screens::{BOTH_LEGS, NEW};
use crate::support::site::Site;
use crate::support::stage::story;
use crate::support::stored::logs;
use legwork_core::record::WALKING;

#[test]
fn a_walk_counts_the_time_that_was_walked_and_not_the_pauses() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told {
            eases: &["Sitting"],
            worsens: &["Standing or walking"],
            ..Told::default()
        })
        .await;
        app.at_the_walk("15 minutes").await;
        app.sees("Stop a walk before your leg symptoms come.").await;
        app.skip_seconds(125.0).await;
        app.counts("9:00").await;
        app.press("Pause").await;
        app.skip_seconds(300.0).await;
        app.press("Go on").await;
        app.skip_seconds(120.0).await;
        app.counts("7:00").await;
        app.press("End walk").await;
        // A mis-tap leads back to where it was.
        app.press("Go on after all").await;
        app.counts("7:00").await;
        app.press("End walk").await;
        app.press("I am done").await;
        assert_eq!(app.written("Minutes that you walked").await, "4");
        app.choose("Leg pain now", "4").await;
        app.press("Save walk").await;
        app.sees("You walked for 4 minutes.").await;
        app.sees("Your leg was worse after it: 2 before, 4 after.")
            .await;
        app.status_is("Saved").await;
        let logs = logs(&app.stored_record().await);
        assert_eq!(logs.len(), 1);
        assert_eq!(
            (logs[0].exercise.as_str(), logs[0].minutes),
            (WALKING, Some(4))
        );
        app.sees("Go to Today").await;
    });
}

#[test]
fn breathing_and_relaxation_are_led_and_stop_only_for_a_warning_sign() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.go_to_address("#/session/slow-breathing").await;
        app.is_on("Slow breathing").await;
        app.press("10 minutes").await;
        app.counts("10:00").await;
        app.press("3 minutes").await;
        app.counts("3:00").await;
        app.press("Start").await;
        app.skip_seconds(6.0).await;
        app.sees("Breathe in gently.").await;
        app.skip_seconds(185.0).await;
        app.has("heading", "That was it. Take a moment before you get up.")
            .await;
        app.go_to_address("#/session/muscle-relaxation").await;
        app.press("Start").await;
        app.skip_seconds(60.0).await;
        app.sees("Hold.").await;
        app.go_to_address("#/safety/check").await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.tick(BOTH_LEGS).await;
        app.press(NEW).await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        app.go_to_address("#/session/slow-breathing").await;
        app.has("heading", "Exercises are stopped").await;
        assert_eq!(app.count("button", "Start").await, 0);
    });
}

#[test]
fn a_walk_is_kept_minute_by_minute_and_goes_on_after_closing() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.at_the_walk("10 minutes").await;
        app.skip_seconds(130.0).await;
        app.counts("4:55").await;
        app.status_is("Saved").await;
        let kept = logs(&app.stored_record().await);
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].minutes, kept[0].after), (Some(2), None));
        // The device went dead: Today and the walk's page offer to go on.
        app.load("#/").await;
        app.has("heading", "You have begun a walk today").await;
        app.sees("2 minutes are saved so far.").await;
        app.follow("Go on").await;
        app.press("Go on with the walk").await;
        app.counts("5:00").await;
        app.press("Go on").await;
        app.skip_seconds(61.0).await;
        app.counts("3:59").await;
        // Dead again; this time it is over, and the person knows better how long it was.
        app.load("#/session/walking").await;
        app.press("It is over").await;
        app.paste("Minutes that you walked", "many").await;
        app.press("Save walk").await;
        app.sees("Write the minutes as a whole number").await;
        app.paste("Minutes that you walked", "12").await;
        app.press("Save walk").await;
        app.sees("You walked for 12 minutes.").await;
        app.status_is("Saved").await;
        let kept = logs(&app.stored_record().await);
        assert_eq!(kept.len(), 1, "{kept:?}");
        assert_eq!(kept[0].minutes, Some(12));
        app.go_to_address("#/").await;
        app.sees_no("You have begun a walk today").await;
    });
}

#[test]
fn a_walk_hears_of_pain_and_of_warning_signs() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        // Much pain: rest, and no walk that is led.
        app.go_to_address("#/session/walking").await;
        app.choose("Is anything new or worse?", "No").await;
        app.choose("Leg pain now", "8").await;
        app.press("Walk now").await;
        app.sees("Please answer each question.").await;
        app.choose("Has it been this bad at rest for over a week?", "No")
            .await;
        app.press("Walk now").await;
        app.has("heading", "Rest comes first now").await;
        app.has("link", "Show rest positions").await;
        // Less than a minute leaves nothing.
        app.at_the_walk("5 minutes").await;
        app.skip_seconds(20.0).await;
        app.press("End walk").await;
        app.press("I am done").await;
        app.press("Save walk").await;
        app.has("heading", "Less than a minute: nothing was saved")
            .await;
        app.status_is("Saved").await;
        assert!(logs(&app.stored_record().await).is_empty());
        // New numbness: the check stays asked for.
        app.at_the_walk("5 minutes").await;
        app.skip_seconds(70.0).await;
        app.press("End walk").await;
        app.press("New numbness or weakness").await;
        app.has("link", "Start the safety check").await;
        app.press("Save walk").await;
        app.has("heading", "Walk saved").await;
        app.go_to_address("#/session").await;
        app.has("heading", "A safety check first").await;
        app.go_to_address("#/session/walking").await;
        app.status_is("Saved").await;
        assert_eq!(logs(&app.stored_record().await)[0].minutes, Some(1));
    });
}

#[test]
fn chest_pain_on_a_walk_opens_the_emergency_page_and_locks() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.at_the_walk("5 minutes").await;
        app.skip_seconds(70.0).await;
        app.press("End walk").await;
        app.press("Chest pain, faint or out of breath").await;
        app.sees("Show this to staff").await;
        app.status_is("Saved").await;
        assert_eq!(logs(&app.stored_record().await)[0].minutes, Some(1));
        app.go_to_address("#/session/walking").await;
        app.has("heading", "Exercises are stopped").await;
    });
}

/// A yes stays, however the page is left; a mis-tap is taken back, and a check that was half done begins anew.
#[test]
fn something_new_stays_asked_after_going_away() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        // The first screen of a check, and no more.
        app.go_to_address("#/safety/check").await;
        app.has("heading", "Where you sit, and on the toilet").await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.has("heading", "Your legs, your walking and your hands")
            .await;
        for (page, before) in [
            ("#/session/walking", "Walk now"),
            ("#/session/direction", "Begin"),
            ("#/session", "Show my exercises"),
        ] {
            app.go_to_address(page).await;
            app.choose("Is anything new or worse?", "Yes").await;
            app.has("link", "Start the safety check").await;
            // A mis-tap leaves nothing behind, and nothing else that was told goes.
            app.choose("Leg pain now", "2").await;
            app.choose("Is anything new or worse?", "No").await;
            assert!(app.is_chosen("Leg pain now", "2").await, "{page}");
            app.go_to_address("#/").await;
            app.go_to_address(page).await;
            app.has("button", before).await;
        }
        // It is kept with the tap, not with the way to the check.
        app.choose("Is anything new or worse?", "Yes").await;
        app.status_is("Saved").await;
        app.go_to_address("#/").await;
        for page in ["#/session/walking", "#/session/direction", "#/session"] {
            app.go_to_address(page).await;
            app.has("heading", "A safety check first").await;
            assert_eq!(app.count("button", "Later").await, 0, "{page}");
        }
        app.follow("Start the safety check").await;
        app.has("heading", "Where you sit, and on the toilet").await;
    });
}

#[test]
fn the_voice_of_the_device_leads_slow_breathing() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.voices("own").await;
        app.go_to_address("#/session/slow-breathing").await;
        app.press("Voice").await;
        app.press("Start").await;
        app.skip_seconds(6.0).await;
        app.until(
            "the words aloud",
            "return storySaid.some((said) => said.startsWith('Own: Breathe in gently.'));",
        )
        .await;
    });
}

#[test]
fn a_walk_that_was_ended_for_pain_says_so_in_the_diary_and_is_the_last_that_is_led_today() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.at_the_walk("10 minutes").await;
        app.skip_seconds(130.0).await;
        app.counts("4:55").await;
        app.press("End walk").await;
        app.press("My back got worse").await;
        // A mis-tap leads back, and leaves nothing behind.
        app.press("Back").await;
        app.press("I am done").await;
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        assert_eq!(logs(&record)[0].note, "");
        assert_eq!(record.setting("walkstop").unwrap_or_default(), "");
        app.press("Back").await;
        app.press("My leg got worse").await;
        app.choose("Leg pain now", "4").await;
        app.press("Save walk").await;
        app.sees("Leave led walks until tomorrow.").await;
        app.status_is("Saved").await;
        let kept = logs(&app.stored_record().await);
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].note, "The walk ended: My leg got worse");
        app.go_to_address("#/").await;
        app.go_to_address("#/session/walking").await;
        app.has("heading", "No more led walks today").await;
        assert_eq!(app.count("button", "Walk now").await, 0);
    });
}

/// The telephone is in a pocket while its owner walks: what passed there counts, as the person says it at the end.
#[test]
fn a_walk_that_ends_in_a_pocket_asks_how_long_it_was() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/session/walking").await;
        app.choose("How long can you walk with ease?", "20 minutes")
            .await;
        app.sees("This walk is 15 minutes: about three quarters of that.")
            .await;
        app.go_to_address("#/").await;
        app.at_the_walk("10 minutes").await;
        app.skip_seconds(65.0).await;
        app.counts("6:00").await;
        app.hide(true).await;
        app.skip_seconds(900.0).await;
        app.sees("That is all of it.").await;
        app.hide(false).await;
        // It waits: nobody has said that it is over.
        app.press("End walk").await;
        app.press("I am done").await;
        assert_eq!(app.written("Minutes that you walked").await, "7");
        app.paste("Minutes that you walked", "3").await;
        app.press("Save walk").await;
        app.sees("You walked for 3 minutes.").await;
        app.status_is("Saved").await;
        assert_eq!(logs(&app.stored_record().await)[0].minutes, Some(3));
        // What was easy is offered the next time.
        app.go_to_address("#/").await;
        app.go_to_address("#/session/walking").await;
        assert!(
            app.is_chosen("How long can you walk with ease?", "10 minutes")
                .await
        );
    });
}
