//! Leads an exercise, a walk or slow breathing in time: the moving figure, one cue at a time, a number, and what
//! pauses it. It keeps nothing itself: whoever shows it hears when it is over.

mod stage;
mod switches;

use crate::platform::events::Wanted;
use crate::platform::{clock, events, page, sound, voice, wake};
use crate::store::Store;
use crate::ui::el::{El, button, dynamic, nothing, whenever};
use crate::wording::led as words;
use legwork_core::figure::Clip;
use legwork_core::pace::{Clock, Course, Moment, Part, READY, moment};
use legwork_core::record::Command;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The setting of the voice: "on" or nothing.
const VOICE: &str = "voice";
/// The setting of the tone.
const SOUND: &str = "sound";
/// So often it is looked how far it is.
const BEAT: Duration = Duration::from_millis(200);

/// What is led.
#[derive(Clone, Copy)]
pub struct Player {
    store: Store,
    /// The figure, once its poses are there.
    clip: Memo<Option<Clip>>,
    /// Its course in time.
    course: Memo<Course>,
    /// Cues that share the time evenly, in place of those of the figure.
    steps: &'static [&'static str],
    clock: RwSignal<Clock>,
    now: RwSignal<Option<Moment>>,
    /// What was answered to the switch of the voice.
    said: RwSignal<&'static str>,
    /// Where it was before "back" was tapped.
    before_back: RwSignal<Option<Clock>>,
    /// Whether a list of voices is waited for: a second tap must not turn off what is not on yet.
    awaits_voice: StoredValue<bool>,
    over: RwSignal<bool>,
    on_over: Callback<()>,
    listens: StoredValue<Wanted>,
    /// How often the page had been hidden when it was last seen under way.
    hidden: StoredValue<u32>,
}

