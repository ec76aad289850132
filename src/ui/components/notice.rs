//! The one notice that may stand above a page: the most pressing of those that apply.

use crate::platform::install::{self, Offer};
use crate::platform::worker::News;
use crate::platform::{address, device};
use crate::store::{SaveStatus, ShelfError, Store};
use crate::ui::backing_up;
use crate::ui::drafts::Drafts;
use crate::ui::route::Route;
use crate::ui::version::Version;
use crate::wording::notices as words;
use leptos::prelude::*;

/// From so many changes that are nowhere else on, a backup is suggested.
const MANY_CHANGES: u64 = 14;

#[derive(Clone, Copy, PartialEq)]
enum Notice {
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

/// At most one notice.
#[component]
pub fn Notices(
    /// Where the person is: some notices belong to one place.
    route: RwSignal<Route>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let version = expect_context::<Version>();
    let offer = RwSignal::new_local(None::<Offer>);
    install::on_offer(move |made| offer.set(Some(made)));
    let put_off = RwSignal::new((false, false));
    let at_risk = store.memo(|record, _| (backing_up::at_risk(record).0, record.count()));
    let most_pressing = move || {
        let health = store.health();
        let status = store.status();
        let (changes, entries) = at_risk.get();
        let (later_backup, later_install) = put_off.get();
        let on_today = route.get() == Route::Today;
        let new_here = store.known() && entries == 0 && !device::is_installed();
        Some(match () {
            () if store.ended() => return None,
            () if status == SaveStatus::NotKept => Notice::NotKept(health.shelf_error),
            () if health.newer => Notice::Newer,
            () if version.news() == Some(News::Waiting) => Notice::Update,
            () if version.news() == Some(News::ChangedElsewhere) => Notice::ChangedElsewhere,
            () if !health.unreadable.is_empty() && on_today => {
                Notice::Damaged(health.unreadable.len())
            }
            () if status == SaveStatus::OnePlace => Notice::OnePlace,
            () if changes >= MANY_CHANGES && on_today && !later_backup => Notice::Backup(changes),
            () if later_install || !on_today => return None,
            () if offer.with(Option::is_some) => Notice::Install,
            () if new_here && device::can_add_to_ios_home_screen() => Notice::InstallIos,
            () => return None,
        })
    };
    let notice = Memo::new(move |_| most_pressing());
    let later = move |_| {
        put_off.update(|(backup, install)| match notice.get_untracked() {
            Some(Notice::Backup(_)) => *backup = true,
            _ => *install = true,
        });
    };
    let later_button = move || {
        view! {
            <button type="button" class="plain" on:click=later>
                {words::LATER}
            </button>
        }
    };
    let take = move |_| {
        if let Some(offer) = offer.try_update(Option::take).flatten() {
            offer.take();
        }
    };
    let shown = move || {
        let notice = notice.get()?;
        Some(match notice {
            Notice::NotKept(why) => {
                let text = match why {
                    Some(ShelfError::Full) => words::FULL,
                    Some(ShelfError::Forbidden) | None => words::FORBIDDEN,
                };
                card("notice stop", words::NOT_KEPT_TITLE, text, to_backup()).into_any()
            }
            Notice::OnePlace => card(
                "notice care",
                words::ONE_PLACE_TITLE,
                words::ONE_PLACE,
                to_backup(),
            )
            .into_any(),
            Notice::Newer => card("notice care", words::NEWER_TITLE, words::NEWER, reload()).into_any(),
            Notice::Update => update(version).into_any(),
            Notice::ChangedElsewhere => card(
                "notice",
                words::UPDATE_TITLE,
                words::CHANGED_ELSEWHERE,
                reload(),
            )
            .into_any(),
            Notice::Damaged(lines) => card(
                "notice care",
                words::DAMAGED_TITLE,
                words::damaged(lines),
                view! { <a class="button plain" href=Route::Settings.href()>{words::TO_SETTINGS}</a> },
            )
            .into_any(),
            Notice::Backup(changes) => card(
                "notice",
                words::BACKUP_TITLE,
                words::backup(changes),
                view! {
                    {to_backup()}
                    {later_button()}
                },
            )
            .into_any(),
            Notice::Install => card(
                "notice",
                words::INSTALL_TITLE,
                words::INSTALL,
                view! {
                    <button type="button" class="plain" on:click=take>
                        {words::INSTALL_NOW}
                    </button>
                    {later_button()}
                },
            )
            .into_any(),
            Notice::InstallIos => {
                card("notice", words::INSTALL_TITLE, words::INSTALL_IOS, later_button()).into_any()
            }
        })
    };
    view! { <div class="notices">{shown}</div> }
}

fn card(
    class: &'static str,
    title: &'static str,
    text: impl IntoView,
    actions: impl IntoView,
) -> impl IntoView {
    view! {
        <section class=class aria-label=title>
            <p class="notice-title">{title}</p>
            <p>{text}</p>
            <div class="actions">{actions}</div>
        </section>
    }
}

fn to_backup() -> impl IntoView {
    view! {
        <a class="button plain" href=Route::Settings.href()>
            {words::TO_BACKUP}
        </a>
    }
}

fn reload() -> impl IntoView {
    view! {
        <button type="button" class="plain" on:click=|_| address::reload()>
            {words::RELOAD}
        </button>
    }
}

fn update(version: Version) -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let action = move || {
        if drafts.unsaved() {
            view! { <p>{words::UPDATE_LATER}</p> }.into_any()
        } else {
            view! {
                <button type="button" class="plain" on:click=move |_| version.change_over()>
                    {words::UPDATE_NOW}
                </button>
            }
            .into_any()
        }
    };
    card("notice", words::UPDATE_TITLE, words::UPDATE, action)
}
