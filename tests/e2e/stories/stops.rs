//! Stopping a session: what is said depends on why.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};
use legwork_core::record::{End, Stop};

const THANKS: &str = "Thank you for listening to your body.";

/// A first session that is stopped for this reason.
async fn stopped(stage: &Stage, site: &Site, why: &str) -> App {
    let app = stage.app(site).await;
    app.first_steps(Told::default()).await;
    app.follow("Do 3 minutes now").await;
    app.before_session("2", "Thigh", "3 minutes", "On a mat")
        .await;
    app.press("Show my exercises").await;
    app.press("Begin").await;
    app.press("Stop").await;
    app.press(why).await;
    app.has("heading", "Session saved").await;
    app.status_is("Saved").await;
    app
}

async fn kept_as(app: &App) -> Option<End> {
    let record = app.stored_record().await;
    let last = record.sessions().next_back();
    last.and_then(|(_, session)| session.end)
}

/// Proves light-stop-asks-why, light-stop-thanks.
#[test]
fn whoever_is_out_of_time_is_thanked_and_may_go_on_later() {
    story(|stage| async move {
        let site = Site::new();
        let app = stopped(&stage, &site, "I am out of time").await;
        app.sees(THANKS).await;
        assert_eq!(kept_as(&app).await, Some(End::Stopped(Stop::NoTime)));
        assert_eq!(app.count("link", "Short safety check").await, 0);
        app.go_to_address("#/").await;
        app.go_to_address("#/session").await;
        app.has("heading", "How is it now?").await;
    });
}

/// Proves light-stop-numb-or-weak, light-stop-thanks.
#[test]
fn new_numbness_leads_to_the_short_check_which_comes_before_anything_else() {
    story(|stage| async move {
        let site = Site::new();
        let app = stopped(&stage, &site, "New numbness or weakness").await;
        app.sees("New numbness or weakness needs a look. Please do the short safety check now.")
            .await;
        app.sees_no(THANKS).await;
        assert_eq!(kept_as(&app).await, Some(End::Stopped(Stop::NumbOrWeak)));
        app.go_to_address("#/").await;
        app.has("heading", "A safety check first").await;
        assert_eq!(app.count("button", "Later").await, 0, "it cannot wait");
        app.go_to_address("#/session").await;
        app.has("heading", "A safety check first").await;
        app.follow("Start the safety check").await;
        app.is_on("Short safety check").await;
        app.tick("None of these").await;
        app.press("See what it means").await;
        app.has("heading", "You have ticked no warning sign").await;
        app.go_to_address("#/session").await;
        app.has("heading", "How is it now?").await;
    });
}
