//! One exercise: who must not do it, how it is done, and the log. Nothing here is recommended.

use crate::platform::focus;
use crate::ui::components::adapted::adapted_of;
use crate::ui::components::figure::moving;
use crate::ui::components::gate_card::{asked, gate_card, leads_sessions};
use crate::ui::components::keeping::where_to_keep;
use crate::ui::components::log_form::log_form;
use crate::ui::components::saved::saved_or_not;
use crate::ui::components::signs::signs;
use crate::ui::el::{Child, El, button, dynamic, el, link, nothing, p, page_title, several};
use crate::ui::here::here;
use crate::ui::route::Route;
use crate::wording::{exercises as words, session};
use legwork_core::care::answers::eases;
use legwork_core::care::choice::{LIKED, like, liked};
use legwork_core::care::first_steps::{is_begun, is_done};
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::last_log;
use legwork_core::care::left_out::{excluded, not_today};
use legwork_core::care::patterns::pattern;
use legwork_core::care::session::LeftOut;
use legwork_core::library::{
    CARD, Exercise, Kind, Level, Pattern, Piece, Rank, Tier, exercise as exercise_named, move_of,
};
use legwork_core::record::{Change, Command, Content, Day, Entry, Record, WALKING};
use leptos::prelude::*;

/// The page.
pub fn page(exercise: &'static Exercise) -> El {
    let crumbs = link(Route::Exercises(None).href(), words::ALL);
    let signs = el("DETAILS")
        .class("card")
        .attr("open", "")
        .child(el("SUMMARY").child(CARD.stop))
        .child(signs(Tier::Go))
        .child(signs(Tier::Call))
        .child(p(link(Route::Safety.href(), words::TO_SAFETY)));
    let bodies = here().exercises;
    // Once for all that asks it: it goes through all sessions.
    let why = here()
        .store
        .memo(move |record, today| why_not(record, today, exercise));
    several(vec![
        el("P").class("crumbs").child(crumbs),
        page_title(exercise.title),
        p(exercise.aim).class("lead"),
        pictured(exercise),
        for_you(exercise, why),
        do_it(exercise, why),
        like_it(exercise),
        el("DIV").child(bodies.show(exercise.id, limits)),
        signs,
        el("DIV")
            .class("prose")
            .child(bodies.show_more(exercise.id, drawn)),
        el("SECTION").class("card").child(log(exercise)),
    ])
}

/// The moving figure, at the level that is looked at.
fn pictured(exercise: &'static Exercise) -> El {
    let rank = RwSignal::new(Rank::Standard);
    let levels = move_of(exercise.id).map_or(&[][..], |found| found.levels);
    let tap = |level: &'static Level| {
        let of = level.rank;
        button("choice-button", words::level(of), move || rank.set(of))
            .attr_of("aria-pressed", move || {
                Some(if rank.get() == of { "true" } else { "false" })
            })
    };
    el("SECTION")
        .class("stack")
        .attr("aria-label", words::PICTURE)
        .child(dynamic(move || {
            moving(exercise.id, rank.get(), exercise.title)
        }))
        .child(
            el("DIV")
                .class("options")
                .attr("role", "group")
                .attr("aria-label", words::LEVELS)
                .children(levels.iter().map(tap)),
        )
}

/// The way to do it now: through the gate and the questions before a session.
fn do_it(exercise: &'static Exercise, why: Memo<Option<LeftOut>>) -> El {
    let store = here().store;
    let open = store.memo(move |record, today| {
        let gate = asked(record, today, Door::of_one(exercise.kind));
        let led = leads_sessions(record) && is_done(record) || exercise.kind == Kind::Walk;
        led && gate == Gate::Open
    });
    dynamic(move || match open.get() && why.get().is_none() {
        true => p(link(Route::SessionOf(exercise).href(), words::DO_IT).class("button main")),
        false => nothing(),
    })
}

/// Why it is left out for the person today; before First steps only limits are known.
fn why_not(record: &Record, today: Day, exercise: &Exercise) -> Option<LeftOut> {
    match leads_sessions(record) && is_done(record) {
        true => not_today(record, today, exercise.id),
        false => excluded(record, today, exercise.id).map(LeftOut::Limit),
    }
}

/// What the gate, the limits and adapting say of it.
fn for_you(exercise: &'static Exercise, why: Memo<Option<LeftOut>>) -> El {
    let store = here().store;
    let said = store.memo(move |record, today| {
        let gate = match asked(record, today, Door::of_one(exercise.kind)) {
            // Before First steps no check is asked for here: it would be the first thing that is said.
            Gate::CheckFirst(_) if !is_begun(record) => Gate::Open,
            gate => gate,
        };
        (
            gate,
            exercise.id == WALKING && pattern(&eases(record)) == Pattern::Stenosis,
        )
    });
    el("DIV").class("stack").child_of(move || {
        let (gate, sits) = said.get();
        let left_out = why.get().map(|why| {
            let limited = matches!(why, LeftOut::Limit(_));
            el("SECTION")
                .class("card")
                .child(el("H2").child(words::LEFT_OUT))
                .child(p(session::left_out(why)))
                .child(limited.then(|| p(words::ASK)).part())
        });
        vec![
            gate_card(store, &gate).part(),
            left_out.part(),
            adapted_of(exercise.id, i64::MAX),
            sits.then(|| p(words::WALK_AND_SIT).class("card")).part(),
        ]
    })
}

