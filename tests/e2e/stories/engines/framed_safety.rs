//! Safety inside a clinic's page: the signs come first, and where to keep entries is asked only when something is to
//! be kept.

use crate::support::app::App;
use crate::support::clinic::Clinic;
use crate::support::engine::Engine;
use crate::support::site::Site;
use crate::support::stage::{Stage, say, story};
use crate::support::stored::logs;
use serde_json::json;

const BOTH_LEGS: &str = "Both legs have pain, tingle, are weak or feel numb.";
const WHERE: &str = "Where shall your entries be kept?";

/// The frame of a clinic's page with nothing kept in it, at this place.
async fn framed(stage: &Stage, site: &Site, place: &str) -> (App, Clinic) {
    let clinic = Clinic::around(site);
    let app = stage.app(site).await;
    app.visit(&clinic, "index.html").await;
    app.into_frame(0).await;
    app.has("heading", "Welcome to Legwork").await;
    let script = "location.replace(arguments[0]);";
    app.run(script, &[json!(place)]).await;
    (app, clinic)
}

/// Proves check-emergency-stops-list, check-show-to-staff, check-emergency-number.
#[test]
fn in_a_frame_the_signs_and_what_they_mean_come_before_the_question_where_to_keep() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = framed(&stage, &site, "#/safety/check").await;
        app.has("heading", "Where you sit, and on the toilet").await;
        assert!(!app.says(WHERE).await);
        app.tick("None of these").await;
        app.press("Next").await;
        app.has("heading", "Your legs, your walking and your hands")
            .await;
        app.tick(BOTH_LEGS).await;
        app.press("New, worse, or I am not sure").await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        app.sees("Could this be cauda equina syndrome?").await;
        app.has("link", "Call 911").await;
        app.sees(WHERE).await;
        app.sees_no("This check could not be saved.").await;
        app.press("Keep them here").await;
        app.has("heading", "Exercises are stopped").await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        app.run("location.replace('#/session');", &[]).await;
        app.has("link", "See what to do").await;
    });
}

/// What the page around a frame says, and what it writes into the element, changes no number.
/// Proves check-fixed-numbers.
#[test]
fn in_a_frame_no_host_page_changes_a_number() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = framed(&stage, &site, "#/safety/cope").await;
        app.has("link", "Call 911").await;
        let called = "return [...document.querySelectorAll('a[href^=\"tel:\"]')]
            .filter((a) => a.offsetParent !== null).map((a) => a.getAttribute('href'));";
        let before = app.run(called, &[]).await;
        assert_eq!(before, json!(["tel:988", "tel:911"]));
        app.out_of_frame().await;
        let forge = "const element = document.querySelector('legwork-app');
            const frame = element.shadowRoot.querySelector('iframe');
            for (const name of ['country', 'number', 'tel', 'emergency', 'crisis'])
              element.setAttribute(name, '0123456789');
            for (const said of [
              { legwork: 1, country: '0123456789' }, { legwork: 1, number: '0123456789' },
              { legwork: 1, emergency: '0123456789', crisis: '0123456789', tel: '0123456789' },
              { legwork: 1, settings: { country: '0123456789' } }, { country: 'XX' }, '0123456789',
            ]) frame.contentWindow.postMessage(said, '*');
            // What is heard is heard in order: once this page is there, all before it has been heard.
            frame.contentWindow.postMessage({ legwork: 1, hello: true, theme: 'dark', page: 'safety',
              country: '0123456789', number: '0123456789' }, '*');
            return frame.getAttribute('src');";
        let address = app.run(forge, &[]).await;
        assert!(!address.to_string().contains("0123456789"), "{address}");
        app.into_frame(0).await;
        app.has("heading", "Safety").await;
        app.has("link", "Call 911").await;
        assert!(!app.text().await.contains("0123456789"));
        app.run("location.replace('#/safety/cope');", &[]).await;
        app.has("link", "Call 988").await;
        assert_eq!(app.run(called, &[]).await, before);
    });
}

#[test]
fn in_a_frame_liking_an_exercise_asks_first_where_to_keep_it() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = framed(&stage, &site, "#/exercises/bridge").await;
        app.press("I like this one").await;
        app.sees(WHERE).await;
        assert_eq!(app.count("button", "I like this one").await, 0);
        app.press("Keep them here").await;
        app.until(
            "the exercise is liked",
            "return findAll('button', 'I like this one')[0]?.ariaPressed === 'true'
              || findAll('button', 'I like this one')[0]?.getAttribute('aria-pressed') === 'true';",
        )
        .await;
    });
}

#[test]
fn in_a_frame_a_session_is_led_and_kept_there() {
    story(|stage| async move {
        if matches!(Engine::wanted(), Engine::WebKit) {
            return say("not told here: WebKit's driver gives a frame no focus");
        }
        let site = Site::new();
        let (app, _clinic) = framed(&stage, &site, "#/").await;
        app.answer(3, 2, "Thigh").await;
        app.press("Save check-in").await;
        app.press("Keep them here").await;
        app.has("heading", "Saved: …").await;
        app.at_the_first_exercise("3 minutes").await;
        app.press("Start").await;
        app.has("button", "Pause").await;
        app.does_the_last().await;
        app.saves_the_session().await;
        assert_eq!(logs(&app.stored_record().await).len(), 1);
    });
}
