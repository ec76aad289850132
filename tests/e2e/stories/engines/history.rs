//! Back and forward.

use crate::support::site::Site;
use crate::support::stage::story;

#[test]
fn back_and_forward_lead_through_the_pages_with_the_focus_on_the_heading() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        for page in ["Diary", "Settings", "Safety", "About"] {
            app.follow(page).await;
            app.is_on(page).await;
        }
        let session = app.session().await;
        for page in ["Safety", "Settings", "Diary", "Welcome to Legwork"] {
            session.back().await.unwrap();
            app.is_on(page).await;
        }
        for page in ["Diary", "Settings"] {
            session.forward().await.unwrap();
            app.is_on(page).await;
        }
        assert_eq!(session.title().await.unwrap(), "Settings - Legwork");
        let top = app.run("return scrollY;", &[]).await;
        assert_eq!(top.as_f64(), Some(0.0));
    });
}
