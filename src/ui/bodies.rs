//! The texts of lessons and exercises: fetched when the first is opened, then there for as long as the page
//! lives.

use super::el::{El, button, dynamic, nothing, p, several};
use crate::platform::data;
use crate::wording::{exercises as words, shell};
use legwork_core::library::{Piece, pieces};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The bodies in one data file.
#[derive(Clone, Copy)]
pub struct Bodies {
    file: &'static str,
    /// The text; empty if it could not be had, none while it is on its way.
    text: RwSignal<Option<String>>,
    asked: RwSignal<bool>,
}

impl Bodies {
    /// Those of this data file, not asked for yet.
    pub fn new(file: &'static str) -> Bodies {
        Bodies {
            file,
            text: RwSignal::new(None),
            asked: RwSignal::new(false),
        }
    }

    fn ask(self) {
        self.asked.set(true);
        self.text.set(None);
        spawn_local(async move {
            let text = data::text(self.file).await;
            self.text.set(Some(text.unwrap_or_default()));
        });
    }

    /// The body with this name, drawn once it is there.
    pub fn show(self, name: &'static str, draw: impl Fn(&[Piece]) -> El + Send + 'static) -> El {
        if !self.asked.get_untracked() {
            self.ask();
        }
        dynamic(move || {
            self.text.with(|text| match text.as_deref() {
                None => p(shell::OPENING).attr("role", "status"),
                Some(text) => {
                    let found: Vec<Piece> = pieces(text, name).collect();
                    match found.is_empty() {
                        true => self.missing(),
                        false => draw(&found),
                    }
                }
            })
        })
    }

    /// More of the body with this name: nothing until it is there, as [`Bodies::show`] says why.
    pub fn show_more(
        self,
        name: &'static str,
        draw: impl Fn(&[Piece]) -> El + Send + 'static,
    ) -> El {
        dynamic(move || {
            self.text.with(|text| {
                let found: Vec<Piece> = pieces(text.as_deref().unwrap_or_default(), name).collect();
                match found.is_empty() {
                    true => nothing(),
                    false => draw(&found),
                }
            })
        })
    }

    /// Reads the whole file, once it is there; asks for it if nobody has.
    pub fn read<T>(self, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if !self.asked.get_untracked() {
            self.ask();
        }
        self.text.with(|text| read(text.as_deref()?))
    }

    fn missing(self) -> El {
        several(vec![
            p(words::NOT_THERE).attr("role", "alert"),
            p(button("plain", shell::TRY_AGAIN, move || self.ask())),
        ])
    }
}
