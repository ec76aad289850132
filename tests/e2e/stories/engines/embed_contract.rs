//! What `docs/embedding.md` promises of the element and its frame: attributes, heights, and who is heard.

use super::embedded::{WHOLE, clinic};
use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::story;
use serde::Deserialize;
use serde_json::{Value, json};

#[test]
fn the_frame_has_its_title_loads_late_and_asks_for_four_things() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        let told = "{ title: frame.title, loading: frame.getAttribute('loading'),
            allow: frame.getAttribute('allow'), referrer: frame.getAttribute('referrerpolicy'),
            sandbox: frame.getAttribute('sandbox'), src: frame.getAttribute('src') }";
        let told = app.of_frame(0, told).await;
        let expected = json!({
            "title": "Legwork: help with back-related leg pain",
            "loading": "lazy",
            "allow": "screen-wake-lock; web-share; clipboard-write; fullscreen",
            "referrer": "no-referrer",
            "sandbox": null,
            "src": format!("{}#/", site.url()),
        });
        assert_eq!(told, expected);
    });
}

/// Notes, in the clinic's page, how high the frame is before and after each message of a story.
const NOTE: &str = "window.storyHeights = [];
    const high = () => document.querySelector('legwork-app').shadowRoot.querySelector('iframe').style.height;
    let before = '';
    addEventListener('message', () => (before = high()), true);
    addEventListener('message', ({ data }) => {
      if (data?.story) window.storyHeights.push({ story: data.story, before, after: high() });
    });";

#[derive(Debug, Deserialize)]
struct Noted {
    before: String,
    after: String,
}

/// Posts something from the real frame to the page around it. Gives the frame's height before and after.
async fn posted(app: &App, story: u32, message: &str) -> Noted {
    app.into_frame(0).await;
    let post = format!("parent.postMessage({{ story: {story}, ...({message}) }}, '*');");
    app.run(&post, &[]).await;
    app.out_of_frame().await;
    let noted = "return window.storyHeights.find((noted) => noted.story === arguments[0]);";
    let noted = app.until_with(message, noted, &[json!(story)]).await;
    serde_json::from_value(noted).expect("what was noted")
}

/// The page of the clinic with Legwork drawn in it, and notes of heights.
async fn noting(app: &App) {
    app.into_frame(0).await;
    app.has("heading", "Welcome to Legwork").await;
    app.frame_has(0, WHOLE).await;
    app.run(NOTE, &[]).await;
}

#[test]
fn heights_of_the_real_frame_are_kept_within_bounds_and_nonsense_is_ignored() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        noting(&app).await;
        let heights = [
            ("50", "600px"),
            ("0", "600px"),
            ("-1", "600px"),
            ("601", "601px"),
            ("20000", "20000px"),
            ("20001", "20000px"),
            ("1e15", "20000px"),
        ];
        let mut story = 0;
        for (height, expected) in heights {
            story += 1;
            let message = format!("{{ legwork: 1, height: {height} }}");
            let noted = posted(&app, story, &message).await;
            assert_eq!(noted.after, expected, "{message}");
        }
        for message in [
            "{ legwork: 1, height: 700.5 }",
            "{ legwork: 1, height: '700' }",
            "{ legwork: 1, height: NaN }",
            "{ legwork: 1, height: Infinity }",
            "{ legwork: 2, height: 700 }",
            "{ legwork: '1', height: 700 }",
            "{ height: 700 }",
            "{ legwork: 1, hello: true, height: null }",
        ] {
            story += 1;
            let noted = posted(&app, story, message).await;
            assert_eq!(noted.after, noted.before, "{message}");
            assert_ne!(noted.after, "700px", "{message}");
        }
    });
}

#[test]
fn the_least_height_follows_its_attribute_without_loading_again() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        noting(&app).await;
        app.into_frame(0).await;
        app.run("window.storyStays = true;", &[]).await;
        app.out_of_frame().await;
        let set = "const element = document.querySelector('legwork-app');
            if (arguments[0] === null) element.removeAttribute('height');
            else element.setAttribute('height', arguments[0]);
            return parseFloat(element.shadowRoot.querySelector('iframe').style.height);";
        // It follows at once, before the frame says anything.
        let high = app.run(set, &[json!("2000")]).await;
        assert!(high.as_f64() >= Some(2000.0), "{high}");
        let least = [
            (json!("1500"), "1500px"),
            (json!(" 700px "), "700px"),
            (json!("5000"), "2000px"),
            (json!("199"), "200px"),
            (json!("0"), "200px"),
            (json!("tall"), "600px"),
            (json!("-800"), "600px"),
            (json!("50%"), "600px"),
            (Value::Null, "600px"),
        ];
        for ((attribute, expected), story) in least.into_iter().zip(1..) {
            app.run(set, std::slice::from_ref(&attribute)).await;
            let noted = posted(&app, story, "{ legwork: 1, height: 1 }").await;
            assert_eq!(noted.after, expected, "height={attribute}");
        }
        app.into_frame(0).await;
        let stays = app.run("return window.storyStays === true;", &[]).await;
        assert_eq!(stays, true, "the frame was not loaded again");
        assert_eq!(app.heading().await, "Welcome to Legwork");
    });
}

/// What the forger says that it has done: how often, and to how many windows.
const FORGED: &str = "const said = /^Posted (\\d+) times to (\\d+) windows/.exec(
      document.getElementById('said').textContent) ?? [];
    return { times: Number(said[1] ?? 0), windows: Number(said[2] ?? 0) };";
