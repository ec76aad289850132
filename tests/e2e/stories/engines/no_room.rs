//! Storage that is full, and storage that is forbidden.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::screens::{BOTH_LEGS, NEW};
use crate::support::site::Site;
use crate::support::stage::story;
use crate::support::stored::{logs, sessions};
use legwork_core::record::End;

/// A mirror that cannot be opened.
const NO_MIRROR: &str = r#"
IDBFactory.prototype.open = () => { throw new DOMException("no", "InvalidStateError"); };"#;

/// A browser in which the mere look at a store throws.
const FORBIDDEN: &str = r#"
for (const store of ["localStorage", "sessionStorage", "indexedDB"]) {
  Object.defineProperty(window, store, { get() { throw new DOMException("denied", "SecurityError"); } });
}"#;

/// Fills local storage to the last character, under a name that is not Legwork's.
const FILL: &str = "
    let size = 0;
    for (let step = 1 << 23; step >= 1; step >>= 1) {
      try {
        localStorage.setItem('junk', 'x'.repeat(size + step));
        size += step;
      } catch { /* too much */ }
    }
    return size;";

const FULL: &str = "The browser has no room left.";
const FORBIDS: &str = "This browser does not let Legwork keep anything.";

pub async fn fill(app: &App) {
    let size = app.run(FILL, &[]).await;
    assert!(
        size.as_u64().is_some_and(|size| size > 1_000_000),
        "{size} characters"
    );
}

#[test]
fn with_full_storage_an_entry_is_kept_in_one_place_and_that_is_said() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        fill(&app).await;
        app.check_in_with(6, "no room").await;
        app.status_is("Saved in one place").await;
        app.has("region", "Saved in one place").await;
        app.sees("What you enter is kept in one place and not in two.")
            .await;
        app.open("#/").await;
        let entries = app.entries().await;
        assert_eq!(entries.len(), 1, "{entries:?}");
        assert_eq!(entries[0].words, "no room");
        app.run("localStorage.removeItem('junk');", &[]).await;
        app.open("#/diary").await;
        app.status_is("Saved").await;
        assert_eq!(app.stored_record().await.count(), 1, "at home again");
    });
}

#[test]
fn with_full_storage_a_session_is_kept_in_one_place_and_goes_on_after_closing() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told::default()).await;
        app.status_is("Saved").await;
        fill(&app).await;
        app.begin_session("7 minutes", "On a mat").await;
        app.press("Done").await;
        app.press("Same or better").await;
        app.status_is("Saved in one place").await;
        app.load("#/session").await;
        app.has("heading", "You have begun a session today").await;
        app.sees("Done: 1. Left: 2.").await;
        app.run("localStorage.removeItem('junk');", &[]).await;
        app.press("Finish it now").await;
        app.saves_the_session().await;
        let record = app.stored_record().await;
        assert_eq!(sessions(&record)[0].end, Some(End::Done));
        assert_eq!(logs(&record).len(), 1, "at home again");
    });
}

#[test]
fn with_full_storage_and_no_mirror_an_entry_is_not_kept_and_that_is_said() {
    story(|stage| async move {
        let site = Site::with_script(NO_MIRROR);
        let app = stage.app(&site).await;
        fill(&app).await;
        app.answer(6, 2, "Foot").await;
        app.save_in_vain().await;
        app.has("region", "Nothing is kept").await;
        app.sees(FULL).await;
        app.follow("Diary").await;
        app.sees("6 out of 10").await;
        app.sees(FULL).await;
    });
}

#[test]
fn with_forbidden_storage_every_page_works_and_says_that_nothing_is_kept() {
    story(|stage| async move {
        let site = Site::with_script(FORBIDDEN);
        let app = stage.app(&site).await;
        app.sees(FORBIDS).await;
        app.answer(4, 2, "Thigh").await;
        app.add_words("only now").await;
        app.save_in_vain().await;
        for (page, says) in [
            ("Check-in", "How far down does it go?"),
            ("Diary", "only now"),
            ("Settings", "Storage in use"),
            ("About", "What Legwork is for"),
            ("Safety", "Your emergency number"),
        ] {
            app.follow(page).await;
            app.is_on(page).await;
            app.sees(says).await;
            app.sees(FORBIDS).await;
            app.status_is("Not kept").await;
        }
        app.go_to_address("#/nowhere").await;
        app.is_on("Page not found").await;
        app.sees(FORBIDS).await;
    });
}

#[test]
fn with_forbidden_storage_the_safety_check_still_tells_what_to_do() {
    story(|stage| async move {
        let site = Site::with_script(FORBIDDEN);
        let app = stage.app(&site).await;
        app.go_to_address("#/safety/check").await;
        app.tick("None of these").await;
        app.press("Next").await;
        app.tick(BOTH_LEGS).await;
        app.press(NEW).await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        app.sees("Show this to staff").await;
        app.go_to_address("#/session").await;
        app.has("heading", "Exercises are stopped").await;
    });
}

#[test]
fn with_forbidden_storage_a_session_is_led_to_its_end_and_says_that_nothing_is_kept() {
    story(|stage| async move {
        let site = Site::with_script(FORBIDDEN);
        let app = stage.app(&site).await;
        app.at_the_first_exercise("3 minutes").await;
        app.sees(FORBIDS).await;
        app.press("Start").await;
        app.has("button", "Pause").await;
        app.does_the_last().await;
        app.press("Save session").await;
        app.has("heading", "Not kept").await;
        app.follow("Diary").await;
        // It is there as long as the page is, and that is said.
        app.sees("Cat-camel").await;
        app.sees(FORBIDS).await;
        app.status_is("Not kept").await;
    });
}
