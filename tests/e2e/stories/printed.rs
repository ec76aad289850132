//! On paper: light, whole, and without what can only be tapped.

use crate::support::people::regular;
use crate::support::site::Site;
use crate::support::stage::{only_chromium_can, story};
use serde_json::json;

/// What of the page is seen, by these selectors: whether there is one, and whether each is displayed.
const SEEN: &str = "return arguments[0].map((selector) => {
      const found = [...document.querySelectorAll(selector)];
      const seen = found.filter((element) => element.checkVisibility()).length;
      return [found.length > 0, seen > 0];
    });";

#[test]
fn charts_and_exercises_are_printed_light_and_whole_also_from_dark_colours() {
    story(|stage| async move {
        if only_chromium_can("show a page as it is printed") {
            return;
        }
        let site = Site::new();
        let app = stage.app(&site).await;
        app.is(regular).await;
        let dark = json!([{"name": "prefers-color-scheme", "value": "dark"}]);
        let media = |kind: &str| json!({"media": kind, "features": dark});
        let ground = "return getComputedStyle(document.documentElement).backgroundColor;";
        app.go_to_address("#/progress").await;
        app.has("heading", "Is my leg pain changing?").await;
        app.browser
            .devtools("Emulation.setEmulatedMedia", media("screen"))
            .await;
        assert_ne!(app.run(ground, &[]).await, "rgb(255, 255, 255)");
        app.browser
            .devtools("Emulation.setEmulatedMedia", media("print"))
            .await;
        assert_eq!(app.run(ground, &[]).await, "rgb(255, 255, 255)");
        // All charts, not only those that were on the screen.
        let hidden = "return [...document.querySelectorAll('.chart')]
            .filter((chart) => getComputedStyle(chart).contentVisibility !== 'visible').length;";
        assert_eq!(app.run(hidden, &[]).await, 0);
        let of = [json!([
            ".chart .picture",
            ".walk",
            ".places",
            "main button"
        ])];
        assert_eq!(
            app.run(SEEN, &of).await,
            json!([[true, true], [true, false], [true, false], [true, false]])
        );
        // Of a moving figure its beginning and its end stand there.
        app.go_to_address("#/exercises/bridge").await;
        app.has("heading", "How to do it").await;
        let of = [json!([
            ".figure.both svg",
            ".figure-pause",
            ".figure-place .screen-only"
        ])];
        app.until_with(
            "the stills",
            "return document.querySelectorAll('.figure.both svg').length >= 2;",
            &[],
        )
        .await;
        assert_eq!(
            app.run(SEEN, &of).await,
            json!([[true, true], [true, false], [true, false]])
        );
        app.browser
            .devtools("Emulation.setEmulatedMedia", media("screen"))
            .await;
        let of = [json!([".figure.both svg", ".figure-pause"])];
        assert_eq!(
            app.run(SEEN, &of).await,
            json!([[true, false], [true, true]])
        );
    });
}
