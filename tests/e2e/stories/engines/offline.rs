//! Without a network.

use crate::support::site::Site;
use crate::support::stage::story;
use crate::support::stored::logs;
use legwork_core::library::CARD;

#[test]
fn after_one_visit_every_page_works_without_a_network_and_entries_are_kept() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.works_offline().await;
        site.stop();
        let day = app.today().await;
        for (route, heading) in [
            ("#/", "Welcome to Legwork"),
            ("#/check-in", "Check-in"),
            ("#/diary", "Diary"),
            (&format!("#/diary/{day}"), "Today, …"),
            ("#/exercises", "Exercises"),
            ("#/exercises/bridge", "How to do it"),
            ("#/learn", "Learn"),
            ("#/learn/walking", "One thing to do"),
            ("#/goals", "Goals"),
            ("#/progress", "Progress"),
            ("#/more", "More"),
            ("#/settings", "Settings"),
            ("#/safety", "Safety"),
            ("#/safety/check", "Where you sit, and on the toilet"),
            ("#/safety/cope", CARD.cope_title),
            ("#/start", "First steps"),
            ("#/session/slow-breathing", "Slow breathing"),
            ("#/about", "About"),
            ("#/nowhere", "Page not found"),
        ] {
            app.open(route).await;
            app.has("heading", heading).await;
        }
        app.open("#/check-in").await;
        app.check_in_with(8, "written without a network").await;
        app.status_is("Saved").await;
        app.open("#/diary").await;
        app.sees("written without a network").await;
        site.start();
        app.open("#/diary").await;
        app.sees("written without a network").await;
    });
}

#[test]
fn a_session_is_led_without_a_network_with_its_figure_and_is_kept() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.works_offline().await;
        site.stop();
        app.open("#/").await;
        app.at_the_first_exercise("3 minutes").await;
        let drawn = "return document.querySelectorAll('.stage .figure path').length > 5;";
        app.until("the figure", drawn).await;
        app.does_the_last().await;
        app.saves_the_session().await;
        assert_eq!(logs(&app.stored_record().await).len(), 1);
    });
}
