//! How a lock is answered: after a clinician's check, or because it was ticked by mistake.

use crate::platform::focus;
use crate::store::Store;
use crate::ui::components::choices::Choice;
use crate::ui::components::form::{Field, Form, Meant, form, why};
use crate::ui::el::{El, dynamic, el, link, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check as words, safety};
use legwork_core::care::facts::{FULL_ASKED, asked_now, facts};
use legwork_core::care::lock::{holding, locks, opens, releases};
use legwork_core::library::{self, ASK, item};
use legwork_core::record::{
    Change, Command, Content, Day, Entry, Id, LockAnswer, Record, Release, Said, Since, Written,
};
use leptos::prelude::*;

const LOCKS: usize = 1;
const ITEMS: usize = 2;
const WHO: usize = 3;
const ON: usize = 4;
const BEGAN: usize = 5;
const SAID: usize = 6;
/// The answers to the items, from here on.
const EACH: usize = 7;

/// The numbers of answers, as fields hold them.
const CODES: [&str; 4] = ["0", "1", "2", "3"];

/// The page for the answer after a clinician's check.
pub fn page() -> El {
    whole(words::ANSWER_TITLE, false)
}

/// The page for what was ticked by mistake.
pub fn mistake() -> El {
    whole(words::MISTAKE_TITLE, true)
}

fn whole(title: &'static str, mistaken: bool) -> El {
    let store = here().store;
    let saved = RwSignal::new(None::<Release>);
    let on_saved = Callback::new(move |change: Change| {
        if let Content::Entry(Entry::Release(release)) = change.line.content {
            // What is true of the group, and did not lock, wants a check of its own.
            if let LockAnswer::Mistake(items) = &release.how
                && items.iter().any(|(_, ticked)| *ticked)
            {
                let value = store.now(|record| asked_now(record, store.today_now()));
                let asked = store.dispatch(Command::Choose {
                    name: FULL_ASKED,
                    value,
                });
                if let Err(refused) = asked {
                    here().undoing.say(why(refused));
                }
            }
            saved.set(Some(release));
            focus::show_soon(".saved-title");
        }
    });
    let crumbs = link(Route::Safety.href(), safety::TITLE);
    let body = dynamic(move || match saved.get() {
        Some(release) => follows(store, &release),
        None => match store.read(held) {
            Some((locks, items)) => {
                let items = if mistaken { whole_groups(items) } else { items };
                answer(store, &locks, &items, mistaken, on_saved)
            }
            None => p(words::NO_LOCK),
        },
    });
    several(vec![
        el("P").class("crumbs").child(crumbs),
        page_title(title),
        body,
    ])
}

/// The locks that hold and their items; `None` if none does.
fn held(record: &Record) -> Option<(Vec<Id>, Vec<String>)> {
    let (locks, releases) = (locks(record), releases(record));
    let held = holding(&locks, &releases);
    let mut items: Vec<String> = Vec::new();
    for name in held.iter().flat_map(|lock| &lock.items) {
        if !items.contains(name) {
            items.push(name.clone());
        }
    }
    let ids: Vec<Id> = held.iter().map(|lock| lock.id).collect();
    (!ids.is_empty()).then_some((ids, items))
}

/// These items and all others of their groups, in the order of the check.
fn whole_groups(items: Vec<String>) -> Vec<String> {
    let groups: Vec<usize> = items
        .iter()
        .filter_map(|name| Some(item(name)?.group))
        .collect();
    let of_groups = library::ITEMS
        .iter()
        .filter(|item| groups.contains(&item.group));
    let mut all: Vec<String> = of_groups.map(|item| item.id.to_owned()).collect();
    all.extend(items.into_iter().filter(|name| item(name).is_none()));
    all
}

fn options(names: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let numbered = CODES.into_iter().zip(names);
    let choice = |(value, name): (_, &'static str)| Choice {
        value,
        name: name.into(),
    };
    numbered.map(choice).collect()
}

