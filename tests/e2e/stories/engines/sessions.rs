//! From First steps to a session, its end, and the day after.

use crate::support::first_steps::Told;
use crate::support::screens::{FURTHEST, MUCH_WORSE, TINGLED_LONG, TINGLES_NOW};
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::record::{End, Entry, Felt, NextDay, Record, Stop};

/// The last session that is kept, and its steps.
fn kept(record: &Record) -> (legwork_core::record::Session, Vec<(String, Option<Felt>)>) {
    let (id, session) = record.sessions().next_back().expect("a session");
    let steps = record
        .of_day(session.day)
        .filter_map(|(_, entry)| match entry {
            Entry::Log(log) => {
                let step = log.step.as_ref().filter(|step| step.session == id)?;
                Some((log.exercise.clone(), step.felt))
            }
            _ => None,
        });
    (session.clone(), steps.collect())
}

/// Proves start-part-1-ends, light-one-question, adapt-next-day-question.
/// Proves start-part-1-course, start-part-1-limits, tailor-time-since-up, light-asked-before.
/// Proves light-asks-numbers-and-place, adapt-worse-below-knee.
#[test]
fn first_steps_a_session_and_the_answer_of_the_next_day() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        app.first_steps(Told {
            eases: &["Bending forward"],
            ..Told::default()
        })
        .await;
        app.follow("Do 3 minutes now").await;
        app.is_on("Session").await;
        app.before_session("3", "Thigh", "7 minutes", "On a mat")
            .await;
        app.choose("How long ago did you get up?", "1 to 2 hours")
            .await;
        app.press("Show my exercises").await;
        app.has("heading", "Your exercises for now").await;
        app.press("Begin").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.sees("Good. Go on.").await;
        app.press("Next exercise").await;
        app.press("Easier").await;
        app.press("Done").await;
        app.feels("A bit worse", "4", "Thigh").await;
        app.press("See what it means").await;
        app.sees("Amber").await;
        app.press("Next exercise").await;
        app.press("Skip").await;
        // Something was worse: whether tingling lasts is asked before the end.
        app.choose(TINGLES_NOW, "No").await;
        app.press("Finish").await;
        app.choose("How hard was it?", "4").await;
        app.choose("Leg pain now", "2").await;
        app.press("Save session").await;
        app.sees("Before 3, after 2. One day is not proof. We keep watching.")
            .await;
        app.status_is("Saved").await;
        let (session, steps) = kept(&app.stored_record().await);
        assert_eq!(session.end, Some(End::Done));
        let felt: Vec<Option<Felt>> = steps.iter().map(|(_, felt)| *felt).collect();
        assert_eq!(felt, [Some(Felt::SameOrBetter), Some(Felt::BitWorse)]);
        app.set_clock("2026-11-25T11:00:00Z").await;
        // It is asked before the next session as well as on Today.
        app.go_to_address("#/session").await;
        app.has("heading", "After your session").await;
        app.go_to_address("#/").await;
        app.has("heading", "After your session").await;
        app.press("Worse").await;
        app.press_of("Does it reach below the knee?", "No").await;
        app.press_of("Is it still worse?", "No").await;
        app.has("heading", "Today's session").await;
        app.sees("Your exercises stay as they are, as your leg was worse.")
            .await;
        let (session, _) = kept(&app.stored_record().await);
        let expected = NextDay::Worse {
            below_knee: false,
            still: Some(false),
        };
        assert_eq!(session.next_day, Some(expected));
    });
}

/// Proves light-stop-asks-why, light-stop-chest.
/// Proves gate-locked, check-tier-call, tailor-gate-first.
#[test]
fn a_stop_for_chest_pain_opens_the_emergency_page_and_locks() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.begin_session("3 minutes", "On a firm bed").await;
        app.press("Stop").await;
        app.press("Chest pain, faint or out of breath").await;
        app.has("heading", "Emergency: Call your emergency number now")
            .await;
        app.sees("Do not travel alone.").await;
        app.go_to_address("#/session").await;
        app.has("heading", "Exercises are stopped").await;
        app.go_to_address("#/").await;
        app.has("heading", "Exercises are stopped").await;
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        let (session, _) = kept(&record);
        assert_eq!(session.end, Some(End::Stopped(Stop::Chest)));
        assert_eq!(
            record
                .safety_checks()
                .filter(|(_, check)| check.is_lock())
                .count(),
            1
        );
    });
}

/// Proves light-further-asked-again, light-still-further.
#[test]
fn pain_that_went_further_down_is_asked_again_also_after_a_stop() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.begin_session("7 minutes", "On a mat").await;
        app.press("Done").await;
        app.feels(MUCH_WORSE, "3", "Foot").await;
        app.press("See what it means").await;
        app.sees("We ask again in a while.").await;
        app.press("Stop").await;
        app.press("I am out of time").await;
        app.choose(FURTHEST, "Foot").await;
        app.choose(TINGLES_NOW, "No").await;
        app.press("Finish").await;
        app.has("heading", "Give it some minutes").await;
        // Today leads back to it.
        app.go_to_address("#/").await;
        app.has("heading", "One more question").await;
        app.skip_seconds(601.0).await;
        app.follow("Answer now").await;
        app.has("heading", "It was further down before. …").await;
        app.choose(FURTHEST, "Foot").await;
        app.choose(TINGLED_LONG, "No").await;
        app.press("Finish").await;
        app.sees("No more exercise today.").await;
        app.has("link", "Short safety check").await;
        app.status_is("Saved").await;
        let (session, _) = kept(&app.stored_record().await);
        assert_eq!(session.end, Some(End::Stopped(Stop::NoTime)));
        assert_eq!(session.stayed_down, Some(true));
    });
}
