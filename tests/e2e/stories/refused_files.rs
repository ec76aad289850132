//! A new version of which a file is wrong, and caches of others.

use crate::support::app::{App, PAUSE};
use crate::support::browser::PATIENCE;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};
use serde_json::json;
use std::time::Instant;

const LOOK: &str = "
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => null);
    return 1;";
const SETTLED: &str = "
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration.installing && !registration.waiting && !!registration.active;";
const ELSEWHERE: &str = "legwork /other/legwork/ 0123456789abcdef";

async fn caches(app: &App) -> Vec<String> {
    serde_json::from_value(app.run_async("return await caches.keys();", &[]).await).unwrap()
}

/// Offers version two with a `boot.js` that is answered so, and expects version one to stay.
async fn is_refused(stage: Stage, status: u16, kind: &'static str, body: &'static str) {
    let site = Site::new();
    let app = stage.app(&site).await;
    app.works_offline().await;
    let before = caches(&app).await;
    assert_eq!(before.len(), 1, "{before:?}");
    site.change_to_version_two();
    site.fail("boot-*.js", status, kind, body.as_bytes());
    site.take_asked();
    app.run_async(LOOK, &[]).await;
    let begun = Instant::now();
    while !site
        .take_asked()
        .iter()
        .any(|asked| asked.name.starts_with("boot-"))
    {
        assert!(
            begun.elapsed() < PATIENCE,
            "waited for the worker to ask for the file"
        );
        tokio::time::sleep(PAUSE).await;
    }
    while app.run_async(SETTLED, &[]).await != json!(true) {
        assert!(
            begun.elapsed() < PATIENCE,
            "waited for the worker to give up"
        );
        tokio::time::sleep(PAUSE).await;
    }
    assert_eq!(caches(&app).await, before, "no half of a version is left");
    assert_eq!(app.count("region", "A new version is ready").await, 0);
    site.stop();
    for page in ["#/", "#/diary", "#/settings"] {
        app.open(page).await;
    }
    let version = app.run("return window.storyVersion ?? 1;", &[]).await;
    assert_eq!(version, json!(1));
}

#[test]
fn a_version_with_a_file_of_another_type_is_refused_whole() {
    story(|stage| is_refused(stage, 200, "text/html", "<p>Not found</p>"));
}

#[test]
fn a_version_with_a_file_that_was_changed_is_refused_whole() {
    story(|stage| is_refused(stage, 200, "text/javascript", "window.storyVersion = 3;"));
}

#[test]
fn a_version_with_a_file_that_fails_is_refused_whole() {
    story(|stage| is_refused(stage, 500, "text/plain", "no"));
}

#[test]
fn caches_carry_the_folder_in_their_names_and_others_are_left_alone() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.works_offline().await;
        let keep =
            "await (await caches.open(arguments[0])).put('./x', new Response('x')); return 1;";
        app.run_async(keep, &[json!(ELSEWHERE)]).await;
        let before = caches(&app).await;
        let ours = before.iter().find(|name| *name != ELSEWHERE).unwrap();
        assert!(ours.starts_with("legwork /clinic/legwork/ "), "{ours}");
        site.change_to_version_two();
        app.run_async(LOOK, &[]).await;
        app.press("Use the new version").await;
        app.until("version two", "return window.storyVersion === 2;")
            .await;
        app.is_there().await;
        let settled = "return (await caches.keys()).length === 2;";
        let begun = Instant::now();
        while app.run_async(settled, &[]).await != json!(true) {
            assert!(
                begun.elapsed() < PATIENCE,
                "waited for the old version to go"
            );
            tokio::time::sleep(PAUSE).await;
        }
        let after = caches(&app).await;
        assert!(after.contains(&ELSEWHERE.to_owned()), "{after:?}");
        assert!(!after.contains(ours), "{after:?}");
    });
}
