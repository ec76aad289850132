//! Coming back on another day.

use crate::support::site::Site;
use crate::support::stage::story;

#[test]
fn a_check_in_takes_at_most_four_taps() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.check_in(3, 2, "Thigh").await;
        app.open("#/").await;
        app.press("Check in again").await;
        app.run("storySeen.taps = 0;", &[]).await;
        app.check_in(4, 1, "Foot").await;
        let taps = app.run("return storySeen.taps;", &[]).await;
        assert!(
            taps.as_u64().is_some_and(|taps| (1..=4).contains(&taps)),
            "{taps} taps"
        );
        app.status_is("Saved").await;
        assert_eq!(app.entries().await.len(), 2);
    });
}
