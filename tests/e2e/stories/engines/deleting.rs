//! Deleting everything: in another window, and while the browser dies of it.

use crate::support::app::{App, PAUSE};
use crate::support::browser::PATIENCE;
use crate::support::site::Site;
use crate::support::stage::{Stage, say, story};
use std::time::Instant;

/// Hangs for ever when local storage is told to mark the end, or to take the first entry away.
const HANGING: &str = r#"
for (const [name, begins] of [["setItem", "legwork/end/"], ["removeItem", "legwork/1/"]]) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    const done = name === "removeItem" ? real.call(this, key, ...rest) : undefined;
    if (window.storyHangsIn === name && key.startsWith(begins)) {
      const ask = new XMLHttpRequest();
      ask.open("GET", "./story-hangs", false);
      ask.send();
      for (;;);
    }
    return name === "removeItem" ? done : real.call(this, key, ...rest);
  };
}"#;

async fn nothing_is_back(app: &App) {
    app.open("#/").await;
    assert_eq!(app.heading().await, "Welcome to Legwork");
    app.follow("Diary").await;
    app.sees("Your diary is empty.").await;
    let left: Vec<String> = app.stored().await.into_keys().collect();
    let ours = left.iter().filter(|key| key.starts_with("legwork/1/"));
    assert_eq!(ours.count(), 0, "{left:?}");
    let mirrored: Vec<String> = app.mirrored().await.into_keys().collect();
    assert!(
        !mirrored.iter().any(|name| name.starts_with("1/")),
        "{mirrored:?}"
    );
}

#[test]
fn a_second_window_says_so_and_offers_its_unsaved_words_and_nothing_comes_back() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.check_in_with(3, "to be forgotten").await;
        app.once_more().await;
        app.check_in(5, 1, "Foot").await;
        app.status_is("Saved").await;
        let other = app.another_window().await;
        other.press("Check in again").await;
        other.answer(7, 2, "Back").await;
        other.add_words("not saved yet").await;
        app.delete_everything().await;
        other
            .sees("You deleted everything in another window.")
            .await;
        assert_eq!(other.heading().await, "Everything was deleted");
        assert_eq!(
            other.written("You had not saved these words yet:").await,
            "not saved yet"
        );
        other.press("Start anew").await;
        other.sees("Welcome to Legwork").await;
        nothing_is_back(&app).await;
        nothing_is_back(&other).await;
    });
}

#[test]
fn nothing_comes_back_when_the_browser_dies_once_the_end_is_marked_in_one_place() {
    story(|stage| dies_in(stage, "setItem"));
}

#[test]
fn nothing_comes_back_when_the_browser_dies_in_the_middle_of_clearing_up() {
    story(|stage| dies_in(stage, "removeItem"));
}

async fn dies_in(stage: Stage, call: &'static str) {
    let site = Site::with_script(HANGING);
    let app = stage.app(&site).await;
    if !app.browser.engine.keeps_its_profile() {
        return say("this engine's driver keeps no profile: nothing to start again with");
    }
    app.check_in_with(3, "to be forgotten").await;
    app.once_more().await;
    app.check_in(5, 1, "Foot").await;
    app.status_is("Saved").await;
    app.settings().await;
    app.write("Type the word: delete", "delete").await;
    site.take_asked();
    // Pressed by the page itself: a driver would wait for an answer that never comes.
    let press = "window.storyHangsIn = arguments[0];
        setTimeout(() => findAll('button', 'Delete everything now')[0].click(), 100);";
    app.run(press, &[call.into()]).await;
    let begun = Instant::now();
    while !site
        .take_asked()
        .iter()
        .any(|asked| asked.name == "story-hangs")
    {
        assert!(begun.elapsed() < PATIENCE, "waited for the page to hang");
        tokio::time::sleep(PAUSE).await;
    }
    app.browser.kill();
    app.browser.start_again().await;
    nothing_is_back(&App::new(&app.browser, &site)).await;
}
