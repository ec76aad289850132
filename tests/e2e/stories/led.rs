//! Sessions that lead: to their end, easier, stopped, taken up again.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::screens::{FURTHEST, MUCH_WORSE, TINGLES_NOW};
use crate::support::site::Site;
use crate::support::stage::story;
use crate::support::stored::{logs, sessions};
use legwork_core::record::{End, Entry, ExerciseLog, Felt, Level, Score};
use serde_json::json;

const FOR_CLINICIAN: &str = "Anything to tell your clinician? You find it in your diary.";

#[test]
fn a_session_leads_to_its_end_by_itself() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        for number in 1..=3 {
            app.sees(&format!("Exercise {number} of 3")).await;
            app.press("Start").await;
            app.sees("Get ready.").await;
            // What comes next is told.
            match number {
                3 => app.sees_no("Next: ").await,
                _ => app.sees("Next: ").await,
            }
            // A few seconds into it the figure has moved.
            let first = app.drawn().await;
            app.skip_seconds(6.0).await;
            app.counts("1").await;
            app.until_with(
                "the figure to move",
                "return [...document.querySelectorAll('.stage .figure path')]
                    .map((path) => path.getAttribute('d')).join('|') !== arguments[0];",
                &[json!(first)],
            )
            .await;
            app.skip_seconds(400.0).await;
            app.press("Same or better").await;
            let on = if number < 3 {
                "Next exercise"
            } else {
                "Finish"
            };
            app.press(on).await;
        }
        app.choose("How hard was it?", "3").await;
        app.choose("Leg pain now", "2").await;
        app.saves_the_session().await;
        // What was done, and when next.
        let rows = "return document.querySelectorAll('.session ul li').length;";
        assert_eq!(app.run(rows, &[]).await, 3);
        app.sees("Cat-camel: 1 set of 8").await;
        app.sees("Your next session can be tomorrow").await;
        let record = app.stored_record().await;
        assert_eq!(sessions(&record)[0].end, Some(End::Done));
        let logs = logs(&record);
        assert_eq!(logs.len(), 3, "{logs:?}");
        let felt = |log: &ExerciseLog| log.step.as_ref().unwrap().felt;
        assert!(
            logs.iter()
                .all(|log| felt(log) == Some(Felt::SameOrBetter) && log.has_amount())
        );
    });
}

#[test]
fn red_at_the_second_exercise_stops_that_one_and_the_session_goes_on() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.press("Next exercise").await;
        app.press("Start").await;
        app.skip_seconds(7.0).await;
        app.press("Done").await;
        app.feels(MUCH_WORSE, "8", "Thigh").await;
        app.press("See what it means").await;
        app.sees("Red").await;
        app.sees("Stop this exercise today.").await;
        app.press("Next exercise").await;
        app.sees("Exercise 3 of 3").await;
        let second = {
            app.status_is("Saved").await;
            logs(&app.stored_record().await)[1].exercise.clone()
        };
        // It is left out for the rest of the day, also when it is asked for by its name.
        app.go_to_address(&format!("#/session/{second}")).await;
        // First it is asked whether what was worse has settled.
        app.press("Finish it now").await;
        app.choose(TINGLES_NOW, "No").await;
        app.press("Finish").await;
        app.saves_the_session().await;
        app.go_to_address("#/").await;
        app.go_to_address(&format!("#/session/{second}")).await;
        app.before_one("2", "Thigh", "On a mat").await;
        app.press("Show my exercises").await;
        app.sees("No exercise fits here and now.").await;
    });
}

#[test]
fn a_mis_tap_can_be_mended_and_what_was_done_is_never_led_again() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.sees("Green").await;
        app.press(MUCH_WORSE).await;
        app.has("button", "See what it means").await;
        assert_eq!(app.count("button", "Next exercise").await, 0);
        // Whoever stops now has told it; whoever goes on after all is still asked for the rest.
        app.status_is("Saved").await;
        let told = logs(&app.stored_record().await)[0].step.clone().unwrap();
        assert_eq!(told.felt, Some(Felt::MuchWorse));
        app.press("Stop").await;
        app.press("Go on after all").await;
        app.choose("Leg pain now", "8").await;
        app.choose("Back pain now", "2").await;
        app.choose(FURTHEST, "Thigh").await;
        app.press("See what it means").await;
        app.sees("Red").await;
        app.press("Next exercise").await;
        app.sees("Exercise 2 of 3").await;
        // Back leads to the answer, not to the red exercise.
        app.press("Back").await;
        app.sees("Red").await;
        assert_eq!(app.count("button", "Start").await, 0);
        app.press("Next exercise").await;
        app.sees("Exercise 2 of 3").await;
        app.status_is("Saved").await;
        assert_eq!(logs(&app.stored_record().await).len(), 1);
    });
}

#[test]
fn easier_twice_is_half_as_much_and_harder_leads_back() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        let whole = app.counted().await;
        app.press("Easier").await;
        app.sees("This is the easier way. It counts in full.").await;
        app.press("Easier").await;
        app.sees("Do half as much. It counts in full.").await;
        let half: u32 = app.counted().await.parse().unwrap();
        assert_eq!(half, whole.parse::<u32>().unwrap().div_ceil(2));
        app.press("Easier").await;
        app.sees("It cannot be easier.").await;
        app.press("Harder").await;
        app.press("Harder").await;
        app.sees("This is as it was chosen for you.").await;
        assert_eq!(app.counted().await, whole);
        app.press("Easier").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.status_is("Saved").await;
        let logs = logs(&app.stored_record().await);
        assert_eq!(logs[0].step.as_ref().unwrap().level, Level::Easier);
    });
}

