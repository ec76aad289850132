//! The first visit.

use crate::support::browser::Browser;
use crate::support::site::Site;
use crate::support::stage::story;
use serde_json::json;

/// The page as the server gives it, without any script.
async fn plain_page(browser: &Browser) -> String {
    let script = "const answer = arguments[0];
        fetch('./index.html').then((r) => r.text()).then(answer);";
    let session = browser.session();
    let text = session
        .execute_async(script, vec![])
        .await
        .expect("the page");
    text.json().as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_newcomer_is_welcomed_and_nothing_leaves_the_origin() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        assert_eq!(app.heading().await, "Welcome to Legwork");
        app.has("heading", "Your first check-in").await;
        let title = app.session().await.title().await.unwrap();
        assert_eq!(title, "Today - Legwork");
        // On the first page the focus is where the browser puts it.
        let focus = app.run("return document.activeElement.tagName;", &[]).await;
        assert_eq!(focus, json!("BODY"));
        assert_eq!(app.status().await, "", "nothing was entered yet");
        app.follow("Diary").await;
        app.is_on("Diary").await;
        assert_eq!(
            app.session().await.title().await.unwrap(),
            "Diary - Legwork"
        );
        app.works_offline().await;
        let script = "return performance.getEntriesByType('resource').map((e) => e.name)
            .filter((name) => !name.startsWith(arguments[0]));";
        assert_eq!(app.run(script, &[json!(app.url)]).await, json!([]));
        assert!(site.take_asked().iter().all(|asked| asked.status < 400));
    });
}

#[test]
fn the_shell_can_be_read_before_the_app_has_started() {
    story(|stage| async move {
        let site = Site::new();
        site.fail("legwork-*.wasm", 500, "text/plain", b"");
        let browser = stage.browser(Default::default()).await;
        browser.expect_errors();
        browser.session().goto(site.url()).await.unwrap();
        let page = plain_page(&browser).await;
        for words in [
            "Legwork helps you look after back pain that goes down your leg.",
            "What you enter stays in this browser, on this device. Nothing is sent anywhere.",
            "Emergency numbers:",
        ] {
            assert!(page.contains(words), "{words}");
        }
    });
}
