//! Made-up diaries for tests and measurements: the same seed always gives the same diary.

use legwork_core::exchange::backup;
use legwork_core::record::{
    Activity, Aim, CheckIn, Content, Day, Entry, ExerciseLog, Goal, Id, Line, Note, Rating, Reach,
    Record, Score, Version, WALKING, Writer, Written,
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
        keep(day, numbers.next(), Entry::Log(log));
    }
    record
}

/// That life as a backup file.
#[must_use]
pub fn life_file(days: u64, last: Day, seed: u64) -> String {
    backup::write(&life(days, last, seed), &[], last)
}

/// The same diary as a backup file.
#[must_use]
pub fn backup_file(days: u64, last: Day, seed: u64) -> String {
    backup::write(&diary(days, last, seed), &[], last)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn an_entry_takes_at_most_120_characters_on_average() {
        let record = life(3_650, Day::parse("2026-11-23").unwrap(), 7);
        let lines: Vec<usize> = record.lines().map(|line| line.text().len() + 1).collect();
        let average = lines.iter().sum::<usize>() / lines.len();
        println!("{average} characters on average over {} lines", lines.len());
        assert!(average <= 120, "{average} characters");
    }
}
