//! First steps: what Legwork needs to know before the first movement, one screen after the other. Every answer is
//! kept at once, so that it can be left and taken up at any screen.

use super::check::{Kept, keep, means};
use crate::platform::focus;
use crate::ui::components::check_list::{Outcome, check_list};
use crate::ui::components::choices::{Choice, choices};
use crate::ui::components::form::why;
use crate::ui::components::gate_card::{asked, gate_card, leads_sessions, no_tailoring};
use crate::ui::components::keeping::where_to_keep;
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::question::question as drawn;
use crate::ui::components::scale::{Rated, scale};
use crate::ui::el::{
    Child, El, button, dynamic, el, link, nothing, p, page_title, several, submit,
};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::{check, start as words};
use legwork_core::care::answers::{Answer, PLACES, answer, place};
use legwork_core::care::conditions;
use legwork_core::care::first_steps::{
    LEG_NOW, REACHED, STEPS, Step, is_answered, is_done, leg_now, next, screen_of, screens,
};
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::giving::Giving;
use legwork_core::care::known::{SEVERE, severe_told};
use legwork_core::care::limited::kept_beside;
use legwork_core::library::{ASK, Question, question};
use legwork_core::record::{Command, Reach};
use leptos::prelude::*;

/// The page.
pub fn page() -> El {
    let here = here();
    let store = here.store;
    // Taken up where it was left; somebody who has finished it looks at the answers from the first on.
    let first = store.now(|record| match is_done(record) {
        true => 0,
        false => first_open(record),
    });
    let at = RwSignal::new(first);
    let go = move |to: usize| {
        at.set(to);
        focus::show_soon(".first-steps h2");
    };
    let turn = Turn {
        here,
        at,
        go: Callback::new(go),
    };
    // In a frame the first save asks where entries shall be; here every screen saves.
    let asks = move || {
        here.keep_here.track();
        here.asks_where_to_keep()
    };
    let screen = dynamic(move || match asks() {
        true => where_to_keep(|| focus::show_soon(".first-steps h2")),
        false => turn.screen(at.get()),
    });
    several(vec![
        page_title(words::TITLE),
        el("DIV").class("first-steps").child(screen),
    ])
}

/// The step to go on with: where it was left, or the first that the gate still needs once all were seen.
fn first_open(record: &legwork_core::record::Record) -> usize {
    let reached = next(record);
    if reached + 1 < STEPS.len() {
        return reached;
    }
    let open = STEPS.iter().position(|step| !is_answered(record, *step));
    open.unwrap_or(reached)
}

#[derive(Clone, Copy)]
struct Turn {
    here: Here,
    at: RwSignal<usize>,
    go: Callback<usize>,
}

impl Turn {
    fn screen(self, at: usize) -> El {
        match STEPS.get(at) {
            Some(Step::Ask(names)) => self.questions(at, names),
            Some(Step::Leg) => self.leg(at),
            Some(Step::Check) => self.check(at),
            Some(Step::End) | None => self.end(),
        }
    }

    /// Goes to the next step and remembers how far it has gone.
    fn on(self) {
        let store = self.here.store;
        let to = self.at.get_untracked() + 1;
        let reached = store.now(next);
        if to > reached || !store.now(legwork_core::care::first_steps::is_begun) {
            self.choose(REACHED, to.max(reached).to_string());
        }
        self.go.run(to);
    }

    /// Keeps an answer. What is refused is said in the header: everything was deleted elsewhere.
    fn choose(self, name: &'static str, value: String) -> bool {
        let chosen = self.here.store.dispatch(Command::Choose { name, value });
        if let Err(refused) = &chosen {
            self.here.undoing.say(why(*refused));
        }
        chosen.is_ok()
    }

    fn keep(self, question: &'static Question, given: &str) -> bool {
        let store = self.here.store;
        let given = Giving::parse(given, question).answer(store.today_now());
        match given {
            Some(answer) => {
                // What stands beside it is kept first: the answer before says what is told anew, and what is gone.
                let names = answer.chosen.iter().map(|(name, _)| name.as_str());
                let names: Vec<&str> = names.collect();
                let today = store.today_now();
                let beside = store.now(|record| kept_beside(record, question.id, &names, today));
                for (name, value) in beside {
                    self.choose(name, value);
                }
                self.choose(question.id, answer.text())
            }
            None => false,
        }
    }

