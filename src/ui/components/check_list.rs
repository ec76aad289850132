//! The safety check as a list to tick, screen by screen. What it asks and what follows is `care::checking`.

use super::problem::{problem, tell};
use super::ticks::tick;
use crate::platform::focus;
use crate::ui::drafts::Begun;
use crate::ui::el::{Child, El, button, drawing, dynamic, el, p, several, submit};
use crate::ui::here::{Here, here};
use crate::wording::check as words;
use legwork_core::care::checking::{Asks, Checking, Missing, Told};
use legwork_core::care::facts::{FULL_ASKED, SHORT_ASKED};
use legwork_core::care::known::{remembered, risks_for_a_check};
use legwork_core::library::{ASK, GROUPS, ITEMS, Item, Risk, Tier};
use legwork_core::record::SafetyCheck;
use leptos::prelude::*;

/// The list while it is answered.
#[derive(Clone, Copy)]
struct List {
    here: Here,
    begun: StoredValue<Begun>,
    /// The check as a draft, and what it belongs to.
    fields: RwSignal<Vec<String>>,
    short: bool,
    problem: RwSignal<Option<String>>,
    /// How many screens of something greater come before it, and how many that has in all.
    within: Option<(usize, usize)>,
    finished: Callback<Outcome>,
}

/// What came of a check.
#[derive(Clone)]
pub struct Outcome {
    /// The entry that is to be kept.
    pub entry: SafetyCheck,
    /// What was found, the most urgent first.
    pub items: Vec<(&'static Item, Tier)>,
}

/// The list; `finished` hears what came of it, also when an emergency stops it.
pub fn check_list(short: bool, within: Option<(usize, usize)>, finished: Callback<Outcome>) -> El {
    let here = here();
    let begun = Begun {
        name: if short { "check-short" } else { "check" }.to_owned(),
        initial: vec![Checking::new(short).text(), stamp(here)],
    };
    let found = here.drafts.found(&begun);
    let fields = found
        .filter(|found| found.last() == begun.initial.last())
        .unwrap_or_else(|| begun.initial.clone());
    let list = List {
        here,
        begun: StoredValue::new(begun),
        fields: RwSignal::new(fields),
        short,
        problem: RwSignal::new(None),
        within,
        finished,
    };
    here.drafts.follow(list.begun, list.fields);
    let at = Memo::new(move |_| list.checking().at);
    el("FORM")
        .class("check-list")
        .on_submit(move || list.next())
        .child_of(move || list.screen(at.get()))
        .child(problem(list.problem))
        .child_of(move || list.buttons(at.get()))
}

/// What a check that was left half way must still have in common with now to be taken up again: its day, what was asked
/// for, and the risk factors. "None of these" of another day says nothing of this one.
fn stamp(here: Here) -> String {
    let store = here.store;
    let today = store.today_now();
    store.now(|record| {
        let asked = [FULL_ASKED, SHORT_ASKED].map(|name| record.setting(name).unwrap_or_default());
        let risks = risks_for_a_check(record);
        let risks: String = risks.iter().map(|risk| (*risk as u8).to_string()).collect();
        format!("{today} {} {risks}", asked.join(" "))
    })
}

/// The part that touches a bike seat, drawn as a seat from above.
fn seat() -> El {
    let shape = "M410 130C450 90 550 90 590 130C610 270 660 390 770 500C900 610 930 790 830 860C660 930 340 930 170 860C70 790 100 610 230 500C340 390 390 270 410 130Z";
    el("FIGURE")
        .class("seat")
        .child(drawing(vec![("body", shape.to_owned())]))
        .child(el("FIGCAPTION").child(words::SEAT))
}

/// The check, of the two fields of its draft.
fn first(fields: &[String]) -> String {
    fields.first().cloned().unwrap_or_default()
}

impl List {
    fn checking(self) -> Checking {
        let text = self.fields.with(|fields| first(fields));
        Checking::parse(&text, self.short)
    }

    fn now(self) -> Checking {
        let text = self.fields.with_untracked(|fields| first(fields));
        Checking::parse(&text, self.short)
    }

    fn set(self, checking: &Checking) {
        self.problem.set(None);
        self.fields.set(vec![checking.text(), stamp(self.here)]);
    }

    fn risks(self) -> Vec<Risk> {
        self.here.store.now(risks_for_a_check)
    }

    /// The draft is forgotten before the entry is made: nothing of single signs is kept.
    fn finish(self) {
        let checking = self.now();
        let store = self.here.store;
        let known = store.now(remembered);
        let entry = checking.entry(&self.risks(), &known, store.today_now());
        let items = checking.finding(&self.risks()).items;
        self.set(&Checking::new(self.short));
        self.begun
            .with_value(|form| self.here.drafts.forget(&form.name));
        self.finished.run(Outcome { entry, items });
    }

