//! Entries and their parts in words.

use super::{dates, exercises};
pub use legwork_core::library::words::entries::*;
use legwork_core::record::{
    CheckIn, Could, Day, End, Entry, LockAnswer, MIN_RUNGS, NextDay, Place, Plan, Reach, Rejection,
    Release, SafetyCheck, Said, Score, Session, Stop, Urgency, Visit,
};

/// Whether an activity could be done.
#[must_use]
pub fn could(could: Could) -> &'static str {
    match could {
        Could::Yes => COULD_YES,
        Could::Partly => COULD_PARTLY,
        Could::No => COULD_NO,
        Could::NotTried => NOT_TRIED,
    }
}

/// An activity and whether it could be done.
#[must_use]
pub fn could_do(activity: &str, answer: Could) -> String {
    ActivityWas {
        activity,
        answer: could(answer).to_ascii_lowercase(),
    }
    .said()
}

/// The name of a place of pain.
#[must_use]
pub fn reach(place: Reach) -> &'static str {
    match place {
        Reach::None => NO_PAIN,
        Reach::Back => AT_BACK,
        Reach::Buttock => BUTTOCK,
        Reach::Thigh => THIGH,
        Reach::BelowKnee => BELOW_KNEE,
        Reach::Foot => FOOT,
    }
}

/// "3 out of 10", or that it was left out.
#[must_use]
pub fn score(score: Option<Score>) -> String {
    match score {
        Some(score) => out_of_10(score.get()),
        None => NOT_ANSWERED.to_owned(),
    }
}

/// "Thigh", or that it was left out.
#[must_use]
pub fn reach_or_none(place: Option<Reach>) -> &'static str {
    place.map_or(NOT_ANSWERED, reach)
}

/// The name of a kind of entry.
#[must_use]
pub fn kind(entry: &Entry) -> String {
    match entry {
        Entry::CheckIn(_) => CHECK_IN.to_owned(),
        Entry::Note(_) => NOTE.to_owned(),
        Entry::Log(log) => exercises::name(&log.exercise),
        Entry::Rating(_) => RATING.to_owned(),
        Entry::Check(_) => CHECK.to_owned(),
        Entry::Release(_) => LOCK_ANSWER.to_owned(),
        Entry::Session(_) => A_SESSION.to_owned(),
        Entry::Visit(_) => A_VISIT.to_owned(),
        Entry::Plan(_) => A_PLAN.to_owned(),
        Entry::Goal(_) => GOAL.to_owned(),
        Entry::Setting(_) => SETTING.to_owned(),
    }
}

/// The name of one entry among others: "Check-in, 14:05".
#[must_use]
pub fn title(entry: &Entry) -> String {
    match entry.written().and_then(|w| w.minute) {
        Some(minute) => format!("{}, {}", kind(entry), dates::time(minute)),
        None => kind(entry),
    }
}

/// The name of an entry where its day does not stand above it.
#[must_use]
pub fn full_title(entry: &Entry, today: Day) -> String {
    match entry.day() {
        Some(day) => format!("{}, {}", title(entry), dates::long(day, today)),
        None => title(entry),
    }
}

/// What a safety check found. Which signs it were is not shown.
#[must_use]
pub fn found(check: &SafetyCheck) -> &'static str {
    match check.found {
        Some(Urgency::Call) => FOUND_CALL,
        Some(Urgency::Go) => FOUND_GO,
        Some(Urgency::Today) => FOUND_TODAY,
        Some(Urgency::See) => FOUND_SEE,
        None => FOUND_NONE,
    }
}

/// How a lock was answered.
#[must_use]
pub fn answered(release: &Release) -> &'static str {
    match &release.how {
        LockAnswer::Mistake(_) => MISTAKE,
        LockAnswer::Checked { said, .. } => match said {
            Said::MayExercise => MAY_EXERCISE,
            Said::MayNot => MAY_NOT,
            Said::Nothing => NOT_SAID,
        },
    }
}

/// What a session was: "7 minutes, on a chair, all done".
#[must_use]
pub fn session(session: &Session) -> String {
    let place = place(session.place);
    let end = match session.end {
        None => NOT_ENDED,
        Some(End::Done) => ALL_DONE,
        Some(End::Stopped(why)) => stop(why),
    };
    SessionWas {
        end,
        minutes: session.minutes,
        place,
    }
    .said()
}

/// Where a session is done.
#[must_use]
pub fn place(place: Place) -> &'static str {
    match place {
        Place::Mat => ON_A_MAT,
        Place::Bed => ON_A_BED,
        Place::Chair => ON_A_CHAIR,
        Place::Standing => STANDING,
    }
}

/// Why a session was stopped, to look back on.
fn stop(why: Stop) -> &'static str {
    match why {
        Stop::LegWorse => STOPPED_LEG,
        Stop::BackWorse => STOPPED_BACK,
        Stop::NumbOrWeak => STOPPED_NUMB,
        Stop::Chest => STOPPED_CHEST,
        Stop::OtherPain => STOPPED_OTHER,
        Stop::NoTime => STOPPED_TIME,
        Stop::Enough => STOPPED_ENOUGH,
    }
}

/// What was felt before and after a session, and the day after, as far as it was answered.
#[must_use]
pub fn session_felt(session: &Session) -> String {
    let part = |of: fn(u8) -> String, score: Option<Score>| score.map(|s| of(s.get()));
    let next = session.next_day.map(|next| {
        match next {
            NextDay::Better => NEXT_BETTER,
            NextDay::Same => NEXT_SAME,
            NextDay::Worse { .. } => NEXT_WORSE,
        }
        .to_owned()
    });
    let parts = [
        part(exercises::leg_before, session.leg),
        part(exercises::leg_after, session.leg_after),
        part(exercises::effort_was, session.effort),
        next,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a plan holds.
#[must_use]
pub fn plan(plan: &Plan) -> String {
    let names = plan
        .exercises
        .iter()
        .map(|one| exercises::name(&one.exercise));
    names.collect::<Vec<_>>().join(", ")
}

/// What was said at a visit.
#[must_use]
pub fn visit(visit: &Visit) -> &'static str {
    match visit.cleared.is_empty() {
        true => SAW_CLINICIAN,
        false => SAID_YES,
    }
}

/// One short line for a day of the week: "Leg 3, back 4, thigh".
#[must_use]
pub fn in_short(check_in: &CheckIn) -> String {
    let part = |of: fn(u8) -> String, score: Option<Score>| score.map(|s| of(s.get()));
    let place = check_in.reach.map(|r| reach(r).to_ascii_lowercase());
    let parts = [
        part(leg_is, check_in.leg),
        part(back_is, check_in.back),
        place,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why something was not saved, and what to do.
#[must_use]
pub fn rejection(why: Rejection) -> String {
    match why {
        Rejection::Empty => NOTHING_YET.to_owned(),
        Rejection::NoAmount => NO_AMOUNT.to_owned(),
        Rejection::NoName => NO_NAME.to_owned(),
        Rejection::FutureDay => FUTURE_DAY.to_owned(),
        Rejection::TooLong(length, longest) => TooLong { length, longest }.said(),
        Rejection::FewRungs => few_steps(MIN_RUNGS),
        Rejection::OutOfBounds(most) => out_of_bounds(most),
        Rejection::Missing => NOT_THERE.to_owned(),
        Rejection::Kept => IS_KEPT.to_owned(),
        Rejection::Newer => NEWER.to_owned(),
    }
}
