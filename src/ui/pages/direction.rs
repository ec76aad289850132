//! The direction test: ten slow movements forward, then ten back, each with one question after it. Optional.

use crate::platform::focus;
use crate::ui::components::ask_card::ask_card;
use crate::ui::components::asking::{one_of, rating, steps, yes_or_no};
use crate::ui::components::due_card::{due_at, due_card};
use crate::ui::components::gate_card::{asked, gate_card, no_tailoring, tailors};
use crate::ui::components::leg_map::leg_map;
use crate::ui::components::new_or_worse::NewOrWorse;
use crate::ui::components::problem::{problem, tell};
use crate::ui::components::scale::Rated;
use crate::ui::el::{
    Child, El, button, dynamic, el, link, nothing, p, page_title, several, submit,
};
use crate::ui::here::{Here, here};
use crate::ui::route::Route;
use crate::wording::{direction as said, exercises, session as words, start};
use legwork_core::care::choice::{ASK_COMFORTABLE, Now, choose};
use legwork_core::care::direction::{Came, Direction, TESTED, Tested, level_today};
use legwork_core::care::first_steps::LEG_NOW;
use legwork_core::care::gate::{Door, Gate};
use legwork_core::care::history::still_to_ask;
use legwork_core::care::session::{Minutes, Up};
use legwork_core::record::{Command, Place, Reach, Score};
use leptos::prelude::*;

/// Where the test is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Before,
    Rest,
    Try(Direction),
    Over,
}

#[derive(Clone, Copy)]
struct Test {
    here: Here,
    phase: RwSignal<Phase>,
    before: RwSignal<Option<Reach>>,
    new: NewOrWorse,
    up: RwSignal<String>,
    /// Whether any position is comfortable today, where that is asked.
    comfortable: RwSignal<String>,
    tested: RwSignal<Tested>,
}

/// The page.
pub fn page() -> El {
    let here = here();
    let store = here.store;
    let test = Test {
        here,
        phase: RwSignal::new(Phase::Before),
        before: RwSignal::new(None),
        new: NewOrWorse::new(here),
        up: RwSignal::new(String::new()),
        comfortable: RwSignal::new(String::new()),
        tested: RwSignal::new(Tested::new(store.today_now())),
    };
    let gate = store.memo(|record, today| asked(record, today, Door::TestMovement));
    let gate = Memo::new(move |_| match test.phase.get() {
        Phase::Before => test.new.shown(gate.get()),
        _ => gate.get(),
    });
    let due = store.memo(|record, today| due_at(record, today, Door::TestMovement));
    let open = store.memo(|record, today| still_to_ask(record, today).is_some());
    let body = dynamic(move || match (tailors(), gate.get()) {
        (false, _) => no_tailoring(),
        (true, Gate::Open) => match test.phase.get() {
            // Only here: what falls due in the midst of it must not begin its screen anew.
            Phase::Before => match (open.get(), due.get()) {
                (true, _) => ask_card(),
                // A check that may wait is asked for before it begins.
                (false, Some(check)) => due_card(check),
                (false, None) => test.screen(Phase::Before),
            },
            phase => test.screen(phase),
        },
        (true, gate) => gate_card(store, &gate).part(),
    });
    let crumbs = link(Route::Session.href(), words::TITLE);
    several(vec![
        el("P").class("crumbs").child(crumbs),
        page_title(said::TITLE),
        el("DIV").class("session").child(body),
    ])
}

impl Test {
    fn screen(self, phase: Phase) -> El {
        match phase {
            Phase::Before => self.questions(),
            Phase::Rest => several(vec![
                p(words::BAD_DAY),
                p(link(Route::Session.href(), words::TITLE).class("button main")),
            ]),
            Phase::Try(direction) => self.direction(direction),
            Phase::Over => self.over(),
        }
    }

    fn go(self, phase: Phase) {
        self.phase.set(phase);
        focus::show_soon(".session h2");
    }

