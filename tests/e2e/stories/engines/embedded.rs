//! In a clinic's page, on another site: the element, plain frames, sandboxes, blocked storage.

use crate::support::app::App;
use crate::support::clinic::Clinic;
use crate::support::engine::{Engine, Setup};
use crate::support::forms::{BACK, LEG, REACH};
use crate::support::site::Site;
use crate::support::stage::{Stage, say, story};
use legwork_core::record::Day;
use xtask::sample;

const SIDEWAYS: &str = "return document.scrollingElement.scrollWidth <= innerWidth;";
/// The frame is as high as what is in it.
pub const WHOLE: &str = "frame.clientHeight >= 1000 && frame.clientHeight < 9000";

/// A page of a clinic that shows Legwork.
pub async fn clinic(stage: &Stage, site: &Site, page: &str) -> (App, Clinic) {
    let clinic = Clinic::around(site);
    let app = stage.app(site).await;
    app.visit(&clinic, page).await;
    (app, clinic)
}

/// Saves a first check-in in the frame.
async fn keep_here(app: &App) {
    app.choose(LEG, "4").await;
    app.press("Save check-in").await;
    app.press("Keep them here").await;
    app.has("heading", "Saved: …").await;
}

/// Where nothing can be kept there is nothing to ask: it says so, and how it can be kept.
async fn keeps_nothing(app: &App) {
    app.sees("Inside this page your browser does not let Legwork keep anything.")
        .await;
    app.choose(LEG, "4").await;
    app.save_in_vain().await;
    app.has("link", "Open the full page").await;
}

#[test]
fn in_a_clinics_page_the_first_save_asks_where_and_entries_are_kept() {
    story(|stage| async move {
        let site = Site::new();
        let (app, clinic) = clinic(&stage, &site, "index.html").await;
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
        app.has("link", "Open the full page").await;
        // The frame is as high as what is in it, so that nothing scrolls inside.
        app.frame_has(0, WHOLE).await;
        app.into_frame(0).await;
        assert_eq!(
            app.run(
                "return document.scrollingElement.scrollHeight <= innerHeight + 1;",
                &[]
            )
            .await,
            true
        );
        app.choose(LEG, "4").await;
        app.choose(BACK, "3").await;
        app.choose(REACH, "Thigh").await;
        app.press("Save check-in").await;
        app.sees("Where shall your entries be kept?").await;
        assert_eq!(app.count("heading", "Saved: …").await, 0);
        app.press("Keep them here").await;
        app.has("heading", "Saved: …").await;
        app.sees("Saved").await;
        // Steps inside are no steps of the clinic's page.
        let steps = app.run("return history.length;", &[]).await;
        app.run(
            "document.querySelector('a[href=\"#/learn\"]').click();",
            &[],
        )
        .await;
        app.has("heading", "Learn").await;
        assert_eq!(app.run("return history.length;", &[]).await, steps);
        app.visit(&clinic, "index.html").await;
        app.into_frame(0).await;
        app.has("heading", "Checked in for today").await;
    });
}

#[test]
fn two_embeds_show_two_pages_and_each_has_its_own_height() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "two.html").await;
        let mut heights = Vec::new();
        for (number, heading) in [(0, "Learn"), (1, "Exercises")] {
            app.into_frame(number).await;
            app.has("heading", heading).await;
            // Each is as high as its own content, and no other, once that has come to rest.
            let mut seen = Vec::new();
            for _ in 0..40 {
                app.into_frame(number).await;
                let tall = "return Math.ceil(document.body.getBoundingClientRect().height);";
                let tall = app.run(tall, &[]).await.as_u64().expect("a height");
                let high = app.of_frame(number, "frame.clientHeight").await;
                seen.push((tall, high.as_u64().expect("a height")));
                if seen
                    .last()
                    .is_some_and(|(tall, high)| tall.abs_diff(*high) <= 1)
                {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            }
            let (tall, high) = seen.last().expect("a height");
            assert!(tall.abs_diff(*high) <= 1, "{heading}: {seen:?}");
            heights.push(*tall);
        }
        assert_ne!(heights[0], heights[1]);
    });
}

#[test]
fn attributes_can_change_while_the_page_is_open() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
        app.frame_has(0, WHOLE).await;
        let change = "const element = document.querySelector('legwork-app');
            element.setAttribute('page', 'learn/walking');
            element.setAttribute('theme', 'dark');";
        app.run(change, &[]).await;
        app.into_frame(0).await;
        app.has("heading", "Walking").await;
        app.until(
            "the theme",
            "return document.documentElement.dataset.theme === 'dark';",
        )
        .await;
    });
}

