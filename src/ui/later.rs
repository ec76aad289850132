//! The way to the pages that are not part of the first picture: their code is loaded when the first of them is
//! opened.

use super::el::{El, button, dynamic, nothing, p, page_title, several};
use super::pages::later::{Part, draw};
use super::route::Route;
use crate::platform::{focus, later};
use crate::wording::shell as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::hint::black_box;

/// Whether the code of the later pages is there.
#[derive(Clone, Copy)]
pub struct Later {
    there: RwSignal<bool>,
    /// It was asked for, and has not come to nothing.
    asked: RwSignal<bool>,
}

impl Later {
    /// Not asked for yet.
    pub fn new() -> Later {
        Later {
            there: RwSignal::new(false),
            asked: RwSignal::new(false),
        }
    }

    fn ask(self) {
        self.asked.set(true);
        spawn_local(async move {
            if later::load().await {
                let title = focus::is_on("h1");
                self.there.set(true);
                if title {
                    focus::on_soon("h1".to_owned());
                }
            } else {
                self.asked.set(false);
            }
        });
    }

    /// A part of the first page: nothing until its code is there.
    pub fn part(self, part: Part) -> El {
        if !self.there.get_untracked() && !self.asked.get_untracked() {
            self.ask();
        }
        dynamic(move || match self.there.get() {
            true => black_box(draw as fn(Part) -> El)(part),
            false => nothing(),
        })
    }

    /// The page of this route, or what there is to say until it can be drawn.
    pub fn page(self, route: Route) -> El {
        if self.there.get() {
            // Only a pointer may lead to code that may not be there: the build makes sure of it.
            return black_box(draw as fn(Part) -> El)(Part::Page(route));
        }
        if !self.asked.get_untracked() {
            self.ask();
        }
        let waiting = dynamic(move || match self.asked.get() {
            true => p(words::OPENING).attr("role", "status").class("opening"),
            false => several(vec![
                p(words::NOT_LOADED).attr("role", "alert"),
                p(button("plain", words::TRY_AGAIN, move || self.ask())),
            ]),
        });
        several(vec![page_title(route.name()), waiting])
    }
}
