//! The one notice that may stand above a page: the most pressing of those that apply.

use crate::keeper::{SaveStatus, ShelfError};
use crate::platform::{address, device, install, page};
use crate::store::Store;
use crate::ui::backing_up;
use crate::ui::components::keeping::full_page;
use crate::ui::drafts::Drafts;
use crate::ui::el::{Child, El, button, el, link, p};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::ui::version::{self, Version};
use crate::wording::notices as words;
use legwork_core::record::Record;
use leptos::prelude::*;

/// From so many changes that are nowhere else on, a backup is suggested.
const MANY_CHANGES: u64 = 14;

#[derive(Clone, Copy, PartialEq)]
enum Notice {
    Trying,
    NotKept(Option<ShelfError>),
    OnePlace,
    Newer,
    Update,
    ChangedElsewhere,
    Damaged(usize),
    Backup(u64),
    Install,
    InstallIos,
}

/// What the notices depend on.
#[derive(Clone, Copy)]
struct Known {
    store: Store,
    version: Version,
    drafts: Drafts,
    route: RwSignal<Route>,
    /// Whether the browser offers to install the page.
    offered: RwSignal<bool>,
    /// Whether the person has put the backup off in this window.
    no_backup: RwSignal<bool>,
    /// Whether the person has put installing off in this window.
    no_install: RwSignal<bool>,
}

/// At most one notice, above the page; or below it, where it is no more than an offer and the person is new: they see
/// first what Legwork is. Some belong to one place: `route` is where the person is.
pub fn notices(route: RwSignal<Route>) -> (El, El) {
    let offered = RwSignal::new(false);
    install::on_offer(move || offered.set(true));
    let known = Known {
        store: here().store,
        version: here().version,
        drafts: here().drafts,
        route,
        offered,
        no_backup: RwSignal::new(false),
        no_install: RwSignal::new(false),
    };
    let place = move |below: bool| {
        el("DIV").class("notices").child_of(move || {
            let notice = most_pressing(known)?;
            let offers = matches!(notice, Notice::Install | Notice::InstallIos);
            let is_new = offers && known.store.read(Record::is_empty);
            (is_new == below).then(|| shown(notice, known))
        })
    };
    (place(false), place(true))
}

fn most_pressing(known: Known) -> Option<Notice> {
    let store = known.store;
    let health = store.health();
    let status = store.status();
    let on_today = known.route.get() == Route::Today;
    if store.ended() {
        return None;
    }
    if store.trying() {
        return Some(Notice::Trying);
    }
    if status == SaveStatus::NotKept {
        return Some(Notice::NotKept(health.shelf_error));
    }
    if health.newer {
        return Some(Notice::Newer);
    }
    if known.version.is_waiting() {
        return Some(Notice::Update);
    }
    if known.version.has_changed_elsewhere() {
        return Some(Notice::ChangedElsewhere);
    }
    if status == SaveStatus::OnePlace {
        return Some(Notice::OnePlace);
    }
    if !on_today {
        return None;
    }
    let damaged = health.unreadable.len();
    if damaged > 0 {
        return Some(Notice::Damaged(damaged));
    }
    let (changes, entries) = store.read(|r| (backing_up::at_risk(r).0, r.count()));
    if changes >= MANY_CHANGES && !known.no_backup.get() {
        return Some(Notice::Backup(changes));
    }
    // In a frame it would be the page around it that is installed.
    if known.no_install.get() || page::is_framed() {
        return None;
    }
    let new_here = store.known() && entries == 0 && !device::is_installed();
    if known.offered.get() {
        return Some(Notice::Install);
    }
    (new_here && device::can_add_to_ios_home_screen()).then_some(Notice::InstallIos)
}

fn shown(notice: Notice, known: Known) -> El {
    match notice {
        Notice::Trying => card("notice care", words::TRYING_TITLE, words::TRYING_TEXT).child(
            button("plain", words::KEEP_IT, move || known.store.try_out(false)),
        ),
        Notice::NotKept(why) => {
            let framed = page::is_framed();
            let text = match why {
                Some(ShelfError::Full) => words::FULL,
                Some(ShelfError::Forbidden) | None if framed => words::FORBIDDEN_FRAMED,
                Some(ShelfError::Forbidden) | None => words::FORBIDDEN,
            };
            card("notice stop", words::NOT_KEPT_TITLE, text).child(
                el("DIV")
                    .class("actions")
                    .child(framed.then(|| full_page("button plain")))
                    .child(to_backup()),
            )
        }
        Notice::OnePlace => {
            card("notice care", words::ONE_PLACE_TITLE, words::ONE_PLACE).child(to_backup())
        }
        Notice::Newer => card("notice care", words::NEWER_TITLE, words::NEWER).child(reload()),
        Notice::Update => card("notice", words::UPDATE_TITLE, words::UPDATE).child_of(move || {
            if known.drafts.unsaved() {
                return p(words::UPDATE_LATER);
            }
            button("plain", words::UPDATE_NOW, version::change_over)
        }),
        Notice::ChangedElsewhere => {
            card("notice", words::UPDATE_TITLE, words::CHANGED_ELSEWHERE).child(reload())
        }
        Notice::Damaged(lines) => {
            let to_settings = link(Route::Settings.href(), words::TO_SETTINGS);
            card("notice care", words::DAMAGED_TITLE, words::damaged(lines))
                .child(to_settings.class("button plain"))
        }
        Notice::Backup(changes) => card("notice", words::BACKUP_TITLE, words::backup(changes))
            .child(
                el("DIV")
                    .class("actions")
                    .child(to_backup())
                    .child(later(move || known.no_backup.set(true))),
            ),
        Notice::Install => {
            let take = move || {
                install::take();
                known.offered.set(false);
            };
            let actions = el("DIV")
                .class("actions")
                .child(button("plain", words::INSTALL_NOW, take))
                .child(later(move || known.no_install.set(true)));
            card("notice", words::INSTALL_TITLE, words::INSTALL).child(actions)
        }
        Notice::InstallIos => card("notice", words::INSTALL_TITLE, words::INSTALL_IOS)
            .child(later(move || known.no_install.set(true))),
    }
}

fn card(class: &'static str, title: &'static str, text: impl Child) -> El {
    el("SECTION")
        .class(class)
        .attr("aria-label", title)
        .child(p(title).class("notice-title"))
        .child(p(text))
}

fn later(put_off: impl FnMut() + 'static) -> El {
    button("plain", words::LATER, put_off)
}

fn to_backup() -> El {
    link(Route::Settings.href(), words::TO_BACKUP).class("button plain")
}

fn reload() -> El {
    button("plain", words::RELOAD, address::reload)
}
