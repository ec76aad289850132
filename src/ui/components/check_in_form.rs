//! The check-in form: leg, back, how far down, words. New or of an entry that is edited.
//!
//! What stands in it is kept as a draft until it is saved or cleared.

use super::choices::Choices;
use super::problem::Problem;
use super::scale::{Pain, Scale};
use crate::store::{Refused, Store};
use crate::ui::drafts::{Drafts, Fields};
use crate::ui::route::Route;
use crate::wording::{check_in as words, entries};
use legwork_core::record::{Change, CheckIn, Command, Day, Draft, Id, Reach, Score};
use leptos::prelude::*;

/// The fields of an entry, as the form shows them.
fn fields_of(check_in: &CheckIn) -> Fields {
    Fields {
        day: check_in.day.to_string(),
        leg: check_in.leg.map(Score::get),
        back: check_in.back.map(Score::get),
        reach: check_in.reach.map(Reach::number),
        note: check_in.note.clone(),
    }
}

fn empty(day: Day) -> Fields {
    Fields {
        day: day.to_string(),
        ..Fields::default()
    }
}

/// The form.
#[component]
pub fn CheckInForm(
    /// The day that it is for at first.
    day: Day,
    /// The entry that is edited, if any.
    #[prop(optional_no_strip)]
    editing: Option<(Id, CheckIn)>,
    /// Hears of the change once it is saved.
    #[prop(into)]
    saved: Callback<Change>,
    /// Leaves the form without saving; there is no such button without it.
    #[prop(optional_no_strip)]
    cancel: Option<Callback<()>>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let drafts = expect_context::<Drafts>();
    let id = editing.as_ref().map(|(id, _)| *id);
    let form = match id {
        Some(id) => id.to_string(),
        None => format!("check-in-{day}"),
    };
    let form = StoredValue::new(form);
    let initial = editing.map_or_else(|| empty(day), |(_, check_in)| fields_of(&check_in));
    let found = form.with_value(|form| drafts.found(form));
    let is_draft = RwSignal::new(found.is_some());
    let start = found.unwrap_or_else(|| initial.clone());
    let leg = RwSignal::new(start.leg);
    let back = RwSignal::new(start.back);
    let reach = RwSignal::new(start.reach);
    let note = RwSignal::new(start.note);
    let on_day = RwSignal::new(start.day);
    let problem = RwSignal::new(None::<String>);
    let choosing_day = RwSignal::new(id.is_some());
    let initial = StoredValue::new(initial);

    let now = move || Fields {
        day: on_day.get(),
        leg: leg.get(),
        back: back.get(),
        reach: reach.get(),
        note: note.get(),
    };
    let dirty = Memo::new(move |_| {
        let now = now();
        initial.with_value(|initial| *initial != now)
    });
    Effect::new(move |_| {
        let fields = now();
        let changed = dirty.get();
        form.with_value(|form| {
            if changed {
                drafts.keep(form, &fields);
            } else {
                drafts.forget(form);
            }
        });
    });
    on_cleanup(move || {
        form.try_with_value(|form| drafts.close(form));
    });

    let clear = move || {
        let fields = initial.get_value();
        leg.set(fields.leg);
        back.set(fields.back);
        reach.set(fields.reach);
        note.set(fields.note);
        on_day.set(fields.day);
        is_draft.set(false);
        problem.set(None);
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(day) = Day::parse(&on_day.get_untracked()) else {
            problem.set(Some(words::NO_DAY.to_owned()));
            return;
        };
        let draft = Draft::CheckIn {
            day,
            leg: leg.get_untracked().and_then(Score::new),
            back: back.get_untracked().and_then(Score::new),
            reach: reach.get_untracked().and_then(Reach::new),
            note: note.get_untracked(),
        };
        let command = match id {
            Some(id) => Command::Edit(id, draft),
            None => Command::Add(draft),
        };
        match store.dispatch(command) {
            Ok(change) => {
                form.with_value(|form| drafts.forget(form));
                clear();
                saved.run(change);
            }
            Err(refused) => problem.set(Some(why(refused))),
        }
    };

    let group = move |part: &str| form.with_value(|form| format!("{part}-{form}"));
    let places = Reach::ALL
        .iter()
        .map(|place| (place.number(), entries::reach(*place)))
        .collect::<Vec<_>>();
    let note_open = StoredValue::new(!note.get_untracked().is_empty());
    let note_id = group("note");
    let day_id = group("day");
    // Midnight may pass over an open form; it stays with the day that it was opened on, and says so.
    let for_today = day == store.today_now() && id.is_none();
    let passed = move || {
        let passed = for_today && !choosing_day.get() && on_day.get() == day.to_string();
        (passed && day < store.today()).then_some(day)
    };
    view! {
        <form class="check-in" novalidate on:submit=save>
            {move || is_draft.get().then(|| view! { <p class="draft-note" role="status">{words::DRAFT}</p> })}
            {move || {
                passed()
                    .map(|day| {
                        view! {
                            <p class="draft-note" role="status">
                                {words::day_has_passed(day, store.today())} " "
                                <button
                                    type="button"
                                    class="link"
                                    on:click=move |_| on_day.set(store.today_now().to_string())
                                >
                                    {words::MOVE_TO_TODAY}
                                </button>
                            </p>
                        }
                    })
            }}
            <div class="form-day">
                {move || {
                    if choosing_day.get() {
                        view! {
                            <label class="field" for=day_id.clone()>
                                {words::DAY}
                            </label>
                            <input
                                id=day_id.clone()
                                type="date"
                                required
                                max=move || store.today().to_string()
                                prop:value=move || on_day.get()
                                on:input:target=move |event| on_day.set(event.target().value())
                            />
                        }
                            .into_any()
                    } else {
                        view! {
                            <p>
                                {move || {
                                    Day::parse(&on_day.get())
                                        .map(|day| words::day(day, store.today()))
                                }} " " {words::PERIOD} " "
                                <button type="button" class="link" on:click=move |_| choosing_day.set(true)>
                                    {words::OTHER_DAY}
                                </button>
                            </p>
                        }
                            .into_any()
                    }
                }}
            </div>
            <Scale pain=Pain::Leg legend=words::LEG name=group("leg") value=leg />
            <Scale pain=Pain::Back legend=words::BACK name=group("back") value=back />
            <Choices
                legend=words::REACH
                name=group("reach")
                options=places
                value=reach
                choose=move |place| reach.set(Some(place))
            />
            <details class="note" open=note_open.get_value()>
                <summary>{words::ADD_NOTE}</summary>
                <label class="field" for=note_id.clone()>
                    {words::NOTE}
                </label>
                <textarea
                    id=note_id
                    rows="3"
                    prop:value=move || note.get()
                    on:input:target=move |event| note.set(event.target().value())
                ></textarea>
            </details>
            <Problem problem />
            <div class="actions">
                <button type="submit" class="main">
                    {if id.is_some() { words::SAVE_CHANGES } else { words::SAVE }}
                </button>
                {cancel
                    .map(|cancel| {
                        let leave = move |_| {
                            form.with_value(|form| drafts.forget(form));
                            cancel.run(());
                        };
                        view! {
                            <button type="button" class="plain" on:click=leave>
                                {words::CANCEL}
                            </button>
                        }
                    })}
                {move || {
                    (dirty.get() && id.is_none())
                        .then(|| {
                            view! {
                                <button type="button" class="link" on:click=move |_| clear()>
                                    {words::CLEAR}
                                </button>
                            }
                        })
                }}
                <a class="worse" href=Route::Safety.href()>
                    {words::WORSE}
                </a>
            </div>
        </form>
    }
}

/// Why a form was not saved, in words.
pub fn why(refused: Refused) -> String {
    match refused {
        Refused::Rejected(why) => entries::rejection(why),
        Refused::Ended => entries::ENDED.to_owned(),
    }
}
