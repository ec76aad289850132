//! The charts: questions, answers and marks in words.

use super::{dates, entries};
use legwork_core::chart::{Against, Answer, Mark, POINT, Size, Value};
use legwork_core::record::{Day, Reach};

/// The page's name.
pub const TITLE: &str = "Progress";
/// Without anything to show.
pub const EMPTY: &str =
    "There is nothing to show yet. Five check-ins on five days make the first chart.";
/// To the first entry.
pub const CHECK_IN: &str = "Check in now";
/// How far back.
pub const RANGE: &str = "How far back?";
/// The ranges.
pub const RANGES: [&str; 4] = ["4 weeks", "3 months", "1 year", "All"];
/// The control that walks the marks, before its question.
pub const WALK: &str = "Day by day:";
/// The same for weeks.
pub const WALK_WEEKS: &str = "Week by week:";
/// The table.
pub const AS_TABLE: &str = "Show as a table";
/// Prints the page.
pub const PRINT: &str = "Print";
/// A column.
pub const DAY: &str = "Day";
/// A column.
pub const WEEK: &str = "Week from";
/// A column.
pub const VALUE: &str = "Value";
/// A column.
pub const LOW: &str = "Lowest";
/// A column.
pub const HIGH: &str = "Highest";
/// A column of places.
pub const NEAR: &str = "Closest to the back";
/// A column of places.
pub const FAR: &str = "Furthest down";
/// A column.
pub const SEVEN_DAYS: &str = "7-day mean";
/// How to read a chart.
pub const LEGEND: &str =
    "Dots are days. The line is the 7-day mean. The band is your usual ups and downs.";
/// The same for an activity that is rated too seldom for a mean.
pub const LEGEND_RATINGS: &str = "Dots are your ratings. The band is your usual ups and downs.";
/// The same for weeks.
pub const LEGEND_WEEKS: &str = "Each bar is a week, from its lowest to its highest day. The line is the mean of each week. The band is your usual ups and downs.";
/// If there is a line to compare with.
pub const LEGEND_MATTERS: &str = "The dotted line shows what would be a change that matters.";
/// The same for an activity.
pub const LEGEND_CHANCE: &str = "The dotted line shows what would be more than chance.";
/// How to read the chart of places.
pub const LEGEND_PLACE: &str = "Dots show how far down the pain went. It is a place, not a score.";
/// The same for weeks.
pub const LEGEND_PLACE_WEEKS: &str = "Each bar is a week, from the place nearest to your back to the furthest. The dot is the most common place. It is a place, not a score.";
/// How to read bars.
pub const LEGEND_BARS: &str = "Each bar is a week.";
/// If there is a target.
pub const LEGEND_TARGET: &str = "The dotted line is your target.";
/// Where the thresholds come from.
pub const SOURCES: &str = "Pain: 2 points is a change that matters (Ostelo and others, 2008). One activity: 3 points is more than chance (Stratford, 1995). The band is an individuals chart: the mean, and 2.66 times the mean step from one entry to the next. The band, the 7-day mean, and calling one point small, are usual practice.";
/// The question of what comes first, where nothing is known of it.
pub const FUNCTION: &str = "What can I do again?";
/// How that is seen.
pub const NO_FUNCTION: &str = "Set a goal: something that you want to do again. Rate it now and then, and it shows here first.";
/// The way there.
pub const TO_GOALS: &str = "Go to Goals";
/// The question about leg pain.
pub const LEG: &str = "Is my leg pain changing?";
/// The question about back pain.
pub const BACK: &str = "Is my back pain changing?";
/// The question about the place.
pub const PLACE: &str = "How far down does it go?";
/// The question about sessions.
pub const SESSIONS: &str = "How often do I exercise?";
/// The question about walking.
pub const WALKING: &str = "How much do I walk?";

/// The question about an activity.
#[must_use]
pub fn activity(name: &str) -> String {
    format!("Can I do this better: {name}?")
}

/// "4.2", or "4" for a whole number; of hundredths, rounded to tenths.
#[must_use]
pub fn number(value: i32) -> String {
    let tenths = (value * 2 + 10) / 20;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}.{tenth}", tenths / 10),
    }
}

/// What a value means, in the unit of its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A rating of pain: less is better.
    Pain,
    /// A rating of an activity: more is better.
    Function,
    /// A place of pain.
    Place,
    /// Sessions in a week.
    Sessions,
    /// Minutes of walking in a week.
    Minutes,
}

/// The place of this value.
#[must_use]
pub fn place(value: i32) -> &'static str {
    let number = u8::try_from((value + POINT / 2) / POINT).unwrap_or_default();
    Reach::new(number).map(entries::reach).unwrap_or_default()
}

/// A value with its unit: "4 out of 10", "Thigh", "3 sessions".
#[must_use]
pub fn value(value: i32, unit: Unit) -> String {
    match unit {
        Unit::Pain | Unit::Function => format!("{} out of 10", number(value)),
        Unit::Place => place(value).to_owned(),
        Unit::Sessions if value == POINT => "1 session".to_owned(),
        Unit::Sessions => format!("{} sessions", number(value)),
        Unit::Minutes if value == POINT => "1 minute".to_owned(),
        Unit::Minutes => format!("{} minutes", number(value)),
    }
}