    fn questions(self) -> El {
        let leg = RwSignal::new(String::new());
        self.new.reset();
        let new = self.new.answer;
        let missing = RwSignal::new(None);
        let send = move || {
            let store = self.here.store;
            let rated = leg.get_untracked().parse().ok().and_then(Score::new);
            let (Some(rated), Some(reach)) = (rated, self.before.get_untracked()) else {
                return tell(missing, words::MISSING.to_owned());
            };
            match new.get_untracked().as_str() {
                "no" => {}
                "yes" => return tell(missing, words::NEW_FIRST.to_owned()),
                _ => return tell(missing, words::MISSING.to_owned()),
            }
            let comfortable = self.comfortable.get_untracked();
            let asks = rated.get() >= ASK_COMFORTABLE;
            if asks && comfortable.is_empty() {
                return tell(missing, words::MISSING.to_owned());
            }
            let today = store.today_now();
            self.choose(LEG_NOW, format!("{today} {}", rated.get()));
            let now = Now {
                leg: Some(rated),
                reach: Some(reach),
                comfortable: asks.then_some(comfortable == "yes"),
                up: Some(self.since_up()),
                minutes: Minutes::Three,
                place: Place::Mat,
            };
            let rests = store.now(|record| choose(record, today, &now).settles);
            match rests {
                true => self.go(Phase::Rest),
                false => self.next(None),
            }
        };
        let reach = self.before;
        // As before a session: who finds no position of ease today gets rest.
        let asks = move || {
            let rated = leg.with(|leg| leg.parse::<u8>());
            rated.is_ok_and(|leg| leg >= ASK_COMFORTABLE)
        };
        let asks = Memo::new(move |_| asks());
        let comfortable = dynamic(move || match asks.get() {
            true => yes_or_no(words::COMFORTABLE, "comfortable", self.comfortable),
            false => nothing(),
        });
        el("FORM")
            .class("check-in")
            .on_submit(send)
            .child(el("H2").attr("tabindex", "-1").child(words::BEFORE))
            .child(p(said::TEXT))
            .child(self.new.question())
            .child(rating(Rated::Leg(words::LEG), "leg", leg))
            .child(leg_map(
                words::FURTHEST,
                "reach",
                move || reach.get(),
                move |to| reach.set(Some(to)),
            ))
            .child(one_of(
                words::UP,
                "up",
                ["0", "1", "2"].into_iter().zip(words::UP_ANSWERS),
                self.up,
            ))
            .child(comfortable)
            .child(problem(missing))
            .child(
                el("DIV")
                    .class("actions")
                    .child(submit("main", words::BEGIN)),
            )
    }

    /// What is not answered counts as the first hour.
    fn since_up(self) -> Up {
        match self.up.get_untracked().as_str() {
            "1" => Up::OneToTwoHours,
            "2" => Up::OverTwoHours,
            _ => Up::UnderOneHour,
        }
    }

    /// The next direction that fits after this one, or the end.
    fn next(self, after: Option<Direction>) {
        let store = self.here.store;
        let fits = |direction: &Direction| {
            let today = store.today_now();
            let level = store.now(|record| level_today(record, today, *direction, self.since_up()));
            level.is_some()
        };
        let mut left = Direction::ALL
            .into_iter()
            .skip_while(|direction| after.is_some_and(|after| after != *direction))
            .skip(usize::from(after.is_some()));
        match left.find(fits) {
            Some(direction) => self.go(Phase::Try(direction)),
            None => self.go(Phase::Over),
        }
    }

    fn direction(self, direction: Direction) -> El {
        let store = self.here.store;
        let today = store.today_now();
        let level = store.now(|record| level_today(record, today, direction, self.since_up()));
        let rank = level.map(|level| level.rank);
        let reach = RwSignal::new(None::<Reach>);
        let missing = RwSignal::new(None);
        let done = move || {
            let (Some(before), Some(after)) = (self.before.get_untracked(), reach.get_untracked())
            else {
                return tell(missing, words::MISSING.to_owned());
            };
            let came = Came::of(before, after);
            let tested = self.tested.get_untracked().with(direction, came);
            self.tested.set(tested);
            self.choose(TESTED, tested.text());
            match tested.has_ended() {
                true => self.go(Phase::Over),
                false => self.next(Some(direction)),
            }
        };
        let name = exercises::name(direction.exercise());
        several(vec![
            el("H2").attr("tabindex", "-1").child(said::ten_slow(&name)),
            rank.map(|rank| {
                self.here
                    .exercises
                    .show(direction.exercise(), move |pieces| steps(pieces, rank))
            })
            .part(),
            leg_map(
                words::FURTHEST,
                "after",
                move || reach.get(),
                move |to| reach.set(Some(to)),
            ),
            problem(missing),
            el("DIV")
                .class("actions")
                .child(button("main", start::NEXT, done))
                .child(button("plain", words::SKIP, move || {
                    self.next(Some(direction))
                }))
                .child(link(Route::Safety.href(), said::NEW_LINK).class("button plain")),
        ])
    }

    fn over(self) -> El {
        let tested = self.tested.get_untracked();
        let said = match (tested.has_ended(), tested.bend, tested.arch) {
            (true, ..) => said::FURTHER,
            (_, None, None) => said::NONE,
            (_, Some(Came::Closer), Some(Came::Closer)) => said::EITHER,
            (_, Some(Came::Closer), _) => said::BEND,
            (_, _, Some(Came::Closer)) => said::ARCH,
            _ => said::SAME,
        };
        several(vec![
            el("H2").attr("tabindex", "-1").child(said::OVER),
            p(said),
            p(said::HOLDS).class("quiet"),
            p(link(Route::Session.href(), words::TITLE).class("button main")),
        ])
    }

    /// Keeps something. What is refused is said in the header: everything was deleted elsewhere.
    fn choose(self, name: &'static str, value: String) {
        if let Err(refused) = self.here.store.dispatch(Command::Choose { name, value }) {
            self.here
                .undoing
                .say(crate::ui::components::form::why(refused));
        }
    }
}