fn answer(
    store: Store,
    locks: &[Id],
    items: &[String],
    mistaken: bool,
    saved: Callback<Change>,
) -> El {
    let names = locks
        .iter()
        .map(Id::to_string)
        .collect::<Vec<_>>()
        .join(" ");
    let mut initial = vec![store.today_now().to_string(), names, items.join(" ")];
    initial.resize(EACH + items.len(), String::new());
    let mut fields = match mistaken {
        true => Vec::new(),
        false => vec![
            Field::Line(WHO, words::WHO),
            Field::Date(ON, words::WHEN),
            Field::Date(BEGAN, words::BEGAN),
            Field::Choice(
                SAID,
                words::SAID,
                options([words::SAID_YES, words::SAID_NO, words::SAID_NOTHING]),
            ),
        ],
    };
    let asked = if mistaken {
        words::ASK_MISTAKE
    } else {
        words::SINCE
    };
    fields.push(Field::Said(p(asked).class("asks")));
    for (at, name) in items.iter().enumerate() {
        // A sign of another version has no words here; it is asked about by its name in the diary.
        let text = item(name).map_or(safety::UNKNOWN_SIGN, |item| item.text);
        let choices = match mistaken {
            true => options([words::NOT_TRUE, words::TRUE]),
            false => options([words::GONE, words::SAME, words::WORSE, words::UNSURE]),
        };
        fields.push(Field::Choice(EACH + at, text, choices));
    }
    form(Form {
        name: if mistaken { "mistake" } else { "answer" }.to_owned(),
        initial,
        fields,
        editing: None,
        meaning: if mistaken { mistake_meant } else { check_meant },
        of: None,
        save: words::SAVE,
        saved,
        cancel: None,
    })
}

/// The answer to each item; `None` if one is missing.
fn each<T: Copy>(meant: &Meant, all: &[T]) -> Option<Vec<(String, T)>> {
    let items = meant.text(ITEMS);
    let names = items.split(' ').filter(|name| !name.is_empty()).enumerate();
    let answer = |(at, name): (usize, &str)| {
        let number: usize = meant.number(EACH + at)?;
        Some((name.to_owned(), *all.get(number)?))
    };
    names.map(answer).collect()
}

fn release(meant: &Meant, how: LockAnswer) -> Result<Entry, &'static str> {
    let locks = meant.text(LOCKS);
    Ok(Entry::Release(Release {
        day: meant.today,
        written: Written::NOT_YET,
        locks: locks.split(' ').filter_map(Id::parse).collect(),
        how,
    }))
}

fn mistake_meant(meant: &Meant) -> Result<Entry, &'static str> {
    let items = each(meant, &[false, true]).ok_or(words::ALL_ANSWERS)?;
    release(meant, LockAnswer::Mistake(items))
}

fn check_meant(meant: &Meant) -> Result<Entry, &'static str> {
    let said: usize = meant.number(SAID).ok_or(words::ALL_ANSWERS)?;
    let said = *Said::ALL.get(said).ok_or(words::ALL_ANSWERS)?;
    let items = each(meant, &Since::ALL).ok_or(words::ALL_ANSWERS)?;
    let day = |at: usize| {
        let day = Day::parse(&meant.text(at)).ok_or(words::BAD_DAY)?;
        (day <= meant.today).then_some(day).ok_or(words::BAD_DAY)
    };
    let how = LockAnswer::Checked {
        who: meant.text(WHO),
        on: day(ON)?,
        began: day(BEGAN)?,
        said,
        items,
    };
    release(meant, how)
}

/// What follows from an answer.
fn follows(store: Store, release: &Release) -> El {
    let still = store.now(held).is_some();
    let opened = {
        let all = store.now(locks);
        let mut named = all.iter().filter(|lock| release.locks.contains(&lock.id));
        named.all(|lock| opens(release, lock)) && !still
    };
    let title = |words: &'static str| {
        el("H2")
            .class("saved-title")
            .attr("tabindex", "-1")
            .child(words)
    };
    let to = |route: Route, name: &'static str| p(link(route.href(), name).class("button main"));
    if opened {
        let full = store.now(|record| facts(record, store.today_now(), None).safety.full_asked);
        return several(match full {
            Some(_) => vec![
                title(words::OPEN),
                p(words::REST),
                to(Route::Check, words::START),
            ],
            None => vec![
                title(words::OPEN),
                p(ASK.watch),
                to(Route::ShortCheck, words::SHORT_TITLE),
            ],
        });
    }
    let why = match &release.how {
        LockAnswer::Mistake(_) => words::HOW_IT_OPENS,
        LockAnswer::Checked { on, began, .. } if on < began => words::BEFORE_IT,
        LockAnswer::Checked { said, .. } if *said != Said::MayExercise => words::ASK_AGAIN,
        LockAnswer::Checked { .. } => words::CHANGED,
    };
    several(vec![
        title(words::STAYS),
        p(why),
        p(ASK.what_to_ask),
        to(Route::Safety, words::TO_SIGNS),
    ])
}
