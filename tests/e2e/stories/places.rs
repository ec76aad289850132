//! Addresses.

use crate::support::site::Site;
use crate::support::stage::story;
use serde_json::json;

#[test]
fn an_address_that_leads_nowhere_says_so_and_shows_the_way_out() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        for address in ["#/nowhere", "#/diary/2026-02-30", "#/settings/x"] {
            app.open(address).await;
            assert_eq!(app.heading().await, "Page not found");
            app.sees("Your entries are safe.").await;
        }
        app.follow("Go to Today").await;
        app.is_on("Welcome to Legwork").await;
        // A fragment that is none of ours is somebody else's.
        app.go_to_address("#main").await;
        assert_eq!(app.heading().await, "Welcome to Legwork");
    });
}

#[test]
fn where_one_is_is_marked_in_the_navigation() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let places = [
            "Exercises",
            "Progress",
            "Learn",
            "Check-in",
            "Diary",
            "Goals",
            "Settings",
            "About",
            "Safety",
        ];
        for page in places {
            app.follow(page).await;
            app.is_on(page).await;
            let script = "return [...document.querySelectorAll('[aria-current=page]')].filter(isShown).map(nameOf);";
            assert_eq!(app.run(script, &[]).await, json!([page]));
        }
    });
}
