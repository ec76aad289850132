//! Pain that went further down in a session: it is asked again, however the page is left.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::screens::{FURTHEST, TINGLED_LONG, TINGLES_NOW};
use crate::support::site::Site;
use crate::support::stage::story;
use crate::support::stored::sessions;

/// First steps, and a session of 15 minutes in which pain goes further down in the first exercise.
async fn further_down_at_the_first(app: &App) {
    app.first_steps(Told {
        eases: &["Bending forward"],
        ..Told::default()
    })
    .await;
    app.begin_session("15 minutes", "On a mat").await;
    app.press("Done").await;
    app.goes_further_down().await;
    app.press("See what it means").await;
}

/// However it is left, "further down" turns the rest around, is asked again, and holds for a new list.
#[test]
fn further_down_is_not_shaken_off_by_leaving_the_page() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        further_down_at_the_first(&app).await;
        app.sees("Red").await;
        app.status_is("Saved").await;
        app.load("#/session").await;
        app.has("heading", "You have begun a session today").await;
        // No new one begins before it is asked whether that has settled.
        assert_eq!(app.count("button", "Begin a new session").await, 0);
        // Whoever goes on is asked first, too: nobody knows how long the page was closed.
        app.press("Go on").await;
        app.has("heading", "It was further down before. …").await;
        app.load("#/session").await;
        app.press("Finish it now").await;
        app.choose(FURTHEST, "Foot").await;
        app.choose(TINGLES_NOW, "No").await;
        app.press("Finish").await;
        // It came a moment ago: it gets its minutes, also if the page is closed meanwhile.
        app.has("heading", "Give it some minutes").await;
        app.load("#/session").await;
        app.press("Finish it now").await;
        app.choose(FURTHEST, "Foot").await;
        app.choose(TINGLES_NOW, "Yes").await;
        app.press("Finish").await;
        // The real clock may pass a minute while the page loads.
        app.sees("We ask again in about ").await;
        app.skip_seconds(240.0).await;
        app.has("heading", "Give it some minutes").await;
        app.skip_seconds(421.0).await;
        app.has("heading", "It was further down before. …").await;
        app.choose(FURTHEST, "Foot").await;
        app.choose(TINGLED_LONG, "No").await;
        app.press("Finish").await;
        app.has("heading", "Almost done").await;
        app.saves_the_session().await;
        app.sees("No more exercise today.").await;
        app.status_is("Saved").await;
        assert_eq!(
            sessions(&app.stored_record().await)[0].stayed_down,
            Some(true)
        );
        app.load("#/session").await;
        app.has("heading", "A safety check first").await;
    });
}

/// A long session asks in its midst, once 10 minutes have passed; what has settled by then lets it go on.
#[test]
fn further_down_is_asked_again_after_10_minutes_in_the_midst_of_a_session() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        further_down_at_the_first(&app).await;
        app.press("Next exercise").await;
        app.sees("Exercise 2 of").await;
        app.press("Start").await;
        app.skip_seconds(9.0).await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.press("Next exercise").await;
        // Less than 10 minutes: it goes on.
        app.sees("Exercise 3 of").await;
        app.skip_seconds(660.0).await;
        app.press("Skip").await;
        app.has("heading", "It was further down before. …").await;
        app.choose(FURTHEST, "Thigh").await;
        app.choose(TINGLED_LONG, "No").await;
        app.press("Next exercise").await;
        app.sees("Exercise 4 of").await;
        app.status_is("Saved").await;
        let kept = &sessions(&app.stored_record().await)[0];
        assert_eq!((kept.stayed_down, kept.end), (Some(false), None));
        // It is not asked twice, unless something is worse once more.
        app.skip_what_is_left().await;
        app.has("heading", "Almost done").await;
    });
}