#[test]
fn a_session_that_was_killed_half_way_goes_on_and_nothing_counts_twice() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.press("Next exercise").await;
        app.sees("Exercise 2 of 3").await;
        app.press("Start").await;
        app.skip_seconds(8.0).await;
        app.status_is("Saved").await;
        // The browser is killed; where its driver keeps no profile, only the page goes.
        let app = if app.browser.engine.keeps_its_profile() {
            app.browser.kill();
            app.browser.start_again().await;
            App::new(&app.browser, &site)
        } else {
            app
        };
        app.open("#/").await;
        app.has("heading", "You have begun a session today").await;
        app.sees("Done: 1. Left: 2.").await;
        app.follow("Go on").await;
        app.has("heading", "You have begun a session today").await;
        app.press("Go on").await;
        app.sees("Exercise 2 of 3").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.press("Next exercise").await;
        app.press("Skip").await;
        app.saves_the_session().await;
        let record = app.stored_record().await;
        assert_eq!(sessions(&record).len(), 1);
        assert_eq!(logs(&record).len(), 2);
        app.open("#/session").await;
        app.has("heading", "How is it now?").await;
    });
}

/// Proves gate-asked-again, gate-locked.
#[test]
fn a_session_that_was_left_can_be_finished_as_it_is_and_a_stop_holds_on_return() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.status_is("Saved").await;
        app.open("#/session").await;
        app.press("Finish it now").await;
        app.choose("How hard was it?", "2").await;
        app.saves_the_session().await;
        assert_eq!(sessions(&app.stored_record().await)[0].end, Some(End::Done));
        // Another one is begun and left, and then a sign stops everything.
        app.open("#/session").await;
        app.before_session("2", "Thigh", "3 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.press("Begin").await;
        app.has("button", "Start").await;
        app.emergency().await;
        app.status_is("Saved").await;
        app.open("#/session").await;
        app.has("heading", "Exercises are stopped").await;
        for name in ["Go on", "Harder", "Easier", "Start"] {
            assert_eq!(app.count("button", name).await, 0, "{name}");
        }
    });
}

/// A mis-tap at the last exercise leads back, and so does the list to what was told for it.
#[test]
fn a_skip_at_the_end_and_a_stop_lead_back_to_where_it_was() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.follow("Do 3 minutes now").await;
        app.before_session("2", "Thigh", "3 minutes", "On a mat")
            .await;
        app.press("Show my exercises").await;
        app.press("Change my answers").await;
        assert!(app.is_chosen("Leg pain now", "2").await);
        assert!(app.is_chosen("Back pain now", "2").await);
        app.choose("Is anything new or worse?", "No").await;
        app.press("Show my exercises").await;
        app.press("Begin").await;
        app.press("Skip").await;
        app.has("heading", "Almost done").await;
        app.press("Back").await;
        app.press("Start").await;
        app.skip_seconds(20.0).await;
        app.counts("3").await;
        app.press("Stop").await;
        app.press("Go on after all").await;
        app.counts("3").await;
        // Easier and back up again, also over a stop.
        app.press("Easier").await;
        app.sees("This is the easier way.").await;
        app.press("Stop").await;
        app.press("Go on after all").await;
        app.press("Harder").await;
        app.sees("This is as it was chosen for you.").await;
        app.press("Harder").await;
        app.sees("This is the harder way.").await;
        app.press("Stop").await;
        app.press("Go on after all").await;
        app.press("Harder").await;
        app.sees("Not harder for now.").await;
    });
}

#[test]
fn what_is_written_at_the_end_outlives_a_closed_page_and_a_text_that_is_too_long() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("3 minutes").await;
        app.does_the_last().await;
        app.choose("How hard was it?", "4").await;
        app.write(FOR_CLINICIAN, "the toes tingle").await;
        app.status_is("Saved").await;
        app.load("#/session").await;
        app.press("Finish it now").await;
        app.sees("Your answers are still here.").await;
        assert_eq!(app.written(FOR_CLINICIAN).await, "the toes tingle");
        assert!(app.is_chosen("How hard was it?", "4").await);
        app.paste(FOR_CLINICIAN, &"é".repeat(4_001)).await;
        app.press("Save session").await;
        app.sees("Your text is still here: make it shorter.").await;
        assert_eq!(sessions(&app.stored_record().await)[0].end, None);
        app.paste(FOR_CLINICIAN, "the toes tingle").await;
        app.saves_the_session().await;
        let record = app.stored_record().await;
        assert_eq!(sessions(&record)[0].effort.map(Score::get), Some(4));
        let day = record.days().next().unwrap();
        let notes = record.of_day(day).filter_map(|(_, entry)| match entry {
            Entry::Note(note) => Some(note.text.as_str()),
            _ => None,
        });
        let notes: Vec<&str> = notes.collect();
        assert_eq!(notes, ["For my clinician: the toes tingle"]);
    });
}

#[test]
fn one_exercise_can_be_done_alone_through_the_same_questions() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.go_to_address("#/exercises/clam").await;
        app.is_on("Clam").await;
        // Before First steps it can be looked at, not done.
        assert_eq!(app.count("link", "Do it now").await, 0);
        app.go_to_address("#/").await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/exercises/clam").await;
        app.follow("Do it now").await;
        app.before_one("2", "Thigh", "On a mat").await;
        app.press("Show my exercises").await;
        app.sees("You chose it yourself.").await;
        app.press("Begin").await;
        app.sees("Exercise 1 of 1").await;
        app.does_the_last().await;
        app.saves_the_session().await;
        assert_eq!(logs(&app.stored_record().await)[0].exercise, "clam");
    });
}
