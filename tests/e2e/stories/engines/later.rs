//! The pages whose code is loaded when the first of them is opened.

use crate::support::site::Site;
use crate::support::stage::story;
use serde_json::json;

#[test]
fn a_page_that_cannot_be_loaded_says_so_and_can_be_tried_again() {
    story(|stage| async move {
        let site = Site::new();
        site.fail("later-*.wasm", 503, "text/plain", b"busy");
        let app = stage.app(&site).await;
        app.browser.expect_errors();
        app.check_in(4, 3, "Thigh").await;
        app.follow("Learn").await;
        app.sees("This page could not be loaded.").await;
        app.is_on("Learn").await;
        site.fail("later-*.wasm", 200, "application/wasm", b"\0asm, cut off");
        app.press("Try again").await;
        app.sees("This page could not be loaded.").await;
        // What the first picture needs still works.
        app.follow("Safety").await;
        app.is_on("Safety").await;
        app.follow("Today").await;
        app.has("button", "Check in again").await;
        site.mend();
        app.follow("Diary").await;
        app.sees("4 out of 10").await;
        app.is_on("Diary").await;
    });
}

#[test]
fn the_heading_of_a_page_that_was_on_its_way_has_the_focus() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.follow("About").await;
        app.sees("DOI 10.1186").await;
        let focus = "return document.activeElement === document.querySelector('h1');";
        app.until("the focus on the heading", focus).await;
        assert_eq!(app.heading().await, "About");
        let title = app.run("return document.title;", &[]).await;
        assert_eq!(title, json!("About - Legwork"));
    });
}
