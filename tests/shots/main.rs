//! Pictures of every page at 360, 768 and 1280 px, light and dark, empty and with 90 days, in
//! `target/shots`. Run with `cargo xtask shots`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod sessions;
#[path = "../support/mod.rs"]
mod support;

use legwork_core::library::{ITEMS, LESSONS, item};
use serde_json::json;
use support::app::App;
use support::browser::Browser;
use support::clinic::Clinic;
use support::engine::Setup;
use support::files::top;
use support::first_steps::Told;
use support::site::Site;
use xtask::sample;

const WIDTHS: [u32; 3] = [360, 768, 1280];

async fn picture(app: &App, name: &str) {
    let folder = top().join("target/shots");
    std::fs::create_dir_all(&folder).expect("the folder for pictures");
    let length = "return document.documentElement.scrollHeight;";
    for colours in ["light", "dark"] {
        // Without motion, so that no picture shows a colour on its way to another.
        let scheme = json!({"features": [
            {"name": "prefers-color-scheme", "value": colours},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        app.browser
            .devtools("Emulation.setEmulatedMedia", scheme)
            .await;
        for width in WIDTHS {
            app.browser.resize(width, 780).await;
            // As long as the page, so that the picture shows all of it.
            let height = app.run(length, &[]).await.as_u64().unwrap_or(780);
            let height = u32::try_from(height).unwrap_or(780).clamp(780, 12_000);
            app.browser.resize(width, height).await;
            let path = folder.join(format!("{name}-{width}-{colours}.png"));
            app.session()
                .await
                .screenshot(&path)
                .await
                .expect("a picture");
        }
    }
}

/// Progress as it looks on paper, 640 px wide, which is about what a sheet of A4 has.
async fn printed(app: &App) {
    app.go_to_address("#/progress").await;
    let paper =
        json!({"media": "print", "features": [{"name": "prefers-color-scheme", "value": "light"}]});
    app.browser
        .devtools("Emulation.setEmulatedMedia", paper)
        .await;
    app.browser.resize(640, 3_200).await;
    let path = top().join("target/shots/progress-printed.png");
    let session = app.session().await;
    session.screenshot(&path).await.expect("a picture");
}

const GROWN: &str = "const host = document.querySelector('legwork-app');
    const frame = host?.shadowRoot?.querySelector('iframe');
    frame?.scrollIntoView();
    return frame?.clientHeight > 600;";

/// A clinic's page with Legwork in it: as it is, with a column of 280 px, from right to left, with hostile styles, and twice.
async fn in_a_clinic(app: &App, site: &Site) {
    let clinic = Clinic::around(site);
    for page in ["index", "narrow", "right-to-left", "hostile", "two"] {
        app.browser.resize(1280, 780).await;
        app.visit(&clinic, &format!("{page}.html")).await;
        // The frame has grown to its page.
        app.until("the page in the frame", GROWN).await;
        picture(app, &format!("clinic-{page}")).await;
    }
}

/// Every page with an address, each with a heading of its body.
const PAGES: [(&str, &str, &str); 17] = [
    ("today", "#/", "…"),
    ("check-in", "#/check-in", "Check-in"),
    ("diary", "#/diary", "Diary"),
    ("settings", "#/settings", "Settings"),
    ("exercises", "#/exercises", "Exercises"),
    ("exercise", "#/exercises/bridge", "How to do it"),
    ("learn", "#/learn", "Learn"),
    ("lesson", "#/learn/walking", "One thing to do"),
    ("goals", "#/goals", "Goals"),
    ("progress", "#/progress", "Progress"),
    ("more", "#/more", "More"),
    ("safety", "#/safety", "Safety"),
    ("cope", "#/safety/cope", "If you feel that you cannot cope"),
    ("direction", "#/session/direction", "Find your direction"),
    ("session", "#/session", "Session"),
    ("about", "#/about", "The rules that Legwork follows"),
    ("not-found", "#/nowhere", "Page not found"),
];

/// A picture of each.
async fn every_page(app: &App, state: &str) {
    for (name, route, heading) in PAGES {
        app.go_to_address(route).await;
        app.has("heading", heading).await;
        picture(app, &format!("{name}-{state}")).await;
    }
}

async fn all() {
    let site = Site::new();
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, &site);
    app.open("#/").await;
    every_page(&app, "empty").await;
    let today = app.today().await;
    let yesterday = today.minus(1);
    let file = sample::regular_file(90, yesterday, 3);
    let file = browser.place_file("backup.json", &file);
    app.choose_backup(&file).await;
    picture(&app, "settings-preview").await;
    app.press("Restore").await;
    app.sees("Restored.").await;
    app.go_to_address("#/").await;
    app.has("heading", "One question for today").await;
    every_page(&app, "90-days").await;
    for lesson in LESSONS {
        app.go_to_address(&format!("#/learn/{}", lesson.id)).await;
        app.has("heading", "One thing to do").await;
        app.run(
            "for (const more of document.querySelectorAll('main details')) more.open = true;",
            &[],
        )
        .await;
        picture(&app, &format!("lesson-{}", lesson.id)).await;
    }
    app.go_to_address("#/goals").await;
    app.press("Set a goal").await;
    app.press("Save goal").await;
    picture(&app, "goals-form").await;
    app.press("Cancel").await;
    app.press("Let it go…").await;
    app.has("heading", "Past goals").await;
    picture(&app, "goals-past").await;
    app.press("Undo").await;
    let day = format!("#/diary/{}", today.minus(3));
    app.go_to_address(&day).await;
    picture(&app, "day-90-days").await;
    app.go_to_address("#/exercises/walking").await;
    app.has("heading", "How to do it").await;
    picture(&app, "exercise-walking-90-days").await;
    app.go_to_address("#/").await;
    app.press("Leave this out").await;
    // With the card put away a lesson has its place.
    app.go_to_address("#/more").await;
    app.is_on("More").await;
    app.go_to_address("#/").await;
    app.has("heading", "A short lesson").await;
    picture(&app, "today-lesson").await;
    app.go_to_address("#/").await;
    app.check_in(3, 4, "Thigh").await;
    picture(&app, "today-saved").await;
    app.go_to_address("#/check-in").await;
    app.press("Save check-in").await;
    picture(&app, "check-in-problem").await;
    in_a_clinic(&app, &site).await;
    let plain = format!("{}lesson-walking.html", site.url());
    app.session().await.goto(&plain).await.expect("the page");
    picture(&app, "lesson-plain").await;
    app.open("#/progress").await;
    printed(&app).await;
    println!("the pictures are in target/shots");
}

/// The safety check, what it means, and the answer to it.
async fn safety() {
    let site = Site::new();
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, &site);
    app.open("#/safety/check").await;
    picture(&app, "check-first").await;
    app.press("Next").await;
    app.tick(ITEM).await;
    picture(&app, "check-ticked").await;
    app.press("For more than 3 months and not changing").await;
    app.press("No").await;
    picture(&app, "check-asked").await;
    app.press("No").await;
    app.press("New, worse, or I am not sure").await;
    app.sees("Show this to staff").await;
    picture(&app, "check-emergency").await;
    app.go_to_address("#/safety").await;
    picture(&app, "safety-stopped").await;
    app.go_to_address("#/safety/answer").await;
    picture(&app, "safety-answer").await;
    app.go_to_address("#/safety/mistake").await;
    picture(&app, "safety-mistake").await;
    app.choose(ITEM, "No, I ticked it by mistake").await;
    let group = item("bladder").map(|item| item.group);
    let others = ITEMS.iter().filter(|item| Some(item.group) == group);
    for other in others.filter(|other| other.text != ITEM) {
        app.choose(other.text, "No").await;
    }
    app.press("Save this answer").await;
    app.sees("The stop has ended. One check comes first.").await;
    picture(&app, "safety-open").await;
    app.go_to_address("#/safety/short").await;
    app.tick("None of these").await;
    app.press("See what it means").await;
    app.sees("You have ticked no warning sign").await;
    picture(&app, "check-nothing").await;
}

const ITEM: &str =
    "I have trouble with peeing: I cannot start or stop, I leak, or I do not feel it.";

/// First steps, from the first screen to the last.
async fn first_steps() {
    let site = Site::new();
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, &site);
    app.open("#/").await;
    app.press_start().await;
    picture(&app, "start-you").await;
    app.choose("How old are you?", "18 to 54").await;
    app.tick("None of these").await;
    app.press("Next").await;
    app.pass_check().await;
    picture(&app, "start-leg").await;
    app.choose("How far down does it go?", "Below knee").await;
    app.choose("How much leg pain do you have now?", "8").await;
    picture(&app, "start-leg-told").await;
    app.choose("How much leg pain do you have now?", "3").await;
    app.tick_of("What is it like?", "None of these").await;
    app.press("Next").await;
    picture(&app, "start-began").await;
    app.choose("When did it begin?", "1 to 6 weeks ago").await;
    app.choose("Is it getting better or worse?", "Better").await;
    app.choose("Has a clinician seen you for this?", "Yes")
        .await;
    app.press("Next").await;
    picture(&app, "start-eases").await;
    app.press("Skip this").await;
    picture(&app, "start-limits").await;
    app.tick("None of these").await;
    app.press("Next").await;
    app.tick("I broke any bone in the last 12 weeks").await;
    picture(&app, "start-first").await;
    app.press("Next").await;
    app.has("heading", "Thank you").await;
    picture(&app, "start-clinician").await;
    app.go_to_address("#/start/visit").await;
    picture(&app, "start-visit").await;
    app.go_to_address("#/").await;
    picture(&app, "today-clinician").await;
}

/// All of them, or those of the part that is named.
fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    match std::env::args().nth(1).as_deref() {
        Some("safety") => runtime.block_on(safety()),
        Some("first-steps") => runtime.block_on(first_steps()),
        Some("session") => runtime.block_on(sessions::session()),
        Some("walk") => runtime.block_on(sessions::walk()),
        Some("figures") => runtime.block_on(sessions::figures()),
        _ => runtime.block_on(async {
            all().await;
            safety().await;
            first_steps().await;
            sessions::session().await;
            sessions::walk().await;
            sessions::figures().await;
        }),
    }
}