/// Counts messages that the window hears, by what they claim.
const COUNT: &str = "window.storyHeard = { height: 0, page: 0, hello: 0 };
    addEventListener('message', ({ data }) => {
      if (data?.height === 15000) window.storyHeard.height += 1;
      if (data?.page === 'changed') window.storyHeard.page += 1;
      if (data?.hello && data.theme === 'contrast') window.storyHeard.hello += 1;
    });";
const HEARD: &str = "return Math.min(...Object.values(window.storyHeard)) >= 3;";

/// Waits until the forger says that it has posted so often, to the page and to Legwork. Gives how often it was.
async fn forged(app: &App, times: u64) -> u64 {
    app.into_frame(0).await;
    let forged = format!(
        "const forged = (() => {{ {FORGED} }})();
        return forged.windows === 2 && forged.times >= arguments[0] && forged.times;"
    );
    let what = format!("{times} rounds of forged messages to two windows");
    let found = app.until_with(&what, &forged, &[json!(times)]).await;
    found.as_u64().expect("a number")
}

#[test]
fn messages_of_another_frame_arrive_and_change_nothing() {
    story(|stage| async move {
        let site = Site::new();
        // The first frame is the forger's.
        let (app, _clinic) = clinic(&stage, &site, "forged.html").await;
        app.into_frame(1).await;
        app.has("heading", "Welcome to Legwork").await;
        app.frame_has(1, WHOLE).await;
        app.run(COUNT, &[]).await;
        app.into_frame(1).await;
        app.run(COUNT, &[]).await;
        let before = forged(&app, 1).await;
        forged(&app, before + 4).await;
        app.frame_has(1, WHOLE).await;
        app.until("three forged messages of each kind in the page", HEARD)
            .await;
        app.into_frame(1).await;
        app.until("three forged messages of each kind in Legwork", HEARD)
            .await;
        assert_eq!(app.heading().await, "Welcome to Legwork");
        let theme = app
            .run("return document.documentElement.dataset.theme ?? '';", &[])
            .await;
        assert_eq!(theme, "");
    });
}

/// Where the element begins in what is seen of the clinic's page, in px.
const TOP: &str = "return document.querySelector('legwork-app').getBoundingClientRect().top;";

#[test]
fn news_of_another_page_brings_the_beginning_into_sight_if_that_is_above_it() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        noting(&app).await;
        // The real frame says it a moment later, when the page around it has been scrolled.
        let later =
            "setTimeout(() => parent.postMessage({ legwork: 1, page: 'changed' }, '*'), 1000);";
        let scrolled = "const element = document.querySelector('legwork-app');
            element.setAttribute('height', '2000');
            scrollTo({ top: scrollY + element.getBoundingClientRect().top + arguments[0], behavior: 'instant' });
            window.storyTurned = 0;
            addEventListener('message', ({ data }) => { if (data?.page === 'changed') window.storyTurned += 1; });
            return element.getBoundingClientRect().top;";
        let turned = "return window.storyTurned > 0;";
        app.into_frame(0).await;
        app.run(later, &[]).await;
        app.out_of_frame().await;
        let top = app.run(scrolled, &[json!(700)]).await;
        assert!(top.as_f64() < Some(-600.0), "{top}");
        app.until("the news of another page", turned).await;
        let back = format!("const top = (() => {{ {TOP} }})(); return Math.abs(top) < 2;");
        app.until("the beginning of the frame", &back).await;
        // In sight it stays where it is.
        app.into_frame(0).await;
        app.run(later, &[]).await;
        app.out_of_frame().await;
        let top = app.run(scrolled, &[json!(-60)]).await;
        assert!(top.as_f64() > Some(50.0), "{top}");
        app.until("the news of another page", turned).await;
        app.run_async("return new Promise((done) => setTimeout(done, 300));", &[])
            .await;
        assert_eq!(app.run(TOP, &[]).await, top);
    });
}

#[test]
fn the_frame_says_that_another_page_is_shown() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        noting(&app).await;
        let listen = "window.storyTurned = 0;
            addEventListener('message', ({ data }) => { if (data?.page === 'changed') window.storyTurned += 1; });";
        app.run(listen, &[]).await;
        app.into_frame(0).await;
        app.run("location.hash = '#/learn';", &[]).await;
        app.has("heading", "Learn").await;
        app.out_of_frame().await;
        app.until("the news of another page", "return window.storyTurned > 0;")
            .await;
    });
}

/// The window is the frame's own, but another origin speaks in it: somebody has led it away.
#[test]
fn a_frame_that_was_led_to_another_origin_is_not_heard() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "forged.html").await;
        app.into_frame(1).await;
        app.has("heading", "Welcome to Legwork").await;
        app.frame_has(1, WHOLE).await;
        let lead = "const frame = document.querySelector('legwork-app').shadowRoot.querySelector('iframe');
            window.storyBefore = frame.style.height;
            window.storyLed = { height: 0, page: 0 };
            addEventListener('message', ({ data, source }) => {
              if (source !== frame.contentWindow) return;
              if (data?.height === 15000) window.storyLed.height += 1;
              if (data?.page === 'changed') window.storyLed.page += 1;
            });
            frame.src = new URL('forger.html', location.href);";
        app.run(lead, &[]).await;
        let heard = "return Math.min(...Object.values(window.storyLed)) >= 3;";
        app.until(
            "three messages of each kind from the frame that was led away",
            heard,
        )
        .await;
        let same = "const frame = document.querySelector('legwork-app').shadowRoot.querySelector('iframe');
            return frame.style.height === window.storyBefore && frame.style.height !== '15000px';";
        assert_eq!(app.run(same, &[]).await, true);
    });
}