impl Player {
    /// What is led, paused at its beginning. `on_over` hears the end, if somebody is there to see it.
    pub fn new(
        store: Store,
        clip: Memo<Option<Clip>>,
        course: Memo<Course>,
        steps: &'static [&'static str],
        on_over: Callback<()>,
    ) -> Player {
        let player = Player {
            store,
            clip,
            course,
            steps,
            clock: RwSignal::new(Clock::default()),
            now: RwSignal::new(None),
            said: RwSignal::new(""),
            before_back: RwSignal::new(None),
            awaits_voice: StoredValue::new(false),
            over: RwSignal::new(false),
            on_over,
            listens: StoredValue::new(Arc::new(AtomicBool::new(true))),
            hidden: StoredValue::new(page::times_hidden()),
        };
        // Some browsers make the list of voices only once it is asked for.
        voice::is_there();
        // Also when the figure comes late or another level is chosen.
        whenever(move || {
            player.course.track();
            player.clip.track();
            player.look();
        });
        let beat = set_interval_with_handle(move || player.beat(), BEAT);
        let listens = player.listens.get_value();
        on_cleanup(move || {
            listens.store(false, Ordering::Relaxed);
            wake::let_go();
            voice::hush();
            if let Ok(beat) = beat {
                beat.clear();
            }
        });
        player
    }

    fn is_on(self, name: &'static str) -> bool {
        self.store.read(|record| record.setting(name) == Some("on"))
    }

    fn switch(self, name: &'static str) {
        let value = if self.is_on(name) { "" } else { "on" }.to_owned();
        // A refusal says itself: everything was deleted in another window.
        let _ = self.store.dispatch(Command::Choose { name, value });
    }

    fn seconds(self) -> f64 {
        self.clock.get_untracked().seconds(clock::milliseconds())
    }

    fn moment_at(self, seconds: f64) -> Option<Moment> {
        self.course.with_untracked(|course| {
            self.clip
                .with_untracked(|clip| moment(course, clip.as_ref(), seconds as f32))
        })
    }

    /// Works out the moment.
    fn look(self) {
        self.now.try_set(self.moment_at(self.seconds()));
    }

    fn beat(self) {
        let Some(clock) = self.clock.try_get_untracked().filter(Clock::runs) else {
            return;
        };
        let before = self.now.get_untracked();
        let now = self.moment_at(clock.seconds(clock::milliseconds()));
        let Some(moment) = now else {
            return self.finish();
        };
        let behind = |to: Clock| to.seconds(0.0) > clock.seconds(clock::milliseconds());
        if !self.before_back.get_untracked().is_none_or(behind) {
            self.before_back.set(None);
        }
        if !page::is_hidden() {
            self.hidden.set_value(page::times_hidden());
        }
        if untrack(move || self.is_on(VOICE)) {
            let cue = self.cue_of(&moment);
            let was = before.as_ref().map(|before| self.cue_of(before));
            let new = was.as_ref() != Some(&cue);
            if let Some(spoken) = words::spoken(before.as_ref(), &moment, &cue, new) {
                voice::say(&spoken);
            }
        }
        let hold_over = before.is_some_and(|before| before.held && !moment.held);
        let part_over = before.is_some_and(|before| before.part != moment.part);
        if hold_over || part_over {
            self.signal();
        }
        self.now.set(now);
    }

    /// A tone and a buzz, if they are wanted.
    fn signal(self) {
        if untrack(move || self.is_on(SOUND)) {
            sound::tone();
            sound::buzz();
        }
    }

    fn finish(self) {
        self.pause();
        self.signal();
        self.now.set(None);
        self.before_back.set(None);
        self.over.set(true);
        // What ended behind another window, or while the device slept, is not taken as done: the person says so.
        if !page::is_hidden() && self.hidden.get_value() == page::times_hidden() {
            self.on_over.run(());
        }
    }

    /// It goes on.
    pub fn go_on(self) {
        let now = clock::milliseconds();
        let was_new = self.clock.with_untracked(Clock::is_new);
        self.over.set(false);
        self.hidden.set_value(page::times_hidden());
        self.clock.update(|clock| *clock = clock.running(now));
        wake::keep_on();
        if untrack(move || self.is_on(SOUND)) {
            // A browser lets sound begin within a tap only, and the tones come later.
            sound::make_ready();
        }
        if was_new && untrack(move || self.is_on(VOICE)) {
            voice::say(words::READY);
        }
    }

    /// It is paused.
    pub fn pause(self) {
        let now = clock::milliseconds();
        self.clock.update(|clock| *clock = clock.paused(now));
        wake::let_go();
        voice::hush();
        self.look();
    }

    /// Paused or going on: the other one.
    pub fn toggle(self) {
        match self.clock.with_untracked(Clock::runs) {
            true => self.pause(),
            false => self.go_on(),
        }
    }

    /// Back to the beginning of this part, or to the one before. Gives whether there was anything to go back to.
    pub fn back(self) -> bool {
        let gone = self.seconds();
        if gone < 2.0 {
            return false;
        }
        let to = self
            .course
            .with_untracked(|course| course.back(gone as f32));
        let now = clock::milliseconds();
        self.over.set(false);
        // From the end there is nothing to go forward to.
        let before = self.clock.get_untracked().paused(now);
        let on_the_way = self.now.with_untracked(Option::is_some);
        self.before_back.set(on_the_way.then_some(before));
        self.clock
            .update(|clock| *clock = clock.moved(now, f64::from(to)));
        self.look();
        true
    }

    /// The way back from a mis-tap on "back", until it has come as far again.
    pub fn forward_again(self) -> El {
        dynamic(move || {
            self.before_back.get().map_or_else(nothing, |before| {
                button("link", words::FORWARD, move || {
                    let now = clock::milliseconds();
                    self.before_back.set(None);
                    self.clock
                        .update(|clock| *clock = clock.moved(now, before.seconds(now)));
                    self.look();
                })
            })
        })
    }

    /// Pauses, and gives how far it is; the beginning if all of it is over.
    pub fn leave(self) -> Clock {
        self.pause();
        match self.now.with_untracked(Option::is_some) {
            true => self.clock.get_untracked(),
            false => Clock::default(),
        }
    }

    /// Paused where it was left.
    pub fn take_up(self, clock: Clock) {
        self.before_back.set(None);
        self.clock.set(clock);
        self.look();
    }

    /// The part that it is in; `None` as long as it has not begun.
    pub fn place(self) -> Option<Part> {
        let begun = !self.clock.with_untracked(Clock::is_new);
        let now = self.now.get_untracked().filter(|_| begun);
        now.map(|now| now.part)
    }

    /// Paused at the same place of another course; from the beginning if there is none.
    pub fn at(self, place: Option<Part>) {
        self.pause();
        let to = place.map_or(0.0, |place| {
            self.course.with_untracked(|course| course.begins(place))
        });
        self.over.set(false);
        self.take_up(Clock::default().moved(0.0, f64::from(to)));
    }

    /// The whole minutes of work that were gone through, as they pass.
    pub fn minutes(self) -> Memo<u16> {
        Memo::new(move |_| {
            self.now.track();
            (self.walked() / 60.0) as u16
        })
    }

    /// The seconds of work that were gone through, without the moment to get ready.
    pub fn walked(self) -> f64 {
        (self.seconds() - f64::from(READY))
            .clamp(0.0, f64::from(self.course.get_untracked().work().seconds))
    }

    fn cue_of(self, moment: &Moment) -> String {
        if !self.steps.is_empty() {
            let share = self.steps.len() as f32 * moment.over;
            let step = self.steps.get(share as usize).or(self.steps.last());
            return step.copied().unwrap_or_default().to_owned();
        }
        self.clip.with_untracked(|clip| {
            let key = clip
                .as_ref()
                .and_then(|clip| clip.figure().keys.get(moment.key));
            key.map(|key| key.cue.clone()).unwrap_or_default()
        })
    }

    /// Hears keys as long as it is shown; `more` hears those that it does not know itself.
    pub fn hear_keys(self, more: impl Fn(&str) -> bool + 'static) {
        events::on_key(self.listens.get_value(), move |key| match key {
            " " => {
                self.toggle();
                true
            }
            _ => more(key),
        });
    }

    /// The button that pauses it and lets it go on.
    pub fn main_button(self) -> El {
        dynamic(move || {
            let clock = self.clock.get();
            let name = match (clock.runs(), clock.is_new()) {
                (true, _) => words::PAUSE,
                (false, true) => words::START,
                (false, false) => words::GO_ON,
            };
            button("main", name, move || self.toggle())
        })
    }
}
