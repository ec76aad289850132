//! What is asked, and what an answer, or none, comes to.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::record::Entry;

/// Proves check-something-new.
#[test]
fn something_new_in_a_check_in_opens_the_full_check() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/check-in").await;
        app.follow("Something new or worse?").await;
        app.is_on("Safety check").await;
        app.sees("Screen 1 of 5").await;
    });
}

/// None of the last three screens of the full check.
async fn to_what_it_means(app: &App) {
    for last in [false, false, true] {
        app.tick("None of these").await;
        app.press(if last { "See what it means" } else { "Next" })
            .await;
    }
}

/// What has been there for long and was checked is asked for again only if it has changed.
/// Proves check-long-checked.
#[test]
fn what_a_clinician_has_checked_is_asked_only_for_a_change() {
    const CLUMSY: &str = "My hands are clumsy.";
    const KNOWN: &str = "You told us this before. Tick it only if it has changed.";
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.go_to_address("#/safety/check").await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.sees_no(KNOWN).await;
        app.tick(CLUMSY).await;
        app.press("For more than 3 months and not changing").await;
        app.press_of("Has a clinician checked it since it began?", "Yes")
            .await;
        app.press("Next").await;
        to_what_it_means(&app).await;
        app.has("heading", "You have ticked no warning sign").await;
        app.go_to_address("#/").await;
        app.go_to_address("#/safety/check").await;
        app.tick("None of these").await;
        app.press("Next").await;
        let known = "return [...document.querySelectorAll('.tick')]
            .filter((tick) => tick.textContent.includes('Tick it only if it has changed'))
            .map((tick) => tick.textContent);";
        let known = app.run(known, &[]).await;
        let known = known.as_array().expect("ticks");
        assert_eq!(known.len(), 1, "{known:?}");
        assert!(
            known[0]
                .as_str()
                .is_some_and(|text| text.starts_with(CLUMSY))
        );
        // Ticked now, it is new: it stops.
        app.tick(&format!("{CLUMSY}{KNOWN}")).await;
        app.press("New, worse, or I am not sure").await;
        app.press("Next").await;
        to_what_it_means(&app).await;
        app.has(
            "heading",
            "Urgent: Contact a doctor or an urgent advice line today",
        )
        .await;
    });
}

/// Proves light-not-answered, light-one-question.
#[test]
fn a_question_that_is_left_open_is_stored_as_not_answered() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.begin_session("3 minutes", "On a mat").await;
        app.press("Done").await;
        app.has(
            "heading",
            "Pain, tingling or numbness in leg or back is now:",
        )
        .await;
        // The three answers are large: taller than any other button, and as wide as the page lets them be.
        let sizes = "const box = (name) => findAll('button', name)[0].getBoundingClientRect();
            const names = ['Same or better', 'A bit worse', 'Much worse, or further down the leg'];
            const others = [...document.querySelectorAll('main button')]
                .filter((b) => !names.includes(nameOf(b)));
            return { least: Math.min(...names.map((name) => box(name).height)),
                other: Math.max(...others.map((b) => b.getBoundingClientRect().height)),
                widths: [...new Set(names.map((name) => Math.round(box(name).width)))] };";
        let sizes = app.run(sizes, &[]).await;
        let size = |name: &str| sizes[name].as_f64().unwrap_or_default();
        assert!(size("least") >= 48.0, "{sizes}");
        assert!(size("least") > size("other"), "{sizes}");
        assert_eq!(sizes["widths"].as_array().map(Vec::len), Some(1), "{sizes}");
        app.press("Not answered").await;
        app.has("heading", "Almost done").await;
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        let logs: Vec<_> = record
            .days()
            .flat_map(|day| record.of_day(day))
            .filter_map(|(_, entry)| match entry {
                Entry::Log(log) => log.step.as_ref().map(|step| step.felt),
                _ => None,
            })
            .collect();
        assert_eq!(logs, [None]);
    });
}
