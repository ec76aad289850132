//! Every page and every screen for everyone: no violation that axe can find, and no scrolling sideways.

mod cards;
mod checks;
mod pages;
mod sessions;
mod start;

use crate::support::app::App;
use crate::support::files::given;
use crate::support::site::Site;
use crate::support::stage::{Stage, only_chromium_can};
use legwork_core::record::{Day, Record};
use serde_json::{Value, json};

/// The colours and the width in which a page is looked at.
#[derive(Clone, Copy)]
pub struct Look {
    colours: &'static str,
    width: u32,
}

const LIGHT_AND_SMALL: Look = Look {
    colours: "light",
    width: 320,
};
const DARK_AND_SMALL: Look = Look {
    colours: "dark",
    width: 320,
};
const LIGHT_AND_WIDE: Look = Look {
    colours: "light",
    width: 1280,
};
const DARK_AND_WIDE: Look = Look {
    colours: "dark",
    width: 1280,
};

/// Opens all that is folded: what nobody sees nobody can judge. Tables of charts are made when they are opened.
const UNFOLD: &str = "const folded = [...document.querySelectorAll('main details')];
    for (const one of folded) one.open = true;
    const made = () => folded.every((one) => !one.closest('.chart') || one.querySelector('tbody'));
    for (let n = 0; n < 100 && !made(); n++) await new Promise((done) => setTimeout(done, 20));
    return made();";
const AXE: &str = "const found = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map((rule) =>
      rule.id + ': ' + rule.nodes.map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' || '));";
const SIDEWAYS: &str = "return document.scrollingElement.scrollWidth - innerWidth;";

/// Looks at one page after the other, and remembers what is wrong.
pub struct Eye {
    pub app: App,
    problems: Vec<String>,
}

impl Eye {
    /// The app of this site in these colours and at this width; nothing where no driver can set them.
    pub async fn on(stage: &Stage, site: &Site, look: Look) -> Option<Eye> {
        if only_chromium_can("set a true width and a colour scheme") {
            return None;
        }
        let app = stage.app(site).await;
        app.browser.resize(look.width, 800).await;
        let media = json!({"features": [
            {"name": "prefers-color-scheme", "value": look.colours},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        app.browser
            .devtools("Emulation.setEmulatedMedia", media)
            .await;
        let eye = Eye {
            app,
            problems: Vec::new(),
        };
        eye.load_axe().await;
        Some(eye)
    }

    /// The same for somebody who is in this place of the way.
    pub async fn on_person(
        stage: &Stage,
        site: &Site,
        look: Look,
        person: fn(Day) -> Record,
    ) -> Option<Eye> {
        let eye = Eye::on(stage, site, look).await?;
        eye.app.is(person).await;
        Some(eye)
    }

    /// Loads axe into the page as it is now.
    pub async fn load_axe(&self) {
        let axe = std::fs::read_to_string(given("LEGWORK_AXE")).expect("axe-core");
        let loaded = self.app.session().await.execute(axe, vec![]).await;
        loaded.expect("axe-core runs");
    }

    /// Looks at the page as it is now, with all that is folded on it opened.
    pub async fn looks(&mut self, place: &str) {
        let made = self.app.run_async(UNFOLD, &[]).await;
        assert_eq!(made, json!(true), "{place}: the tables");
        self.looks_as_it_is(place).await;
    }

    /// Looks at the page as it is now.
    pub async fn looks_as_it_is(&mut self, place: &str) {
        let found: Value = self.app.run_async(AXE, &[]).await;
        let found: Vec<String> = serde_json::from_value(found).expect("what axe found");
        let found = found.into_iter();
        self.problems
            .extend(found.map(|problem| format!("{place}: {problem}")));
        let sideways = self.app.run(SIDEWAYS, &[]).await;
        if sideways.as_i64() > Some(0) {
            self.problems
                .push(format!("{place}: {sideways} px too wide"));
        }
    }

    /// Goes to an address, waits for a thing of its body, and looks.
    pub async fn visits(&mut self, route: &str, role: &str, name: &str) {
        self.app.go_to_address(route).await;
        self.app.has(role, name).await;
        self.looks(route).await;
    }

    /// Fails with all that was wrong.
    pub fn tells(self) {
        assert!(self.problems.is_empty(), "{:#?}", self.problems);
    }
}
