//! The version of the app that runs, and the one that waits.

use crate::platform::worker::{News, Worker};
use crate::platform::{address, events};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known of other versions.
#[derive(Clone, Copy)]
pub struct Version {
    news: RwSignal<Option<News>>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
}

impl Version {
    /// Registers the service worker, once the first page is drawn.
    pub fn watch() -> Version {
        let version = Version {
            news: RwSignal::new(None),
            worker: StoredValue::new_local(None),
        };
        request_animation_frame(move || {
            spawn_local(async move {
                let heard = move |news| version.news.set(Some(news));
                let worker = Worker::register(heard).await;
                version.worker.set_value(worker);
            });
        });
        events::on_return(move || {
            version.worker.with_value(|worker| {
                if let Some(worker) = worker {
                    worker.look_for_update();
                }
            });
        });
        version
    }

    /// News of another version.
    pub fn news(self) -> Option<News> {
        self.news.get()
    }

    /// Changes over to the waiting version. The page loads anew when it is in.
    pub fn change_over(self) {
        let asked = self
            .worker
            .with_value(|worker| worker.as_ref().is_some_and(Worker::change_over));
        if !asked {
            address::reload();
        }
    }
}
