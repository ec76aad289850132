//! Runs a story as an ordinary test: within its time, with a picture of the page if it fails, and
//! with nothing said in the console that should not be there.

use super::app::App;
use super::browser::Browser;
use super::engine::{Engine, Setup};
use super::files::top;
use super::site::Site;
use std::future::Future;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// A story that takes longer fails.
const LIMIT: Duration = Duration::from_secs(20);
/// The same for a story that needs all of the machine: its work is 400 entries or 10 MB, 11 to 16 s on a
/// quiet machine of two cores and twice that on a busy one.
const LONG_LIMIT: Duration = Duration::from_secs(60);

/// Whether this is another engine than Chromium, which alone can do what the story needs; says so.
pub fn only_chromium_can(what: &str) -> bool {
    let other = !matches!(Engine::wanted(), Engine::Chromium);
    if other {
        say(&format!("not told here: only Chromium's driver can {what}"));
    }
    other
}

/// Where a story takes place.
#[derive(Clone, Default)]
pub struct Stage {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    browsers: Mutex<Vec<Arc<Browser>>>,
}

impl Stage {
    /// A browser as the story wants it.
    pub async fn browser(&self, setup: Setup) -> Arc<Browser> {
        let browser = Browser::start(setup).await;
        self.inner.browsers.lock().unwrap().push(browser.clone());
        browser
    }

    /// An ordinary browser with the app open on Today.
    pub async fn app(&self, site: &Site) -> App {
        let browser = self.browser(Setup::default()).await;
        let app = App::new(&browser, site);
        app.open("#/").await;
        app
    }

    fn browsers(&self) -> Vec<Arc<Browser>> {
        self.inner.browsers.lock().unwrap().clone()
    }

    fn time_to_start(&self) -> Duration {
        self.browsers().iter().map(|b| b.time_to_start()).sum()
    }

    /// What the pages that are open have noted.
    async fn complaints(&self) -> Vec<String> {
        let mut found = Vec::new();
        for browser in self.browsers().iter().filter(|b| b.is_running()) {
            for window in browser.session().windows().await.unwrap_or_default() {
                browser.look_at(&window).await;
                found.extend(App::noted(browser).await);
            }
        }
        found
    }

    /// Whether WebKit's browser has ended without being killed: its driver knows the session no more. That was seen
    /// once, in the midst of a story with full storage that passed in every other run.
    async fn has_lost_a_browser(&self) -> bool {
        for browser in self.browsers().iter().filter(|b| b.is_running()) {
            let lost = browser.session().window().await.is_err_and(|error| {
                let error = error.to_string();
                error.contains("invalid session id")
            });
            if lost && browser.engine == Engine::WebKit {
                return true;
            }
        }
        false
    }

    /// Says what the drivers wrote last.
    fn logs(&self) {
        for browser in self.browsers() {
            let log = browser.driver_log();
            let last = log.lines().rev().take(12).collect::<Vec<_>>();
            for line in last.iter().rev() {
                say(&format!("the driver wrote: {line}"));
            }
        }
    }

    async fn picture(&self, name: &str) {
        self.logs();
        let folder = top().join("target/stories");
        let _ = std::fs::create_dir_all(&folder);
        for browser in self.browsers().iter().filter(|b| b.is_running()) {
            let path = folder.join(format!("{name}.png"));
            let session = browser.session();
            let taken = session.screenshot(&path);
            let _ = tokio::time::timeout(Duration::from_secs(10), taken).await;
            let text = browser.run("return document.body.innerText;", &[]);
            if let Ok(Ok(text)) = tokio::time::timeout(Duration::from_secs(5), text).await {
                say(&format!("{name}: the page says {text}"));
            }
            let noted = App::noted(browser);
            let noted = tokio::time::timeout(Duration::from_secs(5), noted).await;
            for complaint in noted.unwrap_or_default() {
                say(&format!("{name}: the page noted {complaint}"));
            }
        }
    }
}

/// Held by all stories that run at this moment, or by one that runs alone.
static MACHINE: RwLock<()> = RwLock::new(());

/// Whether a browser has ended by itself in this run: once in a run of all stories that is said and the story told again,
/// as it says nothing of the page; a second time it fails.
static LOST: AtomicBool = AtomicBool::new(false);

/// Runs a story.
pub fn story<F, S>(tell: F)
where
    F: Fn(Stage) -> S,
    S: Future<Output = ()> + Send + 'static,
{
    let _shared = MACHINE.read().unwrap_or_else(PoisonError::into_inner);
    run(tell, LIMIT);
}

/// Runs a story that needs all of the machine to keep to its time.
pub fn story_alone<F, S>(tell: F)
where
    F: Fn(Stage) -> S,
    S: Future<Output = ()> + Send + 'static,
{
    let _alone = MACHINE.write().unwrap_or_else(PoisonError::into_inner);
    run(tell, LONG_LIMIT);
}

fn run<F, S>(tell: F, limit: Duration)
where
    F: Fn(Stage) -> S,
    S: Future<Output = ()> + Send + 'static,
{
    let name = std::thread::current().name().unwrap_or("story").to_owned();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    let mut stage = Stage::default();
    let mut begun = Instant::now();
    let mut told = runtime.block_on(runtime.spawn(tell(stage.clone())));
    if told.is_err() && runtime.block_on(stage.has_lost_a_browser()) && !LOST.swap(true, Relaxed) {
        say(&format!(
            "{name}: the browser ended by itself; the story is told once more"
        ));
        stage.logs();
        stage = Stage::default();
        begun = Instant::now();
        told = runtime.block_on(runtime.spawn(tell(stage.clone())));
    }
    let took = begun.elapsed().saturating_sub(stage.time_to_start());
    let failed = told.is_err();
    let complaints = runtime.block_on(async {
        if failed {
            stage.picture(&name.replace("::", "-")).await;
            Vec::new()
        } else {
            stage.complaints().await
        }
    });
    drop(stage);
    say(&format!("{name} took {:.1} s", took.as_secs_f32()));
    if let Err(error) = told {
        std::panic::resume_unwind(error.into_panic());
    }
    assert!(
        complaints.is_empty(),
        "the page complained: {complaints:#?}"
    );
    assert!(
        took < limit,
        "the story took {took:?}, and {limit:?} is the limit"
    );
}

/// Says something at once, also in a story that passes.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
