//! Made-up diaries for tests and measurements: the same seed always gives the same diary.

use legwork_core::exchange::backup;
use legwork_core::record::{
    CheckIn, Content, Day, Entry, Id, Line, Note, Reach, Record, Score, Version, Writer, Written,
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
        let record = diary(3_650, Day::parse("2026-11-23").unwrap(), 7);
        let lines: Vec<usize> = record.lines().map(|line| line.text().len() + 1).collect();
        let average = lines.iter().sum::<usize>() / lines.len();
        println!("{average} characters on average over {} lines", lines.len());
        assert!(average <= 120, "{average} characters");
    }
}
