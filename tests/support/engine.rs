//! The three engines: their drivers, and how each is asked for a browser of its own.

use super::files::given;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The engine in which the stories run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What a story wants of its browser.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The device's time zone, such as `Pacific/Auckland`.
    pub time_zone: Option<&'static str>,
    /// Width and height of the window.
    pub size: (u32, u32),
    /// Whether pages may run scripts (Chromium only).
    pub scripts: bool,
    /// Whether frames of another site may store anything (Chromium: anything at all; not WebKitGTK).
    pub storage: bool,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            time_zone: None,
            size: (1000, 900),
            scripts: true,
            storage: true,
        }
    }
}

const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";
const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

impl Engine {
    /// The engine that was asked for.
    pub fn wanted() -> Engine {
        match std::env::var("LEGWORK_ENGINE").as_deref() {
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok("chromium") | Err(_) => Engine::Chromium,
            Ok(other) => panic!("LEGWORK_ENGINE is {other:?}"),
        }
    }

    /// The driver and how it is started on a port.
    pub fn driver(self, port: u16, other_port: u16) -> (PathBuf, Vec<String>) {
        match self {
            Engine::Chromium => ("chromedriver".into(), vec![format!("--port={port}")]),
            Engine::Firefox => (
                given("LEGWORK_GECKODRIVER"),
                vec![
                    format!("--port={port}"),
                    format!("--websocket-port={other_port}"),
                ],
            ),
            Engine::WebKit => ("WebKitWebDriver".into(), vec![format!("--port={port}")]),
        }
    }

    /// Whether a browser that was killed can be started again with what it had stored.
    pub fn keeps_its_profile(self) -> bool {
        self != Engine::WebKit
    }

    /// Whether its driver can be told to block the storage of frames.
    pub fn can_block_storage(self) -> bool {
        self != Engine::WebKit
    }

    /// The capabilities for a browser that lives in this folder.
    pub fn capabilities(self, setup: &Setup, folder: &Path) -> Value {
        let downloads = folder.join("downloads");
        match self {
            Engine::Chromium => chromium(setup, folder, &downloads),
            Engine::Firefox => firefox(setup, folder, &downloads),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": {"binary": mini_browser(), "args": ["--automation"]}
            }),
        }
    }
}

fn chromium(setup: &Setup, folder: &Path, downloads: &Path) -> Value {
    let (width, height) = setup.size;
    let mut args: Vec<String> = CHROMIUM_FLAGS.map(str::to_owned).into();
    let profile = folder.join("profile");
    args.push(format!("--user-data-dir={}", profile.display()));
    args.push(format!("--window-size={width},{height}"));
    let mut prefs = json!({
        "download.default_directory": downloads,
        "download.prompt_for_download": false,
    });
    if !setup.scripts {
        prefs["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    if !setup.storage {
        prefs["profile.default_content_setting_values.cookies"] = json!(2);
    }
    json!({
        "goog:chromeOptions": {"args": args, "prefs": prefs},
        "goog:loggingPrefs": {"browser": "ALL"},
    })
}

fn firefox(setup: &Setup, folder: &Path, downloads: &Path) -> Value {
    let profile = folder.join("profile");
    let (width, height) = setup.size;
    let mut prefs = json!({
        "app.update.enabled": false,
        "app.normandy.enabled": false,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.download.dir": downloads,
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "browser.helperApps.neverAsk.saveToDisk": "application/json",
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.search.update": false,
        "browser.sessionstore.resume_from_crash": false,
        "browser.shell.checkDefaultBrowser": false,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "extensions.getAddons.cache.enabled": false,
        "extensions.update.enabled": false,
        "geo.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,#nothing",
        "toolkit.startup.max_resumed_crashes": -1,
        "toolkit.telemetry.enabled": false,
    });
    if !setup.storage {
        // Third parties get neither cookies nor storage.
        prefs["network.cookie.cookieBehavior"] = json!(1);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": [
                "-headless", "-profile", profile,
                "--width", width.to_string(), "--height", height.to_string(),
            ],
            "prefs": prefs,
        },
    })
}

/// WebKitGTK's own small browser, wherever the machine's libraries are.
fn mini_browser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").expect("the folder of libraries");
    let mut found = folders.filter_map(|entry| Some(entry.ok()?.path().join(MINI_BROWSER)));
    found
        .find(|path| path.is_file())
        .expect("MiniBrowser: install webkit2gtk-driver")
}
