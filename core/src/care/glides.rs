//! Nerve glides: which one fits, and what one needs (care rules, section 5). Usual practice, not yet reviewed by a clinician.

use super::session::{Asked, GlideNeeds, Up};
use crate::record::Reach;

/// Above so much leg pain there is no nerve glide.
pub const GLIDE_UP_TO: u8 = 5;

/// The nerve glide that fits, or what is missing for one.
pub(super) fn glide(asked: &Asked) -> Result<&'static str, GlideNeeds> {
    let below = asked.place_of_pain >= Some(Reach::BelowKnee);
    if !below && !asked.front_thigh {
        return Err(GlideNeeds::PainThere);
    }
    if asked.leg.is_none_or(|leg| leg > GLIDE_UP_TO) {
        return Err(GlideNeeds::LessPain);
    }
    glide_times(asked)?;
    Ok(match (below, asked.eases.worse_sitting) {
        (false, _) => "front-thigh-nerve-glide",
        (true, true) => "lying-nerve-glide",
        (true, false) => "seated-nerve-glide",
    })
}

/// What a planned nerve glide lacks now, if it lacks anything: of the rule for glides only its times hold.
pub(super) fn glide_times(asked: &Asked) -> Result<(), GlideNeeds> {
    if !asked.settled {
        return Err(GlideNeeds::Settled);
    }
    match asked.up {
        Up::OverTwoHours => Ok(()),
        _ => Err(GlideNeeds::Later),
    }
}
