//! The sentences of ten years.

use super::*;

#[test]
fn ten_years_have_a_mark_for_each_week_and_a_sentence_of_their_first_and_last_days() {
    // 4 and 6 by turns, and 3 on the last seven days. First 34/7 = 4.86. In all 18,235/3,650 = 5.00, with
    // steps of 7,285/3,649 = 2.00: 5 +- 5.31.
    let value = |after: u64| Value {
        day: day("2016-01-01").plus(after),
        value: match after {
            3_643.. => 3 * POINT,
            even if even % 2 == 0 => 4 * POINT,
            _ => 6 * POINT,
        },
    };
    let values: Vec<Value> = (0..3_650).map(value).collect();
    let (first, last) = (day("2016-01-01"), day("2025-12-28"));
    let shown = ratings(&[], &values, Unit::Pain, words::LEG.to_owned(), first, last);
    assert_eq!(
        shown.answer,
        "It is lower: from 4.9 to 3 on average. That is a small change. It may be chance. Your latest, 3 out of 10, is within your usual ups and downs."
    );
    // From a Friday to a Sunday: 3 days and 521 weeks.
    assert_eq!(shown.marks.len(), 522);
}

#[test]
fn ten_years_of_places_and_of_weekly_ratings_have_their_sentences() {
    // 4 and 3 by turns, and 2 on the last seven days. Of the first seven 4 is the commonest.
    let value = |after: u64| Value {
        day: day("2016-01-01").plus(after),
        value: match after {
            3_643.. => 2 * POINT,
            even if even % 2 == 0 => 4 * POINT,
            _ => 3 * POINT,
        },
    };
    let values: Vec<Value> = (0..3_650).map(value).collect();
    let (first, last) = (day("2016-01-01"), day("2025-12-28"));
    let shown = place(&values, first, last);
    assert_eq!(
        shown.answer,
        "It stays closer to your back: most often buttock now, and below knee at first."
    );
    assert_eq!(shown.marks.len(), 522);
    // 500 weeks of 3 and 4 by turns, and 8 in the last three. First (3 + 4 + 3) / 3 = 3.33. In all 1,763/500 = 3.53, with
    // steps of 501/499 = 1.00: 3.53 +- 2.67.
    let value = |week: u64| Value {
        day: day("2016-01-04").plus(7 * week),
        value: match week {
            497.. => 8 * POINT,
            even if even % 2 == 0 => 3 * POINT,
            _ => 4 * POINT,
        },
    };
    let values: Vec<Value> = (0..500).map(value).collect();
    let (first, last) = (day("2016-01-04"), day("2016-01-04").plus(7 * 499));
    let question = words::activity("walk to the shop");
    let shown = ratings(&[], &values, Unit::Function, question, first, last);
    assert_eq!(
        shown.answer,
        "You can do it better: from 3.3 to 8 on average. That is more than chance. Your latest, 8 out of 10, is above your usual ups and downs."
    );
    assert_eq!((shown.marks.len(), shown.line), (500, Some(633)));
}
