//! What is led beside the exercises: a walk, breathing, relaxation.

pub use legwork_core::library::words::walk::*;
use legwork_core::record::Stop;

/// How much of a walk is kept so far.
#[must_use]
pub fn kept_so_far(minutes: u16) -> String {
    match minutes {
        1 => KEPT_ONE.to_owned(),
        n => kept_many(n),
    }
}

/// How long a walk was.
#[must_use]
pub fn walked(minutes: u32) -> String {
    match minutes {
        1 => WALKED_ONE.to_owned(),
        n => walked_many(n),
    }
}

/// How long the walk is that is led.
#[must_use]
pub fn begins_with(minutes: u16) -> String {
    this_walk(minutes)
}

/// Of a walk that was ended for this, beside its minutes.
#[must_use]
pub fn ended_for(why: Stop) -> String {
    walk_ended(super::session::stop(why))
}
