//! People in different places of the way, as records that a story restores instead of tapping them in.

use super::app::App;
use legwork_core::care::answers::Answer;
use legwork_core::exchange::backup;
use legwork_core::record::{
    Content, Day, Entry, ExerciseLog, Felt, Id, Level, Line, Place, Reach, Record, Score, Session,
    Setting, Step, Version, Writer, Written,
};
use xtask::sample;

/// The seed of all of them.
const SEED: u64 = 3;

/// Someone who did First steps a month ago and trains since. Nothing waits but the card of the day, which asks
/// what gets in the way.
pub fn regular(today: Day) -> Record {
    sample::regular(30, today, SEED)
}

/// The same without any goal: the card of the day asks for one.
pub fn without_goal(today: Day) -> Record {
    let mut record = Record::default();
    for line in regular(today).lines() {
        let goal_or_rating = matches!(
            line.content,
            Content::Entry(Entry::Goal(_) | Entry::Rating(_))
        );
        if !goal_or_rating {
            record.merge(line);
        }
    }
    record
}

/// The same with a session of yesterday that waits for its answer.
pub fn trained_yesterday(today: Day) -> Record {
    let yesterday = today.minus(1);
    let mut record = sample::regular(30, yesterday, SEED);
    let written = |order| Written {
        order,
        minute: Some(600),
    };
    let session = Session {
        day: yesterday,
        written: written(8),
        minutes: 3,
        place: Place::Mat,
        leg: Score::new(3),
        back: Score::new(2),
        reach: Some(Reach::Thigh),
        end: Some(legwork_core::record::End::Done),
        stayed_down: None,
        effort: Score::new(4),
        leg_after: Score::new(3),
        next_day: None,
    };
    let id = Id::new(yesterday, 777);
    put(&mut record, id, Entry::Session(session));
    let log = ExerciseLog {
        day: yesterday,
        written: written(9),
        exercise: "bridge".to_owned(),
        sets: Some(1),
        repetitions: Some(8),
        minutes: None,
        before: Score::new(3),
        after: None,
        effort: None,
        step: Some(Step {
            session: id,
            level: Level::Standard,
            felt: Some(Felt::SameOrBetter),
            back: None,
            reach: None,
        }),
        note: String::new(),
    };
    put(&mut record, Id::new(yesterday, 778), Entry::Log(log));
    record
}

/// The same, who has told of something that a clinician must know about first.
pub fn with_a_condition(today: Day) -> Record {
    let mut record = regular(today);
    let told = Answer {
        on: today,
        chosen: vec![("fragility".to_owned(), None), ("fusion".to_owned(), None)],
    };
    let id = Id::of_setting("first").expect("the name of a setting");
    let value = told.text();
    put(&mut record, id, Entry::Setting(Setting { value }));
    record
}

/// Someone whose last full check was 30 days ago.
pub fn due_for_a_check(today: Day) -> Record {
    sample::regular(60, today.minus(30), SEED)
}

fn put(record: &mut Record, id: Id, entry: Entry) {
    record.merge(Line {
        id,
        // Above what the sample says.
        version: Version {
            counter: 2,
            writer: Writer::new(SEED),
        },
        content: Content::Entry(entry),
    });
}

impl App {
    /// Restores such a record, and goes to Today.
    pub async fn is(&self, person: fn(Day) -> Record) {
        let today = self.today().await;
        let file = backup::write(&person(today), &[], today);
        let file = self.browser.place_file("person.json", &file);
        self.restore(&file).await;
        self.go_to_address("#/").await;
        self.has("heading", "The week so far").await;
    }
}
