//! The version of the app that runs, and the one that waits.

use crate::platform::worker::{self, News};
use crate::platform::{address, events};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known of other versions.
#[derive(Clone, Copy)]
pub struct Version {
    waiting: RwSignal<bool>,
    changed_elsewhere: RwSignal<bool>,
}

impl Version {
    /// Registers the service worker, once the first page is drawn.
    pub fn watch() -> Version {
        let version = Version {
            waiting: RwSignal::new(false),
            changed_elsewhere: RwSignal::new(false),
        };
        request_animation_frame(move || {
            spawn_local(worker::register(move |news| match news {
                News::Waiting => version.waiting.set(true),
                News::ChangedElsewhere => {
                    version.waiting.set(false);
                    version.changed_elsewhere.set(true);
                }
            }));
        });
        events::on_return(worker::look_for_update);
        version
    }

    /// Whether a new version waits.
    pub fn is_waiting(self) -> bool {
        self.waiting.get()
    }

    /// Whether another window has changed over: this one still runs the old version.
    pub fn has_changed_elsewhere(self) -> bool {
        self.changed_elsewhere.get()
    }
}

/// Changes over to the waiting version. The page loads anew when it is in.
pub fn change_over() {
    if !worker::change_over() {
        address::reload();
    }
}