    fn tell(self, item: usize, told: Told) {
        let mut checking = self.now();
        checking.tell(item, told);
        self.set(&checking);
        if checking.is_emergency(&self.risks()) {
            self.finish();
        }
    }

    fn next(self) {
        let mut checking = self.now();
        match checking.missing(&self.risks()) {
            Some(Missing::Tick) => tell(self.problem, words::TICK.to_owned()),
            Some(Missing::Answer(_)) => tell(self.problem, words::ANSWER.to_owned()),
            None if checking.at + 1 < checking.screens() => {
                checking.at += 1;
                self.turn(&checking);
            }
            None => self.finish(),
        }
    }

    fn back(self) {
        let mut checking = self.now();
        checking.at = checking.at.saturating_sub(1);
        self.turn(&checking);
    }

    fn turn(self, checking: &Checking) {
        self.set(checking);
        focus::show_soon(".check-list h2");
    }

    fn screen(self, at: usize) -> El {
        let checking = self.now();
        let title = match self.short {
            true => words::SHORT_TITLE,
            false => GROUPS.get(at).map_or(words::TITLE, |group| group.title),
        };
        let heading = el("H2")
            .attr("id", "check-title")
            .attr("tabindex", "-1")
            .child(title);
        let (before, all) = self.within.unwrap_or((0, checking.screens()));
        let count = (all > 1).then(|| p(words::screen(before + at, all)).class("quiet"));
        let store = self.here.store;
        let known = store.now(remembered);
        let items = checking.items(at, &self.risks());
        let items = items.into_iter().filter_map(|place| {
            let item = ITEMS.get(place)?;
            let known = known.iter().any(|name| name == item.id);
            Some(self.item(place, item, known))
        });
        let none = tick(
            ASK.none,
            move || self.checking().none(at),
            move || {
                let mut checking = self.now();
                checking.tick_none(&self.risks());
                self.set(&checking);
            },
        );
        several(vec![
            count.part(),
            heading,
            (self.short || at == 0).then(seat).part(),
            el("DIV")
                .class("ticks")
                .attr("role", "group")
                .attr("aria-labelledby", "check-title")
                .children(items)
                .child(none),
        ])
    }

    fn item(self, place: usize, item: &'static Item, known: bool) -> El {
        let told = Memo::new(move |_| self.checking().told(place));
        let words = vec![
            item.text.part(),
            known
                .then(|| el("SPAN").class("quiet").child(words::KNOWN))
                .part(),
        ];
        let tick = tick(
            words,
            move || told.get() != Told::No,
            move || {
                let next = match self.now().told(place) {
                    Told::No => Told::Ticked,
                    _ => Told::No,
                };
                self.tell(place, next);
            },
        );
        let asked = dynamic(move || {
            let told = told.get();
            let asked = told.asked(item).into_iter();
            asked
                .map(|asks| self.asked(place, item, told, asks))
                .collect::<Vec<El>>()
        });
        el("DIV")
            .child(tick)
            .child(el("DIV").class("asked").child(asked))
    }

    /// A question below a tick, with its buttons.
    fn asked(self, place: usize, item: &'static Item, told: Told, asks: Asks) -> El {
        let (question, buttons) = match asks {
            Asks::Sure => (ASK.sure, vec![ASK.yes_or_unsure, ASK.no]),
            Asks::Age => (ASK.age, vec![ASK.new, ASK.old]),
            Asks::Checked => (ASK.checked, vec![ASK.yes, ASK.no]),
            Asks::Before => (ASK.before, vec![ASK.yes, ASK.no, ASK.unsure]),
        };
        let id = format!("ask-{place}-{}", asks as u8);
        let buttons = buttons.into_iter().enumerate().map(|(number, name)| {
            let pressed = told.pressed(asks) == Some(number);
            let selector = format!("[id=\"{id}-{number}\"]");
            button("choice-button", name, move || {
                self.tell(place, Told::answered(item, asks, number));
                // The buttons are made anew, with what is asked next.
                focus::if_lost(selector.clone());
            })
            .attr_own("id", format!("{id}-{number}"))
            .attr("aria-pressed", if pressed { "true" } else { "false" })
        });
        el("DIV")
            .class("ask")
            .attr("role", "group")
            .attr_own("aria-labelledby", id.clone())
            .child(p(question).attr_own("id", id.clone()))
            .child(el("DIV").class("options").children(buttons))
    }

    fn buttons(self, at: usize) -> El {
        let last = at + 1 == self.now().screens();
        let next = submit("main", if last { words::FINISH } else { words::NEXT });
        let back = (at > 0).then(|| button("plain", words::BACK, move || self.back()));
        el("DIV").class("actions").child(next).child(back)
    }
}
