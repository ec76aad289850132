//! Reading the diary as it is shown.

use super::app::App;
use serde::Deserialize;

/// One entry as it can be read.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Shown {
    /// The day above it.
    pub day: String,
    /// Its name, such as "Check-in, 14:05".
    pub title: String,
    /// The answers, each with its question: "Leg pain: 3 out of 10".
    pub values: Vec<String>,
    /// Its words.
    pub words: String,
    /// Whether it says that it counts for its day.
    pub counts: bool,
}

impl App {
    /// Every entry of the diary, the latest day first; opens the diary.
    pub async fn entries(&self) -> Vec<Shown> {
        self.diary().await;
        // The first screen grows to a month once it is drawn.
        let grown = "const days = () => document.querySelectorAll('.diary-day').length;
            const frames = async () => {
              for (let n = 0; n < 4; n++) await new Promise(requestAnimationFrame);
            };
            for (let before = -1; before !== days(); await frames()) before = days();
            return true;";
        self.run_async(grown, &[]).await;
        while self.count("button", "Show older days").await > 0 {
            self.press("Show older days").await;
        }
        self.shown_entries().await
    }

    /// Goes to the diary.
    pub async fn diary(&self) {
        if self.heading().await != "Diary" {
            self.follow("Diary").await;
            self.is_on("Diary").await;
        }
    }

    /// The entries on the page as it is.
    pub async fn shown_entries(&self) -> Vec<Shown> {
        let script = "return shownEntries();
            function shownEntries() {
              return [...document.querySelectorAll('article')].filter(isShown).map((entry) => ({
                day: squeezed(entry.closest('section')?.querySelector('h2')?.textContent
                  ?? document.querySelector('h1').textContent),
                title: squeezed(entry.querySelector('h3')?.textContent),
                values: [...entry.querySelectorAll('dl > div')].map((row) =>
                  squeezed(row.querySelector('dt').textContent) + ': ' + squeezed(row.querySelector('dd').textContent)),
                words: [...entry.querySelectorAll('p')].filter((p) => !p.matches('.counts')).map((p) => p.textContent).join(' '),
                counts: textOf(entry).includes('Counts for this day'),
              }));
            }";
        let found = self.run(script, &[]).await;
        serde_json::from_value(found).expect("the entries of the diary")
    }

    /// What the diary says of its size, such as "14 entries on 9 days."
    pub async fn diary_says(&self, size: &str) {
        self.diary().await;
        self.sees(size).await;
    }
}
