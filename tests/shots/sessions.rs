//! Pictures of what is led: a session, walks, figures in motion and on paper.

use super::*;

/// A session, from what is asked before it to its end.
pub async fn session() {
    let site = Site::new();
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, &site);
    app.open("#/").await;
    app.first_steps(Told {
        eases: &["Bending forward"],
        worsens: &["Standing or walking"],
        ..Told::default()
    })
    .await;
    picture(&app, "start-ready").await;
    app.follow("Do 3 minutes now").await;
    picture(&app, "session-before").await;
    app.before_session("4", "Below knee", "7 minutes", "On a mat")
        .await;
    app.press("Show my exercises").await;
    app.has("heading", "Your exercises for now").await;
    app.unfold("What is left out today, and why").await;
    picture(&app, "session-list").await;
    app.press("Begin").await;
    app.has("button", "Done").await;
    picture(&app, "session-exercise").await;
    app.press("Done").await;
    picture(&app, "session-felt").await;
    app.press("Much worse, or further down the leg").await;
    app.choose("Leg pain now", "5").await;
    app.choose("Back pain now", "2").await;
    app.choose(
        "Where is the furthest pain, tingling or numbness now?",
        "Foot",
    )
    .await;
    picture(&app, "session-worse").await;
    app.press("See what it means").await;
    app.has("button", "Next exercise").await;
    picture(&app, "session-red").await;
    app.press("Next exercise").await;
    app.press("Stop").await;
    picture(&app, "session-stop").await;
    app.press("I am out of time").await;
    app.choose(
        "Where is the furthest pain, tingling or numbness now?",
        "Foot",
    )
    .await;
    app.choose("Does it tingle now where it did not before?", "No")
        .await;
    app.press("Finish").await;
    app.has("heading", "Give it some minutes").await;
    picture(&app, "session-wait").await;
    app.press("It feels better: ask me now").await;
    app.choose(
        "Where is the furthest pain, tingling or numbness now?",
        "Thigh",
    )
    .await;
    app.choose("Does it tingle now where it did not before?", "No")
        .await;
    picture(&app, "session-again").await;
    app.press("Finish").await;
    app.has("heading", "Session saved").await;
    picture(&app, "session-saved").await;
    app.go_to_address("#/").await;
    picture(&app, "today-session").await;
}

/// Exercises with their figures as most people see them: in motion, in forced colours, on paper; and a session while it
/// runs, upright and on its side.
pub async fn figures() {
    let site = Site::with_device();
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, &site);
    app.open("#/").await;
    let folder = top().join("target/shots");
    std::fs::create_dir_all(&folder).expect("the folder for pictures");
    let take = async |name: &str, size: (u32, u32), media: &str, features: serde_json::Value| {
        let emulated = json!({"media": media, "features": features});
        browser
            .devtools("Emulation.setEmulatedMedia", emulated)
            .await;
        browser.resize(size.0, size.1).await;
        let top = if name.starts_with("led") { "h2" } else { "h1" };
        let seen = "document.querySelector(`main ${arguments[0]}`)?.scrollIntoView();";
        app.run(seen, &[json!(top)]).await;
        let path = folder.join(format!("{name}.png"));
        let session = app.session().await;
        session.screenshot(&path).await.expect("a picture");
    };
    for exercise in ["bridge", "side-lying", "seated-nerve-glide", "hip-hinge"] {
        // On paper there is no button to wait for.
        let screen = json!({"media": "", "features": []});
        browser.devtools("Emulation.setEmulatedMedia", screen).await;
        app.go_to_address(&format!("#/exercises/{exercise}")).await;
        app.has("button", "Pause the picture").await;
        app.has("heading", "How to do it").await;
        let scheme = |value: &str| json!([{"name": "prefers-color-scheme", "value": value}]);
        take(
            &format!("figure-{exercise}-light"),
            (360, 780),
            "",
            scheme("light"),
        )
        .await;
        take(
            &format!("figure-{exercise}-dark"),
            (360, 780),
            "",
            scheme("dark"),
        )
        .await;
        let forced = json!([{"name": "forced-colors", "value": "active"}]);
        take(&format!("figure-{exercise}-forced"), (360, 780), "", forced).await;
        take(
            &format!("figure-{exercise}-print"),
            (640, 780),
            "print",
            json!([]),
        )
        .await;
    }
    app.go_to_address("#/exercises").await;
    app.has("link", "Bridge").await;
    take("exercises-list", (360, 1600), "", json!([])).await;
    take("exercises-list-wide", (1280, 1200), "", json!([])).await;
    app.go_to_address("#/").await;
    app.at_the_first_exercise("7 minutes").await;
    app.press("Start").await;
    app.skip_seconds(9.0).await;
    app.counts("1").await;
    take("led-upright", (360, 780), "", json!([])).await;
    take("led-on-its-side", (780, 360), "", json!([])).await;
    take("led-tablet", (768, 1024), "", json!([])).await;
    take("led-wide", (1280, 900), "", json!([])).await;
    for route in ["walking", "slow-breathing", "muscle-relaxation"] {
        app.go_to_address(&format!("#/session/{route}")).await;
        app.until(
            "the page",
            "return document.querySelector('main h1').textContent.length > 3;",
        )
        .await;
        take(&format!("led-{route}"), (360, 1100), "", json!([])).await;
    }
}

/// A walk, from what is asked before it to its end.
pub async fn walk() {
    let site = Site::with_device();
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, &site);
    app.open("#/").await;
    app.first_steps(Told::default()).await;
    let ask = async |leg: &str| {
        app.go_to_address("#/").await;
        app.go_to_address("#/session/walking").await;
        app.choose("Is anything new or worse?", "No").await;
        app.choose("Leg pain now", leg).await;
        app.press("Walk now").await;
    };
    ask("7").await;
    app.has("heading", "Rest comes first now").await;
    picture(&app, "walk-rest").await;
    ask("2").await;
    app.press("Start").await;
    app.skip_seconds(70.0).await;
    app.has("button", "Pause").await;
    picture(&app, "walk-under-way").await;
    app.press("End walk").await;
    app.has("button", "I am done").await;
    picture(&app, "walk-why").await;
    app.press("I am done").await;
    app.has("button", "Save walk").await;
    picture(&app, "walk-after").await;
    app.open("#/").await;
    app.has("heading", "You have begun a walk today").await;
    picture(&app, "today-walk").await;
    app.go_to_address("#/session/walking").await;
    app.has("button", "It is over").await;
    picture(&app, "walk-begun").await;
}
