//! The app stops, cannot start, or may not run at all.

use crate::support::app::App;
use crate::support::engine::Setup;
use crate::support::site::Site;
use crate::support::stage::{Stage, only_chromium_can, story};
use legwork_core::library::LESSONS;
use legwork_core::library::{Tier, signs_of};
use thirtyfour::{By, WebDriver};

/// Makes every new part of the page throw what a broken program throws, once the story says so and
/// until the app has stopped.
const THROWING: &str = r#"
for (const name of ["createElement", "createElementNS", "createTextNode"]) {
  const real = Document.prototype[name];
  Document.prototype[name] = function (...given) {
    if (window.storyBreaks) throw new WebAssembly.RuntimeError("the story breaks this");
    return real.apply(this, given);
  };
}
const clone = Node.prototype.cloneNode;
Node.prototype.cloneNode = function (...given) {
  if (window.storyBreaks) throw new WebAssembly.RuntimeError("the story breaks this");
  return clone.apply(this, given);
};
for (const name of ["error", "unhandledrejection", "legwork:stopped"]) {
  addEventListener(name, () => (window.storyBreaks = false));
}"#;

#[test]
fn when_the_app_stops_everything_can_be_downloaded_and_restored() {
    story(|stage| async move {
        let site = Site::with_script(THROWING);
        let app = stage.app(&site).await;
        app.check_in_with(6, "before it stopped").await;
        app.status_is("Saved").await;
        app.browser.expect_errors();
        // In one go: whatever is drawn in between would stop it too.
        let breaks = "const diary = findAll('link', 'Diary')[0];
            window.storyBreaks = true;
            diary.click();";
        app.run(breaks, &[]).await;
        app.sees("Legwork has stopped").await;
        app.until(
            "the focus on it",
            "return document.activeElement.id === 'recovery';",
        )
        .await;
        app.sees("Emergency numbers:").await;
        let before = app.downloaded();
        app.press("Download my data").await;
        app.sees("Your file is ready.").await;
        let file = app.new_download(&before).await;
        app.press("Load again").await;
        app.is_there().await;
        // It was on its way to the diary when it stopped, so that is where it starts.
        app.sees("before it stopped").await;
        app.delete_everything().await;
        app.open("#/settings").await;
        app.restore(&file).await;
        app.diary().await;
        app.sees("before it stopped").await;
    });
}

#[test]
fn an_app_that_cannot_start_shows_the_way_back_and_the_warning_signs() {
    story(|stage| async move {
        let site = Site::new();
        site.fail("legwork-*.wasm", 500, "text/plain", b"no");
        let browser = stage.browser(Setup::default()).await;
        browser.expect_errors();
        let app = App::new(&browser, &site);
        app.load("#/").await;
        app.sees("Legwork has stopped").await;
        app.until(
            "the focus on it",
            "return document.activeElement.id === 'recovery';",
        )
        .await;
        app.sees("Emergency numbers:").await;
        // The lessons can be read without the app.
        app.sees("Lessons that you can read without the app:").await;
        for lesson in LESSONS {
            app.has("link", lesson.title).await;
        }
        let last = LESSONS.last().expect("a lesson");
        app.follow(last.title).await;
        app.sees("One thing to do").await;
        assert_eq!(
            app.run("return document.querySelector('h1').textContent;", &[])
                .await,
            last.title
        );
        app.run("history.back();", &[]).await;
        app.sees("Legwork has stopped").await;
        site.mend();
        app.press("Load again").await;
        app.is_there().await;
        assert_eq!(app.heading().await, "Welcome to Legwork");
    });
}

/// The page of the site in a browser without scripts; nothing where none can be had.
async fn without_scripts(stage: &Stage, site: &Site) -> Option<WebDriver> {
    if only_chromium_can("switch scripts off") {
        return None;
    }
    let setup = Setup {
        scripts: false,
        ..Setup::default()
    };
    let session = stage.browser(setup).await.session();
    session.goto(site.url()).await.unwrap();
    Some(session)
}

/// What can be read on the page.
async fn read(session: &WebDriver) -> String {
    let body = session.find(By::Css("body")).await.unwrap();
    body.text().await.unwrap()
}

#[test]
fn without_scripts_the_lessons_are_linked_and_can_be_read() {
    story(|stage| async move {
        let site = Site::as_built();
        let Some(session) = without_scripts(&stage, &site).await else {
            return;
        };
        let text = read(&session).await;
        assert!(text.contains("Lessons that you can read without the app:"));
        for lesson in LESSONS {
            session.goto(site.url()).await.unwrap();
            let link = session.find(By::LinkText(lesson.title)).await;
            let link = link.unwrap_or_else(|error| panic!("{}: {error}", lesson.title));
            link.click().await.unwrap();
            let title = session.find(By::Css("h1")).await.unwrap();
            assert_eq!(title.text().await.unwrap(), lesson.title);
            let text = read(&session).await;
            for words in ["One thing to do", "Sources", "Open Legwork"] {
                assert!(text.contains(words), "{}: {words}: {text}", lesson.title);
            }
            let words = text.split_whitespace().count();
            assert!(words > 200, "{}: {words} words", lesson.title);
        }
        // What can be seen, not only what is there.
        let mut signs = 0;
        for sign in Tier::ALL.into_iter().flat_map(signs_of) {
            assert!(text.contains(sign.text), "{}: {text}", sign.text);
            signs += 1;
        }
        assert!(signs > 10, "{signs}");
        let asked = site.take_asked();
        let started = asked.iter().any(|asked| asked.name == "sw.js");
        assert!(!started, "no script has run: {asked:?}");
    });
}

/// Proves check-card-always-readable.
#[test]
fn without_scripts_the_warning_signs_can_be_read() {
    story(|stage| async move {
        let site = Site::as_built();
        let Some(session) = without_scripts(&stage, &site).await else {
            return;
        };
        let text = read(&session).await;
        for words in [
            "Legwork needs JavaScript to keep a diary.",
            "Emergency numbers:",
            "Your local emergency number",
        ] {
            assert!(
                text.to_lowercase().contains(&words.to_lowercase()),
                "{words}: {text}"
            );
        }
        let asked = site.take_asked();
        let started = asked.iter().any(|asked| asked.name == "sw.js");
        assert!(!started, "no script has run: {asked:?}");
    });
}
