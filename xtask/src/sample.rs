//! Made-up diaries for tests and measurements: the same seed always gives the same diary.

use legwork_core::care::answers::Answer;
use legwork_core::care::first_steps::{REACHED, STEPS};
use legwork_core::exchange::backup;
use legwork_core::record::{
    Activity, Aim, CheckIn, Content, Day, End, Entry, ExerciseLog, Extent, Felt, Goal, Id, Level,
    Line, NextDay, Note, Place, Rating, Reach, Record, SafetyCheck, Score, Session, Setting, Step,
    Version, WALKING, Writer, Written,
};

/// A small generator of numbers, so that a seed means the same everywhere and for ever (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}

const NOTES: [&str; 6] = [
    "Walked to the shop and back.",
    "Long drive, leg was sore after it.",
    "Slept well.",
    "Garden for an hour. Tired, but the leg was quiet most of the day.",
    "Müde, aber zufrieden.",
    "Did the stairs twice without a stop.",
];

/// A diary of so many days that ends on `last`: one check-in a day, a note on every seventh.
#[must_use]
pub fn diary(days: u64, last: Day, seed: u64) -> Record {
    let mut numbers = Numbers(seed);
    let mut record = Record::default();
    let version = Version {
        counter: 1,
        writer: Writer::new(seed),
    };
    let mut pain = 6;
    for back in (0..days).rev() {
        let day = last.minus(back);
        pain = (pain + numbers.below(3)).saturating_sub(1).clamp(1, 9);
        let small = |n: u64| u8::try_from(n).unwrap_or_default();
        let note = match numbers.below(7) {
            0 => {
                let index = usize::try_from(numbers.below(6)).unwrap_or_default();
                NOTES.get(index).copied().unwrap_or_default()
            }
            _ => "",
        };
        let check_in = Entry::CheckIn(CheckIn {
            day,
            written: Written {
                order: 1,
                minute: Some(u16::try_from(numbers.below(1440)).unwrap_or_default()),
            },
            leg: Score::new(small(pain)),
            back: Score::new(small(numbers.below(8))),
            reach: Reach::new(small(1 + pain / 3 + numbers.below(2))),
            could: None,
            note: note.to_owned(),
        });
        let mut keep = |entry: Entry, numbers: &mut Numbers| {
            record.merge(Line {
                id: Id::new(day, numbers.next()),
                version,
                content: Content::Entry(entry),
            });
        };
        keep(check_in, &mut numbers);
        if back % 7 == 3 {
            let note = Note {
                day,
                written: Written {
                    order: 2,
                    minute: None,
                },
                text: NOTES.first().copied().unwrap_or_default().to_owned(),
            };
            keep(Entry::Note(note), &mut numbers);
        }
    }
    record
}

/// The same diary with a goal that is rated every week, weekly targets, and exercise on most days: walks
/// and, in turn, three exercises.
#[must_use]
pub fn life(days: u64, last: Day, seed: u64) -> Record {
    lived(days, last, seed, false)
}

/// That life of somebody who did First steps on the first day, makes the full safety check every four weeks, and
/// does the exercises in sessions. Nothing waits on its last day but the cards that come after First steps.
#[must_use]
pub fn regular(days: u64, last: Day, seed: u64) -> Record {
    let mut record = lived(days, last, seed, true);
    let version = Version {
        counter: 1,
        writer: Writer::new(seed),
    };
    let first = last.minus(days.saturating_sub(1));
    let mut settings = vec![(REACHED, (STEPS.len() - 1).to_string())];
    for (question, chosen) in FIRST_STEPS {
        let chosen = chosen
            .split_whitespace()
            .map(|name| (name.to_owned(), None));
        let answer = Answer {
            on: first,
            chosen: chosen.collect(),
        };
        settings.push((question, answer.text()));
    }
    for (name, value) in settings {
        if let Some(id) = Id::of_setting(name) {
            let content = Content::Entry(Entry::Setting(Setting { value }));
            record.merge(Line {
                id,
                version,
                content,
            });
        }
    }
    let checks = (0..days).filter(|back| back % 28 == 0 || back + 1 == days);
    for back in checks {
        let day = last.minus(back);
        let check = SafetyCheck {
            day,
            written: Written {
                order: 7,
                minute: None,
            },
            extent: Extent::Full,
            found: None,
            locked: Vec::new(),
            checked: Vec::new(),
        };
        record.merge(Line {
            id: Id::new(day, seed ^ ((back + 1) << 20)),
            version,
            content: Content::Entry(Entry::Check(check)),
        });
    }
    record
}

/// What somebody has answered in First steps: a question, and what was chosen.
const FIRST_STEPS: [(&str, &str); 11] = [
    ("age", "18"),
    ("risks", ""),
    ("where", "thigh"),
    ("side", "behind"),
    ("began", "months"),
    ("trend", "better"),
    ("seen", "yes"),
    ("eases", "bending"),
    ("worsens", "upright"),
    ("limits", ""),
    ("first", ""),
];

