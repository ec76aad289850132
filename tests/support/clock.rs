//! Moving the device's clock. It runs on at its own pace.

use super::app::App;
use super::site::Site;
use super::stage::Stage;
use serde_json::json;

impl Site {
    /// A site whose pages have a clock that can be moved.
    pub fn with_clock() -> Site {
        Site::with_script(include_str!("clock.js"))
    }
}

impl Stage {
    /// An ordinary browser with the app open on Today, at this time, on a site with such a clock.
    pub async fn app_at(&self, site: &Site, time: &str) -> App {
        let app = self.app(site).await;
        app.set_clock(time).await;
        app
    }
}

impl App {
    /// Sets the clock (local time, or with a `Z` at the end world time) and loads the page anew.
    pub async fn set_clock(&self, time: &str) {
        self.run("storySetClock(arguments[0]);", &[json!(time)])
            .await;
        self.open("#/").await;
    }
}