/// A mark as it is announced.
#[must_use]
pub fn mark(mark: &Mark, unit: Unit, today: Day) -> String {
    let when = dates::long(mark.from, today);
    if mark.from == mark.to {
        let said = format!("{when}: {}.", value(mark.value, unit));
        return match mark.smooth {
            Some(mean) if unit != Unit::Place => format!("{said} 7-day mean {}.", number(mean)),
            _ => said,
        };
    }
    let said = format!("Week from {when}: {}", value(mark.value, unit));
    let plain = |value: i32| match unit {
        Unit::Place => place(value).to_ascii_lowercase(),
        _ => number(value),
    };
    match mark.low == mark.high {
        true => format!("{said}."),
        false => format!("{said}, from {} to {}.", plain(mark.low), plain(mark.high)),
    }
}

/// The answer of a chart of ratings.
#[must_use]
pub fn answer(answer: &Answer, unit: Unit, today: Day) -> String {
    match answer {
        Answer::Nothing => "There is nothing to show for this time yet.".to_owned(),
        Answer::Few { first, last } => few(first, last, unit, today),
        Answer::Change {
            before,
            after,
            size,
        } => change(*before, *after, *size, unit),
    }
}

fn few(first: &Value, last: &Value, unit: Unit, today: Day) -> String {
    let told = |v: &Value| format!("{} on {}", value(v.value, unit), dates::long(v.day, today));
    match first.day == last.day {
        true => format!("One entry: {}. A chart needs 5.", told(first)),
        false => format!(
            "First: {}. Latest: {}. A chart needs 5 entries.",
            told(first),
            told(last)
        ),
    }
}

fn change(before: i32, after: i32, size: Size, unit: Unit) -> String {
    let (before_words, after_words) = (number(before), number(after));
    let from_to = format!("from {before_words} to {after_words} on average");
    let (up, down) = match unit {
        Unit::Function => ("You can do it better", "You can do it less well"),
        _ => ("It is higher", "It is lower"),
    };
    let which = if after > before { up } else { down };
    match size {
        Size::Same => format!("About the same: {from_to}."),
        Size::Small => format!("{which}: {from_to}. That is a small change. It may be chance."),
        Size::Matters if unit == Unit::Function => {
            format!("{which}: {from_to}. That is more than chance.")
        }
        Size::Matters if after > before => {
            format!("{which}: {from_to}. That is a change that matters. {RISEN}")
        }
        Size::Matters => format!("{which}: {from_to}. That is a change that matters."),
    }
}

/// Where the latest value stands.
#[must_use]
pub fn latest(latest: i32, against: Against, unit: Unit) -> String {
    let latest = value(latest, unit);
    match against {
        Against::Below => format!("Your latest, {latest}, is below your usual ups and downs."),
        Against::Within => format!("Your latest, {latest}, is within your usual ups and downs."),
        Against::Above => format!("Your latest, {latest}, is above your usual ups and downs."),
    }
}

/// What to do when pain has risen by what matters.
const RISEN: &str = "See your clinician about it, and read the Safety page now.";

/// A value that is high by itself or far above the days before: nothing calms it.
#[must_use]
pub fn high(latest: i32, unit: Unit) -> String {
    format!(
        "Your latest is {}. That is high. Read the Safety page now. If it stays so, see your clinician.",
        value(latest, unit)
    )
}

/// A long time without entries.
#[must_use]
pub fn gap(from: Day, to: Day, today: Day) -> String {
    format!(
        "There is no answer from {} to {}.",
        dates::long(from, today),
        dates::long(to, today)
    )
}

/// The commonest places at first and at last.
#[must_use]
pub fn places(before: i32, after: i32) -> String {
    let (was, is) = (
        place(before).to_ascii_lowercase(),
        place(after).to_ascii_lowercase(),
    );
    match before.cmp(&after) {
        std::cmp::Ordering::Equal => format!("Most often the same as at first: {is}."),
        std::cmp::Ordering::Greater => {
            format!("It stays closer to your back: most often {is} now, and {was} at first.")
        }
        std::cmp::Ordering::Less => {
            format!(
                "It goes further down: most often {is} now, and {was} at first. Read the warning signs under Safety."
            )
        }
    }
}

/// This week and the last, the mean of so many whole weeks before this one, and the target.
#[must_use]
pub fn weeks(
    this: i32,
    last: Option<i32>,
    average: Option<(i32, usize)>,
    target: Option<i32>,
    unit: Unit,
) -> String {
    let mut words = format!("This week so far: {}.", value(this, unit));
    if let Some(last) = last {
        words.push_str(&format!(" Last week: {}.", value(last, unit)));
    }
    if let Some((average, weeks)) = average {
        let each = value(average, unit);
        words.push_str(&format!(
            " On average in the {weeks} weeks before this one: {each} a week."
        ));
    }
    if let Some(target) = target {
        words.push_str(&format!(" Your target: {}.", value(target, unit)));
    }
    words
}
