//! Goals, their ladders, ratings and weekly targets.

use super::dates;
use legwork_core::record::{Aim, Day, Goal, How};

/// The page's name.
pub const TITLE: &str = "Goals";
/// What it is.
pub const INTRO: &str = "What would you like to do again? Small steps lead there. You can change or let go of a goal at any time.";
/// The activities.
pub const ACTIVITIES: &str = "Things I want to do";
/// Without one.
pub const NO_ACTIVITY: &str = "There is no goal yet. Choose one thing from your day that you miss.";
/// Adds one.
pub const ADD: &str = "Set a goal";
/// With three.
pub const FULL: &str =
    "Three goals are enough at a time. Reach one or let one go, then you can set another.";
/// The name of an activity.
pub const ACTIVITY: &str = "I want to be able to";
/// An example.
pub const ACTIVITY_HINT: &str = "For example: walk to the shop, or play with the children.";
/// The ladder.
pub const LADDER: &str = "Small steps that lead there";
/// How to make one.
pub const LADDER_HINT: &str =
    "Write 3 to 5 steps, the easiest first. For example: to the gate, to the corner, to the shop.";
/// The names of the rungs.
pub const RUNGS: [&str; 5] = [
    "First step",
    "Second step",
    "Third step",
    "Fourth step (if you like)",
    "Fifth step (if you like)",
];
/// The button.
pub const SAVE: &str = "Save goal";
/// How well it goes.
pub const HOW_WELL: &str = "How well can you do it?";
/// Rates it.
pub const RATE: &str = "Rate it today";
/// The button.
pub const SAVE_RATING: &str = "Save rating";
/// Without a rating.
pub const NO_RATING: &str = "Choose a number from 0 to 10.";
/// A rung that is reached.
pub const REACHED: &str = "reached";
/// The rung that is next.
pub const NEXT: &str = "next";
/// Marks the next rung as reached.
pub const REACH: &str = "I reached this step";
/// Takes the last one back.
pub const NOT_REACHED: &str = "Go back one step";
/// Ends it.
pub const DONE: &str = "I can do it now";
/// Changes its words.
pub const CHANGE: &str = "Change the words";
/// Ends it without blame.
pub const LET_GO: &str = "Let it go";
/// Puts another in its place.
pub const REPLACE: &str = "Set another instead";
/// The weekly targets.
pub const TARGETS: &str = "My week";
/// What a session is.
pub const WHAT_IS_A_SESSION: &str = "A session is a day with at least one exercise that you did here or wrote down. A walk counts on its own.";
/// What a target is of.
pub const OF_SESSIONS: &str = "sessions a week";
/// What a target is of.
pub const OF_WALKING: &str = "walking minutes a week";
/// Sets a target.
pub const SET_TARGET: &str = "Set";
/// Changes a target.
pub const CHANGE_TARGET: &str = "Change";
/// The question.
pub const HOW_MANY_SESSIONS: &str = "How many sessions a week?";
/// The answers.
pub const SESSIONS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];
/// The question.
pub const HOW_MANY_MINUTES: &str = "How many minutes of walking a week?";
/// The button.
pub const SAVE_TARGET: &str = "Save target";
/// Without an answer.
pub const NO_TARGET: &str = "Choose a number first.";
/// Goals that have ended.
pub const PAST: &str = "Past goals";
/// Opens it again.
pub const OPEN_AGAIN: &str = "Take it up again";
/// After a change.
pub const NOTED: &str = "Noted.";

/// What is aimed at.
#[must_use]
pub fn aim(goal: &Goal) -> String {
    match &goal.aim {
        Aim::Activity(activity) => activity.name.clone(),
        Aim::Sessions(1) => "1 session a week".to_owned(),
        Aim::Sessions(sessions) => format!("{sessions} sessions a week"),
        Aim::Walking(minutes) => format!("{minutes} minutes of walking a week"),
    }
}

/// The steps of a past goal, in the person's own words.
#[must_use]
pub fn past_steps(steps: &[String], reached: u8) -> String {
    let said = rungs(usize::from(reached), steps.len());
    format!("{}. {said}", steps.join(", "))
}

/// Takes a goal of the past away.
pub const DELETE: &str = "Delete";
/// It is gone.
pub const DELETED: &str = "Goal deleted.";

/// How a goal ended, and when it was set.
#[must_use]
pub fn ended(goal: &Goal, today: Day) -> String {
    // "Set on" wants a date, also if that is today.
    let since = dates::long(goal.since, today);
    match goal.ended {
        Some((day, how)) => {
            let what = match how {
                How::Done => "Reached",
                How::Changed => "Changed",
                How::LetGo => "Let go",
            };
            format!("{what} on {}. Set on {since}.", dates::long(day, today))
        }
        None => format!("Set on {since}."),
    }
}

/// How many rungs are reached.
#[must_use]
pub fn rungs(reached: usize, all: usize) -> String {
    format!("{reached} of {all} steps reached")
}

/// The last rating.
#[must_use]
pub fn rated(score: u8, day: Day, today: Day) -> String {
    format!(
        "Last rating: {score} out of 10, {}.",
        dates::in_a_sentence(day, today)
    )
}

/// Sessions of this week beside the target.
#[must_use]
pub fn sessions(done: u16, target: Option<u16>) -> String {
    let done = match done {
        1 => "1 session this week".to_owned(),
        n => format!("{n} sessions this week"),
    };
    with_target(done, target, "")
}

/// Walking of this week beside the target.
#[must_use]
pub fn walking(minutes: u32, target: Option<u16>) -> String {
    let done = match minutes {
        1 => "1 minute of walking this week".to_owned(),
        n => format!("{n} minutes of walking this week"),
    };
    with_target(done, target, " minutes")
}

fn with_target(done: String, target: Option<u16>, unit: &str) -> String {
    match target {
        Some(target) => format!("{done}. Your target is {target}{unit}."),
        None => format!("{done}."),
    }
}
