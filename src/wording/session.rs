//! A session of exercise, led step by step.

pub use super::reasons::{adapted, because, left_out, less, limit};
use super::{dates, exercises};
use legwork_core::care::decided::SeeClinician;
use legwork_core::care::dose::Dose;
use legwork_core::care::session::Chosen;
use legwork_core::care::traffic_light::{Decision, Why};
pub use legwork_core::library::words::session::*;
use legwork_core::library::{Kind, Rank, exercise, move_of};
use legwork_core::record::{Day, Place, Session, Stop};

/// Why a clinician should be seen.
#[must_use]
pub fn see_clinician(why: SeeClinician) -> &'static str {
    match why {
        SeeClinician::ThreeBad => SEE_CLINICIAN,
        SeeClinician::Rising => SEE_CLINICIAN_RISING,
    }
}

/// The minutes that can be chosen, with their names.
pub const MINUTES_ANSWERS: [(&str, &str); 3] =
    [("3", MINUTES_3), ("7", MINUTES_7), ("15", MINUTES_15)];

/// The places, by their number.
#[must_use]
pub fn place(place: Place) -> &'static str {
    match place {
        Place::Mat => ON_A_MAT,
        Place::Bed => ON_A_BED,
        Place::Chair => ON_A_CHAIR,
        Place::Standing => STANDING,
    }
}

/// What follows from the answer after an exercise: its light in a word, and what to do.
#[must_use]
pub fn decision(decision: &Decision) -> (&'static str, &'static str) {
    match decision.why {
        Why::Same => (GREEN, GOOD),
        Why::Closer if decision.smaller => (GREEN, CLOSER_SMALLER),
        Why::Closer => (GREEN, CLOSER),
        Why::NotAnswered => (NOT_ANSWERED, DOES_NOT_COUNT),
        Why::Further | Why::PlaceNotKnown => (RED, FURTHER),
        Why::High => (RED, HIGH),
        Why::Rose if decision.light == legwork_core::care::traffic_light::Light::Red => (RED, ROSE),
        Why::SettleOnly => (AMBER, REST_ENOUGH),
        Why::Rose | Why::MuchWorse | Why::NotRated => (AMBER, SOME_MORE),
    }
}

/// When a session was, of several too: its day and the time at which it began.
#[must_use]
pub fn of_session(session: &Session, today: Day) -> String {
    let day = dates::relative(session.day, today);
    match session.written.minute {
        Some(minute) => format!("{day}, {}", dates::time(minute)),
        None => day,
    }
}

/// The reasons to stop.
#[must_use]
pub fn stop(why: Stop) -> &'static str {
    match why {
        Stop::LegWorse => STOP_LEG,
        Stop::BackWorse => STOP_BACK,
        Stop::NumbOrWeak => STOP_NUMB,
        Stop::Chest => STOP_CHEST,
        Stop::OtherPain => STOP_OTHER,
        Stop::NoTime => STOP_TIME,
        Stop::Enough => STOP_ENOUGH,
    }
}

/// How much of an exercise is to be done.
#[must_use]
pub fn dose(chosen: &Chosen, dose: Option<Dose>) -> String {
    // A level may be another exercise, which is counted in its own way.
    let level = move_of(chosen.exercise).and_then(|found| found.level(chosen.rank));
    let done = level
        .and_then(|level| level.exercise)
        .unwrap_or(chosen.exercise);
    let kind = exercise(done).map(|exercise| exercise.kind);
    let half = |n: u16| if chosen.half { n.div_ceil(2) } else { n };
    let Some(dose) = dose.filter(|dose| dose.repetitions > 0) else {
        let minutes = half(chosen.seconds).div_ceil(60);
        return match minutes {
            1 => exercises::MINUTE_ONE.to_owned(),
            n => exercises::minutes_many(n),
        };
    };
    let times = half(dose.repetitions);
    let of_a_set = match kind {
        Some(Kind::Hold) => holds_many(times),
        _ => times_many(times),
    };
    let sets = match dose.sets {
        0 | 1 => of_a_set,
        n => SetsOf {
            each: of_a_set,
            sets: n,
        }
        .said(),
    };
    let hold = chosen.hold.or_else(|| {
        let hold = move_of(done).map_or(0, |found| found.hold);
        (hold > 0 && kind == Some(Kind::Hold)).then_some(hold)
    });
    match hold {
        Some(hold) => EachAtMost {
            much: sets,
            seconds: hold,
        }
        .said(),
        None => sets,
    }
}

/// The name of an exercise at its level.
#[must_use]
pub fn name(chosen: &Chosen) -> String {
    let name = exercises::name(chosen.exercise);
    match chosen.rank {
        Rank::Easier => name_easier(name),
        Rank::Standard => name,
        Rank::Harder => name_harder(name),
    }
}

/// "Exercise 1 of 3".
#[must_use]
pub fn number(at: usize, of: usize) -> String {
    ExerciseOf { number: at + 1, of }.said()
}

/// The words for a clinician, as a note of the day.
#[must_use]
pub fn note_for_clinician(text: &str) -> String {
    for_my_clinician(text)
}

/// What was before and after, honest and small.
#[must_use]
pub fn before_and_after(before: u8, after: u8) -> String {
    match after > before {
        true => WasWorse { after, before }.said(),
        false => NotProof { after, before }.said(),
    }
}

/// How it went over the last sessions.
#[must_use]
pub fn of_the_last(good: usize, of: usize) -> String {
    GoodOf { good, of }.said()
}

#[cfg(test)]
mod tests {
    use super::*;
    use legwork_core::care::traffic_light::{Told, traffic_light};
    use legwork_core::record::{Felt, Reach, Score};

    fn said(before: Reach, after: Reach, back: u8) -> String {
        let told = |place, back| Told {
            leg: Score::new(3),
            back: Score::new(back),
            place: Some(place),
        };
        let found = traffic_light(told(before, 2), Some(Felt::BitWorse), told(after, back));
        let (light, words) = decision(&found);
        format!("{light}: {words}")
    }

    /// Proves light-closer-good-sign, light-closer-and-further-words.
    #[test]
    fn closer_is_a_good_sign_and_nothing_is_called_up_or_down_alone() {
        let closer = said(Reach::Thigh, Reach::Back, 3);
        assert_eq!(closer, "Green: Closer to your back is a good sign. Go on.");
        assert!(said(Reach::Thigh, Reach::Back, 7).contains("a good sign. Make the next"));
        assert!(said(Reach::Thigh, Reach::Foot, 2).contains("Further down"));
        let all = Reach::ALL.iter().flat_map(|before| {
            Reach::ALL
                .iter()
                .map(move |after| said(*before, *after, 2).to_ascii_lowercase())
        });
        for words in all {
            let left = words.replace("further down", "");
            let mut alone = left.split(|letter: char| !letter.is_alphabetic());
            assert!(!alone.any(|word| word == "up" || word == "down"), "{words}");
        }
    }

    /// Proves adapt-session-end.
    #[test]
    fn a_session_that_made_it_worse_is_told_as_plainly() {
        let better = before_and_after(5, 4);
        assert_eq!(
            better,
            "Before 5, after 4. One day is not proof. We keep watching."
        );
        let worse = before_and_after(4, 6);
        assert_eq!(
            worse,
            "Before 4, after 6. It was worse today. We keep watching."
        );
    }
}
