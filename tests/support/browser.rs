//! One browser with a profile of its own, driven over WebDriver. It and its files go with it.

use super::engine::{Engine, Setup};
use super::files::Folder;
use super::processes::{Driver, kill_browsers_of};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command, FormatRequestData};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver, WindowHandle};

/// How long anything may take before a story says what it waited for.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// What reaches beyond the width that it was given.
const WIDE: &str = "return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > arguments[0] + 1)
    .map((element) => element.outerHTML.slice(0, 120)).slice(0, 6);";

/// A browser.
pub struct Browser {
    pub engine: Engine,
    setup: Setup,
    running: Mutex<Option<Running>>,
    starting: Mutex<Duration>,
    may_fail: AtomicBool,
    folder: Folder,
}

struct Running {
    session: WebDriver,
    front: WindowHandle,
    // Ends after the session, when this is dropped.
    _driver: Driver,
}

impl Browser {
    /// Starts one in the engine that was asked for.
    pub async fn start(setup: Setup) -> Arc<Browser> {
        let folder = Folder::new("browser");
        for part in ["profile", "downloads"] {
            std::fs::create_dir_all(folder.path().join(part)).expect("the browser's folder");
        }
        let browser = Browser {
            engine: Engine::wanted(),
            setup,
            running: Mutex::new(None),
            starting: Mutex::new(Duration::ZERO),
            may_fail: AtomicBool::new(false),
            folder,
        };
        browser.start_again().await;
        Arc::new(browser)
    }

    /// Starts it again on the same profile.
    pub async fn start_again(&self) {
        let begun = Instant::now();
        let (driver, session) = self.connected().await;
        let script = session.set_script_timeout(Duration::from_secs(30)).await;
        script.expect("a limit for scripts");
        if self.engine != Engine::Chromium {
            let (width, height) = self.setup.size;
            let _ = session.set_window_rect(0, 0, width, height).await;
        }
        let front = session.window().await.expect("a window");
        // The session ends by killing it, never by asking.
        let _ = session.clone().leak();
        *self.running.lock().unwrap() = Some(Running {
            session,
            front,
            _driver: driver,
        });
        *self.starting.lock().unwrap() += begun.elapsed();
    }

    /// A driver and its session. A port that was free may be taken a moment later, by another story: then another is tried.
    async fn connected(&self) -> (Driver, WebDriver) {
        let mut errors = Vec::new();
        for _ in 0..3 {
            let driver = Driver::start(self.engine, &self.setup, self.folder.path());
            let wanted = self.engine.capabilities(&self.setup, self.folder.path());
            let wanted: Capabilities = serde_json::from_value(wanted).expect("capabilities");
            let session = WebDriver::builder(driver.url(), wanted)
                .request_timeout(Duration::from_secs(60))
                .connect()
                .await;
            match session {
                Ok(session) => return (driver, session),
                Err(error) => errors.push(error.to_string()),
            }
        }
        panic!("the browser does not start: {errors:?}");
    }

    /// How long it took to start, in all.
    pub fn time_to_start(&self) -> Duration {
        *self.starting.lock().unwrap()
    }

    /// Kills every process of it, as a power cut would.
    pub fn kill(&self) {
        let running = self.running.lock().unwrap().take();
        kill_browsers_of(self.folder.path());
        drop(running);
    }

    /// The session, whichever window is in front.
    pub fn session(&self) -> WebDriver {
        let running = self.running.lock().unwrap();
        running.as_ref().expect("the browser runs").session.clone()
    }

    /// Whether it has been started and not killed.
    pub fn is_running(&self) -> bool {
        self.running.lock().unwrap().is_some()
    }

    /// The window in front.
    pub fn front(&self) -> WindowHandle {
        let running = self.running.lock().unwrap();
        running.as_ref().expect("the browser runs").front.clone()
    }

    /// Brings a window to the front of the story.
    pub async fn look_at(&self, window: &WindowHandle) -> WebDriver {
        let session = self.session();
        if self.front() != *window {
            let switched = session.switch_to_window(window.clone()).await;
            switched.expect("the other window");
            if let Some(running) = self.running.lock().unwrap().as_mut() {
                running.front = window.clone();
            }
        }
        session
    }

    /// Opens another window.
    pub async fn new_window(&self) -> WindowHandle {
        self.session().new_window().await.expect("another window")
    }

    /// From here on the story makes the page fail, so errors are no news.
    pub fn expect_errors(&self) {
        self.may_fail.store(true, Ordering::Relaxed);
    }

    /// Whether errors are expected.
    pub fn may_fail(&self) -> bool {
        self.may_fail.load(Ordering::Relaxed)
    }

    /// Puts a file where the person can choose it.
    pub fn place_file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).expect("the person's file");
        path
    }

    /// What the driver has written.
    pub fn driver_log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("driver.log")).unwrap_or_default()
    }

    /// The folder of downloads.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// Sends a command of Chromium's own protocol.
    pub async fn devtools(&self, cmd: &str, params: Value) -> Value {
        let command = Devtools(json!({"cmd": cmd, "params": params}));
        let sent = self.session().cmd(command).await;
        let answer = sent.unwrap_or_else(|error| panic!("{cmd}: {error}"));
        answer.value().unwrap_or(Value::Null)
    }

    /// Makes the page so wide and high that a narrow device is true, not only a narrow window.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        let inside = self
            .run("return innerWidth;", &[])
            .await
            .expect("the width");
        let wide = self.run(WIDE, &[json!(width)]).await.expect("what is wide");
        assert_eq!(inside, json!(width), "the true width of the page: {wide}");
    }

    /// Runs a script in the window in front.
    pub async fn run(&self, script: &str, args: &[Value]) -> WebDriverResult<Value> {
        let done = self.session().execute(script, args.to_vec()).await?;
        Ok(done.json().clone())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.kill();
    }
}

#[derive(Debug)]
struct Devtools(Value);

impl FormatRequestData for Devtools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        // The same kind of request as a command without arguments, to another address.
        let like = Command::Refresh.format_request(session);
        RequestData {
            uri: like.uri.replace("/refresh", "/goog/cdp/execute").into(),
            body: Some(self.0.clone()),
            ..like
        }
    }
}
