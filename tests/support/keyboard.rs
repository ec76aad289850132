//! Using the app with the keyboard only.

use super::app::App;
use serde_json::json;
use thirtyfour::Key;

/// More steps than any page has.
const STEPS: usize = 90;

impl App {
    /// Presses and lets go of one key.
    pub async fn key(&self, key: Key) {
        let session = self.session().await;
        let chain = session.action_chain().key_down(key.clone()).key_up(key);
        chain.perform().await.expect("a key");
    }

    /// Types a text where the focus is.
    pub async fn type_keys(&self, text: &str) {
        let session = self.session().await;
        session
            .action_chain()
            .send_keys(text)
            .perform()
            .await
            .expect("keys");
    }

    /// Steps on with Tab until the focus is on this thing, and checks that the focus can be seen.
    pub async fn tab_to(&self, role: &str, name: &str, group: &str) {
        let script = "return findAll(...arguments).includes(document.activeElement);";
        let args = [json!(role), json!(name), json!(group)];
        for _ in 0..STEPS {
            self.key(Key::Tab).await;
            if self.run(script, &args).await == json!(true) {
                return self.sees_focus(name).await;
            }
        }
        panic!("Tab does not lead to the {role} {name:?} {group:?}");
    }

    async fn sees_focus(&self, name: &str) {
        let script = "const drawn = (element) => {
              const style = element && getComputedStyle(element);
              return style && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
            };
            // A window that another browser, still closing, has covered draws no focus: it is brought back.
            if (!document.hasFocus()) window.focus();
            const held = document.activeElement;
            return drawn(held) || drawn(held.nextElementSibling);";
        self.until(&format!("the focus on {name:?} to be seen"), script)
            .await;
    }

    /// Whoever comes to a new screen is at its heading, and that can be seen.
    pub async fn is_at_heading(&self, words: &str) {
        let script = "const held = document.activeElement;
            const place = held.getBoundingClientRect();
            const seen = document.elementFromPoint(
              Math.max(place.left, 0) + 2, (Math.max(place.top, 0) + place.bottom) / 2);
            return held.matches('h1, h2') && held.textContent.includes(arguments[0])
              && !!seen && (held.contains(seen) || seen.contains(held)) && place.bottom <= innerHeight;";
        self.until_with(
            &format!("the focus on the heading {words:?}, in sight"),
            script,
            &[json!(words)],
        )
        .await;
    }

    /// The name of what has the focus.
    pub async fn focused(&self) -> String {
        let name = self
            .run("return nameOf(document.activeElement);", &[])
            .await;
        name.as_str().unwrap_or_default().to_owned()
    }
}
