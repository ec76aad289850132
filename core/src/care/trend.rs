//! The series of the record that charts show, and what counts as a change that matters.

use super::training::{Week, count, weeks};
use crate::chart::{Mark, POINT, Value, marks, mean};
use crate::record::{Day, Entry, Id, Rating, Reach, Record, Score};

/// The least change of a 0-10 pain rating that matters: 2 points. Source: Ostelo and others, 2008.
pub const PAIN_MATTERS: i32 = 2 * POINT;
/// The least change of the rating of one activity that matters: 3 points. Source: Stratford, 1995
/// (Patient-Specific Functional Scale, single activity).
pub const FUNCTION_MATTERS: i32 = 3 * POINT;

/// Pain of so much is high whatever it was before (care rules, section 1, where it sends to a clinician). Usual practice.
const HIGH: i32 = 8 * POINT;
/// So far above the mean of seven days pain is high for this person (care rules, section 2, where it asks
/// for a check). Usual practice.
const FAR_ABOVE: i32 = 3 * POINT;

/// Whether the latest value of a series of pain is too high to be called usual.
#[must_use]
pub fn is_high(values: &[Value]) -> bool {
    let Some((last, before)) = values.split_last() else {
        return false;
    };
    let week = before.iter().filter(|v| last.day.days_since(v.day) <= 7);
    let far = mean(week.map(|v| v.value)).is_some_and(|mean| last.value - mean >= FAR_ABOVE);
    last.value >= HIGH || far
}

/// All that charts show of a time, found in one pass over its entries.
///
/// Of each day its last entry counts; a check-in that leaves an answer out says that there is none.
#[derive(Clone, Debug, Default)]
pub struct Trends {
    /// Leg pain, 0 to 10.
    pub leg: Vec<Value>,
    /// Back pain, 0 to 10.
    pub back: Vec<Value>,
    /// How far down the pain goes, 0 (no pain) to 5 (foot). It is no score.
    pub place: Vec<Value>,
    /// Each week from that of the first day, or of the record's first entry if that is later, to that of the last;
    /// also those without anything.
    pub weeks: Vec<Week>,
    ratings: Vec<(Id, Vec<Value>)>,
}

impl Trends {
    /// What entries between two days, both included, tell; of the weeks also what the first of them holds
    /// before the first day.
    #[must_use]
    pub fn of(record: &Record, from: Day, to: Day) -> Trends {
        // Before the first entry nothing is known: those weeks are not zero, they are not there.
        let first = record.between(Day::FIRST, to).next();
        let first = first.and_then(|(_, entry)| entry.day()).unwrap_or(from);
        let mut trends = Trends {
            weeks: weeks(from.max(first), to),
            ..Trends::default()
        };
        let mut counted = None;
        for (_, entry) in record.between(from.monday(), to.monday().plus(6)) {
            match entry {
                Entry::Log(log) => count(&mut trends.weeks, log, &mut counted),
                Entry::CheckIn(check_in) if (from..=to).contains(&check_in.day) => {
                    let day = check_in.day;
                    tell(&mut trends.leg, day, check_in.leg.map(Score::get));
                    tell(&mut trends.back, day, check_in.back.map(Score::get));
                    tell(&mut trends.place, day, check_in.reach.map(Reach::number));
                }
                Entry::Rating(rating) if (from..=to).contains(&rating.day) => {
                    trends.rated(rating);
                }
                _ => {}
            }
        }
        trends
    }

    /// How well the activity of this goal goes, 0 to 10.
    #[must_use]
    pub fn activity(&self, goal: Id) -> &[Value] {
        let found = self.ratings.iter().find(|(id, _)| *id == goal);
        found
            .map(|(_, values)| values.as_slice())
            .unwrap_or_default()
    }

    fn rated(&mut self, rating: &Rating) {
        let score = Some(rating.score.get());
        let mut known = self.ratings.iter_mut();
        if let Some((_, series)) = known.find(|(id, _)| *id == rating.goal) {
            return tell(series, rating.day, score);
        }
        let mut series = Vec::new();
        tell(&mut series, rating.day, score);
        self.ratings.push((rating.goal, series));
    }
}

fn tell(series: &mut Vec<Value>, day: Day, value: Option<u8>) {
    series.pop_if(|last| last.day == day);
    if let Some(value) = value {
        series.push(Value {
            day,
            value: i32::from(value) * POINT,
        });
    }
}

/// The last rating of a goal's activity.
#[must_use]
pub fn last_rating(record: &Record, goal: Id) -> Option<&Rating> {
    let last = record.days().next()?;
    let mut latest = record.between(Day::FIRST, last).rev();
    latest.find_map(|(_, entry)| match entry {
        Entry::Rating(rating) if rating.goal == goal => Some(rating),
        _ => None,
    })
}

/// The marks of places: of a week the commonest, as a mean of places would be none.
#[must_use]
pub fn places(values: &[Value]) -> Vec<Mark> {
    let mut rest = values;
    let place = |mark: Mark| {
        let week = rest.iter().take_while(|v| v.day <= mark.to).count();
        let (week, after) = rest.split_at_checked(week).unwrap_or((rest, &[]));
        rest = after;
        let value = commonest(week.iter().map(|v| v.value)).unwrap_or(mark.value);
        Mark {
            value,
            smooth: None,
            ..mark
        }
    };
    marks(values).into_iter().map(place).collect()
}

/// The value that is there most often; of several the greatest.
#[must_use]
pub fn commonest(values: impl Iterator<Item = i32> + Clone) -> Option<i32> {
    let often = |value: i32| values.clone().filter(|other| *other == value).count();
    values.clone().max_by_key(|value| (often(*value), *value))
}
