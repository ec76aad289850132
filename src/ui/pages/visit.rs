//! A visit to a clinician: who, when, and what the clinician knows about and says yes to.

use crate::platform::focus;
use crate::ui::components::choices::Choice;
use crate::ui::components::form::{Field, Form, Meant, form, why};
use crate::ui::components::gate_card::{asked, gate_card, name};
use crate::ui::components::saved::saved_or_not;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{check, start as words};
use legwork_core::care::conditions::Condition;
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::known::{condition, conditions as conditions_of, name_of};
use legwork_core::care::plan::{KNOWN_BY_PLAN, known_by_plan};
use legwork_core::record::{Change, Command, Day, Entry, Visit, Written};
use leptos::prelude::*;

const NAMES: usize = 1;
const WHO: usize = 2;
const ON: usize = 3;
/// The answers to the conditions, from here on.
const EACH: usize = 4;

/// The page.
pub fn page() -> El {
    let store = here().store;
    let saved = RwSignal::new(false);
    let on_saved = Callback::new(move |_: Change| {
        saved.set(true);
        focus::show_soon(".saved-title");
    });
    let body = dynamic(move || {
        let gate = store.read(|record| asked(record, store.today(), Door::Session));
        if saved.get() {
            let title = el("H2").class("saved-title").attr("tabindex", "-1");
            return several(vec![
                title.child(saved_or_not(words::VISIT_SAVED)),
                gate_card(store, &gate).part(),
                p(link(Route::Today.href(), check::TO_TODAY).class("button main")),
            ]);
        }
        let conditions = match gate {
            Gate::ClinicianFirst(conditions) => conditions,
            _ => Vec::new(),
        };
        several(vec![
            plan_knows(),
            visit_form(store.today_now(), &conditions, on_saved),
        ])
    });
    several(vec![page_title(words::VISIT), p(words::VISIT_TEXT), body])
}

/// "This clinician examined me and knows this": the tick of a plan that names what the person has.
fn plan_knows() -> El {
    let here = here();
    let store = here.store;
    let named = store.memo(|record, today| {
        let (id, plan) = record.plans().next_back()?;
        let told = conditions_of(record).into_iter().map(name_of);
        let known: Vec<&'static str> = told
            .filter(|name| plan.knows_about.iter().any(|known| known == name))
            .collect();
        // Of what was told after the tick the clinician may know nothing yet.
        let ticked = known_by_plan(record, today);
        let open = known
            .iter()
            .any(|name| !ticked.iter().any(|one| one == name));
        open.then(|| (id, plan.from.clone(), known))
    });
    dynamic(move || {
        let Some((id, from, known)) = named.get() else {
            return nothing();
        };
        let names = known.iter().filter_map(|name| condition(name, None));
        let names: Vec<El> = names.map(|held| el("LI").child(name(held))).collect();
        let clinic = from.clone();
        let tick = move || {
            let today = store.today_now();
            let visit = Entry::Visit(Visit {
                day: today,
                written: Written::NOT_YET,
                who: clinic.clone(),
                on: today,
                cleared: known.iter().map(|name| (*name).to_owned()).collect(),
            });
            let ticked = Command::Choose {
                name: KNOWN_BY_PLAN,
                value: id.to_string(),
            };
            for command in [Command::Add(visit), ticked] {
                if let Err(refused) = store.dispatch(command) {
                    return here.undoing.say(why(refused));
                }
            }
            focus::show_soon("h1");
        };
        el("SECTION")
            .class("card")
            .child(el("H2").child(words::PLAN_KNOWS))
            .child(p(words::plan_from(&from)))
            .child(el("UL").children(names))
            .child(p(button("plain", words::PLAN_TICK, tick)))
    })
}

fn visit_form(today: Day, conditions: &[Condition], saved: Callback<Change>) -> El {
    let names: Vec<&'static str> = conditions.iter().map(|held| name_of(*held)).collect();
    let mut initial = vec![today.to_string(), names.join(" ")];
    initial.resize(EACH + names.len(), String::new());
    let mut fields = vec![Field::Line(WHO, words::WHO), Field::Date(ON, words::WHEN)];
    fields.push(Field::Said(match conditions.is_empty() {
        true => p(words::NOTHING_HOLDS),
        false => p(words::KNOWS).class("asks"),
    }));
    for (at, held) in conditions.iter().enumerate() {
        let options = [("yes", words::YES), ("no", words::NOT_YET)];
        let options = options.map(|(value, name)| Choice {
            value,
            name: name.into(),
        });
        fields.push(Field::Choice(EACH + at, name(*held), options.into()));
    }
    form(Form {
        name: format!("visit {}", names.join(" ")),
        initial,
        fields,
        editing: None,
        meaning,
        of: None,
        save: words::SAVE_VISIT,
        saved,
        cancel: None,
    })
}

fn meaning(meant: &Meant) -> Result<Entry, &'static str> {
    let on = Day::parse(&meant.text(ON)).filter(|on| *on <= meant.today);
    let names = meant.text(NAMES);
    let names = names.split(' ').filter(|name| !name.is_empty()).enumerate();
    let cleared = names.filter(|(at, _)| meant.text(EACH + at) == "yes");
    Ok(Entry::Visit(Visit {
        day: meant.today,
        written: Written::NOT_YET,
        who: meant.filled(WHO).ok_or(words::NO_WHO)?,
        on: on.ok_or(words::BAD_DAY)?,
        cleared: cleared.map(|(_, name)| name.to_owned()).collect(),
    }))
}
