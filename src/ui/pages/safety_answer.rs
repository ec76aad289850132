//! How a lock is answered: after a clinician's check, or because it was ticked by mistake.

use super::check::{Kept, keep};
use super::safety_answered::follows;
use crate::platform::focus;
use crate::store::Store;
use crate::ui::components::check_list::Outcome;
use crate::ui::components::choices::Choice;
use crate::ui::components::form::{Field, Form, Meant, form};
use crate::ui::el::{El, dynamic, el, link, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check as words, safety};
use legwork_core::care::known::{remembered, risks_for_a_check};
use legwork_core::care::lock::{holding, locks, releases};
use legwork_core::care::mistaken::{asked_again, check_of, found_anew, worse_again};
use legwork_core::library::{ASK, item};
use legwork_core::record::{
    Change, Content, Day, Entry, Id, LockAnswer, Record, Release, Said, Since, Written,
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

/// An answer that was saved, and the check that came of it, if one did.
type Answered = (Release, Option<(Outcome, Kept)>);

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
    let saved = RwSignal::new(None::<Answered>);
    let on_saved = Callback::new(move |change: Change| {
        if let Content::Entry(Entry::Release(release)) = change.line.content {
            // What is true of the group, and did not lock, is a check of its own, with its tier.
            let anew = found(store, &release).map(|found| keep(store, found));
            let locks = anew
                .as_ref()
                .is_some_and(|(found, _)| found.entry.is_lock());
            saved.set(Some((release, anew)));
            focus::show_soon(if locks { "#what-now" } else { ".saved-title" });
        }
    });
    let crumbs = link(Route::Safety.href(), safety::TITLE);
    let body = dynamic(move || match saved.get() {
        Some((release, anew)) => follows(store, &release, anew),
        None => match store.read(held) {
            Some((locks, locked)) => answer(store, &locks, &locked, mistaken, on_saved),
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

/// What an answer brought to light, if anything: what is true and was not ticked, or what has got worse since the check. It
/// is a check of its own, with its tier.
fn found(store: Store, release: &Release) -> Option<Outcome> {
    store.now(|record| {
        let risks = risks_for_a_check(record);
        let items = match &release.how {
            LockAnswer::Mistake(answers) => {
                let of_locks = locks(record).into_iter();
                let named = of_locks.filter(|lock| release.locks.contains(&lock.id));
                let locked: Vec<String> = named.flat_map(|lock| lock.items).collect();
                found_anew(answers, &locked, &risks)
            }
            LockAnswer::Checked { items, .. } => worse_again(items, &risks),
        };
        let entry = check_of(&items, &remembered(record), release.day)?;
        Some(Outcome { entry, items })
    })
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
    locked: &[String],
    mistaken: bool,
    saved: Callback<Change>,
) -> El {
    let (items, known) = match mistaken {
        true => store.now(|record| {
            let items = asked_again(locked, &risks_for_a_check(record));
            (items, remembered(record))
        }),
        false => (locked.to_vec(), Vec::new()),
    };
    let names = locks
        .iter()
        .map(Id::to_string)
        .collect::<Vec<_>>()
        .join(" ");
    // A draft belongs to the locks and signs that it was begun for.
    let page = if mistaken { "mistake" } else { "answer" };
    let form_name = format!("{page} {names} {}", items.join(" "));
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
        let was_ticked = locked.contains(name);
        let choices = match (mistaken, was_ticked) {
            (true, true) => options([words::NOT_TRUE, words::TRUE]),
            (true, false) => options([ASK.no, words::TRUE]),
            (false, _) => options([words::GONE, words::SAME, words::WORSE, words::UNSURE]),
        };
        fields.push(Field::Choice(EACH + at, text, choices));
        if known.contains(name) && !was_ticked {
            fields.push(Field::Said(p(words::KNOWN_AGAIN).class("quiet")));
        }
    }
    form(Form {
        name: form_name,
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
        who: meant.filled(WHO).ok_or(words::NO_WHO)?,
        on: day(ON)?,
        began: day(BEGAN)?,
        said,
        items,
    };
    release(meant, how)
}
