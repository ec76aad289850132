//! How fast it is with ten years of check-ins beside an empty record, in the same run, as ratios.
//! Run with `cargo xtask bench`. Times on a busy machine say little; ratios say more.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "../support/mod.rs"]
mod support;

use legwork_core::record::{Day, Entry};
use serde_json::json;
use std::time::Duration;
use support::app::App;
use support::browser::Browser;
use support::engine::Setup;
use support::site::Site;
use xtask::sample;

/// Ten years, a check-in a day.
const DAYS: u64 = 3_650;
const RUNS: usize = 9;

/// Milliseconds of each thing that is measured, one number a run.
#[derive(Default)]
struct Times {
    today: Vec<f64>,
    save: Vec<f64>,
    diary: Vec<f64>,
    charts: Vec<f64>,
    all_charts: Vec<f64>,
}

async fn number(app: &App, script: &str) -> f64 {
    let value = app.run_async(script, &[]).await;
    value.as_f64().expect("a number of milliseconds")
}

/// From the start of the page's load to the frame after Today's heading was drawn.
const TODAY: &str = "
    while (!storyMarks.drawn.length) await new Promise((done) => setTimeout(done, 20));
    return storyMarks.drawn[0][1];";

/// From the tap on Save to the status that says that both places have it.
const SAVE: &str = "
    const button = [...document.querySelectorAll('main button')].find((b) => b.textContent === 'Save check-in');
    document.querySelector('fieldset.leg input').click();
    const before = performance.now();
    storyMarks.said.length = 0;
    button.click();
    const saved = () => storyMarks.said.find(([words]) => words.startsWith('Saved'));
    while (!saved()) await new Promise((done) => setTimeout(done, 5));
    return saved()[1] - before;";

/// From the tap on Diary to the frame after its heading was drawn.
const DIARY: &str = "
    storyMarks.drawn.length = 0;
    const before = performance.now();
    [...document.querySelectorAll('nav a')].find((a) => a.textContent === 'Diary').click();
    while (!storyMarks.drawn.length) await new Promise((done) => setTimeout(done, 5));
    return storyMarks.drawn[0][1] - before;";

/// From the tap on a range to the frame in which all charts of it are there and those in sight are painted.
const CHARTS: &str = "
    const all = [...document.querySelectorAll('.choices label')].find((l) => l.textContent === 'All');
    const before = performance.now();
    all.querySelector('input').click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return performance.now() - before;";

/// The same with nothing left for later: all charts are laid out and painted, also those that nobody has scrolled to.
const ALL_CHARTS: &str = "
    document.styleSheets[0].insertRule('.charts > .chart { content-visibility: visible !important; }', 0);
    const by = (name) => [...document.querySelectorAll('.choices label')].find((l) => l.textContent === name);
    by('4 weeks').querySelector('input').click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    const before = performance.now();
    by('All').querySelector('input').click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const spent = performance.now() - before;
    document.styleSheets[0].deleteRule(0);
    return spent;";

/// The script of one frame of a moving figure: the mean of 120 frames, all that the page does in them.
const FIGURE: &str = "
    const ask = window.requestAnimationFrame.bind(window);
    let spent = 0;
    let frames = 0;
    window.requestAnimationFrame = (heard) => ask((time) => {
      const before = performance.now();
      heard(time);
      spent += performance.now() - before;
      frames += 1;
    });
    while (frames < 120) await new Promise((done) => setTimeout(done, 20));
    window.requestAnimationFrame = ask;
    return spent / frames;";

/// How long a frame of the moving figures takes, of those with the most shapes.
async fn figures(site: &Site) {
    let browser = Browser::start(Setup::default()).await;
    let app = App::new(&browser, site);
    app.open("#/").await;
    for exercise in ["bridge", "heel-raises", "one-knee-to-chest", "walking"] {
        app.go_to_address(&format!("#/exercises/{exercise}")).await;
        app.has("button", "Pause the picture").await;
        let spent = number(&app, FIGURE).await;
        println!("script of a frame of the figure, {exercise}: {spent:.2} ms, aim 2");
    }
}

async fn run(app: &App, times: &mut Times) {
    app.load("#/").await;
    times.today.push(number(app, TODAY).await);
    // Bringing the two stores together is work of its own, after Today is there.
    app.is_there().await;
    tokio::time::sleep(Duration::from_millis(700)).await;
    times.diary.push(number(app, DIARY).await);
    app.go_to_address("#/progress").await;
    app.has("radio", "All").await;
    let slow = |rate: u32| json!({"rate": rate});
    app.browser
        .devtools("Emulation.setCPUThrottlingRate", slow(4))
        .await;
    times.charts.push(number(app, CHARTS).await);
    times.all_charts.push(number(app, ALL_CHARTS).await);
    app.browser
        .devtools("Emulation.setCPUThrottlingRate", slow(1))
        .await;
    app.go_to_address("#/check-in").await;
    app.has("button", "Save check-in").await;
    times.save.push(number(app, SAVE).await);
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// A time with nothing kept, with one day and with ten years, and how the last compares with each.
fn row(name: &str, aim: f64, of: [&Vec<f64>; 3]) {
    let [empty, one, full] = of.map(|times| median(times));
    println!(
        "{name:<20} {empty:>8.1} {one:>9.1} {full:>10.1} {:>10.2} {:>12.2} {aim:>5.1}",
        full / empty,
        full / one
    );
}

async fn all() {
    let site = Site::with_script(include_str!("watch.js"));
    let mut of = Vec::new();
    for days in [0, 1, DAYS] {
        let browser = Browser::start(Setup::default()).await;
        let app = App::new(&browser, &site);
        app.open("#/").await;
        if days > 0 {
            let today = app.today().await;
            let file = sample::life_file(days, today.minus(1), 7);
            let file = browser.place_file("ten-years.json", &file);
            app.restore(&file).await;
        }
        of.push((browser, app, Times::default()));
    }
    // In turn, so that a busy moment of the machine hits both alike.
    for _ in 0..RUNS {
        for (_, app, times) in &mut of {
            run(app, times).await;
        }
    }
    let [empty, one, full] = [0, 1, 2].map(|at| &of[at].2);
    let kept = of[2].1.stored_record().await;
    let entries = kept.between(Day::FIRST, kept.days().next().unwrap_or(Day::FIRST));
    let mut counts = [0; 3];
    for (_, entry) in entries {
        match entry {
            Entry::CheckIn(_) => counts[0] += 1,
            Entry::Log(_) => counts[1] += 1,
            Entry::Rating(_) => counts[2] += 1,
            _ => {}
        }
    }
    let [check_ins, logs, ratings] = counts;
    println!("milliseconds, medians of {RUNS} runs");
    println!("ten years: {check_ins} check-ins, {logs} exercise logs, {ratings} ratings");
    println!(
        "{:<20} {:>8} {:>9} {:>10} {:>10} {:>12} {:>5}",
        "", "empty", "one day", "ten years", "to empty", "to one day", "aim"
    );
    // With something kept there are goals, and so the check-in asks one question more than with nothing.
    row(
        "time to Today",
        1.3,
        [&empty.today, &one.today, &full.today],
    );
    row(
        "to save a check-in",
        1.1,
        [&empty.save, &one.save, &full.save],
    );
    row(
        "to open the diary",
        1.3,
        [&empty.diary, &one.diary, &full.diary],
    );
    let charts = median(&full.charts);
    println!("the charts of ten years, on a processor 4 times slower: {charts:.1} ms, aim 100");
    let all = median(&full.all_charts);
    println!("the same, also those out of sight laid out and painted: {all:.1} ms");
    figures(&site).await;
}

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(all());
}
