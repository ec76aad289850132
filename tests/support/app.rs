//! The app in one window, as a person meets it: pages, links, buttons, what can be read.
//!
//! Everything is found by its role and its name. Every wait says what it waited for.

use super::browser::{Browser, PATIENCE};
use super::site::Site;
use legwork_core::record::Day;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::{WebDriver, WindowHandle};

/// Between two looks at the page.
pub const PAUSE: Duration = Duration::from_millis(25);
const FIND: &str = include_str!("find.js");

/// A window with the app in it.
#[derive(Clone)]
pub struct App {
    pub browser: Arc<Browser>,
    pub url: String,
    window: WindowHandle,
}

impl App {
    /// The app in the browser's window in front.
    pub fn new(browser: &Arc<Browser>, site: &Site) -> App {
        App {
            browser: browser.clone(),
            url: site.url(),
            window: browser.front(),
        }
    }

    /// The app in another window of the same browser.
    pub async fn another_window(&self) -> App {
        let window = self.browser.new_window().await;
        let app = App {
            window,
            ..self.clone()
        };
        app.open("#/").await;
        app
    }

    /// The app in the window that this thing opens.
    pub async fn opens(&self, role: &str, name: &str) -> App {
        let session = self.session().await;
        let known = session.windows().await.expect("the windows");
        self.press_thing(role, name, "").await;
        let start = Instant::now();
        loop {
            let all = session.windows().await.expect("the windows");
            if let Some(window) = all.into_iter().find(|window| !known.contains(window)) {
                return App {
                    window,
                    ..self.clone()
                };
            }
            assert!(start.elapsed() < PATIENCE, "{name:?} opens no window");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The session, with this window in front.
    pub async fn session(&self) -> WebDriver {
        self.browser.look_at(&self.window).await
    }

    /// Loads the page anew at this address and waits until the app is there.
    pub async fn open(&self, route: &str) {
        self.load(route).await;
        self.is_there().await;
    }

    /// Loads the page anew at this address. By way of an empty page, as Firefox's driver reloads past
    /// the worker.
    pub async fn load(&self, route: &str) {
        let session = self.session().await;
        let noted = App::noted(&self.browser).await;
        assert!(noted.is_empty(), "the page complained: {noted:#?}");
        session.goto("about:blank").await.expect("an empty page");
        let loaded = session.goto(format!("{}{route}", self.url)).await;
        loaded.unwrap_or_else(|error| panic!("{route} does not load: {error}"));
    }

    /// Waits until the app has drawn a page and knows what is stored.
    pub async fn is_there(&self) {
        let drawn =
            "return !!document.querySelector('#app nav') && !!document.querySelector('#app h1')
            && !document.querySelector('.opening')
            && !textOf(document.querySelector('main')).includes('Looking for your entries');";
        self.until("the app", drawn).await;
    }

    /// Goes to another place by its address only, without loading the page.
    pub async fn go_to_address(&self, route: &str) {
        let went = self
            .session()
            .await
            .goto(format!("{}{route}", self.url))
            .await;
        went.unwrap_or_else(|error| panic!("{route}: {error}"));
    }

    /// Runs a script in the page, with the finders at hand.
    pub async fn run(&self, script: &str, args: &[Value]) -> Value {
        let found = self.try_run(script, args).await;
        found.unwrap_or_else(|error| panic!("{error}\nin the script {script}"))
    }

    async fn try_run(&self, script: &str, args: &[Value]) -> Result<Value, String> {
        let script = format!("{FIND}\n{script}");
        let done = self.session().await.execute(script, args.to_vec()).await;
        done.map(|done| done.json().clone())
            .map_err(|error| error.to_string())
    }

    /// Runs a script that answers later, by a promise.
    pub async fn run_async(&self, script: &str, args: &[Value]) -> Value {
        let wrapped = format!(
            "{FIND}\nconst answer = arguments[arguments.length - 1];
            (async () => {{ {script} }})().then(answer, (error) => answer({{ failed: String(error) }}));"
        );
        let done = self
            .session()
            .await
            .execute_async(wrapped, args.to_vec())
            .await;
        let value = match done {
            Ok(done) => done.json().clone(),
            Err(error) => panic!("{error}\nin the script {script}"),
        };
        assert!(
            value.get("failed").is_none(),
            "{value} in the script {script}"
        );
        value
    }

    /// Waits until a script gives something true, and gives that.
    pub async fn until(&self, what: &str, script: &str) -> Value {
        self.until_with(what, script, &[]).await
    }

    /// The same with arguments.
    pub async fn until_with(&self, what: &str, script: &str, args: &[Value]) -> Value {
        let begun = Instant::now();
        loop {
            let found = self.try_run(script, args).await;
            if let Ok(value) = &found
                && ![json!(null), json!(false), json!(0), json!("")].contains(value)
            {
                return value.clone();
            }
            if begun.elapsed() > PATIENCE {
                let seen = self.run("return textOf(document.body);", &[]).await;
                panic!("waited for {what}; last {found:?}; the page says {seen}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The text of the page's main part.
    pub async fn text(&self) -> String {
        let text = self
            .run("return textOf(document.querySelector('main'));", &[])
            .await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until these words can be read on the page.
    pub async fn sees(&self, words: &str) {
        let script = "return textOf(document.body).includes(arguments[0]);";
        self.until_with(&format!("the words {words:?}"), script, &[json!(words)])
            .await;
    }

    /// Waits until these words cannot be read any more.
    pub async fn sees_no(&self, words: &str) {
        let script = "return !textOf(document.body).includes(arguments[0]);";
        self.until_with(&format!("no words {words:?}"), script, &[json!(words)])
            .await;
    }

    /// Whether these words can be read now.
    pub async fn says(&self, words: &str) -> bool {
        let script = "return textOf(document.body).includes(arguments[0]);";
        self.run(script, &[json!(words)]).await == json!(true)
    }

    /// The page's heading.
    pub async fn heading(&self) -> String {
        let text = self
            .run(
                "return squeezed(document.querySelector('#app h1')?.textContent);",
                &[],
            )
            .await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits for the page with this heading, which must have the focus.
    pub async fn is_on(&self, heading: &str) {
        let script = "const h1 = document.querySelector('#app h1');
            return squeezed(h1?.textContent) === arguments[0] && document.activeElement === h1;";
        let what = format!("the focus on the heading {heading:?}");
        self.until_with(&what, script, &[json!(heading)]).await;
    }

    /// What is said of how well everything is kept.
    pub async fn status(&self) -> String {
        let script = "return textOf(document.querySelector('header [role=status]'));";
        self.run(script, &[])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until that is said.
    pub async fn status_is(&self, words: &str) {
        let script =
            "return textOf(document.querySelector('header [role=status]')) === arguments[0];";
        self.until_with(&format!("the status {words:?}"), script, &[json!(words)])
            .await;
    }

    /// How many things of this role and name there are.
    pub async fn count(&self, role: &str, name: &str) -> usize {
        let script = "return findAll(arguments[0], arguments[1]).length;";
        let found = self.run(script, &[json!(role), json!(name)]).await;
        usize::try_from(found.as_u64().unwrap_or_default()).unwrap_or_default()
    }

    /// Today, by the clock of the page.
    pub async fn today(&self) -> Day {
        // Firefox runs this beside the page, with a clock of its own: the page's may be another.
        let script = "const page = window.wrappedJSObject ?? window;
            const now = new page.Date();
            const two = (number) => String(number).padStart(2, '0');
            return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;";
        let text = self.run(script, &[]).await;
        text.as_str().and_then(Day::parse).expect("a day")
    }

    /// Waits until the worker serves this page, and so has all of the version.
    pub async fn works_offline(&self) {
        self.until("the worker", "return !!navigator.serviceWorker.controller;")
            .await;
    }

    /// What the page of this window in front has noted: violations of the policy, and errors unless
    /// they are expected.
    pub async fn noted(browser: &Browser) -> Vec<String> {
        let script = "return window.storySeen ?? {};";
        let Ok(seen) = browser.run(script, &[]).await else {
            return Vec::new();
        };
        let list = |name: &str| -> Vec<String> {
            serde_json::from_value(seen[name].clone()).unwrap_or_default()
        };
        let mut found = list("violations");
        if !browser.may_fail() {
            found.extend(list("errors"));
        }
        found
    }
}
