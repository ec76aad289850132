//! Finding one thing on the page by its role and name, and pressing it.

use super::app::{App, PAUSE};
use super::browser::PATIENCE;
use super::engine::Engine;
use serde_json::json;
use std::time::Instant;
use thirtyfour::WebElement;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};

impl App {
    /// The first thing of this role and name; `group` is the question that it answers, or empty.
    pub async fn find(&self, role: &str, name: &str, group: &str) -> WebElement {
        let begun = Instant::now();
        loop {
            if let Some(found) = self.find_now(role, name, group).await {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                let script = "return shownOf(arguments[0]).map(nameOf).join(' | ');";
                let there = self.run(script, &[json!(role)]).await;
                panic!("waited for the {role} {name:?} {group:?}; there are: {there}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn find_now(&self, role: &str, name: &str, group: &str) -> Option<WebElement> {
        let script = format!(
            "{}\nconst found = findAll(...arguments)[0];
            found?.scrollIntoView({{ block: 'center' }});
            return found && arguments[0] === 'radio' ? found.closest('label') : found;",
            include_str!("find.js")
        );
        let args = vec![json!(role), json!(name), json!(group)];
        let found = self.session().await.execute(script, args).await;
        found.ok()?.element().ok()
    }

    /// Presses this thing of the group with that name.
    pub async fn press_thing(&self, role: &str, name: &str, group: &str) {
        let begun = Instant::now();
        loop {
            let thing = self.find(role, name, group).await;
            self.stands_still(&thing).await;
            let pressed = match self.aims_beside().await {
                true => self.press_inside(&thing).await,
                false => thing.click().await,
            };
            match pressed {
                Ok(()) => return,
                Err(error) if begun.elapsed() > PATIENCE => {
                    panic!("the {role} {name:?} cannot be pressed: {error}")
                }
                // It was drawn anew or is still under something.
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// Whether the driver's pointer misses: WebKitGTK's leaves out how far the page around a frame is
    /// scrolled.
    async fn aims_beside(&self) -> bool {
        Engine::wanted() == Engine::WebKit && self.run("return self !== top;", &[]).await == true
    }

    /// Presses a thing from inside its page.
    async fn press_inside(&self, thing: &WebElement) -> WebDriverResult<()> {
        let session = self.session().await;
        let thing = vec![thing.to_json()?];
        session.execute("arguments[0].click();", thing).await?;
        Ok(())
    }

    /// Waits until a thing has kept its place for two frames: a click is aimed at a place, and misses what
    /// moves.
    async fn stands_still(&self, thing: &WebElement) {
        let script = "const [thing, answer] = arguments;
            const place = () => JSON.stringify(thing.getBoundingClientRect());
            const look = (before) => {
              const now = place();
              if (now === before) return answer();
              requestAnimationFrame(() => requestAnimationFrame(() => look(now)));
            };
            look();";
        let Ok(thing) = thing.to_json() else { return };
        // One that was drawn anew meanwhile is looked for again by the one who presses it.
        let _ = self
            .session()
            .await
            .execute_async(script, vec![thing])
            .await;
    }

    /// Presses the button with this name.
    pub async fn press(&self, name: &str) {
        self.press_thing("button", name, "").await;
    }

    /// Follows the link with this name.
    pub async fn follow(&self, name: &str) {
        self.press_thing("link", name, "").await;
    }

    /// Opens what is folded away under this name.
    pub async fn unfold(&self, name: &str) {
        self.press_thing("opener", name, "").await;
    }

    /// Ticks the box with this name.
    pub async fn tick(&self, name: &str) {
        self.press_thing("tick", name, "").await;
    }

    /// Ticks the box with this name below that question.
    pub async fn tick_of(&self, question: &str, name: &str) {
        self.press_thing("tick", name, question).await;
    }

    /// Presses the button with this name below that question.
    pub async fn press_of(&self, question: &str, name: &str) {
        self.press_thing("button", name, question).await;
    }

    /// Chooses this answer to that question.
    pub async fn choose(&self, question: &str, answer: &str) {
        self.press_thing("radio", answer, question).await;
    }

    /// Types into the field with this label.
    pub async fn write(&self, label: &str, text: &str) {
        let field = self.find("field", label, "").await;
        typed(field.send_keys(text).await, label);
    }

    /// What stands in the field with this label.
    pub async fn written(&self, label: &str) -> String {
        let field = self.find("field", label, "").await;
        field.prop("value").await.ok().flatten().unwrap_or_default()
    }

    /// Puts a text into a field at once, as pasting does.
    pub async fn paste(&self, label: &str, text: &str) {
        self.paste_times(label, text, 1).await;
    }

    /// Puts a text into a field so many times over, in one go.
    pub async fn paste_times(&self, label: &str, text: &str, times: usize) {
        self.find("field", label, "").await;
        let script = "const field = findAll('field', arguments[0])[0];
            field.focus();
            field.value = arguments[1].repeat(arguments[2]);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        let args = [json!(label), json!(text), json!(times)];
        self.run(script, &args).await;
    }

    /// Waits until there is such a thing.
    pub async fn has(&self, role: &str, name: &str) {
        self.find(role, name, "").await;
    }

    /// Whether the answer to a question is chosen.
    pub async fn is_chosen(&self, question: &str, answer: &str) -> bool {
        let script = "return findAll('radio', arguments[1], arguments[0])[0]?.checked;";
        self.run(script, &[json!(question), json!(answer)]).await == json!(true)
    }
}

fn typed(done: WebDriverResult<()>, label: &str) {
    if let Err(error) = done {
        let kind = matches!(*error, WebDriverErrorInner::StaleElementReference(_));
        panic!("nothing can be typed into {label:?} (drawn anew: {kind}): {error}");
    }
}
