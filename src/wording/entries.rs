//! Entries and their parts in words.

use super::{dates, exercises};
use legwork_core::record::{
    CheckIn, Could, Day, End, Entry, LockAnswer, MIN_RUNGS, NextDay, Place, Plan, Reach, Rejection,
    Release, SafetyCheck, Said, Score, Session, Stop, Urgency, Visit,
};

/// Whether an activity could be done.
#[must_use]
pub fn could(could: Could) -> &'static str {
    match could {
        Could::Yes => "Yes",
        Could::Partly => "Partly",
        Could::No => "No",
        Could::NotTried => "I did not try",
    }
}

/// An activity and whether it could be done.
#[must_use]
pub fn could_do(activity: &str, answer: Could) -> String {
    format!("{activity}: {}", could(answer).to_ascii_lowercase())
}

/// The name of a place of pain.
#[must_use]
pub fn reach(place: Reach) -> &'static str {
    match place {
        Reach::None => "No pain",
        Reach::Back => "Back",
        Reach::Buttock => "Buttock",
        Reach::Thigh => "Thigh",
        Reach::BelowKnee => "Below knee",
        Reach::Foot => "Foot",
    }
}

/// "3 out of 10", or that it was left out.
#[must_use]
pub fn score(score: Option<Score>) -> String {
    match score {
        Some(score) => format!("{} out of 10", score.get()),
        None => "not answered".to_owned(),
    }
}

/// "Thigh", or that it was left out.
#[must_use]
pub fn reach_or_none(place: Option<Reach>) -> &'static str {
    place.map_or("not answered", reach)
}

/// The name of a kind of entry.
#[must_use]
pub fn kind(entry: &Entry) -> String {
    match entry {
        Entry::CheckIn(_) => "Check-in".to_owned(),
        Entry::Note(_) => "Note".to_owned(),
        Entry::Log(log) => exercises::name(&log.exercise),
        Entry::Rating(_) => "Rating".to_owned(),
        Entry::Check(_) => "Safety check".to_owned(),
        Entry::Release(_) => "Answer to a warning sign".to_owned(),
        Entry::Session(_) => "Session".to_owned(),
        Entry::Visit(_) => "Visit to a clinician".to_owned(),
        Entry::Plan(_) => "Plan from a clinician".to_owned(),
        Entry::Goal(_) => "Goal".to_owned(),
        Entry::Setting(_) => "Setting".to_owned(),
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
        Some(Urgency::Call) => "Emergency: call your emergency number.",
        Some(Urgency::Go) => "Emergency: go to an emergency department.",
        Some(Urgency::Today) => "Contact a doctor or an urgent advice line the same day.",
        Some(Urgency::See) => "See a clinician.",
        None => "No sign was ticked. A check cannot rule out a serious problem.",
    }
}

/// How a lock was answered.
#[must_use]
pub fn answered(release: &Release) -> &'static str {
    match &release.how {
        LockAnswer::Mistake(_) => "Ticked by mistake, and asked again.",
        LockAnswer::Checked { said, .. } => match said {
            Said::MayExercise => "A clinician checked it: I can exercise.",
            Said::MayNot => "A clinician checked it: no exercise for now.",
            Said::Nothing => "A clinician checked it, and did not speak of exercise.",
        },
    }
}

/// What a session was: "7 minutes, on a chair, all done".
#[must_use]
pub fn session(session: &Session) -> String {
    let place = place(session.place);
    let end = match session.end {
        None => "Not ended",
        Some(End::Done) => "All done",
        Some(End::Stopped(why)) => stop(why),
    };
    format!("{} minutes, {place}. {end}.", session.minutes)
}

/// Where a session is done.
#[must_use]
pub fn place(place: Place) -> &'static str {
    match place {
        Place::Mat => "on a mat",
        Place::Bed => "on a firm bed",
        Place::Chair => "on a chair",
        Place::Standing => "standing",
    }
}

/// Why a session was stopped, to look back on.
fn stop(why: Stop) -> &'static str {
    match why {
        Stop::LegWorse => "Stopped: the leg got worse",
        Stop::BackWorse => "Stopped: the back got worse",
        Stop::NumbOrWeak => "Stopped: new numbness or weakness",
        Stop::Chest => "Stopped: chest pain, faint or out of breath",
        Stop::OtherPain => "Stopped: another pain",
        Stop::NoTime => "Stopped: out of time",
        Stop::Enough => "Stopped: enough for that day",
    }
}

/// What was felt before and after a session, and the day after, as far as it was answered.
#[must_use]
pub fn session_felt(session: &Session) -> String {
    let part = |name: &str, score: Option<Score>| score.map(|s| format!("{name} {}", s.get()));
    let next = session.next_day.map(|next| {
        match next {
            NextDay::Better => "next day better",
            NextDay::Same => "next day the same",
            NextDay::Worse { .. } => "next day worse",
        }
        .to_owned()
    });
    let parts = [
        part("leg before", session.leg),
        part("leg after", session.leg_after),
        part("effort", session.effort),
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
        true => "I saw a clinician.",
        false => "A clinician who knows about it says that I can exercise.",
    }
}

/// One short line for a day of the week: "Leg 3, back 4, thigh".
#[must_use]
pub fn in_short(check_in: &CheckIn) -> String {
    let part = |name: &str, score: Option<Score>| score.map(|s| format!("{name} {}", s.get()));
    let place = check_in.reach.map(|r| reach(r).to_ascii_lowercase());
    let parts = [
        part("leg", check_in.leg),
        part("back", check_in.back),
        place,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Of several check-ins on a day, the one that counts.
pub const COUNTS: &str = "Counts for this day";
/// Its row of leg pain.
pub const LEG: &str = "Leg pain";
/// Its row of back pain.
pub const BACK: &str = "Back pain";
/// Its row of the place of pain.
pub const REACH: &str = "How far down";
/// An entry that only a newer Legwork can show.
pub const EDIT: &str = "Edit";
/// The button that deletes one.
pub const DELETE: &str = "Delete";

/// Why something was not saved, and what to do.
#[must_use]
pub fn rejection(why: Rejection) -> String {
    match why {
        Rejection::Empty => {
            "Nothing is filled in yet. Choose one answer or write some words.".to_owned()
        }
        Rejection::NoAmount => {
            "Write down how much you did. Your other answers are still here.".to_owned()
        }
        Rejection::NoName => "Write what you want to be able to do.".to_owned(),
        Rejection::FutureDay => {
            "That day has not come yet. Choose today or an earlier day.".to_owned()
        }
        Rejection::TooLong(length, longest) => format!(
            "Your text is too long. It has {length} characters, and {longest} fit. Your text is still here: make it shorter."
        ),
        Rejection::FewRungs => {
            format!("Your goal needs {MIN_RUNGS} small steps. The first can be very small.")
        }
        Rejection::OutOfBounds(most) => {
            format!("One of the numbers does not fit. Use a number from 1 to {most}.")
        }
        Rejection::Missing => {
            "This entry is not there any more. It may have been deleted in another window."
                .to_owned()
        }
        Rejection::Kept => {
            "A warning sign stays in the diary. You can answer it, but not delete it.".to_owned()
        }
        Rejection::Newer => {
            "A newer version of Legwork wrote this entry. Load the page again to change it."
                .to_owned()
        }
    }
}

/// Why a save was refused when everything was deleted elsewhere.
pub const ENDED: &str =
    "Everything was deleted in another window. This was not saved. Your words are still here.";