fn lived(days: u64, last: Day, seed: u64, in_sessions: bool) -> Record {
    let mut numbers = Numbers(seed ^ 0x9e37);
    let mut record = diary(days, last, seed);
    let version = Version {
        counter: 1,
        writer: Writer::new(seed),
    };
    let first = last.minus(days.saturating_sub(1));
    let mut keep = |day: Day, chance: u64, entry: Entry| {
        let id = Id::new(day, chance);
        record.merge(Line {
            id,
            version,
            content: Content::Entry(entry),
        });
        id
    };
    let rungs = ["to the gate", "to the corner", "to the shop"].map(str::to_owned);
    let shop = Aim::Activity(Activity {
        name: "walk to the shop".to_owned(),
        rungs: rungs.to_vec(),
        reached: 1,
    });
    let goal = keep(first, 1, Entry::Goal(Goal::new(shop, first)));
    keep(first, 2, Entry::Goal(Goal::new(Aim::Sessions(3), first)));
    keep(first, 3, Entry::Goal(Goal::new(Aim::Walking(90), first)));
    let small = |n: u64| u8::try_from(n).unwrap_or_default();
    for back in (0..days).rev() {
        let day = last.minus(back);
        let written = |order| Written {
            order,
            minute: None,
        };
        if back % 7 == 0 {
            let risen = (days - back) * 6 / days.max(1);
            let score = 2 + risen + numbers.below(2);
            let rating = Rating {
                day,
                written: written(3),
                goal,
                score: Score::new(small(score)).unwrap_or(Score::LEAST),
            };
            keep(day, numbers.next(), Entry::Rating(rating));
        }
        let kinds = [WALKING, "bridge", WALKING, "cat-camel", WALKING, "press-up"];
        let kind = kinds.get(usize::try_from(back % 7).unwrap_or_default());
        let Some(exercise) = kind.filter(|_| numbers.below(25) != 0) else {
            continue;
        };
        let walk = *exercise == WALKING;
        let pain = 2 + numbers.below(4);
        let log = ExerciseLog {
            day,
            written: written(4),
            exercise: (*exercise).to_owned(),
            sets: (!walk).then_some(2),
            repetitions: (!walk).then_some(10),
            minutes: walk.then(|| u16::try_from(8 + numbers.below(20)).unwrap_or_default()),
            before: Score::new(small(pain)),
            after: Score::new(small(pain - numbers.below(2))),
            effort: Score::new(small(3 + numbers.below(4))),
            step: None,
            note: String::new(),
        };
        if walk || !in_sessions {
            keep(day, numbers.next(), Entry::Log(log));
            continue;
        }
        let session = keep(day, numbers.next(), Entry::Session(session_of(&log)));
        for (order, exercise) in [(5, "pelvic-tilt"), (6, *exercise)] {
            let step = Step {
                session,
                level: Level::Standard,
                felt: Some(Felt::SameOrBetter),
                back: None,
                reach: None,
            };
            let log = ExerciseLog {
                written: written(order),
                exercise: exercise.to_owned(),
                sets: Some(1),
                step: Some(step),
                effort: None,
                ..log.clone()
            };
            keep(day, numbers.next(), Entry::Log(log));
        }
    }
    record
}

/// The session in which this was done. It was as good the day after.
fn session_of(log: &ExerciseLog) -> Session {
    Session {
        day: log.day,
        written: log.written,
        minutes: 7,
        place: Place::Mat,
        leg: log.before,
        back: None,
        reach: Reach::new(3),
        end: Some(End::Done),
        stayed_down: None,
        effort: log.effort,
        leg_after: log.after,
        next_day: Some(NextDay::Same),
    }
}

/// That life as a backup file.
#[must_use]
pub fn life_file(days: u64, last: Day, seed: u64) -> String {
    backup::write(&life(days, last, seed), &[], last)
}

/// That regular life as a backup file.
#[must_use]
pub fn regular_file(days: u64, last: Day, seed: u64) -> String {
    backup::write(&regular(days, last, seed), &[], last)
}

/// The same diary as a backup file.
#[must_use]
pub fn backup_file(days: u64, last: Day, seed: u64) -> String {
    backup::write(&diary(days, last, seed), &[], last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use legwork_core::care::cards::{Card, card};
    use legwork_core::care::due::due;
    use legwork_core::care::facts::facts;
    use legwork_core::care::first_steps::is_done;
    use legwork_core::care::gate::{Door, Gate, gate};
    use legwork_core::care::next_day::next_day;
    use legwork_core::record::read;

    #[test]
    fn a_seed_always_gives_the_same_diary() {
        let last = Day::parse("2026-11-23").unwrap();
        assert_eq!(diary(60, last, 1), diary(60, last, 1));
        assert_ne!(diary(60, last, 1), diary(60, last, 2));
        let days = diary(60, last, 1);
        assert_eq!(days.days().count(), 60);
        assert_eq!(days.days().next(), Some(last));
    }

    #[test]
    fn nothing_waits_on_the_last_day_of_a_regular_life_nor_on_the_next() {
        let last = Day::parse("2026-11-23").unwrap();
        for (days, seed) in [(30, 3), (60, 3), (90, 3), (450, 3)] {
            let record = regular(days, last, seed);
            assert!(is_done(&record));
            for today in [last, last.plus(1)] {
                let facts = facts(&record, today, None);
                assert_eq!(gate(&facts, today, Door::Session), Gate::Open);
                assert_eq!(due(&facts.safety, today, Door::Session), None);
                assert_eq!(next_day(&record, today, 600), None);
                assert_eq!(card(&record, today), Some(Card::Barriers));
            }
            let lines = record.lines().map(|line| read(&line.text()));
            assert!(lines.into_iter().all(|line| line.is_ok()));
            let trained = record.sessions().count() as u64;
            assert!(trained * 3 > days, "{trained} sessions in {days} days");
        }
    }

    #[test]
    fn an_entry_takes_at_most_120_characters_on_average() {
        let record = life(3_650, Day::parse("2026-11-23").unwrap(), 7);
        let lines: Vec<usize> = record.lines().map(|line| line.text().len() + 1).collect();
        let average = lines.iter().sum::<usize>() / lines.len();
        println!("{average} characters on average over {} lines", lines.len());
        assert!(average <= 120, "{average} characters");
    }
}