/// Whether the person likes it: then it stays in the choice where nothing speaks against it.
fn like_it(exercise: &'static Exercise) -> El {
    let here = here();
    let store = here.store;
    let liked = store.memo(move |record, _| liked(record).contains(&exercise.id));
    let left_out = store.memo(move |record, today| excluded(record, today, exercise.id).is_some());
    let asking = RwSignal::new(false);
    // A refusal says itself: everything was deleted in another window.
    let keep = move || {
        let value = store.now(|record| like(record, exercise.id));
        let _ = store.dispatch(Command::Choose { name: LIKED, value });
    };
    let tap = move || match here.asks_where_to_keep() {
        true => {
            asking.set(true);
            focus::show_soon(".asking");
        }
        false => keep(),
    };
    dynamic(move || match (left_out.get(), asking.get()) {
        (true, _) => nothing(),
        (false, true) => where_to_keep(move || {
            asking.set(false);
            keep();
            focus::if_lost("main .choice-button".to_owned());
        }),
        (false, false) => p(button("choice-button", words::LIKE, tap)
            .attr_of("aria-pressed", move || {
                Some(if liked.get() { "true" } else { "false" })
            })),
    })
}

/// Who must not do it: this comes first, and the warning signs after it.
fn limits(pieces: &[Piece]) -> El {
    group(pieces, 'n', words::DO_NOT, "UL").class("signs urgent")
}

fn group(pieces: &[Piece], tag: char, name: &'static str, list: &'static str) -> El {
    let of = pieces.iter().filter(|piece| piece.tag == tag);
    let items = of.map(|piece| el("LI").child(piece.text.to_owned()));
    section(name).child(el(list).children(items))
}

/// How it is done.
fn drawn(pieces: &[Piece]) -> El {
    let one = |tag: char, name: &'static str| {
        let piece = pieces.iter().find(|piece| piece.tag == tag)?;
        let other = exercise_named(piece.more)
            .map(|other| link(Route::Exercises(Some(other)).href(), words::OPEN_IT));
        Some(section(name).child(p(piece.text.to_owned()).child(" ").child(other)))
    };
    let text = |tag: char| {
        let piece = pieces.iter().find(|piece| piece.tag == tag);
        piece.map_or("", |piece| piece.text)
    };
    let levels = [one('e', words::EASIER), one('E', words::HARDER)];
    let mut parts = vec![
        group(pieces, 'q', words::NEEDS, "UL"),
        group(pieces, '1', words::STEPS, "OL"),
    ];
    parts.extend(one('o', words::DOSE));
    parts.push(group(pieces, 'x', words::STOP, "UL").class("signs urgent"));
    parts.extend(one('f', words::FEEL));
    parts.extend(levels.into_iter().flatten());
    let source = section(words::SOURCE)
        .child(p(text('u').to_owned()))
        .child(p(words::written(text('w'), text('r'))).class("quiet"));
    parts.push(source);
    several(parts)
}

fn section(name: &'static str) -> El {
    el("SECTION").child(el("H2").child(name))
}

/// What there is to say if leg pain was worse after the exercise.
fn worse(change: &Change) -> Option<String> {
    let Content::Entry(Entry::Log(log)) = &change.line.content else {
        return None;
    };
    let (before, after) = (log.before?.get(), log.after?.get());
    (after > before).then(|| words::worse(before, after))
}

/// The form of the log and, once it is saved, what was saved.
fn log(exercise: &'static Exercise) -> El {
    let store = here().store;
    // What is to be said of what was saved.
    let saved = RwSignal::new(None::<String>);
    let on_saved = Callback::new(move |change: Change| {
        saved.set(Some(worse(&change).unwrap_or_default()));
        focus::show_soon(".saved-title");
    });
    dynamic(move || {
        if let Some(said) = saved.get() {
            let title = el("H2").class("saved-title").attr("tabindex", "-1");
            let again = button("plain", words::AGAIN, move || {
                saved.set(None);
                focus::if_lost("form input".to_owned());
            });
            let diary = link(Route::Diary(None).href(), words::TO_DIARY);
            return vec![
                title.child(saved_or_not(words::SAVED)),
                p((!said.is_empty()).then_some(said)).attr("role", "status"),
                el("DIV").class("actions").child(again).child(diary),
            ];
        }
        let today = store.today_now();
        let last = store.now(|record| last_log(record, exercise.id, today).cloned());
        let last = last.map(|log| (log, today));
        vec![
            el("H2").child(words::LOG),
            log_form(exercise.id, today, last, on_saved, None),
        ]
    })
}
