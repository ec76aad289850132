//! The switches of voice and tone.

use super::{BEAT, Player, SOUND, VOICE};
use crate::platform::{sound, voice};
use crate::ui::el::{Child, El, button, dynamic, el, p};
use crate::wording::led as words;
use leptos::prelude::*;

/// So often it is looked for a list of voices that comes late.
const TRIES: u8 = 10;

impl Player {
    /// Turns the voice on, once the list of voices is there.
    fn speak(self, tries: u8) {
        // Asked in this order: the list may come between the two.
        match (voice::is_known() || tries == 0, voice::is_there()) {
            (_, true) => {
                self.awaits_voice.set_value(false);
                // The first words come with the tap, as some browsers want it.
                voice::say(words::VOICE);
                self.said.set("");
                self.switch(VOICE);
            }
            (true, false) => {
                self.awaits_voice.set_value(false);
                self.said.set(words::NO_VOICE);
            }
            (false, false) => set_timeout(
                move || {
                    // Whoever has gone on wants no word any more.
                    if self.now.try_get_untracked().is_some() {
                        self.speak(tries - 1);
                    }
                },
                BEAT,
            ),
        }
    }

    /// The switches of voice and tone.
    pub fn switches(self) -> El {
        let switch = move |name: &'static str, setting: &'static str| {
            let tap = move || {
                if setting == VOICE && !untrack(move || self.is_on(VOICE)) {
                    // Tapped again meanwhile: it is on its way.
                    if !self.awaits_voice.get_value() {
                        self.awaits_voice.set_value(true);
                        self.speak(TRIES);
                    }
                    return;
                }
                if setting == SOUND && !untrack(move || self.is_on(SOUND)) {
                    sound::tone();
                    sound::buzz();
                }
                self.said.set("");
                self.switch(setting);
            };
            button("choice-button", name, tap).attr_of("aria-pressed", move || {
                Some(if self.is_on(setting) { "true" } else { "false" })
            })
        };
        el("DIV")
            .class("switches")
            .child(switch(words::VOICE, VOICE))
            .child(switch(words::SOUND, SOUND))
            .child(p(dynamic(move || self.said.get().part())).attr("role", "status"))
    }
}