    fn questions(self, at: usize, names: &'static [&'static str]) -> El {
        let known: Vec<&'static Question> =
            names.iter().filter_map(|name| question(name)).collect();
        let given: Vec<(&'static Question, RwSignal<String>)> = known
            .iter()
            .map(|question| (*question, self.given(question)))
            .collect();
        let needed = known.iter().any(|question| question.safety);
        let asked = given
            .iter()
            .map(|(question, given)| drawn(question, *given));
        let asked = asked.collect::<Vec<El>>();
        let save = move || {
            let all = given.iter().all(|(question, given)| {
                let given = given.get_untracked();
                Giving::parse(&given, question)
                    .answer(self.here.store.today_now())
                    .is_some()
                    && self.keep(question, &given)
            });
            all.then_some(())
        };
        self.form(at, needed, asked, save)
    }

    /// What was answered before, to be looked at and changed.
    fn given(self, question: &'static Question) -> RwSignal<String> {
        let before = self.here.store.now(|record| answer(record, question.id));
        RwSignal::new(before.as_ref().map(Giving::again).unwrap_or_default())
    }

    fn leg(self, at: usize) -> El {
        let store = self.here.store;
        let reach = RwSignal::new(store.now(place));
        let today = store.today_now();
        let leg = store.now(|record| leg_now(record, today));
        let leg = RwSignal::new(leg.map(|leg| leg.to_string()).unwrap_or_default());
        let severe = RwSignal::new(String::new());
        let asks =
            move || leg.with(|leg| leg.parse::<u8>().is_ok_and(|leg| leg >= conditions::SEVERE));
        let title = question("where").map_or("", |question| question.text);
        let side = question("side").map(|question| (question, self.given(question)));
        let yes_or_no = move || {
            let options = [("yes", words::YES), ("no", words::NO)].map(|(value, name)| Choice {
                value,
                name: name.into(),
            });
            choices(
                words::SEVERE,
                "severe",
                options,
                move |value| severe.with(|severe| severe == value),
                move |value| severe.set(value.to_owned()),
            )
        };
        let shown = Memo::new(move |_| asks());
        let parts = vec![
            leg_map(
                title,
                "where",
                move || reach.get(),
                move |to: Reach| reach.set(Some(to)),
            ),
            side.map(|(question, given)| drawn(question, given)).part(),
            scale(
                Rated::Leg(words::LEG_NOW),
                "leg-now",
                move || leg.get(),
                move |now| leg.set(now),
            ),
            dynamic(move || if shown.get() { yes_or_no() } else { nothing() }),
        ];
        let save = move || {
            let place = reach.get_untracked()?;
            let now = leg.get_untracked();
            now.parse::<u8>().ok()?;
            if asks() {
                let severe = severe.get_untracked();
                (!severe.is_empty()).then_some(())?;
                let told = store.now(|record| severe_told(record, &severe, today));
                self.choose(SEVERE, told);
            }
            let name = PLACES.get(usize::from(place.number()))?;
            let told = Answer {
                on: today,
                chosen: vec![((*name).to_owned(), None)],
            };
            if let Some((question, given)) = side {
                self.keep(question, &given.get_untracked()).then_some(())?;
            }
            let kept = self.choose("where", told.text());
            (kept && self.choose(LEG_NOW, format!("{today} {now}"))).then_some(())
        };
        self.form(at, false, parts, save)
    }

    /// A screen with its questions. `save` keeps the answers; `None` if one is missing.
    fn form(
        self,
        at: usize,
        needed: bool,
        asked: Vec<El>,
        save: impl Fn() -> Option<()> + 'static,
    ) -> El {
        let missing = RwSignal::new(None);
        let next = move || match save() {
            Some(()) => self.on(),
            None => tell(missing, words::ANSWER.to_owned()),
        };
        let back = (at > 0).then(|| {
            button("plain", words::BACK, move || {
                self.go.run(self.at.get_untracked() - 1)
            })
        });
        let skip = button("link", words::SKIP, move || self.on());
        let means = if needed {
            words::SKIP_MEANS
        } else {
            words::SKIP_EASY
        };
        el("FORM")
            .class("check-in")
            .on_submit(next)
            .child(
                el("H2")
                    .class("count")
                    .attr("tabindex", "-1")
                    .child(words::screen(screen_of(at), screens())),
            )
            .children(asked)
            .child(problem(missing))
            .child(
                el("DIV")
                    .class("actions")
                    .child(submit("main", words::NEXT))
                    .child(back)
                    .child(skip),
            )
            .child(p(means).class("quiet"))
    }

    fn check(self, at: usize) -> El {
        let store = self.here.store;
        let outcome = RwSignal::new(None::<(Outcome, Kept)>);
        let finished = Callback::new(move |found: Outcome| {
            let nothing_found = found.items.is_empty();
            let (found, kept) = keep(store, found);
            // What a check that found nothing cannot do is said at the end, with the way on.
            match nothing_found && kept == Kept::Yes {
                true => self.on(),
                false => {
                    outcome.set(Some((found, kept)));
                    focus::show_soon("#what-now");
                }
            }
        });
        let back = move || self.go.run(self.at.get_untracked() - 1);
        dynamic(move || match outcome.get() {
            None => several(vec![
                check_list(false, Some((screen_of(at), screens())), finished),
                el("DIV")
                    .class("actions")
                    .child(button("link", words::BACK_TO_QUESTIONS, back))
                    .child(button("link", words::SKIP, move || self.on())),
                p(words::SKIP_MEANS).class("quiet"),
            ]),
            Some((found, kept)) => {
                let on = button("main", words::AFTER_CHECK, move || self.on());
                means(&found, kept, on)
            }
        })
    }

    fn end(self) -> El {
        let store = self.here.store;
        let gate = store.memo(|record, today| asked(record, today, Door::FirstSession));
        let body = dynamic(move || match gate.get() {
            Gate::Open if !store.now(leads_sessions) => no_tailoring(),
            Gate::Open => several(vec![
                p(words::READY).class("lead"),
                el("DIV")
                    .class("actions")
                    .child(link(Route::Session.href(), words::DO_NOW).class("button main"))
                    .child(link(Route::Today.href(), words::NOT_NOW).class("button plain")),
            ]),
            gate => several(vec![
                gate_card(store, &gate).part(),
                p(link(Route::Today.href(), check::TO_TODAY)),
            ]),
        });
        several(vec![
            el("H2").attr("tabindex", "-1").child(words::END),
            el("DIV").class("stack").child(body),
            // Whatever the gate says: what no check can rule out, and what to watch for.
            p(ASK.cannot),
            p(ASK.watch),
            p(words::CHANGE).class("quiet"),
        ])
    }
}