#[test]
fn a_hostile_host_a_narrow_column_and_right_to_left_leave_it_whole() {
    story(|stage| async move {
        let site = Site::new();
        let clinic = Clinic::around(&site);
        let app = stage.app(&site).await;
        for page in ["hostile.html", "narrow.html", "right-to-left.html"] {
            app.visit(&clinic, page).await;
            app.into_frame(0).await;
            app.has("heading", "Welcome to Legwork").await;
            assert_eq!(app.run(SIDEWAYS, &[]).await, true, "{page}");
            app.frame_has(0, WHOLE).await;
            // Whatever the page's own styles say of frames: it is seen, and as wide as its place.
            app.frame_has(
                0,
                "frame.checkVisibility({ opacityProperty: true, visibilityProperty: true })
                  && frame.getBoundingClientRect().width > 250
                  && Math.abs(frame.getBoundingClientRect().width
                    - document.querySelector('legwork-app').parentElement.clientWidth) < 120",
            )
            .await;
            if page == "narrow.html" {
                let wide = app.of_frame(0, "frame.clientWidth").await;
                assert!(wide.as_u64() <= Some(280), "{wide}");
            }
        }
    });
}

#[test]
fn in_a_sandbox_with_its_own_origin_it_works_and_without_the_signs_can_be_read() {
    story(|stage| async move {
        let site = Site::new();
        let (app, clinic) = clinic(&stage, &site, "sandboxed.html").await;
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
        app.browser.expect_errors();
        app.visit(&clinic, "sandboxed-opaque.html").await;
        app.into_frame(0).await;
        if Engine::wanted() != Engine::WebKit {
            // There no script of the frame runs at all.
            app.sees("Legwork cannot run inside this page.").await;
        }
        app.sees("Go to an emergency department now").await;
        if Engine::wanted() != Engine::WebKit {
            app.sees(&format!("copy this address: {}", app.url)).await;
            // The link leads out of the sandbox, to where the app can start.
            let own = app.opens("link", "Open in its own window").await;
            own.has("heading", "Welcome to Legwork").await;
        } else {
            app.has("link", "Open in its own window").await;
            say("not followed here: under WebKit's driver a link of a frame opens no window");
        }
        app.visit(&clinic, "plain.html").await;
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
    });
}

/// What a browser does that blocks the storage of frames.
const BLOCKED: &str = r#"
if (self !== top) {
  for (const store of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, store, { get() { throw new DOMException("denied", "SecurityError"); } });
  }
}"#;

#[test]
fn with_storage_blocked_in_the_frame_it_works_in_memory_and_says_so() {
    story(|stage| async move {
        let site = Site::with_script(BLOCKED);
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        app.into_frame(0).await;
        app.sees("Not kept").await;
        keeps_nothing(&app).await;
    });
}

#[test]
fn with_the_browsers_own_setting_against_storage_it_works_in_memory_and_says_so() {
    story(|stage| async move {
        if !Engine::wanted().can_block_storage() {
            return say("this engine's driver has no setting against storage: see the story above");
        }
        let site = Site::new();
        let clinic = Clinic::around(&site);
        let without = Setup {
            storage: false,
            ..Setup::default()
        };
        let browser = stage.browser(without).await;
        let app = App::new(&browser, &site);
        app.visit(&clinic, "index.html").await;
        app.into_frame(0).await;
        app.sees("Not kept").await;
        keeps_nothing(&app).await;
    });
}

#[test]
fn a_backup_can_be_restored_in_the_frame_which_says_where_it_would_be_kept() {
    story(|stage| async move {
        let site = Site::new();
        let (app, _clinic) = clinic(&stage, &site, "index.html").await;
        let file = sample::life_file(3, Day::parse("2026-11-20").expect("a day"), 3);
        let file = app.browser.place_file("backup.json", &file);
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
        app.run("location.replace('#/settings');", &[]).await;
        app.has("heading", "Settings").await;
        app.choose_backup(&file).await;
        app.sees("What you keep here stays with this page.").await;
        app.press("Restore").await;
        app.sees("Restored.").await;
        app.run("location.replace('#/goals');", &[]).await;
        app.has("heading", "walk to the shop").await;
    });
}

#[test]
fn everything_in_the_frame_can_be_deleted_there() {
    story(|stage| async move {
        let site = Site::new();
        let (app, clinic) = clinic(&stage, &site, "index.html").await;
        app.into_frame(0).await;
        keep_here(&app).await;
        app.run("location.replace('#/settings');", &[]).await;
        app.has("heading", "Settings").await;
        app.paste("Type the word: delete", "delete").await;
        app.press("Delete everything now").await;
        app.sees("Everything is deleted.").await;
        // It is gone, also after the page around it was loaded anew.
        app.visit(&clinic, "index.html").await;
        app.into_frame(0).await;
        app.has("heading", "Welcome to Legwork").await;
        app.run("location.replace('#/diary');", &[]).await;
        app.has("heading", "Diary").await;
        app.sees("Your diary is empty.").await;
    });
}
