//! Restoring a backup: choose, see what would change, restore, undo.

use crate::platform::{files, focus};
use crate::store::{RestoreFailed, Store};
use crate::ui::components::keeping::full_page;
use crate::ui::el::{El, button, dynamic, el, label, p, said, several};
use crate::ui::here::here;
use crate::wording::{settings as words, shell};
use legwork_core::exchange::backup::{self, Backup, NotABackup};
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy)]
struct Restoring {
    store: Store,
    /// Whether a file is open and its preview shown.
    opened: RwSignal<bool>,
    working: RwSignal<bool>,
    outcome: RwSignal<Option<&'static str>>,
    file: StoredValue<Option<Backup>>,
    bring_back: RwSignal<bool>,
}

/// The file field, the preview and the buttons.
pub fn section() -> El {
    let restoring = Restoring {
        store: here().store,
        opened: RwSignal::new(false),
        working: RwSignal::new(false),
        outcome: RwSignal::new(None),
        file: StoredValue::new(None),
        bring_back: RwSignal::new(false),
    };
    let outcome = said(restoring.outcome)
        .class("restore-said")
        .attr("tabindex", "-1");
    super::section(words::RESTORE)
        .attr("id", "restore")
        .child(p(words::RESTORE_WHY))
        .child_of(move || {
            if restoring.working.get() {
                return p(words::WORKING).attr("role", "status");
            }
            match restoring.opened.get() {
                true => restoring.preview(),
                false => restoring.choose(),
            }
        })
        .child(outcome)
}

impl Restoring {
    fn choose(self) -> El {
        let field = el("INPUT")
            .attr("id", "restore-file")
            .attr("type", "file")
            .attr("accept", ".json,application/json")
            .on("change", move |event| self.open(&event));
        let undo = dynamic(move || {
            let undo = move || {
                self.working.set(true);
                spawn_local(async move {
                    self.finish(self.store.undo_restore().await, words::RESTORE_UNDONE);
                });
            };
            let can = self.store.can_undo_restore();
            can.then(|| p(button("plain", words::RESTORE_UNDO, undo)))
        });
        several(vec![
            label("restore-file".to_owned(), words::RESTORE_FILE),
            field,
            undo,
        ])
    }

    fn open(self, event: &leptos::ev::Event) {
        self.outcome.set(None);
        let Some(file) = files::chosen(event) else {
            return;
        };
        files::clear(event);
        if files::size(&file) > backup::MAX_BYTES as f64 {
            self.outcome
                .set(Some(words::not_a_backup(NotABackup::TooLarge)));
            return;
        }
        spawn_local(async move {
            let Some(text) = files::text_of(&file).await else {
                self.outcome.try_set(Some(words::FILE_UNREADABLE));
                return;
            };
            match backup::read(&text) {
                Ok(file) => {
                    self.file.try_set_value(Some(file));
                    self.bring_back.try_set(false);
                    self.opened.try_set(true);
                    focus::show_soon(".preview-title");
                }
                Err(why) => {
                    self.outcome.try_set(Some(words::not_a_backup(why)));
                }
            }
        });
    }

    fn preview(self) -> El {
        let counted = move || {
            self.file.with_value(|file| {
                let count = |file: &Backup| self.store.read(|record| file.preview(record));
                file.as_ref().map(count).unwrap_or_default()
            })
        };
        let lines = el("UL").child_of(move || {
            let lines = words::preview(&counted()).into_iter();
            lines.map(|line| el("LI").child(line)).collect::<Vec<_>>()
        });
        let question = dynamic(move || {
            let deleted = counted().deleted_here;
            let tick = el("INPUT")
                .attr("type", "checkbox")
                .checked(move || self.bring_back.get())
                .on_change(move || self.bring_back.update(|wanted| *wanted = !*wanted));
            let line = el("LABEL").class("tick").child(tick);
            (deleted > 0).then(|| line.child(el("SPAN").child(words::bring_back(deleted))))
        });
        // In a frame this is the first save: it says where entries would be kept.
        let keep_here = here().keep_here;
        let first = here().asks_where_to_keep();
        let where_to = first.then(|| {
            el("DIV")
                .class("problem")
                .child(p(shell::WHERE_TO_KEEP_TEXT))
                .child(p(full_page("button plain")))
        });
        let restore = move || {
            keep_here.set(true);
            let file = self.file.try_update_value(Option::take).flatten();
            let bring_back = self.bring_back.get_untracked();
            self.working.set(true);
            spawn_local(async move {
                if let Some(file) = file {
                    let outcome = self.store.restore(file, bring_back).await;
                    self.finish(outcome, words::RESTORED);
                }
            });
        };
        let cancel = move || self.opened.set(false);
        let title = el("H3").class("preview-title").attr("tabindex", "-1");
        let actions = el("DIV")
            .class("actions")
            .child(button("main", words::RESTORE_NOW, restore))
            .child(button("plain", words::RESTORE_CANCEL, cancel));
        several(vec![
            title.child(words::PREVIEW),
            lines,
            question,
            el("DIV").child(where_to),
            actions,
        ])
    }

    fn finish(self, outcome: Result<(), RestoreFailed>, done: &'static str) {
        self.opened.try_set(false);
        self.working.try_set(false);
        self.outcome.try_set(Some(match outcome {
            Ok(()) => done,
            Err(failed) => reason(failed),
        }));
        focus::show_soon(".restore-said");
    }
}

fn reason(failed: RestoreFailed) -> &'static str {
    match failed {
        RestoreFailed::NoSafetyCopy => words::failed::NO_SAFETY_COPY,
        RestoreFailed::Full => words::failed::FULL,
        RestoreFailed::Forbidden => words::failed::FORBIDDEN,
        RestoreFailed::Newer => words::failed::NEWER,
        RestoreFailed::Ended => words::failed::ENDED,
    }
}
