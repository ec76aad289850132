//! What a screen reader, the keys and who wants no motion get of figures and of what leads.

use crate::support::app::App;
use crate::support::engine::Setup;
use crate::support::site::Site;
use crate::support::stage::{only_chromium_can, story};
use serde_json::json;

#[test]
fn a_screen_reader_hears_cues_and_not_every_second() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        let script = "const live = document.querySelector('.cue').getAttribute('aria-live');
            const timer = document.querySelector('.counter[role=timer]').getAttribute('aria-live');
            const drawn = document.querySelector('.stage [role=img]').getAttribute('aria-label');
            const inside = document.querySelector('.stage svg').getAttribute('aria-hidden');
            return [live, timer, inside, drawn];";
        let told: Vec<String> = serde_json::from_value(app.run(script, &[]).await).unwrap();
        assert_eq!(told[..3], ["polite", "off", "true"]);
        assert!(told[3].contains("The steps say how."), "{told:?}");
        // While it runs, what is announced changes with the cue only.
        let watch = "window.storyCues = [];
            new MutationObserver(() => storyCues.push(document.querySelector('.cue').textContent))
              .observe(document.querySelector('.cue'), { childList: true, characterData: true, subtree: true });";
        app.run(watch, &[]).await;
        app.press("Start").await;
        app.sees("Get ready.").await;
        // Second by second through a repetition: the number counts, the cue is said once.
        let number = "return document.querySelector('.counter').textContent;";
        let mut numbers = vec![app.run(number, &[]).await];
        for _ in 0..12 {
            app.skip_seconds(1.0).await;
            let beat = "const start = performance.now();
                return new Promise((done) => {
                  const wait = () => performance.now() - start > 500 ? done(true) : requestAnimationFrame(wait);
                  wait();
                });";
            app.run(beat, &[]).await;
            numbers.push(app.run(number, &[]).await);
        }
        numbers.dedup();
        assert!(numbers.len() >= 5, "it counted: {numbers:?}");
        let cues: Vec<String> =
            serde_json::from_value(app.run("return storyCues;", &[]).await).unwrap();
        let mut different = cues.clone();
        different.dedup();
        assert_eq!(cues, different, "nothing is said twice in a row");
        assert!(cues.len() < numbers.len() && cues.len() <= 7, "{cues:?}");
    });
}

#[test]
fn who_wants_no_motion_sees_the_beginning_and_the_end_side_by_side() {
    story(|stage| async move {
        if only_chromium_can("ask for less motion") {
            return;
        }
        let site = Site::with_device();
        let browser = stage.browser(Setup::default()).await;
        let calm = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
        browser.devtools("Emulation.setEmulatedMedia", calm).await;
        let app = App::new(&browser, &site);
        app.open("#/").await;
        app.at_the_first_exercise("7 minutes").await;
        let pictures = app
            .run(
                "return document.querySelectorAll('.stage .figure.both svg').length;",
                &[],
            )
            .await;
        assert_eq!(pictures, json!(2));
        app.press("Start").await;
        app.skip_seconds(7.0).await;
        app.counts("1").await;
        let before = app.drawn().await;
        app.skip_seconds(9.0).await;
        app.counts("2").await;
        assert_eq!(app.drawn().await, before);
        app.go_to_address("#/exercises/bridge").await;
        app.has("button", "Harder").await;
        assert_eq!(app.count("button", "Pause the picture").await, 0);
    });
}

#[test]
fn a_picture_that_moves_can_be_paused_and_rests_out_of_sight() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.go_to_address("#/exercises/bridge").await;
        let now = "return [...document.querySelectorAll('.figure path')].map((path) => path.getAttribute('d')).join('|');";
        let moves = "return [...document.querySelectorAll('.figure path')].map((path) => path.getAttribute('d')).join('|') !== arguments[0];";
        app.has("button", "Pause the picture").await;
        let first = app.run(now, &[]).await;
        app.until_with("the picture to move", moves, &[first]).await;
        app.press("Pause the picture").await;
        app.has("button", "Let it move").await;
        let still = app.run(now, &[]).await;
        app.run_async("return new Promise((done) => setTimeout(done, 400));", &[])
            .await;
        assert_eq!(app.run(now, &[]).await, still);
        app.press("Let it move").await;
        app.until_with("it to move again", moves, &[still]).await;
        // Out of sight nothing is painted.
        app.run("document.querySelector('.sources, form, footer, main > :last-child').scrollIntoView({ block: 'end' }); scrollTo(0, document.body.scrollHeight);", &[]).await;
        app.run_async("return new Promise((done) => setTimeout(done, 400));", &[])
            .await;
        let gone = app.run(now, &[]).await;
        app.run_async("return new Promise((done) => setTimeout(done, 400));", &[])
            .await;
        assert_eq!(app.run(now, &[]).await, gone);
    });
}

#[test]
fn a_key_that_is_held_down_counts_once() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.at_the_first_exercise("7 minutes").await;
        let down = "document.body.dispatchEvent(new KeyboardEvent('keydown',
            { key: 'ArrowRight', bubbles: true, cancelable: true, repeat: arguments[0] }));";
        for _ in 0..3 {
            app.run(down, &[json!(true)]).await;
        }
        app.sees("Exercise 1 of 3").await;
        app.run(down, &[json!(false)]).await;
        app.sees("Exercise 2 of 3").await;
        app.run(down, &[json!(true)]).await;
        app.sees("Exercise 2 of 3").await;
    });
}

/// Nothing is painted while the page is hidden; then it goes on.
#[test]
fn a_picture_rests_while_the_page_is_hidden() {
    story(|stage| async move {
        let site = Site::with_device();
        let app = stage.app(&site).await;
        app.go_to_address("#/exercises/bridge").await;
        app.has("button", "Pause the picture").await;
        let now = "return [...document.querySelectorAll('.figure path')].map((path) => path.getAttribute('d')).join('|');";
        let moves = "return [...document.querySelectorAll('.figure path')].map((path) => path.getAttribute('d')).join('|') !== arguments[0];";
        let first = app.run(now, &[]).await;
        app.skip_seconds(1.5).await;
        app.until_with("the picture to move", moves, &[first]).await;
        app.hide(true).await;
        let hidden = app.run(now, &[]).await;
        app.skip_seconds(1.0).await;
        app.run_async("return new Promise((done) => setTimeout(done, 400));", &[])
            .await;
        assert_eq!(app.run(now, &[]).await, hidden);
        app.hide(false).await;
        app.until_with("it to move again", moves, &[hidden]).await;
    });
}
