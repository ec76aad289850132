//! What the first visit may cost.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::{say, story};
use std::collections::BTreeSet;

/// Requests up to the first page that is drawn.
const REQUESTS: usize = 8;
/// All that the first page loads, and the worker's script, compressed, in bytes.
const BYTES: u64 = 170_000;
/// The code of the later pages, which the worker fetches once the first page is drawn.
const LATER: u64 = 206_000;
/// The bodies of lessons and exercises, which the worker fetches too.
const BODIES: u64 = 40_000;

/// The poses of the drawn person, which the worker fetches too.
const POSES: u64 = 12_000;
/// What a clinic's page loads before the frame.
const EMBED: u64 = 2_000;

/// How the names of files of bodies begin.
const BODY: [&str; 3] = ["lesson", "exercises-", "rules-"];

/// What a file is for, if not for the first page.
fn is_for(name: &str) -> Option<&'static str> {
    match name {
        later if later.starts_with("later-") => Some("later"),
        poses if poses.starts_with("figures-") => Some("poses"),
        body if BODY.iter().any(|kind| body.starts_with(kind)) => Some("body"),
        _ => None,
    }
}

/// The size of a file as a good host sends it.
fn size(site: &Site, name: &str) -> u64 {
    let small = site.folder().join(format!("{name}.br"));
    let plain = site.folder().join(name);
    let found = [small, plain]
        .into_iter()
        .find_map(|path| std::fs::metadata(path).ok());
    found.map_or(0, |file| file.len())
}

fn names(site: &Site) -> Vec<String> {
    let name = |name: &str| {
        if name.is_empty() {
            "index.html".to_owned()
        } else {
            name.to_owned()
        }
    };
    site.take_asked()
        .iter()
        .map(|asked| name(&asked.name))
        .collect()
}

#[test]
fn a_first_visit_takes_few_requests_and_few_bytes() {
    story(|stage| async move {
        let site = Site::as_built();
        let browser = stage.browser(Default::default()).await;
        let app = App::new(&browser, &site);
        app.load("#/").await;
        app.has("heading", "Welcome to Legwork").await;
        app.works_offline().await;
        let asked = names(&site);
        let drawn: Vec<&String> = asked.iter().take_while(|name| *name != "sw.js").collect();
        let all: BTreeSet<&String> = asked.iter().collect();
        let (mut sum, mut later, mut bodies) = (0, 0, 0);
        let mut table = String::from("the first visit, in bytes as a good host sends them\n");
        for name in &all {
            let bytes = size(&site, name);
            let when = match (drawn.contains(name), is_for(name)) {
                (true, _) => "page",
                (false, Some(later)) => later,
                (false, None) => "worker",
            };
            match when {
                "later" => later += bytes,
                "body" => bodies += bytes,
                "poses" => {}
                _ => sum += bytes,
            }
            table.push_str(&format!("{bytes:>9}  {when:<6}  {name}\n"));
        }
        table.push_str(&format!(
            "{sum:>9}  of {BYTES}; {} requests of {REQUESTS} up to the page\n{later:>9}  of {LATER} for the code of the later pages\n{bodies:>9}  of {BODIES} for the bodies",
            drawn.len()
        ));
        say(&table);
        assert!(drawn.len() <= REQUESTS, "{drawn:?}");
        assert!(sum <= BYTES, "{sum} bytes");
        assert!(0 < later && later <= LATER, "{later} bytes for later");
        assert!(bodies <= BODIES, "{bodies} bytes of bodies");
    });
}

#[test]
fn the_poses_of_the_drawn_person_are_small() {
    let site = Site::as_built();
    let files = std::fs::read_dir(site.folder()).expect("the site");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let poses: Vec<String> = names
        .filter(|name| name.starts_with("figures-") && name.ends_with(".txt"))
        .collect();
    assert_eq!(poses.len(), 1, "the file with the poses: {poses:?}");
    let bytes = size(&site, &poses[0]);
    say(&format!("{bytes:>9}  of {POSES} for the poses"));
    assert!(0 < bytes && bytes <= POSES, "{bytes} bytes of poses");
}

#[test]
fn what_a_clinics_page_loads_first_is_small() {
    let site = Site::as_built();
    let compressed = site.folder().join("embed.js.br");
    let bytes = std::fs::metadata(compressed).expect("embed.js.br").len();
    say(&format!(
        "{bytes:>9}  of {EMBED} for the script of a clinic's page"
    ));
    assert!(0 < bytes && bytes <= EMBED, "{bytes} bytes of embed.js");
}
